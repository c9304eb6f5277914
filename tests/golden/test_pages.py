"""Seeds -> pages, compared with files that are read as prose. `pytest tests/golden --renew` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import ROOT
from seedbed.pipeline import grow
from seedbed.settings import Settings

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"


def _check(name: str, markdown: str, request: pytest.FixtureRequest) -> None:
    expected = HERE / "pages" / name
    if request.config.getoption("--renew"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(markdown, encoding="utf-8")
    assert markdown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(p.name for p in SEEDS.iterdir() if p.suffix == ".txt"))
def test_a_seed_becomes_the_page_that_was_read_and_approved(name: str, request: pytest.FixtureRequest) -> None:
    site = grow(HERE, Settings(glossary_dir="no-entries"))
    page = next(p for p in site.pages if p.source == name)
    _check(page.path.replace("/", "_"), page.markdown, request)


def test_the_first_seed_becomes_the_page_that_was_read_and_approved(request: pytest.FixtureRequest) -> None:
    site = grow(ROOT, Settings())
    page = next(p for p in site.pages if p.source == "000_69ee136ea470a9c2.txt")
    _check("first_seed.md", page.markdown, request)


def test_a_curated_and_a_found_term_become_the_pages_that_were_read_and_approved(
    request: pytest.FixtureRequest,
) -> None:
    pages = {p.path: p.markdown for p in grow(ROOT, Settings()).pages}
    _check("curated_term.md", pages["glossary/mining-farm.md"], request)  # type: ignore[index]
    _check("found_term.md", pages["glossary/it/entita-minerario.md"], request)  # type: ignore[index]
