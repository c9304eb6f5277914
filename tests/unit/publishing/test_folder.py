"""Folders that are replaced whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbed.errors import OutputError
from seedbed.model import Site
from seedbed.publishing.folder import write_folder


def test_a_folder_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    with pytest.raises(OutputError, match="was not made by Seedbed"):
        write_folder(Site("en", (), {}, {}, ()), tmp_path, tmp_path / "out")
