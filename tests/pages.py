"""Built pages -> what a reader sees of them, and which of their links lead nowhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._silent += tag in ("script", "style")
        named = dict(attrs)
        if named.get("id"):
            self.ids.add(str(named["id"]))
        if tag == "a" and named.get("name"):
            self.ids.add(str(named["name"]))
        for name in ("href", "src"):
            if named.get(name) and not (tag == "link" and named.get("rel") == "canonical"):
                self.links.append(str(named[name]))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)


def read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    return reader


def article(page: str) -> str:
    """The part of a page that is its content."""
    return page[page.index("<article") : page.index("</article>")]


def visible_text(page: str) -> str:
    """The text of a page without any white space."""
    return "".join("".join(read(page).text).split())


def broken_links(site: Path) -> list[str]:
    """`page -> link` for every link of a site that leads to no file, or to no part of its page."""
    pages = {p: read(p.read_text(encoding="utf-8")) for p in site.rglob("*.html")}
    broken = []
    for page, found in pages.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or page.name == "404.html":
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            part = unquote(parts.fragment)
            missing_part = part and part != "__skip" and target in pages and part not in pages[target].ids
            if not target.exists() or missing_part:
                broken.append(f"{page.relative_to(site)} -> {link}")
    return broken
