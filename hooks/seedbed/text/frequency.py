"""A word -> how often the texts of its language say it, by the tables of wordfreq.

On the Zipf scale: the decimal logarithm of how often it stands among a billion words, 0 to 8.
"""

import logging
import re
from array import array
from bisect import bisect_left
from functools import cache
from itertools import chain
from math import log10
from typing import NamedTuple

import numpy as np
from wordfreq import get_frequency_list
from wordfreq.numbers import digit_freq, smash_numbers
from wordfreq.tokens import lossy_tokenize

from .folding import fold

PER_BILLION = 9
"""Decimal logarithm."""
_ONE_WORD = re.compile("[a-zà-öø-ÿ]+")
"""What wordfreq would neither cut nor spell in another way, which takes its time: it is in the table, or unknown."""
_RUNNING = ("zh", "ja", "ko")
"""Languages whose words wordfreq would have to cut out of a text."""

logging.getLogger("wordfreq").setLevel(logging.ERROR)  # it says that it takes a near language where it has no table


def zipf(word: str, code: str) -> float:
    """The Zipf frequency of a folded word; 0 for the unknown, and where wordfreq has no table for the language."""
    table = _table(code)
    if (rank := table.rank(word)) is not None:
        return round(PER_BILLION - rank / 100, 2)
    return 0.0 if not table.words or code in _RUNNING or _ONE_WORD.fullmatch(word) else _combined(word, code)


def zipf_of_token(token: str, code: str) -> float:
    """The Zipf frequency of what `tokens` gives, which is no word in Chinese, Japanese and Korean: 0.

    A word in Latin letters among theirs is taken for an English one.
    """
    if code in _RUNNING:
        return zipf(fold(token), "en") if token.isascii() else 0.0
    return zipf(fold(token), code)


class _Table(NamedTuple):
    """The words of a language, in a tenth of the memory of a dictionary, which forked processes can share."""

    words: "array[int]"
    """The number of each, ascending."""
    ranks: "array[int]"
    """How rare each is, in hundredths of a decimal logarithm: 900 stands once among a billion words."""

    def rank(self, word: str) -> int | None:
        """How rare a word is; None where it is not in the table."""
        number = _number(word)
        place = bisect_left(self.words, number)
        return self.ranks[place] if place < len(self.words) and self.words[place] == number else None


def _number(word: str) -> int:
    """Another for another word, in this process and those that are forked from it."""
    return hash(word.encode("utf-8", "surrogatepass"))  # of the string: の has the bytes, in memory, of n0


@cache
def _table(code: str) -> _Table:
    """Of a language, or of the one that is nearest to it."""
    try:
        bands = get_frequency_list(code)
    except LookupError:
        return _Table(array("q"), array("H"))
    words = np.fromiter(map(_number, chain.from_iterable(bands)), np.int64)
    ranks = np.repeat(np.arange(len(bands), dtype=np.uint16), [len(band) for band in bands])
    get_frequency_list.cache_clear()
    order = np.argsort(words)
    return _Table(array("q", words[order].tobytes()), array("H", ranks[order].tobytes()))


def _combined(word: str, code: str) -> float:
    """Of what wordfreq cuts into several words, or spells in another way: put together as its `word_frequency` does."""
    rarity = 0.0
    for token in lossy_tokenize(word, code):
        smashed = smash_numbers(token)
        rank = _table(code).rank(smashed)
        if rank is None:
            return 0.0
        rarity += 10 ** (rank / 100) / (digit_freq(token) if smashed != token else 1.0)
    return max(round(PER_BILLION + log10(float(f"{1 / rarity:.3g}")), 2), 0.0) if rarity else 0.0
