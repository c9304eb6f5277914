"""Headings in texts whose paragraphs no blank lines divide."""

from __future__ import annotations

from collections.abc import Callable

from seedbed.model import Kind, Record

TEXT = """\
The ferry runs again
By Nora Whitcombe
Some forty people stood at the rail when it left the pier in the morning.
{}
The council pays for the landing stage, and the port for all the ropes.
What comes next
In June the lamps of the quay are to burn again, and the band will play.
"""


def test_a_short_line_between_two_paragraphs_is_a_heading(record: Callable[..., Record]) -> None:
    assert _headings(record(TEXT.format("Who pays for it"))) == ["Who pays for it", "What comes next"]


def test_a_word_of_share_bars_is_none(record: Callable[..., Record]) -> None:
    assert "Email" not in _headings(record(TEXT.format("Email")))


def _headings(made: Record) -> list[str]:
    return [made.document.seed.at(b.span) for b in made.document.blocks if b.kind is Kind.HEADING]
