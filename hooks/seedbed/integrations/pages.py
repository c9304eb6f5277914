"""A grown page -> a file and a page of MkDocs, which is rendered the quick way, where nothing speaks against it.

Against it speaks: Markdown extensions that this project does not know, a plugin or hook that changed the Markdown,
Markdown from somebody's hand. The first page of each folder and every hundredth after are rendered in both ways; should
they differ, everything is rendered the ordinary way, and a warning says so.
"""

import logging
import posixpath
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from ..model import Page
from .navigation import is_made
from .quick import fits, made

log = logging.getLogger("mkdocs.plugins.seedbed")

OFTEN = 100
"""Pages of which one is rendered in both ways."""
_NAME = "seedbed"
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def file_of(page: Page, seeds_dir: str, config: MkDocsConfig) -> File:
    """The file of a page, in memory."""
    inclusion = InclusionLevel.INCLUDED if page.indexed and is_made(config) else InclusionLevel.NOT_IN_NAV
    content = page.markdown.encode("utf-8", "xmlcharrefreplace")
    file = File.generated(config, page.path, content=content, inclusion=inclusion)
    file.generated_by = _NAME
    if page.source:
        file.edit_uri = posixpath.join("..", seeds_dir, page.source)
    return file


def is_grown(file: File) -> bool:
    """Whether Seedbed wrote it."""
    return file.generated_by == _NAME


def render_quickly(files: Files, pages: Mapping[str, Page], config: MkDocsConfig, but: Container[str] = ()) -> None:
    """Have grown pages rendered the quick way.

    Args:
        files: all of the site.
        pages: the grown ones, by their path.
        config: of the site.
        but: paths of those that stay ordinary pages.
    """
    quick = Quick.of(config)
    for file in files.documentation_pages():
        if is_grown(file) and file.src_uri not in but:
            page = pages[file.src_uri]
            GrownPage(file, page.front, config, None if page.written else quick)


@dataclass(slots=True)
class Quick:
    """What the pages of one build know of each other."""

    on: bool
    rendered: list["GrownPage"] = field(default_factory=list)
    folders: set[str] = field(default_factory=set)
    targets: dict[tuple[str, str], File | None] = field(default_factory=dict)
    """Where the links of a folder lead, by the folder and the link."""

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Quick":
        """For a site of that configuration."""
        return cls(fits(list(config.markdown_extensions), config.mdx_configs))

    def doubted(self, page: "GrownPage") -> bool:
        """Whether a page is one of the sample."""
        folder = posixpath.dirname(page.file.src_uri)
        first = folder not in self.folders
        self.folders.add(folder)
        return first or len(self.rendered) % OFTEN == 0

    def target(self, path: str, file: File, files: Files) -> File | None:
        """Where a link of a file leads; None where there is nothing that is on the site."""
        folder = posixpath.dirname(file.src_uri)
        if (folder, path) not in self.targets:
            found = files.src_uris.get(posixpath.normpath(posixpath.join(folder, unquote(path))))
            excluded = found is None or found.inclusion.is_excluded()  # type: ignore[no-untyped-call]  # of MkDocs
            self.targets[folder, path] = None if excluded else found
        return self.targets[folder, path]


class GrownPage(MkDocsPage):
    """A page that Seedbed wrote.

    Of its texts as little is held as can be, as long as all pages wait to be written: the HTML as bytes, and of the
    Markdown nothing where nobody changed it, because its file has it.
    """

    def __init__(self, file: File, front: Mapping[str, object], config: MkDocsConfig, quick: Quick | None) -> None:
        """Keep what is known of the page, and what the pages know of each other.

        Args:
            file: of the page.
            front: what its front matter says.
            config: of the site.
            quick: None: it is rendered the ordinary way.
        """
        super().__init__(None, file, config)
        self._front, self._source = front, file.content_bytes
        self._quick = quick
        self._read: str | None = None

    @property
    def markdown(self) -> str | None:
        """As it is in the file, or as somebody changed it."""
        return _body(self._source) if self._unchanged else self._markdown

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._markdown, self._unchanged = text, False

    @property
    def content(self) -> str | None:
        """The HTML."""
        return self._content.decode("utf-8", "surrogatepass") if self._content is not None else None

    @content.setter
    def content(self, text: str | None) -> None:
        self._content = text.encode("utf-8", "surrogatepass") if text is not None else None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what is known of the page, where no plugin has it read in another way; remember what was read."""
        if config.plugins.events["page_read_source"] or self.file.content_bytes is not self._source:
            super().read_source(config)
        else:
            self._read = self.markdown = _body(self._source)
            self.meta = dict(self._front)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML."""
        quick = self._quick
        read, self._read = self._read, None
        if quick is None or not quick.on or self._markdown != read or not self._rendered(quick, config, files):
            super().render(config, files)
            return
        self._markdown, self._unchanged = None, True
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

    def _rendered(self, quick: Quick, config: MkDocsConfig, files: Files) -> bool:
        links: dict[File, dict[str, str]] = {}

        def address(href: str) -> str | None:
            if _OUTSIDE.match(href):
                return href
            path, hash_, anchor = href.partition("#")
            target = quick.target(path, self.file, files) if path else self.file
            if target is None:
                return None
            if anchor:
                links.setdefault(target, {}).setdefault(anchor, href)
            return get_relative_url(target.url, self.file.url) + hash_ + anchor if path else href

        found = made(self._markdown or "", config.mdx_configs.get("toc", {}), address)
        if found is None:
            return False
        self.content = found.content
        self.toc = get_toc(found.headings)
        self.present_anchor_ids = found.ids
        self.links_to_anchors = links
        return True


def _body(source: bytes) -> str:
    """The Markdown of a page, without its front matter."""
    return source.decode("utf-8").partition("\n---\n\n")[2]
