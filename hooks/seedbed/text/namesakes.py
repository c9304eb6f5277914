"""A country's name and where it stands -> whether it is a part of another name: `India Marlowe`, `Lebanon, Ohio`."""

import re
from collections.abc import Sequence

from ..languages import language
from . import homonyms
from .folding import fold
from .given import is_given
from .lemmas import has_lemmas, is_word
from .phrases import folded_words, known_words, pattern
from .tokens import Token

_A_NAME = 3
"""Words with capitals that may be one name; where more follow each other, the line is a heading."""
_BEHIND = 40
"""Characters behind a name in which a list would go on."""
_HEADING = 300
"""Characters of the longest line that may be one."""
_ABBREVIATED = 5
"""Letters of a title that a dot may close; a dot behind a longer word closes a sentence."""


def in_another(words: Sequence[Token], position: int, length: int, text: str, code: str) -> bool:
    """Whether the name of a country is a part of another name: of a person, or of a town of a state.

    Args:
        words: of the text, in order.
        position: of the first word of the name.
        length: its words.
        text: in which the words stand.
        code: of its language.
    """
    return (
        _surname(words, position, text, code)
        or (length == 1 and _first_name(words, position, text, code))
        or _town(words, position + length, text, code)
    )


def _surname(words: Sequence[Token], position: int, text: str, code: str) -> bool:
    """Whether a name follows a given name, as in Michael Jordan, an initial, or a title."""
    if not position:
        return False
    before, gap = words[position - 1], text[words[position - 1].end : words[position].start].replace("\u00a0", " ")
    title = pattern("titles", code).fullmatch(before.text) is not None
    if gap == ". ":
        return (len(before.text) == 1 and before.text.isupper()) or (title and len(before.text) <= _ABBREVIATED)
    first = homonyms.borne(words[position].text) and _unknown_name(before, code)
    return gap == " " and (first or title or is_given(before.text) or homonyms.borne(before.text))


def _unknown_name(word: Token, code: str) -> bool:
    """Whether a word has a capital and is none of the language: a name, rather than Northern or Imperial."""
    small = word.text.lower()
    return (
        word.text[0].isupper()
        and has_lemmas(code)
        and not is_word(small, code)
        and small not in folded_words("function_words", code)
    )


def _first_name(words: Sequence[Token], position: int, text: str, code: str) -> bool:
    """Whether a name that people bear has another name behind it; where all words have capitals, an unknown word."""
    word, following = words[position], next(iter(words[position + 1 : position + 2]), None)
    if following is None or text[word.end : following.start] != " " or not homonyms.borne(word.text):
        return False
    if not following.text[0].isupper() or fold(following.text) in folded_words("function_words", code):
        return False
    if not (language(code).noun_capital or _all_capitals(text, word, code)):
        return True
    return not (has_lemmas(code) and is_word(following.text.lower(), code))


def _all_capitals(text: str, word: Token, code: str) -> bool:
    """Whether most words of a line have capitals, so that they say nothing."""
    start, end = text.rfind("\n", 0, word.start) + 1, text.find("\n", word.end)
    line = text[start : end if end >= 0 else None]
    if len(line) > _HEADING:
        return False
    line = line.rstrip()
    if line.endswith((".", ",", ";")):
        return False
    small = folded_words("function_words", code)
    others = [w for w in line.split() if w[0].isalpha() and fold(w) not in small]
    return len(others) > _A_NAME and sum(w[0].isupper() for w in others) > 0.8 * len(others)


def _town(words: Sequence[Token], after: int, text: str, code: str) -> bool:
    """Whether a state of the United States stands behind a name, as in Lebanon, Ohio; not in a list of places."""
    if after >= len(words) or text[words[after - 1].end : words[after].start] != ", ":
        return False
    states = (
        run for run in (words[after : after + 2], words[after : after + 1]) if homonyms.state([w.text for w in run])
    )
    state = next(states, None)
    if state is None:
        return False
    rest = text[state[-1].end : state[-1].end + _BEHIND].lstrip(" .")
    listed = re.match(rf"(?:,\s+)?(?:(?:{'|'.join(joints(code))})\s+)?(\w)", rest)
    return listed is None or not listed[1].isupper()


def joints(code: str) -> list[str]:
    """The words that join the last two of a list, folded."""
    return sorted(known_words("conjunctions", code))
