"""`mkdocs serve`: an edited seed is shown at once, all the rest afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from projects import CONFIG, ROOT, Project

_LONG = 60
"""Seconds after which a server will not say it any more."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Project, str, Path]]:
    """A project, its address, and what the server says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    seeds = {
        f"seeds/{name}.txt": f"The {name} log\n\nThe tide gauge of {name} stood still.\n" for name in ("east", "west")
    }
    project = Project(tmp_path).write({"mkdocs.yml": CONFIG, "docs/about.md": "# About", **seeds})
    log = tmp_path / "said.txt"
    with log.open("wb") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", address],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
            stdout=said,
            stderr=said,
        )
    try:
        yield project, f"http://{address}", log
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(_LONG)


def _until(address: str, words: str) -> str:
    """The page, once it holds those words."""
    text = ""
    begun = time.monotonic()
    while time.monotonic() - begun < _LONG:
        try:
            with urlopen(address, timeout=_LONG) as answer:
                text = answer.read().decode()
        except URLError:
            text = "nobody answers"
        if words in text:
            return text
        time.sleep(0.05)
    raise AssertionError(f"{address} never said {words!r}, but {text[-500:]!r}")


def test_the_page_of_an_edited_seed_comes_first_and_the_rest_follows(served: tuple[Project, str, Path]) -> None:
    project, address, log = served
    _until(f"{address}/documents/east/", "The east log")
    _until(f"{address}/documents/", "The east log")
    project.write({"seeds/east.txt": "The eastern log\n\nThe tide gauge of east moved again.\n"})
    page = _until(f"{address}/documents/east/", "moved again")
    assert "<h1" in page
    assert page.count("The eastern log") > 1
    _until(f"{address}/documents/", "The eastern log")  # a whole build has followed
    assert "moved again" in _until(f"{address}/sources/east.txt", "moved again")
    said = log.read_text()
    assert said.count("east.txt is shown as it is now") == 1
    assert said.count("Building documentation") == 2
    assert said.index("is shown as it is now") < said.rindex("Building documentation")
    assert "Traceback" not in said
