"""Lists: lines that each begin with the same kind of mark, and what is set in below them."""

from ..model import Kind
from .lines import Line
from .rule import Context, Match

_FEWEST = 2
_SPOKEN = {"—", "―"}
"""Dashes behind which people speak, where it is a sentence."""


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    first = context.lines[index]
    if first.mark in _SPOKEN and first.closed:
        return None
    items = length = 1
    while first.mark and index + length < context.end and _goes_on(context, index + length, first):
        items += context.lines[index + length].mark == first.mark
        length += 1
    return Match(length, Kind.LIST, "list.marks") if items >= _FEWEST else None


def _goes_on(context: Context, index: int, first: Line) -> bool:
    """Whether a line is the next item, one below an item, or more of its text."""
    line = context.lines[index]
    if line.mark:
        return line.mark == first.mark or line.indent > first.indent
    if line.gap:  # a paragraph within an item, where another follows
        following = context.lines[index + 1 : index + 2]
        return line.indent > first.indent and any(_is_next(other, first) for other in following)
    return line.indent > first.indent or line.text[0].islower()


def _is_next(line: Line, first: Line) -> bool:
    return line.mark == first.mark and line.indent == first.indent
