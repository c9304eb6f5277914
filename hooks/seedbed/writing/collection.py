"""What one page needs to know of all the others."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Host, PagePath, Term
from .words import Words


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents and terms by what links and quotations call them."""

    titles: Mapping[str, tuple[PagePath, str]]
    """Page and title of every document, by source."""
    summaries: Mapping[str, str]
    """One line about every document, by source."""
    dates: Mapping[str, str]
    """When each document was published, by source, as far as that is stated."""
    terms: Mapping[str, Term]
    """By page."""
    mentions: Mapping[str, int]
    """How often each term is mentioned, by page."""
    entries: Mapping[str, Term]
    """The terms that have an entry, by the name of its file."""
    words: Words
    """Of the site's language."""
    name: str = ""
    """Of the collection."""
    host: Host | None = None
    """Where the site is served, if it knows."""
