"""Records made of little texts, the way that the pipeline makes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.model import PagePath, Record, SourcePath
from seedbed.study import Loaded, study


@pytest.fixture
def record() -> Callable[..., Record]:
    """Makes a record: `record("text", name="a.txt", language="en")`."""

    def make(text: str, name: str = "a.txt", language: str = "en", more: str = "") -> Record:
        page = PagePath(f"documents/{name.removesuffix('.txt')}.md")
        sidecar = f"language: {language}\n{more}".encode()
        made = study(Loaded(SourcePath(name), page, text.encode(), sidecar, 200)).record
        assert made is not None
        return made

    return make
