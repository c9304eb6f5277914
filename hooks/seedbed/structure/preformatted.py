"""Preformatted text: runs of indented lines, whose spaces are part of what they say."""

from ..model import Kind
from .rule import Context, Match

_INDENT = 4
"""Columns."""
_FEWEST = 2


def preformatted(context: Context, index: int) -> Match | None:
    """Two or more indented lines in a row, where the text as a whole is not indented."""
    lines = context.lines
    length = 0
    while index + length < context.end and _indented(context, index + length, first=length == 0):
        length += 1
    if length < _FEWEST or min(line.indent for line in lines) >= _INDENT:
        return None
    return Match(length, Kind.PREFORMATTED, "preformatted.indented")


def _indented(context: Context, index: int, *, first: bool) -> bool:
    line = context.lines[index]
    return line.indent >= _INDENT and not line.wrapped and not line.prose and (first or not line.gap)
