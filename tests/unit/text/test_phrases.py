"""Lists of words as patterns."""

from __future__ import annotations

import re

from seedbed.text.folding import fold
from seedbed.text.phrases import alternatives, folded_words, opener, pattern


def test_no_words_match_nothing() -> None:
    assert re.search(alternatives([]), "") is None


def test_words_match_whole_and_the_longest_first() -> None:
    found = re.compile(alternatives(["read", "read also", "c++"]))
    assert found.findall("read  also, already, read, c++") == ["read  also", "read", "c++"]


def test_scripts_without_spaces_need_no_border() -> None:
    assert re.search(alternatives(["記事"]), "関連記事一覧") is not None


def test_a_text_is_read_with_the_words_of_its_language_and_of_english() -> None:
    assert opener("read_also", "de").match("Lesen Sie auch: nichts")
    assert opener("read_also", "de").match("Read also: nothing")
    assert opener("read_also", "en").match("Lesen Sie auch: nichts") is None
    assert pattern("read_also", "de").search("Das lesen Sie auch dort")
    assert opener("read_also", "de").match("Das lesen Sie auch dort") is None


def test_words_are_compared_as_texts_are_folded() -> None:
    assert fold("Σύλλογος") in folded_words("organisations", "el")
    assert fold("Außerhalb") in folded_words("function_words", "de")
    assert "außerhalb" not in folded_words("function_words", "de")
