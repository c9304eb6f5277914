"""The cities after which time zones are named, by CLDR (through Babel): capitals, and large ones besides."""

from functools import cache

from babel.core import get_global

from .cldr import cldr
from .folding import fold


def is_city(name: str, code: str) -> bool:
    """Whether a name is that of one of these cities, in a language or in English."""
    return fold(name) in _cities(code)


@cache
def _cities(code: str) -> frozenset[str]:
    names = [zone.rsplit("/", 1)[-1].replace("_", " ") for zone in get_global("zone_territories")]
    return frozenset(map(fold, [*names, *cldr(code).cities]))
