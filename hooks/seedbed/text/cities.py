"""The cities after which time zones are named, by CLDR (through Babel): capitals, and large ones besides."""

from contextlib import suppress
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from .folding import fold


def is_city(name: str, code: str) -> bool:
    """Whether a name is that of one of these cities, in a language or in English."""
    return fold(name) in _cities(code)


@cache
def _cities(code: str) -> frozenset[str]:
    names = [zone.rsplit("/", 1)[-1].replace("_", " ") for zone in get_global("zone_territories")]
    with suppress(UnknownLocaleError, ValueError):
        names += [zone["city"] for zone in Locale.parse(code).time_zones.values() if "city" in zone]
    return frozenset(map(fold, names))
