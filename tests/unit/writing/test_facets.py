"""The pages of facets, and the data of the filters."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from seedbed.linking.facets import facets
from seedbed.model import Page, Record
from seedbed.writing import facets as writing
from seedbed.writing.collection import Collection
from seedbed.writing.document import summary
from seedbed.writing.facets import facet_pages, filters
from seedbed.writing.words import Words

Make = Callable[..., Record]
BODY = "\n\nThe boat from {place} came late, and nobody on the quay was glad of it but the children and the gulls.\n"


def _collection(records: list[Record]) -> Collection:
    titles = {r.source: (r.page, r.metadata.title.value) for r in records}
    words = Words("en")
    return Collection(titles, {r.source: summary(r, words) for r in records}, {}, {}, {}, {}, words)


def _pages(records: list[Record]) -> dict[str, Page]:
    return {page.path: page for page in facet_pages(facets(records), records, _collection(records))}


@pytest.fixture
def records(record: Make) -> list[Record]:
    places = ("Norway", "Norway", "Iceland", "Peru")
    return [
        record(f"Boat {n}{BODY.format(place=p)}", f"{n}.txt", more=f"published: {1990 + n}-01-01\n")
        for n, p in enumerate(places)
    ]


def test_every_facet_has_an_index_and_every_value_that_several_have_a_page(records: list[Record]) -> None:
    pages = _pages(records)
    assert [path for path in pages if path.startswith("places/")] == ["places/index.md", "places/no.md"]
    assert pages["browse.md"].indexed
    assert "[Norway](places/no.md) 2 · " in pages["browse.md"].markdown
    assert "[Norway](no.md) — 2 documents" in pages["places/index.md"].markdown
    assert "Peru — [Boat 3](../documents/3.md)" in pages["places/index.md"].markdown
    assert "sb-land sb-named" in pages["places/index.md"].markdown
    page = pages["places/no.md"].markdown
    assert page.index("[Boat 1]") < page.index("[Boat 0]")


def test_what_many_have_stands_on_pages_of_bounded_size(records: list[Record], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_VALUES", 2)
    monkeypatch.setattr(writing, "_DOCUMENTS", 1)
    pages = _pages(records)
    assert "[Ice–Nor](index.md) · [Per–Per](page-2.md)" in pages["places/index.md"].markdown
    assert "[Boat 3]" in pages["places/page-2.md"].markdown
    assert "[And 1 more documents.](no/page-2.md)" in pages["places/no.md"].markdown
    assert "[Boat 0](../../documents/0.md)" in pages["places/no/page-2.md"].markdown


def test_years_are_listed_backwards_and_drawn(records: list[Record]) -> None:
    page = _pages(records)["years/index.md"].markdown
    assert [page.index(f"[{year}]") for year in (1993, 1992, 1991, 1990)] == sorted(
        page.index(f"[{y}]") for y in range(1990, 1994)
    )
    assert page.count("<rect") == 4


def test_filters_know_the_values_of_every_document(records: list[Record]) -> None:
    made = filters(facets(records), records, _collection(records))
    assert made["facets"]["places"] == ["Norway"]  # type: ignore[index]
    assert made["labels"]["years"] == "Years"  # type: ignore[index]
    values = [(d["title"], d["url"].page, d["values"].get("places")) for d in made["documents"]]  # type: ignore[attr-defined]
    assert values == [
        ("Boat 3", "documents/3.md", None),
        ("Boat 2", "documents/2.md", None),
        ("Boat 1", "documents/1.md", [0]),
        ("Boat 0", "documents/0.md", [0]),
    ]


def test_lengths_are_listed_from_the_shortest_to_the_longest(record: Make) -> None:
    minutes = (100, 20, 10, 4, 1)
    made = [record(f"Boat {n}{BODY.format(place='Peru') * (8 * m)}", f"{n}.txt") for n, m in enumerate(minutes)]
    pages = _pages(made)
    text = pages["lengths/index.md"].markdown
    listed = [html.unescape(line) for line in text.splitlines() if "min" in line]
    assert [re.findall(r"\d+", line)[0] for line in listed] == ["2", "3", "6", "16", "60"]


def test_lists_of_documents_are_made_when_their_page_is_written(records: list[Record]) -> None:
    asked: list[str] = []

    class Summaries(dict[str, str]):
        def __getitem__(self, source: str) -> str:
            asked.append(source)
            return super().__getitem__(source)

    collection = _collection(records)
    collection = replace(collection, summaries=Summaries(collection.summaries))
    pages = {page.path: page for page in facet_pages(facets(records), records, collection)}
    assert not asked
    assert "[Boat 1]" in pages["places/no.md"].markdown
    assert asked == ["1.txt", "0.txt"]
