"""The offline bundle."""

from __future__ import annotations

import os
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
