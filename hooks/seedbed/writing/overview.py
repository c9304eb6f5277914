"""All that is known -> what a home page shows: how much there is, from when, the newest, the strongest, the ways in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import FacetValue, Page, PagePath, Record, Term
from .collection import Collection
from .facets import glance
from .indexes import DOCUMENTS, GLOSSARY, newest_first
from .markdown import render
from .nodes import Anchor, Break, Heading, Inline, Items, Node, Para, Picture, Style, Written
from .page import page
from .words import Words

HOME = PagePath("index.md")
_NEWEST = 8
_STRONGEST = 24
_DRAWN = ("years", "places")
"""Facets that are drawn, where documents differ in them."""
_NAMED = ("people", "organisations", "authors")
"""Facets of which those are named whom several documents have."""


def overview(
    records: Sequence[Record],
    terms: Sequence[Term],
    facets: Mapping[str, Sequence[FacetValue]],
    collection: Collection,
) -> str:
    """The part of the home page that says what the collection holds, as Markdown for a page at the top of the site."""
    words = collection.words
    several = {f: [v for v in facets.get(f, ()) if f in _DRAWN or len(v.sources) > 1] for f in (*_DRAWN, *_NAMED)}
    nodes: list[Node] = [
        Para((_facts(records, terms, words),), Style("sb-byline")),
        Picture('<div class="sb-find-here"></div>'),
        *_newest(records, collection),
        *_strongest(terms, collection),
    ]
    for facet, values in several.items():
        if len(values) > 1 and len(records) > 1:
            nodes += glance(facet, values, collection, len(facets[facet]), drawn=facet in _DRAWN)
    return render(nodes, HOME)


def home_page(title: str, overview_markdown: str) -> Page:
    """A home page for a collection whose author wrote none."""
    nodes: list[Node] = [Heading(1, (title,)), Written(overview_markdown.removesuffix("\n"))]
    return replace(page(HOME, {"title": title, "hide": ["toc"]}, nodes), indexed=True)


def _facts(records: Sequence[Record], terms: Sequence[Term], words: Words) -> str:
    """How many, in which languages, from when to when."""
    languages = sorted({r.metadata.language.value for r in records})
    dates = sorted(r.metadata.published.value for r in records if r.metadata.published)
    span = [words.date(date) for date in dict.fromkeys((dates[0], dates[-1]))] if dates else []
    facts = [
        words.counted("documents", len(records)),
        words.counted("terms", len(terms)),
        ", ".join(words.language(code) for code in languages),
        " – ".join(span),
    ]
    return " · ".join(fact for fact in facts if fact)


def _newest(records: Sequence[Record], collection: Collection) -> list[Node]:
    if not records:
        return []
    words = collection.words
    items = tuple(
        (Anchor(r.metadata.title.value, r.page), Break(), collection.summaries[r.source])
        for r in newest_first(records)[:_NEWEST]
    )
    rest = [Para((Anchor(words("all_documents"), DOCUMENTS),), Style("sb-names"))] if len(records) > _NEWEST else []
    return [Heading(2, (words("documents"),), id="documents"), Items(items, Style("sb-list")), *rest]


def _strongest(terms: Sequence[Term], collection: Collection) -> list[Node]:
    if not terms:
        return []
    words = collection.words
    inlines: list[Inline] = []
    for term in sorted(terms, key=lambda t: (-collection.mentions[t.page], t.page))[:_STRONGEST]:
        inlines += [*([" · "] if inlines else []), Anchor(term.name, term.page)]
    return [
        Heading(2, (words("glossary"),), id="glossary"),
        Para(tuple(inlines), Style("sb-tags")),
        Para((Anchor(words("all_terms"), GLOSSARY),), Style("sb-names")),
    ]
