"""Whether a line names the author of a book, as reviews do: what else tells of a book stands beside."""

import re
from collections.abc import Sequence
from functools import cache

from ..text.phrases import alternatives, of, opener
from .lines import Line

_LONGEST = 120
"""Characters; a longer line is a sentence."""
_RECORD = 6
"""Lines on each side of one of a record, in which others of it stand."""
_ENOUGH = 2
"""Signs without which a line may say anything."""
_LABELLED = re.compile(r"[^:：]{2,30}[:：]\s*\S")
_ISBN = re.compile(r"\bISBN\b[-\s:：0-9X]")
_PRICE = re.compile(r"\([^(),:]{2,30}\s[£$€]\s?\d{1,3}(?:[.,]\d\d)?\)|\d[^,]*,\s[£$€]\s?\d{1,3}(?:[.,]\d\d)?\)?$")
"""`(Harrow £12.99)`, `320 pages, $14`."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def of_book(lines: Sequence[Line], index: int, code: str) -> bool:
    """Whether a line, with the next, says what a book is, or is one of a record: `By Ann Hill (Eel, 320 pages, $14)`.

    Args:
        lines: of the whole seed.
        index: of the line.
        code: of the language.
    """
    return of_record(lines, index, code) or _signs_in(lines[index : index + 2], code) >= _ENOUGH


def of_record(lines: Sequence[Line], index: int, code: str) -> bool:
    """Whether a line is one of several with labels that say what a book is: `Author: …`, `ISBN: …`.

    Those that open a text are its own.
    """
    if not _LABELLED.match(lines[index].text) or all(_LABELLED.match(line.text) for line in lines[:index]):
        return False
    return _signs_in(lines[max(index - _RECORD, 0) : index + _RECORD + 1], code) >= _ENOUGH


def _signs_in(lines: Sequence[Line], code: str) -> int:
    return sum(_signs(line.text, code) for line in lines)


def _signs(text: str, code: str) -> int:
    """How many of these a line tells: pages, ISBN, price, the publisher behind that word; and its year beside."""
    if len(text) > _LONGEST:
        return 0
    label = opener("publishers", code).match(text)
    found = [label is not None and text[label.end() :].lstrip().startswith((":", "："))]
    if any(c.isdigit() for c in text):
        found += [form.search(text) is not None for form in (_ISBN, _PRICE, _pages(code))]
    return sum(found) + (any(found) and _YEAR.search(text) is not None)


@cache
def _pages(code: str) -> re.Pattern[str]:
    """`320 pages`, `Pages: 320`; not those of an article, `Pages: 45-60`."""
    words = alternatives(word for entry in of(code) for word in entry.book_pages)
    before = rf"(?<![\d.,:/–-])\d{{2,4}}\s?(?:{words})"
    return re.compile(rf"{before}|(?:{words})\s?[:：]\s?\d{{2,4}}(?![\d–-])", re.IGNORECASE)
