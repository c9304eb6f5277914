"""A text -> the addresses of pages and mailboxes that are written in it.

Every part of a pattern is bounded, so that a line of a million characters costs linear time.
"""

import re
from typing import NamedTuple


class Url(NamedTuple):
    """An address and where it stands."""

    start: int
    end: int
    address: str
    """With its scheme: http, https or mailto, and no other."""


LONGEST = 2_000
"""Characters of an address."""

_PAGE = r"(?:https?://|www\.)[^\s<>\"“”«»`{}|\\^]{3,2000}"
_MAILBOX = r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@-])"
_ANY = re.compile(rf"(?<![\w@/])(?P<page>{_PAGE})|(?P<mailbox>{_MAILBOX})", re.IGNORECASE)
_TRAILING = re.compile(r"[.,;:!?'’*_~…。，、；：！？]+$")
_SAFE = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|\\\\")
_PAIRS = {")": "(", "]": "["}


def urls(text: str) -> list[Url]:
    """The addresses in a text, in order, not overlapping, without the marks of the sentence around them."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        return []
    found = []
    for match in _ANY.finditer(text):
        if match["mailbox"]:
            found.append(Url(match.start(), match.end(), f"mailto:{match.group()}"))
        elif "." in (page := _trimmed(match.group())):
            address = page if "://" in page else f"https://{page}"
            found.append(Url(match.start(), match.start() + len(page), address))
    return found


def safe(address: str) -> bool:
    """Whether an address leads to a page or a mailbox, and not to a program or a file."""
    return len(address) <= LONGEST and _SAFE.fullmatch(address) is not None


def local(address: str) -> bool:
    """Whether an address leads from one file to another beside it."""
    return 0 < len(address) <= LONGEST and _SCHEME.match(address) is None


def _trimmed(page: str) -> str:
    """Without what ends a sentence, and without brackets that were opened before the address."""
    while True:
        shorter = _TRAILING.sub("", page)
        if shorter and shorter[-1] in _PAIRS and shorter.count(shorter[-1]) > shorter.count(_PAIRS[shorter[-1]]):
            shorter = shorter[:-1]
        if shorter == page:
            return page
        page = shorter
