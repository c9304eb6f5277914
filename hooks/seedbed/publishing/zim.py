"""A site built for a folder -> a ZIM file for Kiwix, with a full-text index.

libzim is under the GPL, and so only in the optional extra `zim`. It gives each file a number of its own: two from the
same site differ in a few hundred bytes.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from importlib.util import find_spec
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from langcodes import Language

from ..errors import OutputError

_TITLE = re.compile(r"<title>\s*(.*?)\s*</title>", re.DOTALL)
_LANGUAGE = re.compile(r'<html[^>]*\blang="([\w-]+)"')
_USELESS = frozenset({"README.txt", "404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Paths that Kiwix has no use for."""
_ICON = Path(__file__).with_name("kiwix.png")
_ICON_SIZE = 48
"""Pixels, as Kiwix asks for."""
_DAY = 10
"""Characters of a full date."""
_TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".jsonl": "application/json", ".md": "text/markdown"}
_LONGEST_TITLE, _LONGEST_DESCRIPTION = 30, 80
"""Characters, as Kiwix asks for."""


def ask_for_libzim() -> None:
    """See that a ZIM file can be made, before a long build.

    Raises:
        OutputError: libzim is not installed.
    """
    if find_spec("libzim") is None:
        raise OutputError("For a ZIM file libzim is needed: pip install libzim.")


def write_zim(site: Path, target: Path, title: str) -> None:
    """Pack a site.

    Args:
        site: built for reading from a folder.
        target: put in place when it is complete.
        title: of the collection.

    Raises:
        OutputError: libzim is not installed.
    """
    ask_for_libzim()
    from libzim.writer import Creator

    found = _LANGUAGE.search((site / "index.html").read_text(encoding="utf-8"))
    language = Language.get(found[1] if found else "en").to_alpha3()
    staging = target.with_suffix(".part")
    staging.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    make = _item_maker()
    with _muted(), Creator(staging).config_indexing(True, language) as creator:
        creator.set_mainpath("index.html")
        for name, value in {
            "Title": title[:_LONGEST_TITLE],
            "Description": title[:_LONGEST_DESCRIPTION],
            "Language": language,
            "Creator": title,
            "Publisher": "Seedbed",
            "Name": target.stem,
            "Date": _newest(site),
        }.items():
            if value:
                creator.add_metadata(name, value)
        creator.add_illustration(_ICON_SIZE, _ICON.read_bytes())
        for path in sorted(p for p in site.rglob("*") if p.is_file()):
            name = path.relative_to(site).as_posix()
            if name not in _USELESS:
                creator.add_item(make(path, name))
    staging.replace(target)


def _newest(site: Path) -> str:
    """The newest day on which a document was published, which is as new as the file is; the clock has no say."""
    data = site / "data" / "documents.jsonl"
    lines = data.read_text(encoding="utf-8").splitlines() if data.is_file() else []
    days = [found["value"] for line in lines if (found := json.loads(line)["published"])]
    return max((day for day in days if len(day) == _DAY), default="")


@contextmanager
def _muted() -> Iterator[None]:
    """Standard output closed for what libzim, which is not asked, says of its progress."""
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _item_maker() -> Callable[[Path, str], Any]:
    from libzim.writer import FileProvider, Hint, Item

    class _File(Item):  # type: ignore[misc]  # libzim has no types
        """One file of the site; pages are what a reader searches."""

        def __init__(self, path: Path, name: str) -> None:
            super().__init__()
            self._path, self._name = path, name
            self._page = path.suffix == ".html"

        def get_path(self) -> str:
            return self._name

        def get_title(self) -> str:
            title = _TITLE.search(self._path.read_text(encoding="utf-8")) if self._page else None
            return unescape(title[1]) if title else ""

        def get_mimetype(self) -> str:
            return _TYPES.get(self._path.suffix) or guess_type(self._name)[0] or "application/octet-stream"

        def get_contentprovider(self) -> Any:
            return FileProvider(self._path)

        def get_hints(self) -> dict[Any, bool]:
            return {Hint.FRONT_ARTICLE: self._page}

    return _File
