"""Tables of languages can be let go, and are loaded again."""

from __future__ import annotations

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
    holder = lemmas._LOOKUP
    spare(999)
    assert lemmas._LOOKUP is holder
    spare(1_000)
    assert lemmas._LOOKUP is not holder
    assert sys.getrefcount(holder) == 2  # this test, and the count itself
    assert not frequency.get_frequency_dict.cache_info().currsize
    lemmas.is_word.cache_clear()
    assert (lemmas.is_word("harbours", "en"), frequency.zipf("harbour", "en")) == before
