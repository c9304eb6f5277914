"""Values -> the words of the site's language: labels, dates, numbers, lists of names."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from ..languages import label, language
from ..text.cldr import cldr
from ..text.countries import name as country_name

_KEPT = 10_000
"""Of each kind of words, so many are made once: pages say the same dates and numbers again and again."""


@dataclass(frozen=True, slots=True)
class Words:
    """The voice of the pages, in one language."""

    code: str

    def __call__(self, name: str, **values: object) -> str:
        """A label, with values filled in."""
        return label(self.code, name).format_map(values) if values else _plain(self.code, name)

    def counted(self, name: str, number: int) -> str:
        """A label that says how many: `name.one` for one, `name.many` for every other number."""
        said = self(f"{name}.one" if number == 1 else f"{name}.many", n=self.number(number))
        borrowed = self.direction == "rtl" and not language(self.code).labels
        return f"\u2066{said}\u2069" if borrowed else said  # English words keep their numbers in front

    def number(self, number: int) -> str:
        """A whole number with the separators of the language."""
        return _number(number, self.code)

    def date(self, value: str) -> str:
        """`2021-05-03` as `3 maggio 2021`, `2021-05` as `maggio 2021`, `2021` as it is."""
        return _date(value, self.code)

    def country(self, code: str) -> str:
        """The name of a country."""
        return _country(code, self.code)

    def language(self, code: str) -> str:
        """The name of a language."""
        return self("language_unknown") if code == "und" else _language(code, self.code)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.code)


@lru_cache(maxsize=_KEPT)
def _plain(code: str, name: str) -> str:
    return label(code, name).format_map({})


def direction(code: str) -> str:
    """The direction in which a language is written: `ltr` or `rtl`."""
    return cldr(code).direction


@lru_cache(maxsize=_KEPT)
def _locale(code: str) -> str:
    try:
        return str(Locale.parse(code))
    except (UnknownLocaleError, ValueError):
        return "en"


@lru_cache(maxsize=_KEPT)
def _number(number: int, code: str) -> str:
    return format_decimal(number, locale=_locale(code))


@lru_cache(maxsize=_KEPT)
def _date(value: str, code: str) -> str:
    parts = [int(p) for p in value.split("-")]
    try:
        day = date(*[*parts, 1, 1][:3])
    except ValueError:
        return value
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return str(format_skeleton("yMMMM", day, locale=_locale(code)))
    return str(format_date(day, "long", locale=_locale(code)))


@lru_cache(maxsize=_KEPT)
def _country(country: str, code: str) -> str:
    return country_name(country, code)


@lru_cache(maxsize=_KEPT)
def _language(language: str, code: str) -> str:
    return str(Locale.parse(_locale(code)).languages.get(language, language))
