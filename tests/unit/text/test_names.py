"""People, organisations, and names that may be anything."""

from __future__ import annotations

import pytest

from seedbed.text.names import names


def _found(text: str, code: str, sort: str) -> list[str]:
    return [text[name.start : name.end] for name in names(text, code) if name.sort == sort]


@pytest.mark.parametrize(
    ("text", "code", "people"),
    [
        ("by Nora Whitcombe2 and Owen Brandreth1", "en", ["Nora Whitcombe", "Owen Brandreth"]),
        ("Ieri Ada Bernardini ha incontrato Piero Sala a Genova.", "it", ["Ada Bernardini", "Piero Sala"]),
        ("A letter from J. Owen and Nora A. Whitcombe of Kessock.", "en", ["Nora A. Whitcombe"]),
        ("Gestern sprach Ursula von der Heide mit Jan Bruns.", "de", ["Ursula von der Heide", "Jan Bruns"]),
        ("Selon Jean-Luc Moreau, Marie Le Bihan est partie.", "fr", ["Jean-Luc Moreau", "Marie Le Bihan"]),
        ("Об этом сказала Вера Лапина вчера вечером.", "ru", ["Вера Лапина"]),
        ("Mario Rossi di Milano e Luca Bianchi", "it", ["Mario Rossi", "Luca Bianchi"]),
        ("Anna Karenina Alexander Petrow", "de", ["Anna Karenina", "Alexander Petrow"]),
    ],
)
def test_a_person_is_a_given_name_and_what_follows_it(text: str, code: str, people: list[str]) -> None:
    assert _found(text, code, "person") == people


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Anna", "it"),
        ("Maria ieri Rossi", "it"),
        ("the Martin Institute", "en"),
        ("Carlo Italia", "it"),
        ("le rive del Po", "it"),
        ("along the Martin Luther King Boulevard", "en"),
        ("la rue Victor Hugo est fermée", "fr"),
        ("il liceo Alessandro Volta e piazza Aldo Moro", "it"),
        ("an der Albert Schweitzer Allee", "de"),
        ("la calle Antonio Machado", "es"),
        ("王芳在北京", "zh"),
        ("سلمى الحداد", "ar"),
    ],
)
def test_in_doubt_nobody_is_named(text: str, code: str) -> None:
    assert _found(text, code, "person") == []


@pytest.mark.parametrize(
    ("text", "code", "organisations"),
    [
        ("per l'Università di Bologna, disse", "it", ["Università di Bologna"]),
        ("il ministero dell'Economia ha detto", "it", ["ministero dell'Economia"]),
        ("The Kessock Harbour Board said", "en", ["Kessock Harbour Board"]),
        ("the Ministry of Health and Labour said", "en", ["Ministry of Health and Labour"]),
        ("the University of Hull and the Bank of York", "en", ["University of Hull", "Bank of York"]),
        ("the University of Hull and Tom Baker said", "en", ["University of Hull"]),
        ("the Ministry of Defence and Dr Anna Reed said", "en", ["Ministry of Defence"]),
        ("l'Université de Lyon et Jean Martin ont dit", "fr", ["Université de Lyon"]),
        ("an der Universität Salzburg", "de", ["Universität Salzburg"]),
        ("χθες ο Σύλλογος Φαροφυλάκων Ύδρας είπε", "el", ["Σύλλογος Φαροφυλάκων Ύδρας"]),
        ("il treno è partito da Verona, la barca de Sofía", "it", []),
        ("el autobús ha partido de Sevilla", "es", []),
        ("la National Association of Lamps ha detto", "it", ["National Association of Lamps"]),
    ],
)
def test_an_organisation_holds_a_word_for_organisations(text: str, code: str, organisations: list[str]) -> None:
    assert _found(text, code, "organisation") == organisations


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The board said", "en"),
        ("die Spitze der Organisation", "de"),
        ("il governo e la banca", "it"),
        ("University", "en"),
    ],
)
def test_a_common_word_is_no_organisation(text: str, code: str) -> None:
    assert _found(text, code, "organisation") == []


def test_initials_behind_a_surname_are_no_name_cut_in_two() -> None:
    assert names("так говорила Ветрова М. И. вчера вечером", "ru") == []


def test_other_capitals_inside_a_sentence_are_names_without_a_sort() -> None:
    assert _found("He sailed the Silver Darling to Norway and to South Korea.", "en", "name") == ["Silver Darling"]
    assert _found("Silver Darling sailed.", "en", "name") == []
    assert _found("Er fuhr mit der Grossen Freiheit Nummer Sieben.", "de", "name") == []


@pytest.mark.parametrize(
    ("text", "code", "people"),
    [
        (
            "Later Dr Nora Whitcombe, Mrs. Anna Penrose and Prof Helen Grey spoke.",
            "en",
            ["Nora Whitcombe", "Anna Penrose", "Helen Grey"],
        ),
        ("We thanked Mayor Alice Penrose and Cllr Xanthia Trewavas.", "en", ["Alice Penrose", "Xanthia Trewavas"]),
        ("Hier Mme Marie Kerbrat et M. Gwendal Kerouac sont venus.", "fr", ["Marie Kerbrat", "Gwendal Kerouac"]),
        ("Ieri il dott Mario Zanchetta e la Sig.ra Ada Brusadin", "it", ["Mario Zanchetta", "Ada Brusadin"]),
        ("Según la Dra Elena Urrutia y el Sr. Pablo Etxarri", "es", ["Elena Urrutia", "Pablo Etxarri"]),
        ("Gestern sprach Frau Dr. Gudula Hinrichsen im Rathaus.", "de", ["Gudula Hinrichsen"]),
        ("Wczoraj dr Anna Brzezicka i Pan Piotr Wolny mówili.", "pl", ["Anna Brzezicka", "Piotr Wolny"]),
        ("Gisteren sprak Mevr Anna Hoekzema.", "nl", ["Anna Hoekzema"]),
    ],
)
def test_a_title_with_or_without_a_dot_stands_before_a_person(text: str, code: str, people: list[str]) -> None:
    assert _found(text, code, "person") == people


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He met Mr Prime Minister and Dr No.", "en"),
        ("Herr Professor Sommer", "de"),
        ("We heard Sir Humphrey.", "en"),
        ("the President Hotel", "en"),
    ],
)
def test_a_title_alone_makes_no_person(text: str, code: str) -> None:
    assert _found(text, code, "person") == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("Kessock University Press printed it.", ["Kessock University Press"]),
        ("It was printed by Kessock University Press in May.", ["Kessock University Press"]),
        ("However Kessock University Press printed it.", ["Kessock University Press"]),
        ("Yesterday University Press printed it.", []),
        ("the Kessock Harbour Board Chairman Nora Penrose", []),
        ("the Kessock Harbour Board Secretary Nora Penrose", ["Kessock Harbour Board"]),
    ],
)
def test_an_organisation_has_all_its_words_or_none(text: str, organisations: list[str]) -> None:
    assert _found(text, "en", "organisation") == organisations
