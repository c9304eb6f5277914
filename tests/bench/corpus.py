"""A number -> so many documents, as seeds and as the Markdown that a builder without analysis is given ready.

Words are drawn by Zipf's law from the frequency lists of four languages, always the same for the same number.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from wordfreq import top_n_list

LANGUAGES = {"en": "By", "it": "Di", "de": "Von", "fr": "Par"}
"""Each with the word that opens its by-line."""
WORDS = 350
"""Of a text, more or less."""
LINKS = 10
"""Of a page that is given ready."""
_KNOWN = 20_000
_OFFSET = 2.7
"""Of Zipf's law as Mandelbrot has it."""
_TITLE = 5
_RARE = 200
"""The rank from which words stand in titles."""
_FIRST = ("Ada", "Ugo", "Anna", "Thomas", "Nora")
_LAST = ("Rossi", "Barlow", "Neri", "Weber", "Martin")


@dataclass(frozen=True)
class Text:
    """A document."""

    name: str
    title: str
    byline: str
    date: str
    paragraphs: tuple[str, ...]


def texts(count: int) -> Iterator[Text]:
    """So many documents."""
    drawn = random.Random(7)  # noqa: S311  # a corpus, and no secret
    words = {code: [w for w in top_n_list(code, _KNOWN) if w.isalpha()] for code in LANGUAGES}
    weights = {code: list(accumulate(1 / (n + _OFFSET) for n in range(len(words[code])))) for code in LANGUAGES}
    for number in range(count):
        code = list(LANGUAGES)[number % len(LANGUAGES)]
        said = iter(drawn.choices(words[code], cum_weights=weights[code], k=WORDS + 400))
        paragraphs = []
        total = 0
        while total < WORDS:
            lengths = [drawn.randint(8, 22) for _ in range(drawn.randint(2, 5))]
            paragraphs.append(" ".join(" ".join(next(said) for _ in range(n)).capitalize() + "." for n in lengths))
            total += sum(lengths)
        yield Text(
            f"d{number:06}",
            " ".join(drawn.choices(words[code][_RARE:], k=_TITLE)).capitalize(),
            f"{LANGUAGES[code]} {drawn.choice(_FIRST)} {drawn.choice(_LAST)}",
            f"{drawn.randint(1, 28)}.{drawn.randint(1, 12)}.{drawn.randint(1990, 2022)}",
            tuple(paragraphs),
        )


def write(count: int, seeds: Path, pages: Path) -> None:
    """Write the documents, as seeds into one folder and as pages into another."""
    seeds.mkdir(parents=True)
    (pages / "documents").mkdir(parents=True)
    drawn = random.Random(11)  # noqa: S311
    names = []
    for text in texts(count):
        names.append(f"- [{text.title}](documents/{text.name}.md)")
        body = "\n\n".join(text.paragraphs)
        (seeds / f"{text.name}.txt").write_text(f"{text.title}\n\n{text.byline}\n\n{text.date}\n\n{body}\n", "utf-8")
        links = " ".join(f"[{n}](d{n:06}.md)" for n in (drawn.randrange(count) for _ in range(LINKS)))
        page = f"---\ntitle: {text.title}\n---\n\n# {text.title}\n\n{text.byline}, {text.date}\n\n{body}\n\n{links}\n"
        (pages / "documents" / f"{text.name}.md").write_text(page, "utf-8")
    (pages / "index.md").write_text("# All\n\n" + "\n".join(names) + "\n", "utf-8")
