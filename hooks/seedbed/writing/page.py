"""Front matter and nodes -> a page, whose text is made of them when it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..model import Html, Page, PagePath
from .frontmatter import fenced, stated
from .html import html
from .markdown import render
from .nodes import Node


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a page, out of its nodes."""

    path: PagePath
    front: Mapping[str, object]
    nodes: Iterable[Node]

    def markdown(self) -> str:
        return fenced(self.front) + render(self.nodes, self.path)

    def html(
        self, address: Callable[[str], str | None], *, permalink: bool, name: Callable[[str, str], str]
    ) -> Html | None:
        return html(self.nodes, address, permalink=permalink, name=name)


def page(path: PagePath, front: Mapping[str, object], nodes: Iterable[Node]) -> Page:
    """A page of which nothing is known but its text.

    Args:
        path: where it lies.
        front: its front matter, with a `title`.
        nodes: its blocks; a sequence, or `Later`, since they are asked for more than once.
    """
    said = stated(front)
    return Page(path, str(front["title"]), _Text(path, said, nodes), front=said)
