"""The names of countries that are also something else."""

from __future__ import annotations

import pytest
import yaml

from projects import ROOT
from seedbed.languages import known
from seedbed.text.countries import holds_country
from seedbed.text.homonyms import borne, signs, state

LISTS = yaml.safe_load((ROOT / "hooks" / "seedbed" / "text" / "homonyms.yml").read_text(encoding="utf-8"))
NAMES = [
    (section, code, name)
    for section in ("doubtful", "opening")
    for code, names in LISTS[section].items()
    for name in names
]


@pytest.mark.parametrize(("section", "code", "name"), NAMES)
def test_a_doubtful_name_is_a_country_of_its_language_and_has_signs(section: str, code: str, name: str) -> None:
    assert code in known()
    assert holds_country(f"x {name}", code)
    assert signs(name, code, opens=section == "opening")


def test_a_sign_with_another_name_behind_it_is_none() -> None:
    pattern = signs("Jordan", "en", opens=False)
    assert pattern
    assert pattern.search("a year in Jordan, he said")
    assert not pattern.search("a belief in Jordan Whitlock")


def test_a_word_of_everyday_is_doubtful_only_where_it_opens_a_sentence() -> None:
    assert signs("Turkey", "en", opens=True)
    assert signs("Turkey", "en", opens=False) is None


def test_names_are_compared_folded_and_states_as_they_are_written() -> None:
    assert borne("INDIA")
    assert not borne("Norway")
    assert state(["Ohio"])
    assert state(["New", "York"])
    assert not state(["or"])
