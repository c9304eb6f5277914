"""A name -> the part of an address: readable in its own script, never empty, never reserved, of bounded length."""

import hashlib
import re
import unicodedata

from ..model import Slug
from .folding import INVISIBLE

RESERVED = frozenset({"index", "readme", "404", "templates"})
"""Names to which MkDocs gives a meaning of its own."""

LONGEST = 80
"""Characters; leaves room for folders and endings below the 255 bytes of file systems, in any script."""

_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


_ACCENTS = re.compile("(?<=[a-z])[\u0300-\u036f]+")


def slug(name: str) -> Slug:
    """Latin letters lose their accents, letters of other scripts stay, everything else becomes a hyphen.

    Two names that differ only in case, accents or punctuation have the same slug. A name without any letter or digit
    gets one made of its SHA-256.
    """
    folded = unicodedata.normalize("NFKC", INVISIBLE.sub("", name)).casefold().translate(_LATIN)
    letters = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
    made = _cut("-".join(_words(letters)))
    if not made:
        return Slug("n-" + fingerprint(unicodedata.normalize("NFC", name)))
    return Slug(f"{made}-") if made in RESERVED else Slug(made)


def fingerprint(name: str) -> str:
    """Eight hexadecimal digits that tell one name from another."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _words(text: str) -> list[str]:
    """Runs of letters, digits and marks: the vowel signs of Indic scripts belong to their word."""
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text)
    return [part for part in kept.split() if not unicodedata.category(part[0]).startswith("M")]


def _cut(text: str) -> str:
    while len(text.encode()) > LONGEST * 2 or len(text) > LONGEST:
        shorter = text[: min(LONGEST, len(text) - 1)]
        text = shorter.rsplit("-", 1)[0] if "-" in shorter else shorter
    return text.strip("-")
