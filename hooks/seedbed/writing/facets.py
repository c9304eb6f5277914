"""Facets -> the pages by which documents are found: one that leads to all, one a facet, one a value."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from ..model import ENTITIES, Address, FacetValue, Page, PagePath, Record
from ..text.folding import bare
from .collection import Collection
from .indexes import newest_first
from .later import Later
from .nodes import Anchor, Break, Heading, Inline, Inlines, Items, Node, Para, Picture, Style
from .page import page
from .picture import bars, world
from .words import Words

BROWSE = PagePath("browse.md")
_STRONGEST = 12
"""Values of a facet that are named on the page that leads to all."""
_VALUES, _DOCUMENTS = 1_000, 200
"""On one page."""
_BESIDE = 12
"""People, organisations and places that are named beside one."""

Facets = Mapping[str, Sequence[FacetValue]]


def facet_pages(facets: Facets, records: Sequence[Record], collection: Collection) -> Iterator[Page]:
    """All pages of all facets; none where there is nothing to choose from."""
    if not facets:
        return
    ordered = newest_first(records)
    place = {record.source: number for number, record in enumerate(ordered)}
    yield _browse(facets, collection)
    by_source = _by_source(facets)
    for facet, values in facets.items():
        yield from _index(facet, _ordered(values, collection.words), collection)
        for value in values:
            if value.page:
                own = [ordered[number] for number in sorted(place[source] for source in value.sources)]
                yield from _value(value, own, by_source, collection)


def shown(value: FacetValue, words: Words) -> str:
    """A value in the words of the site."""
    match value.facet:
        case "places":
            return words.country(value.name)
        case "languages":
            return words.language(value.name)
    return value.name


def _ordered(values: Sequence[FacetValue], words: Words) -> list[FacetValue]:
    """By name; years from the last to the first, lengths from the shortest to the longest."""
    if values[0].facet == "years":
        return sorted(values, key=lambda value: value.name.zfill(6), reverse=True)
    if values[0].facet == "lengths":
        return sorted(values, key=lambda value: int(re.findall(r"\d+", value.name)[0]))
    return sorted(values, key=lambda value: (bare(shown(value, words)), value.name))


def _browse(facets: Facets, collection: Collection) -> Page:
    words = collection.words
    nodes: list[Node] = [Heading(1, (words("browse"),))]
    for facet, values in facets.items():
        nodes += glance(facet, values, collection, len(values))
    return replace(page(BROWSE, {"title": words("browse")}, nodes), indexed=True)


def glance(
    facet: str, values: Sequence[FacetValue], collection: Collection, all_of: int, *, drawn: bool = False
) -> list[Node]:
    """A facet in a few lines: of these values those that most documents have, and the way to all of them.

    Args:
        facet: its name.
        values: from which to choose.
        collection: all documents.
        all_of: how many values there are.
        drawn: whether a picture is wanted, where the facet can be drawn.
    """
    words = collection.words
    strongest = sorted(values, key=lambda v: (-len(v.sources), v.name))[:_STRONGEST]
    inlines: list[Inline] = []
    for value in _ordered(strongest, words):
        inlines += [*([" · "] if inlines else []), *_named(value, collection), f" {words.number(len(value.sources))}"]
    return [
        Heading(2, (words(f"facet_{facet}"),), id=facet),
        *(_picture(facet, values, words) if drawn else []),
        Para((*inlines, " · ", Anchor(words("all_of", n=words.number(all_of)), f"{facet}/index.md")), Style("sb-tags")),
    ]


def _index(facet: str, values: Sequence[FacetValue], collection: Collection) -> Iterator[Page]:
    """All values of a facet, on as many pages as it takes."""
    words = collection.words
    pages = [values[start : start + _VALUES] for start in range(0, len(values), _VALUES)]
    paths = [PagePath(f"{facet}/index.md" if n == 1 else f"{facet}/page-{n}.md") for n in range(1, len(pages) + 1)]
    for number, (path, own) in enumerate(zip(paths, pages, strict=True), 1):
        title = words(f"facet_{facet}") + (f" ({number})" if number > 1 else "")
        nodes: list[Node] = [
            Heading(1, (title,)),
            Para((Anchor(words("browse"), BROWSE), f" · {words.number(len(values))}"), Style("sb-byline")),
            *(_picture(facet, values, words) if number == 1 else []),
            *_jumps(pages, paths, words),
            Items(tuple(_line(value, collection) for value in own)),
        ]
        yield page(path, {"title": title}, nodes)


def _picture(facet: str, values: Sequence[FacetValue], words: Words) -> list[Node]:
    numbers = {value.name: len(value.sources) for value in values}
    if facet == "places":
        return [Picture(world(numbers, words("facet_places")))]
    if facet == "years" and len(numbers) > 1:
        return [Picture(bars({int(year): number for year, number in numbers.items()}, words("facet_years")))]
    return []


def _jumps(pages: Sequence[Sequence[FacetValue]], paths: Sequence[PagePath], words: Words) -> list[Node]:
    """A way to each page, by the first and the last name on it."""
    if len(pages) < 2:
        return []
    inlines: list[Inline] = []
    for path, own in zip(paths, pages, strict=True):
        span = f"{_opening(shown(own[0], words))}–{_opening(shown(own[-1], words))}"
        inlines += [*([" · "] if inlines else []), Anchor(span, path)]
    return [Para(tuple(inlines), Style("sb-letters"))]


def _opening(name: str) -> str:
    return name[:3]


def _line(value: FacetValue, collection: Collection) -> Inlines:
    if value.page:
        return (*_named(value, collection), f" — {collection.words.counted('documents', len(value.sources))}")
    page, title = collection.titles[value.sources[0]]
    return (f"{shown(value, collection.words)} — ", Anchor(title, page))


def _named(value: FacetValue, collection: Collection) -> tuple[Inline, ...]:
    """A value, and the way to its page or to its only document."""
    page = value.page or collection.titles[value.sources[0]][0]
    return (Anchor(shown(value, collection.words), page),)


def _value(
    value: FacetValue, records: Sequence[Record], by_source: Mapping[str, Sequence[FacetValue]], collection: Collection
) -> Iterator[Page]:
    """The documents of a value, the newest first, on as many pages as it takes."""
    assert value.page is not None
    name = shown(value, collection.words)
    for number, start in enumerate(range(0, len(records), _DOCUMENTS), 1):
        path = value.page if number == 1 else _further(value.page, number)
        title = name if number == 1 else f"{name} ({number})"
        nodes = Later(partial(_documents, value, records, number, title, start, by_source, collection))
        yield page(path, {"title": title}, nodes)


def _documents(
    value: FacetValue,
    records: Sequence[Record],
    number: int,
    title: str,
    start: int,
    by_source: Mapping[str, Sequence[FacetValue]],
    collection: Collection,
) -> Iterator[Node]:
    words = collection.words
    assert value.page is not None
    yield Heading(1, (title,))
    way = Anchor(words(f"facet_{value.facet}"), f"{value.facet}/index.md")
    yield Para((way, f" · {words.counted('documents', len(records))}"), Style("sb-byline"))
    if number == 1:
        yield from _years(value, records, words)
        yield from _beside(value, by_source, collection)
    own = records[start : start + _DOCUMENTS]
    items = tuple((Anchor(r.metadata.title.value, r.page), Break(), collection.summaries[r.source]) for r in own)
    yield Items(items, Style("sb-list"))
    if start + _DOCUMENTS < len(records):
        rest = words("documents_more", n=words.number(len(records) - start - _DOCUMENTS))
        yield Para((Anchor(rest, _further(value.page, number + 1)),))


def _further(page: PagePath, number: int) -> PagePath:
    return PagePath(f"{page.removesuffix('.md')}/page-{number}.md")


def _years(value: FacetValue, records: Sequence[Record], words: Words) -> list[Node]:
    """When its documents were published; a picture only, the list below has the dates."""
    years = Counter(int(r.metadata.published.value[:4]) for r in records if r.metadata.published)
    if value.facet == "years" or len(years) < 2:
        return []
    return [Picture(bars(years, words("timeline")))]


def _by_source(facets: Facets) -> dict[str, list[FacetValue]]:
    found: dict[str, list[FacetValue]] = {}
    for facet in ENTITIES:
        for value in facets.get(facet, ()):
            for source in value.sources:
                found.setdefault(source, []).append(value)
    return found


def _beside(value: FacetValue, by_source: Mapping[str, Sequence[FacetValue]], collection: Collection) -> list[Node]:
    """People, organisations and places that are named in the same documents."""
    if value.facet not in ENTITIES:
        return []
    counted: Counter[tuple[str, str]] = Counter()
    known: dict[tuple[str, str], FacetValue] = {}
    for source in value.sources:
        for other in by_source.get(source, ()):
            if other is not value:
                counted[other.facet, other.name] += 1
                known[other.facet, other.name] = other
    best = sorted((key for key in counted if known[key].page), key=lambda key: (-counted[key], key))[:_BESIDE]
    if not best:
        return []
    inlines: list[Inline] = []
    for key in best:
        inlines += [*([" · "] if inlines else []), *_named(known[key], collection), f" {counted[key]}"]
    return [Heading(2, (collection.words("same_documents"),), id="together"), Para(tuple(inlines), Style("sb-tags"))]


def filters(facets: Facets, records: Sequence[Record], collection: Collection) -> dict[str, object]:
    """What the script of the page of all documents needs: the values of each facet, and those of each document.

    Nothing where there is nothing to choose from.
    """
    words = collection.words
    names: dict[str, list[str]] = {}
    values: dict[str, dict[str, list[int]]] = {record.source: {} for record in records}
    for facet, found in facets.items():
        several = [value for value in _ordered(found, words) if value.page]
        if not several:
            continue
        names[facet] = [shown(value, words) for value in several]
        for number, value in enumerate(several):
            for source in value.sources:
                values[source].setdefault(facet, []).append(number)
    if not names:
        return {}
    documents = [
        {
            "title": record.metadata.title.value,
            "url": Address(record.page),
            "summary": collection.summaries[record.source],
            "values": values[record.source],
        }
        for record in newest_first(records)
    ]
    return {"labels": {f: words(f"facet_{f}") for f in names}, "facets": names, "documents": documents}
