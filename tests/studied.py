"""Records, with what the first part of the story counts in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from seedbed.findings import Report
from seedbed.glossary import build as glossary
from seedbed.glossary.candidates import Packed, candidates
from seedbed.glossary.definitions import definitions
from seedbed.model import Entry, Record, Term


def build(
    records: Sequence[Record], entries: Iterable[Entry], language: str, limit: int, report: Report
) -> tuple[Term, ...]:
    """The glossary of records."""
    counted: dict[str, list[Packed]] = {}
    for record in records:
        if found := candidates(record):
            counted.setdefault(record.metadata.language.value, []).append(found)
    defining = {r.source: tuple(definitions(r)) for r in records}
    return glossary.build(records, counted, defining, entries, language, limit, report)
