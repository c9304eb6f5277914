"""Whatever lies in the folder, it is read or reported, and never more than that."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seedbed.findings import CATALOGUE
from seedbed.glossary.entries import entry
from seedbed.metadata.sidecar import FIELDS, corrections
from seedbed.model import Finding, SourcePath
from seedbed.reading.clean import clean
from seedbed.reading.read import read
from seedbed.writing.frontmatter import fenced

BYTES = st.lists(
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from(
            [b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\x85", b"\x1b$B", b" text "]
        ),
        st.sampled_from([c.encode() for c in "éß中😀ÃÂ€"]),
        st.sampled_from([c.encode("cp1252") for c in "éß€”"]),
        st.sampled_from([c.encode("utf-16-le") for c in "éa中\n"]),
    ),
    max_size=40,
).map(b"".join)
ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"}
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff]")
YAML = st.lists(
    st.sampled_from(
        [
            *(*FIELDS, "term", "aliases", "see_also", "views", "it", "no", "2021", "2021-02-30", "2021-05-03", "~"),
            *(": ", "\n- ", "\n  ", "<<: ", "---\n", "...", "&a ", "*a", "!x ", "1e9", "0x", ".inf"),
            *"\n:-[]{}&*?|>'\"#,%@`!\t ",
        ]
    ),
    max_size=14,
).map("".join)


@given(BYTES)
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\x00\x00\xd8\x00\x00")
@example("\ud800".encode("utf-8", "surrogatepass"))
@settings(deadline=None, max_examples=200)
def test_a_file_becomes_a_seed_with_something_to_see_or_a_finding(data: bytes) -> None:
    findings: list[Finding] = []
    seed = read(SourcePath("a.txt"), data, findings.append)
    assert {f.code for f in findings} <= CATALOGUE.keys()
    if seed is None:
        assert findings
    else:
        assert any(unicodedata.category(c) not in UNSEEN for c in seed.text)
        assert not CONTROLS.search(seed.text)
        ends = [i for i, c in enumerate(seed.text) if c == "\n"]
        assert [seed.line(end) for end in ends] == list(range(1, len(ends) + 1))
        assert seed.text.encode("utf-8")


@given(ANY.filter(lambda text: any(unicodedata.category(c)[0] in "LNPS" for c in text) and text[0] != "\x00"))
@settings(deadline=None, max_examples=150)
def test_a_text_with_a_byte_order_mark_is_read_as_it_was_written(text: str) -> None:
    expected = clean(text)[0]
    for encoding, mark in (("utf-8", "utf-8-sig"), ("utf-16-le", "utf-16"), ("utf-32-le", "utf-32")):
        seed = read(SourcePath("a.txt"), text.encode(mark), lambda _: None)
        assert seed is not None
        assert (seed.text, seed.encoding) == (expected, encoding)


@given(ANY)
@settings(deadline=None, max_examples=200)
def test_cleaning_takes_out_every_control_and_changes_nothing_twice(text: str) -> None:
    cleaned, repairs = clean(text)
    assert not CONTROLS.search(cleaned)
    assert clean(cleaned) == (cleaned, ())
    assert bool(repairs) == (cleaned != text)
    assert [c for c in cleaned if unicodedata.category(c) not in UNSEEN] == [
        c for c in text if unicodedata.category(c) not in UNSEEN
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"])
@given(st.lists(st.text("ab é", max_size=3), min_size=1, max_size=5))
@settings(deadline=None, max_examples=20)
def test_cleaning_keeps_the_number_of_lines(newline: str, lines: list[str]) -> None:
    assert clean(newline.join(lines))[0].split("\n") == lines


VALUE = st.one_of(
    ANY,
    st.text("0123456789-:. TZeE+_x", max_size=12),
    st.sampled_from(
        ["no", "yes", "null", "~", "", "1e3", "0o7", "2021-05-03", "---", "...", "- a", "{a", "!x", "&a", "*a", "%a"]
    ),
    st.integers(),
    st.lists(ANY, max_size=3),
    st.dictionaries(st.sampled_from(["views", "comments"]), st.integers(0), max_size=2),
)


@given(st.dictionaries(st.sampled_from(["title", "authors", "source", "counts", "words"]), VALUE))
@example({"title": "a\n---\nb"})
@example({"title": "😀\u0085\ufeff\u2028 "})
@settings(deadline=None, max_examples=200)
def test_front_matter_says_what_was_written_and_ends_where_it_ends(fields: dict[str, object]) -> None:
    written = fenced(fields) + "# Heading\n\n---\n"
    opened, front, rest = re.split(r"^---\n", written, maxsplit=2, flags=re.MULTILINE)
    assert opened == ""
    assert rest == "\n# Heading\n\n---\n"
    stated = {name: value for name, value in fields.items() if value not in ("", [], {})}
    assert (yaml.safe_load(front) or {}) == stated


@given(YAML)
@example("title: [\n")
@example("? {a: b}\n: c")
@example("title: A\npublished: 2021-02-30")
@settings(deadline=None, max_examples=200)
def test_a_sidecar_corrects_known_fields_or_is_reported(text: str) -> None:
    findings: list[Finding] = []
    found = corrections(text.encode(), "a.meta.yml", findings.append)
    assert found.keys() <= FIELDS.keys()
    assert all(field.rule == "sidecar" and 1 <= field.line <= text.count("\n") + 1 for field in found.values())
    assert {f.code for f in findings} <= {"sidecar-invalid", "sidecar-field", "sidecar-value"}


@given(YAML, st.text(max_size=10))
@settings(deadline=None, max_examples=200)
def test_an_entry_has_a_term_or_is_reported(front: str, body: str) -> None:
    findings: list[Finding] = []
    data = f"---\n{front}\n---\n{body}".encode("utf-8", "surrogatepass")
    made = entry(data, "a.md", findings.append)
    if made is None:
        assert [f.code for f in findings if f.code == "entry-invalid"]
    else:
        assert made.term.strip()
        assert "\n" not in made.term


MARKUP = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<div hidden>", "</div>", "<h1>", "</h1>", "<h2>", "<li>", "<ul>", "</ul>", "<ol start=9>"),
            *("<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>", "<br>", "<a href='https://a.b'>", "</a>", "<nav>"),
            *("</nav>", "<script>", "</script>", "<!--", "-->", "<![x", "&amp;", "&#0;", "&#x202e;", "<meta name=author content=x>"),
            *("# ", "## ", "- ", "1. ", "> ", "```", "| a | b |\n|---|---|\n", "**", "[x](https://a.b)", "---\n", "    "),
            *("word", "two words", "\n", "\n\n", " ", "\t", "\u200b", "é", "中文", "<", ">", '"'),
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(MARKUP, st.sampled_from([".html", ".md"]))
@settings(deadline=None, max_examples=250)
def test_markup_becomes_lines_with_places_and_marks_in_order(text: str, suffix: str) -> None:
    seed = read(SourcePath(f"a{suffix}"), text.encode(), lambda _: None)
    if seed is None:
        return
    lines = text.count("\n") + 1
    assert len(seed.origins) == seed.text.count("\n") + 1
    assert all(1 <= origin <= lines for origin in seed.origins)
    for spans in ([mark.span for mark in seed.marks], [link.span for link in seed.links]):
        assert all(0 <= span.start < span.end <= len(seed.text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(seed.at(span).strip() for span in spans)
    assert not CONTROLS.search(seed.text)
