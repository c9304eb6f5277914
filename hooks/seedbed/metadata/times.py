"""The dates of a document: when it was published, when changed, and of which days it speaks.

A date in the body is never the publication date, however likely it looks, but where the first paragraph opens with
place and date as news do.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from ..model import Document, Field, Kind
from ..text.calendar import dates
from ..text.personal import is_particle
from ..text.phrases import known_words, pattern
from .resolve import Candidate

_OPENING = 120
"""Characters of a paragraph in which place and date may stand."""
_PLACE = 5
"""Words of a place."""
_OF_PAGE = ("noise.menu", "noise.advert")
_WEATHER = re.compile(r"-?\d{1,2}(?:[.,]\d)?\s?°?\s?C")
_DASH = re.compile(r"\.?\s*(?:[(/][^()/]{2,30}[)/]\s*)?[-–—:]+\s")


def published(document: Document, language: str) -> Iterator[Candidate[str]]:
    """Dates in datelines and by-lines that are not said to be those of a change; above a title often stands today's."""
    title = next((document.line(block) for block in document.blocks if block.kind is Kind.TITLE), 0)
    own = _own_from(document, title)
    for value, label, line, rule in _stated(document, language):
        if label != "updated" and (label or line > title or line >= own):
            yield Candidate(Field(value, line, rule), 60 if label == "published" else 40 if line > title else 38)
    yield from _placed(document, language)


def _own_from(document: Document, title: int) -> int:
    """The line from which on dates above the title are the text's own.

    Above a menu, or beside the weather, stands the day on which somebody looked at them.
    """
    above = list(takewhile(lambda block: block.kind is not Kind.TITLE, document.blocks))
    if any(_WEATHER.fullmatch(document.seed.at(block.span)) for block in above):
        return title
    return max((document.line(block) for block in above if block.rule in _OF_PAGE), default=0)


def _placed(document: Document, language: str) -> Iterator[Candidate[str]]:
    """The date with which the first paragraph opens, behind a place: `LONDON, 3 May 2021 (Reuters) - The …`."""
    block = next(iter(document.body), None)
    if block is None or block.kind is not Kind.PARAGRAPH:
        return
    text = document.seed.at(block.span)[:_OPENING]
    found = dates(text, language)
    if not found or not found[0].exact or not _DASH.match(text, found[0].end):
        return
    place, comma, between = text[: found[0].start].partition(",")
    if pattern("weekdays", language).search(place) or pattern("other_dates", language).search(place):
        return
    words = re.findall(r"[^\W\d_]+", f"{place} {between}")
    linking = known_words("before_nouns", language)
    if comma and len(words) <= _PLACE and all(w[0].isupper() or w in linking or is_particle(w) for w in words):
        yield Candidate(Field(found[0].value, document.line(block), "dateline.sentence"), 30)


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
        found = dates(text, language)
        for item in found:
            if any(other.value.startswith(f"{item.value}-") for other in found):
                continue  # the same, less exactly
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
