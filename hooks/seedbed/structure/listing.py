"""Lists: lines that each begin with the same kind of mark, and what is set in below them."""

from ..model import Kind
from .lines import Line
from .rule import Context, Match


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    first = context.lines[index]
    items = length = 1
    while first.mark and index + length < context.end and _goes_on(context.lines[index + length], first):
        items += context.lines[index + length].mark == first.mark
        length += 1
    return Match(length, Kind.LIST, "list.marks") if items >= 2 else None


def _goes_on(line: Line, first: Line) -> bool:
    """Whether a line is the next item, one below an item, or more of its text."""
    if line.mark:
        return line.mark == first.mark or line.indent > first.indent
    return not line.gap and (line.indent > first.indent or line.text[0].islower())
