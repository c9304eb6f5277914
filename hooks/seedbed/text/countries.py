"""A text -> the countries it names, by the territory names of CLDR (through Babel) and the language files' extra names.

The longest name wins; a name counts only with its capital, where the script has capitals. It does not count inside
another name (`India Marlowe`, `Nora France`), nor as a town of a state (`Lebanon, Ohio`). A name that is as often a
person's, a state's or a common word counts where the text gives a sign of the country, or lists it among others.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..languages import Language, language
from . import homonyms
from .byword import ByWord
from .cldr import cldr
from .folding import fold
from .namesakes import in_another, joints
from .phrases import folded_words
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
_NEAR = 20
"""Characters before a word in which the end of a sentence is looked for."""
_BEFORE_SENTENCE = "\n.!?:…«“”„\"'‘¿¡(-–—•"


class _Found(NamedTuple):
    """A name that may be meant: its words, counted in the text, and its country."""

    first: int
    end: int
    code: str


def countries(text: str, code: str, around: str | None = None) -> list[Country]:
    """The countries named in a text of one language, in order, one item a mention.

    Args:
        text: a line, a block or a whole text.
        code: of its language.
        around: the whole that it is from, in which the signs of a doubtful name are looked for.
    """
    if language(code).wordless:
        return _anywhere(text, code)
    words = tokens(text, elision=language(code).elision)
    begins = _beginnings(code)
    found: list[_Found] = []
    after = 0
    for position in [number for number, word in enumerate(words) if begins[word.text]]:
        if position < after or not (match := _longest(words, position, text, code)):
            continue
        length, country = match
        after = position + length
        if country != NONE and not in_another(words, position, length, text, code):
            found.append(_Found(position, after, country))
    return [
        Country(words[item.first].start, words[item.end - 1].end, item.code)
        for item in _meant(found, words, text, code, text if around is None else around)
    ]


def holds_country(text: str, code: str) -> bool:
    """Whether a text holds the name of a country, whatever it means there, so that it may be no other name."""
    words = tokens(text, elision=language(code).elision)
    found = (_longest(words, position, text, code) for position in range(len(words)))
    return any(match and match[1] != NONE for match in found)


def name(country: str, code: str) -> str:
    """A country's name in a language, in English or as its code where there is none."""
    return cldr(code).territories.get(country) or cldr("en").territories.get(country, country)


def _longest(words: Sequence[Token], position: int, text: str, code: str) -> tuple[int, str] | None:
    names = _names(code)
    first = words[position].text
    small = first[0].islower()  # a country has a capital; scripts without capitals have no lower case either
    most = _beginnings(code)[first]
    for length in range(min(most, len(words) - position), 0, -1):
        run = words[position : position + length]
        country = names.get(tuple(fold(w.text) for w in run))
        if small and not (country == NONE and run[-1].text[0].isupper()):
            continue  # but what is none may begin without: cochon d'Inde
        if length == 2 and run[1].text[0].islower() and fold(first) in folded_words("articles", code):
            continue  # la réunion
        if country and not (length == 1 and _short_word(run[0], text)):
            return length, country
    return None


def _meant(found: Sequence[_Found], words: Sequence[Token], text: str, code: str, around: str) -> list[_Found]:
    """The names that mean the country for sure: they are no other word, have a sign, or are listed with one that is."""
    sure = {number for number, item in enumerate(found) if not _doubtful(item, words, text, code, around)}
    firm = {n for n in sure if not homonyms.borne(words[found[n].first].text) and found[n].code != "US"}
    listed = [_listed(text[words[one.end - 1].end : words[other.first].start], code) for one, other in pairwise(found)]
    for order in (range(len(listed)), reversed(range(len(listed)))):  # Syria, Jordan and Georgia, from either end
        for n in order:
            if listed[n] and firm & {n, n + 1}:
                firm |= {n, n + 1} - (sure - firm)
    return [item for number, item in enumerate(found) if number in sure | firm]


def _doubtful(item: _Found, words: Sequence[Token], text: str, code: str, around: str) -> bool:
    if item.end - item.first > 1:
        return False
    word = words[item.first]
    signs = homonyms.signs(word.text, code, opens=_opens(word, text))
    return signs is not None and not _signed(signs, around)


@lru_cache(maxsize=32)
def _signed(signs: re.Pattern[str], around: str) -> bool:
    """Whether a text gives a sign of a country; asked once for all its mentions."""
    return signs.search(around) is not None


def _listed(gap: str, code: str) -> bool:
    """Whether nothing but a comma, a conjunction and an article stands between two names."""
    small = {*joints(code), *folded_words("articles", code)}
    return re.fullmatch(r"[\w\s,/]*", gap) is not None and all(fold(w) in small for w in re.findall(r"\w+", gap))


def _opens(token: Token, text: str) -> bool:
    """Whether a word opens a sentence or a line."""
    before = text[max(token.start - _NEAR, 0) : token.start].rstrip(" \t\u00a0")
    return not before or before[-1] in _BEFORE_SENTENCE


def _short_word(token: Token, text: str) -> bool:
    """Whether a short name may be a common word: two letters not in capitals, or three that open a sentence."""
    if token.text.isupper() or not token.text.isascii() or len(token.text) > _SHORT:
        return False
    return len(token.text) < _SHORT or _opens(token, text)


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
    for country, title in cldr(code).territories.items():
        if len(country) == 2 and country.isalpha() and country not in _NOT_COUNTRIES:
            pairs.append((title, country))
    return _keyed(pairs, entry)


@cache
def _beginnings(code: str) -> ByWord[int]:
    """The words of the longest name that begins with a word; 0 where none does."""
    longest: dict[str, int] = {}
    for name in _names(code):
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return ByWord(lambda word: longest.get(fold(word), 0))


def _keyed(pairs: list[tuple[str, str]], entry: Language) -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for title, country in pairs:
        words = tuple(fold(w.text) for w in tokens(title, elision=entry.elision))
        if words:
            names.setdefault(words, country)
    return names
