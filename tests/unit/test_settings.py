"""Options: what is taken, and what the messages say about the rest."""

from __future__ import annotations

from dataclasses import fields

import pytest

from seedbed.errors import SeedbedError, SettingsError
from seedbed.settings import Settings, settings


def test_options_are_put_over_the_defaults() -> None:
    made = settings({"seeds_dir": "texts", "glossary_dir": None, "found_terms": 0})
    assert (made.seeds_dir, made.glossary_dir, made.found_terms) == ("texts", None, 0)
    assert made.max_bytes == Settings().max_bytes


@pytest.mark.parametrize("name", [f.name for f in fields(Settings)])
def test_every_option_means_something_and_refuses_a_mapping(name: str) -> None:
    (option,) = (f for f in fields(Settings) if f.name == name)
    assert option.metadata["meaning"].endswith(".")
    with pytest.raises(SettingsError, match=rf"^extra\.seedbed: `{name}` must be .+, not \{{\}}\.$") as caught:
        settings({name: {}})
    assert caught.value.option == name


@pytest.mark.parametrize("name", [f.name for f in fields(Settings) if f.metadata["at_least"] is not None])
def test_every_number_has_a_least_value(name: str) -> None:
    (option,) = (f for f in fields(Settings) if f.name == name)
    least = option.metadata["at_least"]
    assert getattr(settings({name: least}), name) == least
    with pytest.raises(SettingsError, match=f"`{name}` must be {least} or more, not {least - 1}"):
        settings({name: least - 1})


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("seeds", "seeds_dir"),
        ("word_per_minute", "words_per_minute"),
        ("Language", "language"),
        ("max-bytes", "max_bytes"),
    ],
)
def test_a_misspelt_option_gets_the_one_that_was_meant(given: str, meant: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings({given: "x"}, "site.yml")
    assert str(caught.value) == f"site.yml: `{given}` is no setting; did you mean `{meant}`?"
    assert caught.value.option == given


def test_an_option_like_no_other_gets_all_of_them() -> None:
    with pytest.raises(SettingsError) as caught:
        settings({"zzz": 1})
    assert all(f.name in str(caught.value) for f in fields(Settings))


def test_text_is_no_number_and_a_number_no_text() -> None:
    with pytest.raises(SettingsError, match="`max_bytes` must be a whole number, not '3'"):
        settings({"max_bytes": "3"})
    with pytest.raises(SettingsError, match="`seeds_dir` must be a text, not 3"):
        settings({"seeds_dir": 3})
    with pytest.raises(SettingsError, match="`seeds_dir` must be a text, not None"):
        settings({"seeds_dir": None})
    with pytest.raises(SeedbedError, match=r"`max_bytes` must be a whole number, not 3\.5"):
        settings({"max_bytes": 3.5})


def test_a_pattern_that_is_none_and_a_choice_that_is_not_offered_are_refused() -> None:
    with pytest.raises(SettingsError, match=r"`link_patterns`: '\(' is no regular expression: .+"):
        settings({"link_patterns": ["ok", "("]})
    with pytest.raises(SettingsError, match=r"`links_each` must be one of page, section, not 'line'\."):
        settings({"links_each": "line"})
    assert settings({"link_patterns": ["Art\\. \\d+"]}).link_patterns == ("Art\\. \\d+",)
