"""Records made of little texts, the way that the pipeline makes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from seedbed.model import PagePath, Record, SourcePath
from seedbed.pipeline import read_seed
from seedbed.reading.discover import Found
from seedbed.settings import Settings


@pytest.fixture
def record(tmp_path: Path) -> Callable[..., Record]:
    """Makes a record: `record("text", name="a.txt", language="en")`."""

    def make(text: str, name: str = "a.txt", language: str = "en", more: str = "") -> Record:
        path, sidecar = tmp_path / name, tmp_path / f"{name}.meta.yml"
        path.write_text(text, encoding="utf-8")
        sidecar.write_text(f"language: {language}\n{more}", encoding="utf-8")
        source = SourcePath(name)
        page = PagePath(f"documents/{name.removesuffix('.txt')}.md")
        made = read_seed(Found(source, path, sidecar), Settings(), {source: page}).record
        assert made is not None
        return made

    return make
