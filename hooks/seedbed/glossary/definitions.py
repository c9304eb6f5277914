"""A record -> the sentences in it that define a term: term, a defining phrase, a genus, and what tells it from others.

Strict rather than complete: the term opens its sentence, the phrase is in the present, the genus is no word that says
how good or how important something is, and behind it stands what sets the term apart. After the genus-differentia
patterns of Hearst (1992) and Navigli and Velardi (2010).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ..languages import language
from ..model import Kind, Quote, Record
from ..text.folding import fold
from ..text.phrases import alternatives, folded_words
from ..text.sentences import sentences


class Definition(NamedTuple):
    """A term as the sentence writes it, without its article, and the sentence."""

    term: str
    quote: Quote


_BLOCKS = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION})
_SHORTEST, _LONGEST = 40, 400
"""Characters of a sentence that defines."""
_TERM = r"[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,4}?"
_ALSO = r"(?:\s\([^()]{1,60}\))?(?:,\s[^,]{1,60},)?"
_FEWEST_WORDS = 4
"""Behind the defining phrase."""


def definitions(record: Record) -> Iterator[Definition]:
    """The definitions in a document, in order."""
    code = record.metadata.language.value
    pattern = _pattern(code)
    if pattern is None:
        return
    seed = record.document.seed
    for block in record.document.body:
        if block.kind not in _BLOCKS:
            continue
        text = seed.at(block.span)
        for span in sentences(text):
            sentence = " ".join(text[span.start : span.end].split())
            if term := _defined(sentence, code, pattern):
                yield Definition(term, Quote(sentence, record.source, seed.line(block.span.start + span.start)))


def _defined(sentence: str, code: str, pattern: re.Pattern[str]) -> str | None:
    """The term that a sentence defines."""
    if not _SHORTEST <= len(sentence) <= _LONGEST or sentence[-1] in "?:" or not (match := pattern.match(sentence)):
        return None
    term, rest = match["term"], fold(sentence[match.end() :]).split()
    words = [fold(word) for word in term.split()]
    small = set(words) & (folded_words("function_words", code) | folded_words("anaphora", code))
    if small - folded_words("connectors", code) or {words[0], words[-1]} & small:
        return None
    if words[0] in folded_words("no_genus", code):
        return None
    if any(word[:1].isupper() for word in term.split()[1:]) or fold(match["phrase"]).split()[-1] in words:
        return None
    article = fold(match["phrase"]).split()[-1] in folded_words("articles", code)
    if len(rest) < _FEWEST_WORDS or [rest[0]] == words or _valued(rest[0].strip(",;"), code, endings=not article):
        return None
    told_apart = any(word.strip(",;.") in folded_words("relatives", code) for word in _apart(rest[1:]))
    return term if told_apart else None


def _apart(words: Iterable[str]) -> Iterator[str]:
    """The words, and of each that begins with an elided one (`qu'on`) that too."""
    for word in words:
        yield word
        yield word[: word.find("'") + 1]


def _valued(word: str, code: str, *, endings: bool) -> bool:
    """Whether a word says how something is, and not what it is; behind no article its ending (`-ed`) may tell too."""
    listed = folded_words("no_genus", code)
    return word in listed or (endings and any(w[0] == "-" and word.endswith(w[1:]) for w in listed))


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    entry = language(code)
    if not entry.defining:
        return None
    articles = "|".join(re.escape(a) + (r"" if a[-1] in "'’" else r"\s") for a in entry.articles)
    return re.compile(
        rf"(?:{articles})?(?P<term>{_TERM}){_ALSO}\s(?P<phrase>{alternatives(entry.defining)})\s?", re.IGNORECASE
    )
