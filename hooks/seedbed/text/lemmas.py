"""A word -> the key under which its inflected forms meet.

Lemma tables by simplemma (MIT, 54 languages); a light suffix rule for the words that a table does not know, so that
*criptovaluta* and *criptovalute* have one key as well. Tables are loaded language by language, on first use.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import filterfalse
from sys import intern

from simplemma.strategies.dictionaries import StreamDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES
from simplemma.strategies.dictionary_lookup import DictionaryLookupStrategy

from .byword import ByWord
from .folding import fold

_VOWELS = {"it": "aeio", "es": "aeo", "pt": "aeo", "ro": "aeiă", "la": "aeiou"}
_ENDINGS = {
    "es": ("es", "s"),
    "pt": ("es", "s"),
    "fr": ("aux", "s", "x", "e"),
    "en": ("s",),
    "de": ("en", "er", "es", "n", "e", "s"),
    "nl": ("en", "s", "e"),
    "sv": ("arna", "erna", "orna", "ar", "er", "or", "en", "et", "n", "t"),
    "pl": ("ami", "ach", "ów", "om", "em", "ie", "a", "e", "i", "o", "u", "y", "ą", "ę"),
    "ru": (
        "ами",
        "ями",
        "ах",
        "ях",
        "ов",
        "ев",
        "ам",
        "ям",
        "ом",
        "ем",
        "ой",
        "ы",
        "и",
        "а",
        "я",
        "у",
        "ю",
        "е",
        "о",
        "ь",
    ),
    "ko": (
        *("에서는", "에서도", "으로써", "으로서", "에게서", "이라는", "라는", "이란", "으로", "에서", "에게", "까지"),
        *("부터", "처럼", "보다", "마다", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만"),
    ),
    "el": ("ους", "ων", "ες", "ας", "ης", "ος", "ου", "ον", "α", "η", "ο", "ι", "ε", "ς"),
}
_SHORTEST_STEM = 4
_SHORTEST_STEMS = {"ko": 2, "en": 3, "es": 3, "pt": 3}
"""Letters, where it is another number: of languages that write a syllable in one, or whose endings are few."""


_TABLES = {"no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs", "sh": "hbs"}
"""Languages whose table has another name."""


@cache
def _lookup() -> DictionaryLookupStrategy:
    """The tables, packed: they take a tenth of the memory of unpacked ones, and no longer to load."""
    return DictionaryLookupStrategy(StreamDictionaryFactory(len(SUPPORTED_LANGUAGES)))


class Asked:
    """What the tables say of single words, so that another run that asks for no others need load none."""

    def __init__(self, before: Mapping[str, Mapping[str, str | None]]) -> None:
        """Start from what they said in the run before.

        Args:
            before: by language, of each word its lemma, or None where the table does not know it.
        """
        self.before = before
        self.now: dict[str, dict[str, str | None]] = {}
        """What was asked since, in the same shape."""

    def lemma(self, word: str, language: str) -> str | None:
        """What the table of a language says of a word."""
        now, before = self.now.setdefault(language, {}), self.before.get(language, {})
        if word not in now:
            now[word] = before[word] if word in before else _in_table(word, language)
        return now[word]


_asked: Asked | None = None


def ask(first: Asked | None) -> None:
    """From now on, ask this before the tables; None: ask the tables."""
    global _asked
    _asked = first


def forget() -> None:
    """Give back the tables, some 7 MB a language; one is loaded again when a word is asked for that is new."""
    _lookup.cache_clear()


def _table(language: str) -> str:
    return _TABLES.get(language, language)


def has_lemmas(language: str) -> bool:
    """Whether words of the language can be folded."""
    return _table(language) in SUPPORTED_LANGUAGES


@lru_cache(maxsize=50_000)
def is_word(word: str, language: str) -> bool:
    """Whether the lemma table of the language knows a word."""
    return _looked_up(word, language) is not None


def is_form(word: str, language: str) -> bool:
    """Whether the table knows a word, with its capital or without, as it did when its key was looked up."""
    return _found(word, language) != ""


def lemma(word: str, language: str) -> str:
    """The dictionary form of a word, folded; the word itself, folded, where it is not known."""
    return _found(word, language) or fold(word)


def key(word: str, language: str) -> str:
    """Equal for the inflected forms of one word: its lemma where it is known, a stem where it is not."""
    return _keys(language)[word]


def remember(keys: Mapping[str, str], language: str) -> None:
    """Take over the keys of words that were looked up before, so that no table is loaded for them."""
    known = _keys(language)
    for word in filterfalse(known.__contains__, keys):
        known[word] = intern(keys[word])


@cache
def _keys(language: str) -> ByWord[str]:
    return ByWord(lambda word: _found(word, language) or stem(fold(word), language))


@lru_cache(maxsize=20_000)
def _found(word: str, language: str) -> str:
    """The dictionary form of a word, folded; empty where the table has none."""
    if not has_lemmas(language):
        return ""
    known = _looked_up(word, language)
    folded = fold(word)
    if known is None and folded != word and (folded != word.lower() or word != folded.capitalize()):
        known = _looked_up(folded, language)
    return fold(known or "")


def _looked_up(word: str, language: str) -> str | None:
    """The lemma of a word in the table, with or without a capital; simplemma would ask it first as well."""
    return _asked.lemma(word, language) if _asked else _in_table(word, language)


def _in_table(word: str, language: str) -> str | None:
    return _lookup().get_lemma(unicodedata.normalize("NFC", word), _table(language))


def stem(word: str, language: str) -> str:
    """A word without the endings that inflection gives it; short words stay whole."""
    shortest = _SHORTEST_STEMS.get(language, _SHORTEST_STEM)
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            word = word[: -len(ending)]
            break
    vowels = _VOWELS.get(language, "")
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] in vowels else word
