"""Documents that share terms."""

from __future__ import annotations

from seedbed.linking.related import related
from seedbed.model import Link, Mention, PagePath, Quote, SourcePath, Span


def _related(shown: int = 5, **documents: str) -> dict[str, list[Link]]:
    mentions = {
        SourcePath(source): [
            Mention(PagePath(term), Span(0, 1), term, Quote("", SourcePath(source), 1)) for term in terms.split()
        ]
        for source, terms in documents.items()
    }
    made = related(mentions, {term: term.upper() for terms in documents.values() for term in terms.split()}, shown)
    return {source: [link for link in made if link.source == source] for source in documents}


def test_documents_that_share_more_are_nearer() -> None:
    found = _related(a="pier ferry rope", b="pier ferry rope", c="pier", d="clock")
    assert [link.target for link in found["a"]] == ["b", "c"]
    assert found["a"][0].score > found["a"][1].score
    assert found["d"] == []


def test_the_reason_is_the_terms_that_both_have() -> None:
    found = _related(a="pier ferry rope", b="ferry rope clock")
    assert [link.text for link in found["a"]] == ["FERRY, ROPE"]
    assert [(link.kind, link.rule, link.span) for link in found["a"]] == [("related", "related.shared-terms", None)]


def test_nearness_is_mutual_and_no_document_is_near_itself() -> None:
    found = _related(a="pier pier ferry", b="pier rope", c="ferry rope rope")
    pairs = {(link.source, link.target): link.score for links in found.values() for link in links}
    assert all(pairs[b, a] == score for (a, b), score in pairs.items())
    assert all(a != b and 0 < score <= 1 for (a, b), score in pairs.items())


def test_no_more_are_listed_than_asked_for() -> None:
    assert [len(links) for links in _related(1, a="pier", b="pier", c="pier").values()] == [1, 1, 1]
    assert _related(0, a="pier", b="pier") == {"a": [], "b": []}


def test_a_term_that_nearly_all_have_ties_nothing_in_a_large_collection() -> None:
    documents = {f"d{n}": "sea" + (" pier" if n < 2 else "") for n in range(12)}
    found = _related(**documents)
    assert [link.target for link in found["d0"]] == ["d1"]
    assert found["d5"] == []
