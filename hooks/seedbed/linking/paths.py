"""Addresses and file names in the texts -> the documents of the collection that they lead to."""

import posixpath
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..model import PagePath, Record
from ..text.urls import local, urls
from .hit import Hit

_FILE = re.compile(r"(?<![\w/.-])(?:[\w-][\w.-]{0,99}/){0,9}[\w-][\w.-]{0,99}?\.[A-Za-z]{2,5}(?![\w/])")
_SURE = 0.95
"""Confidence in an address that leads to a document."""


class Paths:
    """Where the documents of a collection lie: their files, and the addresses from which they came."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._files = {record.source: record.page for record in records}
        names = Counter(PurePosixPath(record.source).name for record in records)
        self._names = {name: record.page for record in records if names[name := PurePosixPath(record.source).name] == 1}
        self._addresses = {
            _bare(field.value): record.page
            for record in records
            for name, field in record.document.seed.stated
            if name == "address"
        }
        self._endings = {PurePosixPath(record.source).suffix.lower() for record in records}

    def find(self, record: Record, start: int, text: str) -> Iterator[Hit]:
        """The documents that a block names: by links of the file, by addresses, by names of files.

        Args:
            record: whose text it is.
            start: of the block in the text.
            text: of the block.
        """
        links = record.document.seed.links
        for link in links[bisect_left(links, start, key=lambda link: link.span.start) :]:
            if link.span.end > start + len(text):
                break
            if target := self._linked(link.address, record.source):
                yield Hit(link.span.start - start, link.span.end - start, target, "document.address", _SURE)
        for url in urls(text):
            if target := self._addresses.get(_bare(url.address)):
                yield Hit(url.start, url.end, target, "document.address", _SURE)
        if any(ending in text for ending in self._endings if ending):
            for match in _FILE.finditer(text):
                name = match.group()
                if target := self._files.get(name) or self._names.get(name):  # type: ignore[call-overload]
                    yield Hit(match.start(), match.end(), target, "document.file", _SURE)

    def _linked(self, address: str, source: str) -> PagePath | None:
        if not local(address):
            return self._addresses.get(_bare(address))
        path = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), path.lstrip("/")))
        return self._files.get(joined)  # type: ignore[call-overload,no-any-return]


def _bare(address: str) -> str:
    """An address without what does not tell pages apart."""
    return re.sub(r"^https?://(?:www\.)?", "", address.split("#", 1)[0].strip(), flags=re.IGNORECASE).rstrip("/")
