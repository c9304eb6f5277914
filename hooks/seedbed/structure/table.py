"""Tables: lines that tabs divide into cells, or bars with a row of dashes below the head."""

from ..model import Kind
from ..text.cells import cells, is_dashes
from .rule import Context, Match


def table(context: Context, index: int) -> Match | None:
    """Lines in a row that are cells: of tabs, two or more; of bars, where dashes below the first leave no doubt."""
    bars = _bars(context, index)
    if bars:
        return Match(bars, Kind.TABLE, "table.bars")
    tabs = _tabs(context, index)
    return Match(tabs, Kind.TABLE, "table.tabs") if tabs >= 2 else None


def _tabs(context: Context, index: int) -> int:
    """How many lines have as many tabs as the first; the last cells of one may be empty, and its tabs not be seen."""
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
    return length if same >= 2 else 0


def _bars(context: Context, index: int) -> int:
    """How many lines, the row of dashes among them; 0 where there is none, or it has other cells than the head."""
    rows = context.lines[index : context.end]
    if len(rows) < 3 or rows[1].gap or not is_dashes(rows[1].text):
        return 0
    if "|" not in rows[0].text or len(cells(rows[0].text, "|")) != len(cells(rows[1].text, "|")):
        return 0
    length = next((i for i, row in enumerate(rows) if i > 1 and (row.gap or "|" not in row.text)), len(rows))
    return length if length > 2 else 0
