"""A line -> the mark by which it is an item of a list."""

import re

_MARK = re.compile(
    r"(?:(?P<bullet>[•·●▪◦‣*+–—-])|(?P<number>\(?\d{1,3}[.)])|(?P<letter>[a-zA-Z][)]))\s+\S|(?P<dot>[・･])"
)


def mark(line: str) -> str | None:
    """The bullet that a line begins with, or the sort of its mark where that counts: `number`, `letter`.

    Args:
        line: without white space around it.
    """
    match = _MARK.match(line)
    return (match["bullet"] or match.lastgroup) if match else None
