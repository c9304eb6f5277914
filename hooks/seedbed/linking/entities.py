"""What a record knows of people, organisations and places -> where its text names those that have a page."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..languages import language
from ..model import ENTITIES, FacetValue, PagePath, Record
from ..text.countries import countries
from ..text.folding import fold
from ..text.lemmas import is_word
from ..text.phrases import folded_words
from .hit import Hit

_SURE = 0.9
_PARTS = {"surname": (-1, 0.7), "first-name": (0, 0.4)}
"""Which word of a name a part is, and how sure it is that it means the person whom the document names in full."""
_DOUBTFUL = 0.4
"""Of a part of a name that may be a word of the language where it stands."""
_WORD = 40
"""Characters in which the word before is looked for."""
_SHORTEST = 3
"""Letters of the shortest part of a name that stands for the whole."""


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
        yield from self._by_part(
            [field.value for field in record.metadata.people], text, record.metadata.language.value
        )
        places = self._pages["places"]
        if any(field.value in places for field in record.metadata.places):
            for country in countries(text, record.metadata.language.value):
                if country.code in places:
                    yield Hit(country.start, country.end, places[country.code], "place.name", _SURE)

    def _by_part(self, people: Sequence[str], text: str, code: str) -> Iterator[Hit]:
        """The people of a document by their surname or first name alone, where only one of them has it."""
        shared = Counter(word for name in people for word in set(name.split()))
        for name in people:
            page = self._pages["people"].get(name)
            for part, (number, confidence) in _PARTS.items():
                word = name.split()[number]
                if page and shared[word] == 1 and len(word) >= _SHORTEST and " " in name and word in text:
                    for match in _pattern(word).finditer(text):
                        if not _in_a_longer_name(text, *match.span(), code):
                            sure = _DOUBTFUL if _may_be_a_word(text, match.start(), word, code) else confidence
                            yield Hit(match.start(), match.end(), page, f"person.{part}", sure)


def _in_a_longer_name(text: str, start: int, end: int, code: str) -> bool:
    """Whether a word with a capital stands beside, so that this may be another person, a street or a ship."""
    before = re.search(r"(\S+)\s$", text[max(start - _WORD, 0) : start])
    if before and before[1][0].isupper() and fold(before[1]) not in folded_words("function_words", code):
        return True
    return text[end : end + 1] in {"-", "’", "'", " "} and text[end + 1 : end + 2].isupper()


def _may_be_a_word(text: str, start: int, word: str, code: str) -> bool:
    """Whether a surname is also a word, which has a capital here because it opens a sentence or is a noun of German."""
    if not (is_word(word.lower(), code) or (language(code).noun_capital and is_word(word, code))):
        return False
    before = text[max(start - _WORD, 0) : start].rstrip("\"'«»„“”‘’([ \n")
    last = before.split()[-1:]
    if not last or before[-1] in ".!?…:":
        return not language(code).noun_capital
    return fold(last[0]) in folded_words("articles", code) | folded_words("before_nouns", code)


@lru_cache(maxsize=4_000)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")
