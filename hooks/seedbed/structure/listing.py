"""Lists: lines that each begin with the same kind of mark, and what is set in below them."""

from heapq import nlargest

from ..model import Kind
from .lines import NARROWEST, WIDEST, Line, full
from .rule import Context, Match

_FEWEST = 2
_LOOKED_AT = 40
"""Lines that tell to which width a list was broken."""
_SLACK = 12
"""Columns by which the second widest line of a list falls short at most, if a width broke it."""
_SPOKEN = {"—", "―"}
"""Dashes behind which people speak, where it is a sentence."""


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    first = context.lines[index]
    if first.mark in _SPOKEN and first.closed:
        return None
    items = length = 1
    width = _width(context, index) if first.mark else 0
    while first.mark and index + length < context.end and _goes_on(context, index + length, first, width):
        items += context.lines[index + length].mark == first.mark
        length += 1
    return Match(length, Kind.LIST, "list.marks") if items >= _FEWEST else None


def _width(context: Context, index: int) -> int:
    """Columns that the first lines of a list were broken to fit, up to a blank one; 0 where they were not."""
    last = min(index + _LOOKED_AT, context.end)
    end = next((i for i in range(index + 1, last) if context.lines[i].gap), last)
    first, second = nlargest(2, (0, *(line.indent + len(line.text) for line in context.lines[index:end])))
    return first if NARROWEST <= first <= WIDEST and second >= first - _SLACK else 0


def _goes_on(context: Context, index: int, first: Line, width: int) -> bool:
    """Whether a line is the next item, one below an item, or more of its text."""
    line = context.lines[index]
    if line.mark:
        return line.mark == first.mark or line.indent > first.indent
    if line.gap:  # a paragraph within an item, where another follows
        following = context.lines[index + 1 : index + 2]
        return line.indent > first.indent and any(_is_next(other, first) for other in following)
    if line.indent > first.indent or line.text[0].islower():
        return True
    above = context.lines[index - 1]
    return not above.closed and full(above, line, width - above.indent) if width else False


def _is_next(line: Line, first: Line) -> bool:
    return line.mark == first.mark and line.indent == first.indent
