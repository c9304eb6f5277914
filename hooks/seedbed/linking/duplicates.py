"""Documents whose texts are the same, or nearly: one copy with another headline, an article and its longer version.

MinHash over runs of words (rensa) finds the pairs; the share that is reported is counted on the runs themselves.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from rensa import RMinHash, RMinHashLSH

from ..languages import language
from ..model import Record, SourcePath, Version
from ..text.folding import fold
from ..text.sentences import sentences

SHARE = 0.7
"""Of all runs of words of both texts, how many must be in both."""
_RUN = 4
"""Words; in scripts without spaces, twice as many characters."""
_FEWEST = 20
"""Runs; of shorter texts nothing is said."""
_MOST_VERSIONS = 10
_MOST_PASSAGES = 5
_LONGEST_PASSAGE = 300
"""Characters."""
_PERMUTATIONS, _BANDS = 128, 32
_DIGEST = 20
"""Bytes of a checksum."""


class Pair(NamedTuple):
    """Two documents that share most of their text."""

    source: SourcePath
    other: SourcePath
    """The one whose path comes first."""
    share: float
    """From 0 to 1, where nothing but white space differs."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of a document tells whether another is the same, or nearly."""

    whole: bytes
    """A checksum of its text, whatever the white space."""
    runs: RMinHash | None
    """Of its runs of words; None where they are too few to say anything."""


def sketch(record: Record) -> Sketch:
    """The sketch of a document."""
    whole = blake2b(" ".join(record.document.seed.text.split()).encode(), digest_size=_DIGEST).digest()
    runs = _runs(record)
    if len(runs) < _FEWEST:
        return Sketch(whole, None)
    sketched = RMinHash(_PERMUTATIONS, 1)
    sketched.update(runs)
    return Sketch(whole, sketched)


def duplicates(records: Sequence[Record], sketches: Mapping[SourcePath, Sketch]) -> Iterator[Pair]:
    """Each document that repeats an earlier one, or nearly, with the likest of those, in the order of their paths.

    Args:
        records: all documents.
        sketches: of each.
    """
    same: dict[bytes, Record] = {}
    index = RMinHashLSH(SHARE, _PERMUTATIONS, _BANDS)
    ordered = sorted(records, key=lambda record: record.source)
    for number, record in enumerate(ordered):
        own = sketches[record.source]
        first = same.setdefault(own.whole, record)
        if first is not record:
            yield Pair(record.source, first.source, 1.0)
            continue
        if own.runs is None:
            continue
        near = index.query(own.runs)
        runs = _runs(record) if near else frozenset()
        shares = [(_share(_runs(ordered[n]), runs), -n) for n in near]
        share, place = max(shares, default=(0.0, 0))
        if share >= SHARE:
            yield Pair(record.source, ordered[-place].source, min(share, 0.99))
        else:  # only first copies are compared with, so that a thousand copies cost no more than a thousand texts
            index.insert(number, own.runs)


def _runs(record: Record) -> frozenset[str]:
    """The runs of words."""
    seed = record.document.seed
    text = fold(" ".join(seed.at(block.span) for block in record.document.body))
    wordless = language(record.metadata.language.value).wordless
    units = re.sub(r"[\W_]+", "", text) if wordless else re.findall(r"\w+", text)
    length = _RUN * (2 if wordless else 1)
    return frozenset(map(" ".join, zip(*(units[start:] for start in range(length)), strict=False)))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def versions(pairs: Iterable[Pair], records: Sequence[Record]) -> dict[SourcePath, tuple[Version, ...]]:
    """Both sides of each pair, with what only one of the two says."""
    listed = list(pairs)
    tied = {source for pair in listed for source in (pair.source, pair.other)}
    lines = {record.source: _passages(record) for record in records if record.source in tied}
    found: dict[SourcePath, list[Version]] = {}
    for pair in listed:
        for one, other in ((pair.source, pair.other), (pair.other, pair.source)):
            here = tuple(line for line in lines[one] if line not in lines[other])[:_MOST_PASSAGES]
            there = tuple(line for line in lines[other] if line not in lines[one])[:_MOST_PASSAGES]
            found.setdefault(one, []).append(Version(other, pair.share, here, there))
    return {source: tuple(made[:_MOST_VERSIONS]) for source, made in found.items()}


def _passages(record: Record) -> dict[str, None]:
    """The sentences of a document, each once, cut where they are long."""
    found: dict[str, None] = {}
    for block in record.document.body:
        text = record.document.seed.at(block.span)
        for span in sentences(text):
            flat = " ".join(text[span.start : span.end].split())
            found[flat if len(flat) <= _LONGEST_PASSAGE else f"{flat[:_LONGEST_PASSAGE]}…"] = None
    return found
