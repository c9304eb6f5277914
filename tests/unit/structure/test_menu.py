"""The menu of a site above a text."""

from __future__ import annotations

import pytest

from seedbed.structure.lines import cut
from seedbed.structure.menu import menu

TEXT = (
    "The ferry sails again after forty years, and the people of the village have been waiting for it since the storm.\n"
)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Home\nNews\nContact\n\nThe ferry\n\n", range(3)),
        ("Home | News | Contact\nThe ferry\n\n", range(1)),
        ("The Lantern\nHome\nNews\nFishing\nContact\n\nThe ferry\n\n", range(1, 5)),
        ("Home\n\nNews\n\nContact\n\n", range(0)),  # the page is called Contact, and two items are no menu
        ("The ferry\n\nNews\n\n", range(0)),
        ("A rose\nNews\nA boat\nA quay\nContact\nA pier\nA lamp\nSearch\n\nThe ferry\n\n", range(0)),
    ],
)
def test_three_known_items_and_what_lies_between_are_a_menu(head: str, found: range) -> None:
    lines = cut(head + TEXT)
    assert list(menu(lines, len(lines) - 1, "en")) == list(found)


def test_a_text_is_no_menu() -> None:
    assert not menu(cut(TEXT), 0, "en")
