"""Names as parts of addresses."""

from __future__ import annotations

import unicodedata

import pytest

from seedbed.text.slugs import LONGEST, RESERVED, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L'acqua è poca", "l-acqua-e-poca"),
        ("Straße über Łódź", "strasse-uber-lodz"),
        ("Мост", "мост"),
        ("時計塔 の針", "時計塔-の針"),
        ("ＦＵＬＬ width", "full-width"),
        ("a__b--c..d", "a-b-c-d"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Index", "index-"),
        ("index.html", "index-html"),
    ],
)
def test_a_name_stays_readable(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_long_name_is_cut_between_words() -> None:
    made = slug("wort " * 40)
    assert len(made) <= LONGEST
    assert set(made.split("-")) == {"wort"}


def test_names_without_letters_have_different_slugs() -> None:
    assert slug("…") != slug("!")
    assert slug("…").startswith("n-")


@pytest.mark.parametrize(
    ("name", "expected"), [("हिन्दी", "हिन्दी"), ("தமிழ்", "தமிழ்"), ("İstanbul", "istanbul"), ("x\u0304y", "xy")]
)
def test_vowel_signs_stay_and_accents_of_latin_letters_go(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_letters_has_one_slug_however_it_is_composed() -> None:
    assert slug("≠") == slug(unicodedata.normalize("NFD", "≠"))


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
