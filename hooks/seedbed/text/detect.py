"""A text -> the language it is in (py3langid, whose model comes with the package)."""

from array import array
from collections.abc import Sequence
from copy import copy
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from ..languages import language

UNKNOWN = "und"
"""The code for: cannot be told."""

_ENOUGH = 20
"""Letters; below that a guess is worth nothing."""
_MUCH = 150
"""Letters from which small languages are told from their large neighbours."""
_SURE, _SURE_OF_MUCH = 0.75, 0.5
_RARE = frozenset(
    {"an", "br", "fo", "ga", "gd", "ht", "jv", "ku", "li", "oc", "se", "vo", "wa", "la", "eo", "qu", "xh", "zu", "rw"}
)
"""Left out in short texts, where their large neighbours are taken for them more often than they are met."""
_PIECES, _PIECE = 6, 100
"""What is looked at of a longer text: so many pieces of so many characters, from its whole length."""


def detect(text: str) -> tuple[str, float]:
    """The ISO 639-1 code of the language and how sure it is, from 0 to 1; `und` where it cannot be told."""
    sample = _sample(text)
    letters = sum(map(str.isalpha, sample))
    if letters < _ENOUGH:
        return UNKNOWN, 0.0
    much = letters >= _MUCH
    code, sure = _identifier(much).classify(sample)
    return (str(code) if sure >= (_SURE_OF_MUCH if much else _SURE) else UNKNOWN), float(sure)


def language_of_most(codes: Sequence[str]) -> str:
    """The language of most texts that have one; English where none has.

    Among equals, one in which the site has words of its own, then the first in the alphabet.
    """
    told = [code for code in codes if code != UNKNOWN]
    return min(set(told), key=lambda code: (-told.count(code), not language(code).labels, code)) if told else "en"


def _sample(text: str) -> str:
    if len(text) <= _PIECES * _PIECE:
        return text
    step = (len(text) - _PIECE) // (_PIECES - 1)
    return "\n".join(text[start : start + _PIECE] for start in range(0, _PIECES * step, step))


@cache
def _identifier(rare: bool) -> LanguageIdentifier:
    identifier = copy(_model())
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 and (rare or code not in _RARE)])
    identifier.nb_ptc = identifier.nb_ptc.copy("C")  # what a sample asks for lies in one place for all languages
    return identifier


@cache
def _model() -> LanguageIdentifier:
    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.tk_output = array("i", model.tk_output)  # a list of 100,000 numbers lies all over the memory
    return model
