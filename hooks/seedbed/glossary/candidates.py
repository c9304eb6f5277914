"""A record -> the word sequences in it that may be terms, with their forms and how often they occur.

A candidate is a run of one to three content words, joined by nothing or by the connectors of the language (*potenza di
calcolo*). Function words, verbs, numbers, names and punctuation end a run.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import log10

from wordfreq import available_languages, get_frequency_dict, zipf_frequency

from ..languages import language
from ..model import Kind, Record
from ..text.folding import fold
from ..text.keys import JOINT, adjacent, keyed
from ..text.lemmas import has_lemmas, lemma
from ..text.segments import nouns, segmented
from ..text.tokens import Token

Key = tuple[str, ...]

_CONTENT = 3
"""Content words of the longest candidate."""
_SHORTEST = 3
"""Letters of a content word."""
_BLOCKS = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.HEADING, Kind.TITLE, Kind.TABLE})
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EVERYDAY = 6.0
"""Zipf frequency (log10 of occurrences in a billion words) from which a word says nothing about a text."""


@dataclass(slots=True)
class Candidates:
    """The candidates of one language, over one document or many."""

    count: Counter[Key] = field(default_factory=Counter)
    documents: Counter[Key] = field(default_factory=Counter)
    heads: Counter[Key] = field(default_factory=Counter)
    """How often a single word stands where the noun of a term stands, so that it is no mere adjective."""
    nouns: Counter[str] = field(default_factory=Counter)
    """How often a word stands where only a noun does: behind an article or preposition, and no adjective of another."""
    forms: dict[Key, Counter[str]] = field(default_factory=dict)
    longer: dict[Key, set[Key]] = field(default_factory=dict)
    """The candidates that hold a shorter one."""

    def add(self, other: "Candidates") -> None:
        """Count those of another document too."""
        self.count.update(other.count)
        self.documents.update(other.documents)
        self.heads.update(other.heads)
        self.nouns.update(other.nouns)
        for key, forms in other.forms.items():
            if key in self.forms:
                self.forms[key].update(forms)
            else:
                self.forms[key] = Counter(forms)
        for key, longer in other.longer.items():
            self.longer.setdefault(key, set()).update(longer)

    def _read(self, record: Record) -> None:
        code = record.metadata.language.value
        seen: set[Key] = set()
        seed = record.document.seed
        for block in record.document.blocks:
            if block.kind not in _BLOCKS:
                continue
            text = seed.at(block.span)
            if segmented(code):
                runs = [[(token, fold(token.text)) for token in run] for run in nouns(text, code)]
                self.nouns.update(key for run in runs for _, key in run)
            else:
                words = keyed(text, code)
                self._notice(words, text, code)
                runs = _runs(words, text, code)
            for run in runs:
                self._count(run, text, code, seen)
        self.documents.update(seen)

    def _notice(self, words: Sequence[tuple[Token, str]], text: str, code: str) -> None:
        """Count the words that stand as nouns."""
        openers = _before_nouns(code)
        before: Token | None = None
        for i, (token, key) in enumerate(words):
            opened = before is not None and fold(before.text) in openers and adjacent(text, before, token)
            before = token
            if opened and key != JOINT and is_content(token.text, code):
                follower = None if language(code).head_first or i + 1 == len(words) else words[i + 1][0]
                if not (follower and is_content(follower.text, code) and adjacent(text, token, follower)):
                    self.nouns[key] += 1

    def _count(self, run: list[tuple[Token, str]], text: str, code: str, seen: set[Key]) -> None:
        starts = [i for i, (_, key) in enumerate(run) if key != JOINT]
        self.heads[(run[0 if language(code).head_first else -1][1],)] += 1
        for a, first in enumerate(starts):
            for last in starts[a : a + _CONTENT]:
                words = run[first : last + 1]
                key = tuple(k for _, k in words)
                form = " ".join(text[words[0][0].start : words[-1][0].end].split())
                if len(form) == 1:
                    continue
                self.count[key] += 1
                self.forms.setdefault(key, Counter())[form] += 1
                seen.add(key)
                if len(words) > 1:
                    for part in (key[1:], key[:-1]):
                        inner = tuple(_strip(part))
                        self.longer.setdefault(inner, set()).add(key)


def candidates(record: Record) -> Candidates | None:
    """Those of one document; None where its language is one in which terms are not looked for."""
    code = record.metadata.language.value
    if not (language(code).finds_terms or segmented(code)):
        return None
    found = Candidates()
    found._read(record)
    return found


def _strip(part: Key) -> list[str]:
    keys = list(part)
    while keys and keys[0] == JOINT:
        keys.pop(0)
    while keys and keys[-1] == JOINT:
        keys.pop()
    return keys


def _runs(words: Sequence[tuple[Token, str]], text: str, code: str) -> list[list[tuple[Token, str]]]:
    """The stretches of content words and connectors, without connectors at their ends."""
    runs: list[list[tuple[Token, str]]] = []
    run: list[tuple[Token, str]] = []
    for token, key in words:
        fits = not run or adjacent(text, run[-1][0], token)
        inner = key == JOINT and bool(run) and fits
        content = key != JOINT and is_content(token.text, code)
        if content and not fits:
            runs.append(run)
            run = []
        if content or inner:
            run.append((token, key))
        elif run:
            runs.append(run)
            run = []
    runs.append(run)
    return [r for r in (_without_ends(r) for r in runs) if r]


def _without_ends(run: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    while run and run[-1][1] == JOINT:
        run = run[:-1]
    return run


@cache
def is_content(word: str, code: str) -> bool:
    """Whether a word may be part of a term: no function word, number or verb, and not a word of every text."""
    folded = fold(word)
    if len(folded) < _SHORTEST or not _LETTERS.fullmatch(folded):
        return False
    if folded in _function_words(code) or is_verb(word, code):
        return False
    return zipf(folded, code) < _EVERYDAY


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(fold(word) for word in language(code).function_words)


@cache
def _before_nouns(code: str) -> frozenset[str]:
    return frozenset(fold(word) for word in language(code).before_nouns)


@cache
def is_verb(word: str, code: str) -> bool:
    """Whether the lemma of a word ends like an infinitive; in German only where the word has no capital."""
    entry = language(code)
    if not entry.verb_endings or not has_lemmas(code):
        return False
    if entry.noun_capital and word[:1].isupper():
        return False
    return lemma(word, code).endswith(entry.verb_endings)


@cache
def zipf(word: str, code: str) -> float:
    """The Zipf frequency of a word in its language, 0 to 8; 0 for the unknown, and where the language has no table."""
    if segmented(code):
        return log10(_frequencies(code).get(word, 1e-9)) + PER_BILLION
    return zipf_frequency(word, code) if code in _LISTED else 0.0


@cache
def _frequencies(code: str) -> Mapping[str, float]:
    """The table as it is: wordfreq would want to segment the word itself."""
    return get_frequency_dict(code) if code in _LISTED else {}


_LISTED = frozenset(available_languages())
PER_BILLION = 9
"""Decimal logarithm: Zipf frequencies are those in a billion words."""
