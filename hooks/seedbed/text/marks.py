"""A line -> the mark by which it is an item of a list; the lines of a list -> its items."""

import re
from collections.abc import Sequence

from ..model import Span

_LINE = re.compile(r"\S(?:.*\S)?")

_TAB = 4
"""Columns."""
DEEPEST = 8
"""Lists around an item, at most; what is deeper stands there."""
_UNEVEN = 1
"""Columns that say nothing: ` 9.` stands above `10.`"""

_MARKS = {
    "bullet": r"[•·●▪◦‣*+–—-]\s+\S|[✅✔✓☑➜➤►▶❖■◆]\ufe0f?\s*\w",
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


def depths(text: str, found: Sequence[Span]) -> list[int]:
    """Within how many others each item stands: it is set in below the one that holds it.

    Args:
        text: of the list, whole lines with the white space before them.
        found: its items.

    Returns:
        0 for the first; none is more than one above that of the item before it.
    """
    around: list[int] = []
    said = []
    for item in found:
        column = len(text[text.rfind("\n", 0, item.start) + 1 : item.start].expandtabs(_TAB))
        while len(around) > 1 and column < around[-1] - _UNEVEN:
            around.pop()
        if not around or (column > around[-1] + _UNEVEN and len(around) <= DEEPEST):
            around.append(column)
        around[-1] = min(around[-1], column)
        said.append(len(around) - 1)
    return said


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
