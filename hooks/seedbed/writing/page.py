"""Front matter and nodes -> a page."""

from collections.abc import Iterable, Mapping

from ..model import Page, PagePath
from .frontmatter import front_matter, stated
from .markdown import render
from .nodes import Node


def page(path: PagePath, front: Mapping[str, object], nodes: Iterable[Node]) -> Page:
    """A page of which nothing is known but its text.

    Args:
        path: where it lies.
        front: its front matter, with a `title`.
        nodes: its blocks.
    """
    return Page(path, str(front["title"]), front_matter(front) + render(nodes, path), front=stated(front))
