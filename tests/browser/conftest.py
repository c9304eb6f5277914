"""A real Chromium; the built site on a server, and the bundle unpacked into a folder with an awkward name."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from opened import FLAGS, Opened, serving

playwright = pytest.importorskip("playwright.sync_api")


@pytest.fixture(scope="session")
def chromium() -> Iterator[playwright.Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        message = "no Chromium on this machine; on Debian and Ubuntu: apt-get install chromium"
        if os.environ.get("SEEDBED_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    with serving(built / "site") as base:
        yield base


@pytest.fixture(scope="session")
def folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("bundle") / "Cartella è #1"
    with zipfile.ZipFile(next((built / "dist").glob("*.zip"))) as archive:
        archive.extractall(target)
    return next(target.iterdir()).as_uri() + "/"


@pytest.fixture(params=["hosted", "offline"])
def opened(request: pytest.FixtureRequest, chromium: playwright.Browser) -> Iterator[Opened]:
    base = request.getfixturevalue("served" if request.param == "hosted" else "folder")
    context = chromium.new_context(offline=request.param == "offline")
    page = context.new_page()
    found = Opened(page, base)
    page.on("console", lambda m: found.faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: found.faults.append(str(e)))
    page.on("dialog", lambda d: (found.faults.append(f"dialog: {d.message}"), d.dismiss()))
    page.on(
        "request", lambda r: found.outside.append(r.url) if not r.url.startswith((base, "data:", "blob:")) else None
    )
    page.goto(base + "index.html")
    yield found
    context.close()
