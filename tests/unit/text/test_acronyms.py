"""Acronyms and what they stand for."""

from __future__ import annotations

import pytest

from seedbed.text.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("la Agenzia di monitoraggio finanziario (AMF) ha", [("AMF", "Agenzia di monitoraggio finanziario")]),
        ("of continuous integration (CI) and continuous delivery (CD).", [("CI", "continuous integration"), ("CD", "continuous delivery")]),
        ("many low-pressure systems (LPS) and", [("LPS", "low-pressure systems")]),
        ("die Arbeitsgemeinschaft der Häfen (AH) sagt", [("AH", "Arbeitsgemeinschaft der Häfen")]),
        ("die ADH (Arbeitsgemeinschaft der Häfen) und das LA (Lotsenamt)", [("ADH", "Arbeitsgemeinschaft der Häfen")]),
        ("the LPS (a low-pressure system) of 1952", [("LPS", "low-pressure system")]),
        ("virtual machines (VMs)", [("VM", "virtual machines")]),
        ("l'Organisation mondiale de la santé (OMS)", [("OMS", "Organisation mondiale de la santé")]),
    ],
)  # fmt: skip
def test_the_letters_are_those_of_the_words(text: str, found: list[tuple[str, str]]) -> None:
    assert [(a.short, a.long) for a in acronyms(text)] == found


@pytest.mark.parametrize(
    "text", ["the mayor (AMF) said", "in Italy (2021)", "He left. It came (HIC)", "the ferry (Kessock)", "one (A) two (B)", "(NATO)", "the AMF (a mere formality. If)", "AMF (Agenzia)", "IT (in Turin)", "NATO (North Atlantic Treaty Organization, 1949)", "JS (John Smith)", "EUN (who belong to the European Union network)"]
)  # fmt: skip
def test_what_only_may_be_an_acronym_is_none(text: str) -> None:
    assert acronyms(text) == []
