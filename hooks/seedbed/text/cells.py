"""A line of a table -> its cells, which tabs or bars divide."""

import re

_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


def cells(line: str, divider: str) -> list[tuple[int, int]]:
    """The cells of a whole line, each with its offsets, without the white space around it; empty ones too.

    Args:
        line: with the white space before and behind it, which may be that of empty cells.
        divider: a tab or a bar; bars at both ends of a line open and close it.
    """
    start, end = 0, len(line)
    if divider == "|":
        start = len(line) - len(line.lstrip())
        end = len(line.rstrip())
        start += line[start:end].startswith("|")
        end -= line[start:end].endswith("|")
    found = []
    for cell in line[start:end].split(divider):
        lead = len(cell) - len(cell.lstrip())
        size = len(cell.strip())
        found.append((start + lead * bool(size), start + lead * bool(size) + size))
        start += len(cell) + 1
    return found


def is_dashes(line: str) -> bool:
    """Whether a line is the row of dashes below the head of a table of bars: `--- | :---:`."""
    return "|" in line and _DASHES.fullmatch(line) is not None
