"""A record and the names of everything -> the mentions in it, with their sentences, and the links that follow."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..model import Block, Kind, Link, Mention, PagePath, Quote, Record, SourcePath, Span, Term
from ..text.phrases import opener
from ..text.sentences import sentences
from .entities import Entities
from .hit import Hit
from .lexicon import Lexicon
from .paths import Paths
from .references import References
from .review import Decisions

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE, Kind.TABLE, Kind.HEADING, Kind.TITLE})
_LINKED = _READ - {Kind.HEADING, Kind.TITLE}
"""Blocks in which a mention may become a link."""
_REFERRING = frozenset({Kind.PREFORMATTED, Kind.HEADING})
"""Blocks in which only numbers and addresses count; the link to the document stands beside the text."""
_LEADING = frozenset({"noise.read_also", "noise.foot"})
"""Rules of lines set apart that may lead to other documents: *Read also: …*, and what stands below the text."""
_LINE = re.compile(r"^[^\n]{1,220}$", re.MULTILINE)
"""One that is no longer than a title."""
_COLON = re.compile(r"\s*[:：]\s*")
_AROUND = 300
"""Characters on each side of a mention that are quoted from a sentence that is longer."""


@dataclass(frozen=True, slots=True)
class Targets:
    """Everything that a text may mention."""

    lexicon: Lexicon
    references: References
    paths: Paths
    entities: Entities


@dataclass(frozen=True, slots=True)
class Policy:
    """Which mentions become links."""

    least: float
    """Confidence from which they do."""
    sections: bool
    """Whether the first mention of each section does, rather than that of the page."""
    decided: Decisions
    """What a person said of pairs."""
    unlinked: frozenset[PagePath]
    """Terms that are never linked."""
    sources: dict[str, str]
    """The document of a page."""


class Met(NamedTuple):
    """What came of one document, as it travels from a worker."""

    mentions: tuple[Mention, ...]
    slow: tuple[str, ...]
    """Patterns that took too long for this worker, so that it did not use them to the end."""


def met(record: Record, targets: Targets) -> Met:
    """The mentions in a document, and what was not looked for in it."""
    found = mentions(record, targets)
    return Met(found, targets.references.slow)


def mentions(record: Record, targets: Targets) -> tuple[Mention, ...]:
    """The mentions in a document of terms and of other documents, in order, not overlapping."""
    seed = record.document.seed
    found = []
    for block in record.document.blocks:
        leading = block.rule in _LEADING
        if block.kind not in _READ | _REFERRING and not leading:
            continue
        text = seed.at(block.span)
        around = None
        for hit in (_led if leading else _chosen)(record, block, text, targets):
            around = sentences(text, listed=block.kind is Kind.LIST) if around is None else around
            sentence = _holding(around, hit.start, hit.end)
            span = Span(block.span.start + hit.start, block.span.start + hit.end)
            quote = Quote(_flat(_quoted(text, sentence, hit)), record.source, seed.line(span.start))
            form = _flat(text[hit.start : hit.end])
            found.append(Mention(hit.target, span, form, quote, hit.rule, hit.confidence, hit.term))
    return tuple(found)


def _chosen(record: Record, block: Block, text: str, targets: Targets) -> list[Hit]:
    """The hits in a block, in order: first addresses, then numbers, then names; none overlaps an earlier one."""
    code = record.metadata.language.value
    chosen: list[Hit] = []
    named = []
    if block.kind is not Kind.PREFORMATTED:
        named = [*targets.lexicon.find(text, code, record.page), *targets.entities.find(record, text)]
    for layer in (targets.paths.find(record, block.span.start, text), targets.references.find(text, code), named):
        taken = [(hit.start, hit.end) for hit in chosen]
        position = 0
        for hit in sorted(layer, key=lambda h: (h.start, -h.end)):
            place = bisect_right(taken, (hit.start, hit.start))
            free = hit.start >= position and (not place or taken[place - 1][1] <= hit.start)
            if free and (place == len(taken) or hit.end <= taken[place][0]):
                position = hit.end
                chosen.append(hit)
        chosen.sort()
    return [hit for hit in chosen if hit.target != record.page]


def _led(record: Record, block: Block, text: str, targets: Targets) -> Iterator[Hit]:
    """The hits in lines that are set apart: a document whose title is a line, or all behind a label: `Read also: …`."""
    code = record.metadata.language.value
    label = opener("read_also", code)
    for line in _LINE.finditer(text):
        labelled = label.match(line.group())
        colon = _COLON.match(line.group(), labelled.end()) if labelled else None
        start = colon.end() if colon else 0
        name = targets.lexicon.whole(line.group()[start:], code)
        if name and name.target != record.page and name.rule.startswith("document."):
            yield Hit(line.start() + start, line.end(), name.target, name.rule, name.confidence)


def links(record: Record, found: Iterable[Mention], policy: Policy) -> tuple[Link, ...]:
    """The first mention of each term and document, beside the text only where none stands in it, as a link to it.

    Where no mention is sure enough, or a person refused the pair, the link is there for review only.
    """
    places = _places(record, each=policy.sections)
    outside = [link.span for link in record.document.seed.links]
    made: dict[tuple[int, str], Link] = {}
    placed = [(place, mention) for mention in found if (place := _at(places, mention.span))]
    for place, mention in sorted(placed, key=lambda one: one[0].beside):  # those in the text first
        if place.beside and not mention.rule.startswith("document."):
            continue
        if mention.rule != "document.address" and _overlaps(outside, mention.span):
            continue
        document = policy.sources.get(mention.target)
        target = document or mention.target
        sure = mention.confidence >= policy.least and record.linked and mention.target not in policy.unlinked
        kept = policy.decided.get((record.source, target), sure)
        made.setdefault(
            (place.section if kept else -1, target),
            Link(
                mention.rule.split(".")[0],
                record.source,
                target,
                None if place.beside else mention.span,
                mention.quote.line,
                mention.form,
                mention.rule,
                mention.confidence,
                made=kept,
                quote=mention.quote.text,
            ),
        )
    sure_of = {target for section, target in made if section >= 0}
    return tuple(link for (section, target), link in made.items() if section >= 0 or target not in sure_of)


class _Place(NamedTuple):
    """A block in which links may stand."""

    span: Span
    section: int
    beside: bool
    """Whether they stand beside the text."""


def _places(record: Record, *, each: bool) -> list[_Place]:
    """The blocks in which links may stand, in order, with the number of their section."""
    number = 0
    found = []
    for block in record.document.blocks:
        number += each and block.kind is Kind.HEADING
        beside = block.kind in _REFERRING or block.rule in _LEADING
        if block.kind in _LINKED or beside:
            found.append(_Place(block.span, number, beside))
    return found


def _at(places: list[_Place], span: Span) -> _Place | None:
    number = bisect_right(places, span.start, key=lambda place: place.span.start) - 1
    return places[number] if number >= 0 and span in places[number].span else None


def _overlaps(spans: list[Span], span: Span) -> bool:
    number = bisect_left(spans, span.end, key=lambda other: other.start) - 1
    return number >= 0 and spans[number].end > span.start


def of_terms(
    found: Iterable[Iterable[Mention]], terms: Iterable[Term], dates: Mapping[SourcePath, str]
) -> dict[str, list[Mention]]:
    """The mentions of each term, the oldest first; those of documents without a date last.

    Args:
        found: the mentions in each document.
        terms: all that may be mentioned.
        dates: when documents were published.
    """
    by_term: dict[str, list[Mention]] = {term.page: [] for term in terms}
    for mention in (mention for of_one in found for mention in of_one):
        term = mention.term or mention.target
        if term in by_term:
            by_term[term].append(mention if mention.target == term else replace(mention, target=term))
    for mentioned in by_term.values():
        mentioned.sort(key=lambda m: (dates.get(m.quote.source, "~"), m.quote.source, m.span))
    return by_term


def forms(found: Iterable[Mention]) -> tuple[str, ...]:
    """The spellings in which a term is met, the most frequent first; case does not tell two apart."""
    counted = Counter(m.form for m in found)
    folded: dict[str, str] = {}
    for form in sorted(counted, key=lambda f: (-counted[f], f)):
        folded.setdefault(form.casefold(), form)
    return tuple(folded.values())


def _holding(around: list[Span], start: int, end: int) -> Span:
    """The sentences from the one that holds the first character to the one that holds the last."""
    first = around[max(bisect_right(around, start, key=lambda s: s.start) - 1, 0)]
    last = around[min(bisect_left(around, end, key=lambda s: s.end), len(around) - 1)]
    return Span(first.start, max(last.end, first.end))


def _quoted(text: str, sentence: Span, hit: Hit) -> str:
    """The sentence, or of a long one the words around the mention."""
    start, end = max(sentence.start, hit.start - _AROUND), min(sentence.end, hit.end + _AROUND)
    before = text[start : hit.start].split(" ", 1)[-1] if start > sentence.start else text[start : hit.start]
    after = text[hit.end : end].rsplit(" ", 1)[0] if end < sentence.end else text[hit.end : end]
    return (
        ("… " if start > sentence.start else "")
        + before
        + text[hit.start : hit.end]
        + after
        + (" …" if end < sentence.end else "")
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
