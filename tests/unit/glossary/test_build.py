"""Terms: those that people wrote, and those that are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from seedbed.model import Entry, Finding, Record
from studied import build

Make = Callable[..., Record]
TEXT = """\
The anchor chain of the lighthouse tender

The lighthouse tender carries its own anchor chain. An anchor chain rusts, so the lighthouse tender is painted in spring.

Two lighthouse tenders share one anchor chain. When the anchor chain breaks, both lighthouse tenders stay in the harbour.
"""


def _entry(path: str, term: str, aliases: tuple[str, ...] = (), see_also: tuple[str, ...] = ()) -> Entry:
    return Entry(path, term, "en", aliases, see_also, (), "Text.", 4)


def test_what_a_text_often_says_and_the_language_seldom_is_found(record: Make) -> None:
    found = {term.name: term for term in build([record(TEXT)], [], "en", 50, lambda _: None)}
    assert {"anchor chain", "lighthouse tender"} <= found.keys()
    term = found["lighthouse tender"]
    assert (term.page, term.kind, term.language) == ("glossary/en/lighthouse-tender.md", "mentioned", "en")
    assert "lighthouse tenders" in term.forms
    assert term.score > 0


def test_no_more_terms_are_shown_than_asked_for_and_the_strongest_first(record: Make) -> None:
    many = build([record(TEXT)], [], "en", 50, lambda _: None)
    (one,) = [term for term in build([record(TEXT)], [], "en", 1, lambda _: None) if term.shown]
    assert one.score == max(term.score for term in many)
    assert not any(term.shown for term in build([record(TEXT)], [], "en", 0, lambda _: None))


def test_an_entry_takes_over_what_was_found_under_its_name_or_alias(record: Make) -> None:
    entries = [_entry("chain.md", "Anchor chains"), _entry("tender.md", "Buoy tender", ("lighthouse tender",))]
    terms = build([record(TEXT)], entries, "en", 50, lambda _: None)
    names = [term.name.casefold() for term in terms]
    assert "anchor chain" not in names
    assert "lighthouse tender" not in names
    curated = {term.page: term for term in terms if term.entry}
    assert curated.keys() == {"glossary/chain.md", "glossary/tender.md"}
    assert all(term.score > 0 for term in curated.values())


def test_entries_that_stand_in_each_others_way_are_reported(record: Make) -> None:
    findings: list[Finding] = []
    entries = [
        _entry("a.md", "anchor chain", ("tender",), ("gone",)),
        _entry("b.md", "anchor chains"),
        _entry("c.md", "pier", ("tender",)),
    ]
    terms = build([record(TEXT)], entries, "en", 0, findings.append)
    assert [term.page for term in terms if term.shown] == ["glossary/a.md", "glossary/c.md"]
    assert [(f.code, f.source) for f in findings] == [
        ("entry-invalid", "glossary/b.md"),
        ("entry-reference", "glossary/a.md"),
        ("alias-taken", "glossary/c.md"),
    ]


def test_pages_of_terms_are_different_and_in_order(record: Make) -> None:
    records = [record(TEXT), record(TEXT.replace("anchor", "ferry"), "b.txt")]
    pages = [term.page for term in build(records, [_entry("z.md", "pier")], "en", 50, lambda _: None)]
    assert pages == sorted(set(pages))


def test_entries_that_lead_nowhere_or_speak_what_no_text_does_are_reported(record: Make) -> None:
    findings: list[Finding] = []
    entries = [
        _linked("a.md", "buoy", see_also=("b",)),
        _linked("b.md", "float", see_also=("a",)),
        _linked("c.md", "mark", see_also=("d",)),
        _linked("d.md", "beacon", body="A light.", see_also=("c",), same_as=("nothing",)),
        _linked("e.md", "Boje", language="de"),
        _linked("f.md", "boat hook", body="A pole.", aliases=("b",)),
    ]
    build([record(TEXT)], entries, "en", 50, findings.append)
    assert sorted((f.code, f.source) for f in findings) == [
        ("alias-short", "glossary/f.md"),
        ("entry-circular", "glossary/a.md"),
        ("entry-circular", "glossary/b.md"),
        ("entry-language", "glossary/e.md"),
        ("entry-reference", "glossary/d.md"),
    ]


def test_an_entry_knows_where_its_term_would_be_found(record: Make) -> None:
    (found,) = [t for t in build([record(TEXT)], [], "en", 50, lambda _: None) if t.name == "anchor chain"]
    entry = _linked("chain.md", "chain of an anchor", aliases=("anchor chains",))
    (term,) = [t for t in build([record(TEXT)], [entry], "en", 50, lambda _: None) if t.entry]
    assert term.moved == (found.page,)


def _linked(path: str, term: str, **fields: Any) -> Entry:
    given = {"language": "en", "aliases": (), "see_also": (), "sources": (), "body": "", "line": 1} | fields
    return Entry(path=path, term=term, **given)


@pytest.mark.parametrize(
    ("text", "code", "finding"),
    [("Saat kulesi durdu.", "tr", "no-terms"), ("時計塔の針が動いた。", "ja", "no-segmenter")],
)
def test_a_language_whose_words_do_not_suffice_is_reported_once(
    record: Make, monkeypatch: pytest.MonkeyPatch, text: str, code: str, finding: str
) -> None:
    monkeypatch.setattr("seedbed.glossary.build.segmented", lambda _: False)
    findings: list[Finding] = []
    records = [record(text * 9, name, code) for name in ("a.txt", "b.txt")]
    assert build(records, [], code, 50, findings.append) == ()
    assert [(f.code, f.source, dict(f.details)) for f in findings] == [
        (finding, "a.txt", {"language": code, "count": "2"})
    ]


@pytest.mark.parametrize(
    ("text", "code", "term"),
    [
        ("灯台守が毎晩の点灯を記録する。灯台守は霧笛も鳴らした。灯台守の日誌が残る。", "ja", "灯台守"),
        ("潮汐能源来自海湾。潮汐能源每天两次。渔民说潮汐能源很安静。", "zh", "潮汐能源"),
        (
            "조력 발전소가 만에 세워졌다. 조력 발전소는 하루에 두 번 돌아간다. 어부들은 조력 발전소를 안다.",
            "ko",
            "조력 발전소",
        ),
        ("ประภาคารตั้งอยู่บนเกาะ ชาวประมงเห็นประภาคารทุกคืน ประภาคารส่องแสงไกล", "th", "ประภาคาร"),
    ],
)
def test_with_a_segmenter_terms_are_found_where_words_are_not_set_apart(
    record: Make, text: str, code: str, term: str
) -> None:
    assert term in [t.name for t in build([record(text, "a.txt", code)], [], code, 50, lambda _: None)]


def test_an_acronym_that_a_text_explains_and_uses_names_its_term_too(record: Make) -> None:
    text = "A title\n\nThe Kessock Harbour Board (KHB) met on Monday. The KHB owns the pier, and the KHB pays for its lamp.\n"
    terms = build([record(text), record("Else\n\nThe tide board (TB) met.\n", "b.txt")], [], "en", 50, lambda _: None)
    assert {term.name: term.aliases for term in terms if term.aliases} == {"Kessock Harbour Board": ("KHB",)}


def test_a_found_term_has_the_address_of_its_dictionary_form_and_its_name_where_a_text_says_it(record: Make) -> None:
    plural = re.sub("(?i)(lighthouse tender)s?", r"\1s", TEXT)
    often = TEXT.replace(
        "The lighthouse tender carries", "Lighthouse tenders, lighthouse tenders, lighthouse tenders carry"
    )
    found = []
    for text in (plural, often):
        found += [
            (t.name, t.page) for t in build([record(text)], [], "en", 50, lambda _: None) if t.name.startswith("light")
        ]
    assert found == [
        ("lighthouse tenders", "glossary/en/lighthouse-tender.md"),
        ("lighthouse tender", "glossary/en/lighthouse-tender.md"),
    ]


def test_a_hidden_entry_says_that_its_names_are_no_terms(record: Make) -> None:
    hidden = Entry("no.md", "anchor chain", "en", ("lighthouse tender",), (), (), "", 4, hidden=True)
    names = [term.name for term in build([record(TEXT)], [hidden], "en", 50, lambda _: None)]
    assert "anchor chain" not in names
    assert "lighthouse tender" not in names


def test_whoever_is_named_is_no_term(record: Make) -> None:
    text = "Am Pegel\n\nDen Pegel liest der Wärter Heiner Brandis, sagte Heiner Brandis am Abend im Hafen.\n"
    made = record(text, language="de")
    assert "Heiner Brandis" in [person.value for person in made.metadata.people]
    assert "Heiner Brandis" not in [term.name for term in build([made], [], "de", 50, lambda _: None)]
