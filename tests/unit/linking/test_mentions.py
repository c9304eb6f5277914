"""Mentions with their sentences, and the links that follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from seedbed.linking.entities import Entities
from seedbed.linking.lexicon import Lexicon
from seedbed.linking.mentions import Policy, Targets, forms, links, mentions
from seedbed.linking.names import names
from seedbed.linking.paths import Paths
from seedbed.linking.references import References
from seedbed.model import Link, Mention, PagePath, Quote, Record, SourcePath, Span, Term

Make = Callable[..., Record]
TERMS = [Term("ferry", "en", PagePath("ferry.md"), (), 1.0), Term("pier", "en", PagePath("pier.md"), (), 1.0)]
POLICY = Policy(0.5, sections=False, decided={}, unlinked=frozenset(), sources={})


def _targets(*records: Record) -> Targets:
    return Targets(Lexicon(names(TERMS, records)), References(records, ()), Paths(records), Entities({}))


TEXT = """\
The ferry sails twice on Sundays

By Nora Whitcombe

Nobody saw it. Two ferries left the pier at noon, and the town was asleep. It was Sunday, and nobody goes out on one.

The ferry came back with nobody on board, and the keeper of the pier, who had seen it leave, wrote that into the log book.
"""


def test_a_mention_is_quoted_with_its_sentence_and_line(record: Make) -> None:
    found = mentions(record(TEXT), _targets())
    assert [(m.form, m.quote.line) for m in found] == [
        ("ferry", 1),
        ("ferries", 5),
        ("pier", 5),
        ("ferry", 7),
        ("pier", 7),
    ]
    assert found[1].quote.text == "Two ferries left the pier at noon, and the town was asleep."
    assert all(TEXT[m.span.start : m.span.end] == m.form for m in found)


def test_the_first_mention_in_the_body_becomes_the_link(record: Make) -> None:
    made = record(TEXT)
    found = links(made, mentions(made, _targets()), POLICY)
    assert [(link.text, link.line, link.target, link.rule) for link in found] == [
        ("ferries", 5, "ferry.md", "term.name"),
        ("pier", 5, "pier.md", "term.name"),
    ]


def test_a_long_sentence_is_quoted_around_the_mention(record: Make) -> None:
    text = "word " * 200 + "the ferry " + "word " * 200 + "end."
    (mention,) = mentions(record(text), _targets())
    assert mention.quote.text.startswith("… word")
    assert mention.quote.text.endswith("word …")
    assert "the ferry word" in mention.quote.text
    assert len(mention.quote.text) < 700


def test_spellings_are_counted_without_their_case() -> None:
    quote = Quote("", SourcePath("a.txt"), 1)
    met = [
        Mention(PagePath("a.md"), Span(0, 1), form, quote)
        for form in ("Pier", "piers", "pier", "piers", "PIERS", "pier")
    ]
    assert forms(met) == ("pier", "piers")


OTHER = """\
The ferry book

By Nora Whitcombe

