"""What CLDR (through Babel) says of a language, in little space: Babel holds 4 MB of each that it was asked of."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError, localedata
from babel.dates import get_month_names


class Cldr(NamedTuple):
    """What is known of one language; nothing of one that CLDR does not have."""

    territories: Mapping[str, str] = {}
    """The names of countries and of what else has a code, by that (ISO 3166-1 alpha-2, or digits)."""
    cities: tuple[str, ...] = ()
    """The names of those after which time zones are named, as far as they have one in the language."""
    months: tuple[tuple[int, str, bool], ...] = ()
    """Number and name, and whether that is abbreviated."""
    direction: str = "ltr"
    """In which it is written: `ltr` or `rtl`."""


@cache
def cldr(code: str) -> Cldr:
    """What CLDR says of the language of a code."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Cldr()
    found = Cldr(
        {country: str(name) for country, name in locale.territories.items()},
        tuple(zone["city"] for zone in locale.time_zones.values() if "city" in zone),
        tuple(_months(locale)),
        str(locale.text_direction),
    )
    (getattr(localedata, "clear_caches", None) or localedata._cache.clear)()  # it has a name from 2.19 on
    return found


def _months(locale: Locale) -> list[tuple[int, str, bool]]:
    found = []
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = get_month_names(width, context=context, locale=locale)
            found += [(n, names[n], width == "abbreviated") for n in range(1, 13)]
    return found
