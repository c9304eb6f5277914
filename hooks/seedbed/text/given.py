"""A word -> whether it is a given name, by the list in `given_names.yml`."""

from functools import cache

from ..languages.listed import listed


def is_given(word: str) -> bool:
    """Whether a word is a given name in any language, or two with a hyphen, and neither a common word nor a place."""
    known = _names()
    return word in known or ("-" in word and word.rpartition("-")[2] in known)


@cache
def _names() -> frozenset[str]:
    return frozenset(name for names in listed(__package__, "given_names.yml").values() for name in names)
