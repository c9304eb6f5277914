"""A text -> the people and organisations that it names.

A person is a known given name with the capitalised words behind it, or behind a title (`Dr`, `Mme`) two or more words
that are no others; an organisation a run of capitalised words that holds a word for organisations (`university`,
`ministero`). Runs of capitals of which neither can be said are names without a sort, where they stand inside a
sentence. In scripts without capitals nothing is said.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages import language
from .byword import ByWord
from .countries import holds_country
from .folding import fold
from .given import is_given
from .inflected import without_suffix
from .lemmas import has_lemmas, is_word
from .personal import NOTES, PARTICLES
from .phrases import folded_words, known_words, pattern
from .tokens import Token, tokens


class Name(NamedTuple):
    """A name and where it stands."""

    start: int
    end: int
    sort: str
    """`person`, `organisation`, or `name` where it cannot be told."""


_PARTICLE = re.compile(rf"(?:{PARTICLES})", re.IGNORECASE)
"""Small words inside the names of people count right behind the given name only: `Ursula von der Leyen`."""
_WITHIN = (" ", ". ", "\u00a0", ".\u00a0")
"""What stands between the words of one name, and between a title and a name."""
_MOST_WORDS = 12
_MOST_OF_A_PERSON = 5
_CAPITAL_SCRIPT = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚΑ-ΩΆ-ΏА-ЯЁЂ-Џ]")


def names(text: str, code: str) -> list[Name]:
    """The people and organisations named in a text of one language, in order, not overlapping."""
    if language(code).wordless or not _CAPITAL_SCRIPT.search(text):
        return []
    words = tokens(text, elision=language(code).elision)
    begins = _beginnings(code)
    found: list[Name] = []
    after = 0
    for position in [number for number, word in enumerate(words) if begins[word.text]]:
        if position < after or not (match := _longest(words, position, text, code)):
            continue
        length, sort = match
        after = position + length
        if sort:
            start, end = words[position].start, words[after - 1].end
            written = without_suffix(text[start:end], code)
            found.append(Name(start, start + len(written.rstrip(NOTES if sort == "person" else "")), sort))
    return found


@cache
def _beginnings(code: str) -> ByWord[bool]:
    """Whether a name may begin with a word: it has a capital, or is a word for organisations that comes first."""
    head_first = language(code).head_first
    return ByWord(lambda word: word[0].isupper() or (head_first and _is_head(word, code)))


def _longest(words: Sequence[Token], position: int, text: str, code: str) -> tuple[int, str] | None:
    """How many words the name at a place has, and its sort: empty where a thing is called after somebody.

    None where no name begins there.
    """
    first = words[position]
    run = _run(words, position, text, code)
    if len(run) < 2:
        return None
    before = words[position - 1] if position and text[words[position - 1].end : first.start] in _WITHIN else None
    if (length := _organisation(run, text, code)) and not (before and _begun(before, run, code)):
        return length, "organisation"
    if length := _person(run, text, code) or (_titled(run, text, code) if before and _is_title(before, code) else 0):
        return length, "" if _is_called_after(run, length, before, code) else "person"
    if any(_is_title(word, code) for word in run[:-1]):
        return None  # Mayor Anna Rossi
    opens = position == 0 or text[words[position - 1].end : first.start].strip(" ,;'’«»“”\"") != ""
    if opens or language(code).noun_capital or not _unsorted(run, text, code):
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
        if small and _joins(small[-1].text, code) and (_is_head(word.text, code) or not _is_plain(word.text, code)):
            break  # the University of Bologna and the Ministry of Health, the University of Hull and Tom Baker
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


def _begun(before: Token, run: list[Token], code: str) -> bool:
    """Whether a name that opens with a word for organisations has begun before, as in Hull University Vice."""
    if language(code).head_first or language(code).noun_capital or not _is_head(run[0].text, code):
        return False
    return before.text[0].isupper() and fold(before.text) not in folded_words("function_words", code)


@lru_cache(maxsize=5_000)
def _is_plain(word: str, code: str) -> bool:
    """Whether a word is one of the language, and no name of somebody, nor what stands before one."""
    return is_word(word.lower(), code) and not is_given(word) and not pattern("titles", code).fullmatch(word)


@lru_cache(maxsize=5_000)
def _between(word: str, code: str) -> bool:
    folded = fold(word)
    return _PARTICLE.fullmatch(folded) is not None or folded in folded_words("connectors", code) | {"of", "for"}


def _organisation(run: list[Token], text: str, code: str) -> int:
    """The words of the organisation that a run begins with; 0 where it is none."""
    entry = language(code)
    heads = [i for i, word in enumerate(run) if _is_head(word.text, code) or _is_second(run, i, code)]
    at = next(iter(heads), None)
    others = [word for i, word in enumerate(run) if word.text[0].isupper() and i not in heads]
    if at is None or not others or fold(run[0].text) in folded_words("function_words", code):
        return 0
    small = [i for i, word in enumerate(run) if not word.text[0].isupper() and i > 0]
    if run[0].text[0].islower() and run[0].text not in entry.organisations:
        return 0  # *partito*, which is more often a verb
    if run[0].text[0].islower() and (1 not in small or holds_country(text[run[1].start : run[-1].end], code)):
        return 0
    if entry.head_first:
        return len(run) if at == 0 or fold(run[at].text) not in folded_words("organisations", code) else 0
    if entry.noun_capital and small:
        return 0
    last = max(heads)
    if last in (0, len(run) - 1) or last + 1 in small:
        return len(run)
    following = run[last + 1]
    return last + 1 if is_given(following.text) or _is_title(following, code) else 0


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
        if i > 1 and not given_so_far and (is_given(word.text) or _is_noun(word.text, code)):
            break
        length = i + 1
    while length and not run[length - 1].text[0].isupper():
        length -= 1
    words = run[:length]
    if length < 2 or _is_head(words[-1].text, code) or words[-1].text.isupper() != words[0].text.isupper():
        return 0
    return 0 if holds_country(text[words[1].start : words[-1].end], code) else length


@lru_cache(maxsize=5_000)
def _is_noun(word: str, code: str) -> bool:
    """Whether a word may have its capital since all nouns have one: `Peter Lunds Bruder`."""
    called = fold(word) in known_words("named_after", code)
    return language(code).noun_capital and not called and is_word(word.lower(), code)


def _is_called_after(run: list[Token], length: int, before: Token | None, code: str) -> bool:
    """Whether a name is that of a street, a school or a prize: `rue Victor Hugo`, `Nelson Mandela Bridge`."""
    things = known_words("named_after", code)
    last = length > 2 and fold(run[length - 1].text) in things
    return last or (before is not None and fold(before.text) in folded_words("named_after", code))


def _titled(run: list[Token], text: str, code: str) -> int:
    """The words of the person that a run behind a title begins with; 0 where its words may be others."""
    if not has_lemmas(code):
        return 0
    length = 0
    for i, word in enumerate(run[:_MOST_OF_A_PERSON]):
        if i and _PARTICLE.fullmatch(word.text) and not word.text[0].isupper():
            continue
        known = i != 1 and is_word(word.text.lower(), code)  # a surname may be a word: Dr Elin Marsh
        if not word.text[0].isupper() or known or word.text.isupper() or _is_head(word.text, code):
            break
        length = i + 1
    if length < 2 or holds_country(text[run[0].start : run[length - 1].end], code):
        return 0
    return length


def _unsorted(run: list[Token], text: str, code: str) -> bool:
    if any(word.text[0].islower() or word.text.isdigit() for word in run):
        return False
    if len(run[-1].text) == 1 and text[run[-1].end :].startswith("."):
        return False  # the initials of somebody whose surname comes first, of which one would be cut off
    return not holds_country(text[run[0].start : run[-1].end], code)


@lru_cache(maxsize=5_000)
def _joins(word: str, code: str) -> bool:
    return fold(word) in known_words("conjunctions", code)


def _is_title(word: Token, code: str) -> bool:
    """Whether a word with a capital stands before the names of people."""
    return word.text[0].isupper() and pattern("titles", code).fullmatch(word.text) is not None


def _is_second(run: list[Token], i: int, code: str) -> bool:
    """Whether a word closes a word for organisations that is two: `university press`."""
    return i > 0 and fold(f"{run[i - 1].text} {run[i].text}") in folded_words("organisations", code)


@lru_cache(maxsize=5_000)
def _is_head(word: str, code: str) -> bool:
    """Whether a word is one for organisations."""
    return fold(word) in known_words("organisations", code)
