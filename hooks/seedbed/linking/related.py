"""The vocabularies of all documents -> the documents nearest to each, and the words that they share.

Cosine similarity over logarithmic frequency times inverse document frequency (Salton and Buckley, 1988) of words,
pairs of words and numbered acronyms, by their keys. Of each document only the strongest count, and of words only those
that few documents share, so that the work grows with the number of documents. Words of a language tie no text to one of
another; names do.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import Link, SourcePath
from ..text.detect import UNKNOWN
from ..text.packed import unpacked
from .vocabulary import Unpacked, Vocabulary

_STRONGEST = 200
"""Words and pairs of a document that count."""
_COMMON = 0.3
"""Share of the documents above which a word ties nothing together, in collections of more than a few."""
_MOST = 200
"""Documents above which a word ties nothing together in any collection, so that the work grows with their number."""
_FEW = 8
_LEAST = 0.04
_ROUNDED = 0.0001
"""More than rounding adds to a score."""
_NAMED = 4
"""Shared words that are given as the reason."""

_Numbers = NDArray[Any]


def related(vocabularies: Mapping[SourcePath, Vocabulary], shown: int) -> Iterator[Link]:
    """Links between documents that share words, strongest first for each document.

    Args:
        vocabularies: of all documents.
        shown: at most so many for a document.
    """
    if not shown or not vocabularies:
        return
    sources = sorted(vocabularies)
    words = _shared_words(vocabularies.values())
    tongues = _numbered([vocabularies[source].language for source in sources])
    vectors = [
        _vector(vocabularies[source], words, len(sources), tongue)
        for source, tongue in zip(sources, tongues, strict=True)
    ]
    lists = _Lists.of(vectors, len(words.keys))
    place_of = np.full(len(words.keys), -1)  # of each word among those of the document at hand
    for number, source in enumerate(sources):
        parts, spellings = None, []
        place_of[vectors[number].words] = np.arange(len(vectors[number].words))
        for other, score in lists.nearest(number, vectors[number], shown):
            if parts is None:
                parts, (spellings,) = Unpacked.of(vocabularies[source]).parts, unpacked(vocabularies[source].spellings)
            there = np.flatnonzero(place_of[vectors[other].words] >= 0)
            here = place_of[vectors[other].words[there]]
            if vectors[number].is_foreign(vectors[other].tongue):
                said = ~(vectors[number].own[here] & vectors[other].own[there])
                there, here = there[said], here[said]
            strength = vectors[number].weights[here] * vectors[other].weights[there]
            places = vectors[number].places[here]
            reason = ", ".join(_reason(strength, places, parts[places], spellings))
            yield Link("related", source, sources[other], None, None, reason, "related.shared-words", score)
        place_of[vectors[number].words] = -1


class _Words(NamedTuple):
    """The words that can tie documents together."""

    keys: _Numbers
    """Ascending."""
    holders: _Numbers
    """In how many documents each stands."""


class _Vector(NamedTuple):
    """The strongest words of a document that others have too, with weights; of length 1."""

    words: _Numbers
    """Their places among those of the collection."""
    weights: _Numbers
    places: _Numbers
    """Their places in the document's own vocabulary."""
    own: _Numbers
    """Whether each is a word of the document's language and no name."""
    tongue: int
    """The number of its language; 0 where that is not known."""

    def is_foreign(self, tongue: Any) -> Any:
        """Whether another language is known to be another than its own; of one number, or of an array of them."""
        return (tongue != self.tongue) & (tongue * self.tongue != 0)


