"""The lines above a text -> those that are the menu of a site: several known as its items, and what lies between.

Where a menu stands on a page, a first short line is no title, and the name of a section is not that of this text.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from ..text.counting import words
from ..text.folding import fold
from ..text.marks import unmarked
from ..text.people import byline
from ..text.phrases import known_words
from .dated import dated
from .lines import Line

SITE = ("menus", "sections")
"""The lists of a language file that name items of the menu of a site."""
_LISTS = (*SITE, "advert", "share", "foot")
_FEWEST = 3
"""Items that are known, from which lines are a menu."""
_SHARE = 0.5
"""Of its items, that are known."""
_WORDS = 4
"""Of an item."""
_BETWEEN = re.compile(r"\s*[|·•›»>/\t]\s*|\s{2,}")
"""Items in one line."""
_WAY = re.compile(r"\s[›»>→/]\s")
"""The way to this page, which tells its section."""
_COUNT = re.compile(r"\s*\(\d+\)$")
_SIGNS = " .,:·•|›»>*+-–—_#[]"


def menu(lines: Sequence[Line], body: int, language: str) -> range:
    """The lines of a menu; none where there is none.

    The last item is the title where it stands alone above the text: a page is called *Contact* too; below items that
    stand close together it is the name of the section.

    Args:
        lines: of the whole seed.
        body: index of the first line of the text.
        language: code.
    """
    if way := _numbered_way(lines, body, language):
        return way
    items = list(takewhile(_is_short, lines[:body]))
    known = [sum(_known(item, language) for item in _items(line)) for line in items]
    found = [i for i, number in enumerate(known) if number]
    if found and _stands_alone(lines, found[-1], body):
        found.pop()
    if not found or sum(known[: found[-1] + 1]) < _FEWEST:
        return range(0)
    start, end = found[0], _end(lines, found[-1] + 1, body, language)
    if start > 0 and lines[start].gap and not all(line.gap for line in lines[start + 1 : start + 2]):
        return range(0)  # a list below a title
    said = sum(len(_items(line)) for line in lines[start:end])
    return range(start, end) if sum(known[start:end]) >= _SHARE * said else range(0)


def _numbered_way(lines: Sequence[Line], body: int, language: str) -> range:
    """The way to a page as a list, whose last item is the title below it: `1. Home`, `2. Recipes`, `3. Plum jam`."""
    for end in range(_FEWEST - 1, body):
        said = unmarked(lines[end - 1].text)
        if lines[end - 1].mark and said != lines[end - 1].text and fold(said) == fold(lines[end].text):
            start = next((i + 1 for i in range(end - 1, -1, -1) if lines[i].mark != lines[end - 1].mark), 0)
            opens = end - start >= _FEWEST and _known(unmarked(lines[start].text), language)
            return range(start, end) if opens else range(0)
    return range(0)


def _stands_alone(lines: Sequence[Line], last: int, body: int) -> bool:
    """Whether the last item stands below a blank line, next to the text or below items that stand close together."""
    if not last or not lines[last].gap:
        return False
    if last == body - 1:
        return all(line.gap for line in lines[body : body + 1])
    return not lines[last - 1].gap or len(_items(lines[last - 1])) >= _FEWEST


def _end(lines: Sequence[Line], last: int, body: int, language: str) -> int:
    """Where the menu ends: below items that stand close to the last that is known, if other lines are left for a title.

    By-line and date stand below a title, and not below a menu.
    """
    close = next((i for i in range(last, body) if lines[i].gap or not _is_short(lines[i])), body)
    signed = any(byline(line.text, language) or dated(line.text, language) for line in lines[last : close + 1])
    return close if close < body and not signed else last


def _is_short(line: Line) -> bool:
    if line.declared or line.prose or line.text.endswith((".", "。", "!", "?")):
        return False
    return all(words(item) <= _WORDS for item in _items(line))


def _items(line: Line) -> list[str]:
    return [line.text] if _WAY.search(line.text) else [item for item in _BETWEEN.split(line.text) if item]


def is_item(line: Line, language: str, lists: Sequence[str] = _LISTS) -> bool:
    """Whether a line holds an item that one of those lists of a language file names."""
    return any(_known(item, language, lists) for item in _items(line))


def _known(item: str, language: str, lists: Sequence[str] = _LISTS) -> bool:
    said = fold(_COUNT.sub("", item).strip(_SIGNS))
    return any(said in known_words(name, language) for name in lists)
