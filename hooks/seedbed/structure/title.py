"""The title: the first line of the head that reads like one; the short line above it is a kicker."""

import re
from collections.abc import Callable, Sequence

from ..model import Kind
from ..text.calendar import dates
from ..text.counting import words
from ..text.folding import fold
from ..text.given import is_given
from ..text.lemmas import is_word
from ..text.people import byline as people
from ..text.personal import is_name
from ..text.phrases import known_words, opener, pattern
from . import byline, dateline, labelled, noise
from .around import claimed
from .dated import dated, names_something, tells_when
from .foot import WAY
from .preformatted import indented
from .rule import Context, Match

_LONGEST = 220
"""Characters."""
_HEAD = 14
"""Lines that a title may hide behind."""
_FULL = 36
"""Characters from which a title gets no better by being longer."""
_SHORTEST = 4
"""Characters of a first line that is a title though it looks like something else."""
_SHORT = 24
"""Characters up to which lines say little by their length: of such the first is the title, even if it is a word."""
_SECTION = re.compile(r"§|Art\w*\.?\s\d")
_CENTRED = 10
"""Columns from which a line is set in because it is set in the middle."""
_SAMPLE = 3_000
"""Characters of the text that are compared with the words of a title."""
_STEM = 6
"""Letters by which words are compared, since endings change."""
_CRUMBS = re.compile(r"[›»>|]\s|<\S+[ @]|\t|://|www\.|/\s*$")
"""What the way to a page, or an address, looks like."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_WITH_DATE = 7
"""Words from which a line is more than its date."""
_LABEL = re.compile(r"\W*\w+(?:\W\w+)?[:：]\s*\S")
"""`Anna: where were you?`, `Present: Anna, Bert`."""
_CLOSED = (".", ",", ";", ":", "。", "，", "；", "：", "،", "؛")
"""What ends a sentence, or a line that goes on; titles ask and exclaim."""
_PAUSED = (",", "，", "،", "、")
"""What ends the first line of a letter: `Dear Anna,`."""
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\w{1,2}|\b\w\.\s?\w)\.$")
"""`Bluewater Inc.`, `Eichenau e. V.`: of which the stop ends nothing."""
_NUMBERED = re.compile(r"\W*(?:\b(?:n|nr|no|num|vol)\.?|[№#])?\s*[\d/.-]+$", re.IGNORECASE)
"""`Press release No. 14/2018`."""
_COLUMN_SIGNS = ("\t", ";", ",", "|")
"""What stands between the cells of a row, at least two of them."""
_LABELS = 3
"""Lines with a label that are no accident."""
_FIELD = re.compile(r"[^:：]{3,30}[:：]")
_MAIL = re.compile(r"[A-Z][\w-]{1,11}: .*[@\d]")
_ISSUE = re.compile(r"(?:\b(?:n|nr|no|num|vol)\.?\s?|[n№#]\s?°?\s?)\d+", re.IGNORECASE)


def title(context: Context, index: int) -> Match | None:
    """The line that `choose` chose."""
    return Match(1, Kind.TITLE, "title.head") if index == context.title else None


def kicker(context: Context, index: int) -> Match | None:
    """Short lines above the title: the name of the site, the section, where the reader is."""
    if context.title is not None and index < context.title:
        return Match(1, Kind.KICKER, "kicker.above-title")
    return None


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
    below = range(context.menu.stop, min(context.body, context.menu.stop + _HEAD))
    possible = [i for i in below if _possible(context, i)]
    if not possible:  # what stands below the menu is no title, so it stands above
        possible = [i for i in range(min(context.body, _HEAD)) if _possible(context, i)]
    head = _Head(context, possible)
    weights = {i: _weight(head, i) for i in possible}
    return max(weights, key=lambda i: (weights[i], -i)) if weights else None


def _possible(context: Context, index: int) -> bool:
    line = context.lines[index]
    if line.declared or line.prose or len(line.text) > _LONGEST or not re.search(r"\w", line.text):
        return False
    # titles stand above lists, and above the parts of a text
    above = range(context.menu.stop if index >= context.menu.stop else 0, index + 1)
    if any(i in context.series or _listed(context, i) or _logged(context, i) for i in above):
        return False
    if any(_goes_on(context, i) for i in _begun(context, index)):
        return False
    if (
        line.text[0] == ">"
        or line.text.endswith(_PAUSED)
        or (labelled.greets(line.text, context.language) and not _is_signed(context, index + 1))
        or (index > 0 and tells_when(line.text, context.language))
        or indented(context, index)
        or (index > 0 and indented(context, index - 1))
    ):
        return False
    return not claimed(context, index) or (index == 0 and _is_misread(context))


def _is_signed(context: Context, index: int) -> bool:
    """Whether a line of the head is a by-line or a dateline, as stand below titles."""
    rules = (byline.byline, dateline.dateline)
    return index < context.body and any(rule(context, index) for rule in rules)


def _logged(context: Context, index: int) -> bool:
    """Whether a line is one of messages, of a log or of subtitles: it opens with a time, as others near it do."""
    beside = [line.stamped for line in context.lines[index : index + 2 * _LABELS]]
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
    said = _stems(" ".join(line.text for line in context.lines[context.body : context.body + 20])[:_SAMPLE])
    alone = len(context.lines) > 1 and context.lines[1].gap and not claimed(context, 1)
    return not _stems(text if alone else pattern("share", code).sub(" ", text)).isdisjoint(said)


def _listed(context: Context, index: int) -> bool:
    """Whether a line is an item of a list: the next or the last has a mark of the same kind."""
    mark = context.lines[index].mark
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(context.lines))
    return mark is not None and any(context.lines[i].mark == mark for i in beside)


class _Head:
    """What the features ask of the lines above a text, found once."""

    def __init__(self, context: Context, possible: Sequence[int]) -> None:
        self.code = context.language
        self.lines = context.lines
        undated = [i for i in possible if not dates(self.lines[i].text, self.code)]
        full = any(self.lines[i].size >= _SHORT and not _closed(self.lines[i].text) for i in undated)
        self.first = None if full else next((i for i in undated if not WAY.search(self.lines[i].text)), None)
        """The first line, where none is long enough to be the title for its length."""
        self.end = min(context.body, context.menu.stop + _HEAD)
        self.signs = [i for i in range(self.end) if _is_signed(context, i)]
        self.ways = [i for i in range(self.end) if WAY.search(self.lines[i].text)]
        self.last = next((i for i in range(self.end - 1, -1, -1) if i not in self.signs), None)
        self.wrapped = context.body < len(self.lines) and self.lines[context.body].wrapped
        text = " ".join(line.text for line in self.lines[context.body : context.body + 20])[:_SAMPLE]
        self.verse = context.short
        self.stems = _stems(text)
        self.possible = frozenset(possible)
        self.sections = known_words("sections", context.language)
        top = self.lines[: context.menu.stop + 2 * _HEAD]
        self.labels = [i for i, line in enumerate(top) if _LABEL.match(line.text)]
        self.letters = [_letters(line.text) for line in self.lines[: self.end + 2]]


def _role(head: _Head, i: int) -> bool:
    """Whether a line begins as a by-line does and says what somebody is: `Von unserem Korrespondenten in Athen`."""
    text = head.lines[i].text
    return bool(opener("bylines", head.code).match(text) and pattern("byline_roles", head.code).search(text))


def _poet(head: _Head, i: int) -> bool:
    """Whether a line names a person of whom the text does not speak, above one that may be the title."""
    text = head.lines[i].text
    named = is_name(text, head.code) and is_given(text.split()[0])
    return named and i + 1 in head.possible and _stems(text).isdisjoint(head.stems)


_Feature = Callable[[_Head, int], float]


def _later(head: _Head, i: int) -> list[str]:
    return [text for text in head.letters[i + 1 :] if text]


def _closed(text: str) -> bool:
    """Whether a line ends as a sentence does, or goes on."""
    return text.endswith(_CLOSED) and not _ABBREVIATED.search(text)


def _alone(head: _Head, i: int) -> bool:
    """Whether blank lines stand above and below a line."""
    return head.lines[i].gap and i + 1 < len(head.lines) and head.lines[i + 1].gap


def _stanza(head: _Head, i: int) -> bool:
    """Whether a line opens a group of three lines or more."""
    following = head.lines[i + 1 : i + 3]
    return head.lines[i].gap and len(following) == 2 and not any(line.gap for line in following)


FEATURES: tuple[tuple[float, _Feature], ...] = (
    # a line is as long as a title; and its words are those of the text
    (3.0, lambda head, i: min(head.lines[i].size, _FULL) / _FULL),
    (1.2, lambda head, i: min(len(_stems(head.lines[i].text) & head.stems), 2) / 2),
    (-3.0, lambda head, i: words(head.lines[i].text) == 1),
    (-1.5, lambda head, i: words(head.lines[i].text) == 2),
    # it stands where titles stand: first, but below the way to the page, and above by-line, date and text
    (-0.7, lambda head, i: i - max((way + 1 for way in head.ways if way < i), default=0)),
    (-1.0, lambda head, i: any(way > i for way in head.ways)),
    (0.5, lambda head, i: i - 1 in head.ways),
    (-0.9, lambda head, i: any(0 < sign < i for sign in head.signs)),
    (-3.0, lambda head, i: any(sign < i for sign in head.signs) and _stanza(head, i)),
    (3.0, lambda head, i: i == 0 and head.verse),
    (4.0, lambda head, i: i == head.last and head.wrapped),
    (6.0, lambda head, i: head.lines[i].indent >= _CENTRED and _alone(head, i)),
    (-3.0, lambda head, i: i > 0 and bool(_SECTION.match(head.lines[i].text))),
    (3.5, lambda head, i: i == head.first and not head.lines[i].text[0].islower()),
    (0.7, lambda head, i: i + 1 in head.signs),
    (-3.0, lambda head, i: i == len(head.lines) - 1),
    # it is printed once above the text and once in its head
    (1.0, lambda head, i: head.letters[i] in _later(head, i)),
    (
        -3.0,
        lambda head, i: any(
            len(t) > 15 and head.letters[i] != t and head.letters[i].endswith(t) for t in _later(head, i)
        ),
    ),
    # and it is nothing else
    (-3.0, lambda head, i: bool(_CRUMBS.search(head.lines[i].text) or i in head.ways)),
    (-2.0, lambda head, i: fold(_NUMBERED.sub("", head.lines[i].text)) in head.sections),
    (-1.0, lambda head, i: head.lines[i].text.isupper()),
    (-0.8, lambda head, i: bool(_ISSUE.search(head.lines[i].text))),
    (
        -3.0,
        lambda head, i: bool(
            _FIELD.match(head.lines[i].text) and opener("bylines", head.code).match(head.lines[i].text)
        ),
    ),
    (-3.0, lambda head, i: i > 0 and i in head.labels and len(head.labels) >= _LABELS),
    (-3.0, lambda head, i: len(dates(head.lines[i].text, head.code)) > (words(head.lines[i].text) > _WITH_DATE)),
    (-2.0, lambda head, i: bool(_CLOCK.search(head.lines[i].text) and dates(head.lines[i].text, head.code))),
    (-3.0, lambda head, i: _role(head, i)),
    (-8.0, lambda head, i: _poet(head, i)),
    (-2.0, lambda head, i: noise.credited(head.lines[i].text, head.code)),
    (-2.0, lambda head, i: bool(_MAIL.match(head.lines[i].text))),
    (-3.0, lambda head, i: head.lines[i].text.endswith(_CLOSED)),
    (2.0, lambda head, i: bool(_ABBREVIATED.search(head.lines[i].text))),
    (-3.0, lambda head, i: i > 0 and i in head.labels and head.lines[i].text.count(",") > 1),
    (-3.0, lambda head, i: bool(opener("bylines", head.code).fullmatch(head.lines[i].text))),
)
"""What makes a line a title, and how much."""


def _weight(head: _Head, i: int) -> float:
    return sum(weight * feature(head, i) for weight, feature in FEATURES)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _stems(text: str) -> set[str]:
    """The beginnings of the words that say something; in scripts without spaces, pairs of characters."""
    found = {word[:_STEM] for word in re.findall(r"\w{4,}", text.casefold())}
    wide = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]{2,}", text)
    return found | {run[i : i + 2] for run in wide for i in range(len(run) - 1)}
