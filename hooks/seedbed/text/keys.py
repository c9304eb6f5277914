"""Words -> the sequence of keys by which a term is recognised, whatever its inflection.

The prepositions that join the nouns of a term all have one key, so that *mining di criptovalute* and *mining delle
criptovalute* meet; so have a hyphen and a space.
"""

import re
from functools import cache, lru_cache

from ..languages import language
from .byword import ByWord
from .folding import fold
from .lemmas import key
from .phrases import folded_words
from .tokens import Token, tokens
from .urls import urls

JOINT = "~"
"""The key of every connector."""

_BREAKS = re.compile(r"[^\s\u00ad'’-]")


@lru_cache(maxsize=512)  # the words of a text are asked for by one stage after the other
def keyed(text: str, code: str) -> tuple[tuple[Token, str], ...]:
    """The words of a text with their keys; the parts of a hyphenated word one by one.

    Words inside addresses are left out.
    """
    words = tokens(_masked(text), elision=language(code).elision)
    if "-" in text or "‑" in text:
        words = tuple([part for token in words for part in _parts(token)])
    return tuple(zip(words, map(_keys(code).__getitem__, [token.text for token in words]), strict=True))


def _masked(text: str) -> str:
    """The text with blanks where addresses stand."""
    found = urls(text)
    if not found:
        return text
    parts = []
    position = 0
    for url in found:
        parts += [text[position : url.start], " " * (url.end - url.start)]
        position = url.end
    return "".join([*parts, text[position:]])


def word_key(word: str, code: str) -> str:
    """The key of one word."""
    return _keys(code)[word]


def word_keys(words: str, code: str) -> tuple[str, ...]:
    """The keys of words between blanks, none of which falls into parts."""
    keys = _keys(code)
    return tuple([keys[word] for word in words.split(" ")])


@cache
def _keys(code: str) -> ByWord[str]:
    return ByWord(lambda word: JOINT if is_connector(word, code) else key(word, code))


def is_connector(word: str, code: str) -> bool:
    """Whether a word is a preposition that joins the nouns of a term."""
    return fold(word) in folded_words("connectors", code)


def adjacent(text: str, left: Token, right: Token) -> bool:
    """Whether nothing but white space, a hyphen or an apostrophe stands between two words, and no blank line."""
    between = text[left.end : right.start]
    return between == " " or (not _BREAKS.search(between) and between.count("\n") < 2 and len(between) < 40)


def _parts(token: Token) -> list[Token]:
    if "-" not in token.text and "‑" not in token.text:
        return [token]
    return [
        Token(token.start + m.start(), token.start + m.end(), m.group()) for m in re.finditer(r"[^-‑]+", token.text)
    ]
