"""Mentions with their sentences, and the links that follow."""

from __future__ import annotations

from collections.abc import Callable

from seedbed.linking.lexicon import Lexicon
from seedbed.linking.mentions import forms, links, mentions
from seedbed.model import Mention, PagePath, Quote, Record, SourcePath, Span, Term

Make = Callable[..., Record]
LEXICON = Lexicon(
    [Term("ferry", "en", PagePath("ferry.md"), (), 1.0), Term("pier", "en", PagePath("pier.md"), (), 1.0)]
)
TEXT = """\
The ferry sails twice on Sundays

By Nora Whitcombe

Nobody saw it. Two ferries left the pier at noon, and the town was asleep. It was Sunday, and nobody goes out on one.

The ferry came back with nobody on board, and the keeper of the pier, who had seen it leave, wrote that into the log book.
"""


def test_a_mention_is_quoted_with_its_sentence_and_line(record: Make) -> None:
    found = [mention for mention, _ in mentions(record(TEXT), LEXICON)]
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
    found = links(made, mentions(made, LEXICON))
    assert [(link.text, link.line, link.target, link.rule) for link in found] == [
        ("ferries", 5, "ferry.md", "term.name"),
        ("pier", 5, "pier.md", "term.name"),
    ]


def test_a_long_sentence_is_quoted_around_the_mention(record: Make) -> None:
    text = "word " * 200 + "the ferry " + "word " * 200 + "end."
    ((mention, _),) = mentions(record(text), LEXICON)
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
