"""Text without anything that hides in it."""

from __future__ import annotations

import pytest

from seedbed.model import SourcePath
from seedbed.reading.clean import clean
from seedbed.reading.read import read


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\r\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f"])
def test_every_kind_of_line_end_ends_a_line(newline: str) -> None:
    seed = read(SourcePath("a.txt"), newline.join(["Prima città", "seconda", "terza"]).encode(), lambda _: None)
    assert seed is not None
    assert seed.text == "Prima città\nseconda\nterza"
    assert seed.line(seed.text.index("terza")) == 3


def test_what_is_invisible_is_taken_out_and_counted() -> None:
    text, repairs = clean("a\u200bb\x00c\u202ed\u00ade")
    assert text == "abcde"
    assert {r.name: r.count for r in repairs} == {"controls": 1, "hidden": 2, "overrides": 1}


def test_joiners_that_a_script_needs_stay() -> None:
    assert clean("می\u200cخواهم")[0] == "می\u200cخواهم"
