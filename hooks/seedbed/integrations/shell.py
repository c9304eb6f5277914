"""The theme's page around a grown page: rendered once for all pages of a folder that look alike, and filled for each.

A page that stands for the others is rendered with signs in the place of its title, its content and all else that is a
page's own. What the theme asks it beyond those is noted: pages that have an answer to that are rendered the ordinary
way, and so are all where a plugin or hook changes what a template is told. The first page of each shell and every
hundredth after are rendered in both ways; should they differ, nothing is filled any more, and a warning says so.
"""

import logging
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, Template
from mkdocs.commands.build import _build_page
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from .pages import OFTEN

log = logging.getLogger("mkdocs.plugins.seedbed")

_OWN = ("title", "description", "author")
"""Front matter for which there are signs."""
_SIGN = "\ue000{}&lt;&amp;&#x27;\ue001"
"""A filter that changes a text would change one of these characters too, and not be followed."""
_URL, _SKIP, _EDIT = "\ue000url\ue001", "\ue000skip\ue001", "\ue000edit\ue001"
_SIGNS = re.compile("(\ue000[a-z]+(?:&lt;&amp;&#x27;(?:<h1)?)?\ue001)")
_STRAY = re.compile("[\ue000\ue001]")
_REWRITTEN = re.compile(r"edit|blob|raw")
"""What the theme changes in the address where a page is edited."""


class Shells(Template):
    """The template of grown pages: `main.html`, filled where that gives the same."""

    def __new__(cls, env: Environment) -> "Shells":
        """Jinja's own templates are made from source; this one has none."""
        return object.__new__(cls)

    def __init__(self, env: Environment) -> None:
        """Around the `main.html` of a site."""
        self._main = env.get_template("main.html")
        self._item = env.get_template("partials/toc-item.html")
        self._shells: dict[tuple[object, ...], _Shell | None] = {}
        self._asked: set[str] = set()
        self._context: Mapping[str, Any] = {}
        self._filled: list[MkDocsPage] = []
        self._on = True

    def render(self, context: Mapping[str, Any]) -> str:
        """The page of a context."""
        page = context["page"]
        self._context = context
        output = self._from_shell(page, context) if self._on else None
        if output is None:
            return self._main.render(context)
        self._filled.append(page)
        return output

    def again(self) -> None:
        """Build once more, the ordinary way, what was filled before a difference was seen."""
        context = self._context
        for page in self._filled if not self._on else ():
            page.meta.pop("template")
            _build_page(page, context["config"], context["pages"], context["nav"], self._main.environment)

    def _from_shell(self, page: MkDocsPage, context: Mapping[str, Any]) -> str | None:
        shape = _shape(page)
        if shape is None or page in context["nav"].pages:
            return None
        first = shape not in self._shells
        if first:
            self._shells[shape] = self._shell(page, context)
        shell = self._shells[shape]
        if shell is None or self._asked & (page.meta.keys() - _OWN):
            return None
        items = self._items(page.toc.items[0], context) if shell.between is not None else []
        output = shell.filled(page, items)
        doubted = first or len(self._filled) % OFTEN == 0
        if doubted and output != self._main.render(context):
            log.warning(
                "Seedbed: the theme does not let %s be filled in; all pages are rendered the ordinary way.",
                page.file.src_uri,
            )
            self._on = False
            return None
        return output

    def _items(self, heading: AnchorLink, context: Mapping[str, Any]) -> list[str]:
        """The headings of a page, one by one, as the theme lists them."""
        return [self._item.render({**context, "toc_item": item}) for item in heading.children]

    def _shell(self, page: MkDocsPage, context: Mapping[str, Any]) -> "_Shell | None":
        """The page that stands for those of its shape; None where the theme asks what no sign can answer."""
        meta = _Meta({name: _SIGN.format(name) for name in _OWN if page.meta.get(name)})
        stub = _Stub(page, meta)
        inside = {**context, "page": stub}
        text = self._main.render(inside)
        self._asked |= meta.asked - set(_OWN)
        between = None
        if items := self._items(stub.toc[0], inside):
            before, first, rest = text.partition(items[0])
            between, second, after = rest.partition(items[1])
            if not (first and second):
                return None
            text = before + _SIGN.format("toc") + after
        parts = _SIGNS.split(text)
        unknown = stub.asked or any(_STRAY.search(part) for part in parts[::2])
        return None if unknown else _Shell(parts, between)


