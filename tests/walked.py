"""A built site, read as a browser reads it: what its pages say, link to and run."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_BLOCKS = {
    "br",
    "dd",
    "div",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "nav",
    "option",
    "p",
    "pre",
    "section",
    "td",
    "th",
    "tr",
    "ul",
}


@dataclass
class Walked(HTMLParser):
    """One page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    """Those that stand in the page and would run."""
    policy: str = ""
    _said: list[str] = field(default_factory=list)
    _within: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, path: Path) -> Walked:
        page = cls()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        return page

    @property
    def text(self) -> str:
        """Everything visible, block by block; white space as a browser shows it."""
        return re.sub(r"[ |]*\|[ |]*", "|", re.sub(r" +", " ", "".join(self._said)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.ids |= {said[name] for name in ("id", "name") if name in said}
        self.links += [said["href"]] if tag == "a" and "href" in said else []
        if said.get("http-equiv") == "Content-Security-Policy":
            self.policy = said["content"]
        if tag == "script" and not {"src", "type"} & said.keys():
            self.scripts.append("")
        if tag in ("script", "style", "pre"):
            self._within.append("run" if tag == "script" and not {"src", "type"} & said.keys() else tag)
        if tag in _BLOCKS:
            self._said.append("|")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "pre") and self._within:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        within = self._within[-1] if self._within else ""
        if within == "run":
            self.scripts[-1] += data
        elif within == "pre":
            self._said.append(data)
        elif not within:
            self._said.append(re.sub(r"\s+", " ", data))


def walk(site: Path) -> dict[str, Walked]:
    """The pages of a site by their paths."""
    return {path.relative_to(site).as_posix(): Walked.of(path) for path in sorted(site.rglob("*.html"))}


def broken(site: Path) -> list[str]:
    """The links within a site that lead to no file, or to no place on a page."""
    pages = walk(site)
    found = []
    for path, page in pages.items():
        for link in page.links if path != "404.html" else ():
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
            )
            if (site / target).is_dir():
                target = posixpath.normpath(posixpath.join(target, "index.html"))
            known = target in pages and (not parts.fragment or unquote(parts.fragment) in pages[target].ids)
            if not known and not (target not in pages and (site / target).is_file()):
                found.append(f"{path}: {link}")
    return found
