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
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from ..model import Address, Searched
from ..text.lemmas import key
from ..text.searching import search_words

_NAME = 8
"""Times that a word of a title counts as much as one of the text."""
_SATURATION = 1.2
_LENGTH = 0.75
"""BM25's k1 and b, as is usual."""
_TEXTS = 40_000
"""Characters of text in one script, more or less."""
_FEW = 25
_IMPACTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EVERYWHERE = "*"
"""Said of a word that more than half of the pages have, and more than a few: it tells none from another."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_IDEOGRAPHS = "\u2e80"
"""The first character of scripts with so many that a script each would be too many."""


def search_index(entries: Sequence[Searched]) -> dict[str, object]:
    """The files of the index.

    Returns:
        Path below `search/`, without `.js`, to what the script says, of which `Address` is still to be filled in.
    """
    ordered = sorted(entries, key=lambda e: (e.kind != "term", e.kind != "document", e.page))
    texts, places = _texts(ordered)
    words = dict(_words(ordered))
    rows = [_row(entry, place) for entry, place in zip(ordered, places, strict=True)]
    return {"documents": {"rows": rows, "buckets": [name.removeprefix("words/") for name in words]}, **words, **texts}


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


def _texts(entries: Sequence[Searched]) -> tuple[dict[str, object], list[tuple[int, int]]]:
    files: list[list[Sequence[str]]] = [[]]
    places = []
    size = 0
    for entry in entries:
        if size > _TEXTS:
            files.append([])
            size = 0
        places.append((len(files) - 1, len(files[-1])))
        files[-1].append(entry.blocks)
        size += sum(map(len, entry.blocks))
    return {f"text/{number}": texts for number, texts in enumerate(files)}, places


def _words(entries: Sequence[Searched]) -> Iterator[tuple[str, object]]:
    """Each bucket with its rows: the forms in it of one key, and the pages on which any form of that key stands."""
    forms: dict[str, set[str]] = {}
    pages: dict[str, array[int]] = defaultdict(lambda: array("I"))
    lengths = [0] * len(entries)
    for number, counted in _counted(entries, forms):
        lengths[number] = sum(counted.values())
        for lemma, times in counted.items():
            pages[lemma].extend((number, times))
    norms = _norms(lengths)
    buckets: dict[str, list[list[str]]] = defaultdict(list)
    for lemma in sorted(forms):
        own: dict[str, list[str]] = defaultdict(list)
        for form in sorted(forms[lemma]):
            own[bucket(form)].append(form)
        found = pages.pop(lemma)
        everywhere = len(found) / 2 > max(_FEW, len(entries) / 2)
        postings = _EVERYWHERE if everywhere else _packed(sorted(zip(found[::2], found[1::2], strict=True)), norms)
        for name, there in own.items():
            buckets[name].append([" ".join(there), postings])
    yield from ((f"words/{name}", buckets[name]) for name in sorted(buckets))


def _counted(entries: Sequence[Searched], forms: dict[str, set[str]]) -> Iterator[tuple[int, dict[str, int]]]:
    """How often each key counts on each page, language by language, so that few lemma tables are held at a time.

    What stands between white space is looked up once a language, however often it stands there.

    Args:
        entries: of which the numbers are returned.
        forms: of each key, to which those found are added.
    """
    by_language = sorted(range(len(entries)), key=lambda n: entries[n].language)
    for language, numbers in groupby(by_language, key=lambda n: entries[n].language):
        known: dict[str, list[str]] = {}
        for number in numbers:
            counted: dict[str, int] = {}
            for run, times in _runs(entries[number]).items():
                if run not in known:
                    known[run] = []
                    for word, form in search_words(run):
                        lemma = key(word, language)
                        if lemma not in forms:
                            forms[lemma] = {found for _, found in search_words(lemma)}
                        forms[lemma].add(form)
                        known[run].append(lemma)
                for lemma in known[run]:
                    counted[lemma] = counted.get(lemma, 0) + times
            yield number, counted


def _runs(entry: Searched) -> Counter[str]:
    """What stands between white space on a page, and how often it counts."""
    found = Counter(chain.from_iterable(map(str.split, entry.blocks)))
    for text in (entry.title, *entry.names):
        for run in text.split():
            found[run] += _NAME
    return found


def _norms(lengths: Sequence[int]) -> list[float]:
    """For each page, how often a word must stand there to count half: the more often, the longer the page is."""
    mean = sum(lengths) / max(len(lengths), 1) or 1
    return [_SATURATION * (1 - _LENGTH + _LENGTH * length / mean) for length in lengths]


def _packed(pages: Sequence[tuple[int, int]], norms: Sequence[float]) -> str:
    """Pages in order, each as the distance from the one before it, in base 36, and how much the word counts there."""
    parts = []
    last = 0
    for number, times in pages:
        parts.append(_base36(number - last) + _IMPACTS[int(26 * times / (times + norms[number]))])
        last = number
    return "".join(parts)


@lru_cache(maxsize=1_000)
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
