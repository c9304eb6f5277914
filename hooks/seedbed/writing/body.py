"""The blocks of a document and the links in it -> nodes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..model import Block, Document, Kind, Link, Seed, Span
from ..text.marks import depths, items
from ..text.urls import safe, urls
from .nodes import Anchor, Break, Grid, Heading, Inline, Inlines, Items, Node, Outside, Para, Pre, Quotation, Style

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


def body(document: Document, links: Sequence[Link], anchors: dict[str, Anchor], style: Style) -> Iterator[Node]:
    """The text of a document, block by block.

    Args:
        document: cut into blocks.
        links: with spans that do not overlap, in order.
        anchors: where a link leads and why, by its target; its words are those of the text.
        style: language and direction of the text, where they are not the site's.
    """
    for block in document.body:
        inside = [link for link in links if link.span and link.span in block.span]
        yield _node(block, document.seed, inside, anchors, style)


def _node(block: Block, seed: Seed, links: Sequence[Link], anchors: dict[str, Anchor], style: Style) -> Node:
    def inlines(span: Span) -> Inlines:
        return tuple(_inlines(seed, span, links, anchors))

    match block.kind:
        case Kind.HEADING:
            return Heading(block.level, (seed.at(block.span),), style)
        case Kind.LIST:
            plain = Style(f"sb-marked {style.css}".strip(), style.lang, style.direction)
            made = (
                (depth, tuple(_broken([inlines(part) for part in _paragraphs(seed, item)])))
                for depth, item in _items(seed, block.span)
            )
            return _nested(list(made), 0, plain)
        case Kind.QUOTATION:
            return Quotation(tuple(inlines(line) for line in lines(seed, block.span)), style)
        case Kind.VERSE:
            return Para(tuple(_broken([inlines(line) for line in lines(seed, block.span)])), style)
        case Kind.TABLE:
            head, *rows = [[inlines(cell) for cell in row] for row in _rows(seed, block)]
            return Grid(tuple("".join(_text(i) for i in cell) for cell in head), tuple(map(tuple, rows)))
        case Kind.PREFORMATTED:
            start = seed.text.rfind("\n", 0, block.span.start) + 1
            return Pre((seed.text[start : block.span.end],), style)
        case _:
            return Para(inlines(block.span), style)


def lines(seed: Seed, span: Span) -> list[Span]:
    """The lines of a span that are not blank, without the white space around them."""
    return [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S(?:.*\S)?", seed.at(span))]


def _items(seed: Seed, span: Span) -> Iterator[tuple[int, Span]]:
    """The items of a list, and within how many others each stands."""
    start = seed.text.rfind("\n", 0, span.start) + 1
    text = seed.text[start : span.end]
    found = items(text)
    for depth, item in zip(depths(text, found), found, strict=True):
        yield depth, Span(start + item.start, start + item.end)


def _nested(made: Sequence[tuple[int, Inlines]], depth: int, style: Style) -> Items:
    """The items of one depth; those between two of them, which are deeper, are a list within."""
    parts: list[Inlines | Items] = []
    for deeper, run in groupby(made, key=lambda item: item[0] > depth):
        several = list(run)
        parts += [_nested(several, depth + 1, style)] if deeper else [item for _, item in several]
    return Items(tuple(parts), style)


def _paragraphs(seed: Seed, span: Span) -> list[Span]:
    """The parts of an item between blank lines, without the white space around them."""
    found = []
    start = span.start
    for blank in _BLANK.finditer(seed.text, span.start, span.end):
        found.append(Span(start, start + len(seed.text[start : blank.start()].rstrip())))
        start = blank.end()
    return [*found, Span(start, span.end)]


def _rows(seed: Seed, block: Block) -> list[list[Span]]:
    """The cells of a table, row by row; to a row that has fewer than another, empty ones are added."""
    start = seed.text.rfind("\n", 0, block.span.start) + 1
    end = seed.text.find("\n", block.span.end)
    found: list[list[Span]] = []
    for line in seed.text[start : end if end >= 0 else None].split("\n"):
        if line.strip():
            found.append(_cells(line, start))
        start += len(line) + 1
    while all(len(row) > 1 and row[0].start == row[0].end for row in found):
        found = [row[1:] for row in found]  # all of it is set in
    most = max(map(len, found))
    return [row + [Span(row[-1].end, row[-1].end)] * (most - len(row)) for row in found]


def _cells(line: str, start: int) -> list[Span]:
    """The cells of a whole line without the white space around them, empty ones too."""
    found = []
    for cell in line.split("\t"):
        size = len(cell.strip())
        first = start + (len(cell) - len(cell.lstrip()) if size else 0)
        found.append(Span(first, first + size))
        start += len(cell) + 1
    return found


def _inlines(seed: Seed, span: Span, links: Sequence[Link], anchors: dict[str, Anchor]) -> Iterator[Inline]:
    inside: list[tuple[Span, Inline]] = [
        (link.span, replace(anchors[link.target], text=seed.at(link.span)))
        for link in links
        if link.span is not None and link.span in span
    ]
    inside += [(outside, Outside(seed.at(outside), address)) for outside, address in _outside(seed, span)]
    position = span.start
    for place, inline in sorted(inside, key=lambda pair: pair[0]):
        if place.start < position:
            continue
        if place.start > position:
            yield seed.text[position : place.start]
        yield inline
        position = place.end
    if position < span.end:
        yield seed.text[position : span.end]


def _outside(seed: Seed, span: Span) -> Iterator[tuple[Span, str]]:
    """What led to an address in the file, and the addresses that are written out."""
    first = bisect_left(seed.links, span.start, key=lambda link: link.span.start)
    for link in seed.links[first:]:
        if link.span not in span:
            break
        if safe(link.address):
            yield link.span, link.address
    for url in urls(seed.at(span)):
        yield Span(span.start + url.start, span.start + url.end), url.address


def _broken(parts: list[Inlines]) -> Iterator[Inline]:
    for index, part in enumerate(parts):
        if index:
            yield Break()
        yield from part


def _text(inline: Inline) -> str:
    return inline if isinstance(inline, str) else getattr(inline, "text", " ")
