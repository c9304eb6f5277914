"""The authors of a document: the names in its by-lines."""

from ..model import Document, Field, Kind
from ..text.labels import labelled
from ..text.people import byline
from ..text.personal import NOTES
from ..text.phrases import opener


def authors(document: Document, language: str) -> tuple[Field[str], ...]:
    """Every name in a by-line block, once, in the order of the text, but those of who translated or edited."""
    found: dict[str, Field[str]] = {}
    for block in document.blocks:
        if block.kind is not Kind.BYLINE:
            continue
        text = document.seed.at(block.span)
        if block.rule == "byline.sender" and (said := labelled(text, language)):
            text = said.value
        if opener("helpers", language).match(text):
            continue
        parsed = byline(text, language, placed=True)
        for start, end in parsed.names if parsed else ():
            name = " ".join(text[start:end].split()).rstrip(NOTES)
            found.setdefault(name.casefold(), Field(name, document.line(block), block.rule))
    return tuple(found.values())
