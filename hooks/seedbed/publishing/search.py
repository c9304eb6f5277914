"""What the search knows of the pages -> its index: scripts of which a browser loads the few that a query needs.

Scripts rather than data, so that it also works from a folder, where a browser fetches nothing:

    search/documents.js     a row a page
    search/words/c.js       the words that begin with c: their forms, and where they stand
    search/text/7.js        the texts of some pages, for the sentences that are shown

Words are grouped by lemma key, so that inflected forms find each other. How much a word counts on a page is BM25's
(Robertson and Zaragoza, 2009) without the rarity of the word, which the browser multiplies in, as one of 26 letters.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..model import Address, Searched
from ..text.byword import ByWord
from ..text.lemmas import key
from ..text.searching import search_words

_NAME = 8
"""Times that a word of a title counts as much as one of the text."""
_SATURATION = 1.2
_LENGTH = 0.75
"""BM25's k1 and b, as is usual."""
_TEXTS = 40_000
"""Characters of text in one script, more or less."""
_AT_ONCE = 500
"""Pages whose words are counted together, so that memory stays bounded."""
_MANY = 1 << 20
"""More than a word counts on a page."""
_FEW = 25
_IMPACTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EVERYWHERE = "*"
"""Said of a word that more than half of the pages have, and more than a few: it tells none from another."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_IDEOGRAPHS = "\u2e80"
"""The first character of scripts with so many that a script each would be too many."""

Numbers = NDArray[np.int64]
T = TypeVar("T")


def search_index(entries: Sequence[Searched]) -> Iterator[tuple[str, object]]:
    """The files of the index, one by one, so that it is never held as a whole.

    Yields:
        Path below `search/`, without `.js`, and what the script says, of which `Address` is still to be filled in.
    """
    ordered = sorted(entries, key=lambda e: (e.kind != "term", e.kind != "document", e.page))
    files, places = _shared_out(ordered)
    buckets, postings = _words(ordered)
    rows = [_row(entry, place) for entry, place in zip(ordered, places, strict=True)]
    yield "documents", {"rows": rows, "buckets": sorted(buckets)}
    for name in sorted(buckets):
        yield f"words/{name}", [[forms, postings.packed(number)] for forms, number in buckets[name]]
    for number, some in enumerate(files):
        yield f"text/{number}", [list(entry.blocks) for entry in some]


def _row(entry: Searched, place: tuple[int, int]) -> list[object]:
    """Title, address, kind, language, summary, the file of its text and the place in it, other names."""
    row = [entry.title, Address(entry.page), entry.kind, entry.language, entry.summary, *place]
    return [*row, " ".join(entry.names)] if entry.names else row


def bucket(form: str) -> str:
    """The name of the file in which a word is looked up: its first character, or the block of its script."""
    first = form[0]
    return (
        first
        if first.isascii() and first.isalnum()
        else f"{ord(first) >> 7 if first >= _IDEOGRAPHS else ord(first):x}-"
    )


def _shared_out(entries: Sequence[Searched]) -> tuple[list[list[Searched]], list[tuple[int, int]]]:
    """The entries whose texts stand in one file, and for each entry the number of its file and its place there."""
    files: list[list[Searched]] = [[]]
    places = []
    size = 0
    for entry in entries:
        if size > _TEXTS:
            files.append([])
            size = 0
        places.append((len(files) - 1, len(files[-1])))
        files[-1].append(entry)
        size += sum(map(len, entry.blocks))
    return files, places


def _words(entries: Sequence[Searched]) -> tuple[dict[str, list[tuple[str, int]]], "_Postings"]:
    """The rows of each bucket: the forms in it of one key, and the number of that key; and where the keys stand."""
    forms: list[tuple[str, ...]] = []
    lemmas = ByWord(lambda lemma: _numbered(forms, tuple({form: None for _, form in search_words(lemma)})))
    parts = (_counted(language, own, entries, lemmas, forms) for language, own in _by_language(entries))
    postings = _Postings(chain.from_iterable(parts), len(entries))
    buckets: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name in sorted(lemmas):
        number = lemmas[name]
        own_forms: dict[str, list[str]] = defaultdict(list)
        for form in sorted(forms[number]):
            own_forms[bucket(form)].append(form)
        for place, there in own_forms.items():
            buckets[place].append((" ".join(there), number))
    return buckets, postings


def _by_language(entries: Sequence[Searched]) -> Iterator[tuple[str, list[int]]]:
    """The numbers of the entries, language by language, so that few lemma tables are held at a time."""
    ordered = sorted(range(len(entries)), key=lambda n: entries[n].language)
    for language, numbers in groupby(ordered, key=lambda n: entries[n].language):
        yield language, list(numbers)


def _counted(
    language: str,
    numbers: Sequence[int],
    entries: Sequence[Searched],
    lemmas: ByWord[int],
    forms: list[tuple[str, ...]],
) -> Iterator[Numbers]:
    """How often each key counts on each page of one language.

    What stands between white space is looked up once, however often it stands there.

    Args:
        language: of the pages.
        numbers: of these entries.
        entries: all of them.
        lemmas: the numbers of keys.
        forms: by the number of a key, its forms, to which those found are added.

    Yields:
        Of some pages: `(number of the key * number of entries + number of the entry) * _MANY + how often`.
    """

    def looked_up(run: str) -> int:
        keys = []
        for word, form in search_words(run):
            keys.append(lemmas[key(word, language)])
            if form not in forms[keys[-1]]:
                forms[keys[-1]] += (form,)
        return _numbered(keys_of, keys)

    keys_of: list[list[int]] = []
    runs = ByWord(looked_up)
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        said = [np.fromiter(map(runs.__getitem__, _runs(entries[number])), np.int64) for number in some]
        run, page = np.concatenate(said), np.repeat(np.array(some), [len(one) for one in said])
        many = np.fromiter(map(len, keys_of), np.int64)
        each, first = many[run], (np.cumsum(many) - many)[run]
        within = np.arange(each.sum()) - np.repeat(np.cumsum(each) - each, each)
        lemma = np.fromiter(chain.from_iterable(keys_of), np.int64)[np.repeat(first, each) + within]
        places, times = np.unique(lemma * len(entries) + np.repeat(page, each), return_counts=True)
        yield places * _MANY + np.minimum(times, _MANY - 1)


def _numbered(things: list[T], thing: T) -> int:
    """The number of a thing that is put to others."""
    things.append(thing)
    return len(things) - 1


def _runs(entry: Searched) -> Iterator[str]:
    """What stands between white space on a page, as often as it counts."""
    yield from chain.from_iterable(map(str.split, entry.blocks))
    for text in (entry.title, *entry.names):
        yield from text.split() * _NAME


class _Postings:
    """Where keys stand, key by key, in the order of the pages."""

    def __init__(self, parts: Iterable[Numbers], total: int) -> None:
        """Put them together.

        Args:
            parts: as `_counted` gives them.
            total: number of all pages.
        """
        held = array("q")  # grows without being held twice
        for part in parts:
            held.frombytes(part.tobytes())
        found = np.frombuffer(held, np.int64) if held else np.empty(0, np.int64)
        found.sort()
        self._times, self._pages = np.empty(len(found), np.int32), np.empty(len(found), np.int32)
        np.remainder(found, _MANY, out=self._times, casting="unsafe")
        found //= _MANY
        np.remainder(found, max(total, 1), out=self._pages, casting="unsafe")
        found //= max(total, 1)
        self._ends = np.searchsorted(found, np.arange(found[-1] + 2 if len(found) else 1))
        self._norms = _norms(np.bincount(self._pages, self._times, total).astype(np.float64))
        self._most = max(_FEW, total / 2)
        self._digits = [_base36(number) for number in range(total)]

    def packed(self, key: int) -> str:
        """Pages in order, each as the distance from the one before it, in base 36, and how much the word counts there.

        Args:
            key: its number.
        """
        start, end = self._ends[key : key + 2]
        if end - start > self._most:
            return _EVERYWHERE
        pages, times = self._pages[start:end], self._times[start:end]
        impacts = (len(_IMPACTS) * times / (times + self._norms[pages])).astype(np.int64)
        steps = np.diff(pages, prepend=0).tolist()
        return "".join([self._digits[s] + _IMPACTS[i] for s, i in zip(steps, impacts.tolist(), strict=True)])


def _norms(lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each page, how often a word must stand there to count half: the more often, the longer the page is."""
    mean = lengths.sum() / max(len(lengths), 1) or 1.0
    return _SATURATION * (1 - _LENGTH + _LENGTH * lengths / mean)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits


def script(name: str, content: object) -> str:
    """The script that hands one file of the index to the search; `content` is JSON by now."""
    return f"seedbedSearch({json.dumps(name)},{content});\n"
