"""HTML -> the text that its reader sees, and what the page says about itself.

The elements are walked with Python's own parser; nothing is run, fetched or styled. What a browser would not show
(scripts, styles, hidden elements) is not there; menus, asides and feet are there, and marked as noise.
"""

import json
import re
from html.parser import HTMLParser

from ..model import Field, Kind
from ..text.urls import local, safe
from .clean import clean
from .extract import Desk, Extract


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_UNSEEN = _tags("script style template noscript iframe object head svg canvas audio video datalist select")
_AROUND = _tags("nav footer aside form button menu dialog")
_VOID = _tags("area base br col embed hr img input link meta param source track wbr")
_BLOCKS = _tags(
    "address article body blockquote caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6"
    " header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul"
) | (_AROUND - {"button"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KINDS = dict.fromkeys(_HEADINGS, Kind.HEADING) | {
    "li": Kind.LIST,
    "blockquote": Kind.QUOTATION,
    "pre": Kind.PREFORMATTED,
}
_CLOSE = frozenset({"br", "li", "tr"})
"""Tags after which the next line follows without a blank one."""
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_META = {
    # name or property of a <meta>, in lower case -> the field, and how much it is worth among its like
    "og:url": "address",
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "author": "author",
    "dc.creator": "author",
    "article:author": "author",
    "parsely-author": "author",
    "article:published_time": "published",
    "datepublished": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "pubdate": "published",
    "publishdate": "published",
    "date": "published",
    "article:modified_time": "updated",
    "datemodified": "updated",
    "dcterms.modified": "updated",
    "og:updated_time": "updated",
    "description": "description",
    "og:description": "description",
    "dc.description": "description",
    "article:section": "section",
}
_LINKED_DATA = (
    ("headline", "title"),
    ("datePublished", "published"),
    ("dateModified", "updated"),
    ("articleSection", "section"),
)
_RAISED = str.maketrans("0123456789+-\u2212=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_FIGURES = re.compile(r"[0-9+\-\u2212=()]+")
"""What there are raised and lowered characters for; flattened, 10 to the sixth would be another number, 106."""
_MOST_LINKED_DATA = 200_000
"""Characters."""


def extract(text: str) -> Extract:
    """The text of a page and what it says about itself.

    Args:
        text: the source of the page, with `\\n` for every line end.
    """
    reader = _Reader()
    reader.feed(_closed(text))
    reader.close()
    reader.finish()
    return reader.desk.extract()


def _closed(text: str) -> str:
    """The page with comments and tags that nothing closes turned into text: the parser looks for the end of each."""
    comment = text.rfind("-->")
    text = text[: comment + 1] + text[comment + 1 :].replace("<!--", "&lt;!--")
    tag = text.rfind(">")
    return text[: tag + 1] + text[tag + 1 :].replace("<", "&lt;")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.desk = Desk()
        self._open: list[tuple[str, bool, bool]] = []  # tag, whether it hides, whether it stands around the text
        self._counts: dict[str, int] = {}
        self._unseen = 0
        self._around = 0
        self._kinds: list[str] = []
        self._mark = ""  # of an item whose words have not come
        self._lists: list[int] = []  # the number of the next item; -1 in a list without numbers
        self._address = ""
        self._titled = False
        self._near = False
        self._title: tuple[int, list[str]] = (1, [])
        self._linked_data: tuple[int, list[str]] | None = None

    # what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._state(tag, given)
        if tag == "br" or tag in _BLOCKS:
            self._break(tag)
        elif tag in ("td", "th") and not self.desk.empty:
            self.desk.put("\t", self.getpos()[0])
        if tag in _VOID:
            return
        hides = tag in _UNSEEN or "hidden" in given or bool(_HIDDEN_STYLE.search(given.get("style", "")))
        self._enter(tag, hides, tag in _AROUND)
        if tag == "a":
            self._address = given.get("href", "").strip()
        elif tag in ("ul", "ol"):
            start = given.get("start", "1")
            self._lists.append(
                int(start) if tag == "ol" and re.fullmatch(r"\d{1,6}", start) else 1 if tag == "ol" else -1
            )
        elif tag == "li" and not self._unseen:
            self._bullet()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._counts.get(tag):
            return
        if tag in _BLOCKS:
            self._break(tag)
        if tag == "script" and self._linked_data:
            self._read_linked_data(self._linked_data[0], "".join(self._linked_data[1]))
            self._linked_data = None
        while self._open:
            other, hides, around = self._open.pop()
            self._counts[other] -= 1
            self._unseen -= hides
            self._around -= around
            if other in _KINDS:
                self._kinds.pop()
            if other in ("ul", "ol"):
                self._lists.pop()
                self._near = bool(self._lists)
            if other == "li":
                self._mark = ""
            if other == "a":
                self._address = ""
            if other == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._linked_data is not None:
            self._linked_data[1].append(data)
        elif self._counts.get("title") and self._counts.get("head"):
            self._title[1].append(data)
        elif not self._unseen:
            line = self.getpos()[0]
            if self._mark and data.strip():
                self.desk.put(self._mark, line)
                self._mark = ""
            self.desk.put(
                self._placed(data), line, self._address if safe(self._address) or local(self._address) else ""
            )

    def _placed(self, data: str) -> str:
        """Figures and signs in `<sup>` and `<sub>` as the characters that say so themselves; all else as it is."""
        if not (self._counts.get("sup") or self._counts.get("sub")):
            return data
        inner = next((tag for tag, _, _ in reversed(self._open) if tag in ("sup", "sub")), "")
        if not inner or not _FIGURES.fullmatch(data.strip()):
            return data
        return data.translate(_RAISED if inner == "sup" else _LOWERED)

    def parse_html_declaration(self, i: int) -> int:
        """`<!DOCTYPE>` and comments as ever; `<![...` is a comment, on which Python's parser would fail."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    # what is made of it

    def finish(self) -> None:
        """The last line, and the title of the document."""
        self._break("html")
        self._says("title", "".join(self._title[1]), "html.title", self._title[0])

    def _enter(self, tag: str, hides: bool, around: bool) -> None:
        if tag == "title":
            self._title = (self.getpos()[0], self._title[1])
        self._open.append((tag, hides, around))
        self._counts[tag] = self._counts.get(tag, 0) + 1
        self._unseen += hides
        self._around += around
        if tag in _KINDS:
            self._kinds.append(tag)

    def _bullet(self) -> None:
        """The mark of an item, which is put down with its first words."""
        number = self._lists[-1] if self._lists else -1
        if number >= 0:
            self._lists[-1] += 1
        self._mark = "• " if number < 0 else f"{number}. "

    def _break(self, by: str) -> None:
        """End the line, at a tag."""
        if self.desk.empty:
            self._near = self._near and self._goes_on(by)
            return
        tag = self._kinds[-1] if self._kinds else ""
        if self._around:
            self.desk.end(Kind.NOISE, "html.around", near=self._near)
        elif tag == "h1" and not self._titled:
            self._titled = True
            self.desk.end(Kind.TITLE, "html.h1")
        elif tag in _HEADINGS:
            self.desk.end(Kind.HEADING, f"html.{tag}", max(2, int(tag[1])))
        elif tag:
            depth = max(len(self._lists) - 1, 0) if tag == "li" else 0
            self.desk.end(_KINDS[tag], f"html.{tag}", near=self._near, depth=depth)
        else:
            self.desk.end(near=self._near)
        self._near = self._goes_on(by)

    def _goes_on(self, by: str) -> bool:
        """Whether the next line follows a tag without a blank one, as all that stands in a list does."""
        return by in _CLOSE or bool(self._lists)

    def _state(self, tag: str, given: dict[str, str]) -> None:
        """What a tag says about the page."""
        line = self.getpos()[0]
        if tag == "html" and re.match(r"[A-Za-z]{2,3}\b", given.get("lang", "")):
            self._says("language", re.split(r"[-_]", given["lang"])[0].lower(), "html.lang", line)
        elif tag == "meta":
            for attribute in ("property", "name", "itemprop"):
                name = given.get(attribute, "").lower()
                if name in _META:
                    self._says(_META[name], given.get("content", ""), f"html.{name}", line)
        elif tag == "link" and given.get("rel", "").lower() == "canonical" and safe(given.get("href", "")):
            self._says("address", given["href"], "html.canonical", line)
        elif tag == "time" and given.get("itemprop", "").lower() in _META:
            name = given["itemprop"].lower()
            self._says(_META[name], given.get("datetime", ""), f"html.{name}", line)
        elif tag == "time" and "pubdate" in given:
            self._says("published", given.get("datetime", ""), "html.pubdate", line)
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._linked_data = (line, [])

    def _read_linked_data(self, line: int, text: str) -> None:
        """JSON-LD: the first object that has a headline."""
        if len(text) > _MOST_LINKED_DATA:
            return
        try:
            loaded = json.loads(text)
        except (ValueError, RecursionError):
            return
        items = loaded if isinstance(loaded, list) else [loaded]
        items += [
            i
            for item in items
            if isinstance(item, dict) and isinstance(item.get("@graph"), list)
            for i in item["@graph"]
        ]
        found = next((i for i in items if isinstance(i, dict) and isinstance(i.get("headline"), str)), None)
        if found is None:
            return
        for name, field in _LINKED_DATA:
            if isinstance(found.get(name), str):
                self._says(field, found[name], f"json-ld.{name}", line)
        authors = found.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            if isinstance(author, dict) and author.get("@type") == "Person" and isinstance(author.get("name"), str):
                self._says("author", author["name"], "json-ld.author", line)

    def _says(self, name: str, value: str, rule: str, line: int) -> None:
        text = " ".join(clean(value)[0].split())
        if text:
            self.desk.stated.append((name, Field(text, line, rule)))
