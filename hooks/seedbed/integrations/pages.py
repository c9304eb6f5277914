"""A grown page -> a file and a page of MkDocs, whose HTML is made of our own nodes when the page is written.

Nothing of it is held before or after. The ordinary way, through Markdown, is taken instead by pages that hold Markdown
from somebody's hand, and by all where Markdown extensions that this project does not know, or a plugin or hook that
listens to the text of pages, may want something else of it. The first page of each folder and every hundredth after are
made in both ways; should they differ, all pages are made the ordinary way, and a finding says so.
"""

import posixpath
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import get_relative_url

from ..model import Html, Page, PagePath
from ..writing.markdown import link_to
from .navigation import is_made

OFTEN = 100
"""Pages of which one is made in both ways."""
NEUTRAL = frozenset(
    {
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "tables",
        "toc", "pymdownx.details", "pymdownx.superfences", "pymdownx.highlight", "pymdownx.inlinehilite",
        "pymdownx.tabbed",
    }
)  # fmt: skip
"""Extensions that find nothing of theirs in what Seedbed writes, or that are followed here."""
_NEEDED = frozenset({"attr_list", "tables", "toc"})
_LISTENING = ("pre_page", "page_read_source", "page_markdown", "page_content")
"""Events of MkDocs by which others see or change the text of a page."""
_NAME = "seedbed"


class GrownFile(File):
    """The file of a page: its Markdown is made when somebody asks for it."""

    page_of: Page

    @property
    def content_bytes(self) -> bytes:
        """The Markdown with its front matter, or what somebody put in its place."""
        return super().content_bytes if self.is_changed else self.page_of.markdown.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    @property
    def content_string(self) -> str:
        """The same as text."""
        return super().content_string if self.is_changed else self.page_of.markdown

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def is_changed(self) -> bool:
        """Whether somebody put something else in its place."""
        return self._content is not None


def file_of(page: Page, seeds_dir: str, config: MkDocsConfig) -> GrownFile:
    """The file of a page, in memory."""
    file = GrownFile(
        page.path,
        None,
        config.site_dir,
        config.use_directory_urls,
        inclusion=InclusionLevel.INCLUDED if page.indexed and is_made(config) else InclusionLevel.NOT_IN_NAV,
    )
    file.page_of = page
    file.generated_by = _NAME
    if page.source:
        file.edit_uri = posixpath.join("..", seeds_dir, page.source)
    return file


def is_grown(file: File) -> bool:
    """Whether Seedbed wrote it."""
    return isinstance(file, GrownFile)


def fits(extensions: list[str], options: Mapping[str, Any]) -> bool:
    """Whether what a site's Markdown makes of our pages is known here."""
    toc = set(options.get("toc", {})) - {"permalink", "slugify", "title"}
    names = set(extensions)
    return names >= _NEEDED and names <= NEUTRAL and not toc and not set(options) & {"attr_list", "tables"}


def is_heard(config: MkDocsConfig, ours: object) -> bool:
    """Whether others than the plugin that is ours listen to the text of pages."""
    events = config.plugins.events
    return any(getattr(told, "__self__", None) is not ours for name in _LISTENING for told in events[name])


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
    made: list["GrownPage"] = field(default_factory=list)
    """Those that were made the quick way, in whole or in part."""
    _folders: set[str] = field(default_factory=set)
    _ways: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def is_sample(self, page: "GrownPage") -> bool:
        """Whether a page is one of those that are made in both ways."""
        folder = posixpath.dirname(page.file.src_uri)
        first = folder not in self._folders
        self._folders.add(folder)
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
        if file is None or file.inclusion.is_excluded():  # type: ignore[no-untyped-call]  # of MkDocs
            return None
        if here in (".", "./", "") or file.url.startswith(here):
            return get_relative_url(file.url, here)
        key = (here.rstrip("/").rpartition("/")[0], target)
        if key not in self._ways:
            self._ways[key] = get_relative_url(file.url, here)
        return self._ways[key]


class GrownPage(MkDocsPage):
    """A page that Seedbed wrote. While MkDocs reads pages its text is empty: nobody listens, and it is made later."""

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
        self._markdown: str | None = None
        self._content: str | None = None
        self._toc = TableOfContents([])

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what is known of the page."""
        page = self.file.page_of
        self._later = self._quick.on and not page.written and not self.file.is_changed
        if self._later:
            self._markdown = self._content = ""
            self.meta = dict(page.front)
            self.title = page.front["title"]
        else:
            super().read_source(config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Do nothing yet."""
        if not self._later:
            super().render(config, files)

    @property
    def markdown(self) -> str | None:
        """Empty where it is not needed."""
        return self._markdown

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._markdown = text

    @property
    def content(self) -> str | None:
        """The HTML."""
        return self._content

    @content.setter
    def content(self, text: str | None) -> None:
        self._content = text

    @property
    def toc(self) -> TableOfContents:
        """The headings."""
        return self._toc

    @toc.setter
    def toc(self, headings: TableOfContents) -> None:
        self._toc = headings

    def make(self) -> None:
        """Make the HTML, if that was left for later."""
        quick = self._quick
        if not self._later or self._content:
            return
        found = self._html() if quick.on else None
        if found is None:
            self.make_ordinarily()
            return
        quick.made.append(self)
        if not quick.is_sample(self):
            self._content = found
            return
        self.make_ordinarily()
        if self._content != found:
            quick.stop(self)

    def make_ordinarily(self) -> None:
        """Make it as MkDocs makes pages."""
        self._markdown = self.file.content_string.partition("\n---\n\n")[2]
        super().render(self._quick.config, self._quick.files)
        self._markdown = ""

    def let_go(self) -> None:
        """Forget the HTML of a page that is written."""
        if self._later:
            self._content, self._toc = "", TableOfContents([])

    def _html(self) -> str | None:
        quick = self._quick
        links: dict[File, dict[str, str]] = {}

        def address(target: str) -> str | None:
            path, hash_, anchor = target.partition("#")
            found = quick.way(path, self)
            if anchor and found is not None:
                file = quick.files.src_uris[path]
                links.setdefault(file, {})[anchor] = link_to(target, PagePath(self.file.src_uri))
            return found and found + hash_ + anchor

        options = quick.config.mdx_configs.get("toc", {})
        made = self.file.page_of.text.html(
            address, permalink=bool(options.get("permalink")), name=options.get("slugify", slugify)
        )
        if made is None:
            return None
        self.toc = get_toc(nest_toc_tokens(_tokens(made)))
        self.present_anchor_ids = set(made.anchors)
        self.links_to_anchors = links
        return made.content


def _tokens(made: Html) -> list[Any]:
    """The headings as the extension `toc` lists them."""
    return [
        {"level": level, "id": anchor, "name": name, "html": content, "data-toc-label": ""}
        for level, anchor, name, content in made.headings
    ]
