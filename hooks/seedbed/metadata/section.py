"""The section of the paper or site in which a text appeared."""

import re
from collections.abc import Iterator

from ..model import Document, Field, Kind
from ..text.folding import fold
from ..text.phrases import known_words
from .resolve import Candidate

_STEP = re.compile(r"\s*(?:[›»>/|→]|::)\s*")
_MOST_WORDS = 4


def sections(document: Document, language: str) -> Iterator[Candidate[str]]:
    """Above the title: a line that is the name of a section, or the last step of the way to the page."""
    title = next((document.seed.at(b.span) for b in document.blocks if b.kind is Kind.TITLE), "")
    known = known_words("sections", language)
    nearest = True  # to the title
    for block in reversed(document.blocks):
        if block.kind is not Kind.KICKER:
            continue
        steps = [step for step in _STEP.split(document.seed.at(block.span).strip()) if step and step != title]
        if not steps or len(steps[-1].split()) > _MOST_WORDS:
            continue
        field = Field(steps[-1], document.line(block), block.rule)
        if fold(steps[-1]) in known:
            yield Candidate(field, 60 if nearest else 30)
            nearest = False
        elif len(steps) > 2:
            yield Candidate(field, 40)
