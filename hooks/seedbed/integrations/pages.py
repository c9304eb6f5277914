"""A grown page -> a file and a page of MkDocs, whose HTML is made of our own nodes when the page is written.

Nothing of it is held before or after. Where a plugin or hook listens to the text of pages it is made earlier, while
MkDocs reads them. The ordinary way, through Markdown, is taken by pages that hold Markdown from somebody's hand or that
somebody changed, and by all where Markdown extensions are on that this project does not know. The first page of each
sort and every five hundredth after are made in both ways; should they differ, all pages are made the ordinary way,
and a finding says so.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from markdown.extensions.toc import nest_toc_tokens, slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import get_relative_url, weak_property

from ..model import Html, PagePath
from ..writing.frontmatter import unfenced
from ..writing.markdown import link_to
from .virtual import GrownFile

OFTEN = 500
"""Pages of which one is made in both ways."""


def make_quickly(files: Files, quick: "Quick", but: Container[str] = ()) -> None:
    """Have grown pages made the quick way.

    Args:
        files: all of the site.
        quick: what its pages know of each other.
        but: paths of those that stay ordinary pages.
    """
    for file in files.documentation_pages():
        if isinstance(file, GrownFile) and file.src_uri not in but:
            GrownPage(file, quick)


@dataclass(slots=True)
class Quick:
    """What the pages of one build know of each other."""

    config: MkDocsConfig
    files: Files
    differs: Callable[[str], None]
    """Is told the first page that came out differently."""
    on: bool = True
    heard: bool = False
    """Whether others listen to the text of pages, which then must be there while MkDocs reads them."""
    read: bool = False
    """Whether MkDocs has read all pages."""
    made: list["GrownPage"] = field(default_factory=list)
    """Those that were made the quick way."""
    _sorts: set[tuple[str, int]] = field(default_factory=set)
    _folder: str = ""
    _ways: dict[str, str | None] = field(default_factory=dict)
    """From the pages of this folder; those of the others come before or after all of its own."""

    def is_sample(self, page: "GrownPage") -> bool:
        """Whether a page is one of those that are made in both ways."""
        path = page.file.src_uri
        sort = path.partition("/")[0], path.count("/")
        first = sort not in self._sorts
        self._sorts.add(sort)
        return first or len(self.made) % OFTEN == 0

    def stop(self, page: MkDocsPage) -> None:
        """Make all pages the ordinary way from now on."""
        if self.on:
            self.on = False
            self.differs(page.file.src_uri)

    def way(self, target: str, page: MkDocsPage) -> str | None:
        """What leads from a page to a page or file of the site; None where there is none.

        It is the same for all pages of a folder, but to what lies below one of them.
        """
        file = self.files.src_uris.get(target)
        here = page.file.url
        if file is None:
            return None
        if here in (".", "./", "") or file.url.startswith(here):
            return _seen(file, here)
        folder = here.rstrip("/").rpartition("/")[0]
        if folder != self._folder:
            self._folder, self._ways = folder, {}
        if target not in self._ways:
            self._ways[target] = _seen(file, here)
        return self._ways[target]


def _seen(file: File, here: str) -> str | None:
    """What leads to a file from an address; None where it is not part of the site."""
    excluded = file.inclusion.is_excluded()  # type: ignore[no-untyped-call]  # of MkDocs
    return None if excluded else get_relative_url(file.url, here)


class GrownPage(MkDocsPage):
    """A page that Seedbed wrote.

    Where nobody listens, its text is empty while MkDocs reads pages, and is made when it is written or somebody asks.
    """

    file: GrownFile

    def __init__(self, file: GrownFile, quick: Quick) -> None:
        """Keep what the pages know of each other.

        Args:
            file: of the page.
            quick: the quick way of this build.
        """
        super().__init__(None, file, quick.config)
        self._quick = quick
        self._later = False
        self._read: str | None = None
        self._markdown: str | None = None
        self._content: str | None = None
        self._toc = TableOfContents([])

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what is known of the page."""
        quick, page = self._quick, self.file.page_of
        ours = quick.on and not page.written and not self.file.is_changed
        if not ours or config.plugins.events["page_read_source"]:
            self._later, self._read = False, None
            super().read_source(config)
            return
        self._later = not quick.heard
        self._read = self._markdown = "" if self._later else self._body()
        self._content = "" if self._later else None
        self.meta = dict(page.front)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML, unless that can be left for later."""
        if self._read is None or self._markdown != self._read:
            super().render(config, files)
        elif not self._later:
            self._make(self._quickly())

    @weak_property
    def title(self) -> str | None:
        """As its front matter says it."""
        return self.meta.get("title") if self._later else super().title

    @property
    def markdown(self) -> str | None:
        """Without front matter."""
        return self._body() if self.is_left and self._quick.read else self._markdown

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._markdown = text

    @property
    def content(self) -> str | None:
        """The HTML."""
        self._make_for_others()
        return self._content

    @content.setter
    def content(self, text: str | None) -> None:
        self._content = text

    @property
    def toc(self) -> TableOfContents:
        """The headings."""
        self._make_for_others()
        return self._toc

    @toc.setter
    def toc(self, headings: TableOfContents) -> None:
        self._toc = headings

    @property
    def is_left(self) -> bool:
        """Whether its text is still to be made, or was let go."""
        return self._later and not self._content

    @property
    def is_read_early(self) -> bool:
        """Whether others saw its text while MkDocs read pages."""
        return not self._later

    def make(self) -> None:
        """Make the HTML, if that was left for later."""
        if self.is_left:
            self._make(self._quickly())

    def let_go(self) -> None:
        """Forget the HTML of a page that is written."""
        if self._later:
            self._content, self._toc = "", TableOfContents([])

    def _make_for_others(self) -> None:
        if self.is_left and self._quick.read:
            made = self._quickly()
            self._take(made) if made else self._make_ordinarily()

    def _quickly(self) -> "_Made | None":
        """What the nodes give; None where only Python-Markdown can make the page."""
        if not self._quick.on:
            return None
        options = self._quick.config.mdx_configs.get("toc", {})
        to_parts = []

        def address(target: str) -> str | None:
            if "#" in target:
                to_parts.append((target, link_to(target, PagePath(self.file.src_uri))))
            return self.way(target)

        html = self.file.page_of.text.html(
            address, permalink=bool(options.get("permalink")), name=options.get("slugify", slugify)
        )
        return _Made(html, to_parts) if html else None

    def _make(self, made: "_Made | None") -> None:
        quick = self._quick
        if made is None:
            self._make_ordinarily()
            return
        quick.made.append(self)
        if quick.is_sample(self):
            self._make_ordinarily()
            if self._content != made.html.content:
                quick.stop(self)
        else:
            self._take(made)

    def _take(self, made: "_Made") -> None:
        self._content = made.html.content
        self._toc = get_toc(nest_toc_tokens(_tokens(made.html)))
        self.present_anchor_ids = set(made.html.anchors)
        self.links_to_anchors = {}
        for target, link in made.to_parts:
            path, _, part = target.partition("#")
            self.links_to_anchors.setdefault(self._quick.files.src_uris[path], {})[part] = link

    def _make_ordinarily(self) -> None:
        """Make it as MkDocs makes pages."""
        before, self._markdown = self._markdown, self._body()
        self._content = None
        super().render(self._quick.config, self._quick.files)
        self._markdown = before

    def _body(self) -> str:
        return unfenced(self.file.content_string)

    def way(self, target: str) -> str | None:
        """What leads to a page or file of the site, or a part of one; None where there is none."""
        path, hash_, part = target.partition("#")
        found = self._quick.way(path, self)
        return None if found is None else found + hash_ + part


class _Made(NamedTuple):
    """What is made of a page the quick way."""

    html: Html
    to_parts: list[tuple[str, str]]
    """The links to parts of pages: where they lead, and how Markdown would write it."""


def _tokens(made: Html) -> list[Any]:
    """The headings as the extension `toc` lists them."""
    return [
        {"level": level, "id": anchor, "name": name, "html": content, "data-toc-label": ""}
        for level, anchor, name, content in made.headings
    ]
