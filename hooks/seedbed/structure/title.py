"""The title: the first line of the head that reads like one; the short line above it is a kicker."""

import re

from ..model import Kind
from ..text.counting import words
from . import byline, counts, dateline, noise
from .rule import Context, Match

_LONGEST = 220
"""Characters."""
_HEAD = 12
"""Lines that a title may hide behind."""
_SHORT = 3
"""Words; a line as short is the title only where nothing longer follows."""


def title(context: Context, index: int) -> Match | None:
    """The line that `choose` chose."""
    return Match(1, Kind.TITLE, "title.head") if index == context.title else None


def kicker(context: Context, index: int) -> Match | None:
    """Short lines above the title: the name of the site, the section, where the reader is."""
    if context.title is not None and index < context.title:
        return Match(1, Kind.KICKER, "kicker.above-title")
    return None


def choose(context: Context) -> int | None:
    """The index of the title's line, or None where the text begins at once.

    A line that a rule recognises as something else is passed over, and so is a word or two (a section, a site) above a
    full line.
    """
    candidates = [i for i in range(min(context.body, _HEAD)) if _possible(context, i)]
    if not candidates:
        return None
    first = candidates[0]
    for index in candidates[:4]:
        if words(context.lines[index].text) > _SHORT:
            return index if _above_only(context, first, index) else first
    return first


def _possible(context: Context, index: int) -> bool:
    line = context.lines[index]
    if len(line.text) > _LONGEST or not re.search(r"\w", line.text):
        return False
    others = (counts.counts, byline.byline, dateline.dateline, noise.head)
    return not any(rule(context, index) for rule in others)


def _above_only(context: Context, first: int, index: int) -> bool:
    """Whether the lines from `first` on stand above the line at `index`, which is then no subtitle."""
    if first == index:
        return True
    line = context.lines[index]
    return index - first <= 3 and not (line.closed and line.gap and context.lines[first].gap and index - first == 1)
