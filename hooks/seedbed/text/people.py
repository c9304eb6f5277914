"""A by-line -> the names of people in it.

Precision before recall: a line is a by-line only where something beside the capitals says so, and a name is two to four
words of the shape that names have.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages import language
from .calendar import Written, dates, is_period
from .cities import is_city
from .countries import countries
from .folding import fold
from .given import is_given
from .lemmas import has_lemmas, is_word
from .personal import HANGUL_NAME, NAME, WIDE_NAME, Spans, following, is_particle
from .phrases import alternatives, folded_words, known_words, of, pattern
from .sentences import WIDE_ENDS


class Byline(NamedTuple):
    """The names in a line, each with its offsets, and the rule that took the line for a by-line."""

    names: Spans
    rule: str


_NOTED = re.compile(r"(?:,?(?:\d{1,2}(?!\d)|[*†‡§¹²³⁰-⁹]))+(?=\s|$)")
"""What is left of several behind one name, of which the first is taken for a part of it."""
_BULLET = re.compile(rf"[•·●▪■◆►]\s*(?P<name>{NAME.pattern})\s*$")
_HANDLED = re.compile(rf"(?P<name>{NAME.pattern})\s+\(?@\w+\)?")
"""A name and what its bearer is called elsewhere: `Anna Keller @annak`."""
_SEPARATOR = re.compile(r"\s*(?:[•·|—–/／]|\s-\s)\s*")
_HANDLE = re.compile(r"\s*(?:@[\w.]+|\(@[\w.]+\)|\[[^\]]*\]|<[^>]*>|\S+@\S+\.\w+)")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?", re.IGNORECASE)
_MOMENT = re.compile(r"\d{1,2}[:.]\d{2}")
_BEFORE_ROLE = 3
"""Words: `our own former correspondent`."""
_GREETING = (",", ":", ";", "!", "?", "，", "：", "！", "？")
"""What ends a line that speaks to somebody."""
_TOWN = 4
"""Words of a name behind a comma, or an *in*, which may be a town or paper of which we do not know."""
_LINK = 3
"""Letters of a word between a name and a time: `at`, `um`."""
_SURELY = 2
"""Words of a name of which another may be no part."""
_OUTLET = 7
"""Words that may follow a name behind a separator: the paper, the city."""
_OTHER = 8
"""Words that may follow a name that a word announced."""
_LONGEST = 160
"""Characters; a longer line is no by-line."""


@lru_cache(maxsize=256)  # one rule after the other asks of a line whether it is one
def byline(line: str, code: str, *, placed: bool = False, near: bool = False) -> Byline | None:
    """The people a line names as its authors, or None where the line is no by-line.

    Args:
        line: one line, without white space around it.
        code: of the language.
        placed: the line stands where authors stand, so that a bare name is enough.
        near: it stands not far from there, so that a name is enough that begins with a known given name.
    """
    if len(line) > _LONGEST:
        return None
    if (match := _HANDLED.fullmatch(line)) and is_given(_first(match["name"], code)):
        return Byline((match.span("name"),), "byline.handle")
    if match := _BULLET.match(line):
        return Byline((match.span("name"),), "byline.bullet")
    if (match := _before_role(code).match(line)) is not None:
        return Byline((match.span("name"),), "byline.role")
    if (match := _opening(code).match(line)) and (names := _announced(line, match.end(), code)):
        by_publisher = any(pattern(n, code).fullmatch(match.group().strip()) for n in ("published", "updated"))
        if not by_publisher or is_given(line[slice(*names[0])].split()[0]):
            return Byline(names, "byline.word")
    if found := dates(line, code):
        return _beside(line, found, code)
    if (
        (placed or near)
        and not line.endswith(_GREETING)
        and (names := _bare(_without_moment(line, code), code, given=not placed, placed=placed))
    ):
        return Byline(names, "byline.place")
    return None


def is_announced(line: str, code: str) -> bool:
    """Whether a word in a line says that names follow, whoever they are: `By Anna Keller`."""
    found = byline(line, code)
    return found is not None and found.rule == "byline.word"


def _announced(line: str, start: int, code: str) -> Spans:
    """The names from `start` on, behind a word that says that names follow."""
    names = following(line, start, code) or following(line, _behind_role(line, start, code), code)
    if len(line[:start].split()) > 1:
        names = names or _first_name(line, start, code)
    if not names and (hangul := HANGUL_NAME.match(line, start)):
        names = (hangul.span(),)
    if not names:
        return ()
    names = (*names[:-1], _before_date(line, *names[-1], code))
    rest = _rest(line[names[-1][1] :], code)
    too_much = len(re.findall(r"\w+", rest)) > _OTHER or (
        rest.rstrip().endswith((".", "!", "?")) and " " in rest.strip()
    )
    return () if too_much or rest[:1].isalnum() else names


def _before_date(line: str, start: int, end: int, code: str) -> tuple[int, int]:
    """The offsets of a name without the month that follows it: `Anna Keller Jul 3, 2019`."""
    if found := dates(line[start:], code):
        end = min(end, start + len(line[start : start + found[0].start].rstrip()))
    return start, end


def _first_name(line: str, start: int, code: str) -> Spans:
    """The given name that is all that follows, but for the time: `Posted by Marian at 10:32`."""
    word = re.compile(r"[^\W\d_]{3,}").match(line, start)
    if word is None or not is_given(word.group()):
        return ()
    left = re.findall(r"[^\W\d_]+", _rest(line[word.end() :], code))
    return (word.span(),) if len(left) < 2 and all(w.islower() and len(w) <= _LINK for w in left) else ()


def _behind_role(line: str, start: int, code: str) -> int:
    """Where a name may begin behind what somebody is, `our correspondent Ann Hall`; the end where nothing says that."""
    role = pattern("byline_roles", code).search(line, start)
    if role is None or len(line[start : role.start()].split()) > _BEFORE_ROLE:
        return len(line)
    return role.end() + len(line[role.end() :]) - len(line[role.end() :].lstrip())


def _beside(line: str, found: Sequence[Written], code: str) -> Byline | None:
    """Names in the same line as a date: before it, or between separators; not beside the days of a life."""
    before = line[: found[0].start]
    if is_period(line, found) or line.endswith(WIDE_ENDS) or pattern("other_dates", code).search(before):
        return None
    placed = before.rstrip().endswith(",")  # so stand places, more often than people
    if names := _bare(before, code, given=placed):
        return Byline(names, "byline.date")
    if language(code).wordless and (match := WIDE_NAME.fullmatch(before.strip())):
        return Byline((match.span(),), "byline.date")
    for match in _inner(code).finditer(line):
        names = following(line, match.end(), code)
        if names and all(is_given(line[a:b].split()[0]) or _strange(line[a:b], code) for a, b in names):
            return Byline(names, "byline.date")
    position = 0
    for part in _SEPARATOR.split(line):
        start = line.find(part, position)
        position = start + len(part)
        if names := _bare(part, code):
            return Byline(tuple((a + start, b + start) for a, b in names), "byline.segment")
    return None


def _bare(line: str, code: str, *, given: bool = False, placed: bool = False) -> Spans:
    """Names that nothing announces: they begin with a given name, or hold a word that the language does not know."""
    names = _alone(line, code, placed=placed)
    if dates(line, code) or any(_is_blog(line[a:b], code) for a, b in names):
        return ()
    known = [is_given(_first(line[a:b], code)) for a, b in names]
    if all(known):
        return names
    if given or not any(c.isupper() for c in line):
        return ()
    return names if all(k or _strange(line[a:b], code) for k, (a, b) in zip(known, names, strict=True)) else ()


def _is_blog(name: str, code: str) -> bool:
    """Whether a name goes on with that of a section: `Anna Hill Recipes`."""
    words = name.split()
    plain = len(words) > _SURELY and not any(map(is_particle, words))
    return plain and fold(words[-1]) in known_words("sections", code)


def _first(name: str, code: str) -> str:
    """The first word of a name, but for what is put before it: `Dr. Anna Keller`."""
    titles = known_words("titles", code)
    return next((word for word in name.split() if not word.endswith(".") or fold(word[:-1]) not in titles), "")


def _without_moment(line: str, code: str) -> str:
    """A line without the time, the day without a year, or the time to read that it ends with."""
    match = _MOMENT.search(line)
    reading = pattern("reading_time", code).search(line)
    if match is None and reading is None:
        return line
    rest = pattern("reading_time", code).sub(" ", _TIME.sub(" ", line))
    found = dates(f"{rest.rstrip(' ,')} 2020", code)
    rest = rest[: found[0].start] if found else rest
    for name in ("weekdays", "published", "updated"):
        rest = pattern(name, code).sub(" ", rest)
    return rest.rstrip(" ,.|•·0123456789")


def _strange(name: str, code: str) -> bool:
    """Whether a name begins with no word of the language, and is no place: capitals alone may be those of a heading.

    Nor is one of English words, in which things are named everywhere: *Smart Working*.
    """
    said = [word.lower() for word in re.findall(r"[^\W\d_]+", name) if len(word) > 2]
    unknown = not has_lemmas(code) or bool(said and not is_word(said[0], code) and not _english(said))
    return unknown and not is_city(name, code) and not countries(name, code)


def _english(words: Sequence[str]) -> bool:
    return all(is_word(word, "en") for word in words)


def _alone(line: str, code: str, *, placed: bool) -> Spans:
    """The names in a line that holds hardly anything else; behind a separator, the paper or the city may follow."""
    names = following(line, len(line) - len(line.lstrip()), code)
    if not names:
        return ()
    rest = _rest(line[names[-1][1] :], code)
    others = re.findall(r"\w+", rest)
    apart = _SEPARATOR.match(rest) or (rest.startswith(",") and _is_affiliation(rest.strip(" ,."), code))
    if not others or (apart and len(others) <= _OUTLET):
        return names
    small = [word for word in others if not word[0].isupper()]
    town = rest.startswith((", ", " ")) and len(others) <= _TOWN and all(fold(w) in _links(code) for w in small)
    return names if placed and town and is_given(line.split()[0]) else ()


@cache
def _links(code: str) -> frozenset[str]:
    """Words that stand before the name of a town."""
    return folded_words("before_nouns", code) | folded_words("articles", code)


def _is_affiliation(text: str, code: str) -> bool:
    """Whether a text is where a person is, or works: a city, a paper, a university."""
    words = fold(text).split()
    at = any(not known_words(name, code).isdisjoint(words) for name in ("organisations", "papers"))
    return at or is_city(text, code) or bool(countries(text, code))


def _rest(text: str, code: str) -> str:
    """What follows the names, without signs of notes, handles, roles and times, up to the date."""
    text = _HANDLE.sub(" ", _NOTED.sub("", _TIME.sub(" ", text)))
    for name in ("byline_roles", "published", "updated"):
        text = pattern(name, code).sub(" ", text)
    found = dates(text, code)
    return text[: found[0].start] if found else text


@cache
def _opening(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.bylines]
    return re.compile(rf"[\s•·|–—/／-]{{0,4}}(?:{alternatives(words)})(?:\s*[:：]\s*|\s+|[・／/])", re.IGNORECASE)


@cache
def _before_role(code: str) -> re.Pattern[str]:
    """A Korean name, whose bearer's trade stands behind it: `김민수 기자`."""
    roles = alternatives(language(code).byline_roles if code == "ko" else ())
    return re.compile(rf"[\W_]*(?P<name>{HANGUL_NAME.pattern})\s?(?:{roles})(?:\s*\S+@\S+|\s*[=|].*)?$")


@cache
def _inner(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.bylines]
    return re.compile(rf"(?<=[\s|·•–—-])(?:{alternatives(words)})\s*:?\s+", re.IGNORECASE)
