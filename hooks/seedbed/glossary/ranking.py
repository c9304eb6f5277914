"""Candidates of one language -> the found terms, strongest first.

Their order is frequency (C-value: Frantzi, Ananiadou and Mima, 2000, occurrences inside longer terms taken away) times
strangeness against general language (weirdness: Ahmad, Gillam and Tostevin, 1999, here on wordfreq's Zipf scale). What
is a term at all is said by one fixed threshold in two regimes: of a few documents by that product, of a corpus by how
much more often than elsewhere the words of a candidate occur there, and how unevenly it is spread over the documents.
"""

from collections import Counter
from collections.abc import Collection
from math import inf, log, log2, log10

from ..languages import language
from ..model import PagePath, Term
from ..text.countries import countries
from ..text.folding import fold
from ..text.keys import JOINT
from ..text.slugs import slug
from .candidates import Candidates, Key, zipf

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
_LEAST_WEIGHT = 0.5
_DOUBT = 4
"""By how much weaker a term of a corpus is that would be none in a few documents."""
_UNEVEN, _EXCESS, _COMMONEST, _LONG, _NAME = 0.6, 0.9, 0.4, 0.5, 1.0
"""Weights beside that of the logarithm of the frequency, which is 1."""


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
    words = 2 * sum(count for key, count in candidates.count.items() if len(key) == 1)  # half are function words
    accepted: dict[Key, float] = {}
    sure: list[Key] = []
    for key in sorted(candidates.count, key=lambda k: (-len(k), k)):
        free = candidates.count[key] - sum(
            candidates.count[other] for other in candidates.longer.get(key, ()) if other in accepted
        )
        if key in defined:
            accepted[key] = max(_LEAST_SCORE, _strength(key, max(free, 1), candidates.forms[key], code))
            sure.append(key)
            continue
        if free < 1 or _names_country(candidates.forms[key], code) or not _stands_alone(key, candidates, code):
            continue
        strange = _strangeness(candidates.forms[key], code)
        strength = _strength(key, free, candidates.forms[key], code)
        strict = strength >= _LEAST_SCORE and _fits_few(key, free, strange, candidates.forms[key], code)
        if strict if documents <= _FEW else _weight(key, candidates, code, words) >= _LEAST_WEIGHT:
            accepted[key] = strength if strict else strength / _DOUBT
            if strict:
                sure.append(key)
    best = sorted(accepted, key=lambda key: (-accepted[key], key))
    shown = set(sorted(sure, key=lambda key: (-accepted[key], key))[:limit])
    return tuple(_term(key, accepted[key], candidates.forms[key], code, key in shown) for key in best)


def _strength(key: Key, free: int, forms: Counter[str], code: str) -> float:
    strange = _strangeness(forms, code)
    return log2(1 + _length(key)) * log2(1 + free) * sum(strange) / len(strange) / 2 if strange else 0.0


def _strangeness(forms: Counter[str], code: str) -> list[float]:
    """How far each content word is from being a word of every text."""
    return [_GENERAL - min(zipf(word, code), _GENERAL) for word in _content_words(forms, code)]


def _length(key: Key) -> int:
    return sum(part != JOINT for part in key)


def _stands_alone(key: Key, candidates: Candidates, code: str) -> bool:
    """Whether a single word is a noun somewhere, and not one of those that every text has."""
    return len(key) > 1 or bool(candidates.heads[key] and not _plain(candidates.forms[key], code))


def _fits_few(key: Key, free: int, strange: list[float], forms: Counter[str], code: str) -> bool:
    """Whether a candidate is strange enough to be a term of a few documents."""
    mean = sum(strange) / len(strange)
    if mean < _LEAST_STRANGE or min(strange) < _COMMON or _is_name(forms, code):
        return False
    if len(key) == 1 and (free < 2 or mean < _STRANGE_SINGLE):
        return False
    return free > 1 or (_length(key) == 2 and min(strange) >= _RARE)


def _weight(key: Key, candidates: Candidates, code: str, words: int) -> float:
    """How much speaks for a candidate in a corpus.

    The logarithm of its frequency, plus the excess of its words over general language on the Zipf scale, minus what
    speaks against it: that it is in every document, that its commonest word is common, that it is long, or a name.
    """
    forms = candidates.forms[key]
    parts = [k for k in key if k != JOINT]
    general = [zipf(word, code) for word in _content_words(forms, code)]
    if len(general) != len(parts):
        return -inf
    here = [log10(candidates.count.get((part,), 1) / words) + 9 for part in parts]
    excess = sum(h - max(g, 1.0) for h, g in zip(here, general, strict=True)) / len(parts)
    return (
        log(candidates.count[key])
        - _UNEVEN * log(candidates.documents[key])
        + _EXCESS * excess
        - _COMMONEST * max(general)
        - _LONG * (len(parts) > 2)
        - _NAME * _is_name(forms, code)
    )


def _content_words(forms: Counter[str], code: str) -> list[str]:
    connectors = {fold(c) for c in language(code).connectors}
    words = fold(_best(forms)).replace("'", "' ").replace("-", " ").split()
    return [w for w in words if w not in connectors]


def _plain(forms: Counter[str], code: str) -> bool:
    plain = {fold(word) for word in language(code).plain_words}
    return any(fold(form) in plain for form in forms)


def _is_name(forms: Counter[str], code: str) -> bool:
    """Whether it is mostly written with capitals that make it a name; in German, whether its noun has none."""
    if language(code).noun_capital:
        return not _best(forms).split()[-1][:1].isupper()
    capital = sum(n for form, n in forms.items() if any(w[:1].isupper() for w in form.split()[1:] or [form]))
    return capital > _NAMES * forms.total()


def _names_country(forms: Counter[str], code: str) -> bool:
    return any(countries(form.title() if form.islower() else form, code) for form in forms)


def _best(forms: Counter[str]) -> str:
    """The most frequent form; among equals the one without capitals, then the first in the alphabet."""
    return min(forms, key=lambda f: (-forms[f], not f.islower(), f))


def _term(key: Key, score: float, forms: Counter[str], code: str, shown: bool) -> Term:
    ordered = tuple(sorted({fold(f): f for f in sorted(forms)}.values(), key=lambda f: (-forms[f], f)))
    return Term(_best(forms), code, _page(key, code), ordered, round(score, 3), shown=shown)


def _page(key: Key, code: str) -> PagePath:
    """The address of a term: of its dictionary forms, not of the form that is most frequent just now.

    So it stays what it is, whatever other texts come.
    """
    joint = next(iter(language(code).connectors), "")
    return PagePath(f"glossary/{code}/{slug(' '.join(joint if part == JOINT else part for part in key))}.md")
