"""Sentences and entries that define, and those that only look like it."""

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
        ("The lamp is a warning that tells every ship to stay away from the pier.", "en"),
        ("The road is a ribbon that nobody has wanted to clear since the winter.", "en"),
        ("La strada è un nastro che nessuno ha voluto sgombrare da questo inverno.", "it"),
        ("Der Streik ist ein Signal, das niemand in der Stadt überhören kann.", "de"),
        ("La grève est un signal que personne ne peut ignorer dans cette ville.", "fr"),
        ("El abuelo es un pescador que sale cada mañana antes que los demás.", "es"),
        ("Il porto è chiuso da quando il mare ha portato via il molo di ponente.", "it"),
        ("Il sindaco è stato l'unico che ha parlato davanti alla folla del porto.", "it"),
        ("Questo è il faro che nessuno accende più da quando è finita la guerra.", "it"),
        ("Die Brücke ist der wichtigste Teil der Straße, die zum Hafen führt.", "de"),
    ],
)
def test_in_doubt_nothing_is_defined(record: Make, sentence: str, code: str) -> None:
    assert _defined(record, sentence, code) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Tide mills are quiet, and swallows nest in their wheels from April to June.", "en"),
        ("Tide mills are lonely, so the owls that hunt along the shore sleep in them.", "en"),
        ("Tide mills are shut, which nobody in the village had noticed before the storm.", "en"),
        ("Tide mills are for rent in the north, where hardly anybody has a use for one.", "en"),
        ("Tide mills are in the hands of people that have never seen one at work.", "en"),
        ("Tide mills are rich in oak, and proud of the builders who carved their beams.", "en"),
        ("Gezeitenmühlen sind leise, und die Schwalben nisten in ihren Rädern.", "de"),
        ("Gezeitenmühlen sind leer, die Müller zogen fort und kamen nicht zurück.", "de"),
        ("Gezeitenmühlen sind in den Händen von Leuten, die nie eine gesehen haben.", "de"),
        ("Le briccole sono silenziose, e le rondini che tornano vi fanno il nido.", "it"),
        ("Le briccole sono piene di gabbiani che tornano ogni anno in aprile.", "it"),
        ("Le briccole sono per gente che sa aspettare tutta una notte la marea.", "it"),
        ("Los molinos de marea son ruidosos, y los vecinos que madrugan los oyen.", "es"),
        ("Los molinos de marea son para gente que sabe esperar toda una noche.", "es"),
        ("Os moinhos de maré são bonitos, e os turistas que passam tiram fotografias.", "pt"),
        ("Les moulins à marée sont beaux, et les gens qui passent les regardent.", "fr"),
        ("Les moulins à marée sont pleins de rats qui mangent le grain la nuit.", "fr"),
    ],
)
def test_how_things_are_is_not_what_they_are(record: Make, sentence: str, code: str) -> None:
    assert _defined(record, sentence, code) == []


@pytest.mark.parametrize(
    ("sentence", "code", "term"),
    [
        ("Tide mills are mills that grind when the sea runs out of their ponds.", "en", "Tide mills"),
        ("Tide mills are the mills of a coast without rivers, built on creeks and bays.", "en", "Tide mills"),
        ("Tide mills are those that grind when the sea runs out of their ponds.", "en", "Tide mills"),
        ("Gezeitenmühlen sind Mühlen, die das ablaufende Meer antreibt.", "de", "Gezeitenmühlen"),
        ("I mareografi sono strumenti che misurano l'altezza del mare in un punto.", "it", "mareografi"),
        ("Los mareógrafos son instrumentos que miden la altura del mar en un lugar.", "es", "mareógrafos"),
        ("Os marégrafos são instrumentos que medem a altura do mar num lugar.", "pt", "marégrafos"),
        ("Les marégraphes sont des instruments qui mesurent la hauteur de la mer.", "fr", "marégraphes"),
    ],
)
def test_many_things_are_defined_by_a_noun(record: Make, sentence: str, code: str, term: str) -> None:
    assert _defined(record, sentence, code) == [term]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The tide mill is a building that my aunt sold to a painter from the city.", "en"),
        ("A tide mill is a building in which I slept as a boy when it rained.", "en"),
        ("The tide mill is a building that burnt to the ground last winter.", "en"),
        ("Der Pegel ist ein Gerät, das mein Bruder in den Keller gestellt hat.", "de"),
        ("Der Pegel ist ein Gerät, das gestern vom Steg in den Fluss gefallen ist.", "de"),
        ("Il mareografo è uno strumento che mio zio teneva chiuso nell'armadio.", "it"),
        ("Il mareografo è uno strumento che abbiamo comprato da un vecchio pescatore.", "it"),
        ("Le marégraphe est un instrument que j'ai trouvé dans la cave du phare.", "fr"),
        ("El mareógrafo es un instrumento que mi abuelo guardaba en el desván.", "es"),
        ("El mareógrafo es un instrumento que se cayó ayer al agua del puerto.", "es"),
        ("O marégrafo é um instrumento que o meu avô guardava fechado no sótão.", "pt"),
        ("The company is a producer of boats that was founded in the year of the flood.", "en"),
        ("The following is a list of boats that are for sale in the old harbour.", "en"),
        ("Die Brücke ist ein Bauwerk, das in diesem Jahr abgerissen wurde.", "de"),
        ("La barca è un dono del re che è stato portato al porto di notte.", "it"),
    ],
)
def test_what_happened_to_somebody_defines_nothing(record: Make, sentence: str, code: str) -> None:
    assert _defined(record, sentence, code) == []


