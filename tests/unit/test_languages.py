"""The language files: complete, well-formed, of one shape, and with words that the rules can use."""

from __future__ import annotations

import string

import pytest
import yaml
from babel import Locale

from projects import ROOT
from seedbed.findings import CATALOGUE
from seedbed.languages import every, known, label, language
from seedbed.model import Severity
from seedbed.text.countries import NONE

FILES = ROOT / "hooks" / "seedbed" / "languages"
LISTS = (
    *("bylines", "byline_roles", "published", "updated", "read_also", "share", "copyright", "reading_time", "advert"),
    *("captions", "titles", "weekdays", "connectors", "verb_endings", "function_words", "plain_words", "anaphora"),
    *("copulas", "naming", "plurals", "personal"),
    *("other_dates", "title_labels", "subject_labels", "sender_labels", "recipient_labels"),
)
COUNTED = {"views", "comments", "shares", "likes"}


def _loaded(code: str) -> dict[str, object]:
    loaded = yaml.safe_load((FILES / f"{code}.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_every_file_is_a_language_of_cldr() -> None:
    assert known() == tuple(sorted(path.stem for path in FILES.glob("*.yml") if path.stem != "und"))
    assert all(code in Locale.parse("en").languages for code in known())


@pytest.mark.parametrize("code", [*known(), "und"])
def test_every_field_has_the_type_that_the_rules_expect(code: str) -> None:
    loaded = _loaded(code)
    assert isinstance(loaded["name"], str)
    for name in LISTS:
        assert isinstance(loaded[name], list), name
        assert all(isinstance(word, str) and word == word.strip() != "" for word in loaded[name]), name
    for name in ("elision", "wordless", "noun_capital", "head_first", "finds_terms"):
        assert isinstance(loaded[name], bool), name
    for name in ("counts", "months", "countries", "labels", "findings"):
        assert isinstance(loaded[name], dict), name
        assert all(isinstance(key, str) for key in loaded[name]), name


@pytest.mark.parametrize("code", known())
def test_what_is_counted_is_known_to_the_pages(code: str) -> None:
    counted = language(code).counts
    assert counted.keys() == COUNTED
    assert all(words and len(words) == len(set(words)) for words in counted.values())
    words = [word for listed in counted.values() for word in listed]
    assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize("code", known())
def test_words_of_text_are_in_lower_case(code: str) -> None:
    entry = language(code)
    for name in (*LISTS[:9], "titles", "weekdays", "connectors", "verb_endings"):
        assert [word for word in getattr(entry, name) if word != word.lower()] == [], name


@pytest.mark.parametrize("code", known())
def test_every_language_knows_the_words_around_a_text(code: str) -> None:
    entry = language(code)
    for name in ("bylines", "published", "updated", "read_also", "share", "copyright", "advert"):
        assert getattr(entry, name), name


@pytest.mark.parametrize("code", [code for code in known() if language(code).labels])
def test_a_language_that_has_words_for_the_pages_has_all_of_them(code: str) -> None:
    labels, english = language(code).labels, language("en").labels
    assert sorted(english.keys() - labels.keys()) == []
    assert sorted(labels.keys() - english.keys()) == []
    assert all(isinstance(text, str) and text.strip() for text in labels.values())


def test_english_has_every_word_that_the_pages_make_up_as_they_go() -> None:
    english = language("en").labels
    made = {f"count_{name}" for name in COUNTED} | {f"severity_{severity}" for severity in Severity}
    made |= {
        f"{name}.{form}"
        for name in ("documents", "terms", "mentions", "findings", "minutes")
        for form in ("one", "many")
    }
    made |= {f"repair_{name}" for name in ("newlines", "controls", "hidden", "overrides")}
    made |= {f"{start}_{kind}" for start in ("kind", "reason") for kind in ("curated", "mentioned")}
    assert sorted(made - english.keys()) == []


def test_a_label_without_a_translation_is_english_and_one_without_english_is_a_fault() -> None:
    assert label("xx", "home") == label("en", "home") == "Home"
    assert label("de", "home") != "Home"
    with pytest.raises(KeyError):
        label("de", "no-such-label")


def test_templates_name_their_words() -> None:
    for entry in every():
        for text in entry.labels.values():
            assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(text)), text


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
    for name, text in labels.items():
        assert _fields(text) == _fields(english[name]), name


@pytest.mark.parametrize("code", known())
def test_translated_findings_exist_and_use_the_words_that_the_finding_has(code: str) -> None:
    for name, sentence in language(code).findings.items():
        _, message, advice = CATALOGUE[name]
        assert _fields(sentence) <= _fields(message + advice), name


def test_a_language_without_a_file_has_no_words() -> None:
    assert language("xx").bylines == ()
    assert language("xx").code == "xx"
