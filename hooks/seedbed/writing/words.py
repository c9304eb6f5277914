"""Values -> the words of the site's language: labels, dates, numbers, lists of names."""

from dataclasses import dataclass
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from ..languages import label
from ..text.countries import name as country_name


@dataclass(frozen=True, slots=True)
class Words:
    """The voice of the pages, in one language."""

    code: str

    def __call__(self, name: str, **values: object) -> str:
        """A label, with values filled in."""
        return label(self.code, name).format_map({k: str(v) for k, v in values.items()})

    def counted(self, name: str, number: int) -> str:
        """A label that says how many: `name.one` for one, `name.many` for every other number."""
        return self(f"{name}.one" if number == 1 else f"{name}.many", n=self.number(number))

    def number(self, number: int) -> str:
        """A whole number with the separators of the language."""
        return format_decimal(number, locale=self._locale)

    def date(self, value: str) -> str:
        """`2021-05-03` as `3 maggio 2021`, `2021-05` as `maggio 2021`, `2021` as it is."""
        parts = [int(p) for p in value.split("-")]
        try:
            day = date(*[*parts, 1, 1][:3])
        except ValueError:
            return value
        if len(parts) == 1:
            return value
        if len(parts) == 2:
            return str(format_skeleton("yMMMM", day, locale=self._locale))
        return str(format_date(day, "long", locale=self._locale))

    def country(self, code: str) -> str:
        """The name of a country."""
        return country_name(code, self.code)

    def language(self, code: str) -> str:
        """The name of a language."""
        return str(Locale.parse(self._locale).languages.get(code, code)) if code != "und" else self("language_unknown")

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.code)

    @property
    def _locale(self) -> str:
        try:
            return str(Locale.parse(self.code))
        except (UnknownLocaleError, ValueError):
            return "en"


def direction(code: str) -> str:
    """The direction in which a language is written: `ltr` or `rtl`."""
    try:
        return str(Locale.parse(code).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"
