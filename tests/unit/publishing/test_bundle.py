"""The offline bundle."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

from seedbed.publishing.bundle import bundle


def test_a_bundle_has_the_same_bytes_whenever_its_files_were_written(tmp_path: Path) -> None:
    for name, time in (("one", 1_000_000_000), ("two", 1_500_000_000)):
        folder = tmp_path / name
        (folder / "b").mkdir(parents=True)
        for path in (folder / "b" / "x.html", folder / "a.html"):
            path.write_text("text", encoding="utf-8")
            os.utime(path, (time, time))
        bundle(folder, tmp_path / f"{name}.zip", "site")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_bundle_can_be_verified(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "città").mkdir(parents=True)
    for name in ("index.html", "città/a b.html", "404.html"):
        (folder / name).write_text(name, encoding="utf-8")
    bundle(folder, tmp_path / "site.zip", "site")
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        archive.extractall(tmp_path / "out")
    unpacked = tmp_path / "out" / "site"
    check = ["sha256sum", "--strict", "-c", "SHA256SUMS"]
    done = subprocess.run(check, cwd=unpacked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["città/a b.html: OK", "index.html: OK"]
    (unpacked / "index.html").write_text("changed", encoding="utf-8")
    assert subprocess.run(check, cwd=unpacked, capture_output=True, check=False).returncode == 1


def test_only_what_serves_nobody_is_left_out(tmp_path: Path) -> None:
    kept = {"index.html", "guide/404.html", "guide/sitemap.xml", "sources/walk.map"}
    for name in (*kept, "404.html", "sitemap.xml", "sitemap.xml.gz", "assets/javascripts/bundle.js.map"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    bundle(tmp_path / "site", tmp_path / "site.zip", "site")
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        assert set(archive.namelist()) == {f"site/{name}" for name in (*kept, "SHA256SUMS")}
