"""What speaks for and against a line of the head being the title: features, and what each is worth, in one table."""

import re
from collections.abc import Callable, Sequence

from ..languages import every
from ..text.calendar import dates, is_day
from ..text.counting import words
from ..text.folding import fold, letters
from ..text.given import is_given
from ..text.personal import is_name
from ..text.phrases import known_words, opener, pattern
from . import byline, dateline, noise
from .foot import WAY
from .rule import Context

HEAD = 14
"""Lines that a title may hide behind."""
_WHOLE = 30
"""The same, below the menus of a page that was copied whole."""
FULL = 36
"""Characters from which a title gets no better by being longer."""
_SHORT = 24
"""Characters up to which lines say little by their length: of such the first is the title, even if it is a word."""
_SECTION = re.compile(r"§|Art\w*\.?\s\d")
_CENTRED = 10
"""Columns from which a line is set in because it is set in the middle."""
SAMPLE = 3_000
"""Characters of the text that are compared with the words of a title."""
_STEM = 6
"""Letters by which words are compared, since endings change."""
_CRUMBS = re.compile(r"[›»>|]\s|<\S+[ @]|\t|://|www\.|/\s*$")
"""What the way to a page, or an address, looks like."""
_ASIDE = 110
"""Characters from which a line that stands twice is what stands below a title."""
_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FEW_WORDS = 4
_MEASURED = re.compile(r"\d\s?°\s?(?:[CF]\b|$)")
"""`22 °C`."""
_GLUED = re.compile(r"(?:[^\W\d_]*[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]){4}")
"""A menu without its spaces: `ArtsBooksFilmsFoodHealth`."""
_LAST_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])[A-ZÀ-ÖØ-Þ][^A-ZÀ-ÖØ-Þ]+$")
"""What stands at the end of a line without a space: `Storm over the pierPrevious article`."""
_LONGEST_DAY = 40
"""Characters of a day with that of its week."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_WITH_DATE = 7
"""Words from which a line is more than its date."""
_LABEL = re.compile(r"\W*\w+(?:\W\w+)?[:：]\s*\S")
"""`Anna: where were you?`, `Present: Anna, Bert`."""
_CLOSED = (".", ",", ";", ":", "。", "，", "；", "：", "،", "؛")
"""What ends a sentence, or a line that goes on; titles ask and exclaim."""
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\w{1,2}|\b\w\.\s?\w)\.$")
"""`Bluewater Inc.`, `Eichenau e. V.`: of which the stop ends nothing."""
_NUMBERED = re.compile(r"\W*(?:\b(?:n|nr|no|num|vol)\.?|[№#])?\s*[\d/.-]+$", re.IGNORECASE)
"""`Press release No. 14/2018`."""
_LABELS = 3
"""Lines with a label that are no accident."""
_FIELD = re.compile(r"[^:：]{3,30}[:：]")
_MAIL = re.compile(r"[A-Z][\w-]{1,11}: .*[@\d]")
_ISSUE = re.compile(r"(?:\b(?:nr|no|num|vol)\.?\s?|\bn(?:[.°]\s?|\.\s?°\s?)|[№#]\s?°?\s?)\d+", re.IGNORECASE)


def is_signed(context: Context, index: int) -> bool:
    """Whether a line of the head is a by-line or a dateline, as stand below titles."""
    rules = (byline.byline, dateline.dateline)
    return index < context.body and any(rule(context, index) for rule in rules)


def end_of_head(context: Context) -> int:
    """The index of the line above which the title is looked for."""
    return min(context.body, context.menu.stop + (_WHOLE if context.whole else HEAD))


class Head:
    """What the features ask of the lines above a text, found once."""

    def __init__(self, context: Context, possible: Sequence[int]) -> None:
        self.code = context.language
        self.lines = context.lines
        undated = [i for i in possible if not dates(self.lines[i].text, self.code)]
        full = any(self.lines[i].size >= _SHORT and not _closed(self.lines[i].text) for i in undated)
        self.first = None if full else next((i for i in undated if not WAY.search(self.lines[i].text)), None)
        """The first line, where none is long enough to be the title for its length."""
        self.whole = context.whole
        self.end = end_of_head(context)
        self.signs = [i for i in range(self.end) if is_signed(context, i)]
        self.ways = [i for i in range(self.end) if WAY.search(self.lines[i].text)]
        self.last = next((i for i in range(self.end - 1, -1, -1) if i not in self.signs), None)
        self.wrapped = context.body < len(self.lines) and self.lines[context.body].wrapped
        text = " ".join(line.text for line in self.lines[context.body : context.body + 20])[:SAMPLE]
        self.verse = context.short
        self.stems = stems(text)
        self.possible = frozenset(possible)
        self.sections = known_words("sections", context.language)
        top = self.lines[: context.menu.stop + 2 * HEAD]
        self.labels = [i for i, line in enumerate(top) if _LABEL.match(line.text)]
        self.letters = [letters(line.text) for line in self.lines[: None if context.whole else self.end + 2]]


def _role(head: Head, i: int) -> bool:
    """Whether a line begins as a by-line does and says what somebody is: `Von unserem Korrespondenten in Athen`."""
    text = head.lines[i].text
    return bool(opener("bylines", head.code).match(text) and pattern("byline_roles", head.code).search(text))


def _poet(head: Head, i: int) -> bool:
    """Whether a line names a person of whom the text does not speak, above one that may be the title."""
    text = head.lines[i].text
    named = is_name(text, head.code) and is_given(text.split()[0])
    return named and i + 1 in head.possible and stems(text).isdisjoint(head.stems)


_Feature = Callable[[Head, int], float]


def _is_small(text: str) -> bool:
    """Whether a line begins with a small letter, and not as names of things do: `iPad`."""
    return text[0].islower() and not text[1:2].isupper()


def _has_neighbour(head: Head, i: int) -> bool:
    """Whether a line stands close above or below."""
    return not head.lines[i].gap or (i + 1 < len(head.lines) and not head.lines[i + 1].gap)


def _names_section(head: Head, i: int) -> bool:
    """Whether a line is the name of a section, with a number or not: `News 12`, `Report:REPORT`."""
    said = fold(_NUMBERED.sub("", head.lines[i].text))
    parts = re.split(r"\s*[:/]\s*", said)
    return said in head.sections or (len(parts) > 1 and all(part in head.sections for part in parts))


def _is_of_page(head: Head, i: int) -> bool:
    """Whether a line is a figure, a menu, or the way to another text: `11.2 C`, `Home News`, `Next article: …`."""
    text = head.lines[i].text
    measured = words(text) <= _FEW_WORDS and _MEASURED.search(text)
    if not _WORD.search(text) or measured or (words(text) == 1 and _GLUED.search(text)):
        return True
    glued = _LAST_GLUED.search(text)
    if _is_menu(text, head.code) or (glued and fold(glued.group()) in known_words("read_also", head.code)):
        return True
    label = opener("read_also", head.code).match(text)
    return label is not None and text[label.end() :].lstrip().startswith((":", "：", "«", "“", "„"))


def _is_menu(text: str, code: str) -> bool:
    """Whether all words of a line but one are items of menus or share bars: `Feed Twitter Facebook`."""
    said = [fold(word) for word in re.findall(r"\w+", text)]
    known = sum(word in known_words("share", code) or word in known_words("menus", code) for word in said)
    return known > 1 and known >= len(said) - 1


def _says_day(head: Head, i: int) -> bool:
    """Whether a line is a day, or holds one and little else; behind a title of some words, a month may say of when."""
    text = head.lines[i].text
    found = dates(text, head.code)
    if found and not found[-1].exact and text.endswith(")") and words(text[: found[0].start]) > 1:
        return False
    if len(found) > (words(text) > _WITH_DATE):
        return True
    if not any(c.isdigit() for c in text) or len(text) > _LONGEST_DAY:
        return False
    return any(is_day(text, e.code) and pattern("weekdays", e.code).search(text) for e in every())


def _place(head: Head, i: int) -> int:
    """How many lines stand above: below the way to the page; of a page with its menus, those as long as titles."""
    if head.whole:
        return sum(head.lines[other].size >= _SHORT for other in head.possible if other < i)
    return i - max((way + 1 for way in head.ways if way < i), default=0)


def _is_said_elsewhere(head: Head, i: int) -> bool:
    """Whether another line of the page holds a line: the way to it, what is shared, a list of texts."""
    return any(head.letters[i] in text for other, text in enumerate(head.letters) if other != i)


def _later(head: Head, i: int) -> list[str]:
    return [text for text in head.letters[i + 1 :] if text]


def _closed(text: str) -> bool:
    """Whether a line ends as a sentence does, or goes on."""
    return text.endswith(_CLOSED) and not _ABBREVIATED.search(text)


def _alone(head: Head, i: int) -> bool:
    """Whether blank lines stand above and below a line."""
    return head.lines[i].gap and i + 1 < len(head.lines) and head.lines[i + 1].gap


def _stanza(head: Head, i: int) -> bool:
    """Whether a line opens a group of three lines or more."""
    following = head.lines[i + 1 : i + 3]
    return head.lines[i].gap and len(following) == 2 and not any(line.gap for line in following)


FEATURES: tuple[tuple[float, _Feature], ...] = (
    # a line is as long as a title; and its words are those of the text
    (3.0, lambda head, i: min(head.lines[i].size, FULL) / FULL),
    (1.2, lambda head, i: min(len(stems(head.lines[i].text) & head.stems), 2) / 2),
    (-3.0, lambda head, i: words(head.lines[i].text) == 1),
    (-1.5, lambda head, i: words(head.lines[i].text) == 2),
    # it stands where titles stand: first, but below the way to the page, and above by-line, date and text
    (-0.7, lambda head, i: _place(head, i)),
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
    (1.0, lambda head, i: head.lines[i].size <= _ASIDE and head.letters[i] in _later(head, i)),
    (1.5, lambda head, i: head.whole and head.lines[i].size >= _SHORT and _is_said_elsewhere(head, i)),
    (
        -3.0,
        lambda head, i: any(
            len(t) > 15 and head.letters[i] != t and (head.letters[i].endswith(t) or head.letters[i].startswith(t))
            for t in _later(head, i)
        ),
    ),
    # and it is nothing else
    (-3.0, lambda head, i: bool(_CRUMBS.search(head.lines[i].text) or i in head.ways)),
    (-2.0, lambda head, i: _names_section(head, i)),
    (-2.0, lambda head, i: _has_neighbour(head, i) and noise.names_organisation(head.lines[i].text, head.code)),
    (-1.5, lambda head, i: i > 0 and _is_small(head.lines[i].text)),
    (-5.0, lambda head, i: _is_of_page(head, i)),
    (-1.0, lambda head, i: head.lines[i].text.isupper()),
    (-0.8, lambda head, i: bool(_ISSUE.search(head.lines[i].text))),
    (
        -3.0,
        lambda head, i: bool(
            _FIELD.match(head.lines[i].text) and opener("bylines", head.code).match(head.lines[i].text)
        ),
    ),
    (-3.0, lambda head, i: i > 0 and i in head.labels and len(head.labels) >= _LABELS),
    (-3.0, lambda head, i: _says_day(head, i)),
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


def weight(head: Head, i: int) -> float:
    """How much speaks for a line of the head, by its index, being the title."""
    return sum(worth * feature(head, i) for worth, feature in FEATURES)


def stems(text: str) -> set[str]:
    """The beginnings of the words that say something; in scripts without spaces, pairs of characters."""
    found = {word[:_STEM] for word in re.findall(r"\w{4,}", text.casefold())}
    wide = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]{2,}", text)
    return found | {run[i : i + 2] for run in wide for i in range(len(run) - 1)}
