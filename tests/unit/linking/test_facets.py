"""The ways by which documents are found, and who has a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.linking.entities import Entities
from seedbed.linking.facets import facets
from seedbed.model import Record

Make = Callable[..., Record]
TEXT = """\
A day at the harbour of {place}

By Nora Whitcombe

3 May {year}

Thomas Barlow of the harbour board came to {place} on the morning boat, and he left {place} by the one at noon.
"""


def _records(record: Make) -> list[Record]:
    return [
        record(TEXT.format(place="Norway", year=1999), "a.txt", more='people: ["Thomas Barlow"]\n'),
        record(TEXT.format(place="Norway", year=2003), "b.txt", more='people: ["Thomas Barlow", "Ann Lee"]\n'),
        record(TEXT.format(place="Iceland", year=2003), "c.txt", more="people: []\n"),
    ]


def test_values_have_pages_where_two_documents_have_them(record: Make) -> None:
    found = facets(_records(record))
    assert [(v.name, v.sources, v.page) for v in found["people"]] == [
        ("Ann Lee", ("b.txt",), None),
        ("Thomas Barlow", ("a.txt", "b.txt"), "people/thomas-barlow.md"),
    ]
    assert [(v.name, v.page) for v in found["places"]] == [("IS", None), ("NO", "places/no.md")]
    assert [(v.name, v.page) for v in found["years"]] == [("1999", "years/1999.md"), ("2003", "years/2003.md")]


def test_a_facet_that_tells_no_documents_apart_is_none(record: Make) -> None:
    assert not {"languages", "authors", "folders", "sections"} & facets(_records(record)).keys()
    assert facets([]) == {}


def test_whoever_is_named_often_has_a_page_though_in_one_document(record: Make) -> None:
    text = (
        TEXT.format(place="Norway", year=1999)
        + "\nAnn Lee, Ann Lee, Ann Lee, Ann Lee and again Ann Lee stood on the pier.\n"
    )
    found = facets([record(text, "a.txt", more='people: ["Ann Lee", "Thomas Barlow"]\n')])
    assert [(v.name, v.page) for v in found["people"]] == [("Ann Lee", "people/ann-lee.md"), ("Thomas Barlow", None)]


def test_the_mentions_of_those_with_a_page_are_found(record: Make) -> None:
    records = _records(record)
    entities = Entities(facets(records))
    text = records[0].document.seed.text
    hits = [(text[hit.start : hit.end], hit.target, hit.rule) for hit in entities.find(records[0], text)]
    place = ("Norway", "places/no.md", "place.name")
    assert sorted(hits) == [place, place, place, ("Thomas Barlow", "people/thomas-barlow.md", "person.name")]


def test_a_person_is_known_by_surname_where_the_text_says_the_name_in_full(record: Make) -> None:
    records = _records(record)
    entities = Entities(facets(records))
    text = "Then Barlow and Thomas went. By Barlow Street, Captain Barlow, Ann Barlow and barlow were others; Barlow's was not."
    hits = [(text[h.start : h.end], h.rule, h.confidence) for h in entities.find(records[0], text)]
    assert sorted(hits) == [
        ("Barlow", "person.surname", 0.7),
        ("Barlow", "person.surname", 0.7),
        ("Thomas", "person.first-name", 0.4),
    ]
    assert not list(entities.find(records[2], text))  # whose text does not name him


@pytest.mark.parametrize(
    ("name", "text", "language", "sure"),
    [
        ("Hans Koch", "Der Koch machte Suppe.", "de", 0.4),
        ("Hans Koch", "Danach ging Koch in den Hafen.", "de", 0.7),
        ("Gordon Brown", "Brown bears live there.", "en", 0.4),
        ("Gordon Brown", "Then Brown went home.", "en", 0.7),
        ("Thomas Barlow", "Barlow went home.", "en", 0.7),
    ],
)
def test_a_surname_that_may_be_a_word_is_doubtful(
    record: Make, name: str, text: str, language: str, sure: float
) -> None:
    people = f'people: ["{name}"]\nlanguage: {language}\n'
    records = [record(TEXT.format(place="Norway", year=1999), f"{n}.txt", more=people) for n in "ab"]
    assert [hit.confidence for hit in Entities(facets(records)).find(records[0], text)] == [sure]


def test_a_surname_of_two_people_means_neither(record: Make) -> None:
    text = TEXT.format(place="Norway", year=1999)
    people = 'people: ["Thomas Barlow", "Ruth Barlow"]\n'
    records = [record(text, "a.txt", more=people), record(text, "b.txt", more=people)]
    assert not list(Entities(facets(records)).find(records[0], "then Barlow came"))


def test_values_whose_addresses_begin_alike_have_pages_of_their_own(record: Make) -> None:
    names = [f"{'very-long-folder-name-' * 5}{ending}" for ending in ("alpha", "beta", "gamma")]
    records = [record(TEXT.format(place="Norway", year=1999), f"{name}/{n}.txt") for name in names for n in range(2)]
    records += [record(TEXT.format(place="Norway", year=1999), "Page 2/a.txt")]
    values = facets(records)["folders"]
    assert len({value.page for value in values}) == len(values) == 4
    assert "folders/page-2.md" not in {value.page for value in values}
