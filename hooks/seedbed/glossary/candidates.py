"""A record -> the word sequences in it that may be terms, with their forms and how often they occur.

A candidate is a run of one to three content words, joined by nothing or by the connectors of the language (*potenza di
calcolo*). Function words, verbs, numbers, names and punctuation end a run.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from ..languages import language
from ..model import Kind, Record
from ..text.byword import ByWord
from ..text.folding import fold
from ..text.frequency import zipf
from ..text.keys import JOINT, adjacent, keyed, word_keys
from ..text.lemmas import has_lemmas, lemma
from ..text.packed import packed, unpacked
from ..text.phrases import folded_words
from ..text.segments import nouns, segmented
from ..text.tokens import Token

Key = tuple[str, ...]
Keyed = tuple[Token, str]

_CONTENT = 3
"""Content words of the longest candidate."""
_SHORTEST = 3
"""Letters of a content word."""
_BLOCKS = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.HEADING, Kind.TITLE, Kind.TABLE})
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EVERYDAY = 6.0
"""Zipf frequency (log10 of occurrences in a billion words) from which a word says nothing about a text."""


@dataclass(frozen=True, slots=True)
class Packed:
    """The candidates of one document in little space (`text/packed.py`)."""

    lists: bytes
    """The candidates as they are spelled, as often as they are met; the words that stand as nouns, as often as they do;
    those that stand as verbs; the heads; and of some spellings, behind a tab, the parts of their keys with spaces
    between them.
    """


@dataclass(slots=True)
class Candidates:
    """The candidates of one language, over one document or many."""

    forms: Counter[str] = field(default_factory=Counter)
    """How often each is met, as it is spelled."""
    keys: dict[str, Key] = field(default_factory=dict)
    """Of the spellings of which it is another than that of their words one by one: hyphens, articles cut off."""
    heads: set[str] = field(default_factory=set)
    """Single words that stand somewhere where the noun of a term stands, so that they are no mere adjectives."""
    nouns: Counter[str] = field(default_factory=Counter)
    """How often a word stands where only a noun does: behind an article or preposition, and no adjective of another."""
    verbs: Counter[str] = field(default_factory=Counter)
    """How often a word stands where verbs do, before an article or behind *to*: where infinitives have no ending."""

    @classmethod
    def of(cls, documents: "Iterable[Packed]") -> "Candidates":
        """Those of several documents."""
        found = cls()
        for one in documents:
            forms, nouns, verbs, heads, keys = unpacked(one.lists)
            found.forms.update(forms)
            found.nouns.update(nouns)
            found.verbs.update(verbs)
            found.heads.update(heads)
            for line in keys:
                form, key = line.split("\t")
                found.keys.setdefault(form, tuple(key.split(" ")))
        return found

    def packed(self) -> "Packed":
        """The same in little space."""
        keys = [f"{form}\t{' '.join(key)}" for form, key in self.keys.items()]
        counted = (self.forms, self.nouns, self.verbs)
        return Packed(packed(*(counter.elements() for counter in counted), sorted(self.heads), keys))

    def key(self, form: str, code: str) -> Key:
        """By it the forms of one candidate meet.

        Args:
            form: one of its spellings.
            code: of the language.
        """
        return self.keys.get(form) or word_keys(form, code)

    def _read(self, record: Record) -> None:
        code = record.metadata.language.value
        head = 0 if language(code).head_first else -1
        contents = _contents(code)
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
                content = [contents[token.text] for token, _ in words]
                self._notice(words, content, text, code)
                if language(code).before_verbs:
                    self._notice_verbs(words, content, text, code)
                runs = _runs(words, content, text)
            for run in runs:
                self.heads.add(run[head][1])
                self._count(run, text, code)

    def _notice(self, words: Sequence[Keyed], content: Sequence[bool], text: str, code: str) -> None:
        """Count the words that stand as nouns."""
        head_first = language(code).head_first
        opens = _openers(code)
        for at in range(1, len(words)):
            if not content[at] or not opens[words[at - 1][0].text]:
                continue
            before, (token, key) = words[at - 1][0], words[at]
            if key == JOINT or not adjacent(text, before, token):
                continue
            if head_first or not (any(content[at + 1 : at + 2]) and adjacent(text, token, words[at + 1][0])):
                self.nouns[key] += 1

    def _notice_verbs(self, words: Sequence[Keyed], content: Sequence[bool], text: str, code: str) -> None:
        """Count the words behind which an article stands, or before which a word of those that verbs follow."""
        before, articles = _listed("before_verbs", code), _listed("articles", code)
        for at, ((left, left_key), (right, right_key)) in enumerate(pairwise(words)):
            follows, precedes = before[left.text], articles[right.text]
            if (follows or precedes) and content[at + follows] and adjacent(text, left, right):
                self.verbs[right_key if follows else left_key] += 1

    def _count(self, run: Sequence[Keyed], text: str, code: str) -> None:
        starts = [i for i, (_, key) in enumerate(run) if key != JOINT]
        for number, first in enumerate(starts):
            for last in starts[number : number + _CONTENT]:
                form = text[run[first][0].start : run[last][0].end]
                if not form.isalnum():
                    form = " ".join(form.split())
                if len(form) > 1:
                    self.forms[form] += 1
                    key = tuple([key for _, key in run[first : last + 1]])
                    if self.forms[form] == 1 and key != word_keys(form, code):
                        self.keys[form] = key


def candidates(record: Record) -> Packed | None:
    """Those of one document; None where its language is one in which terms are not looked for."""
    code = record.metadata.language.value
    if not (language(code).finds_terms or segmented(code)):
        return None
    found = Candidates()
    found._read(record)
    return found.packed()


def parts(key: Key) -> tuple[Key, ...]:
    """The two candidates within a longer one: without its first word, and without its last."""
    return tuple(_bare(part) for part in (key[1:], key[:-1])) if len(key) > 1 else ()


def _bare(key: Key) -> Key:
    """Without connectors at its ends."""
    start, end = 0, len(key)
    while start < end and key[start] == JOINT:
        start += 1
    while end > start and key[end - 1] == JOINT:
        end -= 1
    return key[start:end]


def _runs(words: Sequence[Keyed], contents: Sequence[bool], text: str) -> list[list[Keyed]]:
    """The stretches of content words and connectors, without connectors at their ends."""
    runs: list[list[Keyed]] = []
    run: list[Keyed] = []
    for word, content in zip(words, contents, strict=True):
        token, key = word
        joint = key == JOINT
        if run and not ((content or joint) and adjacent(text, run[-1][0], token)):
            runs.append(run)
            run = []
        if run or (content and not joint):
            run.append(word)
    runs.append(run)
    for run in runs:
        while run and run[-1][1] == JOINT:
            run.pop()
    return [run for run in runs if run]


@cache
def _openers(code: str) -> ByWord[bool]:
    """Whether a noun stands behind a word: an article, a preposition.

    Behind a conjunction as well, but not where adjectives follow their nouns: it joins these.
    """
    joining = folded_words("conjunctions", code) if language(code).head_first else frozenset()
    opening = folded_words("before_nouns", code) - joining
    return ByWord(lambda word: fold(word) in opening)


@cache
def _listed(name: str, code: str) -> ByWord[bool]:
    """Whether a word is one of those that a language's file lists under `name`."""
    return ByWord(lambda word: fold(word) in folded_words(name, code))


@cache
def _contents(code: str) -> ByWord[bool]:
    return ByWord(lambda word: is_content(word, code))


def is_content(word: str, code: str) -> bool:
    """Whether a word may be part of a term: no function word, number or verb, and not a word of every text."""
    folded = fold(word)
    if len(folded) < _SHORTEST or not _LETTERS.fullmatch(folded):
        return False
    if folded in folded_words("function_words", code) or is_verb(word, code):
        return False
    return zipf(folded, code) < _EVERYDAY


def is_verb(word: str, code: str) -> bool:
    """Whether the lemma of a word ends like an infinitive; in German only where the word has no capital."""
    entry = language(code)
    if not entry.verb_endings or not has_lemmas(code):
        return False
    if entry.noun_capital and word[:1].isupper():
        return False
    return lemma(word, code).endswith(entry.verb_endings)
