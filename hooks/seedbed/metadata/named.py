"""The people and organisations of a document, and the names that are neither for sure."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ..model import Document, Field, Kind
from ..text.inflected import plain
from ..text.names import names

_SORTS = ("person", "organisation", "name")
_MOST = 40
"""Of each sort; in a long text those that it names most often."""
_SHOWN = frozenset({Kind.TITLE, Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.TABLE})


def named(document: Document, language: str) -> Mapping[str, tuple[Field[str], ...]]:
    """By sort (`person`, `organisation`, `name`), each once, in the order of the text.

    A name without a sort counts where the text says it more than once.
    """
    first: dict[tuple[str, str], Field[str]] = {}
    counted: Counter[tuple[str, str]] = Counter()
    for block in document.blocks:
        if block.kind not in _SHOWN:
            continue
        text = document.seed.at(block.span)
        if block.kind is Kind.TITLE and _in_capitals(text):
            continue
        for name in names(text, language):
            value = " ".join(text[name.start : name.end].split())
            line = document.seed.line(block.span.start + name.start)
            first.setdefault((name.sort, value), Field(value, line, f"name.{name.sort}"))
            counted[name.sort, value] += 1
    for value, base in _inflected([value for sort, value in first if sort == "person"], language).items():
        counted["person", base] += counted["person", value]
        del first["person", value]
    found = {}
    for sort in _SORTS:
        several = [k for k in first if k[0] == sort and (sort != "name" or counted[k] > 1)]
        kept = set(sorted(several, key=lambda k: -counted[k])[:_MOST])
        found[sort] = tuple(first[k] for k in several if k in kept)
    return found


def _inflected(people: Sequence[str], language: str) -> Mapping[str, str]:
    """The names that are forms of others, with those: inflected, or with another apostrophe."""
    spelt: dict[str, str] = {}
    for name in people:
        spelt.setdefault(name.replace("’", "'"), name)
    bases = {name: spelt[plain(name.replace("’", "'"), spelt, language)] for name in people}
    return {name: base for name, base in bases.items() if name != base and bases[base] == base}


def _in_capitals(title: str) -> bool:
    """Whether most words of a title have capitals, as in English, so that capitals say nothing."""
    words = [word for word in title.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) > len(words) / 2
