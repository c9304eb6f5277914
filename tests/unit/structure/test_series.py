"""Lines that divide a text by their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.structure.lines import cut
from seedbed.structure.series import series


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["1", "2", "3"], [0, 2, 4]),
        (["1", "1a", "2", "12B"], [0, 2, 4, 6]),
        (["IV", "IX", "X", "XL"], [0, 2, 4, 6]),
        (["九", "十", "十一", "二十", "二十一", "一百零"[:2]], [0, 2, 4, 6, 8, 10]),
        (["1", "2", "1", "2"], [0, 2, 4, 6]),
        (["3", "2", "1"], []),
        (["1"], []),
        (["1", "1"], []),
    ],
)
def test_numbers_that_rise_divide_a_text(numbers: list[str], found: list[int]) -> None:
    text = "\n".join(f"Chapter {number}\nSaid of the lamp." for number in numbers)
    assert sorted(series(cut(text), "en")) == found


def test_what_is_divided_first_is_divided_most() -> None:
    text = "Part I\n\nChapter 1\nText.\nChapter 2\nText.\n\nPart II\n\nChapter 1\nText.\nChapter 2\nText."
    assert series(cut(text), "en") == {0: 2, 1: 3, 3: 3, 5: 2, 6: 3, 8: 3}


@given(st.lists(st.tuples(st.sampled_from(["Chapter", "§", "TOP", "第", ""]), st.text(max_size=6)), max_size=6))
def test_whatever_stands_behind_such_a_word_is_read(lines: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{word} {number} {word}\nText." for word, number in lines)
    assert set(series(cut(text), "de").values()) <= set(range(7))
