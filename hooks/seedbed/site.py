"""What the texts say, and what is woven between them -> the pages and data of the site: the last part of the story."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from .linking.duplicates import versions
from .linking.together import together
from .model import (
    Finding,
    Host,
    Link,
    Mention,
    Page,
    PagePath,
    Record,
    Site,
    SourcePath,
    Term,
)
from .settings import Settings
from .weaving import Texts, Woven, dates_of
from .writing.addresses import copy_of, free
from .writing.around import Around, arounds
from .writing.citation import citations
from .writing.collection import Collection, ties
from .writing.colophon import colophon
from .writing.data import data
from .writing.document import document_page, summary
from .writing.facets import facet_pages, filters
from .writing.feeds import feeds, llms
from .writing.indexes import documents_pages, glossary_pages
from .writing.later import Later
from .writing.overview import home_page, overview
from .writing.searched import searched
from .writing.term import term_pages
from .writing.terminology import terminology


def site_of(
    texts: Texts,
    woven: Woven,
    settings: Settings,
    findings: list[Finding],
    *,
    has_home: bool,
    taken: Sequence[str],
    host: Host | None,
    passed: Callable[[str], None],
) -> Site:
    """The site of a collection.

    Args:
        texts: what they say.
        woven: what is woven between them.
        settings: checked.
        findings: that there are, to which some are added.
        has_home: whether somebody wrote a home page; otherwise one is made.
        taken: paths of hand-written pages below the docs folder, which no grown page may have.
        host: where the site is served; None, or an empty `url`, where that is not known.
        passed: is told the name of each stage when it is done.
    """
    records, words, ways, terms, by_term = texts.records, texts.words, texts.facets, woven.terms, woven.mentions
    dates = dates_of(records)
    made = [*woven.links, *texts.related]
    entered = {t.entry.path.removesuffix(".md"): t for t in terms if t.entry}
    collection = Collection(
        titles={r.source: (r.page, r.metadata.title.value) for r in records},
        summaries={r.source: summary(r, words) for r in records},
        dates={str(source): date for source, date in dates.items()},
        terms={t.page: t for t in terms},
        mentions={t.page: len(by_term[t.page]) for t in terms},
        entries=entered,
        ties=ties(entered),
        words=words,
        name=settings.title or words("documents"),
        host=host if host and host.url else None,
    )
    choices = filters(ways, records, collection)
    home = overview(records, terms, ways, collection)
    around = arounds(records, made, versions(texts.pairs, records), dates)
    grown = [
        *(document_page(record, around[record.source], collection) for record in records),
        *documents_pages(records, words, filtered=bool(choices)),
        *_term_pages(terms, by_term, together(by_term.values()), settings, collection),
        *glossary_pages(terms, collection.mentions, words),
        *facet_pages(ways, records, collection),
    ]
    kept = free(grown, taken, findings.append)
    if not has_home:
        kept.append(home_page(collection.name, home))
    files = (
        data(records, [*terms, *(t for t in texts.terms if not t.shown)], by_term, made, findings)
        | terminology(terms, collection.name, words.code)
        | citations(records, collection)
    )
    passed("pages")
    kept += free([colophon(records, terms, findings, sorted(files), words)], taken, findings.append)
    return Site(
        language=words.code,
        pages=tuple(kept),
        data=files,
        sources={copy_of(r.page, r.source): r.source for r in records},
        findings=tuple(findings),
        overview=home,
        names=tuple(name for name in woven.names if name.language == words.code),
        files={**feeds(records, collection), "llms.txt": llms(records, collection, host or Host(""))},
        searched=Later(partial(searched, records, terms, by_term, ways, words)),
        filters=choices,
        page_of_edited=partial(_page_of_edited, links_in=woven.links_in, around=around, collection=collection),
    )


def _term_pages(
    terms: Sequence[Term],
    by_term: Mapping[str, Sequence[Mention]],
    beside: Mapping[PagePath, Sequence[tuple[PagePath, int]]],
    settings: Settings,
    collection: Collection,
) -> Iterator[Page]:
    for term in terms:
        others = [(collection.terms[page], n) for page, n in beside.get(term.page, ()) if page in collection.terms]
        yield from term_pages(term, by_term[term.page], others, settings.mentions_shown, collection)


def _page_of_edited(
    record: Record,
    links_in: Callable[[Record], list[Link]],
    around: Mapping[SourcePath, Around],
    collection: Collection,
) -> Page:
    """The page of a document as it reads now, with all that stands around it as it was."""
    beside = [link for link in around[record.source].links if link.kind == "related"]
    return document_page(record, replace(around[record.source], links=[*links_in(record), *beside]), collection)
