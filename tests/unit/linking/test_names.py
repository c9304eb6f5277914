"""The names by which texts call documents and terms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.linking.names import names
from seedbed.model import Entry, PagePath, Record, Term

Make = Callable[..., Record]
BODY = "\n\nOn the quay a lamp burns all night, and whoever comes late is glad of it and goes home."


def _saying(title: str, body: str = BODY) -> str:
    return f"{body}\n\nSo much of the {title.split(' (')[0]} for today, and more when the boats are in."


def _called(record: Make, title: str, name: str = "a1.txt", code: str = "en", body: str = BODY) -> dict[str, str]:
    made = names([], [record(title + _saying(title, body), name, code, more=f"title: {title}\n")])
    return {name.text: name.rule.removeprefix("document.") for name in made}


def test_a_document_is_called_by_its_title_without_what_stands_in_brackets(record: Make) -> None:
    assert _called(record, "Tide gauge (TG)") == {"Tide gauge": "title", "TG": "acronym"}
    assert _called(record, "Tide gauge (instrument)") == {"Tide gauge": "title"}


def test_an_acronym_counts_only_where_a_text_explains_it(record: Make) -> None:
    explained = BODY + "\n\nThe tide gauge (TG) stands on the pier of the town since 1950."
    assert _called(record, "Tide gauge", body=explained)["TG"] == "acronym"
    assert "TG" not in _called(record, "Tide gauge")


def test_a_title_is_also_called_by_its_first_words_where_the_last_is_the_noun(record: Make) -> None:
    assert _called(record, "Loosely coupled architecture")["Loosely coupled"] == "short-title"
    assert _called(record, "Sistema di archivi", code="it") == {"Sistema di archivi": "title"}


def test_one_word_may_be_written_as_two(record: Make) -> None:
    assert _called(record, "Datacenter")["data center"] == "short-title"


def test_a_file_name_of_words_is_a_name_and_one_of_numbers_is_none(record: Make) -> None:
    assert _called(record, "Whatever it is called", "tide-gauge.txt")["tide gauge"] == "file-name"
    assert list(_called(record, "Whatever it is called", "2021-tide-gauge.txt").values()) == ["title"]


def test_a_name_of_two_documents_is_the_name_of_none(record: Make) -> None:
    assert names([], [record("Same title" + BODY, name) for name in ("a1.txt", "b1.txt")]) == []


def test_what_two_are_called_means_the_one_of_which_it_is_the_whole_title(record: Make) -> None:
    texts = {"a1.txt": "Bascule", "b1.txt": "Bascule Operator"}
    made = names([], [record(t + _saying(t), name, more=f"title: {t}\n") for name, t in texts.items()])
    assert {(n.text, n.target): n.rule for n in made} == {
        ("Bascule", "documents/a1.md"): "document.title",
        ("Bascule Operator", "documents/b1.md"): "document.title",
    }


def test_an_acronym_that_is_spelt_like_the_title_of_another_means_neither(record: Make) -> None:
    texts = {"a1.txt": "Tern", "b1.txt": "Tidal energy register north (TERN)"}
    made = names([], [record(t + _saying(t), name, more=f"title: {t}\n") for name, t in texts.items()])
    assert not [n for n in made if n.text.casefold() == "tern"]


@pytest.mark.parametrize(("title", "sure"), [("Service", False), ("Lighthouse", True), ("Bus service", True)])
def test_an_everyday_word_is_hardly_a_name(record: Make, title: str, sure: bool) -> None:
    (name,) = [
        n for n in names([], [record(title + _saying(title), "a1.txt", more=f"title: {title}\n")]) if n.text == title
    ]
    assert (name.confidence >= 0.5) is sure


def test_what_a_person_wrote_comes_before_titles_and_those_before_what_was_found(record: Make) -> None:
    entry = Entry("pier.md", "pier", "en", (), (), (), "", 1)
    terms = [
        Term("tide gauge", "en", PagePath("found.md"), ("tide gauges",), 1.0),
        Term("pier", "en", PagePath("pier.md"), (), 0.0, entry),
    ]
    made = names(terms, [record("Tide gauge" + _saying("Tide gauge"), "a1.txt")])
    assert [name.text for name in made] == ["pier", "Tide gauge", "tide gauge", "tide gauges"]


def test_a_title_like_the_name_of_a_place_of_which_the_text_does_not_speak_is_no_name(record: Make) -> None:
    for title, code in (("Skerry Sound", "en"), ("Capo Sottile", "it"), ("Hohe Warte", "de")):
        assert names([], [record(title + BODY, "a1.txt", code, more=f"title: {title}\n")]) == []
        assert title in _called(record, title, code=code)  # where the text says it
    for title in ("Skerry Sound by night", "Tide gauge"):
        assert title in {name.text for name in names([], [record(title + BODY, "a1.txt", more=f"title: {title}\n")])}


@pytest.mark.parametrize(("title", "code"), [("The boats", "en"), ("Le barche", "it"), ("Die Boote", "de")])
def test_one_word_behind_an_article_is_no_name(record: Make, title: str, code: str) -> None:
    assert _called(record, title, code=code) == {}


def test_a_found_term_comes_before_the_file_name_of_a_document(record: Make) -> None:
    term = Term("tide gauge", "en", PagePath("found.md"), (), 1.0)
    made = names([term], [record("What the keeper reads" + BODY, "tide-gauge.txt")])
    assert [name.rule for name in made] == ["document.title", "term.name", "document.file-name"]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("ja", "\n\n港の灯台は一晩中ともっている。遅く帰る人はそれを喜ぶ。"),
        ("ko", "\n\n항구의 등대는 밤새 켜져 있다. 늦게 돌아오는 사람은 그것을 반긴다."),
    ],
)
def test_a_latin_title_of_a_text_in_another_script_names_it(record: Make, code: str, body: str) -> None:
    assert "Quayside" in _called(record, "Quayside", code=code, body=body)
