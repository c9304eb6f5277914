"""What the search knows of the pages -> an index made by Pagefind, for large sites on a server.

Pagefind (CloudCannon, MIT) is in the optional extra `pagefind`; its package carries the program. It is given the same
entries as the search that works from a folder, so that both find the same pages.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..model import Searched

_USELESS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Files of an interface of its own."""


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def write_pagefind(
    folder: Path,
    entries: Sequence[Searched],
    facets: Mapping[str, Mapping[str, list[str]]],
    language: str,
    address: Callable[[str], str],
) -> None:
    """Write the index.

    Args:
        folder: made, or replaced.
        entries: what is found.
        facets: by page, what can be chosen: `{"documents/a.md": {"years": ["1999"]}}`.
        language: of the site; its words are stemmed, those of others are found as they are written.
        address: of a page, from the top of the site.
    """
    logging.getLogger("pagefind").setLevel(logging.ERROR)
    asyncio.run(_write(folder, entries, facets, language, address))
    for path in folder.iterdir():
        if path.name.startswith(_USELESS):
            path.unlink()


async def _write(
    folder: Path,
    entries: Sequence[Searched],
    facets: Mapping[str, Mapping[str, list[str]]],
    language: str,
    address: Callable[[str], str],
) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    config: Any = IndexConfig(output_path=str(folder), force_language=language)
    async with PagefindIndex(config=config) as index:
        for entry in sorted(entries, key=lambda e: e.page):
            url = address(entry.page)
            await index.add_custom_record(
                url=f"/{url}",
                content=" ".join((entry.title, *entry.names, *entry.blocks)),
                language=language,
                meta={
                    "title": entry.title,
                    "url": url,
                    "kind": entry.kind,
                    "language": entry.language,
                    "summary": entry.summary,
                },
                filters={"kind": [entry.kind], **facets.get(entry.page, {})},
            )
