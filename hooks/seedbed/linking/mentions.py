"""A record and the lexicon -> the mentions of terms in it, with their sentences, and the links that follow."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from ..model import Kind, Link, Mention, Quote, Record, Span
from ..text.sentences import sentences
from .lexicon import Hit, Lexicon

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE, Kind.TABLE, Kind.HEADING, Kind.TITLE})
_LINKED = _READ - {Kind.HEADING, Kind.TITLE}
"""Blocks in which a mention may become a link."""
_AROUND = 300
"""Characters on each side of a mention that are quoted from a sentence that is longer."""


def mentions(record: Record, lexicon: Lexicon) -> tuple[tuple[Mention, str], ...]:
    """The mentions in a document, in order, each with the rule that found it."""
    seed = record.document.seed
    code = record.metadata.language.value
    found = []
    for block in record.document.blocks:
        if block.kind not in _READ:
            continue
        text = seed.at(block.span)
        around = None
        for hit in lexicon.find(text, code):
            around = sentences(text) if around is None else around
            sentence = _holding(around, hit.start, hit.end)
            span = Span(block.span.start + hit.start, block.span.start + hit.end)
            quote = Quote(_flat(_quoted(text, sentence, hit)), record.source, seed.line(span.start))
            found.append((Mention(hit.term, span, _flat(text[hit.start : hit.end]), quote), hit.rule))
    return tuple(found)


def links(record: Record, found: Iterable[tuple[Mention, str]]) -> tuple[Link, ...]:
    """The first mention of each term in the body, as a link to the term's page."""
    bodies = [b.span for b in record.document.blocks if b.kind in _LINKED]
    outside = record.document.seed.links
    made: dict[str, Link] = {}
    for mention, rule in found:
        if mention.term in made or not any(mention.span in body for body in bodies):
            continue
        if any(mention.span.start < link.span.end and link.span.start < mention.span.end for link in outside):
            continue
        made[mention.term] = Link(
            "term", record.source, mention.term, mention.span, mention.quote.line, mention.form, rule, 1.0
        )
    return tuple(made.values())


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
