"""A text -> the dates written in it, no more exact than they are written.

Own patterns over the month names of CLDR (through Babel) and the extra spellings of the language files. Every pattern
begins at a digit or a month name and is bounded, so that a line of a million characters costs linear time.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..languages import language
from .cldr import cldr
from .folding import bare


class Written(NamedTuple):
    """A date and where it stands."""

    start: int
    end: int
    value: str
    """`2021-05-03`, `2021-05` or `2021`."""

    @property
    def exact(self) -> bool:
        """Whether it names a day."""
        return len(self.value) == len("2021-05-03")


_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}\S{0,15})?(?![\d/])")
_EAST = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)")
_SPACED = re.compile(r"(?<![\d/.-])(?<!\d[.] )(\d{1,2})(\.) (\d{1,2})\. (\d{4})(?![\d/-]|\.\d)")
_YEAR_FIRST = re.compile(r"(?<![\d/.-])(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})(?![\d/-]|\.\d)")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The eras of Japan, and the year before the first of each."""
_ERA = re.compile(rf"({'|'.join(_ERAS)})(\d{{1,2}}|元)年(\d{{1,2}})月(?:(\d{{1,2}})日)?")
_ROMAN = dict(
    zip(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), range(1, 13), strict=True)
)
_ROMAN_MONTH = re.compile(r"(?<![\w.])(\d{1,2})([. ]{1,2})(X?V?I{1,3}|I[VX]|VI?|XI{0,2})\.? ?(\d{4})(?!\w)")
"""`3 XI 1944`, `3.XI.1944`, as much of the continent wrote it; in English, `12 V` are volts."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.)?"
_GAP = r"(?:[\s,.]{1,3}|-)(?:de |del |d'|di |of |τον |năm )?"
_BUDDHIST, _SOLAR_HIJRI = 2400, 1500
_FIRST_OF_IRAN, _LAST_OF_IRAN = 1304, 1450
"""Years in which the official calendar is told by the rule of 33 years."""
_FIRST, _LAST = 1000, 2199
"""Years; outside of them a number is no year."""


@lru_cache(maxsize=256)  # one rule after the other asks for the dates of a line
def dates(text: str, code: str) -> tuple[Written, ...]:
    """The dates of a text in one language, in order, not overlapping.

    `3 maggio 2021` is a day, `maggio 2021` a month; a day without a year, or a bare year, is no date. `03/04/2021` is
    read day first, in English only where the day is past 12. English names of months count in every language, since
    the pages of all are made with English software.
    """
    if not _DIGIT.search(text):
        return ()
    found: list[Written] = []
    for pattern, order in ((_ISO, "ymd"), (_YEAR_FIRST, "y.md"), (_EAST, "ymd"), (_NUMERIC, "d.my"), (_SPACED, "d.my")):
        for match in pattern.finditer(text):
            if value := _numeric(match, order, code):
                found.append(Written(match.start(), match.end(), value))
    for names in dict.fromkeys((code, "en")):
        found += _worded(text, names)
    found += _of_eras(text)
    if code not in ("en", "und"):
        found += _roman(text)
    chosen: list[Written] = []
    for item in sorted(found, key=lambda w: (w.start, -w.end)):
        if not chosen or item.start >= chosen[-1].end:
            chosen.append(item)
    return tuple(chosen)


def _numeric(match: re.Match[str], order: str, code: str) -> str | None:
    groups = match.groups()
    match order:
        case "ymd":
            year, month, day = groups
        case "y.md":
            year, _, month, day = groups
        case _:
            first, _, second, year = groups
            if code in ("en", "und") and int(first) <= 12 and int(second) <= 12 and first != second:
                return None  # 03/04/2021: nobody can say which is the month
            day, month = (second, first) if int(second) > 12 else (first, second)
            year = year if len(year) == 4 else "20" + year if int(year) < 70 else "19" + year
    return _dated(int(year), int(month), int(day) if day else None, code)


def _of_eras(text: str) -> Iterator[Written]:
    for match in _ERA.finditer(text):
        era, year, month, day = match.groups()
        said = written(_ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day) if day else None)
        if said:
            yield Written(match.start(), match.end(), said)


def _roman(text: str) -> Iterator[Written]:
    for match in _ROMAN_MONTH.finditer(text):
        day, _, month, year = match.groups()
        if month in _ROMAN and (said := written(int(year), _ROMAN[month], int(day))):
            yield Written(match.start(), match.end(), said)


def _dated(year: int, month: int, day: int | None, code: str) -> str | None:
    """A date as the rest of the world counts it; a month of Iran is none, since it falls into two of theirs."""
    if code == "th" and year > _BUDDHIST:
        return written(year - 543, month, day)
    if code in ("fa", "ps") and year < _SOLAR_HIJRI:
        return _of_iran(year, month, day) if day else None
    return written(year, month, day)


def _of_iran(year: int, month: int, day: int) -> str | None:
    """A day of the solar calendar of Iran, whose leap years return after 33, as they do from 1925 to 2072."""
    if not (_FIRST_OF_IRAN <= year <= _LAST_OF_IRAN and 1 <= month <= 12 and 1 <= day <= (31 if month < 7 else 30)):
        return None
    place = _new_year_of_iran(year) + min(month - 1, 6) * 31 + max(month - 7, 0) * 30 + day - 1
    return date.fromordinal(place).isoformat() if place < _new_year_of_iran(year + 1) else None


def _new_year_of_iran(year: int) -> int:
    """The ordinal of its first day."""
    years = year + 1595
    return 365 * years + years // 33 * 8 + (years % 33 + 3) // 4 - 356_032


def written(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form of a date, or None where there is no such day."""
    if not _FIRST <= year <= _LAST or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= monthrange(year, month)[1] else None


