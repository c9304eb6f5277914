"""The commands with which an editor works on the glossary: adopt a found term, import a list, report what is open."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations
from math import sqrt
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..languages import language
from ..model import Site
from ..publishing.planting import plant
from ..text.folding import bare
from ..writing.entry import entry_file

_MOST_BYTES = 20_000_000
"""Of a list that is imported."""
_COLUMNS = ("term", "language", "definition", "aliases", "source")
_LONGEST_CELL = 100_000
_ALIKE = 0.9
_NEAR = 0.6
"""Cosine of the words around two terms."""
_FEWEST_SENTENCES = 5
_MOST_COMPARED = 1_500
"""Terms of one language that are compared with each other."""


def adopt(site: Site, name: str, folder: Path) -> Path:
    """Write an entry for a found term.

    Args:
        site: grown.
        name: the term's name or one of its forms, case and accents aside.
        folder: of the entries.

    Raises:
        OutputError: there is no such term, it has an entry, or a file of that name exists.
    """
    wanted = bare(name)
    found = [t for t in _terms(site) if wanted in (bare(form) for form in (t["term"], *t["forms"]))]
    if not found:
        near = sorted({t["term"] for t in _terms(site)}, key=lambda t: -SequenceMatcher(None, bare(t), wanted).ratio())
        hint = f" Did you mean {', '.join(f'«{t}»' for t in near[:3])}?" if near else ""
        raise OutputError(f"«{name}»: no such term was found.{hint}")
    term = max(found, key=lambda t: (t["kind"] == "curated", t["score"]))
    if term["kind"] == "curated":
        raise OutputError(f"«{name}» has an entry: {term['page']}.")
    given = term["definition"] or {}
    source = [f"{given['source']}:{given['line']}"] if given else []
    body = given.get("text", "") if term["kind"] == "defined" else f"> {given['text']}" if given else ""
    others = [form for form in term["forms"] if bare(form) != bare(term["term"])]
    name, content = entry_file(term["term"], term["language"], others, source, body)
    return _written(folder, {name: content})[0]


def import_list(path: Path, language: str, folder: Path) -> list[Path]:
    """Write an entry for each row of a list, or none if one cannot be; rows whose file exists are passed over.

    Args:
        path: a CSV file in UTF-8 with a column `term`, and as many of `language`, `definition`, `aliases` (divided by
            `|`) and `source` as there are.
        language: of rows that name none.
        folder: of the entries.

    Raises:
        OutputError: the file cannot be read, is too large, is no such list, or a row has no term.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise OutputError(f"{path}: the file has more than {_MOST_BYTES} bytes. Split it.")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{path}: it cannot be read as UTF-8: {error}.") from None
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = {(column or "").strip().lower(): column for column in reader.fieldnames or ()}
        if "term" not in names:
            raise OutputError(f"{path}:1: there is no column `term`. Use the columns {', '.join(_COLUMNS)}.")
        entries: dict[str, str] = {}
        for row in reader:
            cells = {name: _cell(row.get(names[name])) if name in names else "" for name in _COLUMNS}
            if not cells["term"]:
                raise OutputError(f"{path}:{reader.line_num}: the row has no term. Fill it or take it out.")
            aliases = [alias.strip() for alias in cells["aliases"].split("|") if alias.strip()]
            sources = [cells["source"]] if cells["source"] else []
            code = cells["language"] or language
            name, content = entry_file(cells["term"], code, aliases, sources, cells["definition"])
            if not (folder / name).exists():
                entries.setdefault(name, content)
    except csv.Error as error:
        raise OutputError(f"{path}:{reader.line_num}: it is not CSV: {error}.") from None
    return _written(folder, entries)


