"""Who searches a site, and what that leaves in its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import CONFIG, Project
from seedbed.integrations import searching

SEED = "A quiet harbour\n\nThe harbour was quiet that winter, and nobody came to buy the fish that the boats had brought.\n"


def _project(folder: Path, search: str) -> Project:
    config = f"{CONFIG}extra:\n  seedbed:\n    search: {search}\n"
    return Project(folder).write({"mkdocs.yml": config, "seeds/a.txt": SEED, "docs/about.md": "# About\n\nWho we are."})


def test_pagefind_serves_a_host_and_never_a_folder(tmp_path: Path) -> None:
    pytest.importorskip("pagefind_bin")
    project = _project(tmp_path, "pagefind")
    ran = project.build("--strict")
    assert ran.code == 0, ran.said
    names = {path.name for path in (tmp_path / "site" / "pagefind").iterdir()}
    assert "pagefind.js" in names
    assert not {name for name in names if "-ui" in name}
    assert not (tmp_path / "site" / "search").exists()
    page = project.page("index.html")
    assert 'data-engine="assets/pagefind.js"' in page
    assert "'wasm-unsafe-eval'" in page


def test_a_small_site_is_searched_by_seedbed(tmp_path: Path) -> None:
    project = _project(tmp_path, "auto")
    assert project.build("--strict").code == 0
    assert (tmp_path / "site" / "search" / "words" / "h.js").is_file()
    assert "nobody came to buy the fish" in (tmp_path / "site" / "search" / "text" / "0.js").read_text("utf-8")
    assert "Who we are." in (tmp_path / "site" / "search" / "text" / "0.js").read_text("utf-8")
    assert not (tmp_path / "site" / "assets" / "javascripts" / "lunr").exists()
    assert "wasm" not in project.page("index.html")


def test_a_large_site_is_searched_by_pagefind_where_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pagefind_bin")
    monkeypatch.setattr(searching, "_LARGE", 1)
    project = _project(tmp_path, "auto")
    assert project.build().code == 0
    assert (tmp_path / "site" / "pagefind").is_dir()


def test_pagefind_that_is_not_there_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "available", lambda: False)
    ran = _project(tmp_path, "pagefind").build()
    assert ran.code == 2
    assert "pip install 'pagefind[bin]'" in ran.said
    assert "Traceback" not in ran.said
