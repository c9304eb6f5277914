"""The whole story: a folder of seeds and a folder of entries -> a `Site`.

    one seed at a time        read · language · structure · metadata        bytes -> Record
    all seeds together        glossary                                      Records + entries -> Terms
    one document at a time    mentions · links · page                       Record + Terms -> Page

The first and the last part are pure functions over one document, so that `map` may be any map: of this process, of a
pool, of a cluster.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from .errors import CollectionError
from .findings import Report, entry_finding, finding, project_finding
from .glossary.build import build
from .glossary.entries import entry
from .linking.duplicates import Pair, duplicates, versions
from .linking.entities import Entities
from .linking.facets import facets
from .linking.lexicon import Lexicon
from .linking.mentions import Policy, Targets, forms, links, mentions, met
from .linking.names import names
from .linking.paths import Paths
from .linking.references import References
from .linking.related import related
from .linking.review import review
from .linking.together import together
from .model import Entry, Finding, Host, Mention, Page, PagePath, Record, Site, SourcePath, Term
from .reading.discover import Found, discover, load_entries, load_review
from .reading.read import SUFFIXES
from .settings import Settings
from .study import Engine, gathered, loaded, study
from .text.detect import language_of_most
from .writing.addresses import addresses, copy_of, free
from .writing.around import arounds
from .writing.citation import citations
from .writing.collection import Collection, ties
from .writing.colophon import colophon
from .writing.data import data
from .writing.document import document_page, summary
from .writing.facets import facet_pages, filters
from .writing.feeds import feeds, llms
from .writing.indexes import documents_pages, glossary_pages
from .writing.overview import home_page, overview
from .writing.searched import searched
from .writing.term import term_pages
from .writing.terminology import terminology
from .writing.words import Words

T = TypeVar("T")


class Watch(Protocol):
    """Passes the steps of long work on, one by one, and may say how far it is."""

    def __call__(self, name: str, steps: Iterable[T], total: int, /) -> Iterable[T]:
        """The steps of a work of that name, of which there are so many."""


def unseen(name: str, steps: Iterable[T], total: int) -> Iterable[T]:
    """A watch that says nothing."""
    return steps


def unnoticed(stage: str) -> None:
    """Takes no note of what is done."""


def grow(
    root: Path,
    settings: Settings,
    *,
    has_home: bool = False,
    taken: Sequence[str] = (),
    host: Host | None = None,
    watch: Watch = unseen,
    passed: Callable[[str], None] = unnoticed,
    reading: Engine = map,
    engine: Engine = map,
) -> Site:
    """Grow the site of a collection.

    Args:
        root: the project's folder; the folders of the settings lie below it.
        settings: checked.
        has_home: whether somebody wrote a home page; otherwise one is made.
        taken: paths of hand-written pages below the docs folder, which no grown page may have.
        host: where the site is served; None, or an empty `url`, where that is not known.
        watch: is told how far the work is.
        passed: is told the name of each stage when it is done.
        reading: applies `study` to all seeds, or remembers what came of it.
        engine: applies a function to all records.

    Returns:
        All pages, the data, and the findings; nothing is written.

    Raises:
        CollectionError: the seeds folder is missing, or holds nothing that could be a seed.
        ClusterError: the engine is a cluster that cannot read.
    """
    findings: list[Finding] = []
    found = _discover(root, settings, findings.append)
    pages = addresses([f.source for f in found], findings.append)

    # one seed at a time
    seeds = loaded(found, pages, settings.words_per_minute)
    studied = watch("reading", reading(study, seeds), len(found))
    records, counted, defined, vocabularies = gathered(studied, findings.append)
    passed("reading")
    pairs = list(duplicates(records))
    _report_duplicates(pairs, findings.append)
    passed("duplicates")

    # all seeds together
    words = Words(settings.language or language_of_most([r.metadata.language.value for r in records]))
    entries = _entries(root, settings, findings.append)
    everything = build(records, counted, defined, entries, words.code, settings.found_terms, findings.append)
    del counted  # it is large, and was for this alone
    terms = tuple(term for term in everything if term.shown)

    ways = facets(records)
    passed("glossary")

    # one document at a time
    called = names(terms, records)
    targets = Targets(Lexicon(called), References(records, settings.link_patterns), Paths(records), Entities(ways))
    policy = _policy(root, settings, records, terms, findings.append)
    targets, found_in = _mentions(_by_language(records), targets, engine, watch, findings.append)
    passed("linking")
    dates = {r.source: r.metadata.published.value for r in records if r.metadata.published}
    by_term = _by_term(found_in, terms, dates)
    terms = tuple(replace(term, forms=forms(by_term[term.page])) for term in terms)
    for term in terms:
        if term.entry and not by_term[term.page]:
            findings.append(entry_finding("entry-unused", term.entry.path, term=term.name))
    made = [link for record in records for link in links(record, found_in[record.source], policy)]
    made += related(vocabularies, settings.related_shown)
    passed("related documents")

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
    around = arounds(records, made, versions(pairs, records), dates)

    def page_of_edited(record: Record) -> Page:
        beside = [link for link in around[record.source].links if link.kind == "related"]
        inside = [link for link in links(record, mentions(record, targets), policy) if link.made]
        return document_page(record, replace(around[record.source], links=[*inside, *beside]), collection)

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
    passed("pages")
    files = {
        **data(records, [*terms, *(t for t in everything if not t.shown)], by_term, made, findings),
        **terminology(terms, collection.name, words.code),
        **citations(records, collection),
    }
    passed("data")
    kept += free([colophon(records, terms, findings, sorted(files), words)], taken, findings.append)
    return Site(
        language=words.code,
        pages=tuple(kept),
        data=files,
        sources={copy_of(r.page, r.source): r.source for r in records},
        findings=tuple(findings),
        overview=home,
        names=tuple(name for name in called if name.language == words.code),
        files={**feeds(records, collection), "llms.txt": llms(records, collection, host or Host(""))},
        searched=tuple(searched(records, terms, by_term, ways, words)),
        filters=choices,
        page_of_edited=page_of_edited,
    )


def _discover(root: Path, settings: Settings, report: Report) -> list[Found]:
    folder = root / settings.seeds_dir
    if not folder.is_dir():
        raise CollectionError(f"{settings.seeds_dir}: there is no such folder. Make it and put text files into it.")
    found = discover(folder, SUFFIXES, settings.max_bytes, report)
    if not found:
        raise CollectionError(f"{settings.seeds_dir}: no seed was found. Put one or more text files into it.")
    return found


def _entries(root: Path, settings: Settings, report: Report) -> list[Entry]:
    raw = load_entries(root / settings.glossary_dir, report) if settings.glossary_dir else []
    return [made for path, content in raw if (made := entry(content, path, report))]


def _by_language(records: Sequence[Record]) -> list[Record]:
    """Documents of one language in a row: lemma tables are large, and few of them are held at a time."""
    return sorted(records, key=lambda r: (r.metadata.language.value, r.source))


def _report_duplicates(pairs: Iterable[Pair], report: Report) -> None:
    """All of them keep their pages."""
    for pair in pairs:
        if pair.share == 1:
            report(finding("duplicate-text", pair.source, other=pair.other))
        else:
            report(finding("near-duplicate", pair.source, share=int(100 * pair.share), other=pair.other))


def _policy(root: Path, settings: Settings, records: Sequence[Record], terms: Sequence[Term], report: Report) -> Policy:
    sources = {record.source for record in records}
    pages = {term.page for term in terms}
    written = load_review(root / settings.review_file, report)
    return Policy(
        least=settings.links_from / 100,
        sections=settings.links_each == "section",
        decided=review(written, settings.review_file, sources, {*sources, *pages}, report) if written else {},
        unlinked=frozenset(term.page for term in terms if term.entry and not term.entry.linked),
        sources={record.page: record.source for record in records},
    )


def _mentions(
    records: Sequence[Record], targets: Targets, engine: Engine, watch: Watch, report: Report
) -> tuple[Targets, dict[SourcePath, tuple[Mention, ...]]]:
    """The mentions in all documents, and by what they were found: a pattern that is slow in one is used in none."""
    found = list(watch("linking", engine(partial(met, targets=targets), records), len(records)))
    slow = sorted({pattern for one in found for pattern in one.slow})
    if not slow:
        return targets, {record.source: one.mentions for record, one in zip(records, found, strict=True)}
    for pattern in slow:
        report(project_finding("pattern-slow", "mkdocs.yml", pattern=pattern))
    kept = replace(targets, references=targets.references.without(slow))
    return _mentions(records, kept, engine, watch, report)


def _by_term(
    found_in: Mapping[SourcePath, Sequence[Mention]], terms: Sequence[Term], dates: Mapping[SourcePath, str]
) -> dict[str, list[Mention]]:
    """The mentions of each term, the oldest first; those of documents without a date last."""
    by_term: dict[str, list[Mention]] = {term.page: [] for term in terms}
    for mention in (mention for found in found_in.values() for mention in found):
        term = mention.term or mention.target
        if term in by_term:
            by_term[term].append(replace(mention, target=term))
    for found in by_term.values():
        found.sort(key=lambda m: (dates.get(m.quote.source, "~"), m.quote.source, m.span))
    return by_term


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
