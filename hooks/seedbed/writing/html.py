"""Nodes -> the HTML that Python-Markdown makes of their Markdown (`markdown.py`), without the way through it.

Text is escaped as it is for Markdown. What Markdown would lay out in a way of its own (an empty paragraph, two lists
that touch) is left to it. A test holds the two to the same bytes, on every kind of page and on texts that nobody wrote.
"""

import html as references
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify, unique

from ..model import Html, PageHeading
from .markdown import escape, lists_joined, of_outside, opening, raw, titled
from .nodes import (
    PLAIN,
    Anchor,
    Break,
    Code,
    Folded,
    Grid,
    Heading,
    Inline,
    Inlines,
    Items,
    Node,
    Outside,
    Para,
    Picture,
    Pre,
    Quotation,
    Strong,
    Style,
    Written,
)

_BLANK = re.compile(r"(?<=\n) +\n")
_TAB = 4
_TAG = re.compile(r"<[^>]+>")
_END = "\n"
"""Of a line; nothing else leaves one in what is escaped."""
Address = Callable[[str], str | None]
"""What leads to a page or a file of the site, from its top, with or without `#part` -> as seen from the page."""


@dataclass(slots=True)
class _Page:
    """What the blocks of one page have to know."""

    permalink: bool
    name: Callable[[str, str], str]
    address: Address
    headings: list[PageHeading] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


class _UnknownError(Exception):
    """Something stands there that is better left to Markdown."""


def html(
    nodes: Iterable[Node], address: Address, *, permalink: bool = False, name: Callable[[str, str], str] = slugify
) -> Html | None:
    """The HTML of a page.

    Args:
        nodes: its blocks.
        address: of what a link leads to; None where there is no such page.
        permalink: whether every heading ends with a link to itself (as the extension `toc` makes it).
        name: makes the anchor of a heading that has none of its text and a separator.

    Returns:
        None where only Python-Markdown can say what it looks like.
    """
    page = _Page(permalink, name, address)
    blocks: list[str] = []
    last: Node | None = None
    given = list(lists_joined(nodes))
    page.ids.update(node.id for node in given if isinstance(node, Heading) and node.id)
    try:
        for node in given:
            if isinstance(node, Quotation) and isinstance(last, Quotation):
                blocks[-1] = blocks[-1].removesuffix("\n</blockquote>") + _quotation(node, page).removeprefix(
                    "<blockquote>"
                )
            elif isinstance(node, Items) and isinstance(last, Items):
                raise _UnknownError
            else:
                blocks.append(_block(node, page))
            last = node
    except _UnknownError:
        return None
    return Html("\n".join(blocks).strip(), tuple(page.headings), frozenset(page.ids))


def _block(node: Node, page: _Page) -> str:
    match node:
        case Para():
            return _element("p", _line(node.inlines, page), node.style)
        case Items():
            return _items(node, page)
        case Heading():
            return _heading(node, page)
        case Quotation():
            return _quotation(node, page)
        case Grid():
            return _table(node, page)
        case Pre() | Folded() | Picture():
            return _BLANK.sub("\n", raw(node).expandtabs(_TAB)) + "\n"
        case Written():
            raise _UnknownError


def _heading(node: Heading, page: _Page) -> str:
    text = _one_line(node.inlines, page)
    name = _TAG.sub("", text)
    anchor = node.id or unique(page.name(references.unescape(name), "-"), page.ids)
    page.headings.append(PageHeading(node.level, anchor, name, text))
    if page.permalink:
        text += f'<a class="headerlink" href="#{anchor}" title="Permanent link">&para;</a>'
    return _element(f"h{node.level}", text, node.style, anchor)


def _items(node: Items, page: _Page) -> str:
    items: list[str] = []
    for item in node.items:
        if isinstance(item, Items):
            items[-1] = f"{items[-1].removesuffix('</li>')}{_items(item, page)}\n</li>"
        else:
            items.append(_element("li", _line(item, page), node.style))
    return "\n".join(["<ul>", *items, "</ul>"])


def _quotation(node: Quotation, page: _Page) -> str:
    paragraphs = [_element("p", _line(inlines, page), node.style) for inlines in node.paragraphs]
    return "\n".join(["<blockquote>", *paragraphs, "</blockquote>"])


def _table(node: Grid, page: _Page) -> str:
    head = [opening(escape(cell)).strip() for cell in node.head]
    rows = [[_cell(cell, page) for cell in row] for row in node.rows] or [[""] * len(head)]  # as Markdown has it
    parts = ["<table>", "<thead>", "<tr>", *(f"<th>{cell}</th>" for cell in head), "</tr>", "</thead>", "<tbody>"]
    for row in rows:
        parts += ["<tr>", *(f"<td>{cell}</td>" for cell in row), "</tr>"]
    return "\n".join([*parts, "</tbody>", "</table>"])


def _cell(inlines: Inlines, page: _Page) -> str:
    return _one_line(inlines, page) if any(map(_shown, inlines)) else ""


def _shown(inline: Inline) -> bool:
    return not isinstance(inline, str) or not inline.isspace()


def _one_line(inlines: Inlines, page: _Page) -> str:
    """Of what Markdown ends with the line."""
    if Break() in inlines:
        raise _UnknownError
    return _line(inlines, page).strip()


def _line(inlines: Inlines, page: _Page) -> str:
    text = "".join([_inline(inline, page) for inline in inlines])
    if _END not in text:  # as in nearly all
        only = opening(text.lstrip())
        if not only:
            raise _UnknownError
        return only
    *lines, last = text.split(_END)
    shown = [opening(line.strip()) for line in lines] + [opening(last.lstrip())]
    if not all(shown):
        raise _UnknownError
    return "<br />\n".join(shown)


def _inline(inline: Inline, page: _Page) -> str:
    match inline:
        case str():
            return escape(inline)
        case Anchor():
            href = page.address(inline.target)
            if href is None:
                raise _UnknownError
            css = f' class="{inline.css}"' if inline.css else ""
            title = f' title="{titled(inline.title).strip()}"' if inline.title else ""
            return f'<a{css} href="{href}"{title}>{escape(inline.text)}</a>'
        case Strong():
            return f"<strong>{escape(inline.text)}</strong>"
        case Code():
            return f"<code>{escape(inline.text)}</code>"
        case Outside():
            css, href = of_outside(inline)
            return f'<a class="{css}" href="{href}" rel="nofollow noopener">{escape(inline.text)}</a>'
        case Break():
            return _END


def _element(tag: str, content: str, style: Style, anchor: str = "") -> str:
    if style is PLAIN and not anchor:
        return f"<{tag}>{content}</{tag}>"
    pairs = (("class", style.css), ("dir", style.direction), ("id", anchor), ("lang", style.lang))
    said = "".join([f' {name}="{value}"' for name, value in pairs if value])
    return f"<{tag}{said}>{content}</{tag}>"
