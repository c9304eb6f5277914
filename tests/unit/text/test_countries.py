"""Countries named in texts."""

from __future__ import annotations

import pytest

from seedbed.text.countries import countries, name


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("zwischen Deutschland und der Schweiz", "de", ["DE", "CH"]),
        ("en la República Checa y en México", "es", ["CZ", "MX"]),
        ("from New Jersey to Jersey City", "en", []),
        ("中国和日本", "zh", ["CN", "JP"]),
        ("a turkey in china", "en", []),
        ("Chad said hello to Georgia", "en", ["TD", "GE"]),
        ("it is up to us", "en", []),
        ("the US and the UK", "en", ["US", "GB"]),
    ],
)
def test_a_country_is_named_with_its_capital_by_its_longest_name(text: str, code: str, expected: list[str]) -> None:
    assert [country.code for country in countries(text, code)] == expected


def test_a_country_has_a_name_in_every_language_or_its_code() -> None:
    assert name("DE", "fr") == "Allemagne"
    assert name("DE", "xx") == "Germany"
    assert name("QQ", "en") == "QQ"


@pytest.mark.parametrize(
    ("text", "code"),
    [("Michael Jordan spoke", "en"), ("in New Jersey", "en"), ("vivió en Granada", "es"), ("with Nora France", "en")],
)
def test_a_country_inside_another_name_is_none(text: str, code: str) -> None:
    assert countries(text, code) == []


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
