"""What one page needs to know of all the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
    ties: Mapping[str, Sequence[Term]] = field(default_factory=dict)
    """The entries of the same concept in other languages, by page."""
    host: Host | None = None
    """Where the site is served, if it knows."""


def ties(entries: Mapping[str, Term]) -> dict[str, list[Term]]:
    """The entries of the same concept, on whichever side a person said so, by page and sorted by language.

    Args:
        entries: by the name of their file.
    """
    found: dict[str, dict[str, Term]] = {}
    for term in entries.values():
        for name in term.entry.same_as if term.entry else ():
            if name in entries:
                found.setdefault(term.page, {})[entries[name].page] = entries[name]
                found.setdefault(entries[name].page, {})[term.page] = term
    return {page: sorted(others.values(), key=lambda t: (t.language, t.name)) for page, others in found.items()}
