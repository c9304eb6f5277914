"""A text -> the countries it names, by the territory names of CLDR (through Babel) and the language files' extra names.

The longest name wins; a name counts only with its capital, where the script has capitals.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from ..languages import Language, language
from .folding import fold
from .given import is_given
from .tokens import Token, tokens


class Country(NamedTuple):
    """A country named in a text."""

    start: int
    end: int
    code: str
    """ISO 3166-1 alpha-2."""


_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})
"""Codes that CLDR lists beside the countries: unions, the unknown, islands without an ISO code."""
NONE = "ZZ"
"""What a language file gives for a name that mostly means something else there: Granada is a city in Spain."""
_SHORT = 3
"""Letters."""


def countries(text: str, code: str) -> list[Country]:
    """The countries named in a text of one language, in order, one item a mention."""
    if language(code).wordless:
        return _anywhere(text, code)
    words = tokens(text, elision=language(code).elision)
    found: list[Country] = []
    position = 0
    while position < len(words):
        match = _longest(words, position, text, code)
        if match:
            length, country = match
            if country != NONE and not _surname(words, position, text):
                found.append(Country(words[position].start, words[position + length - 1].end, country))
            position += length
        else:
            position += 1
    return found


def name(country: str, code: str) -> str:
    """A country's name in a language, in English or as its code where there is none."""
    for locale in (code, "en"):
        try:
            if found := Locale.parse(locale).territories.get(country):
                return str(found)
        except (UnknownLocaleError, ValueError):
            continue
    return country


def _longest(words: Sequence[Token], position: int, text: str, code: str) -> tuple[int, str] | None:
    names = _names(code)
    first = words[position].text
    if first[0].islower():  # a country has a capital; scripts without capitals have no lower case either
        return None
    most = _lengths(code).get(fold(first), 0)
    for length in range(min(most, len(words) - position), 0, -1):
        run = words[position : position + length]
        country = names.get(tuple(fold(w.text) for w in run))
        if country and not (length == 1 and _short_word(run[0], text)):
            return length, country
    return None


def _surname(words: Sequence[Token], position: int, text: str) -> bool:
    """Whether a name follows a given name, as in Michael Jordan."""
    before = words[position - 1] if position else None
    return before is not None and text[before.end : words[position].start] == " " and is_given(before.text)


def _short_word(token: Token, text: str) -> bool:
    """Whether a short name may be a common word: two letters not in capitals, or three that open a sentence."""
    if token.text.isupper() or not token.text.isascii() or len(token.text) > _SHORT:
        return False
    before = text[: token.start].rstrip()
    return len(token.text) < _SHORT or not before or before[-1] in '.!?:«"'


def _anywhere(text: str, code: str) -> list[Country]:
    found = []
    position = 0
    names = {"".join(parts): country for parts, country in _names(code).items() if len("".join(parts)) > 1}
    longest = max(map(len, names), default=0)
    while position < len(text):
        for length in range(min(longest, len(text) - position), 1, -1):
            country = names.get(text[position : position + length])
            if country and not _inside_katakana(text, position, position + length):
                if country != NONE:
                    found.append(Country(position, position + length, country))
                position += length
                break
        else:
            position += 1
    return found


def _inside_katakana(text: str, start: int, end: int) -> bool:
    """Whether a name in katakana is only a part of a longer word in it."""
    return any(
        _KATAKANA.match(inner) and _KATAKANA.match(outer)
        for inner, outer in ((text[start], text[start - 1 : start]), (text[end - 1], text[end : end + 1]))
    )


_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]")


@cache
def _names(code: str) -> dict[tuple[str, ...], str]:
    entry = language(code)
    pairs: list[tuple[str, str]] = list(entry.countries.items())
    try:
        territories = Locale.parse(code).territories
    except (UnknownLocaleError, ValueError):
        return _keyed(pairs, entry)
    for country, title in territories.items():
        if len(country) == 2 and country.isalpha() and country not in _NOT_COUNTRIES:
            pairs.append((str(title), country))
    return _keyed(pairs, entry)


@cache
def _lengths(code: str) -> dict[str, int]:
    """The words of the longest name that begins with a word."""
    longest: dict[str, int] = {}
    for name in _names(code):
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest


def _keyed(pairs: list[tuple[str, str]], entry: Language) -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for title, country in pairs:
        words = tuple(fold(w.text) for w in tokens(title, elision=entry.elision))
        if words:
            names.setdefault(words, country)
    return names
