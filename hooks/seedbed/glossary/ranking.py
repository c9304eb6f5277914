"""Candidates of one language -> the found terms, strongest first.

What is a term at all is said by one fixed threshold in two regimes. In a few documents it is frequency (C-value:
Frantzi, Ananiadou and Mima, 2000, occurrences inside longer terms taken away) times strangeness against general
language (weirdness: Ahmad, Gillam and Tostevin, 1999, here on wordfreq's Zipf scale). In a corpus it is a weighted sum
of what speaks for and against a candidate, among it how its words stand elsewhere in the same texts.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, log2, log10
from typing import NamedTuple

from ..languages import language
from ..model import PagePath, Term
from ..text.countries import countries
from ..text.folding import fold
from ..text.frequency import PER_BILLION, zipf
from ..text.keys import JOINT
from ..text.lemmas import is_form, is_word, lemma
from ..text.phrases import folded_words
from ..text.segments import segmented
from ..text.slugs import slug
from .candidates import Candidates, Key, parts

_GENERAL = 6.2
"""Zipf frequency at which a word is not strange at all."""
_LEAST_STRANGE = 1.6
_STRANGE_SINGLE = 2.2
"""A single word must be rarer than a part of a longer term."""
_RARE = 2.6
"""Strangeness of every part of a term that occurs once."""
_COMMON = 0.6
"""Strangeness below which a word is part of no term."""
_LEAST_SCORE = 2.5
_NAMES = 0.5
"""Share of occurrences with capitals from which a candidate is a name."""
_FEW = 3
"""Documents up to which a term may occur once, and up to which they are no corpus."""
_MANY = 1000
"""Documents from which on what is said once in all of them is no term of theirs."""
_SMALL_LETTERS = 0.2
"""Share of occurrences in small letters from which a word is no German noun."""
_LEAST_WEIGHT = -0.5
_WEIGHTS = {
    "frequency": 0.7,  # logarithm of its occurrences
    "excess": 0.5,  # of its least special word over general language, on the Zipf scale
    "common": -0.5,  # Zipf frequency of its commonest word
    "noun": 0.3,  # how sure it is that its noun is one, and no verb
    "noun_inside": -0.3,  # how often its other words stand alone, so that they only met here
    "inside": -0.5,  # share of its occurrences within one longer candidate
    "long": -1.0,  # three content words
    "name": -0.8,  # written like one
}
"""What speaks for and against a candidate of a corpus, and how much."""
_VERB = 0.2
"""Share of its occurrences where verbs stand, from which a word is one."""
_CLEARLY = 2
_STANDS = 0.2
"""Share of its occurrences where only a noun stands, up to which a word that looks like no noun is none."""
_SHORTEST_REST = 4
"""Letters before the ending of a participle or an adverb."""
_SMALLEST = 50_000
"""Words as of which a corpus is counted: in a smaller one, every word would be in excess."""


class _Case(NamedTuple):
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
class _Text:
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
        return (
            times > 2 * self.candidates.nouns[part] and times >= _VERB * self.count.get(part, 0) and is_word(part, code)
        )

    def nounness(self, part: str) -> float:
        """The logarithm of the share of a word's occurrences that only a noun can have; one in five for a new word."""
        return log((self.candidates.nouns[part] + 0.3) / (self.count.get(part, 0) + 1.5))


def _case(key: Key, forms: Mapping[str, int], code: str, connectors: Collection[str]) -> _Case:
    best = _best(forms)
    parts = tuple([part for part in key if part != JOINT])
    words = parts if segmented(code) else _written(best, connectors)
    return _Case(key, code, forms, sum(forms.values()), best, parts, words, tuple([zipf(word, code) for word in words]))


def _best(forms: Mapping[str, int]) -> str:
    """The most frequent form; among equals the one without capitals, then the first in the alphabet."""
    return min(forms, key=lambda f: (-forms[f], not f.islower(), f)) if len(forms) > 1 else next(iter(forms))


def _written(form: str, connectors: Collection[str]) -> tuple[str, ...]:
    """The content words of a spelling, folded."""
    split = fold(form).replace("'", "' ").replace("-", " ").split()
    return tuple([word for word in split if word not in connectors])


def rank(
    candidates: Candidates, code: str, documents: int, limit: int, defined: Collection[Key] = ()
) -> tuple[Term, ...]:
    """The terms among the candidates.

    Args:
        candidates: of one language.
        code: of the language.
        documents: in that language.
        limit: at most so many terms are shown.
        defined: those that a text defines or abbreviates, which are terms whatever else speaks against them.

    Returns:
        Terms without entry, strongest first; equal scores by name. Those of a corpus of which the rules for a few
        documents would not be sure are not shown.
    """
    keys = [candidates.key(form, code) for form in candidates.forms]
    counts = _counts(candidates, keys)
    least = 1 if documents <= _MANY else 2
    forms = _forms(candidates, keys, {key for key, count in counts.items() if count >= least or key in defined})
    single = {key[0]: count for key, count in counts.items() if len(key) == 1}
    text = _Text(2 * sum(single.values()), single, candidates)  # half of all words are function words
    connectors = folded_words("connectors", code)
    accepted: dict[Key, float] = {}
    sure: list[Key] = []
    within: dict[Key, int] = {}
    longest: dict[Key, int] = {}
    for key in sorted(sorted(forms), key=len, reverse=True):
        case = _case(key, forms[key], code, connectors)
        free = case.times - within.get(key, 0)
        if key in defined:
            accepted[key] = max(_LEAST_SCORE, _strength(case, max(free, 1)))
            sure.append(key)
        elif free > 0 and _stands_alone(case, candidates) and not _has_verb(case, text):
            weight = _weigh(case, longest.get(key, 0), text) if documents > _FEW else 1.0
            if weight > 0:
                strength = _strength(case, free)
                fits = strength >= _LEAST_SCORE and _fits_few(case, free) and not _is_adjective(case, text)
                score = weight if documents > _FEW else strength * fits
                if score > 0 and not case.country:
                    accepted[key] = score
                    sure += [key] * fits
        for inner in set(parts(key)):
            longest[inner] = max(longest.get(inner, 0), case.times)
            if key in accepted:
                within[inner] = within.get(inner, 0) + case.times
    best = sorted(accepted, key=lambda key: (-accepted[key], key))
    shown = set(sorted(sure, key=lambda key: (-accepted[key], key))[:limit])
    return tuple(
        _term(_case(key, forms[key], code, connectors), accepted[key], connectors, shown=key in shown) for key in best
    )


