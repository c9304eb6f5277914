"""Pictures of every kind of page, for whoever changes a style: `make look` leaves them in `looks/`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kinds import PAGES, address, made
from opened import FLAGS, serving
from projects import Project

LOOKS = {
    "desktop": ({"width": 1280, "height": 900}, "light", "screen"),
    "desktop-dark": ({"width": 1280, "height": 900}, "dark", "screen"),
    "phone": ({"width": 390, "height": 844}, "light", "screen"),
    "phone-dark": ({"width": 390, "height": 844}, "dark", "screen"),
    "narrow": ({"width": 320, "height": 640}, "light", "screen"),
    "print": ({"width": 760, "height": 1000}, "light", "print"),
}


def main(out: Path) -> None:
    """Build the collection, open every page in every look, and write a picture of each."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("There is no Chromium on this machine; on Debian and Ubuntu: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = made(Project(Path(folder)))
        ran = project.build()
        if ran.code:
            sys.exit(ran.said)
        out.mkdir(parents=True, exist_ok=True)
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        with serving(Path(folder) / "site") as base:
            for look, (size, scheme, media) in LOOKS.items():
                page = browser.new_context(viewport=size, color_scheme=scheme).new_page()  # type: ignore[arg-type]
                page.emulate_media(media=media)  # type: ignore[arg-type]
                for name, path in PAGES.items():
                    page.goto(base + address(path, offline=False))
                    page.screenshot(path=out / f"{name.replace(' ', '-')}.{look}.png", full_page=True)
                if media == "screen":
                    page.goto(base)
                    page.keyboard.press("/")
                    page.keyboard.type("molo")
                    page.locator(".sb-found li").first.wait_for()
                    page.screenshot(path=out / f"search.{look}.png")
                page.context.close()
        browser.close()
    print(f"{len(list(out.iterdir()))} pictures are in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
