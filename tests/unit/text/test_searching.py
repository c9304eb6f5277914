"""The words by which a text is found."""

from __future__ import annotations

import pytest

from seedbed.text.searching import search_words, searchable


@pytest.mark.parametrize(("text", "found"), [("10⁶ litres", ["106", "litres"]), ("H₂O, CO₂", ["h2o", "co2"])])
def test_raised_and_lowered_figures_are_found_as_the_figures_they_are(text: str, found: list[str]) -> None:
    assert [form for _, form in search_words(text)] == found
    assert searchable("10⁶") == searchable("106")
