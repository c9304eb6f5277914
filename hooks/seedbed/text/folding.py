"""A string -> the same string without what a reader overlooks: case, accents, width, invisible characters."""

import re
import unicodedata

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)


def fold(text: str) -> str:
    """Case and compatibility folded, accents kept: the form in which words are compared."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).casefold().replace("’", "'")


def bare(text: str) -> str:
    """Folded, and without accents: the form in which words are searched and sorted."""
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def letters(text: str) -> str:
    """Nothing but letters and digits, without case: equal for lines that are printed in other ways."""
    return re.sub(r"[\W_]+", "", text).casefold()


def visible(text: str) -> bool:
    """True where at least one character can be seen."""
    return any(not c.isspace() and unicodedata.category(c) not in _UNSEEN for c in INVISIBLE.sub("", text))


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"})
