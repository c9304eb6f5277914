"""What a file says about itself, beside what its text says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.model import Field, Record

Make = Callable[..., Record]
PAGE = """<html lang="en"><head><title>The ferry | The Lantern</title>
{head}
</head><body><h1>The ferry sails twice</h1><p>{by}</p>
<p>The ferry sailed twice on Sunday, for the first time since the war, with nobody on board of it at all.</p></body>
"""


def _page(record: Make, head: str = "", by: str = "") -> Record:
    return record(PAGE.format(head=head, by=by), "a.html")


def test_the_heading_of_a_page_is_its_title(record: Make) -> None:
    assert _page(record).metadata.title == Field("The ferry sails twice", 3, "html.h1")


def test_what_people_read_as_by_line_beats_what_the_software_says(record: Make) -> None:
    made = _page(record, '<meta name="author" content="Bo Ray">', "By Ann Lee")
    assert made.metadata.authors == (Field("Ann Lee", 3, "byline.word"),)


@pytest.mark.parametrize(
    ("author", "named"), [("Bo Ray", ["Bo Ray"]), ("admin", []), ("https://x.example/bo", []), ("Editor Desk", [])]
)
def test_only_a_name_is_an_author(record: Make, author: str, named: list[str]) -> None:
    made = _page(record, f'<meta name="author" content="{author}">')
    assert [a.value for a in made.metadata.authors] == named


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("2021-05-03T23:00:00+02:00", "2021-05-03"),
        ("2021-05", "2021-05"),
        ("May 3, 2021", "2021-05-03"),
        ("soon", None),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_stated(record: Make, content: str, value: str | None) -> None:
    published = _page(record, f'<meta property="article:published_time" content="{content}">').metadata.published
    assert (published.value if published else None) == value


def test_front_matter_beats_the_text(record: Make) -> None:
    made = record("---\ntitle: Its name\nauthor: A. Nonymous & Co\nsection: Boats\n---\n\n# Heading\n\nText.\n", "a.md")
    known = made.metadata
    assert known.title == Field("Its name", 2, "front-matter.title")
    assert known.authors == (Field("A. Nonymous & Co", 3, "front-matter.author"),)
    assert known.section == Field("Boats", 4, "front-matter.section")


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("Culture", "Culture"),
        ("Home > News > Harbour watch", "Harbour watch"),
        ("The Kessock Lantern", None),
        ("Home > News > Harbour > A very long name of a part", None),
    ],
)
def test_the_section_is_a_known_word_or_the_last_step_of_the_way(record: Make, above: str, section: str | None) -> None:
    text = (
        f"{above}\nThe ferry sails twice on Sundays\n\nThe ferry sailed twice on Sunday, with nobody on board at all.\n"
    )
    found = record(text).metadata.section
    assert (found.value if found else None) == section
