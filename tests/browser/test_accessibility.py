"""No page has anything that axe-core objects to: every kind, hosted and offline, phone and desktop, light and dark."""

from __future__ import annotations

import importlib.resources
import zipfile
from collections.abc import Iterator

import pytest

from kinds import PAGES, address, made
from opened import serving
from projects import Project

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
RUN = "axe.run().then(found => found.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 120))]))"
CUT = """() => [...document.querySelectorAll('svg.sb-picture')].flatMap(picture => {
  const frame = picture.getBoundingClientRect();
  const boxes = [...picture.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
  const faults = frame.width < 100 || frame.height < 20 ? [`${frame.width} x ${frame.height}`] : [];
  boxes.forEach(([name, box], number) => {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      faults.push(`cut: ${name}`);
    for (const [other, there] of boxes.slice(number + 1))
      if (box.left < there.right && there.left < box.right && box.top + 2 < there.bottom && there.top + 2 < box.bottom)
        faults.push(`over each other: ${name}, ${other}`);
  });
  return faults;
})"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    found = made(Project(tmp_path_factory.mktemp("kinds")))
    ran = found.build()
    assert ran.code == 0, ran.said
    return found


@pytest.fixture(scope="module", params=["hosted", "offline"])
def site(request: pytest.FixtureRequest, project: Project) -> Iterator[tuple[str, bool]]:
    """Its address, and whether it is a folder."""
    if request.param == "hosted":
        with serving(project.root / "site") as base:
            yield base, False
        return
    with zipfile.ZipFile(next((project.root / "dist").glob("*.zip"))) as bundle:
        bundle.extractall(project.root / "offline")
    yield next((project.root / "offline").iterdir()).as_uri() + "/", True


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_stands_in_the_way(
    site: tuple[str, bool], chromium: playwright.Browser, size: str, scheme: str
) -> None:
    base, offline = site
    axe = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    context = chromium.new_context(viewport=SIZES[size], color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    found = {}
    for name, path in PAGES.items():
        page.goto(base + address(path, offline=offline))
        page.evaluate(axe)
        if faults := [*page.evaluate(RUN), *page.evaluate(CUT)]:
            found[name] = faults
        if name == "home":
            page.keyboard.press("/")
            page.keyboard.type("molo")
            page.locator(".sb-found li").first.wait_for()
            if faults := page.evaluate(RUN):
                found["search"] = faults
    context.close()
    assert found == {}


def test_no_page_is_wider_than_the_smallest_phone(project: Project, chromium: playwright.Browser) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    with serving(project.root / "site") as base:
        wide = {}
        for name, path in PAGES.items():
            page.goto(base + address(path, offline=False))
            wide[name] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert {name: width for name, width in wide.items() if width > 0} == {}


def test_the_findings_are_read_on_a_phone_without_scrolling_aside(
    project: Project, chromium: playwright.Browser
) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    with serving(project.root / "site") as base:
        page.goto(base + address(PAGES["colophon"], offline=False))
        table = page.locator("article table")
        right = table.evaluate("table => table.getBoundingClientRect().right")
        rows = table.locator("tbody tr").count()
    page.close()
    assert rows > 0
    assert right <= 390


def test_every_text_says_its_language_and_direction(project: Project) -> None:
    assert '<h1 dir="rtl" id="_1" lang="ar">' in project.page("documents/minaa/index.html").replace(' class=""', "")
    assert 'lang="ja"' in project.page("documents/todai/index.html")
