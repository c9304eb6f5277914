"""What the HTML writer leaves to Python-Markdown, and what it makes of links."""

from __future__ import annotations

import pytest

from seedbed.writing.html import html
from seedbed.writing.nodes import Anchor, Break, Grid, Heading, Items, Node, Para, Quotation, Style, Written


@pytest.mark.parametrize(
    "nodes",
    [
        [Para(("",))],
        [Heading(2, ("a", Break(), "b"))],
        [Grid(("a",), ((("b", Break(), "c"),),))],
        [Items((("a",),)), Items((("b",),), Style("css"))],
        [Para((Anchor("a", "nowhere.md"),))],
        [Written("*a*")],
    ],
    ids=["empty", "broken heading", "broken cell", "two lists", "a page that is not there", "from a hand"],
)
def test_what_markdown_lays_out_in_its_own_way_is_left_to_it(nodes: list[Node]) -> None:
    assert html(nodes, lambda target: None if target == "nowhere.md" else target) is None


def test_quotations_that_touch_are_one() -> None:
    made = html([Quotation((("a",),)), Quotation((("b",),))], str)
    assert made is not None
    assert made.content == "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"


def test_a_link_says_what_leads_there_and_headings_are_named() -> None:
    made = html([Heading(2, ("A & b",)), Heading(2, ("A & b",)), Para((Anchor("c", "d.md#e"),))], lambda t: f"../{t}")
    assert made is not None
    assert [heading.anchor for heading in made.headings] == ["a-b", "a-b_1"]
    assert '<a href="../d.md#e">c</a>' in made.content
