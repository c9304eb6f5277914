"""Paragraphs: everything else. Lines that were broken to fit a width are joined, all others stand alone."""

from ..model import Kind
from .lines import wrapped
from .rule import Context, Match


def paragraph(context: Context, index: int) -> Match:
    """One line, or all lines up to the next blank one where a width broke them."""
    length = 1
    lines = context.lines
    while index + length < len(lines) and not lines[index + length].gap:
        length += 1
    if wrapped(lines[index : index + length]):
        return Match(length, Kind.PARAGRAPH, "paragraph.wrapped")
    return Match(1, Kind.PARAGRAPH, "paragraph.line")
