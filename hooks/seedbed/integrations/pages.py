"""A grown page -> a page of MkDocs that is rendered the quick way, where nothing speaks against it.

Against it speaks: Markdown extensions that this project does not know, a plugin or hook that changed the Markdown,
Markdown from somebody's hand. The first page of each folder and every hundredth after are rendered in both ways; should
they differ, everything is rendered the ordinary way, and a warning says so.
"""

import logging
import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from .quick import fits, made

log = logging.getLogger("mkdocs.plugins.seedbed")

_OFTEN = 100
"""Pages of which one is rendered in both ways."""
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(slots=True)
class Quick:
    """What the pages of one build know of each other."""

    on: bool
    rendered: list["GrownPage"] = field(default_factory=list)
    folders: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Quick":
        """For a site of that configuration."""
        return cls(fits(list(config.markdown_extensions), config.mdx_configs))

    def doubted(self, page: "GrownPage") -> bool:
        """Whether a page is one of the sample."""
        folder = posixpath.dirname(page.file.src_uri)
        first = folder not in self.folders
        self.folders.add(folder)
        return first or len(self.rendered) % _OFTEN == 0


class GrownPage(MkDocsPage):
    """A page that Seedbed wrote."""

    def __init__(self, file: File, config: MkDocsConfig, quick: Quick | None) -> None:
        """Keep what the pages know of each other; None: this one is rendered the ordinary way."""
        super().__init__(None, file, config)
        self._quick = quick
        self._read: str | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page, and remember what was read, to see whether somebody changes it."""
        super().read_source(config)
        self._read = self.markdown

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML."""
        quick = self._quick
        if quick is None or not quick.on or self.markdown != self._read or not self._rendered(config, files):
            super().render(config, files)
            return
        quick.rendered.append(self)
        if quick.doubted(self):
            content = self.content
            super().render(config, files)
            if self.content != content:
                log.warning(
                    "Seedbed: %s comes out differently the quick way; all pages are rendered the ordinary way.",
                    self.file.src_uri,
                )
                quick.on = False
                for page in quick.rendered:
                    MkDocsPage.render(page, config, files)

    def _rendered(self, config: MkDocsConfig, files: Files) -> bool:
        links: dict[File, dict[str, str]] = {}

        def address(href: str) -> str | None:
            if _OUTSIDE.match(href):
                return href
            path, hash_, anchor = href.partition("#")
            target = self.file
            if path:
                there = posixpath.normpath(posixpath.join(posixpath.dirname(self.file.src_uri), unquote(path)))
                found = files.get_file_from_path(there)
                if found is None or found.inclusion.is_excluded():  # type: ignore[no-untyped-call]  # of MkDocs
                    return None
                target = found
            if anchor:
                links.setdefault(target, {}).setdefault(anchor, href)
            return get_relative_url(target.url, self.file.url) + hash_ + anchor if path else href

        found = made(self.markdown or "", config.mdx_configs.get("toc", {}), address)
        if found is None:
            return False
        self.content = found.content
        self.toc = get_toc(found.headings)
        self.present_anchor_ids = found.ids
        self.links_to_anchors = links
        return True
