"""Documents that share words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.linking.related import related
from seedbed.linking.vocabulary import Unpacked, vocabulary
from seedbed.model import Link, Record
from seedbed.text.packed import unpacked

Make = Callable[..., Record]
Related = Callable[..., dict[str, list[Link]]]


@pytest.fixture
def near(record: Make) -> Related:
    """The related documents of little texts, by name."""

    def make(shown: int = 5, **texts: str) -> dict[str, list[Link]]:
        made = list(related({f"{n}.txt": vocabulary(record(text, f"{n}.txt")) for n, text in texts.items()}, shown))
        return {name: [link for link in made if link.source == f"{name}.txt"] for name in texts}

    return make


def _targets(links: list[Link]) -> list[str]:
    return [link.target.removesuffix(".txt") for link in links]


def test_documents_that_share_more_are_nearer(near: Related) -> None:
    found = near(a="Pier, ferry, rope.", b="Ferries. A rope; some piers.", c="Pier!", d="Clock.")
    assert _targets(found["a"]) == ["b", "c"]
    assert found["a"][0].score > found["a"][1].score
    assert found["d"] == []


def test_the_reason_is_the_words_that_both_have_pairs_before_their_parts(near: Related) -> None:
    found = near(a="The anchor chain and a rope.", b="Ropes, anchor chains and the clock.")
    assert [link.text for link in found["a"]] == ["anchor chain, rope"]
    assert [(link.kind, link.rule, link.span) for link in found["a"]] == [("related", "related.shared-words", None)]


def test_nearness_is_mutual_and_no_document_is_near_itself(near: Related) -> None:
    found = near(a="Pier. Pier. Ferry.", b="Pier. Rope.", c="Ferry. Rope. Rope.")
    pairs = {(link.source, link.target): link.score for links in found.values() for link in links}
    assert len(pairs) == 6
    assert all(pairs[b, a] == score for (a, b), score in pairs.items())
    assert all(a != b and 0 < score <= 1 for (a, b), score in pairs.items())


def test_no_more_are_listed_than_asked_for(near: Related) -> None:
    assert [len(links) for links in near(1, a="Pier.", b="Pier.", c="Pier.").values()] == [1, 1, 1]
    assert near(0, a="Pier.", b="Pier.") == {"a": [], "b": []}


def test_a_word_that_many_have_ties_nothing_in_a_large_collection(near: Related) -> None:
    texts = {f"d{n}": "Sea." + (" Pier." if n < 2 else "") for n in range(12)}
    found = near(**texts)
    assert _targets(found["d0"]) == ["d1"]
    assert found["d5"] == []


def test_what_one_document_alone_has_does_not_part_it_from_others(near: Related) -> None:
    found = near(a="Pier. Clock. Lantern.", b="Pier. Rope.")
    assert [link.score for link in found["a"]] == [1.0]


def test_a_rare_word_ties_more_than_a_common_one(near: Related) -> None:
    found = near(a="Pier. Ferry.", b="Pier.", c="Ferry.", d="Ferry.")
    assert _targets(found["a"]) == ["b", "c", "d"]
    assert found["a"][0].score > found["a"][1].score == found["a"][2].score


def test_an_acronym_and_its_number_tie_more_than_words(near: Related) -> None:
    found = near(
        a="The ferry of RFC 12. Pier, rope, clock. RFC 14.",
        b="RFC 12 and RFC 14.",
        c="Pier. RFC 13. Mast.",
        d="RFC 12 and the clock.",
    )
    assert _targets(found["a"]) == ["b", "d", "c"]
    assert found["a"][0].text == "RFC 14, RFC 12"


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("As RFC 822 says.", ["RFC 822"]),
        ("Read UTF-8 twice.", ["UTF-8"]),
        ("Open from MAY 12 on.", []),
        ("See PART 3 again.", []),
        ("It costs EUR 300 now.", []),
        ("It has ISBN 978-3-16 on it.", []),
        ("Call FAX 030 123 now.", []),
        ("The Crew 11 rows.", []),
        ("The crew of RFC, 11 men.", []),
        ("- the RFC\n12 men", []),
    ],
)
def test_only_an_acronym_and_its_number_are_one_thing(record: Make, text: str, numbered: list[str]) -> None:
    (spelled,) = unpacked(vocabulary(record(text)).spellings)
    assert [words for words in spelled if words[-1:].isdecimal()] == numbered


def test_a_word_of_the_title_counts_several_times(record: Make) -> None:
    text = "The clock of the pier\n\nA rope lay on the pier that winter, and nobody came to take it away again, it is said.\n"
    words = vocabulary(record(text))
    (spelled,) = unpacked(words.spellings)
    counted = dict(zip(spelled, Unpacked.of(words).counts.tolist(), strict=True))
    assert (counted["clock"], counted["pier"], counted["rope"]) == (5, 6, 1)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Dr Holm keeps bees.", "The dr. of the keepers.", "en"),
        ("Vitamin C, with water round it.", "Plan C: a house by water.", "en"),
        ("Der Pegel der Stadt.", "Eine Stadt im Wald.", "de"),
        ("La ville et le phare.", "Une ville sans bateaux.", "fr"),
        ("Il presidente del molo.", "Un presidente in barca.", "it"),
        ("El presidente del muelle.", "Un presidente en barca.", "es"),
    ],
)
def test_a_word_that_every_text_has_ties_nothing(record: Make, one: str, other: str, code: str) -> None:
    read = {name: vocabulary(record(text, name, code)) for name, text in (("a.txt", one), ("b.txt", other))}
    assert list(related(read, 5)) == []


def test_a_short_word_of_a_script_without_letters_ties(record: Make) -> None:
    read = {name: vocabulary(record(text, name, "ko")) for name, text in (("a.txt", "등대 옆."), ("b.txt", "그 등대."))}
    assert [link.text for link in related(read, 5)] == ["등대"] * 2


def test_words_that_are_spelt_alike_tie_no_languages_together_but_names_do(record: Make) -> None:
    one = "The brave hamster ate the gift, while Brandreth and Marwell stood in the den."
    other = "Der Hamster war brav, sah das Gift vor den Wänden, und Brandreth schrieb Marwell."
    read = {"a.txt": vocabulary(record(one, "a.txt", "en")), "b.txt": vocabulary(record(other, "b.txt", "de"))}
    link = next(related(read, 5))
    assert set(link.text.split(", ")) == {"Brandreth", "Marwell"}
