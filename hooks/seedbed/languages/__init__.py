"""The words that the rules and pages know, one YAML file a language -> `Language`.

Everything that differs from language to language is in these files. To add a language, copy one and translate it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from .listed import listed


@dataclass(frozen=True, slots=True)
class Language:
    """One language file. All words are lower-case unless they are names."""

    code: str
    name: str
    elision: bool
    wordless: bool
    bylines: tuple[str, ...]
    helpers: tuple[str, ...]
    curators: tuple[str, ...]
    byline_roles: tuple[str, ...]
    counts: Mapping[str, tuple[str, ...]]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    entries: tuple[str, ...]
    other_dates: tuple[str, ...]
    title_labels: tuple[str, ...]
    subject_labels: tuple[str, ...]
    sender_labels: tuple[str, ...]
    sent_labels: tuple[str, ...]
    recipient_labels: tuple[str, ...]
    greetings: tuple[str, ...]
    read_also: tuple[str, ...]
    headings: tuple[str, ...]
    pages: tuple[str, ...]
    book_pages: tuple[str, ...]
    publishers: tuple[str, ...]
    menus: tuple[str, ...]
    foot: tuple[str, ...]
    divisions: tuple[str, ...]
    sections: tuple[str, ...]
    share: tuple[str, ...]
    copyright: tuple[str, ...]
    reading_time: tuple[str, ...]
    advert: tuple[str, ...]
    captions: tuple[str, ...]
    hours: tuple[str, ...]
    months: Mapping[str, int]
    weekdays: tuple[str, ...]
    countries: Mapping[str, str]
    organisations: tuple[str, ...]
    papers: tuple[str, ...]
    named_after: tuple[str, ...]
    titles: tuple[str, ...]
    name_endings: Mapping[str, tuple[str, ...]]
    conjunctions: tuple[str, ...]
    connectors: tuple[str, ...]
    verb_endings: tuple[str, ...]
    before_verbs: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    no_noun_endings: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    noun_capital: bool
    head_first: bool
    finds_terms: bool
    function_words: frozenset[str]
    plain_words: frozenset[str]
    articles: tuple[str, ...]
    before_nouns: tuple[str, ...]
    glossaries: tuple[str, ...]
    defining: tuple[str, ...]
    copulas: tuple[str, ...]
    naming: tuple[str, ...]
    plurals: tuple[str, ...]
    personal: tuple[str, ...]
    relatives: tuple[str, ...]
    no_genus: tuple[str, ...]
    anaphora: tuple[str, ...]
    labels: Mapping[str, str]
    findings: Mapping[str, str]


NONE = "und"
"""The file of a language without words."""

_SAME = {"nb": "no", "nn": "no", "bs": "hr", "sh": "sr", "ms": "id", "yue": "zh"}
"""Codes that are read with the words of another."""


def _frozen(value: object) -> object:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


@cache
def known() -> tuple[str, ...]:
    """The codes of all languages that have a file, sorted."""
    return tuple(
        sorted(f.name[:-4] for f in files(__name__).iterdir() if f.name.endswith(".yml") and f.name != f"{NONE}.yml")
    )


@cache
def language(code: str) -> Language:
    """The language with that code; one without words where it has no file."""
    fields: dict[str, Any] = {k: _frozen(v) for k, v in listed(__name__, f"{_file(code)}.yml").items()}
    for name in ("function_words", "plain_words"):
        fields[name] = frozenset(fields[name])
    return Language(code=code, **fields)


def _file(code: str) -> str:
    code = _SAME.get(code, code)
    return code if code in known() else NONE


@cache
def every() -> tuple[Language, ...]:
    """All languages that have a file."""
    return tuple(language(code) for code in known())


def label(code: str, name: str) -> str:
    """A word of the pages in a language, in English where that language has none.

    Raises:
        KeyError: English has none either: a fault of ours.
    """
    return language(code).labels.get(name) or language("en").labels[name]
