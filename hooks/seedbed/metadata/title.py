"""The title of a document: its title block, else its first words."""

import re
from collections.abc import Iterator

from ..model import Document, Field, Kind
from ..text.labels import labelled
from ..text.sentences import sentences
from .resolve import Candidate

_LONGEST = 90
"""Characters of a title that is made from a sentence."""
_DATELINE = re.compile(r"[^\W\d_a-zß-öø-ÿ]{3}[^()\n]{0,40}\([^\W\d_][^()\d\n]{1,25}\)\s*[-–—]+\s+(?=\w)")
"""`LONDON (Reuters) - `: where news come from is no part of what they say."""
_MARKED = re.compile(r"#{1,6}\s+(?P<hashes>.*[^\s#])\s*#*|(={1,6})\s+(?P<equals>.*\S)\s+\2")
"""`# Title`, `== Title ==`."""


def titles(document: Document, language: str) -> Iterator[Candidate[str]]:
    """The title block; the first sentence of the text, shortened; for a text without sentences, its first line."""
    for block in document.blocks:
        text = " ".join(document.seed.at(block.span).split())
        line = document.line(block)
        if block.kind is Kind.TITLE:
            weight = 50 if block.rule.startswith("title") else 76
            yield Candidate(Field(_named(text, block.rule, language), line, block.rule), weight)
        elif block.rule == "heading.series":
            yield Candidate(Field(text, line, "title.first-line"), 15)
        elif not block.kind.lifted:
            yield Candidate(Field(shortened(text), line, "title.first-words"), 20)
            return
        else:
            yield Candidate(Field(shortened(text), line, "title.first-line"), 5)


def _named(text: str, rule: str, language: str) -> str:
    """A title without its label, and without the signs by which a plain text marks one."""
    if rule == "title.labelled" and (said := labelled(text, language)):
        return said.value
    text = text.rstrip(" |") or text
    marked = _MARKED.fullmatch(text) if rule == "title.head" else None
    return (marked["hashes"] or marked["equals"]) if marked else text


def shortened(text: str) -> str:
    """The first sentence, or as many of its words as a title may have and an ellipsis."""
    text = text[dateline.end() :] if (dateline := _DATELINE.match(text)) else text
    first = sentences(text)[0] if text else None
    title = text[first.start : first.end] if first else text
    if len(title) <= _LONGEST:
        return title.rstrip(".,") if not title.endswith("..") else title
    cut = title[:_LONGEST]
    whole = re.match(r"(.{30,})[\s,;:–—]", cut, re.DOTALL)
    return (whole[1] if whole else cut).rstrip(" ,;:–—-") + "…"
