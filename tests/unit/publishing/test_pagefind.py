"""Pagefind is asked page by page, and a program that does not answer gets a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbed.errors import OutputError
from seedbed.model import PagePath, Searched
from seedbed.publishing.pagefind import write_pagefind

pagefind_bin = pytest.importorskip("pagefind_bin")

ENTRIES = [
    Searched(PagePath(f"documents/{n}.md"), f"Harbour {n}, with a comma", "document", "en", ("The pier, and 'more'.",))
    for n in range(30)
]


def test_every_page_is_in_the_index(tmp_path: Path) -> None:
    write_pagefind(tmp_path / "pagefind", ENTRIES, {}, "en", lambda page: page.removesuffix(".md") + "/")
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == len(ENTRIES)
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()
    assert not list((tmp_path / "pagefind").glob("pagefind-ui.*"))


def test_a_program_that_ends_gets_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: "/bin/false")
    with pytest.raises(OutputError, match=r"Pagefind does not answer .*Choose `search: seedbed`"):
        write_pagefind(tmp_path / "pagefind", ENTRIES, {}, "en", str)


def test_what_it_cannot_do_gets_a_message(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("a file in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="Pagefind"):
        write_pagefind(tmp_path / "pagefind", ENTRIES, {}, "en", str)
