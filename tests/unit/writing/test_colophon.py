"""The page that says how a copy was made."""

from __future__ import annotations

import html

from seedbed.findings import finding
from seedbed.writing.colophon import colophon
from seedbed.writing.words import Words


def _row(suffix: str) -> str:
    """The last row of the findings, as Markdown without escapes."""
    told = finding("other-format", "a.xyz", suffix=suffix)
    return html.unescape(colophon((), (), (told,), (), Words("en")).markdown.rstrip().split("\n")[-1])


def test_what_stands_between_backticks_is_code() -> None:
    assert "Files ending in <code>.xyz</code> are not read." in _row(".xyz")


def test_a_message_whose_backticks_do_not_pair_stays_as_it_is() -> None:
    assert "Files ending in `.x`yz` are not read." in _row(".x`yz")
