"""The blocks of a document and the links in it -> nodes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Block, Document, Kind, Link, Seed, Span
from ..text.urls import safe, urls
from .nodes import Anchor, Break, Grid, Heading, Inline, Inlines, Items, Node, Outside, Para, Pre, Quotation, Style


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
            return Items(tuple(inlines(line) for line in lines(seed, block.span)), plain)
        case Kind.QUOTATION:
            return Quotation(tuple(inlines(line) for line in lines(seed, block.span)), style)
        case Kind.VERSE:
            return Para(tuple(_broken([inlines(line) for line in lines(seed, block.span)])), style)
        case Kind.TABLE:
            cells = [[inlines(cell) for cell in _cells(seed, line)] for line in lines(seed, block.span)]
            return Grid(tuple("".join(_text(i) for i in cell) for cell in cells[0]), tuple(map(tuple, cells[1:])))
        case Kind.PREFORMATTED:
            start = seed.text.rfind("\n", 0, block.span.start) + 1
            return Pre((seed.text[start : block.span.end],), style)
        case _:
            return Para(inlines(block.span), style)


def lines(seed: Seed, span: Span) -> list[Span]:
    """The lines of a span that are not blank, without the white space around them."""
    return [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S(?:.*\S)?", seed.at(span))]


def _cells(seed: Seed, line: Span) -> list[Span]:
    found = []
    start = line.start
    for cell in seed.at(line).split("\t"):
        found.append(Span(start, start + len(cell)))
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
