"""Whether a line holds a date of publication: it says hardly anything else, and not what else was that day."""

import re
from collections.abc import Sequence

from ..text.calendar import Written, dates, is_period
from ..text.cities import is_city
from ..text.countries import countries
from ..text.folding import fold
from ..text.given import is_given
from ..text.lemmas import has_lemmas, is_word
from ..text.personal import is_particle
from ..text.phrases import known_words, opener, pattern
from ..text.sentences import WIDE_ENDS

LONGEST = 140
_OTHER_WORDS = 6
"""Words that may stand in a dateline beside the date: a place, a section."""
_SAYS_SOMETHING = 3
"""Words before a date that are more than a place, or a paper; beside one, that may be a sentence."""
_FEW = 2
"""Words without a capital that may stand between a date and its label, or behind both."""
_TIME = re.compile(
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)?|\b(?:(?-i:[A-Z]{2,4}T?)|GMT[+-]\d+|UTC|h|uhr)\b", re.IGNORECASE
)
_HOUR = re.compile(r"(?<![\d:.h])\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
"""`7 pm`: when something begins; what is published has its minutes."""
_HOUR_BEFORE = re.compile(r"(?<![\d:.])\d{1,2}\s?$")
_MINUTES = re.compile(r"\s?\d")
_HOUR_BEHIND = re.compile(r"\.?\s\d{1,2}(?![\d:.h])")
_SINCE = re.compile(r"\d{1,2}\W{0,3}[^\W\d]{0,12}\W{0,2}[-–—]\s?(?:[^\W\d]{2,12}\W{1,2})?$")
"""`3 May – 12 June 2021`, `3-5 May 2021`: a day before the date, from which something lasts."""
_PART = re.compile(r"[|·•,;/()»›>]")
"""What begins another part of a line."""
_LINK = 4
"""Letters up to which a word without a capital says nothing of its own."""
_LIFE = re.compile(r"[*†✝]\s*$")
"""`* 10 May 1846`."""
_LABEL = re.compile(r"[^:：|·•,]+[:：]\s*$")
"""What stands before a colon, up to another part of the line."""


def dated(text: str, code: str) -> bool:
    """Whether a line holds a date and hardly anything else, and does not say that it is the date of something else.

    `Born 4 May 1921` does, and so do two dates of which nothing says that the second is that of a change, what
    introduces a quotation: `On 3 May 2021 Anna wrote:`, and a short sentence: `She left on 3 June 1911.`
    """
    if len(text) > LONGEST or _HOUR.search(text) or text.endswith((":", "：")) or not (found := dates(text, code)):
        return False
    before = text[: found[0].start]
    if (
        _LIFE.search(before)
        or pattern("other_dates", code).search(before)
        or opener("captions", code).match(before)
        or labels_other(before, code)
        or is_period(text, found)
        or _is_event(text, found, code)
        or (found[0].exact and _SINCE.search(_TIME.sub(" ", before)))
        or _is_sentence(text, found[0], code)
        or (not _is_labelled(text, found[0], code) and _is_of_something(text, found[0], code))
    ):
        return False
    rest = text
    for item in reversed(found):
        rest = rest[: item.start] + " " + rest[item.end :]
    others = words_of(_TIME.sub(" ", _unlabelled(rest, code)))
    most = _OTHER_WORDS if found[0].start > 2 else 2 * _OTHER_WORDS  # a line that opens with its date may say more
    return len(others) <= most and not re.search(r"[.!?]\s+[^\W\d]+\s+[^\W\d]+\s+[^\W\d]+", rest)


def _is_event(text: str, found: Sequence[Written], code: str) -> bool:
    """Whether a line says from when to when something is, or when it begins: at full hours, and not at 10:15."""
    if any(pattern(name, code).search(text) for name in ("published", "updated")):
        return False
    days = {date.value for date in found if date.exact}
    return len(days) > 1 or _at_full_hour(text, code)


def _at_full_hour(text: str, code: str) -> bool:
    """Whether a line names an hour without minutes: `10 bis 17 Uhr`, `kl. 10`."""
    for said in pattern("hours", code).finditer(text):
        alone = _HOUR_BEFORE.search(text[: said.start()]) and not _MINUTES.match(text, said.end())
        if alone or _HOUR_BEHIND.match(text, said.end()):
            return True
    return False


def _is_sentence(text: str, date: Written, code: str) -> bool:
    """Whether a line with a date tells something, and ends like that: with words that are no names of places."""
    if text.endswith(WIDE_ENDS):
        return bool(words_of(_unlabelled(text[: date.start] + text[date.end :], code)))
    if not text.endswith((".", "!", "?")):
        return False
    labels = (label for name in ("published", "updated") for label in pattern(name, code).finditer(text))
    if any(_says_of_what(label, text, date, code) for label in labels):
        return False
    others = words_of(_unlabelled(f"{text[: date.start]} {text[date.end :]}", code))
    return len(others) >= _SAYS_SOMETHING and any(_is_small(word) and not is_particle(word) for word in others)


def _is_labelled(text: str, date: Written, code: str) -> bool:
    """Whether a line says that its date is that of publication, or of a change."""
    labels = (label for name in ("published", "updated") for label in pattern(name, code).finditer(text))
    return any(not words_of(text[: label.start()]) or _says_of_what(label, text, date, code) for label in labels)


def _is_of_something(text: str, date: Written, code: str) -> bool:
    """Whether words beside a date say of what it is: `Founded 3 May 2021`, `3 May 2021 – the mill is opened`.

    A place, a paper and a section stand before a date of publication, most of them with a comma; none is a word of a
    sentence.
    """
    behind = text[date.end :]
    if pattern("other_dates", code).match(behind) or tells(_unlabelled(_PART.split(behind)[0], code), code):
        return True
    before = _TIME.sub(" ", _unlabelled(text[: date.start], code)).split()
    words = list(before)
    while words and _links(words[-1].strip("."), code, _LINK if len(words) > 1 else 0):
        words.pop()
    if any(tells(word, code) for word in words):
        return True
    joined = bool(words) and words[-1].rstrip(".")[-1:].isalpha()
    return joined and not _is_source(words, code, alone=words == before)


def _is_source(words: Sequence[str], code: str, *, alone: bool) -> bool:
    """Whether words are where a text comes from, though nothing stands between them and its date.

    Args:
        words: before the date.
        code: of the language.
        alone: whether the date follows at once, with no word as `of` or `on` between.
    """
    said, last = " ".join(words), words[-1].rstrip(".")
    if is_city(said, code) or (alone and not known_words("papers", code).isdisjoint(fold(said).split())):
        return True
    if is_city(last, code) or countries(last, code) or (alone and fold(last) in known_words("sections", code)):
        return True
    if pattern("byline_roles", code).search(said) or (len(words) > 1 and any(map(is_given, words))):
        return True
    if not last[0].isupper() or not has_lemmas(code):
        return alone
    return alone and not any(is_word(part.lower(), code) for part in last.split("-"))


def tells(text: str, code: str) -> bool:
    """Whether a text holds a word without a capital, in a script that has them, that links no others."""
    for name in ("reading_time", "share"):
        text = pattern(name, code).sub(" ", text)
    words = words_of(_TIME.sub(" ", text))
    return any(word[0].islower() and not _links(word, code, _LINK - 1) for word in words)


def _links(word: str, code: str, most: int) -> bool:
    """Whether a word stands before others: an article, a preposition; one of so few letters at most may be either."""
    said = fold(word)
    if said in known_words("before_nouns", code) or said in known_words("articles", code) or is_particle(word):
        return True
    return word[:1].islower() and len(word) <= most


def _says_of_what(label: re.Match[str], text: str, date: Written, code: str) -> bool:
    """Whether a label stands beside a date, and hardly anything behind both: `Last updated on 3 May 2021 at noon.`"""
    if label.end() <= date.start:
        between, behind, most = text[label.end() : date.start], text[date.end :], _FEW
    else:
        between, behind, most = text[date.end : label.start()], text[label.end() :], 0
    return _small(between, code) <= _FEW and _small(behind, code) <= most


def _small(text: str, code: str) -> int:
    """The words without a capital, labels aside."""
    return sum(map(_is_small, words_of(_unlabelled(text, code))))


def _is_small(word: str) -> bool:
    """Whether a word has no capital, or is of a script that has none."""
    return word[0] == word[0].lower()


def names_something(text: str, code: str) -> bool:
    """Whether a line that holds a date says what is of it: `Letter to a brother, 3 May 1921`."""
    found = dates(text, code)
    if not found:
        return False
    return len(words_of(_unlabelled(text[: found[0].start], code))) >= _SAYS_SOMETHING


def tells_when(text: str, code: str) -> bool:
    """Whether a line says when something else was than a publication: `Born 3 May 1921`, `* 3 May 1921 in Leeds`."""
    found = dates(text, code)
    return len(found) > 1 or (bool(found) and (text[0] in "*†" or opener("other_dates", code).match(text) is not None))


def labels_other(before: str, code: str) -> bool:
    """Whether a label stands before a date that none of the known words is: `Due:`, `Next meeting:`."""
    label = _LABEL.search(pattern("weekdays", code).sub("", before).rstrip(" ,."))
    return label is not None and bool(words_of(_unlabelled(label[0], code)))


def _unlabelled(text: str, code: str) -> str:
    """A text without the words that belong to dates of publication."""
    for name in ("published", "updated", "weekdays", "reading_time"):
        text = pattern(name, code).sub(" ", text)
    return text


def words_of(text: str) -> list[str]:
    """The words of a line, lone letters aside."""
    return [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
