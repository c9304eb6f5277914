"""The description of a document: its first sentences, as they stand."""

from ..model import Document, Field, Kind
from ..text.sentences import sentences

_LONGEST = 200
"""Characters."""
_SHORTEST = 40
_PROSE = (Kind.PARAGRAPH, Kind.QUOTATION)


def description(document: Document) -> Field[str] | None:
    """The first paragraph, cut after the last sentence that fits, or within the first where that is too long."""
    for block in document.body:
        text = " ".join(document.seed.at(block.span).split())
        if block.kind in _PROSE and len(text) >= _SHORTEST:
            return Field(_cut(text), document.line(block), "description.first-paragraph")
    return None


def _cut(text: str) -> str:
    end = 0
    for span in sentences(text):
        if span.end > _LONGEST:
            break
        end = span.end
    if end >= _SHORTEST:
        return text[:end]
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
