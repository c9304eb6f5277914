"""Names that are others, inflected."""

from __future__ import annotations

import pytest

from seedbed.text.inflected import plain, without_suffix


@pytest.mark.parametrize(
    ("name", "base", "code"),
    [
        ("Karl Nilssons", "Karl Nilsson", "sv"),
        ("Peter Lunds", "Peter Lund", "de"),
        ("Jana Kowalskiego", "Jan Kowalski", "pl"),
        ("Janowi Nowakowi", "Jan Nowak", "pl"),
        ("Anny Nowak", "Anna Nowak", "pl"),
        ("Karla Nováka", "Karl Novák", "cs"),
        ("Сергея Петрова", "Сергей Петров", "ru"),
        ("Анны Каренской", "Анна Каренская", "ru"),
        ("Γιάννη Σταθόπουλου", "Γιάννης Σταθόπουλος", "el"),
        ("Matti Virtasen", "Matti Virtanen", "fi"),
        ("Maria van der Heides", "Maria van der Heide", "nl"),
    ],
)
def test_a_name_with_another_ending_is_the_same_person(name: str, base: str, code: str) -> None:
    assert plain(name, {base, name}, code) == base
    assert plain(base, {base, name}, code) == base
    assert plain(name, {name}, code) == name


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Александра Петрова", "Александр Петров", "ru"),
        ("Jana Nowak", "Jan Nowak", "pl"),
        ("Jana Kowalska", "Jan Kowalski", "pl"),
        ("Karl Nilssons", "Karl Nilsson", "en"),
        ("Anna Kellermann", "Anna Keller", "de"),
        ("Hans", "Han", "de"),
    ],
)
def test_other_people_stay_others(one: str, other: str, code: str) -> None:
    assert plain(one, {one, other}, code) == one


def test_what_stands_behind_an_apostrophe_is_no_part_of_a_turkish_name() -> None:
    assert without_suffix("Ahmet Yılmaz'ın", "tr") == "Ahmet Yılmaz"
    assert without_suffix("Ahmet Yılmaz’a", "tr") == "Ahmet Yılmaz"
    assert without_suffix("Conor O'Sullivan", "tr") == "Conor O'Sullivan"
    assert without_suffix("Natalie Ra’anan", "en") == "Natalie Ra’anan"
