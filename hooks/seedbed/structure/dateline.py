"""The dateline: when the text was published or changed."""

import re

from ..model import Kind
from ..text.calendar import Written, dates, is_period
from ..text.people import is_particle
from ..text.phrases import known_words, opener, pattern
from ..text.sentences import WIDE_ENDS
from .rule import Context, Match

_LONGEST = 140
_LONGEST_DATE = 50
"""Characters of a date with the day of its week."""
_BESIDE = 2
"""Lines on each side of one."""
_OTHER_WORDS = 4
"""Words that may stand in a dateline beside the date: a place, a section."""
_SAYS_SOMETHING = 3
"""Words before a date that are more than a place, or a paper; beside one, that may be a sentence."""
_FEW = 2
"""Words without a capital that may stand between a date and its label, or behind both."""
_TIME = re.compile(
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)?|\b(?:[A-Z]{2,4}T?|GMT[+-]\d+|UTC|h|uhr)\b", re.IGNORECASE
)
_HOUR = re.compile(r"(?<![\d:.h])\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
"""`7 pm`: when something begins; what is published has its minutes."""
_SINCE = re.compile(r"\d{1,2}\W{0,3}[^\W\d]{0,12}\W{0,2}[-–—]\s?(?:[^\W\d]{2,12}\W{1,2})?$")
"""`3 May – 12 June 2021`, `3-5 May 2021`: a day before the date, from which something lasts."""
_DAY = len("2021-05-03")
_LIFE = re.compile(r"[*†✝]\s*$")
"""`* 10 May 1846`."""
_LABEL = re.compile(r"[^:：|·•,]+[:：]\s*$")
"""What stands before a colon, up to another part of the line."""


def dateline(context: Context, index: int) -> Match | None:
    """A line of the head that holds a date and hardly anything else, and that no line above it introduces."""
    text, code = context.lines[index].text, context.language
    if not dated(text, code) or (index > 0 and _introduces(context.lines[index - 1].text, code)):
        return None
    if _of_diary(context, text) or _of_log(context, index):
        return None
    return Match(1, Kind.DATELINE, "dateline.head")


def closing(context: Context, index: int) -> Match | None:
    """A line after the text that says when it was published or changed."""
    text = context.lines[index].text
    labelled = any(opener(name, context.language).match(text) for name in ("published", "updated"))
    if index >= context.foot.tail and labelled and dated(text, context.language):
        return Match(1, Kind.DATELINE, "dateline.tail")
    return None


def dated(text: str, code: str) -> bool:
    """Whether a line holds a date and hardly anything else, and does not say that it is the date of something else.

    `Born 4 May 1921` does, and so do two dates of which nothing says that the second is that of a change, what
    introduces a quotation: `On 3 May 2021 Anna wrote:`, and a short sentence: `She left on 3 June 1911.`
    """
    if len(text) > _LONGEST or _HOUR.search(text) or text.endswith((":", "：")) or not (found := dates(text, code)):
        return False
    before = text[: found[0].start]
    if (
        _LIFE.search(before)
        or pattern("other_dates", code).search(before)
        or opener("captions", code).match(before)
        or _other_label(before, code)
        or is_period(text, found)
        or (len(found[0].value) == _DAY and _SINCE.search(_TIME.sub(" ", before)))
        or _is_sentence(text, found[0], code)
    ):
        return False
    rest = text
    for item in reversed(found):
        rest = rest[: item.start] + " " + rest[item.end :]
    others = _words(_TIME.sub(" ", _unlabelled(rest, code)))
    most = _OTHER_WORDS if found[0].start > 2 else 2 * _OTHER_WORDS  # a line that opens with its date may say more
    return len(others) <= most and not re.search(r"[.!?]\s+[^\W\d]+\s+[^\W\d]+\s+[^\W\d]+", rest)


def _is_sentence(text: str, date: Written, code: str) -> bool:
    """Whether a line with a date tells something, and ends like that: with words that are no names of places."""
    if text.endswith(WIDE_ENDS):
        return bool(_words(_unlabelled(text[: date.start] + text[date.end :], code)))
    if not text.endswith((".", "!", "?")):
        return False
    labels = (label for name in ("published", "updated") for label in pattern(name, code).finditer(text))
    if any(_says_of_what(label, text, date, code) for label in labels):
        return False
    others = _words(_unlabelled(f"{text[: date.start]} {text[date.end :]}", code))
    return len(others) >= _SAYS_SOMETHING and any(_is_small(word) and not is_particle(word) for word in others)


def _says_of_what(label: re.Match[str], text: str, date: Written, code: str) -> bool:
    """Whether a label stands beside a date, and hardly anything behind both: `Last updated on 3 May 2021 at noon.`"""
    if label.end() <= date.start:
        between, behind, most = text[label.end() : date.start], text[date.end :], _FEW
    else:
        between, behind, most = text[date.end : label.start()], text[label.end() :], 0
    return _small(between, code) <= _FEW and _small(behind, code) <= most


def _small(text: str, code: str) -> int:
    """The words without a capital, labels aside."""
    return sum(map(_is_small, _words(_unlabelled(text, code))))


def _is_small(word: str) -> bool:
    """Whether a word has no capital, or is of a script that has none."""
    return word[0] == word[0].lower()


def names_something(text: str, code: str) -> bool:
    """Whether a line that holds a date says what is of it: `Letter to a brother, 3 May 1921`, `Order of 3 May 1847`."""
    found = dates(text, code)
    if not found:
        return False
    said = _words(_unlabelled(text[: found[0].start], code))
    of_it = len(said) > 1 and said[-1] in known_words("before_nouns", code) and found[0].end == len(text)
    return of_it or len(said) >= _SAYS_SOMETHING


def _of_diary(context: Context, text: str) -> bool:
    """Whether a line is nothing but a date, and so are lines of the text: its parts are told by their days."""
    code = context.language
    own = _alone(text, code)
    lines = context.lines[context.body : context.end]
    return own is not None and any(other and other != own for other in (_alone(line.text, code) for line in lines))


def _of_log(context: Context, index: int) -> bool:
    """Whether a line opens with its date and goes on, and so do those beside it: messages, a chronicle."""
    beside = context.lines[max(index - _BESIDE, 0) : index + _BESIDE + 1]
    return sum(_opens(line.text, context.language) for line in beside) > _BESIDE


def _opens(text: str, code: str) -> bool:
    found = dates(text[:_LONGEST], code)
    return bool(found) and found[0].start <= 1 and bool(_words(text[found[0].end :]))


def _alone(text: str, code: str) -> str | None:
    """The date that a line is and nothing else, the day of the week aside."""
    if len(text) > _LONGEST_DATE:
        return None
    rest = pattern("weekdays", code).sub("", text).strip(" ,.:")
    found = dates(rest, code)
    return found[0].value if found and found[0].end - found[0].start >= len(rest) else None


def _introduces(text: str, code: str) -> bool:
    """Whether a line says what the next one holds, and that is no date of publication."""
    return text.endswith((":", "：")) and _other_label(text, code)


def _other_label(before: str, code: str) -> bool:
    """Whether a label stands before a date that none of the known words is: `Due:`, `Next meeting:`."""
    label = _LABEL.search(pattern("weekdays", code).sub("", before).rstrip(" ,."))
    return label is not None and bool(_words(_unlabelled(label[0], code)))


def _unlabelled(text: str, code: str) -> str:
    """A text without the words that belong to dates of publication."""
    for name in ("published", "updated", "weekdays", "reading_time"):
        text = pattern(name, code).sub(" ", text)
    return text


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
