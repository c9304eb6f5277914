"""A line -> the mark by which it is an item of a list; the lines of a list -> its items."""

import re

from ..model import Span

_LINE = re.compile(r"\S(?:.*\S)?")

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


def items(text: str) -> list[Span]:
    """The items of a list: from each line with a mark to the last before the next.

    Args:
        text: of the list, whole lines.

    Returns:
        Spans of `text` without the white space around them, not overlapping, covering all that is visible.
    """
    found: list[Span] = []
    for line in _LINE.finditer(text):
        if found and mark(line[0]) is None:
            found[-1] = Span(found[-1].start, line.end())
        else:
            found.append(Span(*line.span()))
    return found
