"""The rules for what stands between title and text, in order: the head, the choice of a title, and verse share them."""

from . import byline, counts, dateline, labelled, noise
from .rule import Context, Rule

AROUND: tuple[Rule, ...] = (
    noise.menu,
    counts.counts,
    labelled.around,
    byline.byline,
    dateline.dateline,
    noise.head,
)


def claimed(context: Context, index: int) -> bool:
    """Whether a line of the head belongs to one of them, so that it is no title and no verse."""
    return any(rule(context, index) for rule in AROUND)
