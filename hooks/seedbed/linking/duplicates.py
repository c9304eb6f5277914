"""Documents whose texts are the same, or nearly: one copy with another headline, an article and its longer version.

MinHash over runs of words (rensa) finds the pairs; the share that is reported is counted on the runs themselves.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from rensa import RMinHash, RMinHashLSH

from ..languages import language
from ..model import Record, SourcePath
from ..text.folding import fold

SHARE = 0.7
"""Of all runs of words of both texts, how many must be in both."""
_RUN = 4
"""Words; in scripts without spaces, twice as many characters."""
_FEWEST = 20
"""Runs; of shorter texts nothing is said."""
_PERMUTATIONS, _BANDS = 128, 32


class Pair(NamedTuple):
    """Two documents that share most of their text."""

    source: SourcePath
    other: SourcePath
    """The one whose path comes first."""
    share: float
    """From 0 to 1, where nothing but white space differs."""


def duplicates(records: Sequence[Record]) -> Iterator[Pair]:
    """Each document that repeats an earlier one, or nearly, with the likest of those, in the order of their paths."""
    same: dict[bytes, Record] = {}
    index = RMinHashLSH(SHARE, _PERMUTATIONS, _BANDS)
    ordered = sorted(records, key=lambda record: record.source)
    for number, record in enumerate(ordered):
        text = " ".join(record.document.seed.text.split())
        first = same.setdefault(blake2b(text.encode()).digest(), record)
        if first is not record:
            yield Pair(record.source, first.source, 1.0)
            continue
        runs = _runs(record)
        if len(runs) < _FEWEST:
            continue
        sketch = RMinHash(_PERMUTATIONS, 1)
        sketch.update([str(run) for run in runs])
        shares = [(_share(_runs(ordered[n]), runs), -n) for n in index.query(sketch)]
        share, place = max(shares, default=(0.0, 0))
        if share >= SHARE:
            yield Pair(record.source, ordered[-place].source, min(share, 0.99))
        else:  # only first copies are compared with, so that a thousand copies cost no more than a thousand texts
            index.insert(number, sketch)


def _runs(record: Record) -> frozenset[int]:
    """A number for each run of words, the same in every process."""
    seed = record.document.seed
    text = fold(" ".join(seed.at(block.span) for block in record.document.body))
    wordless = language(record.metadata.language.value).wordless
    units = re.sub(r"[\W_]+", "", text) if wordless else re.findall(r"\w+", text)
    length = _RUN * (2 if wordless else 1)
    return frozenset(crc32(" ".join(units[i : i + length]).encode()) for i in range(len(units) - length + 1))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
