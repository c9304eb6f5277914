"""The whole story: a folder of seeds and a folder of entries -> a `Site`.

    one seed at a time        read · language · structure · metadata        bytes -> Record
    all seeds together        glossary                                      Records + entries -> Terms
    one document at a time    mentions · links · page                       Record + Terms -> Page

The first and the last part are pure functions over one document, so that `map` may be any map: of this process, of a
pool, of a cluster.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from .errors import CollectionError
from .findings import Report, finding
from .glossary.build import build
from .glossary.entries import entry
from .linking.duplicates import duplicates
from .linking.lexicon import Lexicon
from .linking.mentions import forms, links, mentions
from .linking.related import related
from .linking.together import together
from .metadata.describe import describe, language_of
from .metadata.sidecar import corrections
from .model import Entry, Finding, Link, Mention, Page, PagePath, Record, Site, SourcePath, Term
from .reading.discover import Found, discover, load, load_entries, load_sidecar, sidecar_name
from .reading.read import SUFFIXES, read
from .settings import Settings
from .structure.segment import segment
from .text.detect import UNKNOWN
from .writing.addresses import addresses, copy_of
from .writing.colophon import colophon
from .writing.data import data
from .writing.document import document_page
from .writing.indexes import documents_index, glossary_pages
from .writing.overview import HOME, home_page, overview
from .writing.term import Collection, term_pages
from .writing.terminology import terminology
from .writing.words import Words


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: a record, or none and the findings that say why."""

    record: Record | None
    findings: tuple[Finding, ...]


def grow(root: Path, settings: Settings, *, has_home: bool = False, taken: Sequence[str] = ()) -> Site:
    """Grow the site of a collection.

    Args:
        root: the project's folder; the folders of the settings lie below it.
        settings: checked.
        has_home: whether somebody wrote a home page.
        taken: paths of hand-written pages, which no grown page may have.

    Raises:
        CollectionError: the seeds folder is missing, or holds nothing that could be a seed.
    """
    findings: list[Finding] = []
    found = _discover(root, settings, findings.append)
    pages = addresses([f.source for f in found], findings.append)

    # one seed at a time
    readings = list(map(partial(read_seed, settings=settings, pages=pages), found))
    findings += [f for reading in readings for f in reading.findings]
    records = [reading.record for reading in readings if reading.record]
    _report_duplicates(records, findings.append)

    # all seeds together
    words = Words(settings.language or _language_of_most(records))
    entries = _entries(root, settings, findings.append)
    everything = build(records, entries, words.code, settings.found_terms, findings.append)
    terms = tuple(term for term in everything if term.shown)

    # one document at a time
    lexicon = Lexicon(terms)
    linked = {record.source: mentions(record, lexicon) for record in _by_language(records)}
    by_term: dict[str, list[Mention]] = defaultdict(list)
    for mention, _ in (pair for found_here in linked.values() for pair in found_here):
        by_term[mention.term].append(mention)
    dates: dict[str, str] = {r.source: r.metadata.published.value for r in records if r.metadata.published}
    for found_there in by_term.values():
        found_there.sort(key=lambda m: (dates.get(m.quote.source, "~"), m.quote.source, m.span))  # the oldest first
    terms = tuple(replace(term, forms=forms(by_term[term.page])) for term in terms)
    for term in terms:
        if term.entry and not by_term[term.page]:
            findings.append(finding("entry-unused", f"glossary/{term.entry.path}", term=term.name))
    made = [link for record in records for link in links(record, linked[record.source])]
    made += related(
        {s: [m for m, _ in pairs] for s, pairs in linked.items()},
        {t.page: t.name for t in terms},
        settings.related_shown,
    )

    beside = together({s: [m for m, _ in pairs] for s, pairs in linked.items()})
    grown = _pages(records, terms, by_term, beside, dates, made, settings, words)
    home = overview(records, terms, {t: len(m) for t, m in by_term.items()}, words)
    if not has_home:
        grown.append(home_page(settings.title or words("documents"), home))
    kept = _without_taken(grown, set(taken), findings.append)
    kept.append(colophon(records, terms, findings, words))
    return Site(
        language=words.code,
        pages=tuple(kept),
        data={
            **data(records, [*terms, *(t for t in everything if not t.shown)], by_term, made, findings),
            **terminology(terms, settings.title or words("documents"), words.code),
        },
        sources={copy_of(r.page, r.source): r.source for r in records},
        findings=tuple(findings),
        overview=home,
    )