@dataclass(frozen=True, slots=True)
class _Shell:
    """The theme's text, and at every second place the sign of what comes there."""

    parts: list[str]
    between: str | None
    """What the theme puts between two headings of the page's list; None where it has no list."""

    def filled(self, page: MkDocsPage, items: Sequence[str]) -> str:
        values = {_SIGN.format(name): str(page.meta.get(name, "")) for name in _OWN}
        values |= {
            _SIGN.format("name"): str(page.title or ""),
            _content(page): page.content or "",
            _SIGN.format("toc"): (self.between or "").join(items),
            _URL: _cut(page.url)[1],
            _SKIP: page.toc.items[0].id,
            _EDIT: posixpath.basename(page.edit_url or ""),
        }
        return "".join([values[part] if number % 2 else part for number, part in enumerate(self.parts)])


def _shape(page: MkDocsPage) -> tuple[object, ...] | None:
    """What pages have in common that one shell can serve; None where a page is not of the kind that is filled."""
    headings = page.toc.items
    folder, name, ending = _cut(page.url)
    edited, file = posixpath.split(page.edit_url or "")
    if not name or not headings or headings[0].level != 1 or _REWRITTEN.search(file):
        return None
    present = tuple(bool(page.meta.get(name)) for name in _OWN)
    return (folder, ending, edited, bool(file), present, bool(headings[0].children), _content(page))


def _cut(url: str) -> tuple[str, str, str]:
    """An address in three: what it shares with its neighbours, what is a page's own, `/` or `.html`."""
    folder, slash, name = url.rstrip("/").rpartition("/")
    stem = name.removesuffix(".html")
    return folder + slash, stem, url[len(folder + slash + stem) :]


def _content(page: MkDocsPage) -> str:
    """The sign of a page's content, which says whether there is a heading in it."""
    sign = _SIGN.format("content")
    return f"{sign[:-1]}<h1{sign[-1]}" if "<h1" in (page.content or "") else sign


class _Meta(dict[str, Any]):
    """Front matter that notes what is asked of it."""

    def __init__(self, own: Mapping[str, str]) -> None:
        super().__init__(own)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """What is said of a name."""
        self.asked.add(name)
        return super().get(name, default)


class _Stub:
    """A page that stands for others, and notes what else it is asked."""

    _SAME = frozenset(
        {"active", "ancestors", "children", "is_homepage", "is_link", "is_page", "is_section", "next_page", "parent",
         "previous_page"}
    )  # fmt: skip
    """What all pages outside of the navigation say alike."""

    def __init__(self, page: MkDocsPage, meta: _Meta) -> None:
        heading = AnchorLink("", _SKIP, 1)
        if page.toc.items[0].children:
            heading.children = [AnchorLink(_SIGN.format("item"), name, 2) for name in ("first", "second")]
        folder, _, ending = _cut(page.url)
        self.meta = meta
        self.title = _SIGN.format("name")
        self.content = _content(page)
        self.toc = [heading]
        self.url = folder + _URL + ending
        self.canonical_url = page.canonical_url and page.canonical_url.removesuffix(page.url) + self.url
        self.edit_url = page.edit_url and f"{posixpath.dirname(page.edit_url)}/{_EDIT}"
        self.asked: set[str] = set()
        self._page = page

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._page, name)
        if name not in self._SAME:
            self.asked.add(name)
        return value
