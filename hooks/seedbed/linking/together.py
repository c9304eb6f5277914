"""Mentions -> the terms that stand in the same sentences, by how often they do."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from ..model import Mention, PagePath, SourcePath

_SHOWN = 8
"""Others of a term."""
_MOST_IN_A_SENTENCE = 12
"""Terms; in a longer list of words, nothing stands together."""


def together(mentions: Iterable[Iterable[Mention]]) -> dict[PagePath, tuple[tuple[PagePath, int], ...]]:
    """For each term the others of its sentences, the most frequent first, and the number of sentences.

    Args:
        mentions: of terms, in groups of any kind.
    """
    sentences: dict[tuple[SourcePath, int, str], set[PagePath]] = defaultdict(set)
    for mention in (mention for group in mentions for mention in group):
        sentences[mention.quote.source, mention.quote.line, mention.quote.text].add(mention.target)
    counted: dict[PagePath, Counter[PagePath]] = defaultdict(Counter)
    for terms in sentences.values():
        if len(terms) <= _MOST_IN_A_SENTENCE:
            for one, other in combinations(sorted(terms), 2):
                counted[one][other] += 1
                counted[other][one] += 1
    return {
        term: tuple(sorted(others.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN])
        for term, others in counted.items()
    }
