"""Names of terms in texts."""

from __future__ import annotations

import pytest

from seedbed.linking.hit import Hit
from seedbed.linking.lexicon import Lexicon
from seedbed.linking.names import names
from seedbed.model import Entry, PagePath, Term


def _term(name: str, code: str = "en", aliases: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> Term:
    entry = Entry(f"{name}.md", name, code, aliases, (), (), "", 1)
    return Term(name, code, PagePath(f"{name}.md"), forms, 1.0, entry)


def _found(text: str, *terms: Term, code: str = "en") -> list[tuple[str, str, str]]:
    return [(text[hit.start : hit.end], hit.target, hit.rule) for hit in Lexicon(names(terms, [])).find(text, code)]


def test_the_longest_name_wins_and_names_do_not_overlap() -> None:
    terms = [_term("anchor"), _term("anchor chain"), _term("chain locker")]
    assert _found("The anchor chain locker, the anchor, the chain.", *terms) == [
        ("anchor chain", "anchor chain.md", "term.name"),
        ("anchor", "anchor.md", "term.name"),
    ]


def test_a_name_beats_an_alias_and_an_alias_beats_a_form() -> None:
    terms = [_term("pier", forms=("jetty", "quay")), _term("wharf", aliases=("jetty", "pier"))]
    assert _found("pier, jetty, quay", *terms) == [
        ("pier", "pier.md", "term.name"),
        ("jetty", "wharf.md", "term.alias"),
        ("quay", "pier.md", "term.form"),
    ]


@pytest.mark.parametrize(
    "text",
    ["anchor, chain", "anchor. Chain", "anchor\n\nchain", "anchor (chain)", "anchorage chain", "anchor the chain"],
)
def test_words_that_do_not_stand_side_by_side_are_no_name(text: str) -> None:
    assert _found(text, _term("anchor chain")) == []


def test_a_name_is_found_only_in_texts_of_its_language() -> None:
    assert _found("Der Anker", _term("Anker", "de"), code="en") == []
    assert _found("Die Anker", _term("Anker", "de"), code="de") != []


def test_names_inside_addresses_are_no_names() -> None:
    assert _found("See https://anchor.example/anchor or anchor@pier.example.", _term("anchor")) == []


@pytest.mark.parametrize("text", ["", "…", "— 12:30 —", "anchor", "an anchor", "chain"])
def test_a_text_of_one_word_or_none_is_no_exception(text: str) -> None:
    assert len(_found(text, _term("anchor"), _term("chain locker"))) == text.count("anchor")


def test_a_single_letter_or_nothing_is_no_name() -> None:
    assert _found("a b , x", _term("a"), _term(""), _term("…")) == []


def test_a_hit_says_where() -> None:
    assert list(Lexicon(names([_term("pier")], [])).find("A pier.", "en")) == [
        Hit(2, 6, PagePath("pier.md"), "term.name", 1.0)
    ]


def test_an_acronym_is_found_in_capitals_only() -> None:
    assert _found("La CI e ci sono altri.", _term("CI", "it"), code="it") == [("CI", "CI.md", "term.name")]


@pytest.mark.parametrize(
    ("text", "name", "code", "met"),
    [
        ("これは機械学習の本です。", "機械学習", "ja", ["機械学習"]),
        ("機械\n学習と機械 学習", "機械学習", "ja", ["機械\n学習", "機械 学習"]),
        ("パンダはパンを食べる。", "パン", "ja", ["パン"]),
        ("他研究人工智能，也研究人工。", "人工智能", "zh", ["人工智能"]),
        ("ประเทศนี้มีน้ำใต้ดินมาก", "น้ำใต้ดิน", "th", ["น้ำใต้ดิน"]),
        ("인공지능은 데이터를 배운다. 인공지능으로서.", "인공지능", "ko", ["인공지능은", "인공지능으로서"]),
    ],
)
def test_names_are_found_in_scripts_and_languages_that_do_not_set_them_apart(
    text: str, name: str, code: str, met: list[str]
) -> None:
    assert [found for found, _, _ in _found(text, _term(name, code), code=code)] == met


def test_a_verb_of_the_same_lemma_is_not_the_noun_that_was_found() -> None:
    found = Term("avoirs", "fr", PagePath("avoirs.md"), ("avoirs",), 1.0)
    text = "Il a des avoirs, il y avait des avoirs et ils en ont eu."
    assert [hit[0] for hit in _found(text, found, code="fr")] == ["avoirs", "avoirs"]


def test_a_word_is_no_half_of_a_compound() -> None:
    text = "The half-halt, the halt, a halt-signal; (halt) - halt"
    assert len(_found(text, _term("halt"))) == 3


def test_a_word_within_a_name_is_not_the_word() -> None:
    text = "At Transparency International they like transparency. Transparency is good. The Great Transparency."
    found = [hit.start for hit in Lexicon(names([_term("transparency")], [])).find(text, "en")]
    assert found == [text.index("transparency"), text.index("Transparency is")]


def test_a_document_is_not_found_in_itself_but_a_shorter_name_within_its_own_is() -> None:
    terms = [_term("tide gauge"), _term("tide")]
    found = Lexicon(names(terms, [])).find("The tide gauge.", "en", PagePath("tide gauge.md"))
    assert [hit.target for hit in found] == ["tide.md"]
