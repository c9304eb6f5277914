"""Studies and entries -> what the texts say, and what is woven between them: the second part of the story."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from .errors import CollectionError
from .findings import Report, entry_finding, finding, project_finding
from .glossary.build import build
from .glossary.entries import entry
from .linking.duplicates import Pair, duplicates
from .linking.entities import Entities
from .linking.facets import facets
from .linking.lexicon import Lexicon
from .linking.mentions import Policy, Targets, forms, links, mentions, met, of_terms
from .linking.names import names
from .linking.paths import Paths
from .linking.references import References
from .linking.related import related
from .linking.review import review
from .model import Entry, FacetValue, Link, Mention, Name, Record, SourcePath, Term
from .reading.discover import Found, discover, load_entries, load_review
from .reading.read import SUFFIXES
from .settings import Settings
from .study import Engine, gathered, loaded, study
from .text import detect, lemmas
from .text.detect import language_of_most
from .writing.addresses import addresses
from .writing.words import Words

T = TypeVar("T")


class Watch(Protocol):
    """Passes the steps of long work on, one by one, and may say how far it is."""

    def __call__(self, name: str, steps: Iterable[T], total: int, /) -> Iterable[T]:
        """The steps of a work of that name, of which there are so many."""


class Texts(NamedTuple):
    """What the texts say, each by itself and all together."""

    records: list[Record]
    words: Words
    """Of the site's language."""
    terms: tuple[Term, ...]
    """Of the glossary, with those that are not shown."""
    facets: dict[str, tuple[FacetValue, ...]]
    pairs: list[Pair]
    """Documents with nearly the same text."""
    related: list[Link]


class Woven(NamedTuple):
    """What is woven between the texts."""

    terms: tuple[Term, ...]
    """Those that are shown, with the forms in which they are met."""
    names: list[Name]
    """By which texts may call terms and documents."""
    mentions: Mapping[str, Sequence[Mention]]
    """Of each term, the oldest first."""
    links: list[Link]
    links_in: Callable[[Record], list[Link]]
    """Those that a text holds, as it reads now."""


def texts_of(
    root: Path, settings: Settings, reading: Engine, watch: Watch, passed: Callable[[str], None], report: Report
) -> Texts:
    """What the texts of a collection say.

    Args:
        root: the project's folder.
        settings: checked.
        reading: applies `study` to all seeds, or remembers what came of it.
        watch: is told how far the work is.
        passed: is told the name of each stage when it is done.
        report: told of all that the author should know.

    Raises:
        CollectionError: the seeds folder is missing, or holds nothing that could be a seed.
        ClusterError: the engine is a cluster that cannot read.
    """
    found = _discover(root, settings, report)
    pages = addresses([f.source for f in found], report)
    seeds = loaded(found, pages, settings.words_per_minute)
    read = gathered(watch("reading", reading(study, seeds), len(found)), report)
    records = read.records
    detect.forget()
    lemmas.forget()
    passed("reading")
    near = list(related(read.vocabularies, settings.related_shown))
    read.vocabularies.clear()
    passed("related documents")
    pairs = list(duplicates(records, read.sketches))
    _report_duplicates(pairs, report)
    passed("duplicates")
    words = Words(settings.language or language_of_most([r.metadata.language.value for r in records]))
    entries = _entries(root, settings, report)
    terms = build(records, read.candidates, read.definitions, entries, words.code, settings.found_terms, report)
    ways = facets(records)
    passed("glossary")
    return Texts(records, words, terms, ways, pairs, near)


def woven_of(
    root: Path,
    settings: Settings,
    texts: Texts,
    engine: Engine,
    watch: Watch,
    passed: Callable[[str], None],
    report: Report,
) -> Woven:
    """What is woven between the texts.

    Args:
        root: the project's folder.
        settings: checked.
        texts: of the collection.
        engine: applies a function to all records.
        watch: is told how far the work is.
        passed: is told the name of each stage when it is done.
        report: told of all that the author should know.
    """
    records = texts.records
    shown = [term for term in texts.terms if term.shown]
    called = names(shown, records)
    targets = Targets(
        Lexicon(called), References(records, settings.link_patterns), Paths(records), Entities(texts.facets)
    )
    policy = _policy(root, settings, records, shown, report)
    targets, found_in = _mentions(_by_language(records), targets, engine, watch, report)
    by_term = of_terms(found_in.values(), shown, dates_of(records))
    for term in shown:
        if term.entry and not by_term[term.page]:
            report(entry_finding("entry-unused", term.entry.path, term=term.name))
    made = [link for record in records for link in links(record, found_in[record.source], policy)]
    passed("linking")
    return Woven(
        terms=tuple(replace(term, forms=forms(by_term[term.page])) for term in shown),
        names=called,
        mentions=by_term,
        links=made,
        links_in=partial(_links_in, targets=targets, policy=policy),
    )


def dates_of(records: Sequence[Record]) -> dict[SourcePath, str]:
    """When each document was published, as far as that is stated."""
    return {r.source: r.metadata.published.value for r in records if r.metadata.published}


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


def _links_in(record: Record, targets: Targets, policy: Policy) -> list[Link]:
    return [link for link in links(record, mentions(record, targets), policy) if link.made]
