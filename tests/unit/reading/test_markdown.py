"""Markdown as its reader sees it, and what its front matter says."""

from __future__ import annotations

import pytest

from seedbed.model import Kind
from seedbed.reading.markdown import extract


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One *line*\nof **words** with `code`.\n\nTwo.", "One line of words with code.\n\nTwo."),
        ("- one\n- two\n  - three\n\nEnd", "• one\n• two\n    • three\n\nEnd"),
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
    made = extract("---\ntitle: The title\n---\n\n# *The* Title\n\n## Part\n\ntext\nmore\n\n> said\n")
    marked = [(made.text[m.span.start : m.span.end], m.kind, m.level) for m in made.marks]
    assert marked == [("The Title", Kind.TITLE, 0), ("Part", Kind.HEADING, 2), ("said", Kind.QUOTATION, 0)]
    lines = made.text.split("\n")
    assert [made.origins[lines.index(line)] for line in ("The Title", "Part", "text more", "said")] == [5, 7, 9, 12]


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


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("| Day | High | Low |\n|---|:--:|--:|\n| Mon | 5 | |\n| | 6 | 2 |", "Day\tHigh\tLow\nMon\t5\t\n\t6\t2"),
        ("Day | High\n--- | ---\nMon | 5\nTue |", "Day\tHigh\nMon\t5\nTue\t"),
    ],
)
def test_a_table_is_one_with_empty_cells_and_without_outer_bars(source: str, text: str) -> None:
    made = extract(source)
    assert made.text == text
    assert [(m.kind, m.span.start, m.span.end) for m in made.marks] == [(Kind.TABLE, 0, len(text))]


def test_a_heading_that_is_not_the_stated_title_stays_in_the_text_and_so_does_what_follows() -> None:
    made = extract("---\ntitle: Notes\n---\n\n# The ferry, day 3\n\nStill no ferry\n\n# The ferry, day 4\n\nNo.\n")
    assert [(made.text[m.span.start : m.span.end], m.kind) for m in made.marks] == [
        ("The ferry, day 3", Kind.HEADING),
        ("Still no ferry", Kind.PARAGRAPH),
        ("The ferry, day 4", Kind.HEADING),
        ("No.", Kind.PARAGRAPH),
    ]


def test_a_heading_that_says_the_stated_title_is_the_title() -> None:
    made = extract("---\ntitle: “Notes” from the ferry\n---\n\n# NOTES from the *ferry*\n\nText.")
    assert made.marks[0].kind is Kind.TITLE
