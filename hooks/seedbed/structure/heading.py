"""Headings inside a text: a short line that opens a paragraph and does not end like a sentence."""

import re

from ..model import Kind
from .rule import Context, Match

_BULLET = re.compile(r"[-*•·‣–—+]\s")
_LONGEST = 100
"""Characters."""


def heading(context: Context, index: int) -> Match | None:
    """A short line without closing punctuation, with a blank line before it and prose after it."""
    line = context.lines[index]
    if index + 1 >= len(context.lines) or len(line.text) > _LONGEST or not line.gap:
        return None
    if index >= context.declared:
        return None
    if _BULLET.match(line.text) or re.fullmatch(r"\([^()]*[.!?]\)", line.text):
        return None  # a list of one, or a sentence in brackets
    if line.text[-1] in ".,;:…-–—\"”»'。、，；：」』" or not re.match(r"[\W_]{0,3}[^\Wa-zß-öø-ÿ]", line.text):
        return None
    following = context.lines[index + 1]
    if not following.prose or following.text[0].islower():
        return None
    return Match(1, Kind.HEADING, "heading.short-line", 2)
