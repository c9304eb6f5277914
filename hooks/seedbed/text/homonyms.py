"""A country's name -> whether it may mean a person, a state or an everyday word, and what speaks for the country.

The names and the signs stand in `homonyms.yml`.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from ..languages.listed import listed
from .folding import fold


def borne(word: str) -> bool:
    """Whether people bear the name, so that with another name behind it it is one of theirs."""
    return fold(word) in _borne()


def signs(word: str, code: str, *, opens: bool) -> re.Pattern[str] | None:
    """What must stand in a text for the name to mean the country; None where nothing must.

    Args:
        word: the name as the text writes it.
        code: of the text's language.
        opens: whether it opens a sentence, where common words have a capital too.
    """
    found = _signs("doubtful", code).get(fold(word))
    return found or (_signs("opening", code).get(fold(word)) if opens else None)


def state(words: Sequence[str]) -> bool:
    """Whether words, as the text writes them, are the name of a state of the United States, or a short form of it."""
    return " ".join(words) in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(_loaded()["states"])


@cache
def _loaded() -> dict[str, Any]:
    loaded: dict[str, Any] = listed(__package__, "homonyms.yml")
    return loaded


@cache
def _borne() -> frozenset[str]:
    return frozenset(map(fold, _loaded()["borne"]))


@cache
def _signs(section: str, code: str) -> dict[str, re.Pattern[str]]:
    return {fold(name): _pattern(name, listed) for name, listed in _loaded()[section].get(code, {}).items()}


def _pattern(name: str, listed: list[str]) -> re.Pattern[str]:
    alone = rf"{re.escape(name)}\b(?!\s[^\W\d_a-z])"
    ways = (alone.join(map(re.escape, sign.split("*"))) for sign in listed)
    return re.compile(rf"\b(?:{'|'.join(ways)})")
