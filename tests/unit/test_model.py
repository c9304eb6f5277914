"""The values that travel between the stages."""

from __future__ import annotations

from seedbed.model import Kind, Seed, SourcePath, Span


def _seed(text: str) -> Seed:
    return Seed(SourcePath("a.txt"), text, "utf-8", "", 0)


def test_lines_are_counted_from_one_and_a_newline_belongs_to_the_line_it_ends() -> None:
    seed = _seed("a\n\nbc\n")
    assert [seed.line(offset) for offset in range(7)] == [1, 1, 2, 3, 3, 3, 4]


def test_a_span_holds_itself_and_what_lies_inside() -> None:
    assert Span(1, 4) in Span(1, 4)
    assert Span(2, 3) in Span(1, 4)
    assert Span(0, 3) not in Span(1, 4)
    assert Span(3, 5) not in Span(1, 4)
    assert _seed("abcde").at(Span(1, 4)) == "bcd"


def test_a_block_is_either_text_or_stands_around_it() -> None:
    assert [kind.value for kind in Kind if kind.lifted] == ["title", "byline", "dateline", "kicker", "counts", "noise"]
