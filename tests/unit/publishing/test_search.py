"""The index of the search: words by their keys, and the pages on which they stand."""

from __future__ import annotations

from seedbed.model import Address, PagePath, Searched
from seedbed.publishing.search import search_index


def _entry(name: str, title: str, text: str, language: str = "en", kind: str = "document") -> Searched:
    return Searched(PagePath(f"documents/{name}.md"), title, kind, language, (text,))


def test_the_forms_of_a_word_meet_in_one_row_with_the_pages_that_say_them() -> None:
    index = dict(search_index([_entry("a", "Tides", "Two gauges."), _entry("b", "Fog", "One gauge and a lamp.")]))
    ((forms, postings),) = [row for row in index["words/g"] if "gauge" in row[0]]  # type: ignore[attr-defined]
    assert forms == "gauge gauges"
    assert postings[0::2] == "01"  # the first page, and the one after it
    documents = index["documents"]
    assert [row[1] for row in documents["rows"]] == [  # type: ignore[index]
        Address(PagePath("documents/a.md")),
        Address(PagePath("documents/b.md")),
    ]


def test_what_is_said_more_often_and_in_the_title_counts_more() -> None:
    entries = [
        _entry("a", "One", "lamp " + "fog " * 20),
        _entry("b", "Two", "lamp " * 10 + "fog " * 11),
        _entry("c", "Lamp", "lamp " + "fog " * 12),
    ]
    ((_, postings),) = [row for row in dict(search_index(entries))["words/l"] if row[0] == "lamp"]  # type: ignore[attr-defined]
    assert postings[0::2] == "011"
    once, often, titled = postings[1::2]
    assert once < min(often, titled)


def test_what_most_of_many_pages_say_tells_none_from_another() -> None:
    entries = [_entry(f"{n:02}", f"Day {n}", "harbour" if n < 30 else "lamp") for n in range(40)]
    found = dict(dict(search_index(entries))["words/h"])  # type: ignore[call-overload]
    assert found["harbour"] == "*"


def test_a_key_that_two_languages_have_stands_in_one_row() -> None:
    index = dict(search_index([_entry("a", "Uno", "radio", "it"), _entry("b", "One", "radio")]))
    assert [row[0] for row in index["words/r"]] == ["radio"]  # type: ignore[attr-defined]
    assert index["words/r"][0][1][0::2] == "01"  # type: ignore[index]


def test_no_page_makes_an_index_too() -> None:
    assert dict(search_index([])) == {"documents": {"rows": [], "buckets": []}, "text/0": []}
