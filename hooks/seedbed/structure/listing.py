"""Lists: lines that each begin with the same kind of mark, and what is set in below them."""

import re
from heapq import nlargest

from ..model import Kind
from ..text.folding import fold
from ..text.phrases import folded_words
from .lines import NARROWEST, WIDEST, Line, full
from .rule import Context, Match

_FEWEST = 2
_LOOKED_AT = 40
"""Lines that tell to which width a list was broken."""
_SLACK = 12
"""Columns by which the second widest line of a list falls short at most, if a width broke it."""
_LABEL = re.compile(r"[^\W\d_]+(?:[\s'’-]\w+){0,4}\s?[:：]")
_FEW = 2
"""Words above a list that do not go on in it."""
_AMOUNT = re.compile(r"(?:\d+(?:[.,/]\d+)?|[½¼¾])\s?(?:\d/\d\s)?[^\W\d_]")
"""`500 g flour`, and no time of a timetable."""
_NEAR = 40
"""Lines on each side of a line with a colon in which others stand, where it heads a list."""
_SPOKEN = {"—", "―"}
"""Dashes behind which people speak, where it is a sentence."""


def listing(context: Context, index: int) -> Match | None:
    """Two or more lines that begin with a bullet, a number or a letter, blank lines between them or not."""
    first = context.lines[index]
    if first.mark in _SPOKEN and first.closed:
        return None
    items = length = 1
    width = _width(context, index) if first.mark else 0
    while first.mark and index + length < context.end and _goes_on(context, index + length, first, width):
        items += context.lines[index + length].mark == first.mark
        length += 1
    return Match(length, Kind.LIST, "list.marks") if items >= _FEWEST else None


def heads_list(context: Context, index: int) -> bool:
    """Whether a line is a few words with a colon above a list or short lines that begin with amounts: `For the dough:`.

    With other words, or where no such line stands near, it may be a sentence that goes on in the list: `We saw:`.
    """
    line, code = context.lines[index], context.language
    if not _LABEL.fullmatch(line.text) or line.text[0].islower() or index + 1 >= context.end:
        return False
    if context.title is None or index <= context.title or context.short:
        return False
    small = folded_words("function_words", code) - folded_words("before_nouns", code) - folded_words("articles", code)
    said = [fold(word) for word in re.findall(r"[^\W\d_]+", line.text)]
    if not small.isdisjoint(said):
        return False
    above = context.lines[index - 1]
    apart = line.gap or index - 1 == context.title or _AMOUNT.match(above.text) or _LABEL.fullmatch(above.text)
    if apart and _amounts(context, index + 1):
        return True
    near = range(max(index - _NEAR, 0), min(index + _NEAR, context.end))
    others = any(i != index and context.lines[i].gap and _LABEL.fullmatch(context.lines[i].text) for i in near)
    return line.gap and others and len(said) <= _FEW and bool(listing(context, index + 1))


def _amounts(context: Context, index: int) -> bool:
    """Whether most of the short lines from one on begin with an amount, up to a blank one or one with a colon."""
    group = [context.lines[index]]
    for line in context.lines[index + 1 : context.end]:
        if line.gap or _LABEL.fullmatch(line.text):
            break
        group.append(line)
    if len(group) < _FEWEST or any(line.prose for line in group):
        return False
    return 2 * sum(_AMOUNT.match(line.text) is not None and line.mark is None for line in group) > len(group)


def _width(context: Context, index: int) -> int:
    """Columns that the first lines of a list were broken to fit, up to a blank one; 0 where they were not."""
    last = min(index + _LOOKED_AT, context.end)
    end = next((i for i in range(index + 1, last) if context.lines[i].gap), last)
    first, second = nlargest(2, (0, *(line.indent + len(line.text) for line in context.lines[index:end])))
    return first if NARROWEST <= first <= WIDEST and second >= first - _SLACK else 0


def _goes_on(context: Context, index: int, first: Line, width: int) -> bool:
    """Whether a line is the next item, one below an item, or more of its text."""
    line = context.lines[index]
    if line.mark:
        return line.mark == first.mark or line.indent > first.indent
    if line.gap:  # a paragraph within an item, where another follows
        following = context.lines[index + 1 : index + 2]
        return line.indent > first.indent and any(_is_next(other, first) for other in following)
    if line.indent > first.indent or line.text[0].islower():
        return True
    above = context.lines[index - 1]
    return not above.closed and full(above, line, width - above.indent) if width else False


def _is_next(line: Line, first: Line) -> bool:
    return line.mark == first.mark and line.indent == first.indent
