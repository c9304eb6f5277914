"""Lists of words -> one pattern that finds any of them, or a set to compare with, cached by language.

A text is read with the words of its own language and of English, whose web pages are mixed into every other.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache

from ..languages import Language, language
from .folding import fold

Words = Callable[[Language], Iterable[str]]


def of(code: str) -> tuple[Language, ...]:
    """The languages whose words count in a text: its own, then English."""
    return (language(code),) if code == "en" else (language(code), language("en"))


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, longest first, each as a whole word where its script has words.

    The pattern never matches where there are no words.
    """
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    spaced = "|".join(_closed(word) for word in ordered if not _RUNNING.match(word[0]))
    running = [_closed(word) for word in ordered if _RUNNING.match(word[0])]
    # said once for all words, that a word begins here keeps most places of a text from being compared with each
    return "|".join([rf"(?<!\w)(?:{spaced})", *running] if spaced else running) or r"(?!)"


def _closed(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+") + ("" if _RUNNING.match(word[-1]) else r"(?!\w)")


_RUNNING = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of scripts that set no spaces between words."""


@cache
def folded_words(name: str, code: str) -> frozenset[str]:
    """The words that a language's file lists under `name`, folded, as the words of texts are compared with them."""
    return frozenset(fold(word) for word in getattr(language(code), name))


@cache
def known_words(name: str, code: str) -> frozenset[str]:
    """The same words, and those of English."""
    return folded_words(name, code) | folded_words(name, "en")


@cache
def pattern(name: str, code: str) -> re.Pattern[str]:
    """Any of the words that a language's file lists under `name`, as a whole word.

    Args:
        name: a field of `Language` that holds words: `share`, `copyright`...
        code: of the text's language.
    """
    words = [word for entry in of(code) for word in getattr(entry, name)]
    return re.compile(alternatives(words), re.IGNORECASE)


@cache
def opener(name: str, code: str) -> re.Pattern[str]:
    """The same words, at the start of a line only."""
    words = [word for entry in of(code) for word in getattr(entry, name)]
    return re.compile(rf"\W*(?:{alternatives(words)})", re.IGNORECASE)
