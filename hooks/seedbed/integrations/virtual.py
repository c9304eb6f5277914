"""A grown page -> a file of MkDocs that is on no disk."""

import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ..model import Page
from .navigation import is_made

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
