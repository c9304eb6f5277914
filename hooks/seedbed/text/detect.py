"""A text -> the language it is in (py3langid, whose model comes with the package)."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNKNOWN = "und"
"""The code for: cannot be told."""

_ENOUGH = 20
"""Letters; below that a guess is worth nothing."""
_SURE = 0.75
_RARE = frozenset(
    {"an", "br", "fo", "ga", "gd", "ht", "jv", "ku", "li", "oc", "se", "vo", "wa", "la", "eo", "qu", "xh", "zu", "rw"}
)
"""Left out: short texts of their large neighbours are taken for them more often than they are met."""
_SAMPLE = 6_000
"""Characters that are looked at."""


def detect(text: str) -> tuple[str, float]:
    """The ISO 639-1 code of the language and how sure it is, from 0 to 1; `und` where it cannot be told."""
    if sum(c.isalpha() for c in text[:_SAMPLE]) < _ENOUGH:
        return UNKNOWN, 0.0
    code, sure = _identifier().classify(text[:_SAMPLE])
    return (str(code), float(sure)) if sure >= _SURE else (UNKNOWN, float(sure))


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 and code not in _RARE])
    return identifier
