"""Words and their places."""

from __future__ import annotations

import pytest

from seedbed.text.tokens import tokens


def test_elided_articles_are_words_of_their_own() -> None:
    assert [t.text for t in tokens("dell'energia", elision=True)] == ["dell'", "energia"]


@pytest.mark.parametrize("text", ["أيضًا", "हिन्दी"])
def test_vowel_signs_belong_to_their_word(text: str) -> None:
    assert [t.text for t in tokens(text)] == [text]
