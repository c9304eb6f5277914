"""The language of a text."""

from __future__ import annotations

import pytest

from seedbed.text.detect import detect, language_of_most


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Il porto vecchio ha riaperto ieri mattina davanti a una folla di pescatori.", "it"),
        ("Die Brücke über den alten Kanal bleibt bis zum Frühjahr gesperrt.", "de"),
        ("古い港は九年にわたる工事を終えて、昨日の朝、再開した。", "ja"),
        ("2 + 2", "und"),
        ("Barca per la pesca in laguna", "it"),
        ("Unha corda para os barcos do porto", "und"),
        ("Pilot boat, tug, lighter", "und"),
    ],
)
def test_the_language_is_told_or_said_to_be_unknown(text: str, code: str) -> None:
    assert detect(text)[0] == code


def test_the_language_of_most_is_that_of_most_texts_that_have_one() -> None:
    assert language_of_most(["it", "und", "und", "und", "fr", "it"]) == "it"
    assert language_of_most(["it", "fr", "und"]) == "fr"
    assert language_of_most(["ar", "it", "fr", "ar", "it", "fr"]) == "fr", "there are no words of the site in Arabic"
    assert language_of_most(["und"]) == language_of_most([]) == "en"
