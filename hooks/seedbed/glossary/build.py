"""Records and curated entries -> the glossary: every curated entry, and the found terms that no entry covers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..findings import Report, entry_finding, finding
from ..languages import language
from ..model import Entry, PagePath, Quote, Record, SourcePath, Term
from ..text.acronyms import acronyms
from ..text.keys import keyed
from ..text.segments import needed, segmented
from ..text.slugs import fingerprint
from .candidates import Candidates, Packed
from .definitions import Definition
from .ranking import rank

_CAPITALS = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][A-ZÀ-ÖØ-ÞΑ-ΩА-Я0-9&-]{1,8}(?![\w-])")


def build(
    records: Sequence[Record],
    counted: Mapping[str, Iterable[Packed]],
    defining: Mapping[SourcePath, Sequence[Definition]],
    entries: Iterable[Entry],
    site_language: str,
    limit: int,
    report: Report,
) -> tuple[Term, ...]:
    """The terms of a collection.

    Args:
        records: all documents.
        counted: the candidates of the documents of each language in which terms are looked for.
        defining: the sentences of each that define something.
        entries: written by people; they take over the found terms of the same name or alias.
        site_language: of the entries that name none.
        limit: found terms for each language.
        report: told of entries that stand in each other's way.

    Returns:
        Terms with different pages and, within a language, different keys; sorted by page.
    """
    curated, taken = _curated(entries, site_language, report)
    spoken = {r.metadata.language.value for r in records}
    for term in curated:
        if term.entry and term.language not in spoken:
            report(entry_finding("entry-language", term.entry.path, 1, language=term.language))
    found: list[Term] = []
    scores: dict[str, float] = {}
    quotes: dict[str, tuple[Quote, ...]] = {}
    acronyms_of: dict[str, tuple[str, ...]] = {}
    moved: dict[str, tuple[PagePath, ...]] = {}
    for code in sorted(spoken):
        own = [r for r in records if r.metadata.language.value == code]
        defined = _defined(own, defining)
        short = _abbreviated(own)
        people = _people(own) if language(code).noun_capital else frozenset()  # elsewhere capitals tell
        for (language_of_entry, name), written in taken.items():
            if language_of_entry == code and name in defined:
                quotes[written.path] = defined[name]
            if language_of_entry == code and name in short:
                acronyms_of[written.path] = short[name]
        if not (language(code).finds_terms or segmented(code)):
            if needed(code):
                report(finding("no-segmenter", own[0].source, language=code, count=len(own)))
            else:
                report(finding("no-terms", own[0].source, language=code, count=len(own)))
            continue
        for term in rank(Candidates.of(counted[code]), code, len(own), limit, defined.keys() | short.keys()):
            entry = next((taken[key] for form in term.forms if (key := (code, names(form, code))) in taken), None)
            if entry:
                scores[entry.path] = max(term.score, scores.get(entry.path, 0.0))
                moved[entry.path] = (*moved.get(entry.path, ()), *[term.page] * term.shown)
            elif (own_key := names(term.name, code)) not in people or own_key in defined:
                found.append(replace(term, definitions=defined.get(own_key, ()), short=short.get(own_key, ())))
    scored = (
        replace(
            t,
            score=scores.get(t.entry.path, 0.0),
            definitions=quotes.get(t.entry.path, ()),
            short=acronyms_of.get(t.entry.path, ()),
            moved=moved.get(t.entry.path, ()),
        )
        if t.entry
        else t
        for t in curated
    )
    return tuple(sorted([*scored, *_apart(found, {term.page for term in curated})], key=lambda t: t.page))


def _apart(found: Iterable[Term], taken: set[PagePath]) -> Iterator[Term]:
    """The terms with different pages; where two would have one, the later in the alphabet of keys gets a suffix."""
    for term in sorted(found, key=lambda t: (not t.shown, t.page, names(t.name, t.language))):
        page = term.page
        if page in taken:
            page = PagePath(f"{page.removesuffix('.md')}-{fingerprint(' '.join(names(term.name, term.language)))}.md")
        taken.add(page)
        yield replace(term, page=page)


def _defined(
    records: Iterable[Record], defining: Mapping[SourcePath, Sequence[Definition]]
) -> dict[tuple[str, ...], tuple[Quote, ...]]:
    """The sentences that define something, by the key of what they define, the oldest document first."""
    found: dict[tuple[str, ...], list[Quote]] = {}
    for record in sorted(records, key=_age):
        for definition in defining[record.source]:
            quotes = found.setdefault(names(definition.term, record.metadata.language.value), [])
            if definition.quote.text not in (quote.text for quote in quotes):
                quotes.append(definition.quote)
    return {key: tuple(quotes) for key, quotes in found.items()}


def _abbreviated(records: Iterable[Record]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The acronyms that the texts explain and use again, by the key of what they stand for; in doubt the commonest."""
    explained: dict[str, Counter[tuple[str, ...]]] = {}
    used: Counter[str] = Counter()
    for record in records:
        for block in record.document.body:
            text = record.document.seed.at(block.span)
            if not _CAPITALS.search(text):
                continue
            used.update(_CAPITALS.findall(text))
            for acronym in acronyms(text):
                key = names(acronym.long, record.metadata.language.value)
                explained.setdefault(acronym.short, Counter())[key] += 1
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for short, keys in sorted(explained.items()):
        key, count = min(keys.items(), key=lambda item: (-item[1], item[0]))
        if used[short] > keys.total() and count > keys.total() / 2:
            found[key] = (*found.get(key, ()), short)
    return found


