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
from .phrases import alternatives, folded_words, known_words, of, pattern
from .sentences import WIDE_ENDS

Spans = tuple[tuple[int, int], ...]


class Byline(NamedTuple):
    """The names in a line, each with its offsets, and the rule that took the line for a by-line."""

    names: Spans
    rule: str


PARTICLES = (
    "de|del|della|di|da|dos|das|do|du|des|la|le|van|von|zu|zur|den|der|ter|ten|bin|ben|ibn|al|el|af|av"
    r"|d'|D'|O'|St\.|Mc|Mac"
)
_PARTICLES = frozenset(PARTICLES.split("|"))
_SMALL = "".join(chr(c) for c in range(0x61, 0x2000) if chr(c).islower())
_FIRST = rf"[^\W\d_{_SMALL}\u3040-\u30ff\u3400-\u9fff]"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e30-\u0e4e\u200c"
"""Vowel signs, which are no letters to Python."""
_CAPITAL = rf"(?:{_FIRST}\w{{0,2}}\.|{_FIRST}[\w{_MARKS}'’-]{{0,24}})"
_AND_MOTHER = rf"(?:\s[eiy]\s{_CAPITAL}(?![\w'’-]|\s{_FIRST}))?"
"""`Rui Salema e Pinho` is one person, `Rui Salema e Ana Pinho` are two."""
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:(?:{PARTICLES})\s)*{_CAPITAL}){{1,3}}{_AND_MOTHER}")
_WIDE_NAME = re.compile("[\u4e00-\u9fff\u3005]{2,5}(?<![日月年社報报网網者])")
_HANGUL_NAME = re.compile("[\uac00-\ud7a3]{2,4}(?![\uac00-\ud7a3])")
NOTES = "⁰¹²³⁴⁵⁶⁷⁸⁹0123456789*†‡§"
"""Numbers and signs of notes behind a name."""
_NOTED = re.compile(r"(?:,?(?:\d{1,2}(?!\d)|[*†‡§¹²³⁰-⁹]))+(?=\s|$)")
"""What is left of several behind one name, of which the first is taken for a part of it."""
_BULLET = re.compile(rf"[•·●▪■◆►]\s*(?P<name>{_NAME.pattern})\s*$")
_SEPARATOR = re.compile(r"\s*(?:[•·|—–/／]|\s-\s)\s*")
_HANDLE = re.compile(r"\s*(?:@[\w.]+|\(@[\w.]+\)|\[[^\]]*\]|<[^>]*>|\S+@\S+\.\w+)")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?", re.IGNORECASE)
_MOMENT = re.compile(r"\d{1,2}[:.]\d{2}")
_BEFORE_ROLE = 3
"""Words: `our own former correspondent`."""
_GREETING = (",", ":", ";", "!", "?", "，", "：", "！", "？")
"""What ends a line that speaks to somebody."""
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
    if match := _BULLET.match(line):
        return Byline((match.span("name"),), "byline.bullet")
    if (match := _before_role(code).match(line)) is not None:
        return Byline((match.span("name"),), "byline.role")
    if (match := _opening(code).match(line)) and (names := _announced(line, match.end(), code)):
        return Byline(names, "byline.word")
    if found := dates(line, code):
        return _beside(line, found, code)
    if (
        (placed or near)
        and not line.endswith(_GREETING)
        and (names := _bare(_without_moment(line, code), code, given=not placed))
    ):
        return Byline(names, "byline.place")
    return None


def is_particle(word: str) -> bool:
    """Whether a word is a small one that stands within names."""
    return word in _PARTICLES


