"""The section of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.model import Record

Make = Callable[..., Record]
TEXT = "The ferry sails again after forty years, and the people of the village have waited for it since the storm.\n"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("Culture\n\n", "Culture"),
        ("Culture\n\nPolitics\n\n", "Politics"),
        ("Home › News › Nature\n\n", "Nature"),
        ("Home\nPolitics\nSport\nContact\n\n", None),
        ("Home\nPolitics\nSport\nContact\n\nNature\n\n", "Nature"),
        ("The Lantern\n\n", None),
    ],
)
def test_the_section_is_the_known_one_nearest_to_the_title(record: Make, above: str, section: str | None) -> None:
    known = record(f"{above}The ferry sails again this winter\n\n{TEXT}").metadata
    assert known.title.value == "The ferry sails again this winter"
    assert (known.section.value if known.section else None) == section