def read_seed(found: Found, settings: Settings, pages: dict[SourcePath, PagePath]) -> Reading:
    """One file: its text, its blocks, and what is known of it."""
    findings: list[Finding] = []
    report = findings.append
    raw = load(found, report)
    seed = read(found.source, raw, report) if raw is not None else None
    if seed is None:
        return Reading(None, tuple(findings))
    sidecar = load_sidecar(found, report)
    corrected = corrections(sidecar, sidecar_name(found.source), report) if sidecar is not None else {}
    language = language_of(seed, corrected)
    if language.value == UNKNOWN:
        report(finding("unknown-language", found.source, sidecar=sidecar_name(found.source)))
    document = segment(seed, language.value)
    if not document.body:
        report(finding("no-body", found.source))
    metadata = describe(document, language, corrected, settings.words_per_minute)
    return Reading(Record(document, metadata, pages[found.source]), tuple(findings))


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


def _language_of_most(records: Sequence[Record]) -> str:
    """The language of most documents that have one; the first in the alphabet among equals; English where none has."""
    codes = [r.metadata.language.value for r in records if r.metadata.language.value != UNKNOWN]
    return min(set(codes), key=lambda c: (-codes.count(c), c)) if codes else "en"


def _by_language(records: Sequence[Record]) -> list[Record]:
    """Documents of one language in a row: lemma tables are large, and few of them are held at a time."""
    return sorted(records, key=lambda r: (r.metadata.language.value, r.source))


def _report_duplicates(records: Sequence[Record], report: Report) -> None:
    """All of them keep their pages."""
    for pair in duplicates(records):
        if pair.share == 1:
            report(finding("duplicate-text", pair.source, other=pair.other))
        else:
            report(finding("near-duplicate", pair.source, share=int(100 * pair.share), other=pair.other))


def _pages(
    records: Sequence[Record],
    terms: Sequence[Term],
    by_term: dict[str, list[Mention]],
    beside: Mapping[PagePath, Sequence[tuple[PagePath, int]]],
    dates: Mapping[str, str],
    made: list[Link],
    settings: Settings,
    words: Words,
) -> list[Page]:
    collection = Collection(
        titles={r.source: (r.page, r.metadata.title.value) for r in records},
        dates=dates,
        entries={t.entry.path.removesuffix(".md"): t for t in terms if t.entry},
        name=words("glossary"),
        words=words,
    )
    known: dict[str, Term] = {t.page: t for t in terms}
    outgoing: dict[str, list[Link]] = defaultdict(list)
    for link in made:
        outgoing[link.source].append(link)
    documents = [
        document_page(r, outgoing[r.source], collection.titles, known, copy_of(r.page, r.source), words)
        for r in records
    ]
    glossary = [
        page
        for term in terms
        for page in term_pages(
            term,
            by_term[term.page],
            [(known[page], count) for page, count in beside.get(term.page, ())],
            settings.mentions_shown,
            collection,
        )
    ]
    mentioned: dict[str, int] = {t.page: len(by_term[t.page]) for t in terms}
    return [*documents, documents_index(records, words), *glossary, *glossary_pages(terms, mentioned, words)]


def _without_taken(pages: list[Page], taken: set[str], report: Report) -> list[Page]:
    """The pages at whose address no hand-written page stands."""
    folded = {_address(path): path for path in taken}
    kept = []
    for page in pages:
        other = folded.get(_address(page.path))
        if other and page.path != HOME:
            report(finding("address-taken", page.source or page.path, page=page.path, other=other))
        else:
            kept.append(page)
    return kept


def _address(path: str) -> str:
    return path.removesuffix(".md").removesuffix("/index").casefold()
