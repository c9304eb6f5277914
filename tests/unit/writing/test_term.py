"""The page of a term, and the pages that lead there."""

from __future__ import annotations

import pytest

from seedbed.model import Address, Entry, Mention, Page, PagePath, Quote, SourcePath, Span, Term
from seedbed.writing import term as writing
from seedbed.writing.collection import Collection, ties
from seedbed.writing.term import term_pages
from seedbed.writing.words import Words

PIER = Term("pier", "en", PagePath("glossary/en/pier.md"), ("pier",), 1.0)


def _mention(source: str, line: int) -> Mention:
    quote = Quote(f"The pier of line {line}.", SourcePath(source), line)
    return Mention(PIER.page, Span(line * 100, line * 100 + 4), "pier", quote)


def _entry(name: str, code: str, same_as: tuple[str, ...] = ()) -> Term:
    entry = Entry(f"{name}.md", name, code, (), (), (), "What it is.", 1, same_as=same_as)
    return Term(name, code, PagePath(f"glossary/{name}.md"), (), 1.0, entry)


def _pages(
    term: Term,
    mentions: list[Mention],
    dates: dict[str, str] | None = None,
    others: tuple[Term, ...] = (),
    shown: int = 9,
) -> list[Page]:
    collection = Collection(
        titles={
            m.quote.source: (PagePath(f"documents/{m.quote.source}.md"), f"Title {m.quote.source}") for m in mentions
        },
        summaries={},
        dates=dates or {},
        entries={t.name: t for t in (term, *others) if t.entry},
        ties=ties({t.name: t for t in (term, *others) if t.entry}),
        terms={},
        mentions={term.page: len(mentions)},
        words=Words("en"),
    )
    return list(term_pages(term, mentions, [], shown, collection))


def test_the_first_mention_is_of_the_oldest_document_and_the_list_begins_with_the_newest() -> None:
    mentions = [_mention("old", 3), _mention("old", 5), _mention("new", 7), _mention("undated", 9)]
    (page,) = _pages(PIER, mentions, {"old": "1999", "new": "2005-02"})
    quoted, _, listed = page.markdown.partition("## Mentions")
    assert "«The **pier** of line 3.»" in quoted
    assert "First mention: [Title old]" in quoted
    order = [
        listed.index(part)
        for part in ("Title new", "line 7", "Title old", "line 3", "line 5", "Title undated", "line 9")
    ]
    assert order == sorted(order)
    assert "1999 — 2 mentions" in quoted
    assert 'aria-label="By year"' in quoted


def test_documents_for_which_there_is_no_room_have_pages_of_bounded_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_MOST_DOCUMENTS", 2)
    monkeypatch.setattr(writing, "_ON_ONE_PAGE", 3)
    page, *more = _pages(PIER, [_mention(f"d{n}", n) for n in range(1, 7)], shown=4)
    assert [p.path for p in more] == ["glossary/en/pier/documents-2.md", "glossary/en/pier/documents-3.md"]
    assert "[And 4 more documents.](pier/documents-2.md)" in page.markdown
    assert "And 2 more." in page.markdown
    assert "[And 1 more documents.](documents-3.md)" in more[0].markdown
    assert [p.markdown.count("1 mention\n") for p in more] == [3, 1]


def test_where_a_term_was_found_its_entry_is_shown_the_way_to() -> None:
    entry = _entry("pier", "en")
    moved = Term(**{name: getattr(entry, name) for name in entry.__dataclass_fields__} | {"moved": (PIER.page,)})
    page, old = _pages(moved, [])
    assert (old.path, old.moved, page.moved) == (PIER.page, entry.page, None)
    assert "This term now has an entry: [pier](../pier.md)" in old.markdown


def test_a_tie_of_two_languages_is_shown_on_both_sides() -> None:
    molo, pier = _entry("molo", "it", ("pier",)), _entry("pier", "en")
    assert "In other languages: [pier](pier.md) (English)" in _pages(molo, [], others=(pier,))[0].markdown
    assert "In other languages: [molo](molo.md) (Italian)" in _pages(pier, [], others=(molo,))[0].markdown


def test_what_a_term_says_to_machines_has_only_what_is_known() -> None:
    (page,) = _pages(PIER, [_mention("a", 1)])
    said = page.machines().linked_data
    assert said is not None
    assert (said["@type"], said["@id"], said["name"], "description" in said) == (
        "DefinedTerm",
        Address(PIER.page),
        "pier",
        False,
    )
