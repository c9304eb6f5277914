"""Folders that are replaced whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seedbed.errors import OutputError
from seedbed.model import Site
from seedbed.publishing.folder import replace, write_folder


def test_a_folder_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    with pytest.raises(OutputError, match="was not made by Seedbed"):
        write_folder(Site("en", (), {}, {}, ()), tmp_path, tmp_path / "out")


def _trees(root: Path) -> tuple[Path, Path]:
    for folder, changed in (("out", "old"), ("staging", "new")):
        for name, text in (("a/same.html", "same"), ("a/changed.html", changed), (f"{changed}.html", changed)):
            (root / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (root / folder / name).write_text(text, encoding="utf-8")
    return root / "staging", root / "out"


def _read(out: Path) -> dict[str, str]:
    return {p.relative_to(out).as_posix(): p.read_text("utf-8") for p in out.rglob("*") if p.is_file()}


def test_what_did_not_change_stays_the_very_file_and_what_is_gone_goes(tmp_path: Path) -> None:
    staging, out = _trees(tmp_path)
    before = (out / "a/same.html").stat()
    replace(staging, out)
    assert _read(out) == {"a/same.html": "same", "a/changed.html": "new", "new.html": "new"}
    assert os.path.samestat((out / "a/same.html").stat(), before)
    assert (out / "a/same.html").stat().st_nlink == 1
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_where_files_cannot_be_linked_all_are_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    staging, out = _trees(tmp_path)
    before = (out / "a/same.html").stat()
    replace(staging, out)
    assert _read(out) == {"a/same.html": "same", "a/changed.html": "new", "new.html": "new"}
    assert not os.path.samestat((out / "a/same.html").stat(), before)
