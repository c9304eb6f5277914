"""A text -> its words with their places, in any script.

A word is a run of letters, marks and digits; hyphens, dots and apostrophes join when they stand inside. Where a
language drops vowels before an apostrophe (`dell'energia`), the word before it is cut off. Scripts that do not write
words apart (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut into their smallest pieces: a character with its
marks, a run of katakana.
"""

import re
import unicodedata
from functools import lru_cache
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
_WORD = re.compile(rf"{_RUN}(?:[-'’·.‑]{_RUN})*|[{KATAKANA}]+|(?=\w)[{RUNNING}][{MARKS}]*")
_PLAIN_WORD = re.compile(r"\w+(?:[-'’·.‑]\w+)*")
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
    apostrophes = "'" in text or "’" in text
    found = []
    word_of_text = _PLAIN_WORD if text.isascii() or not _NOT_PLAIN.search(text) else _WORD
    for match in word_of_text.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        word = text[start:end]
        if apostrophes:
            while elision and (cut := _ELIDED.match(text, start, end)):
                found.append(Token(start, cut.end(), cut.group()))
                start = cut.end()
            word = text[start:end]
            if word.endswith(("'s", "’s")):
                word = word[:-2]
        found.append(Token(start, start + len(word), word))
    return tuple(found)
