"""A built site -> the same with its search: Seedbed's own, which also works from a folder, or Pagefind."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

from ..errors import OutputError
from ..model import Searched, Site
from ..publishing.folder import write_files
from ..publishing.pagefind import available, write_pagefind
from ..publishing.search import script, search_index
from .growing import give_back

_LARGE = 1_500
"""Documents from which Pagefind serves better."""


def uses_pagefind(setting: str, site: Site, *, offline: bool) -> bool:
    """Whether Pagefind searches the site; never in a folder, where its program cannot be loaded.

    Raises:
        Abort: it was asked for, and is not installed.
    """
    if setting == "pagefind" and not available():
        raise Abort("Seedbed: extra.seedbed: `search: pagefind` needs Pagefind: pip install 'pagefind[bin]'.")
    large = len(site.sources) >= _LARGE
    return not offline and (setting == "pagefind" or (setting == "auto" and large and available()))


def write_search(
    folder: Path,
    site: Site,
    written: Sequence[Searched],
    address: Callable[[str], str],
    to_json: Callable[[object], str],
    *,
    pagefind: bool,
) -> None:
    """Write the index.

    Args:
        folder: of the built site.
        site: as it was grown.
        written: what is to be found of hand-written pages.
        address: of a page, from the top of the site.
        to_json: fills in the addresses.
        pagefind: whether Pagefind searches.

    Raises:
        Abort: Pagefind ended, or could not do it.
    """
    give_back()  # of the pages
    entries = [*site.searched, *written]
    if pagefind:
        try:
            write_pagefind(folder / "pagefind", entries, _facets(site), site.language, address)
        except OutputError as error:
            raise Abort(f"Seedbed: {error}") from None
    else:
        for name, part in search_index(entries):
            write_files(folder / "search", {f"{name}.js": script(name, to_json(part))})


def _facets(site: Site) -> dict[str, dict[str, list[str]]]:
    """What can be chosen, by page."""
    names: Any = site.filters.get("facets", {})
    documents: Any = site.filters.get("documents", [])
    return {
        document["url"].page: {facet: [names[facet][n] for n in own] for facet, own in document["values"].items()}
        for document in documents
    }
