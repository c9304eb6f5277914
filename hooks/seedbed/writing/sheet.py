"""Rows -> CSV (RFC 4180) that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable, Sequence

from ..model import Field, Record

_DOCUMENTS = (
    "page", "title", "authors", "published", "updated", "language", "section", "places", "words", "minutes", "source",
    "sha256",
)  # fmt: skip


def sheet(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as text. A leading sign that a spreadsheet would obey gets an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(text) for text in row] for row in rows)
    return stream.getvalue()


def documents_csv(records: Iterable[Record]) -> str:
    """One row a document; lists are divided by ` | `."""
    return sheet(_DOCUMENTS, map(_row, records))


def _row(record: Record) -> list[str]:
    metadata = record.metadata
    return [
        record.page,
        metadata.title.value,
        " | ".join(author.value for author in metadata.authors),
        _value(metadata.published),
        _value(metadata.updated),
        metadata.language.value,
        _value(metadata.section),
        " | ".join(place.value for place in metadata.places),
        str(metadata.words),
        str(metadata.minutes),
        record.source,
        record.document.seed.sha256,
    ]


def _value(field: Field[str] | None) -> str:
    return field.value if field else ""


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
