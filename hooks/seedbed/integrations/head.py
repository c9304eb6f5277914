"""A grown page -> what it says to machines, in its head and in the sitemap, with the addresses of this build."""

import html
import json
import posixpath
from collections.abc import Callable, Container, Mapping
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from ..model import Address, Page, PagePath
from ..writing.overview import HOME

_UNKNOWN = "1970-01-01T00"
"""What MkDocs reads as a date, and what no document has as its day."""
_DAY = 10
"""Characters of a full date."""
_BEYOND = "2106"
"""The year whose dates the packed sitemap has no room for (RFC 1952: 32 bits of seconds)."""


def head(page: Page, file: File, config: MkDocsConfig, files: Files, pages: Mapping[str, Page]) -> str:
    """Elements for the head of a page; addresses are whole ones where the site knows its own.

    Args:
        page: as it was grown.
        file: of the page.
        config: of the site.
        files: all of them.
        pages: all grown pages, by path.
    """

    def address(path: str) -> str:
        target = files.src_uris.get(path)
        if target is None:
            return ""
        return urljoin(config.site_url, target.url) if config.site_url else target.url_relative_to(file)

    parts = []
    if page.moved:
        url = html.escape(address(page.moved))
        parts.append(f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={url}">')
    said = {"og:title": page.title, "og:site_name": config.site_name, "og:type": "website"}
    if config.site_url:
        said["og:url"] = address(page.path)
    machines = page.machines()
    given = {name for name, _ in machines.meta}
    for name, content in (*((n, c) for n, c in said.items() if n not in given), *machines.meta):
        kind = "property" if ":" in name else "name"
        parts.append(f'<meta {kind}="{name}" content="{html.escape(content)}">')
    for language, other in page.alternates:
        parts.append(f'<link rel="alternate" hreflang="{language}" href="{html.escape(address(other))}">')
    for data in (machines.linked_data, _trail(page, pages)):
        if data:
            parts.append(f'<script type="application/ld+json">{to_json(data, address)}</script>')
    return "".join(parts)


def feed_links(names: Container[str], file: File, *, offline: bool) -> str:
    """The ways to the feeds, where there are any."""
    kinds = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}
    found = [] if offline else [name for name in kinds if name in names]
    return "".join(
        f'<link rel="alternate" type="{kinds[name]}" href="{get_relative_url(name, file.url)}">' for name in found
    )


def dated(day: str) -> str:
    """The date that MkDocs is told of a page: where none is known to the day, one that is taken out again."""
    return day if len(day) == _DAY and day < _BEYOND else _UNKNOWN


def without_unknown_dates(sitemap: str) -> str:
    """A sitemap that says when a page changed only where that is known."""
    return sitemap.replace(f"<lastmod>{_UNKNOWN}</lastmod>", "")


def to_json(value: object, address: Callable[[str], str]) -> str:
    """JSON that may stand within a script, with the addresses filled in."""

    def filled(part: object) -> str:
        assert isinstance(part, Address), "everything else is JSON already"
        return address(part.page)

    text = json.dumps(value, ensure_ascii=False, default=filled)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028")


def _trail(page: Page, pages: Mapping[str, Page]) -> dict[str, object]:
    """The way from the home page to a page below an index, as a `BreadcrumbList`."""
    above = [f"{posixpath.join(*parts)}/index.md" for parts in _folders(page.path)]
    steps = [pages[path] for path in (HOME, *above) if path in pages and path != page.path]
    if page.path == HOME or not steps:
        return {}
    items = [
        {"@type": "ListItem", "position": number, "name": step.title, "item": Address(PagePath(step.path))}
        for number, step in enumerate([*steps, page], 1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def _folders(path: str) -> list[list[str]]:
    parts = path.split("/")[:-1]
    return [parts[:number] for number in range(1, len(parts) + 1)]
