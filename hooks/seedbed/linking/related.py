"""All records -> the documents nearest to each, and the words that they share.

Cosine similarity over logarithmic frequency times inverse document frequency (Salton and Buckley, 1988) of words and
pairs of words, by their keys. Of each document only the strongest count, and of words only those that few documents
share, so that the work grows with the number of documents.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from ..languages import language
from ..model import Kind, Link, Record, SourcePath
from ..text.folding import fold
from ..text.keys import JOINT, adjacent, keyed

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE, Kind.TABLE, Kind.HEADING, Kind.TITLE})
_TITLE = 5
"""How often a word of the title counts."""
_STRONGEST = 200
"""Words and pairs of a document that count."""
_COMMON = 0.3
"""Share of the documents above which a word ties nothing together, in collections of more than a few."""
_MOST = 200
"""Documents above which a word ties nothing together in any collection, so that the work grows with their number."""
_FEW = 8
_LEAST = 0.04
_NAMED = 4
"""Shared words that are given as the reason."""

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and pairs of words of a document that are not everybody's."""

    counts: Counter[_Key]
    spellings: dict[_Key, str]
    """How each is written there."""


def related(vocabularies: Mapping[SourcePath, Vocabulary], shown: int) -> Iterator[Link]:
    """Links between documents that share words, strongest first for each document.

    Args:
        vocabularies: of all documents.
        shown: at most so many for a document.
    """
    holders: Counter[_Key] = Counter()
    for vocabulary in vocabularies.values():
        holders.update(vocabulary.counts.keys())
    vectors = {source: _vector(v.counts, holders, len(vocabularies)) for source, v in vocabularies.items()}
    lists: dict[_Key, list[tuple[SourcePath, float]]] = defaultdict(list)
    for source, vector in vectors.items():
        for key, weight in vector.items():
            lists[key].append((source, weight))
    for source, vector in vectors.items():
        scores: dict[SourcePath, float] = defaultdict(float)
        for key, weight in vector.items():
            for other, its in lists[key]:
                scores[other] += weight * its
        scores.pop(source, None)
        near = ((other, round(score, 4)) for other, score in scores.items() if score >= _LEAST)
        for other, score in sorted(near, key=lambda pair: (-pair[1], pair[0]))[:shown]:
            reason = ", ".join(_shared(vector, vectors[other], vocabularies[source].spellings))
            yield Link("related", source, other, None, None, reason, "related.shared-words", score)


def vocabulary(record: Record) -> Vocabulary:
    """The words and pairs of words of a document."""
    code = record.metadata.language.value
    ignored = _function_words(code)
    counts: Counter[_Key] = Counter()
    spellings: dict[_Key, str] = {}
    for block in record.document.blocks:
        if block.kind not in _READ:
            continue
        text = record.document.seed.at(block.span)
        weight = _TITLE if block.kind is Kind.TITLE else 1
        last = None
        for token, key in keyed(text, code):
            if key == JOINT or not (key.isalpha() or any(map(str.isalpha, key))) or fold(token.text) in ignored:
                last = None
                continue
            counts[(key,)] += weight
            spellings.setdefault((key,), token.text)
            if last and adjacent(text, last[0], token):
                counts[last[1], key] += weight
                spellings.setdefault((last[1], key), " ".join(text[last[0].start : token.end].split()))
            last = (token, key)
    return Vocabulary(counts, spellings)


def _vector(counts: Counter[_Key], holders: Counter[_Key], documents: int) -> dict[_Key, float]:
    """The strongest keys of a document that others have too, as a vector of length 1."""
    most = documents if documents <= _FEW else min(_COMMON * documents, _MOST)
    weights = {
        key: (1 + log(n)) * log(1 + documents / holders[key]) for key, n in counts.items() if 2 <= holders[key] <= most
    }
    best = sorted(weights, key=lambda key: (-weights[key], key))[:_STRONGEST]
    length = sqrt(sum(weights[key] ** 2 for key in best)) or 1.0
    return {key: weights[key] / length for key in best}


def _shared(one: dict[_Key, float], other: dict[_Key, float], spellings: dict[_Key, str]) -> list[str]:
    """What ties two documents most; a word that is named within a pair is not named again."""
    named: list[_Key] = []
    for key in sorted(one.keys() & other.keys(), key=lambda k: (-one[k] * other[k], -len(k), k)):
        if not any(set(key) & set(kept) for kept in named):
            named.append(key)
    return [spellings[key] for key in named[:_NAMED]]


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(fold(word) for word in language(code).function_words)
