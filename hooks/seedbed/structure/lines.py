"""The text of a seed -> its visible lines, with what the rules ask of a line."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ..model import Span

_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»«)\]」』]*$")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_PROSE = 60
"""Characters that make a line with a full stop a line of prose; a third of that where characters are syllables."""
_LONG = 160
"""Characters that make a line prose even without a full stop."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    span: Span
    """Without the white space around it."""
    text: str
    indent: int
    """Columns of white space before it; a tab counts four."""
    gap: bool
    """Whether a blank line, or the start of the text, comes before it."""

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph: long, or not short and closed like a sentence."""
        size = len(self.text) + 2 * len(_WIDE.findall(self.text[:_LONG]))
        return size >= _LONG or (size >= _PROSE and bool(_SENTENCE_END.search(self.text[-8:])))

    @property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_SENTENCE_END.search(self.text[-8:]))


def cut(text: str) -> list[Line]:
    """The visible lines of a text, in order."""
    found = []
    offset = 0
    gap = True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            lead = len(raw) - len(raw.lstrip())
            start = offset + lead
            indent = len(raw[:lead].expandtabs(4))
            found.append(Line(Span(start, start + len(stripped)), stripped, indent, gap))
        gap = not stripped
        offset += len(raw) + 1
    return found


def wrapped(lines: list[Line]) -> bool:
    """Whether lines were broken to fit a width: no line but the last had room for the first word of the next."""
    if len(lines) < 2:
        return False
    width = max(len(line.text) for line in lines)
    if not 40 <= width <= 130:
        return False
    full = sum(
        len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width - 4 for line, following in pairwise(lines)
    )
    return full >= 0.8 * (len(lines) - 1)
