"""Countries named in texts."""

from __future__ import annotations

import pytest

from seedbed.text.countries import _signed, countries, name


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("zwischen Deutschland und der Schweiz", "de", ["DE", "CH"]),
        ("en la República Checa y en México", "es", ["CZ", "MX"]),
        ("from New Jersey to Jersey City", "en", []),
        ("中国和日本", "zh", ["CN", "JP"]),
        ("a turkey in china", "en", []),
        ("Chad said hello to Georgia", "en", []),
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
        ("un treno per Monaco di Baviera", "it", []),
        ("La réunion est finie.", "fr", []),
        ("La Réunion est une île.", "fr", ["RE"]),
        ("Chili con carne pour deux", "fr", []),
        ("Malta se míchá s pískem.", "cs", []),
        ("Чад от лампы стоял в комнате.", "ru", []),
    ],
)
def test_countries_are_found_by_the_longest_name_with_its_capital(text: str, code: str, expected: list[str]) -> None:
    assert [c.code for c in countries(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The drummer Chad Penrose and the teacher Jordan Whitlock arrived.", "en"),
        ("Georgia O’Shea paints, India Marlowe sings, Kenya Brooks dances.", "en"),
        ("Luego habló Israel Cárdenas con Cuba Reyes.", "es"),
        ("Puis Maurice Vidal et Dominique Lenoir sont partis.", "fr"),
        ("Depois falou Maurício Teles.", "pt"),
        ("Potem mówił Kuba Zieliński, a Kuba milczał.", "pl"),
        ("Zatim je govorio Jordan Barić.", "hr"),
        ("Gestern sang India Marlowe.", "de"),
        ("India Marlowe Sings In The Rain Again", "en"),
        ("Jordan Chad, a Georgia native, met Wembley Israel.", "en"),
        ("We met Mr Jordan, Ms. France and J. Ireland.", "en"),
    ],
)
def test_a_person_who_is_called_like_a_country_is_none(text: str, code: str) -> None:
    assert countries(text, code) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("She moved to Lebanon, Ohio, and later to Peru, Ind., for good.", "en"),
        ("They met in Cuba, Missouri.", "en"),
        ("Er wohnt in Peru, Indiana.", "de"),
        ("Jordan said he was tired.", "en"),
        ("They swam in the Gulf of Mexico.", "en"),
        ("nel golfo del Messico e nel Golfo del Messico", "it"),
        ("The Georgia native came from Macon, Georgia.", "en"),
        ("Guinea pigs squeak. Guinea fowl do not.", "en"),
        ("Turkey and stuffing come first. Turkey is dry.", "en"),
        ("Il porcellino d'India mangia un fico d’India.", "it"),
        ("Les cochons d’Inde et les marrons d'Inde", "fr"),
        ("Peru recheado é caro.", "pt"),
        ("Reunión de vecinos, a las ocho.", "es"),
        ("Mısır pahalı.", "tr"),
    ],
)
def test_a_town_a_state_an_animal_or_a_dish_is_no_country(text: str, code: str) -> None:
    assert countries(text, code) == []


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Syria, Jordan and Lebanon", "en", ["SY", "JO", "LB"]),
        ("between Armenia and Georgia", "en", ["AM", "GE"]),
        ("Jordan, Georgia, Chad and Norway", "en", ["JO", "GE", "TD", "NO"]),
        ("Northern India and Imperial China", "en", ["IN", "CN"]),
        ("So said Ms Trewavas. Kenya did not. Israel did. Malta too.", "en", ["KE", "IL", "MT"]),
        ("He spent a year in Chad.", "en", ["TD"]),
        ("Georgia has a new law, Tbilisi says.", "en", ["GE"]),
        ("in Mexico, Texas and Arizona", "en", ["MX"]),
        ("Israel said no, India said yes, China said nothing.", "en", ["IL", "IN", "CN"]),
        ("China Bans Exports Of Rare Earths", "en", ["CN"]),
        ("Turkey and Greece agreed.", "en", ["TR", "GR"]),
        ("die Bundesrepublik Deutschland und Nordirland", "de", ["DE", "GB"]),
        ("Northern Ireland and Great Britain", "en", ["GB", "GB"]),
        ("à l’île Maurice et à Madagascar", "fr", ["MU", "MG"]),
        ("президент Молдовы Майя Санду", "ru", ["MD"]),
        ("Kuba i Meksyk", "pl", ["CU", "MX"]),
    ],
)
def test_a_country_that_may_be_something_else_counts_with_a_sign(text: str, code: str, expected: list[str]) -> None:
    assert [c.code for c in countries(text, code)] == expected


def test_the_sign_may_stand_anywhere_in_the_whole_text() -> None:
    line = "Jordan will host the talks."
    assert countries(line, "en") == []
    assert [c.code for c in countries(line, "en", f"{line}\nThe delegates fly to Amman.")] == ["JO"]
    assert countries(line, "en", f"{line}\nHe believes in Jordan Whitlock.") == []


def test_a_sign_is_looked_for_once_however_often_a_country_is_named() -> None:
    _signed.cache_clear()
    assert countries("Jordan left. " * 50, "en") == []
    assert _signed.cache_info().misses == 1
