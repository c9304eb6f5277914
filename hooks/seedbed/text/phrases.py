"""Lists of words -> one pattern that finds any of them, cached by language.

A text is read with the words of its own language and of English, whose web pages are mixed into every other.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache

from ..languages import Language, language

Words = Callable[[Language], Iterable[str]]


def of(code: str) -> tuple[Language, ...]:
    """The languages whose words count in a text: its own, then English."""
    return (language(code),) if code == "en" else (language(code), language("en"))


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, longest first; never matches where there are none."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) or r"(?!)"


@cache
def pattern(name: str, code: str) -> re.Pattern[str]:
    """Any of the words that a language's file lists under `name`, as a whole word.

    Args:
        name: a field of `Language` that holds words: `share`, `copyright`...
        code: of the text's language.
    """
    words = [word for entry in of(code) for word in getattr(entry, name)]
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


@cache
def opener(name: str, code: str) -> re.Pattern[str]:
    """The same words, at the start of a line only."""
    words = [word for entry in of(code) for word in getattr(entry, name)]
    return re.compile(rf"\W*(?:{alternatives(words)})(?!\w)", re.IGNORECASE)
