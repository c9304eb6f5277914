"""The language files: complete, well-formed, and of one shape."""

from __future__ import annotations

import string

import pytest
import yaml
from babel import Locale

from projects import ROOT
from seedbed.findings import CATALOGUE
from seedbed.languages import known, language
from seedbed.text.countries import NONE

FILES = ROOT / "hooks" / "seedbed" / "languages"
SPOKEN = ("de", "en", "es", "fr", "it", "pt")


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", known())
def test_a_language_file_has_the_shape_of_the_english_one(code: str) -> None:
    loaded, english = (yaml.safe_load((FILES / f"{c}.yml").read_text(encoding="utf-8")) for c in (code, "en"))
    assert list(loaded.keys() ^ english.keys()) == []
    for name, value in loaded.items():
        assert type(value) is type(english[name]), name
        if isinstance(value, list):
            assert all(isinstance(item, str) and item.strip() for item in value), name
            assert len(value) == len(set(value)), name


@pytest.mark.parametrize("code", known())
def test_months_and_countries_exist(code: str) -> None:
    entry = language(code)
    assert set(entry.months.values()) <= set(range(1, 13))
    territories = set(Locale.parse("en").territories) | {NONE}
    assert set(entry.countries.values()) <= territories


@pytest.mark.parametrize("code", SPOKEN)
def test_the_pages_are_complete_in_the_languages_that_they_speak(code: str) -> None:
    labels, english = language(code).labels, language("en").labels
    assert labels.keys() == english.keys()
    for name, label in labels.items():
        assert _fields(label) == _fields(english[name]), name


@pytest.mark.parametrize("code", known())
def test_translated_findings_exist_and_use_the_words_that_the_finding_has(code: str) -> None:
    for name, sentence in language(code).findings.items():
        _, message, advice = CATALOGUE[name]
        assert _fields(sentence) <= _fields(message + advice), name


def test_a_language_without_a_file_has_no_words() -> None:
    assert language("xx").bylines == ()
    assert language("xx").code == "xx"
