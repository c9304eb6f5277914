"""The places of a document: the countries that it names."""

from ..model import Document, Field, Kind
from ..text.countries import countries


def places(document: Document, language: str) -> tuple[Field[str], ...]:
    """ISO codes of the countries named in title and body, each once, in the order of the text."""
    found: dict[str, Field[str]] = {}
    for block in document.blocks:
        if block.kind.lifted and block.kind is not Kind.TITLE:
            continue
        for item in countries(document.seed.at(block.span), language, document.seed.text):
            line = document.seed.line(block.span.start + item.start)
            found.setdefault(item.code, Field(item.code, line, "country.name"))
    return tuple(found.values())
