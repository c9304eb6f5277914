"""The promises, held against texts that nobody wrote."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import markdown
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pages import read as reader
from seedbed.model import PagePath, Seed, SourcePath
from seedbed.reading.clean import clean
from seedbed.reading.read import read
from seedbed.structure.segment import segment
from seedbed.writing.frontmatter import fenced
from seedbed.writing.markdown import render
from seedbed.writing.nodes import Anchor, Break, Code, Folded, Grid, Heading, Items, Para, Pre, Quotation, Strong, Style

EXTENSIONS = ["attr_list", "tables", "toc", "md_in_html", "footnotes", "abbr", "def_list", "admonition", "fenced_code"]
PIECES = [
    *"\\`*_{}[]()<>#+-.!|~^=:;&\"'$@%/? ab1èé中",
    "--8<--",
    "{{",
    "}}",
    "{:",
    "&lt;",
    "1. ",
    "    ",
    "```",
    "https://",
]
SPECIAL = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
PLAIN = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")), max_size=30)
TEXT = st.one_of(SPECIAL, PLAIN)
PAGE = PagePath("documents/a.md")
KNOWN = st.sampled_from(["", "• Ann Lee", "By Ann Lee", "3 May 2019", "12 views", "Share"])
LINES = st.lists(st.one_of(TEXT, KNOWN), max_size=12)
ALLOWED = set("details summary h2 p br blockquote ul li table thead tbody tr th td code pre strong a".split(" "))


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    read(SourcePath("a.txt"), data, lambda _: None)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_cleaning_changes_nothing_that_can_be_seen(text: str) -> None:
    def seen(string: str) -> str:
        return "".join(c for c in string if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn"))

    assert seen(clean(text)[0]) == seen(text)
    assert not re.search("[\x00-\x08\x0e-\x1f\u202e]", clean(text)[0])


@given(LINES, st.sampled_from(["en", "it", "de", "ja", "und"]))
@settings(deadline=None, max_examples=200)
def test_blocks_are_in_order_and_hold_every_visible_character(lines: list[str], code: str) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "", 0)
    blocks = segment(seed, code).blocks
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    assert _squeezed("".join(seed.at(b.span) for b in blocks)) == _squeezed(text)


@given(st.dictionaries(st.sampled_from(["title", "description", "a"]), st.one_of(TEXT, st.lists(TEXT))))
@settings(deadline=None)
def test_front_matter_reads_back_as_what_was_written(fields: dict[str, object]) -> None:
    written = fenced(fields)
    assert written.startswith("---\n")
    match = re.match(r"---\n(.*?\n)---\n\n$", written, re.DOTALL)
    assert match is not None
    assert (yaml.safe_load(match[1]) or {}) == {k: v for k, v in fields.items() if v not in ("", [])}


@example("'')", "0")  # quotes and brackets in the title of a link
@given(TEXT.filter(str.strip), TEXT.filter(str.strip))  # a node without words is never made
@settings(deadline=None, max_examples=500)
def test_text_is_nothing_but_text_wherever_it_stands(one: str, other: str) -> None:
    style = Style("css", "it")
    nodes = [
        Heading(2, (one,)),
        Para((one, Break(), other), style),
        Para((other,)),
        Quotation(((one,), (other,)), style),
        Items(((one,), (other, Break(), one)), style),
        Grid(("head", "x"), (((one,), (other,)), ((Code(other),), (one,)))),
        Pre((one,)),
        Folded(one, other),
        Para((Strong(f"x{one}x"), " ", Anchor(f"x{other}x", PagePath("documents/b.md"), one))),
    ]
    page = reader(markdown.markdown(render(nodes, PAGE), extensions=EXTENSIONS))
    expected = [
        one,
        one,
        other,
        other,
        one,
        other,
        one,
        other,
        one,
        "head",
        "x",
        one,
        other,
        other,
        one,
        one,
        one,
        other,
    ]
    expected += [f"x{one}x", f"x{other}x"]
    assert _squeezed("".join(page.text)) == _squeezed("".join(expected))
    assert set(page.tags) <= ALLOWED
