"""A text -> its words with their places, in any script.

A word is a run of letters, marks and digits; hyphens, dots and apostrophes join when they stand inside. Where a
language drops vowels before an apostrophe (`dell'energia`), the word before it is cut off. Scripts that do not write
words apart (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut into their smallest pieces: a character with its
marks, a run of katakana.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple


class Token(NamedTuple):
    """A word and its offsets in the text it was cut from."""

    start: int
    end: int
    text: str


MARKS = "".join(chr(c) for c in range(0x300, 0x10000) if unicodedata.category(chr(c)) in ("Mn", "Mc"))
"""Vowel signs and accents that are characters of their own: part of a word, though no letters."""
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
RUNNING = (
    "\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
"""Letters of scripts that do not write words apart."""
_APART = rf"[^\W{RUNNING}{KATAKANA}]"
_RUN = rf"{_APART}+(?:[{MARKS}]+{_APART}*)*"
_WORD = re.compile(rf"({_RUN}(?:[-'’·.‑]{_RUN})*|[{KATAKANA}]+|(?=\w)[{RUNNING}][{MARKS}]*)")
_PLAIN_WORD = re.compile(r"(\w+(?:[-'’·.‑]\w+)*)")
_NOT_PLAIN = re.compile(f"[{RUNNING}{KATAKANA}{MARKS}]")
"""Characters without which a plain word is all that a word can be."""
_ELIDED = re.compile(r"\w{1,8}['’](?=\w)")
_LONGEST = 100
"""Characters; what is longer is no word but data, and is not looked up."""


@lru_cache(maxsize=256)  # one stage after the other asks for the words of a block
def tokens(text: str, *, elision: bool = False) -> tuple[Token, ...]:
    """The words of a text, in order.

    Shape: `(Token(start, end, text), ...)` with `0 <= start < end <= len(text)`, not overlapping.
    """
    word_of_text = _PLAIN_WORD if text.isascii() or not _NOT_PLAIN.search(text) else _WORD
    pieces = word_of_text.split(text)  # what is no word, a word, what is no word …
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    found: Iterable[Token] = map(_token, zip(ends[::2], ends[1::2], words, strict=False))
    if max(map(len, words), default=0) > _LONGEST:
        found = (token for token in found if len(token.text) <= _LONGEST)
    if "'" in text or "’" in text:
        found = (part for token in found for part in _parts(token, elision=elision))
    return tuple(found)


_token = partial(tuple.__new__, Token)
"""A token of the values in it, as its class makes it, but without a call of Python for each."""


def _parts(token: Token, *, elision: bool) -> Iterator[Token]:
    """What apostrophes divide a word into: what is elided, and the rest without an English genitive."""
    start, _, word = token
    while elision and (cut := _ELIDED.match(word)):
        yield Token(start, start + cut.end(), cut.group())
        start += cut.end()
        word = word[cut.end() :]
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    yield Token(start, start + len(word), word)
