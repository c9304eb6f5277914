"""Lists: lines that each begin with the same kind of mark."""

import re

from ..model import Kind
from .rule import Context, Match

_MARK = re.compile(r"(?:(?P<bullet>[•·●▪◦‣*–—-])|(?P<number>\d{1,3}[.)])|(?P<letter>[a-zA-Z][)]))\s+\S")


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    kind = _mark(context.lines[index].text)
    length = 0
    while kind and index + length < len(context.lines) and _mark(context.lines[index + length].text) == kind:
        length += 1
    return Match(length, Kind.LIST, "list.marks") if length >= 2 else None


def _mark(text: str) -> str | None:
    match = _MARK.match(text)
    if match is None:
        return None
    return match["bullet"] or match.lastgroup
