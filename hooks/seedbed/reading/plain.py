"""A plain text -> what it says of its own lines: those with a ruler of `===` or `---` below them are headings.

Nothing is taken out of the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from ..model import Kind, Mark, Span
from .extract import Extract

_RULER = re.compile(r"([=^*#+—–─═-])\1{2,}|~{4,}")
_RULERS = re.compile(rf"^[^\S\n]*(?:{_RULER.pattern})[^\S\n]*$", re.MULTILINE)
_FENCE = 3
"""Signs of a ruler that more often fences a text in."""
_COLUMNS = re.compile(r"\S\s{3,}\S|[\t|]")
_LONGEST = 100
"""Characters of a heading."""
_FITS = 2
"""Columns by which a ruler may be longer or shorter than the words above it, and still be made for them."""
_SET_IN = range(4, 10)
"""Columns by which examples are set in; what stands in the middle of the lines is set in by more."""
_HEAD = 8
"""Lines of the text among which its title stands."""
_DEEPEST = 6
_CLOSED = (".", ",", ";", "…", "。")


class _Row(NamedTuple):
    """A line that is not blank."""

    span: Span
    text: str
    indent: int
    """Columns of white space before it."""
    gap: bool
    """Whether a blank line, or the start of the text, comes before it."""


class _Heading(NamedTuple):
    """A line with a ruler below it."""

    row: int
    style: str
    """The sign of the ruler; twice, where one stands above the line too."""


def extract(text: str) -> Extract:
    """The text as it stands, and what it says of its lines.

    Args:
        text: with `\\n` for every line end.
    """
    return Extract(text, marks=tuple(_underlined(_rows(text))) if _RULERS.search(text) else ())


def _rows(text: str) -> list[_Row]:
    found = []
    start = 0
    gap = True
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            lead = raw[: len(raw) - len(raw.lstrip())]
            first = start + len(lead)
            found.append(_Row(Span(first, first + len(line)), line, len(lead.expandtabs(4)), gap))
        gap = not line
        start += len(raw) + 1
    return found


def _underlined(rows: Sequence[_Row]) -> Iterator[Mark]:
    """The headings and their rulers, in order.

    Headings that look the same are of one level, and what comes first is higher.
    """
    found = [heading for index in range(len(rows) - 1) if (heading := _heading(rows, index))]
    title = found[0] if found and _is_title(found) else None
    levels = list(dict.fromkeys(heading.style for heading in found if heading is not title))
    for heading in found:
        if len(heading.style) > 1:
            yield Mark(rows[heading.row - 1].span, Kind.NOISE, "noise.ruler")
        if heading is title:
            yield Mark(rows[heading.row].span, Kind.TITLE, "title.underlined")
        else:
            level = min(levels.index(heading.style) + 2, _DEEPEST)
            yield Mark(rows[heading.row].span, Kind.HEADING, "heading.underlined", level)
        yield Mark(rows[heading.row + 1].span, Kind.NOISE, "noise.ruler")


def _heading(rows: Sequence[_Row], index: int) -> _Heading | None:
    """A line that stands alone but for the ruler below it, which is as long; or at least half, and closes with it."""
    row, ruler = rows[index], rows[index + 1]
    if ruler.gap or not _RULER.fullmatch(ruler.text) or _RULER.fullmatch(row.text):
        return None
    over = index > 0 and not row.gap and rows[index - 1].gap and rows[index - 1].text == ruler.text
    over = over and len(ruler.text) > _FENCE
    if not (row.gap or over) or len(row.text) > _LONGEST or not re.search(r"[^\W\d_]", row.text):
        return None
    if _COLUMNS.search(row.text) or row.indent in _SET_IN:
        return None
    width = sum(1 + (east_asian_width(sign) in "WF") for sign in row.text)
    fits = abs(width - len(ruler.text)) <= _FITS
    alone = index + 2 == len(rows) or rows[index + 2].gap
    near = alone and not row.text.endswith(_CLOSED) and len(ruler.text) >= width // 2
    return _Heading(index, ruler.text[0] * (1 + over)) if fits or near else None


def _is_title(found: Sequence[_Heading]) -> bool:
    """Whether the first heading opens the text, or stands near its start and looks like no other."""
    first, *others = found
    if first.row == len(first.style) - 1:
        return True
    return first.row < _HEAD and all(heading.style != first.style for heading in others)
