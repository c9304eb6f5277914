"""A text -> the words by which it is found: without case and accents, in any script.

The search of the site folds what is typed in the same way (`theme/assets/search.js`); a test holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator

from .folding import INVISIBLE
from .tokens import KATAKANA, MARKS, RUNNING

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
"""Accents and vowel points that readers of their script leave out; vowel signs of India and Thailand are letters."""
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ß": "ss", "ς": "σ"}
)
"""Letters that do not fall apart into another and an accent."""
_WORD = re.compile(rf"(?:[^\W_{RUNNING}{KATAKANA}]|[{MARKS}])+|[{RUNNING}{KATAKANA}{MARKS}]+")
_RUN = re.compile(rf"[{RUNNING}{KATAKANA}]")
_LONGEST = 40
"""Characters by which a word is known; of a longer one, the first."""


def searchable(text: str) -> str:
    """A text as it is compared: lower case, no accents, no invisible characters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", INVISIBLE.sub("", text)).lower()
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).translate(_PLAIN)


def search_words(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text, each as it is written and as it is found.

    Scripts that do not write words apart are cut into pairs of characters, of which a query asks for all.
    """
    for match in _WORD.finditer(INVISIBLE.sub("", text)):
        word = match.group()
        found = searchable(word)
        if not _RUN.match(word):
            if found:
                yield word, found[:_LONGEST]
        elif len(found) == 1:
            yield found, found
        else:
            yield from ((found[i : i + 2], found[i : i + 2]) for i in range(len(found) - 1))


def written_words(text: str) -> set[str]:
    """The words of a text as they are written, without those that are cut into pairs."""
    runs = set((text if text.isascii() else INVISIBLE.sub("", text)).split())
    plain = {run for run in runs if run.isascii() and run.isalnum()}
    return plain | {word for word in _WORD.findall(" ".join(runs - plain)) if not _RUN.match(word)}
