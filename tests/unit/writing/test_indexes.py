"""The glossary from A to Z, on one page or on many."""

from __future__ import annotations

import pytest

from seedbed.model import PagePath, Term
from seedbed.writing import indexes
from seedbed.writing.indexes import glossary_pages
from seedbed.writing.words import Words

TERMS = [
    Term(name, code, PagePath(f"glossary/{code}/{name}.md"), (), 1.0)
    for name, code in (("anchor", "en"), ("Éclair", "en"), ("pier", "en"), ("9 lives", "en"), ("molo", "it"))
]


def test_few_terms_stand_on_one_page_with_a_way_to_each_letter() -> None:
    (page,) = glossary_pages(TERMS, {"glossary/en/pier.md": 3}, Words("en"))
    assert page.indexed
    for part in ("index.md#en-a", "index.md#en-e", "index.md#en-p", "index.md#en-0", "index.md#it-m"):
        assert f"({part})" in page.markdown
        assert f"{{: #{part.split('#')[1]} }}" in page.markdown
    assert "[pier](en/pier.md) — 3 mentions" in page.markdown


def test_many_terms_get_a_page_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "_ON_ONE_PAGE", 3)
    index, *letters = glossary_pages(TERMS, {}, Words("en"))
    assert [page.path.removeprefix("glossary/letters/") for page in letters] == [
        "en-0.md", "en-a.md", "en-e.md", "en-p.md", "it-m.md",
    ]  # fmt: skip
    assert "anchor" not in index.markdown
    assert "[A](letters/en-a.md)" in index.markdown
    assert "[anchor](../en/anchor.md)" in letters[1].markdown
    assert not any(page.indexed for page in letters)


def test_no_terms_are_said_to_be_none() -> None:
    (page,) = glossary_pages([], {}, Words("en"))
    assert "0 terms" in page.markdown
