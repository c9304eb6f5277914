"""A record, its links and its neighbours -> the page of one document."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ..model import Link, Page, PagePath, Record, Term, Version
from .around import Around
from .body import body
from .citation import bibtex, citation, csl, csl_json, in_words, ris
from .collection import Collection
from .gist import gist
from .later import Later
from .machines import machines
from .nodes import (
    Anchor,
    Break,
    Folded,
    Heading,
    Inline,
    Inlines,
    Items,
    Node,
    Outside,
    Para,
    Picture,
    Style,
)
from .page import page
from .picture import fan
from .source import source_record
from .styles import heading_around, style_of
from .words import Words

_MOST_BACKLINKS = 50


def document_page(record: Record, around: Around, collection: Collection) -> Page:
    """The page of a document.

    Args:
        record: what was read.
        around: links and neighbours.
        collection: all the others.
    """
    metadata = record.metadata
    return replace(
        page(record.page, _front(record), Later(partial(_nodes, record, around, collection))),
        source=record.source,
        changed=next((f.value for f in (metadata.updated, metadata.published) if f), ""),
        machines=partial(machines, record, collection),
    )


def _nodes(record: Record, around: Around, collection: Collection) -> list[Node]:
    words = collection.words
    style = style_of(record.metadata.language.value, words)
    inside = [link for link in around.links if link.span]
    anchors = {
        link.target: Anchor("", _page(link, collection), _reason(link, collection), f"sb-{link.kind}")
        for link in inside
    }
    return [
        Heading(1, (record.metadata.title.value,), style),
        Para(_byline(record, words), Style("sb-byline")),
        *body(record.document, inside, anchors, style),
        *_around(record, around, collection),
        *_cite(record, collection),
        *source_record(record, words),
    ]


def summary(record: Record, words: Words, *, most: int = 4) -> str:
    """Authors, date, places and reading time in one line; of many authors the first."""
    metadata = record.metadata
    parts = [
        ", ".join(a.value for a in metadata.authors[:most]) + (", …" if len(metadata.authors) > most else ""),
        words.date(metadata.published.value) if metadata.published else words("undated"),
        ", ".join(words.country(p.value) for p in metadata.places[:6]) + (", …" if len(metadata.places) > 6 else ""),
        words.counted("minutes", metadata.minutes),
    ]
    return " · ".join(part for part in parts if part)


def _byline(record: Record, words: Words) -> Inlines:
    return (summary(record, words, most=len(record.metadata.authors)),)


def _page(link: Link, collection: Collection) -> PagePath:
    return collection.titles[link.target][0] if link.kind == "document" else PagePath(link.target)


def _reason(link: Link, collection: Collection) -> str:
    """Why words are linked: to what, by which rule, and how sure it is."""
    words = collection.words
    if link.kind not in ("document", "term"):
        said = words(f"field_{link.kind}")
    elif link.kind == "document":
        said = words("reason_document", title=collection.titles[link.target][1])
    else:
        term = collection.terms[link.target]
        said = words(f"reason_{term.kind}", term=term.name)
    return f"{said} ({link.rule}, {words.number(round(100 * link.score))} %)"


def _front(record: Record) -> dict[str, object]:
    metadata = record.metadata
    return {
        "title": metadata.title.value,
        "description": metadata.description.value if metadata.description else None,
        "authors": [a.value for a in metadata.authors],
        "published": metadata.published.value if metadata.published else None,
        "section": metadata.section.value if metadata.section else None,
        "updated": metadata.updated.value if metadata.updated else None,
        "language": metadata.language.value,
        "places": [p.value for p in metadata.places],
        "counts": {name: count.value for name, count in metadata.counts.items()},
        "words": metadata.words,
        "reading_minutes": metadata.minutes,
        "source": record.source,
        "sha256": record.document.seed.sha256,
    }


def _around(record: Record, around: Around, collection: Collection) -> list[Node]:
    return [
        *_terms([collection.terms[t] for t in _targets(around.links, "term")], record, collection),
        *_named([*around.links], collection),
        *_backlinks(around.backlinks, collection),
        *_related([link for link in around.links if link.kind == "related"], collection),
        *_versions(around.versions, collection),
        *_in_time(around, collection),
    ]


def _targets(links: Sequence[Link], kind: str) -> set[str]:
    return {link.target for link in links if link.kind == kind}


def _terms(terms: Sequence[Term], record: Record, collection: Collection) -> list[Node]:
    """The terms that are linked, each with what it means; a preview of a link shows the same."""
    if not terms:
        return []
    words = collection.words
    ordered = sorted(terms, key=lambda term: (term.name.casefold(), term.page))
    items = tuple(
        (Anchor(t.name, t.page), f" — {gist(t) or words.counted('mentions', collection.mentions[t.page])}")
        for t in ordered
    )
    return [
        heading_around("terms_here", "terms", words),
        Items(items, style_of(record.metadata.language.value, words, "sb-term-here")),
    ]


def _named(links: Sequence[Link], collection: Collection) -> list[Node]:
    """The documents that it names."""
    named = sorted(_targets(links, "document"), key=lambda source: (collection.titles[source][1].casefold(), source))
    items = tuple((_anchor(source, collection), Break(), collection.summaries[source]) for source in named)
    heading = heading_around("names_documents", "names", collection.words)
    return [heading, Items(items, Style("sb-named-here"))] if items else []


def _backlinks(links: Sequence[Link], collection: Collection) -> list[Node]:
    """The documents that name it, with the sentence in which they do."""
    if not links:
        return []
    words = collection.words
    items = []
    for link in links[:_MOST_BACKLINKS]:
        line = words("at_line", n=words.number(link.line or 0))
        items.append((_anchor(link.source, collection), Break(), f"«{link.quote}» — {line}"))
    nodes: list[Node] = [heading_around("named_by", "named-by", words), Items(tuple(items), Style("sb-mentions"))]
    if len(links) > _MOST_BACKLINKS:
        nodes.append(Para((words("mentions_more", n=words.number(len(links) - _MOST_BACKLINKS)),)))
    return nodes


def _related(links: Sequence[Link], collection: Collection) -> list[Node]:
    """The nearest documents, as a picture and as a list."""
    if not links:
        return []
    words = collection.words
    items = tuple((_anchor(link.target, collection), f" — {words('shared', terms=link.text)}") for link in links)
    near = [(collection.titles[link.target][1], round(1000 * link.score)) for link in links]
    picture = [Picture(fan(near, words("related")))] if len(near) > 1 else []
    return [heading_around("related", "related", words), *picture, Items(items)]


def _versions(versions: Sequence[Version], collection: Collection) -> list[Node]:
    """Documents with nearly the same text, and what only one of the two says."""
    words = collection.words
    nodes: list[Node] = [heading_around("versions", "versions", words)] if versions else []
    for version in versions:
        share = words("same_share", n=words.number(int(100 * version.share)))
        nodes.append(Para((_anchor(version.other, collection), f" — {share}")))
        for label, passages in (("only_here", version.here), ("only_there", version.there)):
            nodes += [Items(tuple((f"{words(label)}: «{passage}»",) for passage in passages))] if passages else []
    return nodes


def _in_time(around: Around, collection: Collection) -> list[Node]:
    """The way to the documents published before and after it."""
    words = collection.words
    inlines: list[Inline] = []
    for label, source in (("earlier", around.earlier), ("later", around.later)):
        if source:
            date = words.date(collection.dates[source])
            inlines += [*([" · "] if inlines else []), f"{words(label)}: ", _anchor(source, collection), f" ({date})"]
    return [Para(tuple(inlines), Style("sb-names"))] if inlines else []


def _anchor(source: str, collection: Collection) -> Anchor:
    page, title = collection.titles[source]
    return Anchor(title, page)


def _cite(record: Record, collection: Collection) -> list[Node]:
    words = collection.words
    address = collection.host.address(record.page) if collection.host else ""
    cited = citation(record, collection.name, address)
    said: list[Inline] = [in_words(cited, words)]
    if address:
        said = [in_words(replace(cited, address=""), words), " ", Outside(address, address)]
    return [
        heading_around("cite", "cite", words),
        Para(tuple(said), Style("sb-names")),
        Folded("BibTeX", bibtex(cited)),
        Folded("RIS", ris(cited)),
        Folded("CSL-JSON", csl_json([csl(cited)])),
    ]
