"""What a record knows of people, organisations and places -> where its text names those that have a page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..model import ENTITIES, FacetValue, PagePath, Record
from ..text.countries import countries
from .hit import Hit

_SURE = 0.9


class Entities:
    """The people, organisations and places that have pages."""

    def __init__(self, facets: Mapping[str, Sequence[FacetValue]]) -> None:
        """Keep those with a page."""
        self._pages: dict[str, dict[str, PagePath]] = {
            facet: {value.name: value.page for value in facets.get(facet, ()) if value.page} for facet in ENTITIES
        }

    def find(self, record: Record, text: str) -> Iterator[Hit]:
        """Their mentions in a block of a document.

        Args:
            record: with its metadata, which say who and what is named in it.
            text: of the block.
        """
        for facet, named in (("people", record.metadata.people), ("organisations", record.metadata.organisations)):
            for name in sorted({field.value for field in named} & self._pages[facet].keys()):
                if name.split()[0] in text:
                    for match in _pattern(name).finditer(text):
                        rule = f"{ENTITIES[facet]}.name"
                        yield Hit(match.start(), match.end(), self._pages[facet][name], rule, _SURE)
        places = self._pages["places"]
        if any(field.value in places for field in record.metadata.places):
            for country in countries(text, record.metadata.language.value):
                if country.code in places:
                    yield Hit(country.start, country.end, places[country.code], "place.name", _SURE)


@lru_cache(maxsize=4_000)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")
