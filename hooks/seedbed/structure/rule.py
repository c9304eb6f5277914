"""What every rule of this folder is given, and what it gives back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..model import Kind
from .foot import Foot
from .lines import Line


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the lines from its own on."""

    language: str
    lines: list[Line]
    margin: int
    """Columns by which its prose is set in."""
    body: int
    """Index of the first line of prose."""
    short: bool
    """Whether no line of the text is prose."""
    menu: range
    """The lines above it that are the menu of a site."""
    whole: bool
    """Whether the page was copied whole, so that its title stands near the text rather than near the first line."""
    foot: Foot
    """Where the text ends."""
    declared: int
    """Index of the first line of the text of which the file says what it is, or the number of lines."""
    title: int | None
    """Index of the line chosen as title."""
    series: Mapping[int, int]
    """The lines that divide the text by numbers or days, and their levels as headings; 0 in a table of contents."""
    days: frozenset[str]
    """By which its parts are told, as in a diary."""
    speakers: frozenset[str]
    """Who speaks, as the lines of a dialogue say it."""

    @property
    def end(self) -> int:
        """The index of the first line that no block of the text may hold."""
        return self.foot.start


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule found: so many lines, of that kind."""

    length: int
    kind: Kind
    rule: str
    level: int = 0


Rule = Callable[[Context, int], Match | None]
"""Given the context and the index of a line, says what begins at that line, or None."""
