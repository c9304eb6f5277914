"""Pages that were copied whole, with their menus."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.model import Kind, Mark, Record, Span
from seedbed.structure.lines import cut
from seedbed.structure.whole import head

Make = Callable[..., Record]

MENU = """\
Home
News
Harbour
Tides
Pilots
Sport
Rowing
Gig racing
Culture
Choirs
Lanterns
About us
Staff
Subscribe
Our boats
Moorings
"""
TEXT = """\
The ferry between the two piers ran again this morning, for the first time since the storm took its landing stage away in March.
Some forty people stood at the rail when it left, and the band of the lifeboat station played until nobody could hear it any more.
"I had forgotten how the town looks from the water," said the keeper of the lighthouse, who had walked round the bay for weeks.
"""
NOTICE = "We use cookies to keep the lamps of this site burning and to learn what you read. By reading on you say that you are fine with it.\n"


def _read(record: Make, text: str) -> tuple[str, list[str], str | None]:
    metadata = record(text).metadata
    authors = [author.value for author in metadata.authors]
    return metadata.title.value, authors, metadata.published.value if metadata.published else None


@pytest.mark.parametrize("above", ["", NOTICE, "Skip to content\n" + NOTICE + "Got it\n"])
@pytest.mark.parametrize("below", ["", "Share\nTweet\nPrint\n", "Passengers at the rail of the ferry\n"])
def test_the_title_stands_between_the_menus_and_the_text(record: Make, above: str, below: str) -> None:
    text = f"{above}{MENU}Ferry runs again after the storm\nBy Nora Whitcombe\n3 May 2021\n{below}{TEXT}"
    assert _read(record, text) == ("Ferry runs again after the storm", ["Nora Whitcombe"], "2021-05-03")


def test_menus_may_be_of_any_length(record: Make) -> None:
    text = f"{5 * MENU}Ferry runs again after the storm\nBy Nora Whitcombe Jul 3, 2021, 4:22am\n{TEXT}"
    assert _read(record, text) == ("Ferry runs again after the storm", ["Nora Whitcombe"], "2021-07-03")


def test_menus_may_be_lists(record: Make) -> None:
    menu = "".join(f"• {item}\n" for item in MENU.splitlines())
    assert (
        _read(record, f"{menu}Home > News\nFerry runs again after the storm\n{TEXT}")[0]
        == "Ferry runs again after the storm"
    )


def test_a_title_with_the_name_of_its_site_gives_way_to_the_title_alone(record: Make) -> None:
    text = f"Ferry runs again after the storm – Harbour Gazette\nNews of the harbour\nFerry runs again after the storm\n\n{TEXT}"
    assert _read(record, text)[0] == "Ferry runs again after the storm"


def test_menus_above_the_title_are_no_part_of_the_text(record: Make) -> None:
    made = record(f"{MENU}Ferry runs again after the storm\n{TEXT}").document
    assert [block.kind for block in made.body] == [Kind.PARAGRAPH] * 3


@pytest.mark.parametrize(
    "above",
    [
        "Pilots ask for a second cutterPrevious article\n",
        "Feed Facebook Twitter Instagram YouTube Pinterest\n",
        "Gig rowers\nShips in port\nLifeboat days\nOld photographs\nSea shanties\nTide tables\nGift vouchers\nBoat hire\n",
    ],
    ids=["another text", "networks", "more of the menu"],
)
@pytest.mark.parametrize("title", ["The ferry runs again", "Storm: the ferry runs again", "The lamps are out"])
def test_what_else_stands_below_the_known_items_is_no_title(record: Make, above: str, title: str) -> None:
    assert _read(record, f"{MENU}{above}{title}\n{TEXT}")[0] == title


@pytest.mark.parametrize(
    "above",
    [
        "".join(f"The lamp number {n} of the quay burns\n" for n in range(16)) + "Home\nNews\nContact\n",
        "".join(f"Lamp {n}\n" for n in range(20)),
        "Home\nNews\nSport\n",
    ],
    ids=["lines of many words", "no known items", "few lines"],
)
def test_other_pages_have_no_head_of_that_kind(above: str) -> None:
    assert not head(cut(f"{above}The ferry runs again\n{TEXT}"), "en")


def test_where_the_file_says_what_a_line_is_nothing_is_guessed() -> None:
    text = f"{MENU}The ferry runs again\n{TEXT}"
    assert head(cut(text), "en") == range(12, 17)
    assert not head(cut(text, [Mark(Span(0, 4), Kind.HEADING, "declared", 2)]), "en")


def test_of_two_lines_the_title_is_the_one_that_the_page_says_elsewhere(record: Make) -> None:
    text = f"{MENU}Harbour lights go out for the winter\nFerry runs again after storm\n{TEXT}Share: Ferry runs again after storm\n"
    assert _read(record, text)[0] == "Ferry runs again after storm"


@pytest.mark.parametrize(
    "between",
    [
        "".join(f"{n} g of something\n" for n in range(1, 20)),
        "Nobody had thought that it would run again this year, and hardly anybody stood at the pier.\n"
        + 4 * "Share this\nTweet\nPrint\nEmail\nFacebook\n",
    ],
    ids=["ingredients", "lede and share bar"],
)
def test_a_long_head_without_a_menu_is_none(record: Make, between: str) -> None:
    assert _read(record, f"The ferry runs again\n{between}{TEXT}")[0] == "The ferry runs again"
