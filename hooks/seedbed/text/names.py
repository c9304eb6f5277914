"""A text -> the people and organisations that it names.

A person is a known given name with the capitalised words behind it; an organisation a run of capitalised words that
holds a word for organisations (`university`, `ministero`). Runs of capitals of which neither can be said are names
without a sort, where they stand inside a sentence. In scripts without capitals nothing is said.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..languages import language
from .countries import countries
from .folding import fold
from .given import is_given
from .people import PARTICLES
from .phrases import folded_words
from .tokens import Token, tokens


class Name(NamedTuple):
    """A name and where it stands."""

    start: int
    end: int
    sort: str
    """`person`, `organisation`, or `name` where it cannot be told."""


_PARTICLE = re.compile(rf"(?:{PARTICLES})", re.IGNORECASE)
"""Small words inside the names of people count right behind the given name only: `Ursula von der Leyen`."""
_MOST_WORDS = 12
_MOST_OF_A_PERSON = 5
_CAPITAL_SCRIPT = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚΑ-ΩΆ-ΏА-ЯЁЂ-Џ]")


def names(text: str, code: str) -> list[Name]:
    """The people and organisations named in a text of one language, in order, not overlapping."""
    if language(code).wordless or not _CAPITAL_SCRIPT.search(text):
        return []
    words = tokens(text, elision=language(code).elision)
    found: list[Name] = []
    position = 0
    while position < len(words):
        match = _longest(words, position, text, code)
        if match:
            length, sort = match
            found.append(Name(words[position].start, words[position + length - 1].end, sort))
            position += length
        else:
            position += 1
    return found


def _longest(words: Sequence[Token], position: int, text: str, code: str) -> tuple[int, str] | None:
    first = words[position]
    if not (first.text[0].isupper() or (language(code).head_first and _is_head(first.text, code))):
        return None
    run = _run(words, position, text, code)
    for sort, length in (("organisation", _organisation(run, text, code)), ("person", _person(run, text, code))):
        if length:
            return length, sort
    opens = position == 0 or text[words[position - 1].end : first.start].strip(" ,;'’«»“”\"") != ""
    if opens or len(run) < 2 or language(code).noun_capital or not _unsorted(run, text, code):
        return None
    return len(run), "name"


def _run(words: Sequence[Token], position: int, text: str, code: str) -> list[Token]:
    """Capitalised words that follow each other, with the small words between them that names have."""
    run = [words[position]]
    small: list[Token] = []
    for word in words[position + 1 : position + _MOST_WORDS]:
        gap = text[(small or run)[-1].end : word.start]
        if gap not in ("", " ", "\u00a0") and not (gap == ". " and len(run[-1].text) == 1):
            break
        if small and _joins(small[-1].text, code) and _is_head(word.text, code):
            break  # the University of Bologna and the Ministry of Health
        if word.text[0].isupper():
            run += [*small, word]
            small = []
        elif _between(word.text, code) and len(small) < 2:
            small.append(word)
        elif _joins(word.text, code) and any(_is_head(w.text, code) for w in run):
            small.append(word)  # Ministry of Health and Labour
        else:
            break
    return run


def _between(word: str, code: str) -> bool:
    folded = fold(word)
    return _PARTICLE.fullmatch(folded) is not None or folded in folded_words("connectors", code) | {"of", "for"}


def _organisation(run: list[Token], text: str, code: str) -> int:
    """The words of the organisation that a run begins with; 0 where it is none."""
    entry = language(code)
    at = next((i for i, word in enumerate(run) if _is_head(word.text, code)), None)
    others = [word for word in run if word.text[0].isupper() and not _is_head(word.text, code)]
    if at is None or not others or fold(run[0].text) in folded_words("function_words", code):
        return 0
    small = [i for i, word in enumerate(run) if not word.text[0].isupper() and i > 0]
    if run[0].text[0].islower() and (1 not in small or countries(text[run[1].start : run[-1].end], code)):
        return 0
    if entry.head_first:
        return len(run) if at == 0 or fold(run[at].text) not in folded_words("organisations", code) else 0
    if entry.noun_capital and small:
        return 0
    last = max(i for i, word in enumerate(run) if _is_head(word.text, code))
    return len(run) if last in (0, len(run) - 1) or last + 1 in small else 0


def _person(run: list[Token], text: str, code: str) -> int:
    """The words of the person that a run begins with; 0 where it is none."""
    if not is_given(run[0].text):
        return 0
    length = 1
    for i, word in enumerate(run[1:_MOST_OF_A_PERSON], 1):
        given_so_far = all(is_given(w.text) or _PARTICLE.fullmatch(w.text) for w in run[:i])
        initial = len(word.text) == 1 and word.text.isupper()
        if (
            fold(word.text) in folded_words("function_words", code)
            and not initial
            and not (given_so_far and _PARTICLE.fullmatch(word.text))
        ):
            break
        if not word.text[0].isupper() and not (given_so_far and _PARTICLE.fullmatch(word.text)):
            break
        if i > 1 and is_given(word.text) and not given_so_far:
            break
        length = i + 1
    while length and not run[length - 1].text[0].isupper():
        length -= 1
    words = run[:length]
    if length < 2 or _is_head(words[-1].text, code) or words[-1].text.isupper() != words[0].text.isupper():
        return 0
    return 0 if countries(text[words[1].start : words[-1].end], code) else length


def _unsorted(run: list[Token], text: str, code: str) -> bool:
    if any(word.text[0].islower() or word.text.isdigit() for word in run):
        return False
    return not countries(text[run[0].start : run[-1].end], code)


@cache
def _joins(word: str, code: str) -> bool:
    return fold(word) in folded_words("conjunctions", code) | folded_words("conjunctions", "en")


@cache
def _is_head(word: str, code: str) -> bool:
    """Whether a word is one for organisations."""
    return fold(word) in folded_words("organisations", code) | folded_words("organisations", "en")
