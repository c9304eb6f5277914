"""What is known of a document, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.metadata.resolve import Candidate, resolve
from seedbed.metadata.title import shortened
from seedbed.model import Field, Record

Make = Callable[..., Record]
PAGE = """\
Culture
The ferry sails twice on Sundays

By Nora Whitcombe and Owen Brandreth
Published 3 May 2019, updated 4 May 2019

The ferry sailed twice on 12 April 2019, for the first time since the war. It came back from Norway with nobody on board.

Norway and Iceland were asked, and neither of them had seen it, though the keeper at the pier said that he had heard a horn.

1,204 views
"""


def test_every_fact_names_its_line_and_its_rule(record: Make) -> None:
    known = record(PAGE).metadata
    assert known.title == Field("The ferry sails twice on Sundays", 2, "title.head")
    assert known.authors == (Field("Nora Whitcombe", 4, "byline.word"), Field("Owen Brandreth", 4, "byline.word"))
    assert known.published == Field("2019-05-03", 5, "dateline.head")
    assert known.updated == Field("2019-05-04", 5, "dateline.head")
    assert known.counts == {"views": Field(1204, 11, "counts.line")}
    assert known.places == (Field("NO", 7, "country.name"), Field("IS", 9, "country.name"))
    assert known.dates == (Field("2019-04-12", 7, "date.written"),)


def test_a_date_in_the_text_is_never_when_it_was_published(record: Make) -> None:
    text = "The ferry sails twice\n\nOn 12 April 2019 the ferry sailed twice, for the first time since the war, with nobody on board.\n"
    assert record(text).metadata.published is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("MOORSUND, 3 May 2021 (Lantern) - The ferry", "2021-05-03"),
        ("Moorsund (Norway), May 3, 2021 – The ferry", "2021-05-03"),
        ("MOORSUND, May 3, 2021 /LNW/ - The ferry", "2021-05-03"),
        ("Moorsund, 3 May 2021. The ferry", None),
        ("On Monday, 3 May 2021 - a day of rain - the ferry", None),
        ("3 May 2021 – The ferry", None),
        ("Moorsund, May 2021 – The ferry", None),
    ],
)
def test_news_open_with_place_and_day(record: Make, opening: str, day: str | None) -> None:
    text = f"The ferry sails\n\n{opening} sailed twice, for the first time since the war, with nobody on board but a dog.\n"
    published = record(text).metadata.published
    assert published == (Field(day, 3, "dateline.sentence") if day else None)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Saturday, 7 March 2026\n\nThe ferry sails twice on Sundays", "2026-03-07"),
        ("Saturday, 7 March 2026\nCulture\n\nThe ferry sails twice on Sundays", "2026-03-07"),
        ("Saturday, 7 March 2026\nHome\nNews\nSport\n\nThe ferry sails twice on Sundays", None),
        ("13.6 C\nMoorsund\nSaturday, 7 March 2026\n\nThe ferry sails twice on Sundays", None),
        ("Saturday, 7 March 2026\n\nThe ferry sails twice on Sundays |", "2026-03-07"),
        ("Published 7 March 2026\nThe Kessock Lantern\n\nThe ferry sails twice on Sundays", "2026-03-07"),
        ("The ferry sails twice on Sundays\n\nThe Lantern, August 2004, 26 August 2004", "2004-08-26"),
    ],
)
def test_above_a_menu_and_beside_the_weather_stands_the_day_of_a_visit(
    record: Make, head: str, day: str | None
) -> None:
    known = record(
        f"{head}\n\nThe ferry sailed twice, for the first time since the war, with nobody on board.\n"
    ).metadata
    assert known.title.value == "The ferry sails twice on Sundays"
    assert (known.published and known.published.value) == day


def test_the_days_of_a_diary_are_none_of_publication(record: Make) -> None:
    entries = ("Rain, sowed peas", "Frost in the morning", f"{'The frost took the beans. ' * 6}", "Beans again")
    text = "".join(f"\n{day} May 2021\n{entry}\n" for day, entry in enumerate(entries, 3))
    assert record(f"My garden book\n{text}").metadata.published is None


def test_a_sidecar_beats_what_was_read_and_may_say_that_there_is_nothing(record: Make) -> None:
    known = record(
        PAGE, more="title: The ferry\nauthors: [Ann Lee]\nupdated:\nplaces: []\ncounts: {likes: 3}\n"
    ).metadata
    assert known.title == Field("The ferry", 2, "sidecar")
    assert known.authors == (Field("Ann Lee", 3, "sidecar"),)
    assert known.published is not None
    assert known.updated is None
    assert known.places == ()
    assert known.counts == {"likes": Field(3, 6, "sidecar")}
    assert known.language == Field("en", 1, "sidecar")


def test_the_description_is_made_of_whole_sentences(record: Make) -> None:
    found = record(PAGE).metadata.description
    assert found is not None
    assert found.value == (
        "The ferry sailed twice on 12 April 2019, for the first time since the war. "
        "It came back from Norway with nobody on board."
    )
    assert found.line == 7


def test_a_text_without_a_title_is_named_by_its_first_sentence(record: Make) -> None:
    known = record(
        "The ferry sailed twice. It came back from the islands with nobody on board, to nobody's surprise at all."
    ).metadata
    assert known.title == Field("The ferry sailed twice", 1, "title.first-words")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short.", "Short"),
        ("Wait for it...", "Wait for it..."),
        ("Why? Because.", "Why?"),
        ("word, " * 30, ", ".join(["word"] * 15) + "…"),
        ("a" * 200, "a" * 90 + "…"),
        ("MOORSUND (Reuters) - The ferry sailed twice. It rained.", "The ferry sailed twice"),
        ("", ""),
    ],
)
def test_a_title_made_of_a_sentence_is_not_longer_than_a_title(text: str, expected: str) -> None:
    assert shortened(text) == expected


def test_words_and_minutes_are_those_of_the_text_alone(record: Make) -> None:
    known = record(
        "A title\n\nBy Nora Whitcombe\n\n" + "one two three four five six seven eight nine ten. " * 41
    ).metadata
    assert (known.words, known.minutes) == (410, 3)


def test_the_order_of_candidates_does_not_matter() -> None:
    found = [Candidate(Field(f"{weight}{line}", line, "rule"), weight) for weight in (1, 5) for line in (3, 2, 9)]
    assert resolve(found) == resolve(found[::-1]) == Field("52", 2, "rule")


@pytest.mark.parametrize(
    ("lines", "code", "authors"),
    [
        ("By Owen Brandreth\nTranslated by Nora Whitcombe", "en", ["Owen Brandreth"]),
        ("Di Piero Sala\nTraduzione di Ada Bernardini", "it", ["Piero Sala"]),
        ("Edited by Nora Whitcombe", "en", []),
        ("A cura di Ada Bernardini", "it", ["Ada Bernardini"]),
        ("Di Piero Sala\nA cura di Ada Bernardini", "it", ["Piero Sala"]),
    ],
)
def test_who_translated_or_edited_is_no_author(record: Make, lines: str, code: str, authors: list[str]) -> None:
    text = f"Nine winters on a sandbank\n{lines}\n\n{'The keeper wound the lamp again and again. ' * 4}\n"
    assert [author.value for author in record(text, language=code).metadata.authors] == authors
