"""What a plain text says of its own lines."""

from __future__ import annotations

import pytest

from seedbed.reading.plain import extract


def _marked(text: str) -> list[tuple[str, str, int]]:
    found = extract(text)
    assert found.text == text
    return [(found.text[m.span.start : m.span.end], m.rule, m.level) for m in found.marks]


def test_a_title_and_headings_of_two_levels_have_rulers_below_them() -> None:
    text = "Garden Planner\n==============\n\nIt plans.\n\nUsage\n-----\n\nStart it.\n\nBeds\n~~~~\n\nNotes\n-----\n"
    assert [m for m in _marked(text) if m[1] != "noise.ruler"] == [
        ("Garden Planner", "title.underlined", 0),
        ("Usage", "heading.underlined", 2),
        ("Beds", "heading.underlined", 3),
        ("Notes", "heading.underlined", 2),
    ]
    assert sum(rule == "noise.ruler" for _, rule, _ in _marked(text)) == 4


def test_a_ruler_above_a_heading_belongs_to_it() -> None:
    assert _marked("======\nTitle\n======\n\n- - -\n\nPart\n====\n") == [
        ("======", "noise.ruler", 0),
        ("Title", "title.underlined", 0),
        ("======", "noise.ruler", 0),
        ("Part", "heading.underlined", 2),
        ("====", "noise.ruler", 0),
    ]


def test_the_title_is_set_in_and_the_ruler_as_wide_as_wide_letters() -> None:
    assert [rule for _, rule, _ in _marked("            港の鎖\n            ======\n\n十三世紀。\n")] == [
        "title.underlined",
        "noise.ruler",
    ]


def test_of_headings_that_look_alike_none_is_the_title() -> None:
    text = "A line.\n\nUsage\n-----\n\nStart it.\n\nNotes\n-----\n"
    assert [rule for _, rule, _ in _marked(text) if rule != "noise.ruler"] == ["heading.underlined"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "---\na: b\n---\n\nfront matter\n",
        "---\ntitle: a story\n---\n",
        "~~~\nab c\n~~~\n",
        "Item      Price\n---------------\nSaw       15.50\n",
        "We deliver on Monday, and never on Sundays.\n--------\n\nNext\n",
        "two lines\nabove it\n--------\n",
        "12.00\n-----\n",
        "A long heading above a short ruler\n---\n",
        "    Example\n    =======\n",
        "before\n\n-----\n\nafter\n",
        "-----\n-----\n",
        "Name\n____\n",
    ],
)
def test_rulers_that_make_no_heading(text: str) -> None:
    assert _marked(text) == []
