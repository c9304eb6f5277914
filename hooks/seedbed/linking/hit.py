"""A place in a text where something is named."""

from typing import NamedTuple

from ..model import PagePath


class Hit(NamedTuple):
    """Offsets in the text, what is named there, by which rule, and how sure that is."""

    start: int
    end: int
    target: PagePath
    rule: str
    """Which of its names was met: `term.form`, `document.title`, `document.number`."""
    confidence: float
    """0 to 1."""
    term: PagePath = PagePath("")
    """The term of that name, where a document has it too and is the target."""
