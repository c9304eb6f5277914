"""Nodes -> Markdown in which text is nothing but text.

Every character that Markdown, one of its extensions, HTML or Jinja could take for more than itself is written as a
character reference. Those mean the same to Python-Markdown, to CommonMark and to a browser, and to nothing else.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import indent
from urllib.parse import quote

from ..model import PagePath
from .nodes import (
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

_SPECIAL = re.compile(
    r"[\\`*_{}\[\]<>&~^=|$@#!\"\ud800-\udfff]"
    r"|:(?:(?=\S)|(?<=[-+/:]:))"
    r"|[-+/](?:(?=[-+/])|(?<=[-+/:][-+/]))"
    r"|\((?=(?i:c|r|tm|p)\))"
    r"|\.(?<=\b[wW]{3}\.)"
)
_SUSPECT = re.compile(r"[\\`*_{}\[\]<>&~^=|$@#!\"\ud800-\udfff:+/(.-]")
"""What a special sign begins with: of most short texts nothing."""
_SPACES = re.compile(r"\s{2,}|[^\S ]")
_IN_LINK = re.compile(r"[\s<>()\[\]\"'`\\*_~{}|]")
_IN_TITLE = re.compile(r"['()]")
_IN_HTML = re.compile(r"[<>&\"'{}\[\]`*_:/$\\|=~^!#@+\ud800-\udfff-]")
_PLAIN = re.compile(r"[A-Za-z0-9/:?#@!$,;=.%+-]")
_FIRST = re.compile(r"(?:\d{1,9}|[A-Za-z])?[-+:?/=;.)](?=\s|$|[-+:?/=;.])|[-+:?/=;]|\d{1,9}[.)]")


def escape(text: str) -> str:
    """Text for the middle of a line; white space of every kind becomes one space."""
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return _SPECIAL.sub(_reference, text) if _SUSPECT.search(text) else text


def _reference(match: re.Match[str]) -> str:
    return _as_references(match.group())


@cache  # of a few signs, and of runs of them
def _as_references(signs: str) -> str:
    return "".join(f"&#{ord(char)};" for char in signs)


def opening(markdown: str) -> str:
    """The same for the start of a line, where marks of lists, headings and definitions have a meaning."""
    match = _FIRST.match(markdown)
    if match is None:
        return markdown
    last = match.end() - 1
    return f"{markdown[:last]}&#{ord(markdown[last])};{markdown[last + 1 :]}"


def render(nodes: Iterable[Node], page: PagePath) -> str:
    """The Markdown of a page.

    Args:
        nodes: its blocks.
        page: where it lies; links are written relative to it.
    """
    return "\n\n".join(_block(node, page) for node in lists_joined(nodes)) + "\n"


def lists_joined(nodes: Iterable[Node]) -> Iterator[Node]:
    """Lists that follow each other as one, which is what Markdown would make of them, only not as evenly."""
    last: Node | None = None
    for node in nodes:
        if isinstance(last, Items) and isinstance(node, Items) and last.style == node.style:
            last = Items(last.items + node.items, node.style)
            continue
        if last is not None:
            yield last
        last = node
    if last is not None:
        yield last


def link_to(target: str, page: PagePath) -> str:
    """The address of one page as seen from another, for Markdown: relative, with `.md`."""
    path, hash_, part = target.partition("#")
    return (_IN_LINK.sub(_encoded, _relative(path, page)) if path else "") + hash_ + part


def _relative(path: str, page: PagePath) -> str:
    there, here = path.split("/"), page.split("/")[:-1]
    shared = len(posixpath.commonprefix([there[:-1], here]))
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def _encoded(match: re.Match[str]) -> str:
    return f"%{ord(match.group()):02X}"


def _block(node: Node, page: PagePath) -> str:
    match node:
        case Heading():
            tail = _attributes(node.style, node.id)
            return f"{'#' * node.level} {opening(_line(node.inlines, page))}" + (f" {tail}" if tail else "")
        case Para():
            return _with(_line(node.inlines, page), node.style)
        case Quotation():
            return "\n>\n".join("> " + _with(_line(p, page), node.style, "\n> ") for p in node.paragraphs)
        case Items():
            return "\n".join(
                indent(_block(item, page), " " * 4)
                if isinstance(item, Items)
                else _with(f"- {_line(item, page)}", node.style)
                for item in node.items
            )
        case Grid():
            head = "| " + " | ".join(opening(escape(cell)) for cell in node.head) + " |"
            rows = ("| " + " | ".join(_line(cell, page) or " " for cell in row) + " |" for row in node.rows)
            return "\n".join([head, "|" + " --- |" * len(node.head), *rows])
        case Pre() | Folded() | Picture():
            return raw(node)
        case Written():
            return node.markdown


def raw(node: Pre | Folded | Picture) -> str:
    """What is HTML already: a block whose white space counts, or a picture."""
    match node:
        case Pre():
            inner = "".join(_raw(i) for i in node.inlines)
            return f"<pre{_html_attributes(node.style)}>{inner}</pre>"
        case Folded():
            return f"<details><summary>{_raw(node.summary)}</summary><pre>{_raw(node.text)}</pre></details>"
        case Picture():
            return f'<div class="sb-figure">{node.svg}</div>'


def _with(markdown: str, style: Style, joint: str = "\n") -> str:
    tail = _attributes(style)
    return f"{markdown}{joint}{tail}" if tail else markdown


def _attributes(style: Style, id: str = "") -> str:  # noqa: A002 - the attribute's own name
    parts = [f"#{id}"] if id else []
    parts += [f".{name}" for name in style.css.split()]
    parts += [f'{name}="{value}"' for name, value in (("lang", style.lang), ("dir", style.direction)) if value]
    return f"{{: {' '.join(parts)} }}" if parts else ""


def _html_attributes(style: Style) -> str:
    pairs = (("class", style.css), ("lang", style.lang), ("dir", style.direction))
    return "".join(f' {name}="{value}"' for name, value in pairs if value)


def _line(inlines: Inlines, page: PagePath) -> str:
    lines = [""]
    for inline in inlines:
        if isinstance(inline, Break):
            lines[-1] = lines[-1].rstrip() + "  "
            lines.append("")
        else:
            lines[-1] += _inline(inline, page)
    return "\n".join(opening(line.lstrip()) for line in lines)


def _inline(inline: Inline, page: PagePath) -> str:
    match inline:
        case str():
            return escape(inline)
        case Strong():
            return f"**{escape(inline.text)}**"
        case Code():
            return f"<code>{escape(inline.text)}</code>"
        case Anchor():
            title = f' "{titled(inline.title)}"' if inline.title else ""
            tail = f"{{ .{inline.css} }}" if inline.css else ""
            return f"[{escape(inline.text)}]({link_to(inline.target, page)}{title}){tail}"
        case Outside():
            css, href = of_outside(inline)
            classes = " ".join(f".{name}" for name in css.split())
            return f'[{escape(inline.text)}]({href}){{ {classes} rel="nofollow noopener" }}'
        case Break():
            return ""


def of_outside(link: Outside) -> tuple[str, str]:
    """The classes of a link to the outside, and its address."""
    return "sb-out sb-shown" if link.text == link.address else "sb-out", _quoted(link.address)


def titled(text: str) -> str:
    """Text for the title of a link, where quotes and brackets end it."""
    return _IN_TITLE.sub(_reference, escape(text))


def _quoted(address: str) -> str:
    """An address with everything percent-encoded that Markdown or HTML could take for more than a part of it."""
    return "".join(c if _PLAIN.match(c) else "&#38;" if c == "&" else quote(c, safe="") for c in address)


def _raw(inline: Inline) -> str:
    text = inline if isinstance(inline, str) else getattr(inline, "text", "\n")
    return _IN_HTML.sub(_reference, text)
