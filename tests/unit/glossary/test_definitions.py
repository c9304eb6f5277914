"""Sentences that define, and those that only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.glossary.definitions import definitions
from seedbed.model import Quote, Record
from studied import build

Make = Callable[..., Record]
LEAD = {"en": "A note", "it": "Una nota", "de": "Eine Notiz", "fr": "Une note", "es": "Una nota", "pt": "Uma nota"}


def _defined(record: Make, sentence: str, code: str) -> list[str]:
    return [found.term for found in definitions(record(f"{LEAD[code]}\n\n{sentence}\n", language=code))]


@pytest.mark.parametrize(
    ("sentence", "code", "term"),
    [
        ("A tide gauge is an instrument that records the height of the sea at one place.", "en", "tide gauge"),
        ("Leading lights are lights that show a ship the way into a harbour.", "en", "Leading lights"),
        ("The slipway, also called the slip, is a ramp on which boats are drawn out of the water.", "en", "slipway"),
        ("Dredging refers to the removal of sand and mud from the bottom of a channel.", "en", "Dredging"),
        ("Il mareografo è uno strumento che misura l'altezza del mare in un punto.", "it", "mareografo"),
        ("Per legge la boa resta; la briccola è un palo che segna il canale navigabile.", "it", None),
        ("Ein Pegel ist ein Gerät, das den Stand des Wassers an einem Ort anzeigt.", "de", "Pegel"),
        ("Le marégraphe est un instrument qui mesure la hauteur de la mer en un lieu.", "fr", "marégraphe"),
        ("Le flotteur est un objet léger qu’on laisse monter ou descendre librement chaque jour.", "fr", "flotteur"),
        ("El mareógrafo es un instrumento que mide la altura del mar en un lugar.", "es", "mareógrafo"),
        ("O marégrafo é um instrumento que mede a altura do mar num lugar.", "pt", "marégrafo"),
    ],
)
def test_a_definition_has_a_term_a_phrase_a_genus_and_a_difference(
    record: Make, sentence: str, code: str, term: str | None
) -> None:
    assert _defined(record, sentence, code) == ([term] if term else [])


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("It is an instrument that records the height of the sea at one place.", "en"),
        ("This is a lamp that nobody has lit since the end of the war.", "en"),
        ("The harbour is the most important place that the town has ever had.", "en"),
        ("The lamp was a lamp that nobody had lit since the end of the war.", "en"),
        ("The lamp is lit every evening by the keeper of the north pier.", "en"),
        ("Is a lamp a light that shows a ship the way into the harbour?", "en"),
        ("The problem is the sand that the river brings down every single spring.", "en"),
        ("An example of this is the lamp that stands at the end of the pier.", "en"),
        ("Nora Whitcombe is a woman who keeps the lamp of the north pier.", "en"),
        ("A lamp is a lamp.", "en"),
        ("Il porto è chiuso da quando il mare ha portato via il molo di ponente.", "it"),
        ("Il sindaco è stato l'unico che ha parlato davanti alla folla del porto.", "it"),
        ("Questo è il faro che nessuno accende più da quando è finita la guerra.", "it"),
        ("Die Brücke ist der wichtigste Teil der Straße, die zum Hafen führt.", "de"),
    ],
)
def test_in_doubt_nothing_is_defined(record: Make, sentence: str, code: str) -> None:
    assert _defined(record, sentence, code) == []


def test_a_language_without_such_phrases_defines_nothing(record: Make) -> None:
    assert (
        list(definitions(record("Notka\n\nLatarnia jest budowlą, która wskazuje statkom drogę.\n", language="pl")))
        == []
    )


def test_all_definitions_of_a_term_are_kept_the_oldest_first(record: Make) -> None:
    text = "A title\n\nBy Ann Lee\n{}\n\nA tide gauge is an instrument that {}.\n"
    records = [
        record(text.format("3 May 2020", "records the height of the sea at one place"), "new.txt"),
        record(text.format("3 May 1990", "shows the keeper how high the water stands"), "old.txt"),
    ]
    (term,) = [t for t in build(records, [], "en", 50, lambda _: None) if t.name == "tide gauge"]
    assert term.kind == "defined"
    assert term.shown
    assert [(quote.source, quote.line) for quote in term.definitions] == [("old.txt", 6), ("new.txt", 6)]
    assert isinstance(term.definitions[0], Quote)
