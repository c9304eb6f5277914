"""Lines that divide a text by their numbers, `§ 1 Name`, `Chapter II`, `TOP 3: Kasse`, `第三章`; or by its days.

One such line may be anything. Where another of its form follows, with a higher number and text between them, they are
headings, whatever stands below them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import numeric

from ..text.calendar import is_day
from ..text.folding import fold
from ..text.phrases import alternatives, of
from .lines import Line

_LONGEST = 100
"""Characters."""
_LONGEST_DAY = 50
_HIGHEST, _DEEPEST = 2, 6
_CLOSED = (".", ",", ";", "。", "，", "；", "؛", "،")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER = r"(?:\d{1,4}(?:[a-z](?![^\W_]))?(?!\d)|(?-i:[IVXLC]{1,7})(?!\w)|[一二三四五六七八九十百]{1,6})"
_AFTER = r"(?=\s*$|\s*[.:：–—()（-]|\s+(?-i:[^\Wa-zß-öø-ÿ]))"
"""The end, a sign, or a name with a capital."""
_DAY = "day"


class _Part(NamedTuple):
    """A line that may be one of a series."""

    place: int
    """Index of the line."""
    form: str
    number: int
    """0 where it is a word: `Chapter One`."""


def series(lines: Sequence[Line], code: str) -> Mapping[int, int]:
    """The lines that divide a text -> their levels as headings; those whose form comes first divide it most.

    Args:
        lines: of the text.
        code: of its language.

    Returns:
        Index and level; 0 for the lines of a table of contents, which are none.
    """
    found: dict[str, list[_Part]] = {}
    for part in _parts(lines, code):
        found.setdefault(part.form, []).append(part)
    listed = {index for parts in found.values() for index in _listed(parts)}
    apart = ([part for part in parts if part.place not in listed] for parts in found.values())
    dividing = sorted(parts for parts in apart if _rises(parts))
    levels = {part.place: min(_HIGHEST + depth, _DEEPEST) for depth, parts in enumerate(dividing) for part in parts}
    return dict.fromkeys(listed, 0) | levels


def _parts(lines: Sequence[Line], code: str) -> Iterator[_Part]:
    for index, line in enumerate(lines[:-1]):
        text = line.text
        if line.wrapped or line.declared or len(text) > _LONGEST:
            continue
        if match := _numbered(code).match(text):
            word, number = match["word"] or match["behind"] or match["sign"], match["number"] or match["before"]
            if not text.endswith(_CLOSED) or match.end() >= len(text) - 1 or text.isupper():
                yield _Part(index, fold(word), _value(number or match["section"]))
        elif line.gap and (match := _worded(code).fullmatch(text)):
            yield _Part(index, fold(match["word"] or match["behind"]), 0)
        elif _opens_day(lines, index) and is_day(text, code):
            yield _Part(index, _DAY, 0)


def _opens_day(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands above a sentence, and neither below a name nor a title, as the dates of pages do."""
    line, following = lines[index : index + 2]
    return len(line.text) <= _LONGEST_DAY and following.closed and (line.gap or lines[index - 1].closed)


def _listed(parts: Sequence[_Part]) -> set[int]:
    """Those with no text between them: so they stand in a table of contents."""
    below = ((one, other) for one, other in pairwise(parts) if other.place - one.place == 1)
    return {part.place for one, other in below if one.number <= other.number for part in (one, other)}


def _rises(parts: Sequence[_Part]) -> bool:
    """Whether there are several, each of a higher number than the one before, or of the first once more."""
    first = parts[0].number if parts else 0
    return len(parts) > 1 and all(
        one.number < other.number or not other.number or first == other.number < one.number
        for one, other in pairwise(parts)
    )


def _value(number: str) -> int:
    """A hundred times a number in figures, Roman or Chinese; a letter behind it counts one and more."""
    number = number.casefold()
    if number[0].isdigit():
        letter = number[-1] if number[-1].isalpha() else ""
        return 100 * int(number.removesuffix(letter)) + (ord(letter) if letter else 0)
    if number[0] in _ROMAN:
        values = [_ROMAN[letter] for letter in number]
        return 100 * sum(-one if one < other else one for one, other in pairwise([*values, 0]))
    total = last = 0
    for value in map(int, map(numeric, number)):
        total, last = (total + (last or 1) * value, 0) if value >= 10 else (total, value)
    return 100 * (total + last)


@cache
def _numbered(code: str) -> re.Pattern[str]:
    words = alternatives(_words(code))
    return re.compile(
        rf"(?P<sign>§)\s?(?P<section>{_NUMBER}){_AFTER}"
        rf"|(?P<word>{words})\s?(?P<number>{_NUMBER}){_AFTER}"
        rf"|[第제]?\s?(?P<before>{_NUMBER})\.?\s?(?P<behind>§|{words}){_AFTER}",
        re.IGNORECASE,
    )


@cache
def _worded(code: str) -> re.Pattern[str]:
    """A division and one more word: `Chapter One`, `Erster Teil`."""
    words = alternatives(_words(code))
    return re.compile(rf"(?P<word>{words})\s[^\W\d_]+|[^\W\d_]+\s(?P<behind>{words})", re.IGNORECASE)


def _words(code: str) -> list[str]:
    return [word for entry in of(code) for word in entry.divisions]
