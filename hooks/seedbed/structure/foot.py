"""Where a text ends and the foot of its page begins: labels of what comes after a text, and the leftovers of menus."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..text.counting import words
from ..text.folding import fold, letters
from ..text.phrases import known_words, of, opener, pattern
from .lines import Line

_SHORT = 90
"""Characters; a longer line is a sentence that happens to open with such words."""
_OTHER_WORDS = 3
"""Words that a label may hold beside the known ones."""
_PARAGRAPH = 120
"""Characters of a closed line that is a paragraph and no teaser."""
_FEW_WORDS = 4
_LEFTOVERS = 3
"""Lines of few words after the last sentence that are a menu, though nothing says so."""
WAY = re.compile(r"\S\s+[›»>→]\s+\S|\S\s+/\s+\S.*\s/\s|\S(?:\s{2,}|\s+\|\s+)\S.*\S(?:\s{2,}|\s+\|\s+)\S")
"""The way to a page, or a menu."""
_ENDS = (".", "!", "?", "。", "！", "？")
"""`Enjoy!` is said, and no item of a menu."""
_QUOTED = re.compile(r"([^“„«\"]{3,60})[“„«\"]\s?(.{3,200}?)\s?[”“»\"]?")
_BEFORE_TITLE = 6
"""Words before the title of a text, where readers answer to it."""
_OPEN = ("?", "？", "..", "…")
_INNER = re.compile(r"[.!?…]\W*\s\w|^\W*[\"“„«]")
"""What a title does not hold: the end of a sentence, or somebody's words from their beginning."""
_WEAK = ("read_also", "share", "copyright", "advert")
CREDIT = re.compile(r"\(?\s*(?:©|\([cC]\)|(?i:copyright)\b(?!(?:\s[a-zß-öø-ÿ]+){2})).{0,120}$")
"""`Copyright 2019 The Lantern`, and no sentence about it."""


class Foot(NamedTuple):
    """Where the text ends, and from where on everything is the page's."""

    tail: int
    """Index of the first line after the last sentence of the text."""
    start: int
    """Index of the first line of the foot, or the number of lines where there is none."""
    rule: str


def foot(lines: Sequence[Line], body: int, language: str) -> Foot:
    """The foot of a page.

    A line that counts what readers say to the title ends the text, whatever follows: that is theirs.
    A label of what never stands within a text (`comments`, `related articles`) ends it, unless two paragraphs in a row
    follow; a label that may stand within (`read also`, `share`) ends it where no sentence follows. After the last
    sentence any label does. Where there is but one label, it may be a heading: it ends the text only where not even a
    short sentence follows. Three lines of a few words after the last sentence are a menu where something says that this
    is a page. A text without any prose has no foot: its lines may all be such words.

    Args:
        lines: of the whole seed.
        body: index of the first line of the text.
        language: code.
    """
    if not any(line.prose for line in lines[body:]):
        return Foot(len(lines), len(lines), "")
    heads_of_page = {letters(line.text) for line in lines[:body] if words(line.text) > 1}
    labels = {
        i: label
        for i in range(body + 1, len(lines))
        if not lines[i].declared and (label := _label(lines[i].text, language)) and not _is_heading(lines, i, language)
    }
    labels |= {i: "comments" for i in range(body + 1, len(lines)) if _answers(lines[i].text, heads_of_page, language)}
    signs = len(labels) + sum(_is_sign(line, language) for line in lines[:body])
    end = _end(lines, body, labels, alone=signs == 1)
    last = max((i for i in range(body, end) if i not in labels and _says(lines[i])), default=None)
    tail = len(lines) if last is None else last + 1
    marked = next((i for i in sorted(labels) if i >= tail), None)
    if end < len(lines):
        marked = min(end, marked if marked is not None else end)
    leftovers = lines[tail : len(lines) if marked is None else marked]
    menu = marked is not None or (signs > 0 and len(leftovers) >= _LEFTOVERS)
    if leftovers and menu and all(_few(line) for line in leftovers):
        return Foot(tail, tail, f"noise.{labels[marked]}" if marked is not None else "noise.foot")
    return Foot(tail, len(lines), "") if marked is None else Foot(tail, marked, f"noise.{labels[marked]}")