def _worded(text: str, code: str) -> list[Written]:
    pattern, numbers, whole = _months(code)
    if pattern is None:
        return []
    found = []
    for match in pattern.finditer(text):
        month = numbers[_letters(match["month"])]
        first = max(0, match.start() - 20)
        if after := _AFTER_DAY.match(text, match.end()):  # May 3, 2021
            start, end, year = match.start(), after.end(), int(after["year"])
            day: int | None = int(after["day"])
        elif after := _AFTER_YEAR.match(text, match.end()):  # maggio 2021, 3 maggio 2021
            end, year = after.end(), int(after["year"])
            before = _BEFORE.search(text, first, match.start())
            day, start = (int(before["day"]), before.start()) if before else (None, match.start())
            if day is None and _letters(match["month"]) not in whole:
                continue  # an abbreviation alone may be a word: Czech `pro` is December and `for`
        elif before := _YEAR_BEFORE.search(text, first, match.start()):  # 2021. május 3., 2021. gada 3. maijs
            start, year = before.start(), int(before["year"])
            after = None if before["day"] else _DAY_AFTER.match(text, match.end())
            if not before["day"] and not after:
                continue
            end, day = (after.end(), int(after["day"])) if after else (match.end(), int(before["day"]))
        else:
            continue
        value = _dated(year, month, day, code)
        if value:
            found.append(Written(start, end, value))
    return found


_START = r"(?:(?<!\w)|(?-i:(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])))"
"""A word begins here, or a capital where the space was lost: `Associated PressApril 28`."""
_ABBREVIATED = 4
"""Letters up to which a name in a language file is taken for an abbreviation."""
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>\d{4})\.?\s{1,2}(?:m\.\s|gada\s)?(?:(?P<day>\d{1,2})\.?\s)?$")
_DAY_AFTER = re.compile(r"\s{1,2}(?P<day>\d{1,2})(?!\d)\.?")
_AFTER_DAY = re.compile(rf"\.?\s{{1,3}}{_DAY},?\s{{1,3}}(?P<year>\d{{4}})(?!\d)")
_WORD = re.compile(r"[^\W\d_]{2}")
_YEAR_SAID = r"(?:\s(?:года|году|року|році|година|roku|godine|leta)(?!\w)|\s(?:г|р|r|god)\.)?"
_AFTER_YEAR = re.compile(rf"{_GAP}(?P<year>\d{{4}})(?!\d){_YEAR_SAID}")
_REST_OF_DAY = re.compile(
    r"(?:[\s,./()-]|\d{1,4}(?:st|nd|rd|th|er|º|°|ª)?|(?<!\w)(?:of|the|de|den|der|del|le|el)(?!\w))*"
)
"""What else stands in a line that is a day."""
_BEFORE = re.compile(rf"(?<!\d){_DAY}(?:\s{{1,2}}(?:de |di |of )?|-|\s?/\s?|\s[^\W\d]{{3,12}}\s/\s)?$")


def is_day(text: str, code: str) -> bool:
    """Whether a line is a day and nothing else, with or without its year: `Monday, 4 June`."""
    if not _DIGIT.search(text):
        return False
    without = _weekdays(code).sub(" ", text)
    month, _, _ = _months(code)
    rest = month.sub(" ", without) if month else without
    if rest == text and not dates(text, code):
        return False
    for found in reversed(dates(rest, code)):
        rest = rest[: found.start] + " " + rest[found.end :]
    return _REST_OF_DAY.fullmatch(rest) is not None


def is_month(word: str, code: str) -> bool:
    """Whether a word is the name of a month, or short for one, in a language or in English."""
    letters = _letters(word)
    return letters in _months(code)[1] or letters in _months("en")[1]


def is_period(text: str, found: Sequence[Written]) -> bool:
    """Whether two dates of a text are not the same, and no word between them says what the second is of.

    Args:
        text: of one line.
        found: its dates, in order.
    """
    return any(
        not _WORD.search(text, one.end, two.start)
        and not one.value.startswith(two.value)
        and not two.value.startswith(one.value)
        for one, two in pairwise(found)
    )


def _letters(name: str) -> str:
    """A month's name as it is looked up; the dotless i is folded too, which a pattern takes for its capital."""
    return bare(name).replace("ı", "i").rstrip(".")


@cache
def _weekdays(code: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(language(code).weekdays, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names or '(?!)'})(?!\w)", re.IGNORECASE)


@cache
def _months(code: str) -> tuple[re.Pattern[str] | None, dict[str, int], frozenset[str]]:
    """What finds the months of a language, their numbers, and which names are no abbreviations."""
    names: dict[str, int] = {}
    whole: set[str] = set()
    spellings: set[str] = set()
    for number, name, abbreviated in _spellings(code):
        spellings.add(name)
        names[_letters(name)] = number
        if not abbreviated:
            whole.add(_letters(name))
    if not spellings:
        return None, names, frozenset()
    alternatives = "|".join(re.escape(s) for s in sorted(spellings, key=lambda s: (-len(s), s)))
    return re.compile(rf"{_START}(?P<month>{alternatives})(?!\w)", re.IGNORECASE), names, frozenset(whole)


def _spellings(code: str) -> list[tuple[int, str, bool]]:
    """Number and name of each month, and whether it is abbreviated."""
    own = [(number, name, len(name) <= _ABBREVIATED) for name, number in language(code).months.items()]
    return own + [(n, name.rstrip("."), short) for n, name, short in cldr(code).months if not name[0].isdigit()]
