"""Which candidates are terms, and which are not."""

from __future__ import annotations

from collections import Counter

import pytest

from seedbed.glossary.candidates import Candidates, is_content
from seedbed.glossary.ranking import rank


def _candidates(**forms: int) -> Candidates:
    spelled = {form.replace("_", " "): count for form, count in forms.items()}
    heads = [form.split()[-1] for form in spelled]
    return Candidates(Counter(spelled), {}, set(heads), Counter(heads))


def _names(candidates: Candidates, documents: int) -> set[str]:
    return {term.name for term in rank(candidates, "en", documents, 50)}


def test_what_stands_only_within_a_longer_term_is_none() -> None:
    inside = _candidates(anchor_chain_locker=4, anchor_chain=4, chain_locker=4)
    assert _names(inside, 1) == {"anchor chain locker"}
    assert "anchor chain" in _names(_candidates(anchor_chain_locker=4, anchor_chain=9, chain_locker=4), 1)


def test_in_a_large_collection_what_is_said_once_is_no_term(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seedbed.glossary.ranking._LEAST_WEIGHT", -99.0)  # whatever speaks against it otherwise
    said = _candidates(lighthouse_tender=1, anchor_windlass=2)
    assert _names(said, 1000) == {"lighthouse tender", "anchor windlass"}
    assert _names(said, 1001) == {"anchor windlass"}


def test_a_word_of_a_term_has_three_letters_or_more() -> None:
    assert is_content("zax", "en")
    assert not is_content("zx", "en")
