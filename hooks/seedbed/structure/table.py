"""Tables: lines that tabs divide into cells. Those of bars and spaces are preformatted: their signs can be seen."""

from ..model import Kind
from .rule import Context, Match

_FEWEST = 2


def table(context: Context, index: int) -> Match | None:
    """Two or more lines with as many tabs as the first.

    The last cells of one may be empty, and its tabs not be seen.
    """
    most = context.lines[index].text.count("\t")
    length = 0
    while (
        most
        and index + length < context.end
        and 1 <= context.lines[index + length].text.count("\t") <= most
        and (length == 0 or not context.lines[index + length].gap)
    ):
        length += 1
    same = sum(context.lines[index + i].text.count("\t") == most for i in range(length))
    return Match(length, Kind.TABLE, "table.tabs") if same >= _FEWEST else None
