"""The filters of the documents page, from a folder and without a server."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from projects import CONFIG, Project

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

BODY = "The boat from {place} came late, and nobody on the quay was glad of it but the children and the gulls."


def test_filters_are_combined_and_lead_to_the_documents(tmp_path: Path, chromium: playwright.Browser) -> None:
    project = Project(tmp_path).write({"mkdocs.yml": CONFIG, "docs/guide.md": "# Guide\n"})
    for name, place, year in (
        ("a", "Norway", 1999),
        ("b", "Norway", 2003),
        ("c", "Iceland", 2003),
        ("d", "Iceland", 1999),
    ):
        project.write({f"seeds/{name}.txt": f"Boat {name}\n\n3 May {year}\n\n{BODY.format(place=place)}\n"})
    assert project.build().code == 0
    with zipfile.ZipFile(tmp_path / "dist" / "tiny.zip") as bundle:
        bundle.extractall(tmp_path / "Read è #1")
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else faults.append(r.url))
    page.goto((tmp_path / "Read è #1" / "tiny" / "documents" / "index.html").as_uri())
    place = page.get_by_label("Places")
    place.select_option(label="Norway")
    assert page.locator(".sb-filter li a").all_inner_texts() == ["Boat b", "Boat a"]
    page.get_by_label("Years").select_option(label="1999")
    assert page.locator(".sb-filter [role=status]").inner_text() == "1 / 4"
    assert page.locator("article > ul").is_hidden()
    page.locator(".sb-filter li a").click()
    assert page.locator("article h1").inner_text().startswith("Boat a")
    assert faults == []
    page.close()
