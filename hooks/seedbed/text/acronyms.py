"""A text -> the acronyms that it explains: `Agenzia di monitoraggio finanziario (AMF)`.

The letters of the acronym must be the first letters of the words before it, small words aside (Schwartz and Hearst,
2003, made strict): what only may be an explanation is none.
"""

import re
from typing import NamedTuple


class Acronym(NamedTuple):
    """An acronym and what it stands for."""

    short: str
    long: str


_BRACKETED = re.compile(r"\s\((?P<short>[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][A-ZÀ-ÖØ-ÞΑ-ΩА-Я0-9&-]{1,8}s?)\)")
_WORD = re.compile(r"[\w’'-]+")
_SMALL = 4
"""Letters of the longest word that may be passed over: of, de, von, para."""
_BEFORE = 120
"""Characters in which the long form must stand."""


def acronyms(text: str) -> list[Acronym]:
    """The acronyms that a text explains, in order."""
    found = []
    for match in _BRACKETED.finditer(text):
        short = match["short"].rstrip("s")
        start = _start(text, match.start(), re.sub(r"[^\w]", "", short).casefold())
        if start is not None:
            long = " ".join(text[start : match.start()].split())
            found.append(Acronym(short, long))
    return found


def _start(text: str, end: int, letters: str) -> int | None:
    """Where the words begin whose first letters are those, or None."""
    first = max(0, end - _BEFORE)
    words = [(first + m.start(), m.group().casefold()) for m in _WORD.finditer(text[first:end])]
    left = len(letters)
    while words and left:
        start, word = words.pop()
        parts = [part for part in re.split(r"[-’']", word) if part]
        initials = [part[0] for part in parts]
        if left >= len(initials) > 1 and letters[left - len(initials) : left] == "".join(initials):
            left -= len(initials)
        elif initials and initials[-1] == letters[left - 1]:
            left -= 1
            start += max(word.rfind("'"), word.rfind("’")) + 1
        elif len(word) > _SMALL:
            return None
        if not left:
            return start if re.search(r"[.!?:;()]", text[start:end]) is None else None
    return None
