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
_FULL = 60
"""Characters from which a title gets no better by being longer."""
_BELOW = 2.5
"""What a line loses that stands below a by-line or date, where titles seldom are."""
_CRUMBS = re.compile(r"[›»>|]\s|<\S+[ @]|\t|://|www\.|/\s*$")
"""What the way to a page, or an address, looks like."""


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

    Every line of the head that is nothing else is weighed: a full line beats a word or two, the first beats the later.
    """
    signs = [i for i in range(min(context.body, _HEAD)) if _signed(context, i)]
    weights = {i: _weight(context, i) for i in range(min(context.body, _HEAD)) if _possible(context, i)}
    weights = {i: weight - _BELOW * any(0 < sign < i for sign in signs) for i, weight in weights.items()}
    return max(weights, key=lambda i: (weights[i], -i)) if weights else None


def _signed(context: Context, index: int) -> bool:
    return any(rule(context, index) for rule in (byline.byline, dateline.dateline))


def _possible(context: Context, index: int) -> bool:
    line = context.lines[index]
    if line.prose or len(line.text) > _LONGEST or not re.search(r"\w", line.text):
        return False
    others = (counts.counts, byline.byline, dateline.dateline, noise.head)
    return not any(rule(context, index) for rule in others)


def _weight(context: Context, index: int) -> float:
    line = context.lines[index]
    weight = 3 * min(line.size, _FULL) / _FULL - 0.7 * index
    weight -= 3 * (index == len(context.lines) - 1)  # a title stands above something
    weight -= 2 * bool(_CRUMBS.search(line.text))
    weight -= 2.2 * line.text.endswith(".")
    weight -= 1.5 * (words(line.text) <= 2)
    later = [other.text for other in context.lines[index + 1 : _HEAD]]
    weight += line.text in later  # printed once above the text and once in its head
    weight -= 3 * any(len(text) > 20 and line.text != text and line.text.endswith(text) for text in later)
    return weight
