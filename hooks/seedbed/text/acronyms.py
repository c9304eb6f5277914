"""A text -> the acronyms that it explains: `Agenzia di monitoraggio finanziario (AMF)`, `AMF (Agenzia di …)`.

The letters of the acronym must be the first letters of the words before it or in the brackets behind it, small words
aside (Schwartz and Hearst, 2003, made strict): what only may be an explanation is none.
"""

import re
from typing import NamedTuple


class Acronym(NamedTuple):
    """An acronym and what it stands for."""

    short: str
    long: str


_SHORT = r"(?P<short>[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][A-ZÀ-ÖØ-ÞΑ-ΩА-Я0-9&-]{1,8}s?)"
_BEHIND = re.compile(rf"\s\({_SHORT}\)")
_BEFORE = re.compile(rf"(?<![\w-]){_SHORT}\s\((?P<long>[^()0-9,;]{{5,120}}\w)\)")
_WORD = re.compile(r"[\w’'-]+")
_SMALL = 4
"""Letters of the longest word that may be passed over: of, de, von, para."""
_FEWEST = 3
"""Letters of an acronym before its long form: two may open any aside, `IT (in Turin)`."""
_ROOM = 120
"""Characters in which the long form must stand."""


def acronyms(text: str) -> list[Acronym]:
    """The acronyms that a text explains, in order."""
    if "(" not in text:
        return []
    ends = [(match.start(), match["short"], 0) for match in _BEHIND.finditer(text)]
    ends += [(match.end("long"), match["short"], match.start("long")) for match in _BEFORE.finditer(text)]
    found = []
    for end, written, opens in sorted(ends):
        short = written.rstrip("s")
        letters = re.sub(r"[^\w]", "", short).casefold()
        start = _start(text, end, letters)
        if start is not None and (not opens or (len(letters) >= _FEWEST and start - opens <= _SMALL)):
            found.append(Acronym(short, " ".join(text[start:end].split())))
    return found


def _start(text: str, end: int, letters: str) -> int | None:
    """Where the words begin whose first letters are those, or None."""
    first = max(0, end - _ROOM)
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