def _counts(candidates: Candidates, keys: Sequence[Key]) -> dict[Key, int]:
    """How often each candidate is met, in whatever form."""
    found: dict[Key, int] = {}
    for key, count in zip(keys, candidates.forms.values(), strict=True):
        found[key] = found.get(key, 0) + count
    return found


def _forms(candidates: Candidates, keys: Sequence[Key], wanted: Collection[Key]) -> dict[Key, dict[str, int]]:
    """The spellings of some candidates, and how often each is met."""
    found: dict[Key, dict[str, int]] = {}
    for key, (form, count) in zip(keys, candidates.forms.items(), strict=True):
        if key in wanted:
            found.setdefault(key, {})[form] = count
    return found


def _strength(case: _Case, free: int) -> float:
    strange = case.strangeness
    return log2(1 + len(case.parts)) * log2(1 + free) * sum(strange) / len(strange) / 2 if strange else 0.0


def _stands_alone(case: _Case, candidates: Candidates) -> bool:
    """Whether a single word is a noun somewhere, and not one of those that every text has."""
    return len(case.key) > 1 or bool(case.key[0] in candidates.heads and not case.plain)


def _has_verb(case: _Case, text: _Text) -> bool:
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
    written = zip(case.parts, case.words, strict=True)
    return any(text.is_verb(part, case.code) and not word.endswith(inflected) for part, word in written)


def _is_adjective(case: _Case, text: _Text) -> bool:
    """Whether a single word has feminine forms, though its dictionary form is none, and hardly stands as a noun."""
    feminine = language(case.code).feminine_endings
    if len(case.parts) > 1 or text.candidates.nouns[case.parts[0]] > _STANDS * case.times:
        return False
    return any(
        fold(form).endswith(feminine) and is_form(form, case.code) and not lemma(form, case.code).endswith(feminine)
        for form in case.forms
    )


def _fits_few(case: _Case, free: int) -> bool:
    """Whether a candidate is strange enough to be a term of a few documents."""
    strange = case.strangeness
    mean = sum(strange) / len(strange)
    if mean < _LEAST_STRANGE or min(strange) < _COMMON or case.name:
        return False
    if len(case.key) == 1 and (free < 2 or mean < _STRANGE_SINGLE):
        return False
    return free > 1 or (len(case.parts) == 2 and min(strange) >= _RARE)


def _weigh(case: _Case, longest: int, text: _Text) -> float:
    """How much speaks for a candidate in a corpus: the exponential of the sum, 0 where it is none.

    Args:
        case: the candidate.
        longest: how often the commonest candidate occurs that holds it.
        text: all of the corpus.
    """
    if len(case.general) != len(case.parts):
        return 0.0
    head, *others = case.parts if language(case.code).head_first else case.parts[::-1]
    features = [
        _WEIGHTS["frequency"] * log(case.times),
        _WEIGHTS["excess"] * min(map(text.excess, case.parts, case.general)),
        _WEIGHTS["common"] * max(case.general),
        _WEIGHTS["noun"] * text.nounness(head),
        _WEIGHTS["noun_inside"] * min(map(text.nounness, others), default=0.0),
        _WEIGHTS["inside"] * (longest / case.times),
        _WEIGHTS["long"] * (len(case.parts) > 2),
    ]
    weight = sum(features)
    if weight >= _LEAST_WEIGHT:  # of the others, names or not, none is a term
        weight += _WEIGHTS["name"] * case.name
    return exp(weight) if weight >= _LEAST_WEIGHT else 0.0


def _term(case: _Case, score: float, connectors: Collection[str], *, shown: bool) -> Term:
    """The term, by its dictionary form where a text has that, else by its most frequent one."""
    plain = {form: count for form, count in case.forms.items() if _written(form, connectors) == case.parts}
    name = _best(plain or case.forms)
    forms = {fold(form): form for form in sorted(case.forms)}.values()
    ordered = tuple(sorted(forms, key=lambda form: (-case.forms[form], form)))
    return Term(name, case.code, _page(case), ordered, round(score, 3), shown=shown)


def _page(case: _Case) -> PagePath:
    """The address of a term: of its dictionary forms, not of the form that is most frequent just now.

    So it stays what it is, whatever other texts come.
    """
    joint = next(iter(language(case.code).connectors), "")
    between = "" if language(case.code).wordless else " "
    name = between.join(joint if part == JOINT else part for part in case.key)
    return PagePath(f"glossary/{case.code}/{slug(name)}.md")
