"""The theme's page around a grown page: rendered once for all pages of a folder that look alike, and filled for each.

A page that stands for the others is rendered with signs in the place of its title, its content and all else that is a
page's own. What the theme asks it beyond those is noted: pages that have an answer to that are rendered the ordinary
way, and so are all where a plugin or hook changes what a template is told. The first page of each shell and every five
hundredth after are rendered in both ways; should they differ, nothing is filled any more, and a finding says so.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, Template
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from .finish import Finish
from .pages import OFTEN, GrownPage

_OWN = ("title", "description", "author")
"""Front matter for which there are signs."""
_SIGN = "\ue000{}&lt;&amp;&#x27;\ue001"
"""A filter that changes a text would change one of these characters too, and not be followed."""
_URL, _SKIP, _EDIT, _PART = "\ue000url\ue001", "\ue000skip\ue001", "\ue000edit\ue001", "\ue000part\ue001"
_SIGNS = re.compile("(\ue000[a-z]+(?:&lt;&amp;&#x27;(?:<h1)?)?\ue001)")
_STRAY = re.compile("[\ue000\ue001]")
_REWRITTEN = re.compile(r"edit|blob|raw")
"""What the theme changes in the address where a page is edited."""


class Shells(Template):
    """The template of grown pages: `main.html`, filled where that gives the same."""

    def __new__(cls, env: Environment, differs: Callable[[str], None], finish: Finish | None) -> "Shells":
        """Jinja's own templates are made from source; this one has none."""
        return object.__new__(cls)

    def __init__(self, env: Environment, differs: Callable[[str], None], finish: Finish | None) -> None:
        """Around the `main.html` of a site.

        Args:
            env: the templates.
            differs: is told the first page that came out differently.
            finish: finishes pages; None where others see or change pages when they are rendered.
        """
        self._main = env.get_template("main.html")
        self._item = env.get_template("partials/toc-item.html")
        self._differs = differs
        self._finish = finish
        self._shells: dict[tuple[object, ...], _Shell | None] = {}
        self._asked: set[str] = set()
        self._nav: tuple[Navigation, frozenset[int]] | None = None
        self._finished = ""
        self.on = True
        self.filled: list[GrownPage] = []

    def render(self, context: Mapping[str, Any]) -> str:
        """The page of a context."""
        page = context["page"]
        output = self._from_shell(page, context) if self.on else None
        if output is None:
            return self._main.render(context)
        self.filled.append(page)
        self._finished = output if self._finish else ""
        return output

    def has_finished(self, output: str) -> bool:
        """Whether that is the very page that was rendered last, and nothing is left to be done to it."""
        return output is self._finished

    def _from_shell(self, page: GrownPage, context: Mapping[str, Any]) -> str | None:
        shape = _shape(page)
        if shape is None or page.file.page_of.written or self._is_in(context["nav"], page):
            return None
        if self._finish:
            shape += (self._finish.look(page),)
        first = shape not in self._shells
        if first:
            self._shells[shape] = self._shell(page, context)
        shell = self._shells[shape]
        if shell is None or self._asked & (page.meta.keys() - _OWN):
            return None
        said = self._finish.said(page) if self._finish else ""
        output = shell.filled(page, self._items(shell, page, context), said)
        if (first or len(self.filled) % OFTEN == 0) and output != self._ordinary(page, context, said):
            self.on = False
            self._differs(page.file.src_uri)
            return None
        return output

    def _ordinary(self, page: MkDocsPage, context: Mapping[str, Any], said: str) -> str:
        output = self._main.render(context)
        if self._finish is None:
            return output
        return self._finish.put_on(output, page.url, said, page.content or "", look=self._finish.look(page))

    def _is_in(self, nav: Navigation, page: MkDocsPage) -> bool:
        if self._nav is None or self._nav[0] is not nav:
            self._nav = nav, frozenset(map(id, nav.pages))
        return id(page) in self._nav[1]

    def _items(self, shell: "_Shell", page: MkDocsPage, context: Mapping[str, Any]) -> str:
        """The headings of a page, as the theme lists them."""
        items = page.toc.items[0].children if shell.between is not None else []
        plain = shell.item
        return (shell.between or "").join(
            plain[0] + item.id + plain[1] + item.title + plain[2] if plain and not item.children
            else self._item.render({**context, "toc_item": item})
            for item in items
        )  # fmt: skip

    def _shell(self, page: GrownPage, context: Mapping[str, Any]) -> "_Shell | None":
        """The page that stands for those of its shape; None where the theme asks what no sign can answer."""
        meta = _Meta({name: _SIGN.format(name) for name in _OWN if page.meta.get(name)})
        stub = _Stub(page, meta)
        inside = {**context, "page": stub}
        text = self._main.render(inside)
        self._asked |= meta.asked - set(_OWN)
        between: str | None = None
        item: tuple[str, ...] = ()
        if stub.toc[0].children:
            items = [self._item.render({**inside, "toc_item": item}) for item in stub.toc[0].children]
            before, first, rest = text.partition(items[0])
            between, second, after = rest.partition(items[1])
            if not (first and second):
                return None
            text = before + _SIGN.format("toc") + after
            item = _plain(items[1])
        if self._finish:
            text = self._finish.put_on(text, stub.url, _SIGN.format("said"), stub.content, look=self._finish.look(page))
        parts = _SIGNS.split(text)
        unknown = stub.asked or any(_STRAY.search(part) for part in parts[::2])
        return None if unknown else _Shell(parts, between, item)


def _plain(item: str) -> tuple[str, ...]:
    """What the theme puts before, between and behind address and name of a heading; nothing where that is not all."""
    parts = _SIGNS.split(item)
    plain = parts[1::2] == [_PART, _SIGN.format("item")] and not any(_STRAY.search(part) for part in parts[::2])
    return tuple(parts[::2]) if plain else ()


@dataclass(frozen=True, slots=True)
class _Shell:
    """The theme's text, and at every second place the sign of what comes there."""

    parts: list[str]
    between: str | None
    """What the theme puts between two headings of the page's list; None where it has no list."""
    item: tuple[str, ...]
    """What it puts around the address and the name of a heading that has none below it; empty where that varies."""

    def filled(self, page: MkDocsPage, items: str, said: str) -> str:
        values = {_SIGN.format(name): str(page.meta.get(name, "")) for name in _OWN}
        values |= {
            _SIGN.format("name"): str(page.title or ""),
            _content(page): page.content or "",
            _SIGN.format("toc"): items,
            _SIGN.format("said"): said,
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
            heading.children = [AnchorLink(_SIGN.format("item"), name, 2) for name in ("first", _PART)]
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
