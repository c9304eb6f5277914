"""The built site as a reader uses it, hosted and offline with the network cut."""

from __future__ import annotations

import pytest

from opened import Opened

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

TITLE = "La polizia del Kazakistan ha chiuso un'altra mining farm di criptovalute"


def test_a_reader_opens_the_document_and_follows_a_term(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("link", name=TITLE).first.click()
    assert page.locator("article h1").inner_text().startswith(TITLE)
    page.locator("article p a.sb-term", has_text="crypto farm").click()
    assert page.locator("article h1").inner_text().startswith("mining farm")
    assert page.locator("article li strong", has_text="crypto farm").count() == 1
    assert (opened.faults, opened.outside) == ([], [])


def test_previews_come_with_the_pointer_the_keyboard_and_the_finger(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_load_state()
    link = page.locator("article p a.sb-term", has_text="crypto farm")
    card = page.locator(".sb-preview")
    link.hover()
    assert "Impianto che riunisce" in card.inner_text()
    assert not [line for line in card.inner_text().splitlines() if line.startswith("—")]  # as the list has before it
    assert "term.alias, 95 %" in card.inner_text()
    page.mouse.move(0, 0)
    assert card.count() == 0
    page.keyboard.press("Tab")
    link.focus()
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    page.keyboard.press("Escape")
    assert card.count() == 0
    link.evaluate(
        "a => a.dispatchEvent(new PointerEvent('click', {pointerType: 'touch', bubbles: true, cancelable: true}))"
    )
    assert page.locator("article h1").inner_text().startswith(TITLE)
    card.get_by_role("link", name="mining farm").click()
    assert page.locator("article h1").inner_text().startswith("mining farm")
    assert (opened.faults, opened.outside) == ([], [])


def test_nothing_runs_that_the_site_did_not_bring(opened: Opened) -> None:
    script = "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); window.ran"
    assert opened.page.evaluate(script) is None
    assert len(opened.faults) == 1
    assert "Content Security Policy" in opened.faults[0]


def test_without_scripts_the_site_reads_as_well(chromium: playwright.Browser, served: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_load_state()  # its styles say what is hidden
    assert page.locator("article h1").inner_text().startswith(TITLE)
    assert not page.locator("header .sb-find").is_visible()
    page.locator("article p a.sb-term", has_text="crypto farm").click()
    assert page.locator("article h1").inner_text().startswith("mining farm")
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen(opened: Opened, width: int) -> None:
    page = opened.page
    page.set_viewport_size({"width": width, "height": 800})
    addresses = page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)")
    own = {a.split("#")[0] for a in addresses if a.startswith(opened.base)}
    for address in sorted(own):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, address
    assert len(own) > 15
