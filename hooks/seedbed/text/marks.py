"""A line -> the mark by which it is an item of a list; the lines of a list -> its items."""

import re

from ..model import Span

_LINE = re.compile(r"\S(?:.*\S)?")

_MARKS = {
    "bullet": r"[•·●▪◦‣*+–—-]\s+\S",
    "box": r"\[[ xX✓]?\]\s+\S",
    "number": r"(?:\(?\d{1,3}[.)]|\d{1,3}[-–])\s+\S",
    "wide": r"(?:\d{1,3}[、．]|[一二三四五六七八九十]{1,3}、)\s*\S",
    "bracketed": r"(?:[（(][\d一二三四五六七八九十]{1,3}|\d{1,3})）\s*\S|[（(][一二三四五六七八九十]{1,3}\)\s*\S",
    "circled": r"[①-⑳]\s*\S",
    "note": r"\[\d{1,3}\]\s+\S",
    "letter": r"[^\W\d_]\)\s+\S",
    "dotted": r"[a-z]\.\s+\S",
    "roman": r"[ivx]{2,4}[.)]\s+\S",
    "dot": r"[・･]",
}
_MARK = re.compile("|".join(f"(?P<{sort}>{form})" for sort, form in _MARKS.items()))


def mark(line: str) -> str | None:
    """The bullet that a line begins with, or the sort of its mark where that counts: `number`, `letter`.

    Args:
        line: without white space around it.
    """
    match = _MARK.match(line)
    return (line[0] if match.lastgroup == "bullet" else match.lastgroup) if match else None


def unmarked(item: str) -> str:
    """An item without its mark."""
    match = _MARK.match(item)
    return item[match.end() - (match.lastgroup != "dot") :] if match else item


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
