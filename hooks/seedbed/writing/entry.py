"""A term -> the file of a glossary entry, ready for a person to go on with."""

from collections.abc import Sequence

from ..text.slugs import slug
from .frontmatter import fenced


def entry_file(
    term: str, language: str, aliases: Sequence[str] = (), sources: Sequence[str] = (), body: str = ""
) -> tuple[str, str]:
    """Name and content of `docs/glossary/NAME.md`."""
    fields: dict[str, object] = {
        "term": term,
        "language": language,
        "aliases": list(aliases),
        "sources": list(sources),
    }
    return f"{slug(term)}.md", fenced(fields) + (f"{body.strip()}\n" if body.strip() else "")
