"""Words and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.text.tokens import _NOT_PLAIN, _PLAIN_WORD, _WORD, tokens


def test_elided_articles_are_words_of_their_own() -> None:
    assert [t.text for t in tokens("dell'energia", elision=True)] == ["dell'", "energia"]


@pytest.mark.parametrize("text", ["أيضًا", "हिन्दी"])
def test_vowel_signs_belong_to_their_word(text: str) -> None:
    assert [t.text for t in tokens(text)] == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("機械学習のデータ", ["機", "械", "学", "習", "の", "データ"]),
        ("第3章 PDFファイル", ["第", "3", "章", "PDF", "ファイル"]),
        ("น้ำใต้ดิน", ["น้", "ำ", "ใ", "ต้", "ดิ", "น"]),
        ("인공지능은", ["인공지능은"]),
    ],
)
def test_scripts_without_words_are_cut_into_their_smallest_pieces(text: str, pieces: list[str]) -> None:
    assert [t.text for t in tokens(text)] == pieces


@given(st.text(st.sampled_from("abzABZÀéñßжЖ09_ \n-'’·.‑,;“”…/()€œ"), max_size=60))
def test_a_text_without_other_scripts_is_cut_as_any_text(text: str) -> None:
    assert not _NOT_PLAIN.search(text)
    assert _PLAIN_WORD.findall(text) == _WORD.findall(text)
