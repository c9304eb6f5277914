"""Quotations: lines marked with `>` as in mail."""

from ..model import Kind
from .rule import Context, Match


def quotation(context: Context, index: int) -> Match | None:
    """Consecutive lines that begin with `>`."""
    length = 0
    while index + length < context.end and context.lines[index + length].text.startswith(">"):
        length += 1
    return Match(length, Kind.QUOTATION, "quotation.marked") if length else None
