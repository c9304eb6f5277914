"""Whatever a seed holds, its page shows exactly that: no element, attribute or extension comes out of a text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pymdownx.slugs import slugify

from seedbed.model import PagePath
from seedbed.writing.html import html
from seedbed.writing.markdown import escape, link_to, opening, render
from seedbed.writing.nodes import (
    Anchor,
    Break,
    Code,
    Grid,
    Heading,
    Inline,
    Inlines,
    Items,
    Node,
    Para,
    Pre,
    Quotation,
    Strong,
    Style,
)

PAGE = PagePath("documents/a.md")
OTHER = PagePath("documents/b.md")
SITE = ["attr_list", "tables", "toc"]
"""The extensions of mkdocs.yml."""
MORE = ["md_in_html", "footnotes", "abbr", "def_list", "admonition", "pymdownx.superfences"]
"""What authors add to them."""
MANY = [
    *("sane_lists", "nl2br", "pymdownx.magiclink", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark"),
    *("pymdownx.details", "pymdownx.tasklist", "pymdownx.keys", "pymdownx.critic", "pymdownx.betterem"),
    *("pymdownx.inlinehilite", "pymdownx.emoji", "pymdownx.blocks.html", "pymdownx.arithmatex"),
]
"""What Material's guide recommends."""
SPECIALS = [
    *"\\`*_{}[]()<>#+-.!|~^=:;&\"'$@%/?, \t",
    *("**", "__", "``", "```", "~~~", "--", "---", "===", "***", "~~", "==", "^^", "++", "||", "::", "!!!", "???"),
    *("- ", "+ ", "* ", "> ", "# ", "## ", "1. ", "1) ", "12. ", "a) ", ": ", "    ", "  \n", "\n\n", "\n    ", "\n"),
    *("{:", "{: ", " }", "{: #id .css onclick=x }", "{{ x }}", "{% raw %}", "{#", "#}", "{++", "++}", "{>>", "<<}"),
    *(
        "<p>",
        "</p>",
        "<br>",
        "</div>",
        "<div markdown=1>",
        "<script>",
        "<!--",
        "-->",
        "<?php",
        "?>",
        "<![CDATA[",
        "]]>",
    ),
    *("&lt;", "&#60;", "&#x3c;", "&amp;", "&copy;", "&", "&#", "[a](b)", "![a](b)", "[a]: b", "[a]", "[^1]", "[^1]: b"),
    *("*[HTML]: b", "HTML", "[TOC]", "[ ] ", "[x] ", "!!! note", '??? tip "a"', "/// html", "///", "--8<--", ";--8<--"),
    *(
        "https://a.b/c",
        "www.a.b",
        "a@b.cd",
        "<a@b.cd>",
        "<https://a.b>",
        "javascript:",
        "c:\\d",
        ":smile:",
        "$$",
        "\\(",
    ),
    *("| a | b |", "|---|---|", "| ", " |", "\\|", "title: a", "klzzwxh:0", "wzxhzdk:0", "amp", "\u2028", "\u00a0"),
    *"aB1èñß中ア\u0301ع😀",
]
VISIBLE = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
PIECES = st.one_of(st.sampled_from(SPECIALS), st.text(VISIBLE, min_size=1, max_size=4))
TEXT = st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip)
"""A node without a word is never made."""

BLOCKS = {"h2", "p", "blockquote", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "pre"}
INLINES = {"br", "code", "strong", "a"}
ATTRIBUTES = {"class", "lang", "dir", "id", "href", "title", "style"}


