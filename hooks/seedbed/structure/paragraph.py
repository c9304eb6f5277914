"""Paragraphs: everything else. Lines that were broken to fit a width are joined, all others stand alone."""

from ..model import Kind
from .rule import Context, Match


def paragraph(context: Context, index: int) -> Match:
    """One line, or all lines up to the next blank one where a width broke them."""
    lines = context.lines
    if not lines[index].wrapped:
        return Match(1, Kind.PARAGRAPH, "paragraph.line")
    length = 1
    while index + length < context.end and not lines[index + length].gap:
        length += 1
    return Match(length, Kind.PARAGRAPH, "paragraph.wrapped")
