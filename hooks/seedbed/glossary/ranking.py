"""Candidates of one language -> the found terms, strongest first.

The score is frequency (C-value: Frantzi, Ananiadou and Mima, 2000, occurrences inside longer terms taken away) times
strangeness against general language (weirdness: Ahmad, Gillam and Tostevin, 1999, here on wordfreq's Zipf scale). One
fixed threshold serves a single document and a corpus.
"""

from collections import Counter
from math import log2

from ..languages import language
from ..model import PagePath, Term
from ..text.countries import countries
from ..text.folding import fold
from ..text.keys import JOINT
from ..text.slugs import fingerprint, slug
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
"""Documents up to which a term may occur once."""


def rank(candidates: Candidates, code: str, documents: int, limit: int) -> tuple[Term, ...]:
    """The terms among the candidates.

    Args:
        candidates: of one language.
        code: of the language.
        documents: in that language.
        limit: at most so many terms.

    Returns:
        Terms without entry, strongest first; equal scores by name.
    """
    accepted: dict[Key, float] = {}
    for key in sorted(candidates.count, key=lambda k: (-len(k), k)):
        free = candidates.count[key] - sum(
            candidates.count[other] for other in candidates.longer.get(key, ()) if other in accepted
        )
        score = _score(key, free, candidates, code, documents)
        if score >= _LEAST_SCORE:
            accepted[key] = score
    best = sorted(accepted.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple(_term(key, score, candidates.forms[key], code) for key, score in best)


def _score(key: Key, free: int, candidates: Candidates, code: str, documents: int) -> float:
    content = [k for k in key if k != JOINT]
    forms = candidates.forms[key]
    strange = [_GENERAL - min(zipf(w, code), _GENERAL) for w in _content_words(forms, code)]
    mean = sum(strange) / len(strange) if strange else 0.0
    if (
        free < 1
        or mean < _LEAST_STRANGE
        or min(strange) < _COMMON
        or _is_name(forms, code)
        or _names_country(forms, code)
    ):
        return 0.0
    if len(content) == 1 and (free < 2 or mean < _STRANGE_SINGLE or _plain(forms, code) or not candidates.heads[key]):
        return 0.0
    if free == 1 and (len(content) != 2 or min(strange) < _RARE or documents > _FEW):
        return 0.0
    return log2(1 + len(content)) * log2(1 + free) * mean / 2


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


def _term(key: Key, score: float, forms: Counter[str], code: str) -> Term:
    name = _best(forms)
    address = slug(name)
    ordered = tuple(sorted({fold(f): f for f in sorted(forms)}.values(), key=lambda f: (-forms[f], f)))
    page = PagePath(f"glossary/{code}/{address}.md" if address else f"glossary/{code}/{fingerprint(name)}.md")
    return Term(name, code, page, ordered, round(score, 3))
