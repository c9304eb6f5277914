"""The title of a document: its title block, else its first words."""

import re
from collections.abc import Iterator

from ..model import Document, Field, Kind
from ..text.sentences import sentences
from .resolve import Candidate

_LONGEST = 90
"""Characters of a title that is made from a sentence."""


def titles(document: Document) -> Iterator[Candidate[str]]:
    """The title block; the first sentence of the text, shortened; for a text without sentences, its first line."""
    for block in document.blocks:
        text = " ".join(document.seed.at(block.span).split())
        line = document.line(block)
        if block.kind is Kind.TITLE:
            yield Candidate(Field(text, line, block.rule), 50 if block.rule.startswith("title") else 76)
        elif not block.kind.lifted:
            yield Candidate(Field(shortened(text), line, "title.first-words"), 20)
            return
        else:
            yield Candidate(Field(shortened(text), line, "title.first-line"), 5)


def shortened(text: str) -> str:
    """The first sentence, or as many of its words as a title may have and an ellipsis."""
    first = sentences(text)[0] if text else None
    title = text[first.start : first.end] if first else text
    if len(title) <= _LONGEST:
        return title.rstrip(".") if not title.endswith("..") else title
    cut = title[:_LONGEST]
    whole = re.match(r"(.{30,})[\s,;:–—]", cut, re.DOTALL)
    return (whole[1] if whole else cut).rstrip(" ,;:–—-") + "…"
