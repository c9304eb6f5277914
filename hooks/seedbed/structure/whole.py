"""The lines of a page that was copied whole -> its head, which stands between the menus of its site and its text.

The first lines of such a page are menus of some twenty to some hundred items, few of which are known words; a notice of
cookies may stand above them. Its title stands near the text, not near the first line.
"""

from collections.abc import Sequence

from ..text.counting import words
from .lines import Line
from .menu import SITE, is_item

_FEWEST = 15
"""Lines above the first paragraph."""
_KNOWN = 3
"""Of them, those that hold known items of menus."""
_SHORT = 0.6
"""Share of them that have few words."""
_WORDS = 4
_NEAR, _PARAGRAPHS = 6, 2
"""Lines from its first paragraph on of which so many are prose."""
_HEAD = 20
"""Lines above the text of which one may be the title."""
_TITLE = 3
"""Words of a line that may be it: one is left below the last known item."""


def head(lines: Sequence[Line], language: str) -> range:
    """The head of a page that was copied whole.

    Args:
        lines: of the whole seed.
        language: code.

    Returns:
        Indices, from the first line below its menus to the last above its first paragraph; none where this is no such
        page.
    """
    dense = next((i for i in range(_FEWEST, len(lines)) if _begins(lines, i)), 0)
    site = [i for i in range(dense) if is_item(lines[i], language, SITE)]
    below = max(site, default=-1)  # what stands above an item of the menu is a notice, and not yet the text
    text = next((i for i in range(below + 1, dense) if lines[i].prose), dense)
    if text < _FEWEST:
        return range(0)
    above = lines[:text]
    known = sum(is_item(line, language) for line in above)
    short = sum(words(line.text) <= _WORDS for line in above)
    if known < _KNOWN or short < _SHORT * text or any(line.declared for line in above):
        return range(0)
    first = max(text - _HEAD, 0)
    full = [i for i in range(first, text) if words(above[i].text) >= _TITLE and not above[i].prose]
    menus = [i for i in site if full and first <= i < full[-1]]
    return range(menus[-1] + 1 if menus else first, text)


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the first paragraph of several."""
    return lines[index].prose and sum(line.prose for line in lines[index : index + _NEAR]) >= _PARAGRAPHS
