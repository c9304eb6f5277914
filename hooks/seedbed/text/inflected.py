"""A name and others of the same text -> the one of which it is a form: *Karl Nilssons* is *Karl Nilsson*.

The endings stand in the language files. Only what the text says in its plain form too is known to be inflected.
"""

from collections.abc import Container, Iterator
from functools import cache
from itertools import product

from ..languages import language
from .given import is_given


def plain(name: str, others: Container[str], code: str) -> str:
    """The name among others of which this one is an inflected form; the name itself where there is none.

    Where the last word gains no more than a letter and the first becomes another given name, the two are not the same
    person: *Александра Петрова* is not *Александр Петров*.

    Args:
        name: of a person, with single spaces.
        others: the names of a text.
        code: of its language.
    """
    first, *inner = name.split(" ")
    if not inner or not _endings(code):
        return name
    last = inner.pop()
    for given, surname in product((first, *_bases(first, code)), (last, *_bases(last, code))):
        base = " ".join((given, *inner, surname))
        if base == name or base not in others:
            continue
        same = surname in (last, last[:-1])
        if given == first or not (same and is_given(first)):
            return base
    return name


def without_suffix(name: str, code: str) -> str:
    """A name without what Turkish puts behind an apostrophe: *Ahmet Yılmaz'ın*."""
    start = max(name.rfind("'"), name.rfind("’"))
    return name[:start] if start > 0 and "'" + name[start + 1 :] in dict(_endings(code)).get("", ()) else name


def _bases(word: str, code: str) -> Iterator[str]:
    """What a word may be a form of."""
    for plain_ending, forms in _endings(code):
        for form in forms:
            if word.endswith(form) and len(word) - len(form) >= _SHORTEST:
                yield word[: len(word) - len(form)] + plain_ending


@cache
def _endings(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(language(code).name_endings.items())


_SHORTEST = 2
"""Letters that a word has besides its ending."""