def is_name(text: str, code: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    found = _NAME.fullmatch(text) or (language(code).wordless and _WIDE_NAME.fullmatch(text))
    return bool(found) and not pattern("byline_roles", code).search(text)


def _announced(line: str, start: int, code: str) -> Spans:
    """The names from `start` on, behind a word that says that names follow."""
    names = _names(line, start, code) or _names(line, _behind_role(line, start, code), code)
    if not names and (hangul := _HANGUL_NAME.match(line, start)):
        names = (hangul.span(),)
    if not names:
        return ()
    rest = _rest(line[names[-1][1] :], code)
    too_much = len(re.findall(r"\w+", rest)) > _OTHER or (
        rest.rstrip().endswith((".", "!", "?")) and " " in rest.strip()
    )
    return () if too_much or rest[:1].isalnum() else names


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
    if language(code).wordless and (match := _WIDE_NAME.fullmatch(before.strip())):
        return Byline((match.span(),), "byline.date")
    for match in _inner(code).finditer(line):
        names = _names(line, match.end(), code)
        if names and all(is_given(line[a:b].split()[0]) or _strange(line[a:b], code) for a, b in names):
            return Byline(names, "byline.date")
    position = 0
    for part in _SEPARATOR.split(line):
        start = line.find(part, position)
        position = start + len(part)
        if names := _bare(part, code):
            return Byline(tuple((a + start, b + start) for a, b in names), "byline.segment")
    return None


def _bare(line: str, code: str, *, given: bool = False) -> Spans:
    """Names that nothing announces: they begin with a given name, or hold a word that the language does not know."""
    names = _alone(line, code)
    if dates(line, code):
        return ()
    known = [is_given(line[a:b].split()[0]) for a, b in names]
    if all(known):
        return names
    if given or not any(c.isupper() for c in line):
        return ()
    return names if all(k or _strange(line[a:b], code) for k, (a, b) in zip(known, names, strict=True)) else ()


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
    """Whether a name begins with no word of the language, and is no place: capitals alone may be those of a heading."""
    first = next((w for w in re.findall(r"[^\W\d_]+", name) if len(w) > 2), "")
    unknown = not has_lemmas(code) or bool(first and not is_word(first.lower(), code))
    return unknown and not is_city(name, code) and not countries(name, code)


def _alone(line: str, code: str) -> Spans:
    """The names in a line that holds hardly anything else; behind a separator, the paper or the city may follow."""
    names = _names(line, len(line) - len(line.lstrip()), code)
    if not names:
        return ()
    rest = _rest(line[names[-1][1] :], code)
    others = re.findall(r"\w+", rest)
    return names if not others or (_SEPARATOR.match(rest) and len(others) <= _OUTLET) else ()


def _names(line: str, start: int, code: str) -> Spans:
    """The names that follow each other from `start` on, with commas and the like between them."""
    wide = language(code).wordless
    found: list[tuple[int, int]] = []
    position = start
    while match := (_NAME.match(line, position) or (wide and _WIDE_NAME.match(line, position)) or None):
        name = _trimmed(_first(match.group(), code), code)
        if not name or pattern("byline_roles", code).search(name) or _institution(name, code):
            break
        found.append((match.start(), match.start() + len(name)))
        joint = _joint(code).match(line, found[-1][1]) or _before_name(line, found[-1][1])
        if joint is None:
            break
        position = joint.end()
    return tuple(found)


def _institution(name: str, code: str) -> bool:
    """Whether a name is that of a paper, an organisation, or more than a name: `Le Phare`, `HARBOUR OF STADE`."""
    spelt = name.split()
    words = [fold(word) for word in spelt]
    small = folded_words("function_words", code)
    if words[0] in small and not is_given(spelt[0]):
        return True
    inner = small - _PARTICLES - folded_words("conjunctions", code)
    known = known_words("organisations", code)
    return not known.isdisjoint(words) or any(w in inner and not is_given(s) for w, s in zip(words, spelt, strict=True))


def _first(names: str, code: str) -> str:
    """The first of names that follow each other with nothing, or a credit, between them: `Anna Rossi Piero Sala`."""
    words = names.split(" ")
    credit = pattern("captions", code)
    other = next(
        (
            i
            for i in range(2, len(words))
            if credit.fullmatch(words[i]) or (is_given(words[i]) and is_given(words[0]) and i + 1 < len(words))
        ),
        len(words),
    )
    return " ".join(words[:other])


def _before_name(line: str, position: int) -> re.Match[str] | None:
    space = re.compile(r"\s+(?=(\S+)\s)").match(line, position)
    return space if space and is_given(space[1]) else None


def _trimmed(name: str, code: str) -> str:
    """Without a month, a weekday or a word before a date that ran into it; empty where no name is left."""
    if any(pattern(field, code).fullmatch(name) for field in ("published", "updated")):
        return ""
    words = name.split(" ")
    while len(words) > 1 and (_about_time(words[-1], code) or dates(words[-1] + " 2020", code)):
        words.pop()
    return " ".join(words).rstrip(".,-") if len(words) > 1 or " " not in name else ""


def _about_time(word: str, code: str) -> bool:
    return any(pattern(name, code).fullmatch(word) for name in ("weekdays", "published", "updated"))


def _rest(text: str, code: str) -> str:
    """What follows the names, without signs of notes, handles, roles and times, up to the date."""
    text = _NOTED.sub("", text)
    text = _TIME.sub(" ", _HANDLE.sub(" ", text))
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
    return re.compile(rf"[\W_]*(?P<name>{_HANGUL_NAME.pattern})\s?(?:{roles})(?:\s*\S+@\S+|\s*[=|].*)?$")


@cache
def _inner(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.bylines]
    return re.compile(rf"(?<=[\s|·•–—-])(?:{alternatives(words)})\s*:?\s+", re.IGNORECASE)


@cache
def _joint(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.conjunctions]
    joined = "|".join(words)
    return re.compile(rf"(?:,\d{{1,2}}(?!\d)|[*†‡§])*\s*(?:[,;/&、，]\s*(?:(?:{joined})\s)?|\s(?:{joined})\s)\s*")
