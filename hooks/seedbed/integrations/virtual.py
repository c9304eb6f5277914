"""A grown page, or data -> a file of MkDocs that is on no disk."""

import posixpath
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ..model import Page
from .navigation import is_made

_NAME = "seedbed"


class _Made(File):
    """A file that is made whenever somebody asks for it, unless somebody put something else in its place."""

    make: Callable[[], str]

    @property
    def content_bytes(self) -> bytes:
        """What is in it."""
        return super().content_bytes if self.is_changed else self.make().encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    @property
    def content_string(self) -> str:
        """The same as text."""
        return super().content_string if self.is_changed else self.make()

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def is_changed(self) -> bool:
        """Whether somebody put something else in its place."""
        return self._content is not None


class GrownFile(_Made):
    """The file of a page: its Markdown with its front matter."""

    page_of: Page


class _DataFile(_Made):
    """A file for other programs."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write it where it belongs."""
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content_bytes)


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
    file.make = page.text.markdown
    file.generated_by = _NAME
    if page.source:
        file.edit_uri = posixpath.join("..", seeds_dir, page.source)
    return file


def data_file(path: str, make: Callable[[], str], config: MkDocsConfig) -> File:
    """A file that is no page.

    Args:
        path: from the top of the site.
        make: what makes its text.
        config: of MkDocs.
    """
    file = _DataFile(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)
    file.make = make
    file.generated_by = _NAME
    return file


def is_grown(file: File) -> bool:
    """Whether Seedbed wrote it."""
    return isinstance(file, GrownFile)
