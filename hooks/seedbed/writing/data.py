"""Everything that is known -> `data/*.jsonl`, one JSON object a line, and tables, for other programs."""

import json
from collections.abc import Iterable, Mapping, Sequence

from ..model import Field, Finding, Link, Mention, Record, Term
from .later import LazyTexts
from .sheet import documents_csv, sheet

to_json = json.JSONEncoder(ensure_ascii=False).encode
"""One encoder for all: to make one for each value takes as long as the value."""
_TERMS = (
    "page", "term", "language", "kind", "shown", "score", "forms", "aliases", "definition", "source", "line",
    "documents", "mentions",
)  # fmt: skip


def data(
    records: Sequence[Record],
    terms: Sequence[Term],
    mentions: Mapping[str, Sequence[Mention]],
    links: Sequence[Link],
    findings: Sequence[Finding],
) -> LazyTexts:
    """File name to content. The guide describes every field."""
    of = {term.page: mentions.get(term.page, ()) for term in terms}
    return LazyTexts(
        {
            "documents.jsonl": lambda: _lines(map(_document, records)),
            "documents.csv": lambda: documents_csv(records),
            "terms.jsonl": lambda: _lines(_term(term, of[term.page]) for term in terms),
            "terms.csv": lambda: sheet(_TERMS, (_term_row(term, of[term.page]) for term in terms)),
            "links.jsonl": lambda: _lines(_link(link) for link in links if link.made),
            "review.jsonl": lambda: _lines(_link(link) for link in links if not link.made),
            "findings.jsonl": lambda: _lines(map(_finding, findings)),
        }
    )


def _lines(rows: Iterable[dict[str, object]]) -> str:
    return "".join([to_json(row) + "\n" for row in rows])


def _document(record: Record) -> dict[str, object]:
    seed, metadata = record.document.seed, record.metadata
    return {
        "source": record.source,
        "page": record.page,
        "title": _field(metadata.title),
        "authors": [_field(a) for a in metadata.authors],
        "published": _field(metadata.published),
        "updated": _field(metadata.updated),
        "language": _field(metadata.language),
        "description": _field(metadata.description),
        "section": _field(metadata.section),
        "counts": {name: _field(count) for name, count in metadata.counts.items()},
        "places": [_field(p) for p in metadata.places],
        "people": [_field(p) for p in metadata.people],
        "organisations": [_field(o) for o in metadata.organisations],
        "names": [_field(n) for n in metadata.names],
        "dates": [_field(d) for d in metadata.dates],
        "words": metadata.words,
        "minutes": metadata.minutes,
        "sha256": seed.sha256,
        "encoding": seed.encoding,
        "body": "\n\n".join(seed.at(block.span) for block in record.document.body),
    }


def _field(field: Field[str] | Field[int] | None) -> dict[str, object] | None:
    return {"value": field.value, "line": field.line or None, "rule": field.rule} if field else None


def _term(term: Term, mentions: Sequence[Mention]) -> dict[str, object]:
    said = _said(term, mentions)
    definition = dict(zip(("text", "source", "line"), said, strict=True)) if said else None
    return {
        "term": term.name,
        "language": term.language,
        "page": term.page,
        "kind": term.kind,
        "definition": definition,
        "definitions": [f"{quote.source}:{quote.line}" for quote in term.definitions],
        "forms": list(term.forms),
        "aliases": list(term.aliases),
        "score": term.score,
        "shown": term.shown,
        "documents": sorted({m.quote.source for m in mentions}),
        "mentions": [{"source": m.quote.source, "line": m.quote.line, "text": m.quote.text} for m in mentions],
    }


def _term_row(term: Term, mentions: Sequence[Mention]) -> list[str]:
    """The same for a spreadsheet: lists are divided by ` | `, and of documents and mentions stands the number."""
    text, source, line = _said(term, mentions) or ("", "", "")
    return [
        term.page,
        term.name,
        term.language,
        term.kind,
        "yes" if term.shown else "no",
        str(term.score),
        " | ".join(term.forms),
        " | ".join(term.aliases),
        text,
        source,
        str(line),
        str(len({m.quote.source for m in mentions})),
        str(len(mentions)),
    ]


def _said(term: Term, mentions: Sequence[Mention]) -> tuple[str, str, int] | None:
    """What is said of a term, and where: by its entry, by a text that defines it, or where it is first mentioned."""
    if term.entry:
        return term.entry.body, f"glossary/{term.entry.path}", term.entry.line
    quotes = [*term.definitions, *(m.quote for m in mentions)]
    return (quotes[0].text, quotes[0].source, quotes[0].line) if quotes else None


def _link(link: Link) -> dict[str, object]:
    return {
        "kind": link.kind,
        "source": link.source,
        "line": link.line,
        "text": link.text,
        "target": link.target,
        "score": link.score,
        "rule": link.rule,
        "quote": link.quote,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "source": finding.source,
        "line": finding.line,
        "message": finding.message,
        "advice": finding.advice,
    }
