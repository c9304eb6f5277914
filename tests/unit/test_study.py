"""What is known of one seed, put together with others."""

from __future__ import annotations

import pytest

from seedbed.model import PagePath, Searched, SourcePath
from seedbed.publishing.search import search_index
from seedbed.study import Loaded, gathered, study
from seedbed.text import keys, lemmas

TEXT = (
    "The harbour's gauges\n\nBy Ann Smithers\n\nTide-gauges aren't new: see https://gauges.example/old_ones for more of "
    "them. They have been measuring the sea in the harbours of the north for many years, and O’Brien mended the two.\n"
)
SEED = Loaded(SourcePath("old_papers.txt"), PagePath("documents/old-papers.md"), TEXT.encode(), None, 200)


def _forget() -> None:
    for remembered in (lemmas._keys, lemmas._found, keys._keys, keys.keyed):
        remembered.cache_clear()


def test_where_a_study_is_remembered_links_and_search_load_no_lemma_table(monkeypatch: pytest.MonkeyPatch) -> None:
    done = study(SEED)
    assert done.record is not None
    assert done.record.metadata.language.value == "en"
    _forget()
    gathered([done], lambda finding: None)
    asked: list[str] = []
    monkeypatch.setattr(lemmas, "_looked_up", lambda word, language: asked.append(word))
    seed = done.record.document.seed
    for text in ("old papers", *(seed.at(block.span) for block in done.record.document.blocks)):
        keys.keyed(text, "en")
    blocks = tuple(seed.at(block.span) for block in done.record.document.blocks)
    dict(search_index([Searched(SEED.page, "The harbour's gauges", "document", "en", blocks, ("Ann Smithers",))]))
    assert asked == []
    assert lemmas.key("gauges", "en") == "gauge"
    _forget()
