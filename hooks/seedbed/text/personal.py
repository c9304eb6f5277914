"""The names of people: their shape, and those that follow each other in a line.

A name is two to four words of the shape that names have; what is more, a paper or an institution, is none.
"""

import re
from functools import cache

from ..languages import language
from .calendar import dates
from .cities import is_city
from .folding import fold
from .given import is_given
from .phrases import alternatives, folded_words, known_words, of, pattern

Spans = tuple[tuple[int, int], ...]

PARTICLES = (
    "de|del|della|di|da|dos|das|do|du|des|la|le|van|von|zu|zur|den|der|ter|ten|bin|ben|ibn|al|el|af|av"
    r"|d'|D'|O'|St\.|Mc|Mac"
)
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ]{3})[A-ZÀ-ÖØ-Þ]{4}.*")
"""What follows a name without a space: `Anna RossiVIGEVANO`."""
_SURELY = 2
"""Words of a name of which another may be no part."""
_ROLE = 4
"""Letters of a role behind a name; *Ma* is one's name too."""
_ODD = re.compile(r"\d[^\W\d_]|['’]s\s")
"""`KMT204`, `Anna's Kitchen`."""
_INSTITUTIONS = ("organisations", "papers", "named_after")
"""Lists whose words name no person; behind a given name, only the first: Emily Post is one."""
_PARTICLES = frozenset(PARTICLES.split("|"))
_SMALL = "".join(chr(c) for c in range(0x61, 0x2000) if chr(c).islower())
_FIRST = rf"[^\W\d_{_SMALL}\u3040-\u30ff\u3400-\u9fff]"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e30-\u0e4e\u200c"
"""Vowel signs, which are no letters to Python."""
_CAPITAL = rf"(?:{_FIRST}\w{{0,2}}\.|{_FIRST}[\w{_MARKS}'’-]{{0,24}})"
_AND_MOTHER = rf"(?:\s[eiy]\s{_CAPITAL}(?![\w'’-]|\s{_FIRST}))?"
"""`Rui Salema e Pinho` is one person, `Rui Salema e Ana Pinho` are two."""
NAME = re.compile(rf"{_CAPITAL}(?:\s(?:(?:{PARTICLES})\s)*{_CAPITAL}){{1,3}}{_AND_MOTHER}")
WIDE_NAME = re.compile("[\u4e00-\u9fff\u3005]{2,5}(?<![日月年社報报网網者])")
HANGUL_NAME = re.compile("[\uac00-\ud7a3]{2,4}(?![\uac00-\ud7a3])")
NOTES = "⁰¹²³⁴⁵⁶⁷⁸⁹0123456789*†‡§"
"""Numbers and signs of notes behind a name."""


def is_particle(word: str) -> bool:
    """Whether a word is a small one that stands within names."""
    return word in _PARTICLES


def is_name(text: str, code: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    found = NAME.fullmatch(text) or (language(code).wordless and WIDE_NAME.fullmatch(text))
    return bool(found) and not pattern("byline_roles", code).search(text)


def following(line: str, start: int, code: str) -> Spans:
    """The names that follow each other from `start` on, with commas and the like between them.

    Behind one that is a person's for sure, a comma may stand before the paper or the city: then another counts only if
    it is as sure, or if an *and* joins it or one behind it.
    """
    wide = language(code).wordless
    found: list[tuple[int, int]] = []
    joined = 0
    position = start
    while match := (NAME.match(line, position) or (wide and WIDE_NAME.match(line, position)) or None):
        name = _trimmed(_first(match.group(), code), code)
        if not name or pattern("byline_roles", code).search(name) or _institution(name, code):
            break
        found.append((match.start(), match.start() + len(name)))
        joint = _joint(code).match(line, found[-1][1]) or _before_name(line, found[-1][1])
        if joint is None:
            break
        position = joint.end()
        if joint.lastgroup == "and":
            joined = len(found) + 1
    given = [is_given(line[a:b].split()[0]) for a, b in found]
    known = given[:1] == [True]
    other = (
        n
        for n, (a, b) in enumerate(found)
        if n and n >= joined and not given[n] and (known or is_city(line[a:b], code))
    )
    return tuple(found[: next(other, len(found))])


def _institution(name: str, code: str) -> bool:
    """Whether a name is that of a paper, an organisation, or more than a name: `Le Phare`, `HARBOUR OF STADE`."""
    spelt = name.split()
    words = [fold(word) for word in spelt]
    if _ODD.search(name):
        return True
    small = folded_words("function_words", code)
    if words[0] in small and not is_given(spelt[0]):
        return True
    inner = small - _PARTICLES - folded_words("conjunctions", code)
    others, lists = (words[1:], _INSTITUTIONS[:1]) if is_given(spelt[0]) else (words, _INSTITUTIONS)
    return any(not known_words(name, code).isdisjoint(others) for name in lists) or any(
        w in inner and not is_given(s) for w, s in zip(words, spelt, strict=True)
    )


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
    """Without a month, a weekday or a role that ran into it; empty where no name is left."""
    if any(pattern(field, code).fullmatch(name) for field in ("published", "updated")):
        return ""
    name = _GLUED.sub("", name)
    words = name.split(" ")
    while len(words) > 1 and (_about_time(words[-1], code) or dates(words[-1] + " 2020", code)):
        words.pop()
    while len(words) > _SURELY and _is_role(words[-1], code):
        words.pop()
    return " ".join(words).rstrip(".,-") if len(words) > 1 or " " not in name else ""


def _is_role(word: str, code: str) -> bool:
    """Whether a word says what somebody is or does: `Anna Keller Reporting`."""
    return len(word) >= _ROLE and pattern("byline_roles", code).fullmatch(word) is not None


def _about_time(word: str, code: str) -> bool:
    return any(pattern(name, code).fullmatch(word) for name in ("weekdays", "published", "updated"))


@cache
def _joint(code: str) -> re.Pattern[str]:
    words = [word for entry in of(code) for word in entry.conjunctions]
    joined = "|".join(words)
    degrees = alternatives(word for entry in of(code) for word in entry.byline_roles)
    return re.compile(
        rf"(?:\s<[^<>]{{1,60}}>)?(?:,\d{{1,2}}(?!\d)|[*†‡§])*(?:,\s(?:(?i:{degrees})))*"
        rf"\s*(?:(?P<and>(?:[,;、，]\s*)?(?:\b(?:{joined})\s|&))|[,;/、，])\s*"
    )
