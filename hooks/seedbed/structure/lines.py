"""The text of a seed -> its visible lines, with what the rules ask of a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model import Kind, Mark, Span
from ..text.marks import mark

_AFTER = r"[\"'”’»«)\]」』]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])*(?:\s\([\w/.,-]{1,12}\))?$"
"""What may follow the mark that closes a sentence: quotes, brackets, the numbers of notes, the sign of an agency."""
_END = 20
"""Characters of a line in which they are looked for."""
_SENTENCE_END = re.compile(rf"[.!?…。！？।؟]{_AFTER}")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_FULL_STOP = re.compile(rf"[.。।]{_AFTER}")
_ASKING = 110
"""Characters that make a line with another closing mark a line of prose."""
_PROSE = 60
"""Characters that make a line with a full stop a line of prose; a third of that where characters are syllables."""
_DRAWN = re.compile(r"[+|│┌└├╔║╚╠].*[+|│┐┘┤╗║╝╣]")
_APART = re.compile(r"\S {4,}\S")
_STAMP = re.compile(r"[\[(]?(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2})\b")
"""The date or time of a message, of a line of a log."""
_PAUSE = re.compile(r"[.,;:!?…—–。，；：！？、،؛।]" + _AFTER)
_DIVIDED = re.compile(r"[^\W\d_][-‐¬]$")
"""A word that goes on in the next line."""
NARROWEST, WIDEST = 40, 130
"""Characters of the lines of a text that was broken to fit a width."""
_SLACK = 4
"""Characters by which a line may fall short of the width though the next word would have fitted."""
_MOST = 0.8
"""Share of the lines of a broken paragraph that are full."""
_SENTENCES = 0.5
"""Share of its lines that end a sentence, at most."""
_PAUSES, _FEW_PAUSES = 0.6, 0.3
"""Share of lines that end with a comma, or the like, from which a writer broke them, and no width; of narrow ones."""
_VERSE = 50
"""Characters that lines of verse rarely have, and those of a broken paragraph nearly always."""
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
    """Whether a blank line comes before it, the start of the text, or the end of a paragraph that a width broke."""
    declared: Mark | None = None
    """What the format of the file says that it is."""
    wrapped: bool = False
    """Whether it is one of several lines that were broken to fit a width."""

    @property
    def size(self) -> int:
        """Characters; in scripts whose characters are syllables, each counts three."""
        return len(self.text) + 2 * len(_WIDE.findall(self.text[:_LONG]))

    @property
    def mark(self) -> str | None:
        """The bullet that it begins with, or the sort of its mark where that counts: `number`, `letter`."""
        return mark(self.text)

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph, or a line of one: long, or not short and closed with a full stop.

        Titles ask and exclaim, so that other closing marks need more before them.
        """
        if self.declared and (self.declared.kind.lifted or self.declared.kind is Kind.HEADING):
            return False
        if self.wrapped or self.size >= _LONG:
            return True
        return self.closed and self.size >= (_PROSE if _FULL_STOP.search(self.text[-_END:]) else _ASKING)

    @property
    def drawn(self) -> bool:
        """Whether signs that are no words stand at both ends, as in a table or a picture."""
        return _DRAWN.fullmatch(self.text) is not None

    @property
    def apart(self) -> bool:
        """Whether its spaces say something: it is a row of columns, or drawn."""
        return self.drawn or _APART.search(self.text) is not None

    @property
    def stamped(self) -> bool:
        """Whether it begins with a date or time in figures."""
        return _STAMP.match(self.text) is not None

    @property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_SENTENCE_END.search(self.text[-_END:]))


def cut(text: str, marks: Sequence[Mark] = ()) -> list[Line]:
    """The visible lines of a text, in order, with the marks that its format set (in order too)."""
    found: list[Line] = []
    left = iter(marks)
    declared = next(left, None)
    offset = 0
    gap = True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            lead = len(raw) - len(raw.lstrip())
            start = offset + lead
            indent = len(raw[:lead].expandtabs(4))
            while declared and declared.span.end <= start:
                declared = next(left, None)
            inside = declared if declared and declared.span.start <= start else None
            found.append(Line(Span(start, start + len(stripped)), stripped, indent, gap, inside))
        gap = not stripped
        offset += len(raw) + 1
    return [line for run in _runs(found) for line in run]


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones and those that the file declares, marked where a width broke them."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].gap or lines[end].declared is not lines[end - 1].declared:
            yield _marked(lines[start:end])
            start = end


def _marked(run: list[Line]) -> list[Line]:
    """The lines of a run; a paragraph within it that a width broke is known by its last line, which had room."""
    width = max(len(line.text) for line in run)
    pieces = _pieces(run, width)
    alone = len(pieces) == 1
    broken = [_wrapped(piece, width, alone=alone) for piece in pieces]
    if not any(wrapped and (alone or len(piece) > 2) for piece, wrapped in zip(pieces, broken, strict=True)):
        return run
    return [
        replace(line, wrapped=wrapped, gap=line.gap or place == 0)
        for piece, wrapped in zip(pieces, broken, strict=True)
        for place, line in enumerate(piece)
    ]


def _pieces(run: list[Line], width: int) -> list[list[Line]]:
    """A run cut where a paragraph ends: below a line that had room, before one that is set in or ends a sentence."""
    pieces = [[run[0]]]
    for line, following in pairwise(run):
        heads = line is run[0] and len(line.text) < _MOST * width and not _PAUSE.search(line.text)
        ends = line.closed or following.indent > line.indent or heads
        if ends and not full(line, following, width) and not following.text[0].islower():
            pieces.append([])
        pieces[-1].append(following)
    return pieces


def _wrapped(lines: list[Line], width: int, *, alone: bool) -> bool:
    """Whether lines of words were broken to fit a width: hardly one had room for the first word of the next.

    Args:
        lines: that follow each other.
        width: of the run that they are in.
        alone: whether they are all of it.
    """
    if len(lines) < 2 or any(line.declared for line in lines) or (len(lines) == 2 and not lines[1].closed):
        return False
    if sum(line.mark is not None for line in lines) > 1 or 2 * sum(line.apart for line in lines) > len(lines):
        return False
    if not NARROWEST <= width <= WIDEST or "\t" in lines[0].text or sum(line.stamped for line in lines) > 1:
        return False
    inner = lines[:-1]
    closed = sum(line.closed for line in inner) / len(inner)
    pauses = sum(bool(_PAUSE.search(line.text)) for line in inner)
    if closed > _SENTENCES or (closed == _SENTENCES and not alone):
        return False
    if len(inner) > 2 and pauses >= (_PAUSES if width >= _VERSE else _FEW_PAUSES) * len(inner):
        return False
    if not lines[-1].closed and not any(line.text[0].islower() for line in lines):
        return False
    return sum(full(line, following, width) for line, following in pairwise(lines)) >= _MOST * len(inner)


def full(line: Line, following: Line, width: int) -> bool:
    """Whether a line had no room for what the next begins with: a word, or a character where words have no spaces."""
    first = 1 if _WIDE.match(following.text) else 1 + len(following.text.split(maxsplit=1)[0])
    divided = _DIVIDED.search(line.text) is not None and following.text[0].islower()
    return divided or len(line.text) + first > width - _SLACK
