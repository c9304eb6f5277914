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


def slug(name: str) -> Slug:
    """Latin letters lose their accents, letters of other scripts stay, everything else becomes a hyphen.

    Two names that differ only in case, accents or punctuation have the same slug. A name without any letter or digit
    gets one made of its SHA-256.
    """
    composed = unicodedata.normalize("NFKC", INVISIBLE.sub("", name)).casefold().translate(_LATIN)
    letters = "".join(_base(c) for c in composed)
    # Marks stay: the vowel signs of Indic scripts belong to the word.
    words = re.findall(r"[^\W_]+", letters.replace("'", "-").replace("’", "-"))
    made = _cut("-".join(words))
    if not made:
        return Slug("n-" + fingerprint(name))
    return Slug(f"{made}-") if made in RESERVED else Slug(made)


def fingerprint(name: str) -> str:
    """Eight hexadecimal digits that tell one name from another."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _base(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", char)
    if len(decomposed) > 1 and "LATIN" in unicodedata.name(char, ""):
        return decomposed[0]
    return "" if unicodedata.category(char) == "Cf" else char


def _cut(text: str) -> str:
    while len(text.encode()) > LONGEST * 2 or len(text) > LONGEST:
        shorter = text[: min(LONGEST, len(text) - 1)]
        text = shorter.rsplit("-", 1)[0] if "-" in shorter else shorter
    return text.strip("-")
