"""Records -> the ways by which documents are found: person, place, year... each with its values and their pages."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from ..model import ENTITIES, FacetValue, PagePath, Record
from ..text.slugs import fingerprint, slug

_OFTEN = 5
"""Times that a text names somebody who therefore has a page, though no other document names them."""
_LENGTHS = ((2, "≤ 2 min"), (5, "3–5 min"), (15, "6–15 min"), (60, "16–60 min"), (10**9, "> 60 min"))
_OF_INDEX = re.compile(r"page-\d+|index")
"""Addresses of the list of all values."""

FACETS: Mapping[str, Callable[[Record], Iterable[str]]] = {
    "authors": lambda r: (author.value for author in r.metadata.authors),
    "people": lambda r: (person.value for person in r.metadata.people),
    "organisations": lambda r: (organisation.value for organisation in r.metadata.organisations),
    "places": lambda r: (place.value for place in r.metadata.places),
    "years": lambda r: (r.metadata.published.value[:4],) if r.metadata.published else (),
    "languages": lambda r: (r.metadata.language.value,),
    "sections": lambda r: (r.metadata.section.value,) if r.metadata.section else (),
    "folders": lambda r: _folder(r),
    "lengths": lambda r: (next(name for most, name in _LENGTHS if r.metadata.minutes <= most),),
}
"""The name of each facet, and what a document has of it."""

_ALWAYS = frozenset({"years", "languages", "sections", "folders", "lengths"})
"""Facets whose values have pages even for one document."""


def facets(records: Sequence[Record]) -> dict[str, tuple[FacetValue, ...]]:
    """The values of every facet that tells documents apart, sorted by name.

    A value has a page where two documents have it, or where one names it often.
    """
    found: dict[str, tuple[FacetValue, ...]] = {}
    for facet, values_of in FACETS.items():
        holders: dict[str, list[Record]] = {}
        for record in records:
            for name in dict.fromkeys(values_of(record)):
                holders.setdefault(name, []).append(record)
        if len(holders) > 1 or (holders and facet in ENTITIES):
            found[facet] = tuple(_values(facet, holders))
    return found


def _values(facet: str, holders: Mapping[str, Sequence[Record]]) -> Iterator[FacetValue]:
    taken: set[str] = set()
    for name in sorted(holders):
        own = holders[name]
        page = None
        if len(own) > 1 or facet in _ALWAYS or own[0].document.seed.text.count(name) >= _OFTEN:
            part = str(slug(name))
            if part in taken or _OF_INDEX.fullmatch(part):
                part = f"{part}-{fingerprint(name)}"
            taken.add(part)
            page = PagePath(f"{facet}/{part}.md")
        yield FacetValue(facet, name, tuple(record.source for record in own), page)


def _folder(record: Record) -> tuple[str, ...]:
    folder = PurePosixPath(record.source).parent.as_posix()
    return (folder,) if folder != "." else ()
