"""A candidate and the texts that hold it -> how strange it is, and which of its words are nouns.

Classes of words are told by where a word stands in the same texts, and by its endings.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log, log10
from typing import NamedTuple

from ..languages import language
from ..text.countries import countries
from ..text.folding import fold
from ..text.frequency import PER_BILLION, zipf
from ..text.keys import JOINT
from ..text.lemmas import is_form, is_word, lemma
from ..text.phrases import folded_words
from ..text.segments import segmented
from .candidates import Candidates, Key

_GENERAL = 6.2
"""Zipf frequency at which a word is not strange at all."""
_NAMES = 0.5
"""Share of occurrences with capitals from which a candidate is a name."""
_SMALL_LETTERS = 0.2
"""Share of occurrences in small letters from which a word is no German noun."""
_VERB = 0.2
"""Share of its occurrences where verbs stand, from which a word is one."""
_CLEARLY = 2
"""How many times as often it stands there as where only a noun does."""
_STANDS = 0.2
"""Share of its occurrences where only a noun stands, up to which a word that looks like no noun is none."""
_SHORTEST_REST = 4
"""Letters before the ending of a participle or an adverb."""
_SMALLEST = 50_000
"""Words as of which a corpus is counted: in a smaller one, every word would be in excess."""


class Case(NamedTuple):
    """One candidate, and what is asked about it."""

    key: Key
    code: str
    forms: Mapping[str, int]
    times: int
    """That it occurs, in whatever form."""
    best: str
    """The most frequent form."""
    parts: tuple[str, ...]
    """The keys of its content words."""
    words: tuple[str, ...]
    """The same as the best form writes them, folded."""
    general: tuple[float, ...]
    """How frequent each content word is in general language, on the Zipf scale."""

    @property
    def strangeness(self) -> list[float]:
        """How far each content word is from being a word of every text."""
        return [_GENERAL - min(frequency, _GENERAL) for frequency in self.general]

    @property
    def name(self) -> bool:
        """Whether it is mostly written with capitals that make it a name; in German, whether its noun has none now and
        then.
        """
        forms = self.forms.items()
        if language(self.code).noun_capital:
            return sum(n for form, n in forms if not form.split()[-1][:1].isupper()) >= _SMALL_LETTERS * self.times
        capital = sum(n for form, n in forms if any(w[:1].isupper() for w in form.split()[1:] or [form]))
        return capital > _NAMES * self.times

    @property
    def country(self) -> bool:
        """Whether one of its forms is the name of a country."""
        return any(countries(form.title() if form.islower() else form, self.code) for form in self.forms)

    @property
    def plain(self) -> bool:
        """Whether it is one of the words that every text has."""
        plain = folded_words("plain_words", self.code)
        return any(fold(form) in plain for form in self.forms)


@dataclass(frozen=True, slots=True)
class Text:
    """All documents of a language, as one text."""

    words: int
    count: Mapping[str, int]
    """How often each content word occurs."""
    candidates: Candidates

    def excess(self, part: str, general: float) -> float:
        """How much more frequent a word is here than in general language, as a decimal logarithm."""
        share = self.count.get(part, 1) / max(self.words, _SMALLEST)
        return log10(share) + PER_BILLION - max(general, 1.0)

    def is_verb(self, part: str, code: str) -> bool:
        """Whether a word of the language stands where verbs do, and clearly more often than where only nouns do."""
        times = self.candidates.verbs[part]
        often = times > _CLEARLY * self.candidates.nouns[part] and times >= _VERB * self.count.get(part, 0)
        return often and is_word(part, code)

    def nounness(self, part: str) -> float:
        """The logarithm of the share of a word's occurrences that only a noun can have; one in five for a new word."""
        return log((self.candidates.nouns[part] + 0.3) / (self.count.get(part, 0) + 1.5))


def case_of(key: Key, forms: Mapping[str, int], code: str, connectors: Collection[str]) -> Case:
    """A candidate.

    Args:
        key: of it.
        forms: its spellings, and how often each is met.
        code: of the language.
        connectors: small words that are no parts of a term.
    """
    best = best_of(forms)
    parts = tuple([part for part in key if part != JOINT])
    words = parts if segmented(code) else written(best, connectors)
    return Case(key, code, forms, sum(forms.values()), best, parts, words, tuple([zipf(word, code) for word in words]))


def best_of(forms: Mapping[str, int]) -> str:
    """The most frequent form; among equals the one without capitals, then the first in the alphabet."""
    return min(forms, key=lambda f: (-forms[f], not f.islower(), f)) if len(forms) > 1 else next(iter(forms))


def written(form: str, connectors: Collection[str]) -> tuple[str, ...]:
    """The content words of a spelling, folded."""
    split = fold(form).replace("'", "' ").replace("-", " ").split()
    return tuple([word for word in split if word not in connectors])


def has_verb(case: Case, text: Text) -> bool:
    """Whether a candidate holds a verb, or its noun is a participle or an adverb.

    What is not written with a word for each part of its key, as names with apostrophes are, is not judged.
    """
    own = language(case.code)
    if not own.before_verbs or len(case.words) != len(case.parts):
        return False
    noun = case.words[-1]
    rest = next((noun.removesuffix(ending) for ending in own.no_noun_endings if noun.endswith(ending)), "")
    inflected_noun = len(rest) >= _SHORTEST_REST and (case.parts[-1] != noun or is_word(rest, case.code))
    if inflected_noun and text.candidates.nouns[case.parts[-1]] <= _STANDS * case.times:
        return True
    inflected = (*own.no_noun_endings, *own.gerund_endings)
    pairs = zip(case.parts, case.words, strict=True)
    return any(text.is_verb(part, case.code) and not word.endswith(inflected) for part, word in pairs)


def is_adjective(case: Case, text: Text) -> bool:
    """Whether a single word has feminine forms, though its dictionary form is none, and hardly stands as a noun."""
    feminine = language(case.code).feminine_endings
    if len(case.parts) > 1 or text.candidates.nouns[case.parts[0]] > _STANDS * case.times:
        return False
    return any(
        fold(form).endswith(feminine) and is_form(form, case.code) and not lemma(form, case.code).endswith(feminine)
        for form in case.forms
    )
