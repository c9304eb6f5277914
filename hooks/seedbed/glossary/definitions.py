"""A record -> what in it defines a term: a sentence with a genus and a difference, or an entry of its own glossary.

Strict rather than complete. In a sentence the term comes first, the phrase is in the present, the genus is a noun and
no word that says how good or how important something is, behind it stands what sets the term apart, and nobody speaks
of what happened to them. After the genus-differentia patterns of Hearst (1992) and Navigli and Velardi (2010).

Below a heading that says that terms are explained (*Glossary*, *Terms and definitions*) three entries or more of the
form `term: what it is` define too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..languages import language
from ..model import Block, Kind, Quote, Record
from ..text.folding import fold
from ..text.marks import items, unmarked
from ..text.phrases import alternatives, folded_words, opener
from ..text.sentences import sentences


class Definition(NamedTuple):
    """A term as the sentence writes it, without its article, and the sentence."""

    term: str
    quote: Quote


_BLOCKS = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION})
_ENTRIES = frozenset({Kind.PARAGRAPH, Kind.LIST, Kind.VERSE})
_SHORTEST, _LONGEST = 40, 400
"""Characters of a sentence that defines."""
_TERM = r"[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,4}?"
_ALSO = r"(?:\s\([^()]{1,60}\))?(?:,\s[^,]{1,60},)?"
_FEWEST_WORDS = 4
"""Behind the defining phrase."""
_SPEAKER = re.compile(r"(?:[^\W\d_][\w.'’-]*\s){0,2}[^\W\d_][\w.'’-]*:\s(?=\W*[^\W\d_])")
"""Who says the sentence, before it: `A: `, `Ann Lee: `."""
_ENTRY_TERM = r"[^\W\d_][^:：–—;.!?\s]*(?:\s[^:：–—;.!?\s]+){0,5}"
_ENTRY = re.compile(rf"(?P<term>{_ENTRY_TERM})\s*(?:[:：]\s*|\s[–—-]\s)\S[\s\S]{{9,400}}")
"""Of a glossary: the term in up to six words, and what it is."""
_NUMBERED = re.compile(r"(?:\d+(?:\.\d+)*\.?|§\s?\d+)\s+")
"""What may stand before the heading of a glossary."""
_FEWEST_ENTRIES = 3
_MOST_WORDS = 6
"""Of the heading of a glossary."""
_SLOT = "…"
"""What stands for the term in a phrase that is around it."""


def definitions(record: Record) -> Iterator[Definition]:
    """The definitions in a document: those in sentences, then those of its own glossaries, each in order."""
    yield from _in_sentences(record)
    yield from _in_glossaries(record)


def _in_sentences(record: Record) -> Iterator[Definition]:
    code = record.metadata.language.value
    if not language(code).defining:
        return
    seed = record.document.seed
    for block in record.document.body:
        if block.kind not in _BLOCKS:
            continue
        text = seed.at(block.span)
        for span in sentences(text, listed=block.kind is Kind.LIST):
            sentence = " ".join(text[span.start : span.end].split())
            if (
                _SHORTEST <= len(sentence) <= _LONGEST
                and sentence[-1] not in "?:"
                and (term := _defined(sentence, code))
            ):
                yield Definition(term, Quote(sentence, record.source, seed.line(block.span.start + span.start)))


def _in_glossaries(record: Record) -> Iterator[Definition]:
    seed = record.document.seed
    for section in _glossaries(record):
        entries = [
            Definition(made["term"], Quote(" ".join(entry.split()), record.source, seed.line(block.span.start + start)))
            for block in section
            for start, entry in _entries(block, seed.at(block.span))
            if (made := _ENTRY.fullmatch(entry))
        ]
        if len(entries) >= _FEWEST_ENTRIES:
            yield from entries


def _glossaries(record: Record) -> list[list[Block]]:
    """The blocks below each heading that says that terms are explained."""
    found: list[list[Block]] = []
    inside = False
    for block in record.document.blocks:
        if block.kind in (Kind.TITLE, Kind.HEADING):
            inside = _explains(record.document.seed.at(block.span), record.metadata.language.value)
            found += [[]] if inside else []
        elif inside and block.kind in _ENTRIES:
            found[-1].append(block)
    return found


def _explains(heading: str, code: str) -> bool:
    """Whether a heading says that terms are explained below it."""
    said = heading[found.end() :] if (found := _NUMBERED.match(heading)) else heading
    return opener("glossaries", code).match(said) is not None and len(said.split()) <= _MOST_WORDS


def _entries(block: Block, text: str) -> Iterator[tuple[int, str]]:
    """What may be the entries of a glossary in a block, and where each begins in it."""
    if block.kind is Kind.LIST:
        yield from ((item.start, unmarked(text[item.start : item.end])) for item in items(text))
    elif block.kind is Kind.VERSE:
        yield from ((line.start(), line.group()) for line in re.finditer(r"\S(?:.*\S)?", text))
    else:
        yield 0, text


def _defined(sentence: str, code: str) -> str | None:
    """The term that a sentence defines."""
    speaker = _SPEAKER.match(sentence)
    said = sentence[speaker.end() :] if speaker else sentence
    *around, joining = _patterns(code)
    match = next((found for pattern in (*around, joining) if (found := pattern.match(said))), None)
    if not match or _personal(code).search(re.sub("['’]", "' ", said)):
        return None
    inside = match.re is not joining
    term, phrase, rest = match["term"], fold(match["phrase"]), said[match.end() :].split()
    if not _is_term(term, code, inside=inside) or phrase.split()[-1] in fold(term).split():
        return None
    if len(rest) < _FEWEST_WORDS or [fold(rest[0])] == fold(term).split():
        return None
    bare = inside or phrase in folded_words("copulas", code)
    return term if _says_what(rest, phrase, code, bare=bare) else None


def _is_term(term: str, code: str, *, inside: bool) -> bool:
    """Whether words may be a term: no pronoun among them, and none that is written like a name.

    Args:
        term: the words.
        code: of their language.
        inside: whether they stand within the sentence, where the first has no capital either.
    """
    words = [fold(word) for word in term.split()]
    small = set(words) & (folded_words("function_words", code) | folded_words("anaphora", code))
    if small - folded_words("connectors", code) or {words[0], words[-1]} & small:
        return False
    capitals = [word[:1].isupper() for word in term.split()]
    nouns = inside and language(code).noun_capital
    return words[0] not in folded_words("no_genus", code) and not any(capitals[0 if inside and not nouns else 1 :])


def _says_what(rest: Sequence[str], phrase: str, code: str, *, bare: bool) -> bool:
    """Whether what stands behind a defining phrase is a genus, and what sets apart.

    Args:
        rest: the words behind the phrase.
        phrase: folded.
        code: of the language.
        bare: whether the phrase may as well stand before an adjective.
    """
    words = [fold(word).strip(",;.") for word in rest]
    articles, relatives = folded_words("articles", code), folded_words("relatives", code)
    article = phrase.split()[-1] in articles
    if words[0] in articles:
        article, words, rest = True, words[1:], rest[1:]
    if _valued(words[0], code, endings=not article):
        return False
    if (language(code).noun_capital or (bare and not article)) and not _is_noun(rest, words, code):
        return False
    return not relatives.isdisjoint(_apart(words[1:]))


def _is_noun(rest: Sequence[str], words: Sequence[str], code: str) -> bool:
    """Whether words open with a noun, which no article shows: by its capital, by its plural, or by what comes next."""
    own = language(code)
    relatives = folded_words("relatives", code)
    before_nouns = folded_words("before_nouns", code)
    if words[0] in folded_words("anaphora", code) and (words[1] in relatives or words[0] in before_nouns):
        return True  # `those that`, `those lamps that`
    small = folded_words("function_words", code) | relatives
    length = next((n for n, word in enumerate(words) if not small.isdisjoint(_apart([word]))), len(words))
    if own.noun_capital:
        return any(word[:1].isupper() for word in rest[:length])
    if own.plurals:
        return any(_listed(word, folded_words("plurals", code)) for word in words[:length])
    if not 0 < length < len(words) or rest[length - 1][-1] in ",;":
        return False
    prepositions = before_nouns - folded_words("connectors", code)
    return bool(set(_apart([words[length]])) & (relatives - prepositions))


def _apart(words: Iterable[str]) -> Iterator[str]:
    """The words, and of each that begins with an elided one (`qu'on`) that too."""
    for word in words:
        yield word
        yield word[: word.find("'") + 1]


def _valued(word: str, code: str, *, endings: bool) -> bool:
    """Whether a word says how something is, and not what it is; behind no article its ending (`-ed`) may tell too."""
    listed = folded_words("no_genus", code)
    return word in listed or (endings and _listed(word, listed))


def _listed(word: str, words: Iterable[str]) -> bool:
    """Whether a word is one of those, or has one of the endings among them (`-ed`)."""
    return any(word == one or (one[0] == "-" and word.endswith(one[1:])) for one in words)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """What stands around a term that is defined; the last is what joins a term to its definition."""
    own = language(code)
    articles = "|".join(re.escape(a) + (r"" if a[-1] in "'’" else r"\s") for a in own.articles)
    around: dict[str, list[str]] = {}
    for naming in own.naming:
        before, after = naming.split(_SLOT)
        around.setdefault(before.strip(), []).append(after.strip())
    longest_first = sorted(around, key=lambda words: (-len(words), words))
    return (
        *(_compiled(alternatives([before]) + r"\s", alternatives(around[before])) for before in longest_first),
        _compiled(rf"(?:{articles})?", alternatives(own.defining)),
    )


def _compiled(before: str, phrase: str) -> re.Pattern[str]:
    return re.compile(rf"{before}(?P<term>{_TERM}){_ALSO}\s(?P<phrase>{phrase})\s?", re.IGNORECASE)


@cache
def _personal(code: str) -> re.Pattern[str]:
    """Words of somebody who tells what happened to them; where they have other letters (`US`) they are others."""
    return re.compile(alternatives(language(code).personal))
