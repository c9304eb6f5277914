"""A record -> the words, pairs of words and numbered acronyms in it that are not everybody's, in little space."""

import re
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from babel.numbers import list_currencies
from numpy.typing import NDArray

from ..languages import language
from ..model import Kind, Record
from ..text.byword import ByWord
from ..text.calendar import is_month
from ..text.cities import is_city
from ..text.folding import fold
from ..text.frequency import zipf_of_token
from ..text.given import is_given
from ..text.keys import JOINT, adjacent, keyed, word_key
from ..text.lemmas import is_form
from ..text.packed import packed, packed_bytes, unpacked_bytes
from ..text.phrases import folded_words, known_words

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE, Kind.TABLE, Kind.HEADING, Kind.TITLE})
_TITLE = 5
"""How often a word of the title counts."""
_ONE = 5
"""How often an acronym with its number counts, which is one thing and no other."""
_NUMBERED = re.compile(
    r"(?<![\w-])(?P<name>(?!\d)(?:(?![a-z_])\w){2,5})[ \u00a0-](?P<number>\d{1,6})(?!\w|[-‑.,/:]\d|[ \u00a0]\d)"
)
"""`RFC 822`, `UTF-8`, but no `ISBN 978-3`, no `TEL 030 12`, no `EUR 2,50`."""
_SHORTEST = 3
"""Letters of a word that says something, in scripts that write with an alphabet."""
_EVERYDAY = 5.0
"""Zipf frequency from which a word is one of every text, whatever it is about."""
_PAIRED = "\0"
"""Between the keys of a pair; no key holds it."""
_NUMBER = 8
"""Bytes by which a word is told from all others, in any process."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, pairs of words and acronyms with a number, in the order in which they first stand in each block.

    Shape: `keys` and `numbers` are of arrays (`array`, numpy), as bytes; all but the keys in little space
    (`text/packed.py`).
    """

    keys: bytes
    """Of each, 8 bytes that are equal for the inflected forms of the same words; type `Q`."""
    numbers: bytes
    """Behind each other, for all: how often each stands there (type `I`); the places in this sequence of the two
    words of a pair, of an acronym with a number its own and the acronym's, twice its own of a single word (two of `I`
    each); whether each is a word of the language and no name, so that it says nothing in another (a byte, 0 or 1).
    """
    spellings: bytes
    """How each is written there, a line each."""
    language: str


class Unpacked(NamedTuple):
    """What `Vocabulary.numbers` holds."""

    counts: NDArray[np.uint32]
    parts: NDArray[np.uint32]
    """Shape: as many rows, of two."""
    own: NDArray[np.bool_]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Unpacked":
        """Those of a document."""
        content, total = unpacked_bytes(vocabulary.numbers), len(vocabulary.keys) // _NUMBER
        counts, parts = np.split(np.frombuffer(content, np.uint32, 3 * total), [total])
        return cls(counts, parts.reshape(-1, 2), np.frombuffer(content, np.bool_, total, 12 * total))


def vocabulary(record: Record) -> Vocabulary:
    """The words, pairs of words and numbered acronyms of a document."""
    code = record.metadata.language.value
    says, owns, numbered = _saying(code), _owning(code), _numbering(code)
    counts: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    parts: dict[str, tuple[str, str]] = {}
    own: dict[str, bool] = {}
    for block in record.document.blocks:
        if block.kind not in _READ:
            continue
        text = record.document.seed.at(block.span)
        weight = _TITLE if block.kind is Kind.TITLE else 1
        last = None
        for token, key in keyed(text, code):
            if not says[token.text]:
                last = None
                continue
            counts[key] += weight
            if key not in spellings:
                parts[key], own[key] = (key, key), owns[token.text]
                spellings[key] = token.text
            if last and adjacent(text, last[0], token):
                pair = last[1] + _PAIRED + key
                counts[pair] += weight
                if pair not in spellings:
                    parts[pair], own[pair] = (last[1], key), own[last[1]] or own[key]
                    spellings[pair] = " ".join(text[last[0].start : token.end].split())
            last = (token, key)
        for found in _NUMBERED.finditer(text):
            name = word_key(found["name"], code)
            if name not in parts or not numbered[found["name"]]:
                continue  # it says nothing, or stands in an address
            one = f"{name}{_PAIRED}{found['number']}"
            counts[one] += weight * _ONE
            if one not in spellings:
                parts[one], own[one] = (one, name), False
                spellings[one] = found.group()
    places = {key: place for place, key in enumerate(counts)}
    numbers = array("I", [*counts.values(), *(places[part] for pair in parts.values() for part in pair)])
    return Vocabulary(
        b"".join([_number(key) for key in counts]),
        packed_bytes(numbers.tobytes() + bytes(own.values())),
        packed(spellings.values()),
        code,
    )


def _number(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_NUMBER).digest()


@cache
def _owning(code: str) -> ByWord[bool]:
    return ByWord(lambda word: _is_own(word, code))


def _is_own(word: str, code: str) -> bool:
    """Whether a word is one of its language and no name: German *Gift* says nothing in English."""
    if language(code).wordless:
        return not word.isascii()
    return is_form(word, code) and not is_given(word.title()) and not is_city(word, code)


@cache
def _numbering(code: str) -> ByWord[bool]:
    return ByWord(lambda word: _is_numbered(word, code))


def _is_numbered(word: str, code: str) -> bool:
    """Whether a number behind capitals makes them one thing: *RFC 822*, but no *MAY 12*, *PART 3* and *EUR 300*."""
    if not word.isupper() or is_month(word, code) or word in list_currencies():
        return False
    return not {fold(word), word_key(word, code)} & known_words("divisions", code)


@cache
def _saying(code: str) -> ByWord[bool]:
    return ByWord(lambda word: _says_something(word, code))


def _says_something(word: str, code: str) -> bool:
    """Whether a word has letters, and is none of those that every text has."""
    folded, key = fold(word), word_key(word, code)
    if key == JOINT or folded in folded_words("function_words", code) or not any(map(str.isalpha, key)):
        return False
    if len(word) < _SHORTEST and word.upper() != word.lower():
        return False
    return all(zipf_of_token(form, code) < _EVERYDAY for form in {folded, key})
