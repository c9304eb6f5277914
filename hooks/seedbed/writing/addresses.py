"""The paths of seeds -> the addresses of their pages, all different however a file system folds them."""

import posixpath
import re
from collections.abc import Iterable

from ..findings import Report, finding
from ..model import Page, PagePath, SourcePath
from ..text.slugs import fingerprint, slug

_NO_TEXT = frozenset({".docx", ".pdf", ".epub", ".pptx", ".xlsx"})
_OF_INDEX = re.compile(r"documents/page-\d+\.md")
"""Where the list of all documents goes on."""


def addresses(sources: Iterable[SourcePath], report: Report) -> dict[SourcePath, PagePath]:
    """The page of each seed.

    An address is made of the folders and the name of the file. Where two are the same, the file whose name is the
    address letter by letter keeps it, or else the first in the alphabet; the others get a suffix made of their path,
    which does not change when more seeds come.
    """
    taken: dict[PagePath, SourcePath] = {}
    found: dict[SourcePath, PagePath] = {}
    for source in sorted(sources, key=lambda s: (not _exact(s), s)):
        page = PagePath(_path(source) + ".md")
        if page in taken or _OF_INDEX.fullmatch(page):
            page = PagePath(f"{_path(source)}-{fingerprint(source)}.md")
            report(finding("address-changed", source, page=page))
        taken[page] = source
        found[source] = page
    return found


def free(pages: Iterable[Page], taken: Iterable[str], report: Report) -> list[Page]:
    """The pages at whose address no hand-written page stands; the others are reported."""
    folded = {_address(path): path for path in taken}
    kept = []
    for page in pages:
        other = folded.get(_address(page.path))
        if other:
            report(finding("address-taken", page.source or page.path, page=page.path, other=other))
        else:
            kept.append(page)
    return kept


def copy_of(page: PagePath, source: SourcePath) -> str:
    """The address of the untouched source of a document: `documents/a.md` -> `sources/a.txt`.

    Whatever is text is published as `.txt`, so that no browser takes it for a page.
    """
    suffix = posixpath.splitext(source)[1].lower()
    stem = page.removeprefix("documents/").removesuffix(".md")
    return f"sources/{stem}{suffix if suffix in _NO_TEXT else '.txt'}"


def _path(source: str) -> str:
    folders = [slug(part) for part in posixpath.dirname(source).split("/") if part]
    return posixpath.join("documents", *folders, slug(_stem(source)))


def _stem(source: str) -> str:
    name = posixpath.basename(source)
    stem, _ = posixpath.splitext(name)
    return stem or name


def _exact(source: str) -> bool:
    return _path(source) == f"documents/{source.rsplit('.', 1)[0]}"


def _address(path: str) -> str:
    return path.removesuffix(".md").removesuffix("/index").casefold()
