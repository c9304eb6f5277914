"""Paragraphs: everything else. Lines that were broken to fit a width are joined, all others stand alone."""

from ..model import Kind
from .rule import Context, Match


def paragraph(context: Context, index: int) -> Match:
    """One line, or all lines of one that a width broke."""
    lines = context.lines
    if not lines[index].wrapped:
        return Match(1, Kind.PARAGRAPH, "paragraph.line")
    length = 1
    while index + length < context.end and lines[index + length].wrapped and not lines[index + length].gap:
        length += 1
    return Match(length, Kind.PARAGRAPH, "paragraph.wrapped")
