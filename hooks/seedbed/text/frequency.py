"""A word -> how often the texts of its language say it, by the tables of wordfreq.

On the Zipf scale: the decimal logarithm of how often it stands among a billion words, 0 to 8.
"""

import re
from collections.abc import Mapping
from functools import cache
from math import log10

from wordfreq import get_frequency_dict, get_frequency_list, zipf_frequency

from .folding import fold

PER_BILLION = 9
"""Decimal logarithm."""
_ONE_WORD = re.compile("[a-zà-öø-ÿ]+")
"""What wordfreq would neither cut nor spell in another way, which takes its time: it is in the table, or unknown."""
_MANY = 1_000
"""Documents that take so much memory that tables beside them matter, and so long that to load one again does not."""
_RUNNING = ("zh", "ja", "ko")
"""Languages whose words wordfreq would have to cut out of a text."""


def zipf(word: str, code: str) -> float:
    """The Zipf frequency of a folded word; 0 for the unknown, and where wordfreq has no table for the language."""
    table = _table(code)
    if share := table.get(word):
        return round(log10(share) + PER_BILLION, 2)
    return 0.0 if not table or code in _RUNNING or _ONE_WORD.fullmatch(word) else zipf_frequency(word, code)


def zipf_of_token(token: str, code: str) -> float:
    """The Zipf frequency of what `tokens` gives, which is no word in Chinese, Japanese and Korean: 0.

    A word in Latin letters among theirs is taken for an English one.
    """
    if code in _RUNNING:
        return zipf(fold(token), "en") if token.isascii() else 0.0
    return zipf(fold(token), code)


def spare(documents: int) -> None:
    """Give the memory of the tables back, 20 to 100 MB a language.

    They are loaded again where somebody asks for a word that is new, so that of few documents they are kept.

    Args:
        documents: of the collection.
    """
    if documents >= _MANY:
        for table in (_table, get_frequency_dict, get_frequency_list):
            table.cache_clear()


@cache
def _table(code: str) -> Mapping[str, float]:
    """The share of each word in the texts of a language, or of the one that is nearest to it."""
    try:
        return get_frequency_dict(code)
    except LookupError:
        return {}
