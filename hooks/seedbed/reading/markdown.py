"""Markdown -> the text that its reader sees, and what its front matter says.

CommonMark and tables, read with markdown-it-py. HTML inside it stays text, as does everything that is no Markdown.
"""

import re
from collections import deque
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..model import Field, Kind
from ..text.fields import UnreadableError, fields, front_matter
from ..text.folding import fold
from ..text.urls import local, safe
from .extract import Desk, Extract

_FIELDS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "date": "published",
    "published": "published",
    "updated": "updated",
    "lastmod": "updated",
    "lang": "language",
    "language": "language",
    "description": "description",
    "summary": "description",
    "section": "section",
    "category": "section",
}
_CODE = ("fence", "code_block")
_LEAVES = (*_CODE, "inline", "tr_open", "hr")
_PROSE = 60
"""Characters of a paragraph that is no title."""
_ENDS = (".", "!", "?", "…", "。")
_WORDS = re.compile(r"[^\W_]")


def extract(text: str) -> Extract:
    """The text without its markup, and the fields of its front matter.

    Args:
        text: with `\\n` for every line end.
    """
    desk = Desk()
    front = front_matter(text)
    body, first, title = text, 1, ""
    if front and (stated := _stated(front.front)) is not None:
        desk.stated += stated
        body, first = front.body, front.line
        title = next((field.value for name, field in stated if name == "title"), "")
    writer = _Writer(desk, first, title)
    references: dict[str, Any] = {}
    tokens = _parser().parse(body, references)
    writer.write(tokens, _left_out(body, tokens, references))
    return desk.extract()


def _stated(front: str) -> list[tuple[str, Field[str]]] | None:
    """What front matter says; None where it is none, so that it is text."""
    try:
        found = fields(front)
    except UnreadableError:
        return None
    stated = []
    for name, (value, line) in found.items():
        if name.lower() in _FIELDS:
            values = value if isinstance(value, list) else [value]
            stated += [
                (_FIELDS[name.lower()], Field(" ".join(str(v).split()), line, f"front-matter.{name.lower()}"))
                for v in values
                if isinstance(v, str | int) and not isinstance(v, bool) and str(v).strip()
            ]
    return stated


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")


def _left_out(body: str, tokens: list[Token], references: dict[str, Any]) -> list[tuple[int, str]]:
    """The lines (counted from 0) that the parser passes over, which are text all the same.

    It does not look into what is nested too deep, nor show the destination of a reference that nobody makes.
    """
    lines = body.split("\n")
    told = [not line.strip() for line in lines]
    links = (child for token in tokens for child in token.children or () if child.type == "link_open")
    used = {str(link.attrGet("href")) for link in links}
    found = [reference | {"label": label} for label, reference in references.get("references", {}).items()]
    spans = [token.map for token in tokens if token.map and (token.type in _LEAVES and not _bare(token))]
    spans += [r["map"] for r in found if r["href"] in used and not r["label"].startswith("^")]
    for start, end in spans:
        told[start:end] = [True] * len(told[start:end])
    return [(number, line) for number, line in enumerate(lines) if not told[number] and _WORDS.search(line)]


def _bare(token: Token) -> bool:
    """A fence around nothing: what stands on its line may be text."""
    return token.type == "fence" and not token.content.strip()


def _letters(text: str) -> str:
    return "".join(_WORDS.findall(fold(text)))


class _Writer:
    """Puts the blocks of a parsed text down, one after the other."""

    def __init__(self, desk: Desk, first: int, title: str) -> None:
        self.desk = desk
        self.title = title
        self.words = ""
        self.cells = 0
        self.begun = not title  # whether what follows cannot be taken for a title any more
        self.below = False  # whether a first heading stands above that is not the title
        self.first = first
        self.line = first
        self.titled = False
        self.near = False
        self.kinds: list[tuple[Kind, str]] = []
        self.lists: list[int] = []

    def write(self, tokens: list[Token], left_out: list[tuple[int, str]]) -> None:
        """Every token in order, and before it the lines above it that were left out of all.

        The `map` of a token says on which lines of the text it stands.
        """
        waiting = deque(left_out)
        for token in tokens:
            if token.map:
                while waiting and waiting[0][0] < token.map[0]:
                    self._plain(*waiting.popleft())
                self.line = self.first + token.map[0]
            if token.type == "inline":
                self._inline(token)
            elif token.type in _CODE:
                self.desk.put(token.content, self.line + (token.type == "fence"))
                self.desk.end(Kind.PREFORMATTED, "markdown.code")
            else:
                self._block(token)
        for number, line in waiting:
            self._plain(number, line)

    def _plain(self, number: int, line: str) -> None:
        self.desk.put(line, self.first + number)
        self.desk.end(near=self.near)
        self.near = True

    def _block(self, token: Token) -> None:
        match token.type:
            case "heading_close":
                self._heading(int(token.tag[1]))
            case "paragraph_close" | "tr_close":
                kind, rule = self.kinds[-1] if self.kinds else self._plain_kind(token.type)
                self.desk.end(kind, rule, near=self.near, depth=max(len(self.lists) - 1, 0))
                self.near = bool(self.lists) or token.type == "tr_close"
            case "bullet_list_open" | "ordered_list_open":
                self.lists.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else -1)
                self.near = len(self.lists) > 1
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
                self.near = bool(self.lists)
            case "list_item_open":
                self.kinds.append((Kind.LIST, "markdown.list"))
                self.desk.put("• " if self.lists[-1] < 0 else f"{self.lists[-1]}. ", self.line)
                self.lists[-1] += self.lists[-1] >= 0
            case "blockquote_open":
                self.kinds.append((Kind.QUOTATION, "markdown.quotation"))
                self.near = False
            case "list_item_close" | "blockquote_close":
                self.kinds.pop()
            case "tr_open":
                self.cells = 0
            case "td_open" | "th_open":
                if self.cells:
                    self.desk.put("\t", self.line)
                self.cells += 1
            case "table_open" | "table_close" | "hr":
                self.near = False

    def _plain_kind(self, closed: str) -> tuple[Kind | None, str]:
        """What stands in no list: a row; a short paragraph that would be taken for the title, which is stated above."""
        if closed == "tr_close":
            return Kind.TABLE, "markdown.table"
        short = not self.begun and (self.below or self.words.rstrip().endswith(_ENDS))
        self.begun = self.begun or len(self.words) >= _PROSE
        return (Kind.PARAGRAPH, "markdown.paragraph") if short else (None, "")

    def _heading(self, level: int) -> None:
        """The first heading is the title; where the front matter states one, only a heading that says the same."""
        if level == 1 and not self.titled and (not self.title or _letters(self.title) == _letters(self.words)):
            self.titled = True
            self.desk.end(Kind.TITLE, "markdown.heading")
        else:
            self.below = self.below or level == 1
            self.desk.end(Kind.HEADING, "markdown.heading", max(2, level))
        self.near = False

    def _inline(self, token: Token) -> None:
        address = ""
        self.words = "".join(child.content for child in token.children or ())
        for child in token.children or ():
            match child.type:
                case "link_open":
                    href = str(child.attrGet("href") or "")
                    address = href if safe(href) or local(href) else ""
                case "link_close":
                    address = ""
                case "softbreak" | "hardbreak":
                    self.desk.put(" ", self.line)
                    self.line += 1
                case "image":
                    self.desk.put(child.content, self.line)
                case _:
                    self.desk.put(child.content, self.line, address)
