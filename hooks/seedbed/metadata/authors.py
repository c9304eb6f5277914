"""The authors of a document: the names in its by-lines."""

from ..model import Document, Field, Kind
from ..text.labels import labelled
from ..text.people import byline
from ..text.personal import NOTES
from ..text.phrases import opener

_BELOW = 2
"""Lines between a title and what stands below it."""


def authors(document: Document, language: str) -> tuple[Field[str], ...]:
    """Every name in a by-line block, once, in the order of the text, but those of who translated or edited.

    Who took care of a text (Italian *a cura di*) counts just below the title, where nobody else is named.
    """
    found: dict[str, Field[str]] = {}
    curators: dict[str, Field[str]] = {}
    title = next((document.line(block) for block in document.blocks if block.kind is Kind.TITLE), 0)
    for block in document.blocks:
        if block.kind is not Kind.BYLINE:
            continue
        text = document.seed.at(block.span)
        if block.rule == "byline.sender" and (said := labelled(text, language)):
            text = said.value
        if opener("helpers", language).match(text):
            continue
        parsed = byline(text, language, placed=True)
        named = found
        if opener("curators", language).match(text):
            named = curators if title < document.line(block) <= title + _BELOW else {}
        for start, end in parsed.names if parsed else ():
            name = " ".join(text[start:end].split()).rstrip(NOTES)
            named.setdefault(name.casefold(), Field(name, document.line(block), block.rule))
    return tuple((found or curators).values())
