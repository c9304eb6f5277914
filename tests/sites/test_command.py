"""`seedbed grow` and `seedbed check`: the same pages and data without MkDocs, and the findings alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from projects import ROOT, run

GOOD = (
    "A quiet harbour\n\nThe harbour of the town was quiet that winter, and nobody came to buy the fish of the boats.\n"
)


def _folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, content in files.items():
        (path / f"{name}.txt").write_text(content, encoding="utf-8")
    return path


def test_grow_writes_the_pages_and_the_data_that_the_site_shows(built: Path, tmp_path: Path) -> None:
    ran = run("grow", "seeds", str(tmp_path / "out"), "--glossary", "docs/glossary", cwd=ROOT)
    assert ran.code == 0, ran.said
    for name in ("documents.jsonl", "terms.jsonl", "links.jsonl", "findings.jsonl"):
        assert (tmp_path / "out" / "data" / name).read_bytes() == (built / "site" / "data" / name).read_bytes()
    pages = {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.md")}
    assert {"index.md", "documents/index.md", "glossary/index.md", "colophon.md", "glossary/blockchain.md"} <= pages


def test_grow_replaces_what_it_made_and_nothing_else(tmp_path: Path) -> None:
    seeds = _folder(tmp_path / "in", a=GOOD, b=GOOD.replace("quiet", "loud"))
    out = tmp_path / "out"
    assert run("grow", str(seeds), str(out), cwd=tmp_path).code == 0
    (seeds / "b.txt").unlink()
    assert run("grow", str(seeds), str(out), cwd=tmp_path).code == 0
    assert not (out / "documents" / "b.md").exists()
    foreign = _folder(tmp_path / "mine", letter="Dear Sir")
    ran = run("grow", str(seeds), str(foreign), cwd=tmp_path)
    assert ran.code == 2
    assert "was not made by Seedbed" in ran.said
    assert (foreign / "letter.txt").read_text(encoding="utf-8") == "Dear Sir"


def test_check_writes_nothing_and_tells_errors_from_warnings(tmp_path: Path) -> None:
    seeds = _folder(tmp_path / "in", a=GOOD)
    assert run("check", str(seeds), cwd=tmp_path).code == 0
    (seeds / "empty.txt").write_text("", encoding="utf-8")
    assert run("check", str(seeds), cwd=tmp_path).code == 0
    assert run("check", str(seeds), "--strict", cwd=tmp_path).code == 1
    (seeds / "archive.txt").write_bytes(b"PK\x03\x04 and so on")
    ran = run("check", str(seeds), cwd=tmp_path)
    assert ran.code == 1
    assert "archive.txt: The file holds a zip archive" in ran.said
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_the_module_is_the_command() -> None:
    words = [sys.executable, "-m", "seedbed", "--version"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("seedbed ")


def test_grow_needs_no_mkdocs(tmp_path: Path) -> None:
    _folder(tmp_path / "in", a=GOOD)
    blocked = (
        "import sys; sys.modules['mkdocs'] = sys.modules['material'] = None; from seedbed.integrations.cli import main"
    )
    words = [sys.executable, "-c", f"{blocked}; sys.exit(main(['grow', 'in', 'out']))"]
    done = subprocess.run(words, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")}, check=False)
    assert done.returncode == 0
    assert (tmp_path / "out" / "documents" / "a.md").exists()


def test_a_missing_dependency_gets_one_line(tmp_path: Path) -> None:
    words = [sys.executable, "-S", "-m", "seedbed", "check", "in"]  # -S: without what is installed
    done = subprocess.run(
        words, cwd=tmp_path, env={"PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "is not installed here. Run `make site` once" in done.stderr
    assert "Traceback" not in done.stderr


def test_who_has_read_enough_may_close_the_pipe(tmp_path: Path) -> None:
    _folder(tmp_path / "in", a=GOOD)
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "seedbed", "links", "--seeds", "in"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")
