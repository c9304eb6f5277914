"""Candidates of one language -> the found terms, strongest first.

What is a term at all is said by one fixed threshold in two regimes. In a few documents it is frequency (C-value:
Frantzi, Ananiadou and Mima, 2000, occurrences inside longer terms taken away) times strangeness against general
language (weirdness: Ahmad, Gillam and Tostevin, 1999, here on wordfreq's Zipf scale). In a corpus it is a weighted sum
of what speaks for and against a candidate, among it how its words stand elsewhere in the same texts.
"""

from collections.abc import Collection, Sequence
from math import exp, log, log2

from ..languages import language
from ..model import PagePath, Term
from ..text.folding import fold
from ..text.keys import JOINT
from ..text.phrases import folded_words
from ..text.slugs import slug
from .candidates import Candidates, Key, parts
from .case import Case, Text, best_of, case_of, has_verb, is_adjective, written

_LEAST_STRANGE = 1.6
_STRANGE_SINGLE = 2.2
"""A single word must be rarer than a part of a longer term."""
_RARE = 2.6
"""Strangeness of every part of a term that occurs once."""
_COMMON = 0.6
"""Strangeness below which a word is part of no term."""
_LEAST_SCORE = 2.5
_FEW = 3
"""Documents up to which a term may occur once, and up to which they are no corpus."""
_MANY = 1000
"""Documents from which on what is said once in all of them is no term of theirs."""
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
    text = Text(2 * sum(single.values()), single, candidates)  # half of all words are function words
    connectors = folded_words("connectors", code)
    accepted: dict[Key, float] = {}
    sure: list[Key] = []
    within: dict[Key, int] = {}
    longest: dict[Key, int] = {}
    for key in sorted(sorted(forms), key=len, reverse=True):
        case = case_of(key, forms[key], code, connectors)
        free = case.times - within.get(key, 0)
        if key in defined:
            accepted[key] = max(_LEAST_SCORE, _strength(case, max(free, 1)))
            sure.append(key)
        elif free > 0 and _stands_alone(case, candidates) and not has_verb(case, text):
            weight = _weigh(case, longest.get(key, 0), text) if documents > _FEW else 1.0
            if weight > 0:
                strength = _strength(case, free)
                fits = strength >= _LEAST_SCORE and _fits_few(case, free) and not is_adjective(case, text)
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
        _term(case_of(key, forms[key], code, connectors), accepted[key], connectors, shown=key in shown) for key in best
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


def _strength(case: Case, free: int) -> float:
    strange = case.strangeness
    return log2(1 + len(case.parts)) * log2(1 + free) * sum(strange) / len(strange) / 2 if strange else 0.0


def _stands_alone(case: Case, candidates: Candidates) -> bool:
    """Whether a single word is a noun somewhere, and not one of those that every text has."""
    return len(case.key) > 1 or bool(case.key[0] in candidates.heads and not case.plain)


def _fits_few(case: Case, free: int) -> bool:
    """Whether a candidate is strange enough to be a term of a few documents."""
    strange = case.strangeness
    mean = sum(strange) / len(strange)
    if mean < _LEAST_STRANGE or min(strange) < _COMMON or case.name:
        return False
    if len(case.key) == 1 and (free < 2 or mean < _STRANGE_SINGLE):
        return False
    return free > 1 or (len(case.parts) == 2 and min(strange) >= _RARE)


def _weigh(case: Case, longest: int, text: Text) -> float:
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


def _term(case: Case, score: float, connectors: Collection[str], *, shown: bool) -> Term:
    """The term, by its dictionary form where a text has that, else by its most frequent one."""
    plain = {form: count for form, count in case.forms.items() if written(form, connectors) == case.parts}
    name = best_of(plain or case.forms)
    forms = {fold(form): form for form in sorted(case.forms)}.values()
    ordered = tuple(sorted(forms, key=lambda form: (-case.forms[form], form)))
    return Term(name, case.code, _page(case), ordered, round(score, 3), shown=shown)


def _page(case: Case) -> PagePath:
    """The address of a term: of its dictionary forms, not of the form that is most frequent just now.

    So it stays what it is, whatever other texts come.
    """
    joint = next(iter(language(case.code).connectors), "")
    between = "" if language(case.code).wordless else " "
    name = between.join(joint if part == JOINT else part for part in case.key)
    return PagePath(f"glossary/{case.code}/{slug(name)}.md")
