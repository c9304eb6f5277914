"""A line -> the counts it states (`2 visualizzazioni`, `Views: 1,204`), and how long a text is to read."""

import re
from functools import cache
from typing import NamedTuple

from .phrases import alternatives, of


class Count(NamedTuple):
    """A number and what it counts."""

    start: int
    end: int
    name: str
    """`views`, `comments`, `shares` or `likes`."""
    value: int


_LONGEST = 90
_NUMBER = r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+|\d{1,12}"
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_WIDE_AS_WORDS = 2
"""Characters that take as long to read as a word, in scripts without spaces."""


def counts(line: str, code: str) -> list[Count]:
    """The counts in a line that consists of nothing else; an empty list for every other line."""
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return []
    found = []
    rest = line
    for name, expression in _patterns(code):
        for match in expression.finditer(line):
            number = match["before"] or match["after"]
            found.append(Count(match.start(), match.end(), name, int(re.sub(r"\D", "", number))))
            rest = rest.replace(match.group(), " ")
    return sorted(found) if found and not re.search(r"[^\W_]", rest) else []


def words(text: str) -> int:
    """The words of a text; in scripts without spaces, two characters count as one."""
    apart, wide = _WIDE.subn(" ", text)
    return len(_WORD.findall(apart)) + -(-wide // _WIDE_AS_WORDS)


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found: dict[str, set[str]] = {}
    for entry in of(code):
        for name, listed in entry.counts.items():
            found.setdefault(name, set()).update(listed)
    return tuple(
        (
            name,
            re.compile(
                rf"(?<![\d.,])(?:(?P<before>{_NUMBER})\s*(?:{alternatives(listed)})"
                rf"|(?:{alternatives(listed)})\s*[:：(]?\s*(?P<after>{_NUMBER})\)?(?!\d))",
                re.IGNORECASE,
            ),
        )
        for name, listed in sorted(found.items())
    )
