"""Tables: lines with the same number of tabs."""

from ..model import Kind
from .rule import Context, Match


def table(context: Context, index: int) -> Match | None:
    """Two or more lines in a row that tabs divide into the same number of cells."""
    tabs = context.lines[index].text.count("\t")
    length = 0
    while (
        tabs
        and index + length < context.end
        and context.lines[index + length].text.count("\t") == tabs
        and (length == 0 or not context.lines[index + length].gap)
    ):
        length += 1
    return Match(length, Kind.TABLE, "table.tabs") if length >= 2 else None
