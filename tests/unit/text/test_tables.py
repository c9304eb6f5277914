"""Tables of languages can be let go, and are loaded again."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from simplemma.strategies import DefaultDictionaryFactory, DictionaryLookupStrategy

from seedbed.text import frequency, lemmas
from seedbed.text.tables import spare


@pytest.fixture(autouse=True)
def tables_for_other_tests() -> Iterator[None]:
    """Whatever was let go."""
    yield
    lemmas._LOOKUP = DictionaryLookupStrategy(DefaultDictionaryFactory())


def test_tables_are_let_go_where_there_are_many_documents_and_are_loaded_again() -> None:
    before = lemmas.is_word("harbours", "en"), frequency.zipf("harbour", "en")
    table = lemmas._LOOKUP._dictionary_factory.get_dictionary("en")
    spare(999)
    assert lemmas._LOOKUP._dictionary_factory.get_dictionary("en") is table
    spare(1_000)
    gc.collect()
    assert sys.getrefcount(table) == 2  # this test, and the count itself
    assert not frequency.get_frequency_dict.cache_info().currsize
    lemmas.is_word.cache_clear()
    assert (lemmas.is_word("harbours", "en"), frequency.zipf("harbour", "en")) == before
