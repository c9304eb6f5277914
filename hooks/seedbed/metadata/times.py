"""The dates of a document: when it was published, when changed, and of which days it speaks.

A date in the body is never the publication date, however likely it looks.
"""

from collections.abc import Iterator

from ..model import Document, Field, Kind
from ..text.calendar import dates
from ..text.phrases import pattern
from .resolve import Candidate


def published(document: Document, language: str) -> Iterator[Candidate[str]]:
    """Dates in datelines and by-lines that are not said to be those of a change; above a title often stands today's."""
    title = next((document.line(block) for block in document.blocks if block.kind is Kind.TITLE), 0)
    for value, label, line, rule in _stated(document, language):
        if label != "updated":
            yield Candidate(Field(value, line, rule), 60 if label == "published" else 40 if line > title else 38)


def updated(document: Document, language: str) -> Iterator[Candidate[str]]:
    """Dates in datelines and by-lines that are said to be those of a change."""
    for value, label, line, rule in _stated(document, language):
        if label == "updated":
            yield Candidate(Field(value, line, rule), 60)


def mentioned(document: Document, language: str) -> tuple[Field[str], ...]:
    """The dates that the body speaks of, each once, in the order of the text."""
    found: dict[str, Field[str]] = {}
    for block in document.body:
        for item in dates(document.seed.at(block.span), language):
            line = document.seed.line(block.span.start + item.start)
            found.setdefault(item.value, Field(item.value, line, "date.written"))
    return tuple(found.values())


def _stated(document: Document, language: str) -> Iterator[tuple[str, str, int, str]]:
    for block in document.blocks:
        if block.kind not in (Kind.DATELINE, Kind.BYLINE):
            continue
        text = document.seed.at(block.span)
        position = 0
        label = ""
        for item in dates(text, language):
            label = _label(text[position : item.start], language) or label
            position = item.end
            yield item.value, label, document.line(block), block.rule


def _label(before: str, language: str) -> str:
    """The last word before a date that says what the date is."""
    places = {
        name: max((m.end() for m in pattern(name, language).finditer(before)), default=0)
        for name in ("published", "updated")
    }
    best = max(places, key=lambda name: places[name])
    return best if places[best] else ""
