"""What a term means, in a sentence or two."""

from __future__ import annotations

from seedbed.model import Entry, PagePath, Quote, SourcePath, Term
from seedbed.writing.gist import gist, plain


def _term(body: str | None = None, quote: str | None = None) -> Term:
    entry = Entry("x.md", "x", "en", (), (), (), body, 1) if body is not None else None
    definitions = (Quote(quote, SourcePath("a.txt"), 3),) if quote else ()
    return Term("x", "en", PagePath("glossary/x.md"), (), 1.0, entry, definitions)


def test_an_entry_opens_with_what_it_means() -> None:
    body = '# X\n\nA **tide** gauge\nis [an instrument](a.md "t"){ .x } of `steel` and snake_case.\n\nMore.'
    assert plain(body) == ("X", "A tide gauge is an instrument of steel and snake_case.", "More.")
    assert gist(_term("# Gauge\n\nIt _reads_ the tide.\n\nMore of it.")) == "It reads the tide."


def test_a_sentence_of_the_texts_stands_in_for_an_entry() -> None:
    assert gist(_term(quote="A gauge is an instrument.")) == "A gauge is an instrument."
    assert gist(_term()) == ""
    assert gist(_term(body="")) == ""


def test_a_long_one_ends_with_a_sentence_or_behind_a_word() -> None:
    assert gist(_term(f"It is short. {'And it goes on ' * 30}.")) == "It is short."
    cut = gist(_term("It goes on " * 40))
    assert len(cut) <= 242
    assert cut.endswith(" …")
    assert not cut.removesuffix(" …").endswith(" ")
