"""Terms that stand in the same sentences."""

from __future__ import annotations

from seedbed.linking.together import together
from seedbed.model import Mention, PagePath, Quote, SourcePath, Span


def _mentions(*sentences: str) -> list[Mention]:
    return [
        Mention(PagePath(term), Span(0, 1), term, Quote(sentence, SourcePath("a.txt"), line))
        for line, sentence in enumerate(sentences, 1)
        for term in sentence.split()
    ]


def test_sentences_are_counted_and_the_most_frequent_come_first() -> None:
    found = together([_mentions("pier lamp", "pier lamp rope", "pier", "lamp lamp")])
    assert found["pier"] == (("lamp", 2), ("rope", 1))
    assert found["rope"] == (("lamp", 1), ("pier", 1))
    assert "pier" not in dict(found["pier"])


def test_a_list_of_many_terms_ties_none_of_them() -> None:
    assert together([_mentions(" ".join(f"t{n}" for n in range(13)))]) == {}


def test_no_more_are_named_than_a_reader_looks_at() -> None:
    found = together([_mentions(*(f"pier t{n}" for n in range(20)))])
    assert len(found["pier"]) == 8