class _Lists(NamedTuple):
    """Of each word the documents that have it: an inverted index."""

    starts: _Numbers
    """Where the list of each word begins in the other two; one more than there are words."""
    documents: _Numbers
    weights: _Numbers
    own: _Numbers
    tongues: _Numbers
    """Of each document."""
    total: int
    """Of documents."""

    @classmethod
    def of(cls, vectors: list[_Vector], words: int) -> "_Lists":
        """Turned round from vectors."""
        held = np.concatenate([vector.words for vector in vectors])
        order = np.argsort(held, kind="stable")
        starts = np.concatenate(([0], np.cumsum(np.bincount(held, minlength=words))))
        documents = np.repeat(np.arange(len(vectors)), [len(vector.words) for vector in vectors])
        weights = np.concatenate([vector.weights for vector in vectors])
        own = np.concatenate([vector.own for vector in vectors])
        tongues = np.array([vector.tongue for vector in vectors])
        return cls(starts, documents[order], weights[order], own[order], tongues, len(vectors))

    def nearest(self, number: int, vector: _Vector, shown: int) -> Iterator[tuple[int, float]]:
        """The documents nearest to one, nearest first, and how near they are, from 0 to 1."""
        starts = self.starts[vector.words]
        lengths = self.starts[vector.words + 1] - starts
        shift = np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        entries = np.arange(len(shift)) + shift
        documents = self.documents[entries]
        products = np.repeat(vector.weights, lengths) * self.weights[entries]
        if (foreign := vector.is_foreign(self.tongues)).any():
            products[foreign[documents] & np.repeat(vector.own, lengths) & self.own[entries]] = 0
        scores = np.bincount(documents, products, self.total)
        scores[number] = 0
        near = np.flatnonzero(scores >= _LEAST - _ROUNDED)
        rounded = scores[near].round(4)
        for place in np.argsort(-rounded, kind="stable")[:shown]:
            if rounded[place] >= _LEAST:
                yield int(near[place]), float(rounded[place])


def _shared_words(vocabularies: Iterable[Vocabulary]) -> _Words:
    """The words that several documents have, and not too many."""
    every = [np.frombuffer(vocabulary.keys, np.uint64) for vocabulary in vocabularies]
    documents = len(every)
    most = documents if documents <= _FEW else min(_COMMON * documents, _MOST)
    keys, holders = np.unique(np.concatenate(every), return_counts=True)
    kept = (holders >= 2) & (holders <= most)
    return _Words(keys[kept], holders[kept])


def _numbered(languages: list[str]) -> list[int]:
    """The number of each language, from 1 on; 0 for what is in none that is known."""
    numbers = {language: n for n, language in enumerate(sorted({*languages} - {UNKNOWN}), 1)}
    return [numbers.get(language, 0) for language in languages]


def _vector(vocabulary: Vocabulary, words: _Words, documents: int, tongue: int) -> _Vector:
    keys = np.frombuffer(vocabulary.keys, np.uint64)
    found = np.searchsorted(words.keys, keys)
    within = np.flatnonzero(found < len(words.keys))
    places = within[words.keys[found[within]] == keys[within]]
    found = found[places]
    numbers = Unpacked.of(vocabulary)
    weights = (1 + np.log(numbers.counts[places])) * np.log(1 + documents / words.holders[found])
    best = np.argsort(-weights, kind="stable")[:_STRONGEST]
    weights = weights[best]
    own = numbers.own[places[best]]
    return _Vector(found[best], weights / (np.sqrt(np.square(weights).sum()) or 1.0), places[best], own, tongue)


def _reason(strength: _Numbers, places: _Numbers, parts: _Numbers, spellings: list[str]) -> Iterator[str]:
    """What ties two documents most, as the first writes it; a word that is named within a pair or with its number is
    not named again.

    Args:
        strength: how much each word ties them that both have.
        places: of these words in the first vocabulary.
        parts: of each of these, those of a pair or of an acronym with its number.
        spellings: the words of the first.
    """
    single = parts[:, 1] == places
    order = np.lexsort((places, single, -strength))
    named: list[set[int]] = []
    for number in order:
        own = set(parts[number].tolist())
        is_whole = int(places[number]) in own  # a word, or an acronym with its number, of which several are named
        if not any((own & {int(places[number])} if is_whole else own) & others for others in named):
            named.append(own)
            yield spellings[places[number]]
        if len(named) == _NAMED:
            return
