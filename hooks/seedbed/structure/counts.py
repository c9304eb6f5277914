"""Counts: how often a text was viewed, shared, commented."""

from ..model import Kind
from ..text.counting import counts as counted
from .rule import Context, Match


def counts(context: Context, index: int) -> Match | None:
    """A line that is a number and what it counts, and nothing else."""
    return Match(1, Kind.COUNTS, "counts.line") if counted(context.lines[index].text, context.language) else None
