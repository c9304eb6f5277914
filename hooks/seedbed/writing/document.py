"""A record, its links and its neighbours -> the page of one document."""

from collections.abc import Mapping, Sequence

from ..model import Block, Field, Link, Page, PagePath, Record, Term
from .body import body
from .frontmatter import front_matter
from .markdown import render
from .nodes import Anchor, Code, Grid, Heading, Inline, Inlines, Items, Node, Para, Style
from .words import Words, direction


def document_page(
    record: Record,
    links: Sequence[Link],
    titles: Mapping[str, tuple[PagePath, str]],
    terms: Mapping[str, Term],
    copy: str,
    words: Words,
) -> Page:
    """The page of a document.

    Args:
        record: what was read.
        links: that start from it: to terms and to related documents.
        titles: page and title of every document, by source.
        terms: of the glossary, by page.
        copy: address of the untouched source.
        words: the site's language.
    """
    metadata = record.metadata
    style = style_of(metadata.language.value, words)
    inner = [link for link in links if link.span]
    reasons = {link.target: _reason(terms[link.target], words) for link in inner}
    nodes: list[Node] = [
        Heading(1, (metadata.title.value,), style),
        Para(_byline(record, words), Style("sb-byline")),
        *body(record.document, inner, reasons, style),
        *_around(links, titles, terms, words),
        *_source(record, copy, words),
    ]
    return Page(record.page, metadata.title.value, _front(record) + render(nodes, record.page), record.source)


def style_of(code: str, words: Words, css: str = "") -> Style:
    """The language and direction that a text must state because they are not the site's."""
    if code in (words.code, "und"):
        return Style(css)
    return Style(css, code, direction(code) if direction(code) != direction(words.code) else "")


def summary(record: Record, words: Words) -> str:
    """Authors, date, places and reading time in one line."""
    metadata = record.metadata
    parts = [
        ", ".join(a.value for a in metadata.authors),
        words.date(metadata.published.value) if metadata.published else words("undated"),
        ", ".join(words.country(p.value) for p in metadata.places[:6]) + (", …" if len(metadata.places) > 6 else ""),
        words.counted("minutes", metadata.minutes),
    ]
    return " · ".join(part for part in parts if part)


def _byline(record: Record, words: Words) -> Inlines:
    return (summary(record, words),)


def _reason(term: Term, words: Words) -> str:
    return words(f"reason_{term.kind}", term=term.name)


def _front(record: Record) -> str:
    metadata = record.metadata
    return front_matter(
        {
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
    )


def _around(
    links: Sequence[Link], titles: Mapping[str, tuple[PagePath, str]], terms: Mapping[str, Term], words: Words
) -> list[Node]:
    nodes: list[Node] = []
    linked = sorted({link.target for link in links if link.kind == "term"}, key=lambda t: terms[t].name.casefold())
    if linked:
        nodes.append(Heading(2, (words("terms_here"),), id="terms"))
        nodes.append(Para(tuple(_joined([Anchor(terms[t].name, t) for t in linked])), Style("sb-tags")))
    related = [link for link in links if link.kind == "related"]
    if related:
        nodes.append(Heading(2, (words("related"),), id="related"))
        nodes.append(
            Items(
                tuple(
                    (Anchor(titles[r.target][1], titles[r.target][0]), f" — {words('shared', terms=r.text)}")
                    for r in related
                )
            )
        )
    return nodes


def _joined(anchors: list[Anchor]) -> list[Inline]:
    found: list[Inline] = []
    for anchor in anchors:
        found += [" · ", anchor] if found else [anchor]
    return found


def _source(record: Record, copy: str, words: Words) -> list[Node]:
    """The record of the source: the file, every fact with its line and rule, what was set apart or repaired."""
    seed, metadata = record.document.seed, record.metadata
    facts: list[tuple[str, str, Field[str]]] = [("title", metadata.title.value, metadata.title)]
    facts += [("author", a.value, a) for a in metadata.authors]
    facts += [
        (name, words.date(f.value), f)
        for name, f in (("published", metadata.published), ("updated", metadata.updated))
        if f
    ]
    if metadata.section:
        facts.append(("section", metadata.section.value, metadata.section))
    facts.append(("language", words.language(metadata.language.value), metadata.language))
    facts += [("place", words.country(p.value), p) for p in metadata.places]
    facts += [("person", p.value, p) for p in metadata.people]
    facts += [("organisation", o.value, o) for o in metadata.organisations]
    facts += [("name", n.value, n) for n in metadata.names]
    facts += [("date_mentioned", words.date(d.value), d) for d in metadata.dates]
    facts += [
        ("count", f"{words.number(c.value)} {words(f'count_{name}')}", _as_text(c))
        for name, c in metadata.counts.items()
    ]
    rows: list[tuple[Inlines, ...]] = [
        ((words(f"field_{name}"),), (value,), (_line(field, words),), (Code(field.rule),))
        for name, value, field in facts
    ]
    nodes: list[Node] = [
        Heading(2, (words("source_record"),), id="source"),
        Para(
            (*_file(record, words), Anchor(words("untouched"), copy), ". SHA-256: ", Code(seed.sha256)),
            Style("sb-file"),
        ),
        Grid((words("fact"), words("value"), words("line"), words("rule")), tuple(rows)),
    ]
    if record.document.lifted:
        nodes.append(Para((words("set_apart"),)))
        nodes.append(
            Items(
                tuple(_lifted(record, block, words) for block in record.document.lifted),
                style_of(metadata.language.value, words, "sb-apart"),
            )
        )
    repairs = [f"{words(f'repair_{r.name}')}: {words.number(r.count)}" for r in seed.repairs]
    if repairs:
        nodes.append(Para((f"{words('repaired')} {'; '.join(repairs)}.",)))
    return nodes


def _file(record: Record, words: Words) -> Inlines:
    seed = record.document.seed
    size = f" ({words.number(seed.size)} {words('bytes')}, {seed.encoding}). "
    return (f"{words('file')}: ", Code(seed.source), size)


def _as_text(field: Field[int]) -> Field[str]:
    return Field(str(field.value), field.line, field.rule)


def _line(field: Field[str], words: Words) -> str:
    return words.number(field.line) if field.line else words("whole_text")


def _lifted(record: Record, block: Block, words: Words) -> Inlines:
    text = " ".join(record.document.seed.at(block.span).split())
    return (text, f" — {words('at_line', n=words.number(record.document.line(block)))}, ", Code(block.rule))
