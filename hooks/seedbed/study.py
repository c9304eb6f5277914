"""The bytes of one seed -> everything that can be known of it without the others: the first part of the story.

Pure functions over one seed, so that they may run in any order, in any process, or not at all where their result is
remembered (`Engine`); and what puts their results together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol, TypeVar

from .findings import Report, finding
from .glossary.candidates import Packed, candidates
from .glossary.definitions import Definition, definitions
from .linking.duplicates import Sketch, sketch
from .linking.vocabulary import Vocabulary, vocabulary
from .metadata.describe import describe, language_of
from .metadata.sidecar import corrections
from .model import Finding, PagePath, Record, SourcePath
from .reading.discover import Found, load, load_sidecar, sidecar_name
from .reading.read import read
from .structure.segment import segment
from .text.detect import UNKNOWN
from .text.keys import keyed
from .text.lemmas import has_lemmas, key, remember
from .text.searching import written_words


@dataclass(frozen=True, slots=True)
class Loaded:
    """A seed as it was when it was read from the disk."""

    source: SourcePath
    """Where it lies below the seeds folder; its ending tells the format."""
    page: PagePath
    """Where its page is to lie below the docs folder."""
    raw: bytes | None
    """None where it could not be read."""
    sidecar: bytes | None
    """Of `NAME.meta.yml`; None where there is none."""
    words_per_minute: int
    """Reading speed behind the reading time."""
    findings: tuple[Finding, ...] = ()
    """From reading it from the disk."""


@dataclass(frozen=True, slots=True)
class Study:
    """What became of one seed: a record and what was counted in it, or none and the findings that say why."""

    findings: tuple[Finding, ...]
    record: Record | None = None
    candidates: Packed | None = None
    """What may be a term, and how often it is said; None in a language whose terms are not looked for."""
    definitions: tuple[Definition, ...] = ()
    """Sentences that define a term."""
    vocabulary: Vocabulary | None = None
    """Its words, pairs of words and numbered acronyms, by which near documents are found."""
    sketch: Sketch | None = None
    """By which it is known if it is there twice."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Of its words, as lemma tables give them, so that where a study is remembered no table need be loaded."""


T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """What applies a function to many seeds or records: `map`, or what does as `map` would."""

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterable[R]:
        """The results for all items, in order; both must be picklable for some engines."""


def loaded(found: Iterable[Found], pages: dict[SourcePath, PagePath], words_per_minute: int) -> Iterator[Loaded]:
    """The seeds from the disk, one by one.

    Args:
        found: the files.
        pages: the address of each.
        words_per_minute: reading speed behind the reading time.
    """
    for one in found:
        findings: list[Finding] = []
        raw = load(one, findings.append)
        sidecar = load_sidecar(one, findings.append) if raw is not None else None
        yield Loaded(one.source, pages[one.source], raw, sidecar, words_per_minute, tuple(findings))


def study(seed: Loaded) -> Study:
    """One seed: its text, its blocks, what is known of it, and what is counted in it.

    Args:
        seed: the bytes of a file and of its sidecar.

    Returns:
        A record and what was counted in it; no record where the file holds no text, and findings that say why.
    """
    findings = list(seed.findings)
    report = findings.append
    text = read(seed.source, seed.raw, report) if seed.raw is not None else None
    if text is None:
        return Study(tuple(findings))
    corrected = corrections(seed.sidecar, sidecar_name(seed.source), report) if seed.sidecar is not None else {}
    language = language_of(text, corrected)
    if language.value == UNKNOWN:
        report(finding("unknown-language", seed.source, sidecar=sidecar_name(seed.source)))
    document = segment(text, language.value)
    if not document.body:
        report(finding("no-body", seed.source))
    metadata = describe(document, language, corrected, seed.words_per_minute)
    linked = corrected["linked"].value if "linked" in corrected else True
    record = Record(document, metadata, seed.page, linked)
    return Study(
        tuple(findings),
        record,
        candidates(record),
        tuple(definitions(record)),
        vocabulary(record),
        sketch(record),
        _keys(record),
    )


def _keys(record: Record) -> dict[str, str]:
    """The keys of the words of a document, as links and search cut them."""
    code, seed, metadata = record.metadata.language.value, record.document.seed, record.metadata
    if not has_lemmas(code):
        return {}
    named = PurePosixPath(record.source).stem.replace("_", " ")
    words: set[str] = set()
    for text in (
        *(seed.at(block.span) for block in record.document.blocks),
        *(said.value for said in (metadata.title, *metadata.authors)),
        named,
    ):
        words.update(token.text for token, _ in keyed(text, code))
        words |= written_words(text)
    return {word: key(word, code) for word in sorted(words)}


class Gathered(NamedTuple):
    """What is known of single seeds, put together."""

    records: list[Record]
    candidates: dict[str, list[Packed]]
    """Of each language in which terms are looked for, those of its documents."""
    definitions: dict[SourcePath, tuple[Definition, ...]]
    vocabularies: dict[SourcePath, Vocabulary]
    sketches: dict[SourcePath, Sketch]


def gathered(studies: Iterable[Study], report: Report) -> Gathered:
    """Put studies together, one by one, so that none is held longer than it takes."""
    found = Gathered([], {}, {}, {}, {})
    for one in studies:
        for what in one.findings:
            report(what)
        if one.record is None:
            continue
        found.records.append(one.record)
        found.definitions[one.record.source] = one.definitions
        code = one.record.metadata.language.value
        if one.candidates:
            found.candidates.setdefault(code, []).append(one.candidates)
        remember(one.keys, code)
        if one.vocabulary:
            found.vocabularies[one.record.source] = one.vocabulary
        if one.sketch:
            found.sketches[one.record.source] = one.sketch
    return found
