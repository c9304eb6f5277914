"""The helpers over strings."""

from __future__ import annotations

import unicodedata

import pytest

from seedbed.text.calendar import dates
from seedbed.text.counting import counts, words
from seedbed.text.countries import countries
from seedbed.text.detect import detect
from seedbed.text.keys import keyed
from seedbed.text.people import byline
from seedbed.text.sentences import sentences
from seedbed.text.slugs import LONGEST, RESERVED, slug
from seedbed.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("il 3 maggio 2021 a Genova", "it", ["2021-05-03"]),
        ("nel maggio 2021", "it", ["2021-05"]),
        ("May 3, 2021 and 4 June 2020", "en", ["2021-05-03", "2020-06-04"]),
        ("am 3. Mai 2021", "de", ["2021-05-03"]),
        ("le 1er mars 2020", "fr", ["2020-03-01"]),
        ("3 de mayo de 2021", "es", ["2021-05-03"]),
        ("3 мая 2021 года", "ru", ["2021-05-03"]),
        ("2021年5月3日", "ja", ["2021-05-03"]),
        ("2021-05-03T10:00Z", "en", ["2021-05-03"]),
        ("31/12/2020", "it", ["2020-12-31"]),
        ("12/31/2020", "en", ["2020-12-31"]),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(text: str, code: str, expected: list[str]) -> None:
    assert [d.value for d in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a febbraio, il presidente", "it"),
        ("30 febbraio 2021", "it"),
        ("03/04/2021", "en"),
        ("in 2021 nothing happened", "en"),
        ("version 1.2.2021.4", "en"),
        ("March of 300 men", "en"),
    ],
)
def test_what_is_no_date_or_nobody_can_tell_is_not_read(text: str, code: str) -> None:
    assert [d.value for d in dates(text, code) if len(d.value) > 7] == []


def test_a_line_of_a_million_digits_takes_no_time_to_speak_of() -> None:
    assert dates("1 " * 500_000, "it") == []


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("il Kazakistan e la Cina", "it", ["KZ", "CN"]),
        ("gli Stati Uniti Alla fine di febbraio", "it", ["US"]),
        ("the Democratic Republic of the Congo", "en", ["CD"]),
        ("South Korea and North Korea", "en", ["KR", "KP"]),
        ("in Turchia con la cina del forno", "it", ["TR"]),
        ("タイとイラン", "ja", ["TH", "IR"]),
        ("タイトルはアイランド", "ja", []),
        ("vivió en Granada", "es", []),
    ],
)
def test_countries_are_found_by_the_longest_name_with_its_capital(text: str, code: str, expected: list[str]) -> None:
    assert [c.code for c in countries(text, code)] == expected


@pytest.mark.parametrize(
    ("line", "code", "names"),
    [
        ("• Leonardo Trincia", "it", ["Leonardo Trincia"]),
        ("di Ada Bernardini e Piero Sala", "it", ["Ada Bernardini", "Piero Sala"]),
        ("By Nora Whitcombe, Arts Correspondent", "en", ["Nora Whitcombe"]),
        ("Von Henrike Ostermann, Volontärin", "de", ["Henrike Ostermann"]),
        ("John Plumley. Updated November 3rd, 2023", "en", ["John Plumley"]),
        ("3 декабря 2020, 18:47 • Тимур Гайнутдинов • 3375", "ru", ["Тимур Гайнутдинов"]),
        ("作者：张三", "zh", ["张三"]),
        ("Por Rui Salema e Pinho", "pt", ["Rui Salema e Pinho"]),
    ],
)
def test_a_by_line_names_its_people(line: str, code: str, names: list[str]) -> None:
    found = byline(line, code)
    assert found is not None
    assert [line[a:b] for a, b in found.names] == names


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Di Genova si parla poco.", "it"),
        ("By the time the rain stopped, nobody was left.", "en"),
        ("Von Hamburg nach Bremen fährt heute kein Zug mehr.", "de"),
        ("Latin America", "en"),
        ("Updated November 3rd, 2023", "en"),
        ("Son Güncelleme : 30.04.2024 - 16:49", "tr"),
    ],
)
def test_what_only_looks_like_a_by_line_names_nobody(line: str, code: str) -> None:
    assert byline(line, code, placed=True) is None


def test_counts_stand_alone_in_their_line() -> None:
    assert [(c.name, c.value) for c in counts("2 visualizzazioni", "it")] == [("views", 2)]
    assert [(c.name, c.value) for c in counts("Views: 1,204", "en")] == [("views", 1204)]
    assert counts("2 visualizzazioni non bastano a nessuno", "it") == []


def test_words_are_counted_in_every_script() -> None:
    assert words("L'acqua è poca") == 3
    assert words("古い港が再開") == 3


def test_elided_articles_are_words_of_their_own() -> None:
    assert [t.text for t in tokens("dell'energia", elision=True)] == ["dell'", "energia"]


@pytest.mark.parametrize("text", ["أيضًا", "हिन्दी"])
def test_vowel_signs_belong_to_their_word(text: str) -> None:
    assert [t.text for t in tokens(text)] == [text]


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("mining di criptovalute", "mining delle criptovalute", "it"),
        ("deficit energetico", "deficit energetici", "it"),
        ("criptovaluta", "criptovalute", "it"),
        ("crypto farm", "Crypto-Farms", "en"),
        ("centrale nucléaire", "centrales nucléaires", "fr"),
    ],
)
def test_inflected_forms_have_one_key(one: str, other: str, code: str) -> None:
    assert [k for _, k in keyed(one, code)] == [k for _, k in keyed(other, code)]


def test_words_inside_addresses_have_no_key() -> None:
    assert [t.text for t, _ in keyed("see https://example.org/mining and a@mining.org", "en")] == ["see", "and"]


def test_sentences_keep_their_places() -> None:
    text = "Prima frase. Seconda\nfrase! 短い文。次の文。"
    for span in sentences(text):
        assert text[span.start : span.end].strip() == text[span.start : span.end]
    assert sentences("Una. Due.")[-1].end == len("Una. Due.")


@pytest.mark.parametrize(
    "name", ["", "…", "index", "README", "404", "templates", "a" * 500, "日本" * 100, "../../etc", "😀"]
)
def test_a_slug_is_never_empty_reserved_or_long(name: str) -> None:
    made = slug(name)
    assert made
    assert made not in RESERVED
    assert len(made) <= LONGEST + 1
    assert "/" not in made


def test_a_slug_forgives_case_accents_and_composition() -> None:
    assert slug("Città Nuova") == slug(unicodedata.normalize("NFD", "citta-nuova")) == "citta-nuova"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Il porto vecchio ha riaperto ieri mattina davanti a una folla di pescatori.", "it"),
        ("Die Brücke über den alten Kanal bleibt bis zum Frühjahr gesperrt.", "de"),
        ("古い港は九年にわたる工事を終えて、昨日の朝、再開した。", "ja"),
        ("2 + 2", "und"),
    ],
)
def test_the_language_is_told_or_said_to_be_unknown(text: str, code: str) -> None:
    assert detect(text)[0] == code
