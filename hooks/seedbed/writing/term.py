"""A term and its mentions -> its page in the glossary, and the pages that lead there."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ..model import Address, Machines, Mention, Page, PagePath, Quote, Term
from .collection import Collection
from .indexes import GLOSSARY
from .later import Later
from .nodes import Anchor, Heading, Inline, Inlines, Items, Node, Para, Picture, Quotation, Strong, Style, Written
from .page import page
from .picture import bars, fan
from .styles import style_of
from .words import Words

_MOST_DOCUMENTS = 50
_ON_ONE_PAGE = 500
"""Documents."""
_UNSEARCHED = {"exclude": True}
"""Front matter of what Material is to leave out of its index."""


def term_pages(
    term: Term, mentions: Sequence[Mention], beside: Sequence[tuple[Term, int]], shown: int, collection: Collection
) -> Iterator[Page]:
    """The page of a term; where too many documents mention it, more with the list of them; those it has moved from.

    Args:
        term: written by a person or found.
        mentions: of it, the oldest first.
        beside: terms of the same sentences, and in how many.
        shown: at most so many mentions are quoted, from the newest document to the oldest.
        collection: all the others.
    """
    documents = _by_number(mentions)
    more = _document_pages(term, documents[_MOST_DOCUMENTS:], collection)
    front = {"title": term.name, "language": term.language, "kind": term.kind, "aliases": list(term.aliases)}
    tied = [term, *collection.ties.get(term.page, ())]
    yield replace(
        page(term.page, front, Later(partial(_nodes, term, mentions, beside, shown, more, collection))),
        written=bool(term.entry and term.entry.body),
        alternates=tuple((other.language, other.page) for other in tied) if len(tied) > 1 else (),
        machines=partial(_machines, term, collection),
    )
    yield from more
    yield from (_moved_page(old, term, collection.words) for old in term.moved)


def _nodes(
    term: Term,
    mentions: Sequence[Mention],
    beside: Sequence[tuple[Term, int]],
    shown: int,
    more: Sequence[Page],
    collection: Collection,
) -> list[Node]:
    words = collection.words
    said = [
        words(f"kind_{term.kind}"),
        words.language(term.language),
        words.counted("mentions", len(mentions)),
    ]
    nodes: list[Node] = [
        Heading(1, (term.name,), style_of(term.language, words)),
        Para((" · ".join(said),), Style("sb-byline")),
        *_definition(term, mentions, collection),
        *_names(term, words),
        *_entry(term, collection),
        *_beside(beside, words),
        *_documents(_by_number(mentions), more, collection),
        *_timeline(mentions, collection),
    ]
    if mentions:
        nodes += _mentions(_newest_first(mentions, collection.dates)[:shown], term, collection)
        if len(mentions) > shown:
            nodes.append(Para((words("mentions_more", n=words.number(len(mentions) - shown)),)))
    return nodes


def _newest_first(mentions: Sequence[Mention], dates: Mapping[str, str]) -> list[Mention]:
    """By the date of their documents, those without one last; in a document as they stand."""
    in_place = sorted(mentions, key=lambda m: (m.quote.source, m.span.start))
    return sorted(in_place, key=lambda m: dates.get(m.quote.source, ""), reverse=True)


def _by_number(mentions: Sequence[Mention]) -> list[tuple[str, int]]:
    """The documents that mention a term, and how often; those that do so most often first."""
    counted = Counter(mention.quote.source for mention in mentions)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _definition(term: Term, mentions: Sequence[Mention], collection: Collection) -> list[Node]:
    nodes: list[Node] = [Written(term.entry.body)] if term.entry and term.entry.body else []
    style = style_of(term.language, collection.words)
    for quote in term.definitions:
        nodes += [Quotation(((f"«{quote.text}»",),), style), _cited("defined_in", quote, collection)]
    if not nodes and not term.entry and mentions:
        nodes += [Quotation((_marked(mentions[0]),), style), _cited("first_mention", mentions[0].quote, collection)]
    return nodes


def _cited(label: str, quote: Quote, collection: Collection) -> Para:
    """Where a quotation comes from, and what it is."""
    page, title = collection.titles[quote.source]
    place = f", {collection.words('at_line', n=collection.words.number(quote.line))}"
    return Para((f"— {collection.words(label)}: ", Anchor(title, page), place), Style("sb-cite"))


def _names(term: Term, words: Words) -> list[Node]:
    known = {term.name.casefold(), *(a.casefold() for a in term.aliases)}
    forms = [f for f in term.forms if f.casefold() not in known]
    lines = []
    if term.aliases:
        lines.append(f"{words('aliases')}: {', '.join(term.aliases)}")
    if forms:
        lines.append(f"{words('forms')}: {', '.join(forms)}")
    return [Para((line,), Style("sb-names")) for line in lines]


def _entry(term: Term, collection: Collection) -> list[Node]:
    if not term.entry:
        return []
    words = collection.words
    nodes: list[Node] = []
    elsewhere = collection.ties.get(term.page, ())
    further = [collection.entries[name] for name in term.entry.see_also if name in collection.entries]
    for label, others in (("same_as", elsewhere), ("see_also", further)):
        inlines: list[Inline] = []
        for other in others:
            language = f" ({words.language(other.language)})" if label == "same_as" else ""
            inlines += [", " if inlines else f"{words(label)}: ", Anchor(other.name, other.page), language]
        if inlines:
            nodes.append(Para(tuple(inlines), Style("sb-names")))
    if term.entry.sources:
        nodes.append(Heading(2, (words("sources"),), id="sources"))
        nodes.append(Items(tuple((source,) for source in term.entry.sources)))
    return nodes


def _beside(beside: Sequence[tuple[Term, int]], words: Words) -> list[Node]:
    """The terms of the same sentences."""
    if not beside:
        return []
    items = tuple(
        (Anchor(other.name, other.page), f" — {words.counted('sentences', count)}") for other, count in beside
    )
    picture = Picture(fan([(other.name, count) for other, count in beside], words("together")))
    return [Heading(2, (words("together"),), id="together"), picture, Items(items)]


def _documents(documents: Sequence[tuple[str, int]], more: Sequence[Page], collection: Collection) -> list[Node]:
    """The documents that mention it; only where there are several."""
    if len(documents) < 2:
        return []
    nodes: list[Node] = [
        Heading(2, (collection.words("documents"),), id="documents"),
        Items(tuple(_document(s, n, collection) for s, n in documents[:_MOST_DOCUMENTS])),
    ]
    if more:
        rest = collection.words.number(len(documents) - _MOST_DOCUMENTS)
        nodes.append(Para((Anchor(collection.words("documents_more", n=rest), more[0].path),)))
    return nodes


def _document(source: str, mentioned: int, collection: Collection) -> Inlines:
    page, title = collection.titles[source]
    return (Anchor(title, page), f" — {collection.words.counted('mentions', mentioned)}")


def _document_pages(term: Term, documents: Sequence[tuple[str, int]], collection: Collection) -> list[Page]:
    """The documents for which the page of the term has no room."""
    pages = []
    for number, start in enumerate(range(0, len(documents), _ON_ONE_PAGE), 2):
        path = PagePath(f"{term.page.removesuffix('.md')}/documents-{number}.md")
        title = f"{term.name}: {collection.words('documents')} {number}"
        items = Items(tuple(_document(s, n, collection) for s, n in documents[start : start + _ON_ONE_PAGE]))
        nodes: list[Node] = [
            Heading(1, (title,), style_of(term.language, collection.words)),
            Para((Anchor(term.name, term.page),), Style("sb-byline")),
            items,
        ]
        if start + _ON_ONE_PAGE < len(documents):
            rest = collection.words.number(len(documents) - start - _ON_ONE_PAGE)
            following = PagePath(f"{term.page.removesuffix('.md')}/documents-{number + 1}.md")
            nodes.append(Para((Anchor(collection.words("documents_more", n=rest), following),)))
        pages.append(page(path, {"title": title, "search": _UNSEARCHED}, nodes))
    return pages


def _moved_page(old: PagePath, term: Term, words: Words) -> Page:
    """What stands where the term was found, now that it has an entry."""
    nodes: list[Node] = [
        Heading(1, (term.name,), style_of(term.language, words)),
        Para((words("moved_to"), " ", Anchor(term.name, term.page))),
    ]
    return replace(page(old, {"title": term.name, "search": _UNSEARCHED}, nodes), moved=term.page)


def _timeline(mentions: Sequence[Mention], collection: Collection) -> list[Node]:
    """How often it is mentioned from year to year; only where there are several years."""
    words = collection.words
    years = (collection.dates[m.quote.source][:4] for m in mentions if m.quote.source in collection.dates)
    counted = Counter(int(year) for year in years)
    if len(counted) < 2:
        return []
    items = tuple((f"{year} — {words.counted('mentions', counted[year])}",) for year in sorted(counted))
    return [Heading(2, (words("timeline"),), id="timeline"), Picture(bars(counted, words("timeline"))), Items(items)]


def _mentions(mentions: Sequence[Mention], term: Term, collection: Collection) -> list[Node]:
    """The words around each mention, document by document."""
    words = collection.words
    nodes: list[Node] = [Heading(2, (words("mentions"),), id="mentions")]
    for source, group in groupby(mentions, key=lambda m: m.quote.source):
        page, title = collection.titles[source]
        date = (f", {words.date(collection.dates[source])}",) if source in collection.dates else ()
        lines = tuple((*_marked(m), f" — {words('at_line', n=words.number(m.quote.line))}") for m in group)
        nodes.append(Para((Anchor(title, page), *date), Style("sb-names")))
        nodes.append(Items(lines, style_of(term.language, words, "sb-mentions")))
    return nodes


def _marked(mention: Mention) -> Inlines:
    before, form, after = mention.quote.text.partition(mention.form)
    return tuple(part for part in (f"«{before}", Strong(form), f"{after}»") if part)


def _machines(term: Term, collection: Collection) -> Machines:
    """A `DefinedTerm` of the glossary; described only by what defines it."""
    described = term.entry.body if term.entry else next((quote.text for quote in term.definitions), "")
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": Address(term.page),
        "name": term.name,
        "inLanguage": term.language,
        **({"alternateName": list(term.aliases)} if term.aliases else {}),
        **({"description": described} if described else {}),
        "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": Address(GLOSSARY), "name": collection.words("glossary")},
    }
    return Machines(linked_data=said)
