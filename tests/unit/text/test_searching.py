"""The words by which a text is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.text.searching import _RUN, search_words, searchable, written_words


@pytest.mark.parametrize(("text", "found"), [("10⁶ litres", ["106", "litres"]), ("H₂O, CO₂", ["h2o", "co2"])])
def test_raised_and_lowered_figures_are_found_as_the_figures_they_are(text: str, found: list[str]) -> None:
    assert [form for _, form in search_words(text)] == found
    assert searchable("10⁶") == searchable("106")


@given(st.text(st.sampled_from("abAZé\u00ad\u2060Жи9_ \n-'’.,漢字カタกำ😀"), max_size=60))
def test_the_words_of_a_text_as_they_are_written_are_those_that_are_searched(text: str) -> None:
    apart = {word for word, _ in search_words(text) if not _RUN.match(word)}
    assert {word for word in written_words(text) if searchable(word)} == apart