class Shown(HTMLParser):
    """What a reader sees of a page, and the elements and attributes that it is made of."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.other: list[str] = []
        self.feed(page)
        self.close()
        self.text = "".join(self.words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def _shown(source: str, extensions: list[str]) -> Shown:
    settings = {"toc": {"slugify": slugify(case="lower"), "permalink": False}}
    return Shown(markdown.markdown(source, extensions=extensions, extension_configs=settings))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("extensions", [SITE, SITE + MORE, SITE + MORE + MANY], ids=["site", "more", "many"])
@given(TEXT)
@example("1986. A great year")
@example("[TOC]")
@example("a\n{: onclick=alert(1) }")
@example("| a | b |\n|---|---|\n| c | d |")
@example("*[HTML]: gone\nHTML")
@settings(deadline=None, max_examples=120)
def test_a_paragraph_shows_its_words_and_their_spaces_and_is_nothing_else(extensions: list[str], text: str) -> None:
    page = _shown(render([Para((text,))], PAGE), extensions)
    assert _flat(page.text) == _flat(text)
    assert page.tags == ["p"]
    assert page.attributes == []
    assert page.other == []


@given(TEXT)
@settings(deadline=None, max_examples=150)
def test_an_escaped_text_is_one_paragraph_at_the_start_of_a_line(text: str) -> None:
    page = _shown(opening(escape(text.strip())), SITE + MORE)
    assert _flat(page.text) == _flat(text)
    assert page.tags == ["p"]


@given(TEXT)
@settings(deadline=None, max_examples=100)
def test_an_escaped_text_stays_itself_in_the_middle_of_a_line(text: str) -> None:
    page = _shown(f"x{escape(text)}x", SITE + MORE)
    assert _flat(page.text) == _flat(f"x{text}x")
    assert page.tags == ["p"]


@given(TEXT, st.sampled_from(["", "part"]))
@settings(deadline=None, max_examples=120)
def test_a_heading_shows_its_words_and_keeps_its_own_name(text: str, name: str) -> None:
    page = _shown(render([Heading(2, (text,), id=name), Para(("after",))], PAGE), SITE + MORE)
    assert _flat(page.text) == _flat(f"{text} after")
    assert page.tags == ["h2", "p"]
    assert next(value for attribute, value in page.attributes if attribute == "id") == name or not name
    assert {attribute for attribute, _ in page.attributes} <= {"id"}


@given(st.lists(TEXT, min_size=1, max_size=4))
@settings(deadline=None, max_examples=120)
def test_a_list_has_as_many_items_as_it_was_given(texts: list[str]) -> None:
    page = _shown(render([Items(tuple((text,) for text in texts), Style("css"))], PAGE), SITE + MORE)
    assert _squeezed(page.text) == _squeezed("".join(texts))
    assert page.tags == ["ul", *["li"] * len(texts)]
    assert page.attributes == [("class", "css")] * len(texts)


@given(st.lists(TEXT, min_size=1, max_size=4))
@settings(deadline=None, max_examples=120)
def test_a_quotation_has_as_many_paragraphs_as_it_was_given(texts: list[str]) -> None:
    page = _shown(render([Quotation(tuple((text,) for text in texts))], PAGE), SITE + MORE)
    assert _flat(page.text) == _flat(" ".join(texts))
    assert page.tags == ["blockquote", *["p"] * len(texts)]


@given(st.integers(2, 4).flatmap(lambda n: st.lists(st.lists(TEXT, min_size=n, max_size=n), min_size=2, max_size=4)))
@settings(deadline=None, max_examples=120)
def test_a_table_has_the_rows_and_cells_that_it_was_given(rows: list[list[str]]) -> None:
    grid = Grid(tuple(rows[0]), tuple(tuple((cell,) for cell in row) for row in rows[1:]))
    page = _shown(render([grid], PAGE), SITE + MORE)
    assert _squeezed(page.text) == _squeezed("".join("".join(row) for row in rows))
    assert page.tags.count("th") == len(rows[0])
    assert page.tags.count("td") == sum(len(row) for row in rows[1:])
    assert set(page.tags) == {"table", "thead", "tbody", "tr", "th", "td"}


@given(st.lists(TEXT, min_size=1, max_size=3).map("\n".join))
@settings(deadline=None, max_examples=120)
def test_preformatted_text_keeps_every_space(text: str) -> None:
    text = text.strip("\n").replace("\t", "    ")  # Python-Markdown makes spaces of tabs, and trims blank lines
    page = _shown(render([Pre((text,))], PAGE), SITE + MORE)
    assert [line.rstrip() for line in page.text.split("\n")] == [line.rstrip() for line in text.split("\n")]
    assert page.tags == ["pre"]


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=120)
def test_a_link_leads_where_it_should_and_says_what_it_should(text: str, title: str) -> None:
    page = _shown(render([Para((Anchor(f"x{text}x", OTHER, f"x{title}x", "sb-term"),))], PAGE), SITE + MORE)
    assert _flat(page.text) == _flat(f"x{text}x")
    assert page.tags == ["p", "a"]
    found = dict(page.attributes)
    assert found.keys() == {"href", "title", "class"}
    assert (found["href"], found["class"]) == ("b.md", "sb-term")
    assert _flat(str(found["title"])) == _flat(f"x{title}x")


def _inlines() -> st.SearchStrategy[Inlines]:
    words = TEXT.map(lambda text: f"x{text}x")
    inline: st.SearchStrategy[Inline] = st.one_of(
        TEXT,
        words.map(Strong),
        TEXT.map(Code),
        st.builds(Anchor, words, st.just(OTHER), st.one_of(st.just(""), TEXT), st.sampled_from(["", "sb-term"])),
    )
    lines = st.lists(st.lists(inline, min_size=1, max_size=3), min_size=1, max_size=3)
    return lines.map(lambda found: tuple(i for n, line in enumerate(found) for i in ([Break()] if n else []) + line))


def _nodes() -> st.SearchStrategy[list[Node]]:
    style = st.sampled_from([Style(), Style("css", "it"), Style("", "ar", "rtl")])
    several = st.lists(_inlines(), min_size=1, max_size=3).map(tuple)
    flat = _inlines().map(lambda inlines: tuple(i for i in inlines if not isinstance(i, Break)))
    node: st.SearchStrategy[Node] = st.one_of(
        st.builds(Heading, st.just(2), st.tuples(TEXT), style, st.sampled_from(["", "part"])),
        st.builds(Para, _inlines(), style),
        st.builds(Quotation, several, style),
        style.flatmap(lambda one: _lists(several, one)),
        st.builds(Grid, st.tuples(TEXT, TEXT), st.lists(st.tuples(flat, flat), max_size=2).map(tuple)),
        st.builds(Pre, st.tuples(TEXT), style),
    )
    return st.lists(node, min_size=1, max_size=4)


def _lists(several: st.SearchStrategy[tuple[Inlines, ...]], style: Style) -> st.SearchStrategy[Items]:
    """Lists, with or without one within."""
    nothing: st.SearchStrategy[tuple[Items, ...]] = st.just(())
    within = st.one_of(nothing, several.map(lambda items: (Items(items, style),)))
    return st.builds(lambda above, inner, below: Items(above + inner + below, style), several, within, several)


def _words(node: Node) -> str:
    match node:
        case Heading() | Para() | Pre():
            groups = [node.inlines]
        case Quotation():
            groups = list(node.paragraphs)
        case Items():
            return "".join(_words(item if isinstance(item, Items) else Para(item)) for item in node.items)
        case Grid():
            groups = [node.head, *(cell for row in node.rows for cell in row)]
        case _:
            raise AssertionError(node)
    return "".join(i if isinstance(i, str) else getattr(i, "text", "") for group in groups for i in group)


@pytest.mark.parametrize("extensions", [SITE + MORE, SITE + MORE + MANY], ids=["more", "many"])
@given(_nodes())
@settings(deadline=None, max_examples=80)
def test_blocks_do_not_leak_into_each_other(extensions: list[str], nodes: list[Node]) -> None:
    page = _shown(render(nodes, PAGE), extensions)
    assert _squeezed(page.text) == _squeezed("".join(map(_words, nodes)))
    assert set(page.tags) <= BLOCKS | INLINES
    assert page.tags.count("h2") == sum(isinstance(node, Heading) for node in nodes)
    assert page.tags.count("table") == sum(isinstance(node, Grid) for node in nodes)
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert {value for name, value in page.attributes if name == "href"} <= {"b.md"}
    assert {value for name, value in page.attributes if name == "lang"} <= {"it", "ar"}
    assert {value for name, value in page.attributes if name == "class"} <= {"css", "sb-term"}
    assert page.other == []


@pytest.mark.parametrize("extensions", [SITE, SITE + MORE], ids=["site", "more"])
@given(_nodes())
@settings(deadline=None, max_examples=150)
def test_the_quick_way_gives_the_bytes_of_the_slow_one(extensions: list[str], nodes: list[Node]) -> None:
    name = slugify(case="lower")
    slow = markdown.Markdown(extensions=extensions, extension_configs={"toc": {"permalink": True, "slugify": name}})
    expected = slow.convert(render(nodes, PAGE))
    quick = html(nodes, lambda target: link_to(target, PAGE), permalink=True, name=name)
    if quick is None:  # lists of two kinds in a row, which the pages do not have
        assert any(isinstance(one, Items) and isinstance(other, Items) for one, other in pairwise(nodes))
        return
    assert quick.content == expected
    assert [heading[1:] for heading in quick.headings] == list(_headings(slow.toc_tokens))  # type: ignore[attr-defined]  # of the extension toc


def _headings(tokens: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Anchor, name and HTML of all headings, in order."""
    for token in tokens:
        yield token["id"], token["name"], token["html"]
        yield from _headings(token["children"])
