"""Verse: short lines that follow each other and do not end like sentences; addresses and signatures look the same."""

from ..model import Kind
from .rule import Context, Match

_LONGEST = 64
"""Characters of a line of verse."""
_FEWEST = 3


def verse(context: Context, index: int) -> Match | None:
    """Three or more short lines in a row whose breaks are kept."""
    length = 1
    lines = context.lines
    while index + length < len(lines) and not lines[index + length].gap:
        length += 1
    run = lines[index : index + length]
    if length < _FEWEST or any(len(line.text) > _LONGEST or line.wrapped for line in run):
        return None
    closed = sum(line.closed for line in run)
    return Match(length, Kind.VERSE, "verse.short-lines") if closed <= length // 2 else None