def test_a_country_in_capitals_is_nobody(record: Make) -> None:
    text = "A drift is a mine in the US that is entered through a level tunnel in a slope."
    assert _defined(record, text, "en") == ["drift"]


@pytest.mark.parametrize(
    ("sentence", "code", "term"),
    [
        ("A: A tide gauge is an instrument that records the height of the sea.", "en", "tide gauge"),
        ("Nora Whitcombe: A tide gauge is an instrument that records the height of the sea.", "en", "tide gauge"),
        ("Antwort: Ein Pegel ist ein Gerät, das den Stand des Wassers anzeigt.", "de", "Pegel"),
        ("Q: Is a tide gauge an instrument that records the height of the sea?", "en", None),
    ],
)
def test_whoever_speaks_may_define(record: Make, sentence: str, code: str, term: str | None) -> None:
    found = list(definitions(record(f"{LEAD[code]}\n\nThe keeper sat down.\n\n{sentence}\n", language=code)))
    assert [definition.term for definition in found] == ([term] if term else [])
    assert [definition.quote.text for definition in found] == ([sentence] if term else [])


@pytest.mark.parametrize(
    ("sentence", "code", "term"),
    [
        ("Als Pegel bezeichnet man ein Gerät, das den Stand des Wassers anzeigt.", "de", "Pegel"),
        ("Unter einem Pegel versteht man ein Gerät, das den Stand des Wassers anzeigt.", "de", "Pegel"),
        ("Unter Pegel versteht man hier im Dorf seit jeher etwas, das niemand erklärt.", "de", None),
        ("On appelle marégraphe un instrument qui mesure la hauteur de la mer.", "fr", "marégraphe"),
        ("On appelle le gardien qui habite au phare quand la mer est trop haute.", "fr", None),
        ("Per mareografo si intende uno strumento che misura l'altezza del mare.", "it", "mareografo"),
        ("Con il termine mareografo si intende uno strumento che misura il mare.", "it", "mareografo"),
        ("Por mareógrafo se entiende un instrumento que mide la altura del mar.", "es", "mareógrafo"),
        ("Se llama mareógrafo a un instrumento que mide la altura del mar.", "es", "mareógrafo"),
        ("Se llama a los vecinos que viven en el puerto cuando sube la marea.", "es", None),
        ("Por marégrafo entende-se um instrumento que mede a altura do mar.", "pt", "marégrafo"),
        ("Chama-se marégrafo a um instrumento que mede a altura do mar.", "pt", "marégrafo"),
    ],
)
def test_what_something_is_called_defines_it(record: Make, sentence: str, code: str, term: str | None) -> None:
    assert _defined(record, sentence, code) == ([term] if term else [])


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


@pytest.mark.parametrize(
    ("text", "code", "terms"),
    [
        ("Glossary\n\n- wick: the cord that draws the oil up\n- burner: the part that holds the wick\n"
         "- chimney: the glass around the flame", "en", ["wick", "burner", "chimney"]),
        ("Definizioni\n\na) sentiero: una via che si percorre a piedi;\nb) rifugio: una casa per chi cammina;\n"
         "c) segnavia: un segno che indica la via;", "it", ["sentiero", "rifugio", "segnavia"]),
        ("Słownik pojęć\n\njezioro – zbiornik wody stojącej\nrzeka – ciek, który płynie w korycie\n"
         "staw – sztuczny zbiornik wodny", "pl", ["jezioro", "rzeka", "staw"]),
        ("Glossary\n\n- wick: the cord that draws the oil up\n- burner: the part that holds the wick", "en", []),
        ("Minutes\n\n- Nora: asked for a new wick\n- Owen: said that there was none\n"
         "- Ada: went home before the end", "en", []),
    ],
)  # fmt: skip
def test_a_text_explains_its_terms_in_a_glossary_of_its_own(
    record: Make, text: str, code: str, terms: list[str]
) -> None:
    found = list(definitions(record(text, language=code)))
    assert [definition.term for definition in found] == terms
    assert all(one.quote.text.startswith(one.term) for one in found)