The book is kept on the pier, and says more of the sea than any letter of the keeper to the board of the harbour ever did.
"""


def _links(record: Make, text: str, policy: Policy, more: str = "") -> list[tuple[str, str, str, bool]]:
    one, other = record(text, "a1.txt", more=more), record(OTHER, "b1.txt")
    made: tuple[Link, ...] = links(one, mentions(one, _targets(one, other)), policy)
    return [(link.kind, link.target, link.text, link.made) for link in made]


SEEN = "A day\n\nHe wrote it into the ferry book on the pier. Then he left the pier, and the ferry book stayed where it was.\n"
PAGES = {"documents/b1.md": "b1.txt"}


def test_another_document_is_linked_by_its_title_once(record: Make) -> None:
    policy = replace(POLICY, sources=PAGES)
    assert _links(record, SEEN, policy) == [
        ("document", "b1.txt", "ferry book", True),
        ("term", "pier.md", "pier", True),
    ]


@pytest.mark.parametrize(
    ("foot", "led"),
    [
        ("Related articles\n• Ferry books\n• Piers of the north", True),
        ("Read also: The ferry book", True),
        ("Read also: Ferry, book", True),
        ("Related articles\nWhat a winter did: Ferry book\nPiers of the north", False),
        ("Related articles\n• The ferry book of 1950\n• Piers of the north", False),
        ("Related articles\n• Who keeps the ferry book\n• Piers of the north", False),
        ("Related articles\n• Pier\n• Quays", False),
        ("Share: The ferry book", False),
    ],
)
def test_a_line_set_apart_leads_to_the_document_whose_title_it_is(record: Make, foot: str, led: bool) -> None:
    text = "A day\n\nHe came late that day, as he did every day of that winter, and went home before the lamps were lit.\n\n"
    found = _links(record, text + foot + "\n", replace(POLICY, sources=PAGES))
    assert [target for _, target, _, _ in found] == ["b1.txt"] * led


def test_what_the_text_names_is_linked_there_though_a_line_apart_leads_to_it_before(record: Make) -> None:
    said = "He wrote it into the ferry book of the harbour, and went home before the lamps on the pier were lit that night."
    text = f"A day\n\nHe came late that day, as he did every day of that winter.\n\nRead also: The ferry book\n\n{said}\n\n{said}\n"
    one = record(text, "a1.txt")
    (link, *_) = links(one, mentions(one, _targets(one, record(OTHER, "b1.txt"))), replace(POLICY, sources=PAGES))
    assert link.target == "b1.txt"
    assert link.span
    assert one.document.seed.at(link.span) == "ferry book"


def test_a_section_has_its_own_first_mention(record: Make) -> None:
    text = (
        SEEN
        + "\nThe day after\n\nHe came back to the pier, and read what he had written the day before by candle light.\n"
    )
    found = _links(record, text, replace(POLICY, sources=PAGES, sections=True))
    assert [target for _, target, _, _ in found] == ["b1.txt", "pier.md", "pier.md"]


def test_what_is_not_sure_enough_or_refused_waits_for_a_person(record: Make) -> None:
    assert [made for *_, made in _links(record, SEEN, replace(POLICY, sources=PAGES, least=0.95))] == [False, True]
    refused = replace(POLICY, sources=PAGES, decided={("a1.txt", "pier.md"): False})
    assert [made for *_, made in _links(record, SEEN, refused)] == [True, False]
    accepted = replace(POLICY, sources=PAGES, least=1.1, decided={("a1.txt", "b1.txt"): True})
    assert [made for *_, made in _links(record, SEEN, accepted)] == [True, False]
    assert not any(made for *_, made in _links(record, SEEN, replace(POLICY, sources=PAGES), more="linked: false\n"))
    assert [made for *_, made in _links(record, SEEN, replace(POLICY, unlinked=frozenset({PagePath("pier.md")})))][
        1
    ] is False


def test_a_mention_that_is_just_sure_enough_becomes_a_link(record: Make) -> None:
    made = record(TEXT)
    (_, mention, *_) = mentions(made, _targets())  # the first stands in the title, which links nowhere
    for least, kept in ((mention.confidence, True), (mention.confidence + 0.01, False)):
        found = links(made, [mention], replace(POLICY, least=least))
        assert [link.made for link in found] == [kept]


GAUGES = Term("tide gauge", "en", PagePath("tide-gauge.md"), ("tide gauges",), 1.0)


def test_a_name_of_a_document_and_a_term_leads_to_the_document_and_counts_for_both(record: Make) -> None:
    about = record("Tide gauge\n\nA tide gauge stands on the pier, and the keeper reads it at noon.\n", "a1.txt")
    other = record("A day\n\nHe read both tide gauges, and went home to his wife and his dog.\n", "b1.txt")
    records = [about, other]
    targets = replace(_targets(*records), lexicon=Lexicon(names([GAUGES], records)))
    assert [(m.target, m.term) for m in mentions(other, targets)] == [("documents/a1.md", "tide-gauge.md")]
    assert {(m.target, m.term) for m in mentions(about, targets)} == {("tide-gauge.md", "")}
