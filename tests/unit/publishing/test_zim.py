"""A ZIM file, read back by the library of those who made the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbed.errors import OutputError
from seedbed.publishing import zim

PAGE = "<!doctype html><html lang=it><head><title>{title} &amp; pesci</title></head><body><p>{text}</p></body></html>"


def _site(folder: Path) -> Path:
    site = folder / "site"
    (site / "search").mkdir(parents=True)
    (site / "index.html").write_text(
        PAGE.format(title="Porto", text="Il porto dorme.").replace("=it", '="it"'), "utf-8"
    )
    (site / "mare.html").write_text(PAGE.format(title="Mare", text="La città è lontana dal mare."), "utf-8")
    (site / "search" / "documents.js").write_text("x", "utf-8")
    return site


def test_pages_are_found_by_their_words_and_named_by_their_titles(tmp_path: Path) -> None:
    pytest.importorskip("libzim")
    from libzim.reader import Archive
    from libzim.search import Query, Searcher

    zim.write_zim(_site(tmp_path), tmp_path / "dist" / "porto.zim", "Il porto")
    archive = Archive(tmp_path / "dist" / "porto.zim")
    assert archive.main_entry.get_item().path == "index.html"
    assert archive.get_metadata("Language") == b"ita"
    assert archive.get_entry_by_path("mare.html").title == "Mare & pesci"
    found = Searcher(archive).search(Query().set_query("citta"))
    assert list(found.getResults(0, 5)) == ["mare.html"]
    assert not archive.has_entry_by_path("search/documents.js")


def test_without_libzim_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zim, "find_spec", lambda name: None)
    with pytest.raises(OutputError, match=r"pip install 'seedbed\[zim\]'"):
        zim.write_zim(_site(tmp_path), tmp_path / "porto.zim", "Il porto")
