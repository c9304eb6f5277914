"""A text -> the language it is in (py3langid, whose model comes with the package; in a short one small words count)."""

from array import array
from collections.abc import Sequence
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from ..languages import language
from .folding import fold
from .phrases import folded_words
from .tokens import tokens

UNKNOWN = "und"
"""The code for: cannot be told."""

_ENOUGH = 20
"""Letters; below that a guess is worth nothing."""
_MUCH = 150
"""Letters from which small languages are told from their large neighbours."""
_SURE, _SURE_OF_MUCH = 0.75, 0.5
_SMALL = 0.3
"""Share of function words from which a short text need be no surer than a long one."""
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
    code, sure = _model().classify(sample) if much else _without_rare(sample)
    least = _SURE_OF_MUCH if much or _small_words(sample, str(code)) >= _SMALL else _SURE
    return (str(code) if sure >= least else UNKNOWN), float(sure)


def forget() -> None:
    """Give back the table by which languages are told, 65 MB; it is loaded again when it is asked for."""
    _model.cache_clear()


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


def _small_words(sample: str, code: str) -> float:
    """The share of its words that are function words of a language."""
    words = tokens(sample, elision=language(code).elision)
    small = folded_words("function_words", code)
    return sum(fold(word.text) in small for word in words) / max(len(words), 1)


def _without_rare(sample: str) -> tuple[str, float]:
    """The likeliest language that is not rare, and how likely it is among those."""
    ranked = [(code, likely) for code, likely in _model().rank(sample) if code not in _RARE]
    code, likely = ranked[0]
    return code, likely / (sum(likely for _, likely in ranked) or 1.0)


@cache
def _model() -> LanguageIdentifier:
    """Of the languages that have a code of two letters, which are two thirds of a large table."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages([code for code in whole.labels if len(code) == 2])
    return LanguageIdentifier(
        whole.nb_ptc.copy("C"),  # what a sample asks for lies in one place for all languages
        whole.nb_pc,
        whole.nb_classes,
        whole.tk_nextmove,
        array("i", whole.tk_output),  # a list of 100,000 numbers lies all over the memory
        norm_probs=True,
        tk_row=whole.tk_row,
    )
