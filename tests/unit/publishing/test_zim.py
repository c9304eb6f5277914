"""A ZIM file, read back by the library of those who made the format."""

from __future__ import annotations

import json
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
    (site / "data").mkdir()
    (site / "data" / "links.jsonl").touch()
    days = (None, {"value": "2003-05-07"}, {"value": "2004"}, {"value": "1999-01-01"})
    lines = [json.dumps({"published": day}) for day in days]
    (site / "data" / "documents.jsonl").write_text("\n".join(lines), "utf-8")
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
    assert archive.has_entry_by_path("search/documents.js"), "the search of the pages works there too"


def test_the_library_of_kiwix_gets_all_that_it_asks_for(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("libzim")
    from libzim.reader import Archive

    zim.write_zim(_site(tmp_path), tmp_path / "porto.zim", "Il porto")
    archive = Archive(tmp_path / "porto.zim")
    assert archive.check()
    asked = {"Name", "Title", "Creator", "Publisher", "Date", "Description", "Language"}
    assert asked <= set(archive.metadata_keys)
    assert archive.get_metadata("Date") == b"2003-05-07", "of the newest document, not of the clock"
    assert archive.has_illustration(48)
    assert archive.has_entry_by_path("data/links.jsonl"), "pages link it, empty or not"
    assert capfd.readouterr() == ("", "")


def test_without_libzim_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zim, "find_spec", lambda name: None)
    with pytest.raises(OutputError, match="pip install libzim"):
        zim.write_zim(_site(tmp_path), tmp_path / "porto.zim", "Il porto")
