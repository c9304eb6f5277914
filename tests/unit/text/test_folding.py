"""What a reader overlooks."""

from __future__ import annotations

import pytest

from seedbed.text.folding import bare, fold, visible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Città", "CITTA\u0300"),
        ("l’eau", "l'eau"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ﬁne", "FINE"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_that_look_alike_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_tell_words_apart_unless_they_are_searched() -> None:
    assert fold("città") != fold("citta")
    assert bare("Città") == bare("citta") == "citta"


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200d", "\u00a0\u3000", "\ufeff", "\x00"])
def test_nothing_can_be_seen_of_spaces_and_marks(text: str) -> None:
    assert not visible(text)


@pytest.mark.parametrize("text", [".", "a", " é ", "\u200b中", "😀"])
def test_one_character_is_enough_to_be_seen(text: str) -> None:
    assert visible(text)
