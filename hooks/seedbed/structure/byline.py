"""The by-line: who wrote the text."""

from ..model import Kind
from ..text.calendar import dates
from ..text.people import byline as people
from .rule import Context, Match

_HEAD = 30
"""Lines from the top in which a by-line may stand."""


def byline(context: Context, index: int) -> Match | None:
    """A line of the head that names people and says so: by a bullet, a word (`di`, `by`) or the date beside it."""
    if index >= min(context.body, _HEAD):
        return None
    found = people(context.lines[index].text, context.language, marked=_beside_date(context, index))
    return Match(1, Kind.BYLINE, found.rule) if found else None


def _beside_date(context: Context, index: int) -> bool:
    """Whether the next line, without a blank one between, is a date and little else, and this is not the first line."""
    if index == 0 or index + 1 >= min(context.body, len(context.lines)):
        return False
    following = context.lines[index + 1]
    found = dates(following.text, context.language)
    return bool(found) and not following.gap and len(following.text) <= found[0].end - found[0].start + 25