def _answers(text: str, titles: set[str], code: str) -> bool:
    """Whether a line counts what readers say to the title: `11 thoughts on “A mill”`, `One comment on “A mill”`."""
    quoted = _QUOTED.fullmatch(text)
    if quoted is None or words(quoted[1]) > _BEFORE_TITLE or letters(quoted[2]) not in titles:
        return False
    first, *said = fold(quoted[1]).split() or [""]
    counted = first.isdigit() or first in known_words("function_words", code) | known_words("articles", code)
    return counted and any(fold(word) in said for entry in of(code) for word in entry.counts.get("comments", ()))


def heads(text: str, language: str) -> bool:
    """Whether a line may head a part of a text, though it may be a label too: `See also`."""
    return fold(text.strip(" :.")) in known_words("headings", language)


def is_sentence(line: Line) -> bool:
    """Whether a line is prose, or a sentence of some words."""
    return line.prose or (line.closed and line.mark is None and words(line.text) > _FEW_WORDS)


def _is_heading(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether such a line stands above a sentence."""
    return heads(lines[i].text, language) and i + 1 < len(lines) and is_sentence(lines[i + 1])


def _is_sign(line: Line, language: str) -> bool:
    """Whether a line of the head says that this is a page: the way to it, a label."""
    return bool(WAY.search(line.text) or _label(line.text, language))


def _end(lines: Sequence[Line], body: int, labels: dict[int, str], *, alone: bool) -> int:
    """The index of the first label after which the text does not go on.

    Args:
        lines: of the whole seed.
        body: index of the first line of the text.
        labels: by index.
        alone: whether nothing but the one label says that this is a page.
    """
    prose = [i for i in range(body, len(lines)) if lines[i].prose]
    paragraphs = {i for i in prose if lines[i].closed and lines[i].size >= _PARAGRAPH}
    once = prose[-1] if prose else body
    said = [i for i in range(body, len(lines)) if lines[i].closed and words(lines[i].text) > _FEW_WORDS]
    told = max((i for i in said if not _may_be_title(lines[i].text)), default=body)
    twice = max((i for i in paragraphs if i + 1 in paragraphs), default=body)
    for i, label in sorted(labels.items()):
        before = bisect_left(prose, i)
        if label == "comments":
            return i
        if alone or _names_another(lines[i].text, label):
            last = told if label == "foot" else max(said, default=body)
        else:
            last = twice if label == "foot" else once
        if before >= len(prose) - before and last < i:
            return i
    return len(lines)


def _may_be_title(text: str) -> bool:
    """Whether a line that ends as a sentence does may be the title of another text, which asks or is cut."""
    return len(text) < _PARAGRAPH and text.endswith(_OPEN) and _INNER.search(text) is None


def _names_another(text: str, label: str) -> bool:
    """Whether a line sends readers to one other text and names it, as those within a text do: `Read also: …`."""
    return label == "read_also" and re.search(r"[:：]\s*\w", text) is not None


def _label(text: str, language: str) -> str | None:
    """The list of words that a line opens with, where it is hardly more than them."""
    if len(text) > _SHORT:
        return "credit" if CREDIT.match(text) else None
    if opener("foot", language).match(text) and _little_else(text, "foot", language) and not _tells(text):
        return "foot"
    found = next((n for n in _WEAK if opener(n, language).match(text)), "credit" if CREDIT.match(text) else None)
    return None if found in ("read_also", "share") and _sentence(text) else found


def _sentence(text: str) -> bool:
    """Whether a line is a question, or a sentence that happens to open with such words and lists none."""
    return words(text) > 1 if text.endswith(("?", "？")) else _tells(text)


def _tells(text: str) -> bool:
    """Whether a line is a sentence that happens to open with such words and lists none: `Contact us at six.`"""
    return words(text) > _OTHER_WORDS and text.endswith((".", "。")) and not text.endswith("..") and ":" not in text


def _little_else(text: str, name: str, language: str) -> bool:
    rest = pattern(name, language).sub(" ", text, count=1)
    return bool(re.match(r"\s*[:：]", rest)) or words(re.sub(r"\d", " ", rest)) <= _OTHER_WORDS


def _says(line: Line) -> bool:
    """Whether a line belongs to a text for sure: a sentence, or an item of a list."""
    if line.declared:
        return not line.declared.kind.lifted
    return line.prose or (line.closed and words(line.text) > 2) or line.mark is not None or line.text[0] == ">"


def _few(line: Line) -> bool:
    said = line.text.endswith(_ENDS) and not line.text.endswith("..")
    return words(line.text) <= _FEW_WORDS and "\t" not in line.text and not said
