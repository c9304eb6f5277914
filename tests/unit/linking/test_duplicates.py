"""Texts that are the same, or nearly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.linking.duplicates import Pair, duplicates, sketch
from seedbed.model import Record

Make = Callable[..., Record]
WORDS = [f"word{n}" for n in range(200)]
TEXT = "A title\n\n" + " ".join(WORDS) + ".\n"


def _pairs(*records: Record) -> list[Pair]:
    return list(duplicates(records, {record.source: sketch(record) for record in records}))


def test_the_same_text_in_other_lines_is_the_same(record: Make) -> None:
    records = [record(TEXT), record(TEXT.replace(" ", "\n"), "b.txt"), record("Something else\n\nEntirely.", "c.txt")]
    assert [(p.source, p.other, p.share) for p in _pairs(*records)] == [("b.txt", "a.txt", 1.0)]


def test_nearly_the_same_text_is_told_with_its_share(record: Make) -> None:
    other = "Another title\n\n" + " ".join([*WORDS[:180], "and", "some", "more"]) + ".\n"
    (pair,) = _pairs(record(TEXT, "a.txt"), record(other, "b.txt"))
    assert (pair.source, pair.other) == ("b.txt", "a.txt")
    assert pair.share == pytest.approx(177 / 200, abs=0.03)


def test_a_half_is_not_nearly_all_and_a_short_text_is_nothing(record: Make) -> None:
    half = "A title\n\n" + " ".join(WORDS[:100]) + " " + " ".join(f"other{n}" for n in range(100)) + ".\n"
    assert _pairs(record(TEXT, "a.txt"), record(half, "b.txt")) == []
    assert _pairs(record("One two three.", "a.txt"), record("One two four.", "b.txt")) == []


def test_every_copy_is_told_once_with_the_first(record: Make) -> None:
    records = [record(f"{TEXT}\nVersion {n}.", f"{n}.txt") for n in range(4)]
    assert [(p.source, p.other) for p in _pairs(*records)] == [(f"{n}.txt", "0.txt") for n in (1, 2, 3)]


def test_texts_without_spaces_are_compared_by_their_characters(record: Make) -> None:
    text = "".join(chr(0x4E00 + 7 * n) for n in range(120)) + "。"
    (pair,) = _pairs(record(text, "a.txt", "zh"), record(text[:110] + "完了。", "b.txt", "zh"))
    assert 0.8 < pair.share < 1
