"""Counts and words."""

from __future__ import annotations

import pytest

from seedbed.text.counting import counts, words


@pytest.mark.parametrize(
    ("line", "code", "expected"),
    [
        ("1.204 visualizzazioni", "it", [("views", 1204)]),
        ("1,204 views · 3 comments", "en", [("views", 1204), ("comments", 3)]),
        ("Comments (12)", "en", [("comments", 12)]),
        ("3 Kommentare", "de", [("comments", 3)]),
        ("12\u202f345 vues", "fr", [("views", 12345)]),
        ("阅读 312", "zh", [("views", 312)]),
        ("312 просмотров", "ru", [("views", 312)]),
        ("12 views", "de", [("views", 12)]),
    ],
)
def test_a_line_of_counts_is_read(line: str, code: str, expected: list[tuple[str, int]]) -> None:
    assert [(count.name, count.value) for count in counts(line, code)] == expected


@pytest.mark.parametrize(
    ("line", "code"), [("views", "en"), ("12", "en"), ("12 visualizzazioni", "de"), ("12 views of Genoa", "en")]
)
def test_a_number_without_its_word_or_a_word_without_its_number_counts_nothing(line: str, code: str) -> None:
    assert counts(line, code) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("…", 0), ("one-two three", 2), ("it’s 3", 2), ("古い", 1), ("古い港", 2), ("時計 clock", 2)],
)
def test_words_and_pairs_of_wide_characters_are_counted(text: str, expected: int) -> None:
    assert words(text) == expected


def test_counts_stand_alone_in_their_line() -> None:
    assert [(c.name, c.value) for c in counts("2 visualizzazioni", "it")] == [("views", 2)]
    assert [(c.name, c.value) for c in counts("Views: 1,204", "en")] == [("views", 1204)]
    assert counts("2 visualizzazioni non bastano a nessuno", "it") == []


def test_words_are_counted_in_every_script() -> None:
    assert words("L'acqua è poca") == 3
    assert words("古い港が再開") == 3
