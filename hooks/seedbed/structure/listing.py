"""Lists: lines that each begin with the same kind of mark."""

from ..model import Kind
from .rule import Context, Match


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    kind = context.lines[index].mark
    length = 0
    while kind and index + length < context.end and context.lines[index + length].mark == kind:
        length += 1
    return Match(length, Kind.LIST, "list.marks") if length >= 2 else None
