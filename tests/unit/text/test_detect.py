"""The language of a text."""

from __future__ import annotations

import pytest

from seedbed.text.detect import detect


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
