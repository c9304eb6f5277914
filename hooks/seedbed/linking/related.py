"""The terms that each document mentions -> the documents nearest to it, and the terms that they share.

Cosine similarity over the terms' logarithmic frequency times inverse document frequency (Salton and Buckley, 1988).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import log, sqrt

from ..model import Link, Mention, SourcePath

_COMMON = 0.5
"""Share of the documents above which a term ties nothing together, in collections of more than a few."""
_FEW = 8
_LEAST = 0.05
_NAMED = 4
"""Shared terms that are given as the reason."""


def related(mentions: Mapping[SourcePath, Iterable[Mention]], names: Mapping[str, str], shown: int) -> tuple[Link, ...]:
    """Links between documents that share terms, strongest first for each document.

    Args:
        mentions: of every document.
        names: of the terms, by page.
        shown: at most so many for a document.
    """
    counted = {source: Counter(m.term for m in found) for source, found in mentions.items()}
    holders: dict[str, list[SourcePath]] = defaultdict(list)
    for source, terms in counted.items():
        for term in terms:
            holders[term].append(source)
    weights = {t: log(1 + len(counted) / len(h)) for t, h in holders.items() if _ties(len(h), len(counted))}
    vectors = {
        source: {t: (1 + log(n)) * weights[t] for t, n in terms.items() if t in weights}
        for source, terms in counted.items()
    }
    lengths = {source: sqrt(sum(w * w for w in vector.values())) for source, vector in vectors.items()}
    made = []
    for source, vector in vectors.items():
        scores: dict[SourcePath, float] = defaultdict(float)
        for term, weight in vector.items():
            for other in holders[term]:
                if other != source:
                    scores[other] += weight * vectors[other][term]
        near = ((other, round(dot / (lengths[source] * lengths[other]), 4)) for other, dot in scores.items())
        best = sorted((pair for pair in near if pair[1] >= _LEAST), key=lambda pair: (-pair[1], pair[0]))[:shown]
        for other, score in best:
            shared = sorted(vector.keys() & vectors[other].keys(), key=lambda t: (-vector[t] * vectors[other][t], t))
            reason = ", ".join(names[t] for t in shared[:_NAMED])
            made.append(Link("related", source, other, None, None, reason, "related.shared-terms", score))
    return tuple(made)


def _ties(holders: int, documents: int) -> bool:
    return holders >= 2 and (documents <= _FEW or holders <= _COMMON * documents)
