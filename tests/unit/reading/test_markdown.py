"""Markdown as its reader sees it, and what its front matter says."""

from __future__ import annotations

import pytest

from seedbed.model import Kind
from seedbed.reading.markdown import extract


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One *line*\nof **words** with `code`.\n\nTwo.", "One line of words with code.\n\nTwo."),
        ("- one\n- two\n  - three\n\nEnd", "• one\n• two\n• three\n\nEnd"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("| Day | High |\n|---|---|\n| Mon | 5 |", "Day\tHigh\nMon\t5"),
        ("```py\na\n  b\n```", "a\n  b"),
        ("![a picture](x.png)", "a picture"),
        ("[bad](javascript:alert(1)) <b>bold?</b>", "[bad](javascript:alert(1)) <b>bold?</b>"),
        ("<script>\nalert(1)\n</script>", "<script> alert(1) </script>"),
        ("", ""),
        ("```` only a fence", "```` only a fence"),
        ("See [there][a].\n\n[a]: http://x.org\n[b]: unused 'title'", "See there.\n\n[b]: unused 'title'"),
        ("Noted[^1].\n\n[^1]: Word", "Noted^1.\n\n[^1]: Word"),
    ],
)
def test_what_a_reader_of_markdown_sees_is_the_text(source: str, text: str) -> None:
    assert extract(source).text == text


def test_markup_says_what_lines_are_and_where_they_stand() -> None:
    made = extract("---\ntitle: A\n---\n\n# Title\n\n## Part\n\ntext\nmore\n\n> said\n")
    marked = [(made.text[m.span.start : m.span.end], m.kind, m.level) for m in made.marks]
    assert marked == [("Title", Kind.TITLE, 0), ("Part", Kind.HEADING, 2), ("said", Kind.QUOTATION, 0)]
    lines = made.text.split("\n")
    assert [made.origins[lines.index(line)] for line in ("Title", "Part", "text more", "said")] == [5, 7, 9, 12]


def test_links_keep_their_addresses() -> None:
    made = extract("See [the *port*](https://a.b/c) and <https://d.e>.")
    assert [(made.text[x.span.start : x.span.end], x.address) for x in made.links] == [
        ("the", "https://a.b/c"),
        ("port", "https://a.b/c"),
        ("https://d.e", "https://d.e"),
    ]


def test_front_matter_is_evidence_with_lines() -> None:
    made = extract("---\ntitle: A note\nauthors: [Ann Lee, Bo Ray]\ndate: 2021-05-03\ndraft: true\n---\nText.")
    assert [(name, field.value, field.line) for name, field in made.stated] == [
        ("title", "A note", 2),
        ("author", "Ann Lee", 3),
        ("author", "Bo Ray", 3),
        ("published", "2021-05-03", 4),
    ]
    assert made.text == "Text."


@pytest.mark.parametrize("front", ["a: [", "!!python/object/apply:os.system ['true']", "just words"])
def test_what_is_no_front_matter_is_text(front: str) -> None:
    made = extract(f"---\n{front}\n---\n\nText.")
    assert made.stated == ()
    assert "".join(front.split()) in "".join(made.text.split())


@pytest.mark.parametrize(
    "deep", [">" * 60 + " deep", "\n".join("  " * n + f"- item{n}" for n in range(60)) + "\n- deep"]
)
def test_what_is_nested_deeper_than_the_parser_looks_is_text(deep: str) -> None:
    text = extract(f"{deep}\n\nafter").text
    assert "deep" in text
    assert "after" in text
    assert all(f"item{n}" in text for n in range(60) if "item" in deep)
