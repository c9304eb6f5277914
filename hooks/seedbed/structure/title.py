"""The title: the first line of the head that reads like one; the short line above it is a kicker."""

import re

from ..model import Kind
from ..text.folding import fold
from ..text.given import is_given
from ..text.lemmas import is_word
from ..text.people import byline as people
from ..text.people import is_announced
from ..text.phrases import folded_words, pattern
from . import labelled, noise
from .around import claimed
from .book import of_record
from .dated import dated, names_something, tells_when
from .preformatted import indented
from .rule import Context, Match
from .worth import FULL, HEAD, SAMPLE, Head, end_of_head, is_signed, stems, weight

_LONGEST = 220
"""Characters."""
_SAID_AGAIN = 4
"""Lines below a title within which it may be said again."""
_SHORTEST = 4
"""Characters of a first line that is a title though it looks like something else."""
_CLOSING = ".!?:;…。！？"
_PAUSED = (",", "，", "،", "、")
"""What ends the first line of a letter: `Dear Anna,`."""
_COLUMN_SIGNS = ("\t", ";", ",", "|")
"""What stands between the cells of a row, at least two of them."""
_MESSAGES = 3
"""Lines that open with a time, on each side of one."""


def title(context: Context, index: int) -> Match | None:
    """The line that `choose` chose, and the next where a width broke it."""
    if index != context.title:
        return None
    return Match(2 if _is_broken(context, index) else 1, Kind.TITLE, "title.head")


def _is_broken(context: Context, index: int) -> bool:
    """Whether a title goes on in the next line, which begins with a small letter."""
    line, following = context.lines[index], context.lines[index + 1 : index + 2]
    if not following or index + 1 >= context.body or line.size < FULL or line.text[-1] in _CLOSING:
        return False
    if fold(line.text.split()[-1]) not in folded_words("function_words", context.language):
        return False
    beside = following[0]
    below = not (beside.gap or beside.prose or beside.declared or line.declared) and beside.text[0].islower()
    return below and len(line.text) + len(beside.text) <= _LONGEST and not claimed(context, index + 1)


def kicker(context: Context, index: int) -> Match | None:
    """Short lines above the title: the name of the site, the section, where the reader is; and a title said twice."""
    if context.title is None:
        return None
    if index < context.title:
        return Match(1, Kind.KICKER, "kicker.above-title")
    again = context.lines[index].text == context.lines[context.title].text
    near = index <= context.title + _SAID_AGAIN and context.body < len(context.lines)
    return Match(1, Kind.KICKER, "kicker.repeated") if again and near and context.lines[context.body].prose else None


def choose(context: Context) -> int | None:
    """The index of the title's line, or None where the text begins at once.

    Every line of the head that is nothing else is weighed: a full line beats a word or two, the first beats the later.
    """
    stated = next(
        (i for i, line in enumerate(context.lines) if line.declared and line.declared.kind is Kind.TITLE), None
    )
    stated = stated if stated is not None else labelled.choose(context)
    if stated is not None:
        return stated
    below = range(context.menu.stop, end_of_head(context))
    possible = [i for i in below if _possible(context, i)]
    if not possible:  # what stands below the menu is no title, so it stands above
        possible = [i for i in range(min(context.body, HEAD)) if _possible(context, i)]
    head = Head(context, possible)
    weights = {i: weight(head, i) for i in possible}
    return max(weights, key=lambda i: (weights[i], -i)) if weights else None


def _possible(context: Context, index: int) -> bool:
    line = context.lines[index]
    if (
        line.declared
        or (line.prose and not _is_closed(context, index))
        or len(line.text) > _LONGEST
        or not re.search(r"[^\W_]", line.text)
    ):
        return False
    # titles stand above lists, and above the parts of a text; but not above the menus of a page
    first = index if context.whole else context.menu.stop if index >= context.menu.stop else 0
    above = range(first, index + 1)
    if any(i in context.series or _listed(context, i) or _logged(context, i) for i in above):
        return False
    if any(_goes_on(context, i) for i in _begun(context, index)):
        return False
    if (
        line.text[0] == ">"
        or line.text.endswith(_PAUSED)
        or (labelled.greets(line.text, context.language) and not is_signed(context, index + 1))
        or (index > 0 and (tells_when(line.text, context.language) or is_announced(line.text, context.language)))
        or (index > 0 and of_record(context.lines, index, context.language))
        or indented(context, index)
        or (index > 0 and indented(context, index - 1))
    ):
        return False
    return not claimed(context, index) or (index == 0 and _is_misread(context))


def _is_closed(context: Context, index: int) -> bool:
    """Whether a line that ends as a sentence does opens the text, above by-line or date."""
    return index == 0 and context.body > 1 and is_signed(context, 1)


def _logged(context: Context, index: int) -> bool:
    """Whether a line is one of messages, of a log or of subtitles: it opens with a time, as others near it do."""
    beside = [line.stamped for line in context.lines[index : index + 2 * _MESSAGES]]
    return any(beside[:2]) and sum(beside) > 1


def _begun(context: Context, index: int) -> range:
    """The lines from the one that stands below a blank line to this one."""
    first = index
    while first and not context.lines[first].gap:
        first -= 1
    return range(first, index + 1)


def _goes_on(context: Context, index: int) -> bool:
    """Whether a line goes on in the next: a verse with a comma, a row of a table, the beginning of data."""
    line, following = context.lines[index], context.lines[index + 1 : index + 2]
    if not following or following[0].gap:
        return False
    counts = [(line.text.count(sign), following[0].text.count(sign)) for sign in _COLUMN_SIGNS]
    row = any(own == other and own > 1 for own, other in counts)
    verse = line.text.endswith((",", ";")) and not any(line.prose for line in context.lines[context.body :][:1])
    return row or verse or line.text[0] in "{[<@"


def _is_misread(context: Context) -> bool:
    """Whether the first line may be a title, though it opens as a by-line or a share bar does, or holds a date."""
    text, code = context.lines[0].text, context.language
    if not context.body or len(text) < _SHORTEST:
        return False
    if dated(text, code):
        return names_something(text, code)
    if found := people(text, code):
        first = text[slice(*found.names[0])].split()[0]
        return found.rule == "byline.word" and not is_given(first) and is_word(first.lower(), code)
    set_apart = noise.head(context, 0)
    if set_apart is None or set_apart.rule != "noise.share":
        return False
    said = stems(" ".join(line.text for line in context.lines[context.body : context.body + 20])[:SAMPLE])
    alone = len(context.lines) > 1 and context.lines[1].gap and not claimed(context, 1)
    return not stems(text if alone else pattern("share", code).sub(" ", text)).isdisjoint(said)


def _listed(context: Context, index: int) -> bool:
    """Whether a line is an item of a list: the next or the last has a mark of the same kind."""
    mark = context.lines[index].mark
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(context.lines))
    return mark is not None and any(context.lines[i].mark == mark for i in beside)
