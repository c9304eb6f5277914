"""The files of a folder that may be seeds."""

from __future__ import annotations

import os
from pathlib import Path

from seedbed.model import Finding
from seedbed.reading.discover import discover, is_entry, load, load_entries, load_sidecar, sidecar_name
from seedbed.reading.read import SUFFIXES


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def test_seeds_are_found_in_all_folders_in_order_with_their_sidecars(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a/c.txt", "a/c.meta.yml", "d.TXT", "a.text", ".gitkeep", "README.md")
    findings: list[Finding] = []
    found = discover(tmp_path, SUFFIXES, 100, findings.append)
    assert [f.source for f in found] == ["a.text", "a/c.txt", "b.txt", "d.TXT"]
    assert [f.sidecar is not None for f in found] == [False, True, False, False]
    assert load_sidecar(found[1], findings.append) == b"a/c.meta.yml"
    assert load_sidecar(found[0], findings.append) is None
    assert load(found[2], findings.append) == b"b.txt"
    assert findings == []


def test_a_sidecar_of_a_seed_in_capitals_is_no_file_of_another_format(tmp_path: Path) -> None:
    _fill(tmp_path, "a.TXT", "a.meta.yml")
    findings: list[Finding] = []
    (found,) = discover(tmp_path, SUFFIXES, 100, findings.append)
    assert found.sidecar == tmp_path / "a.meta.yml"
    assert findings == []


def test_what_cannot_be_a_seed_is_reported(tmp_path: Path) -> None:
    _fill(tmp_path, "a.odt", "lost.meta.yml", "long.txt", "noending")
    os.mkfifo(tmp_path / "pipe.txt")
    findings: list[Finding] = []
    assert discover(tmp_path, SUFFIXES, 7, findings.append) == []
    assert [(f.code, f.source) for f in findings] == [
        ("other-format", "a.odt"),
        ("too-large", "long.txt"),
        ("other-format", "noending"),
        ("not-a-file", "pipe.txt"),
        ("sidecar-orphan", "lost.meta.yml"),
    ]


def test_folders_of_programs_are_passed_over(tmp_path: Path) -> None:
    _fill(tmp_path, ".git/description.txt", "a/.editor/b.txt", "a/c.txt")
    findings: list[Finding] = []
    assert [f.source for f in discover(tmp_path, {".txt"}, 100, findings.append)] == ["a/c.txt"]
    assert findings == []


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    _fill(tmp_path, "secret.txt", "outside/b.txt", "seeds/a.txt")
    (seeds / "in.txt").symlink_to("a.txt")
    (seeds / "out.txt").symlink_to("../secret.txt")
    (seeds / "folder").symlink_to("../outside")
    (seeds / "loop").symlink_to("loop")
    findings: list[Finding] = []
    assert [f.source for f in discover(seeds, SUFFIXES, 100, findings.append)] == ["a.txt", "in.txt"]
    assert sorted((f.code, f.source) for f in findings) == [("outside-link", n) for n in ("folder", "loop", "out.txt")]


def test_a_file_that_has_gone_is_reported(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt")
    findings: list[Finding] = []
    (found,) = discover(tmp_path, SUFFIXES, 100, findings.append)
    found.path.unlink()
    assert load(found, findings.append) is None
    assert [(f.code, f.source) for f in findings] == [("unreadable-seed", "a.txt")]


def test_a_sidecar_is_named_after_its_seed() -> None:
    assert sidecar_name("a/b.c.txt") == "a/b.c.meta.yml"


def test_an_index_page_is_no_entry(tmp_path: Path) -> None:
    _fill(tmp_path, "b.md", "a/c.md", "index.md", "a/README.md", "note.txt")
    assert [name for name, _ in load_entries(tmp_path, lambda _: None)] == ["a/c.md", "b.md"]
    assert not is_entry(tmp_path / "index.md", tmp_path)
    assert not is_entry(tmp_path.parent / "b.md", tmp_path)


def test_no_folder_holds_no_entries(tmp_path: Path) -> None:
    assert load_entries(tmp_path / "none", lambda _: None) == []
