"""A by-line -> the names of people in it.

Precision before recall: a line is a by-line only where something beside the capitals says so, and a name is two to five
words of the shape that names have.
"""

import re
from functools import cache
from typing import NamedTuple

from .calendar import dates
from .phrases import alternatives, of, opener, pattern


class Byline(NamedTuple):
    """The names in a line, each with its offsets, and the rule that took the line for a by-line."""

    names: tuple[tuple[int, int], ...]
    rule: str


_PARTICLES = (
    "de|del|della|di|da|dos|das|do|du|des|la|le|van|von|zu|zur|den|der|ter|ten|bin|ben|ibn|al|el|af|av|y|e"
    r"|d'|D'|O'|St\.|Mc|Mac"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,24}"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:{_PARTICLES})\s)*{_CAPITAL}){{1,3}}"
_BULLET = re.compile(rf"[•·●▪■◆►]\s*(?P<name>{_NAME})\s*$")
_ONE = re.compile(_NAME)
_LONGEST = 160
"""Characters; a longer line is no by-line."""
_HANDLE = re.compile(r"\s*(?:@[\w.]+|\(@[\w.]+\)|\[[^\]]*\]|<[^>]*>|\S+@\S+\.\w+)")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?", re.IGNORECASE)


def byline(line: str, code: str, *, marked: bool = False) -> Byline | None:
    """The people a line names as its authors, or None where the line is no by-line.

    Args:
        line: one line, without white space around it.
        code: of the language.
        marked: the place of the line already says that it may be a by-line (it stands beside a publication date).
    """
    if len(line) > _LONGEST:
        return None
    if match := _BULLET.match(line):
        return Byline(((match.start("name"), match.end("name")),), "byline.bullet")
    if (match := _opening(code).match(line)) and (names := _names(line, match.end(), code, whole=False)):
        return Byline(names, "byline.word")
    first = dates(line, code)
    if first and first[0].start > 0 and (names := _names(line[: first[0].start], 0, code, whole=True)):
        return Byline(names, "byline.date")
    if marked and (names := _names(line, 0, code, whole=True)):
        return Byline(names, "byline.beside-date")
    return None


def _names(line: str, start: int, code: str, *, whole: bool) -> tuple[tuple[int, int], ...]:
    """The names from `start` on; with `whole`, only where nothing but names, roles and handles is left."""
    found = []
    position = start
    while position < len(line):
        match = _ONE.match(line, position)
        if match is None or pattern("byline_roles", code).fullmatch(match.group()):
            break
        found.append((match.start(), match.start() + len(_trimmed(match.group(), code))))
        joint = _joint(code).match(line, found[-1][1])
        position = joint.end() if joint else found[-1][1]
        if joint is None:
            break
    if not found:
        return ()
    rest = _HANDLE.sub(" ", line[found[-1][1] :])
    rest = pattern("byline_roles", code).sub(" ", _TIME.sub(" ", rest))
    rest = rest[: dates(rest, code)[0].start] if dates(rest, code) else rest
    rest = pattern("published", code).sub(" ", rest)
    leftover = re.findall(r"\w+", rest)
    if whole and leftover:
        return ()
    begins_apart = not rest or not rest[0].isalnum()
    return tuple(found) if begins_apart and len(leftover) <= 8 and not _sentence(rest) else ()


def _sentence(rest: str) -> bool:
    return rest.rstrip().endswith((".", "!", "?")) and len(rest.split()) > 4


def _trimmed(name: str, code: str) -> str:
    """Without a month or weekday that ran into the name: `Jane Doe Friday`."""
    words = name.split(" ")
    while len(words) > 2 and (pattern("weekdays", code).fullmatch(words[-1]) or dates(words[-1] + " 2020", code)):
        words.pop()
    return " ".join(words).rstrip(".,-")


@cache
def _opening(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.bylines]
    return re.compile(rf"[\s•·|–—-]{{0,4}}(?:{alternatives(words)})\s*[::]?\s+", re.IGNORECASE)


@cache
def _joint(code: str) -> re.Pattern[str]:
    return re.compile(r"\s*(?:,|;|/|&|\s(?:and|e|ed|et|und|y|en|i|и|και|ve|و|och|og|a)\s)\s*")


def reads_as_opening(line: str, code: str) -> bool:
    """Whether a line begins like a by-line, whatever follows."""
    return bool(opener("bylines", code).match(line))