def _people(records: Iterable[Record]) -> frozenset[tuple[str, ...]]:
    """The keys of everybody whom the texts name."""
    return frozenset(names(p.value, r.metadata.language.value) for r in records for p in r.metadata.people)


def _age(record: Record) -> tuple[str, str]:
    published = record.metadata.published
    return (published.value if published else "9999", record.source)


def names(name: str, code: str) -> tuple[str, ...]:
    """The keys of a name: what makes two names the same term."""
    return tuple(key for _, key in keyed(name, code))


def _curated(
    entries: Iterable[Entry], site_language: str, report: Report
) -> tuple[list[Term], dict[tuple[str, tuple[str, ...]], Entry]]:
    terms = []
    ordered = sorted(entries, key=lambda e: e.path)
    files = {e.path.removesuffix(".md") for e in ordered}
    taken: dict[tuple[str, tuple[str, ...]], Entry] = {}
    for entry in ordered:
        code = entry.language or site_language
        key = (code, names(entry.term, code))
        if other := taken.get(key):
            report(entry_finding("entry-invalid", entry.path, 1, reason=f"{other.path} is an entry of the same term"))
            continue
        taken[key] = entry
        terms.append(Term(entry.term, code, PagePath(f"glossary/{entry.path}"), (), 0.0, entry))
    for term in terms:
        kept = term.entry
        assert kept is not None
        for alias in kept.aliases:
            if len(alias) < 2:
                report(entry_finding("alias-short", kept.path, 1, alias=alias))
            other = taken.setdefault((term.language, names(alias, term.language)), kept)
            if other is not kept:
                report(entry_finding("alias-taken", kept.path, 1, alias=alias, other=other.path))
        for field, names_ in (("see_also", kept.see_also), ("same_as", kept.same_as)):
            for name in names_:
                if name not in files:
                    report(entry_finding("entry-reference", kept.path, 1, field=field, name=name))
    for path in _circular({e.path.removesuffix(".md"): e for e in ordered}):
        report(entry_finding("entry-circular", path, 1))
    return [term for term in terms if term.entry and not term.entry.hidden], taken


def _circular(entries: Mapping[str, Entry]) -> Iterator[str]:
    """The entries that send the reader on and on, and never to one that says anything."""
    says = {name for name, written in entries.items() if written.body}
    grown = True
    while grown:
        more = {n for n, written in entries.items() if n not in says and says.intersection(written.see_also)}
        says |= more
        grown = bool(more)
    for name, written in entries.items():
        if name not in says and any(other in entries for other in written.see_also):
            yield written.path
