"""A word -> whether it is a given name, by the list in `given_names.yml`."""

from functools import cache

from ..languages.listed import listed


def is_given(word: str) -> bool:
    """Whether a word is a given name in any language, or two with a hyphen, and neither a common word nor a place."""
    known = _names()
    first, hyphen, second = word.partition("-")
    return word in known or (bool(hyphen) and second in known and (first in known or first in _first_halves()))


@cache
def _names() -> frozenset[str]:
    names = listed(__package__, "given_names.yml")
    return frozenset(name for usual in names if usual != "first_halves" for name in names[usual])


@cache
def _first_halves() -> frozenset[str]:
    return frozenset(listed(__package__, "given_names.yml")["first_halves"])