def report(site: Site) -> str:
    """What an editor may want to look at, as lines of text."""
    terms = _terms(site)
    shown = [t for t in terms if t["shown"]]
    open_ = sorted((t for t in shown if t["kind"] == "mentioned"), key=lambda t: (-t["score"], t["term"]))
    several = [t for t in shown if t["kind"] == "defined" and len(t["definitions"]) > 1]
    twice = [t for t in shown if t["kind"] == "curated" and t["definitions"]]
    parts = [
        ("Terms without a definition, the strongest first", [_line(t) for t in open_]),
        ("Terms that several sentences define", [f"{_line(t)}: {'; '.join(t['definitions'])}" for t in several]),
        ("Entries of terms that the texts define too", [f"{_line(t)}: {'; '.join(t['definitions'])}" for t in twice]),
        ("Names that are nearly the same", [f"«{a}» and «{b}» ({code})" for code, a, b in _alike(shown)]),
        ("Terms that stand among the same words", [f"«{a}» and «{b}» ({code})" for code, a, b in _near(shown)]),
        ("Entries that no text mentions", [f.source for f in site.findings if f.code == "entry-unused"]),
        ("Names that two entries claim", [f"{f.place}: {f.message}" for f in site.findings if f.code == "alias-taken"]),
    ]
    return "\n\n".join(f"{title}: {len(lines)}" + "".join(f"\n  {line}" for line in lines) for title, lines in parts)


def to_review(site: Site) -> str:
    """The links that wait for a decision, as YAML for the review file, the surest first."""
    rows = [json.loads(line) for line in site.data["review.jsonl"].splitlines()]
    rows.sort(key=lambda row: (-row["score"], row["source"], row["target"]))
    lines = ["# Move a line to `refuse`, or leave it here: a link is made for every pair under `accept`.", "accept:"]
    for row in rows:
        target = row["target"].removesuffix(".md") if row["kind"] == "term" else row["target"]
        pair = json.dumps([row["source"], target], ensure_ascii=False)
        said = " ".join(row["quote"].split())
        lines.append(f"  - {pair}  # {round(100 * row['score'])} %, line {row['line']}: {row['text']} in: {said}")
    return "\n".join([*lines, "refuse: []"]) + "\n"


def _terms(site: Site) -> list[dict[str, Any]]:
    return [json.loads(line) for line in site.data["terms.jsonl"].splitlines()]


def _line(term: dict[str, Any]) -> str:
    return f"{term['score']:8.2f}  {term['term']} ({term['language']}, mentions: {len(term['mentions'])})"


def _alike(terms: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Pairs of names of one language that differ in a letter or two."""
    for code in sorted({t["language"] for t in terms}):
        names = sorted({t["term"] for t in terms if t["language"] == code})[:_MOST_COMPARED]
        for one, other in combinations(names, 2):
            close = abs(len(one) - len(other)) < 3 and one[:1].casefold() == other[:1].casefold()
            if close and SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= _ALIKE:
                yield code, one, other


def _near(terms: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Pairs of terms of one language whose sentences have nearly the same words, and that never share one."""
    for code in sorted({t["language"] for t in terms}):
        ignored = language(code).function_words
        company = []
        for term in sorted((t for t in terms if t["language"] == code), key=lambda t: t["term"])[:_MOST_COMPARED]:
            own = set(bare(" ".join((term["term"], *term["forms"]))).split())
            sentences = {m["text"] for m in term["mentions"]}
            words = Counter(w for s in sentences for w in set(re.findall(r"[^\W\d_]{3,}", bare(s))) - own - ignored)
            if len(sentences) >= _FEWEST_SENTENCES:
                company.append((term["term"], sentences, words, sqrt(sum(n * n for n in words.values()))))
        for (one, here, a, x), (other, there, b, y) in combinations(company, 2):
            if x and y and not here & there and sum(n * b[w] for w, n in a.items()) / (x * y) >= _NEAR:
                yield code, one, other


def _cell(value: str | None) -> str:
    """A cell as text; the apostrophe that keeps spreadsheets from obeying it is taken off again."""
    text = (value or "").strip()[:_LONGEST_CELL]
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _written(folder: Path, entries: Mapping[str, str]) -> list[Path]:
    plant(folder, ((name, content.encode()) for name, content in entries.items()))
    return [folder / name for name in entries]
