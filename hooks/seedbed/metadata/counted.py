"""The counts of a document: views, comments, shares, likes, as its page stated them."""

from ..model import Document, Field, Kind
from ..text.counting import counts


def counted(document: Document, language: str) -> dict[str, Field[int]]:
    """The first count of each sort in the count blocks."""
    found: dict[str, Field[int]] = {}
    for block in document.blocks:
        if block.kind is Kind.COUNTS:
            for item in counts(document.seed.at(block.span), language):
                found.setdefault(item.name, Field(item.value, document.line(block), block.rule))
    return found
