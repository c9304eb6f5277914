"""The Markdown that Seedbed writes -> the HTML that Python-Markdown makes of it, ten times as fast.

That Markdown is simple (writing/markdown.py): everything that could be markup, and is not, stands as a character
reference. So a few expressions are enough here, and whatever they do not know is left to Python-Markdown. A test holds
the two to the same bytes, on every kind of page and on texts that nobody wrote.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, unique

NEUTRAL = frozenset(
    {
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "tables",
        "toc", "pymdownx.details", "pymdownx.superfences", "pymdownx.highlight", "pymdownx.inlinehilite",
        "pymdownx.tabbed",
    }
)  # fmt: skip
"""Extensions that find nothing of theirs in what Seedbed writes, or that are followed here."""
_NEEDED = frozenset({"attr_list", "tables", "toc"})
_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<text>[^\n]*?)(?: \{: (?P<attributes>[^{}\n]*) \})?")
_ID = re.compile(r"^#{1,6} .*\{: [^{}\n]*#([^\s{}]+)[^{}\n]* \}$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{: ([^{}\n]*) \}")
_ATTRIBUTE = re.compile(r'([#.])([^\s{}="]+)|([\w-]+)="([^"]*)"')
_LINK = re.compile(
    r'\[(?P<text>[^\[\]]*)\]\((?P<href>[^\s()]+)(?: "(?P<title>[^"]*)")?\)(?:\{ (?P<attributes>[^{}\n]*) \})?'
)
_STRONG = re.compile(r"\*\*([^*\n]+)\*\*")
_LEFT = re.compile(r"[\\`*_\[\]{}]|&(?!#?\w+;)|<(?!/?(?:code|br|strong|a)\b)")
"""What must not be left when links and words of weight are made."""
_RAW = ("<pre", "<details", '<div class="sb-')
_BLOCK = re.compile(
    r"(?:^|(?<=\n\n))<(?P<tag>pre|details|div)\b.*?</(?P=tag)>(?=\n\n|\Z)|[^\n]+(?:\n[^\n]+)*", re.DOTALL
)
_BLANK = re.compile(r"(?<=\n) +\n")
_TAB = 4
_TAG = re.compile(r"<[^>]+>")


@dataclass(slots=True)
class Made:
    """The HTML of a page, and its headings."""

    content: str
    headings: list[Any] = field(default_factory=list)
    """As the extension `toc` lists them."""
    ids: set[str] = field(default_factory=set)


def fits(extensions: list[str], options: Mapping[str, Any]) -> bool:
    """Whether a site's Markdown is one that this module knows."""
    toc = set(options.get("toc", {})) - {"permalink", "slugify", "title"}
    names = set(extensions)
    return names >= _NEEDED and names <= NEUTRAL and not toc and not set(options) & {"attr_list", "tables"}


def made(markdown: str, options: Mapping[str, Any], address: Callable[[str], str | None]) -> Made | None:
    """The HTML of a page; None where it holds something that Seedbed does not write.

    Args:
        markdown: without front matter.
        options: of the extension `toc`.
        address: what a link to another page becomes; None where that is not known.
    """
    found = Made("", ids={match[1] for match in _ID.finditer(markdown)})
    try:
        blocks = [_block(block, found, options, address) for block in _blocks(markdown)]
    except _UnknownError:
        return None
    found.content = "\n".join(blocks).strip()
    found.headings = nest_toc_tokens(found.headings)
    return found


def _blocks(markdown: str) -> list[str]:
    """The blocks, with white space as Python-Markdown has it.

    Raw ones may hold empty lines; quotations flow together.
    """
    plain = _BLANK.sub("\n", markdown.expandtabs(_TAB)).strip("\n")
    found: list[str] = []
    for match in _BLOCK.finditer(plain):
        block = match.group()
        if found and block.startswith("> ") and found[-1].startswith("> "):
            found[-1] += f"\n>\n{block}"
        elif found and block.startswith("- ") and found[-1].startswith("- "):
            raise _UnknownError  # two lists, of which Python-Markdown makes one
        else:
            found.append(block)
    return found


class _UnknownError(Exception):
    """Something stands there that Seedbed does not write."""


