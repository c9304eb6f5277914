"""What the readers of formats give back, and the desk on which they put it together, line by line."""

import re
from typing import NamedTuple

from ..model import Field, Hyperlink, Kind, Mark, Repair, Span
from ..text.marks import DEEPEST
from .clean import clean

_INDENT = "    "
"""Before the items of a list within another."""


class Extract(NamedTuple):
    """The text of a file as its reader sees it, and what its format says about it."""

    text: str
    origins: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    stated: tuple[tuple[str, Field[str]], ...] = ()
    repairs: tuple[Repair, ...] = ()


class Desk:
    """Pieces of text become lines; lines know where they came from, and what they are."""

    def __init__(self) -> None:
        self.stated: list[tuple[str, Field[str]]] = []
        self._lines: list[str] = []
        self._origins: list[int] = []
        self._marks: list[Mark] = []
        self._links: list[Hyperlink] = []
        self._repairs: dict[str, int] = {}
        self._length = 0
        self._pieces: list[tuple[str, int, str]] = []
        self.empty = True
        """Whether the line that is being made has nothing to see yet."""

    def put(self, piece: str, line: int, address: str = "") -> None:
        """Add to the line that is being made; `line` is where the piece stands in the file."""
        text, repairs = clean(piece)
        for repair in repairs:
            if repair.name != "newlines":
                self._repairs[repair.name] = self._repairs.get(repair.name, 0) + repair.count
        if text:
            self._pieces.append((text, line, address))
            self.empty = self.empty and not text.strip()

    @property
    def height(self) -> int:
        """The number of lines that are finished."""
        return len(self._lines)

    def blank(self) -> None:
        """A blank line."""
        if self._lines and self._lines[-1]:
            self._add("", self._origins[-1])

    def end(
        self, kind: Kind | None = None, rule: str = "", level: int = 0, *, near: bool = False, depth: int = 0
    ) -> None:
        """Finish the line; a blank one goes before it unless it stands `near` the last one.

        White space is one space, except in preformatted text, which keeps its lines and spaces, and before items of a
        list within `depth` others, which are set in.
        """
        pieces, empty = self._pieces, self.empty
        self._pieces, self.empty = [], True
        if empty:
            return
        if not near:
            self.blank()
        start = self._length
        if kind is Kind.PREFORMATTED:
            self._preformatted(pieces)
        else:
            self._flowing(pieces, _INDENT * min(depth, DEEPEST))
        if kind:
            self._mark(Mark(Span(start, self._length - 1), kind, rule, level), near)

    def extract(self) -> Extract:
        """Everything that was put down."""
        return Extract(
            "\n".join(self._lines),
            tuple(self._origins),
            tuple(self._marks),
            tuple(self._links),
            tuple(self.stated),
            tuple(Repair(name, count) for name, count in self._repairs.items()),
        )

    def _add(self, line: str, origin: int) -> None:
        self._lines.append(line)
        self._origins.append(origin)
        self._length += len(line) + 1

    def _flowing(self, pieces: list[tuple[str, int, str]], text: str) -> None:
        origin = 0
        for piece, line, address in pieces:
            flowing = re.sub(r"[ \n\r\f\v]+", " ", piece)
            if not text or text[-1] in " \t":
                flowing = flowing.lstrip(" ")
            if not flowing:
                continue
            if not origin and flowing.strip():
                origin = line + _newlines_before(piece)
            if address and flowing.strip():
                start = self._length + len(text)
                lead = len(flowing) - len(flowing.lstrip())
                span = Span(start + lead, start + len(flowing.rstrip()))
                self._links.append(Hyperlink(span, address))
            text += flowing
        self._add(text.rstrip(" "), origin)

    def _preformatted(self, pieces: list[tuple[str, int, str]]) -> None:
        text = "".join(piece for piece, _, _ in pieces).rstrip()
        blank = re.match(r"(?:[ \t]*\n)*", text)
        skipped = blank.group() if blank else ""
        first = pieces[0][1] + skipped.count("\n")
        for number, line in enumerate(text[len(skipped) :].split("\n")):
            self._add(line.rstrip(), first + number)

    def _mark(self, mark: Mark, near: bool) -> None:
        last = self._marks[-1] if self._marks else None
        if near and last and (last.kind, last.rule) == (mark.kind, mark.rule) and last.span.end + 1 == mark.span.start:
            self._marks[-1] = Mark(Span(last.span.start, mark.span.end), mark.kind, mark.rule, mark.level)
        else:
            self._marks.append(mark)


def _newlines_before(piece: str) -> int:
    return piece[: len(piece) - len(piece.lstrip())].count("\n")