def _block(block: str, found: Made, options: Mapping[str, Any], address: Callable[[str], str | None]) -> str:
    def inline(text: str) -> str:
        return _inline(text, address)

    if block.startswith(_RAW):
        return block + "\n"
    if block.startswith("#"):
        return _heading(block, found, options, inline)
    if block.startswith("> "):
        return _quotation(block, inline)
    if block.startswith("- "):
        return _list(block, inline)
    if block.startswith("| "):
        return _table(block, inline)
    text, attributes = _split(block)
    return _element("p", inline(text), attributes)


def _heading(block: str, found: Made, options: Mapping[str, Any], inline: Callable[[str], str]) -> str:
    match = _HEADING.fullmatch(block)
    if match is None:
        raise _UnknownError
    text = inline(match["text"].strip())
    attributes = _parsed(match["attributes"] or "")
    name = _TAG.sub("", text)
    if "id" not in attributes:
        attributes["id"] = unique(options.get("slugify", slugify)(html.unescape(name), "-"), found.ids)
    level = len(match["marks"])
    found.headings.append({"level": level, "id": attributes["id"], "name": name, "html": text, "data-toc-label": ""})
    if options.get("permalink"):
        href = f"#{attributes['id']}"
        text += f'<a class="headerlink" href="{href}" title="Permanent link">&para;</a>'
    return _element(f"h{level}", text, attributes)


def _quotation(block: str, inline: Callable[[str], str]) -> str:
    lines = [line.removeprefix(">").removeprefix(" ") for line in block.split("\n")]
    paragraphs = []
    for part in "\n".join(lines).split("\n\n"):
        text, attributes = _split(part)
        paragraphs.append(_element("p", inline(text), attributes))
    return "<blockquote>\n" + "\n".join(paragraphs) + "\n</blockquote>"


def _list(block: str, inline: Callable[[str], str]) -> str:
    items = []
    for part in re.split(r"\n(?=- )", block):
        text, attributes = _split(part[2:])
        items.append(_element("li", inline(text), attributes))
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _table(block: str, inline: Callable[[str], str]) -> str:
    head, _, *rows = block.split("\n")
    columns = _cells(head)
    parts = [
        "<table>",
        "<thead>",
        "<tr>",
        *(f"<th>{inline(cell)}</th>" for cell in columns),
        "</tr>",
        "</thead>",
        "<tbody>",
    ]
    for row in map(_cells, rows) if rows else ([""] * len(columns),):  # a table without rows has an empty one
        parts += ["<tr>", *(f"<td>{inline(cell)}</td>" for cell in row), "</tr>"]
    return "\n".join([*parts, "</tbody>", "</table>"])


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def _split(block: str) -> tuple[str, dict[str, str]]:
    """The text of a block, and the attributes on its last line."""
    text, newline, last = block.rpartition("\n")
    match = _ATTRIBUTES.fullmatch(last) if newline else None
    return (text, _parsed(match[1])) if match else (block, {})


def _inline(text: str, address: Callable[[str], str | None]) -> str:
    if "](" not in text:
        return _words(text)
    parts = []
    position = 0
    for match in _LINK.finditer(text):
        parts += [_words(text[position : match.start()]), _anchor(match, address)]
        position = match.end()
    parts.append(_words(text[position:]))
    return "".join(parts)


def _words(text: str) -> str:
    if "**" in text:
        text = _STRONG.sub(r"<strong>\1</strong>", text)
    if _LEFT.search(text):
        raise _UnknownError
    return text.replace("  \n", "<br />\n")


def _anchor(match: re.Match[str], address: Callable[[str], str | None]) -> str:
    href = address(match["href"])
    if href is None or _LEFT.search(match["text"]):
        raise _UnknownError
    attributes = {"href": href, **_parsed(match["attributes"] or "")}
    if match["title"]:
        attributes["title"] = match["title"].strip()
    return _element("a", match["text"], attributes)


def _parsed(attributes: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for sign, name, key, value in _ATTRIBUTE.findall(attributes):
        if sign == "#":
            found["id"] = name
        elif sign == ".":
            found["class"] = f"{found['class']} {name}" if "class" in found else name
        else:
            found[key] = value
    return found


def _element(tag: str, content: str, attributes: Mapping[str, str]) -> str:
    if not attributes:
        return f"<{tag}>{content}</{tag}>"
    said = "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))
    return f"<{tag}{said}>{content}</{tag}>"
