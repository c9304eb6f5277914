"""Terms and documents -> the names by which texts call them, with the rule and how sure a mention by that name is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from ..languages import language
from ..model import Name, PagePath, Record, Term
from ..text.acronyms import acronyms
from ..text.folding import fold
from ..text.frequency import zipf_of_token
from ..text.keys import keyed
from ..text.lemmas import has_lemmas, is_word
from ..text.phrases import folded_words

_CONFIDENCE = {
    "term.name": 1.0,
    "term.alias": 0.95,
    "term.form": 0.9,
    "document.title": 0.9,
    "document.acronym": 0.8,
    "document.file-name": 0.7,
    "document.short-title": 0.6,
}
_EVERYDAY = {"term": 5.5, "document": 5.2}
"""Zipf frequency from which a single word is said in every text without meaning anything in particular."""
_DOUBT = 0.4
"""By which the confidence of such a name is multiplied."""
_ACRONYM = 9
"""Letters of the longest name in capitals that is an acronym."""
_RARE = 3.5
"""Zipf frequency up to which the first word of a title of two stands for it."""
_BRACKETED = re.compile(r"\s*\((?P<inner>[^()]{1,80})\)\s*")
_SHORT = re.compile(r"(?=.{2,9}$)[A-Z][A-Za-z0-9&-]*[A-Z0-9]s?")
_PART = 4
"""Letters of each part of a word that is also written as two."""


def names(terms: Sequence[Term], records: Sequence[Record]) -> list[Name]:
    """All names, language by language, because lemma tables are large and few of them are held at a time.

    Those that count first come first: what a person wrote, then titles and what is short for them, then what was
    found, then names of files.
    """
    codes = {term.language for term in terms} | {record.metadata.language.value for record in records}
    found: list[Name] = []
    for code in sorted(codes):
        found += _in_language(terms, records, code)
    return found


def _in_language(terms: Sequence[Term], records: Sequence[Record], code: str) -> Iterator[Name]:
    own = [term for term in terms if term.language == code]
    curated = [term for term in own if term.entry]
    found = [term for term in own if not term.entry]
    documents = _unique(_of_documents([r for r in records if r.metadata.language.value == code], code))
    yield from (_name(t.name, code, t.page, "term.name") for t in curated)
    yield from (_name(alias, code, t.page, "term.alias") for t in curated for alias in t.aliases)
    titles = [name for name in documents if name.rule != "document.file-name"]
    yield from sorted(titles, key=lambda name: name.rule != "document.title")
    yield from (_name(t.name, code, t.page, "term.name") for t in found)
    yield from (name for name in documents if name.rule == "document.file-name")
    yield from (_name(alias, code, t.page, "term.alias") for t in found for alias in t.aliases)
    yield from (_name(form, code, t.page, "term.form") for t in own for form in t.forms)


def _name(text: str, code: str, target: PagePath, rule: str) -> Name:
    confidence = _CONFIDENCE[rule]
    words = keyed(text, code)
    if len(words) == 1 and zipf_of_token(words[0][0].text, code) >= _EVERYDAY[rule.split(".")[0]]:
        confidence *= _DOUBT
    return Name(text, code, target, rule, round(confidence, 2), len(text) <= _ACRONYM and text.isupper())


def _unique(found: Iterable[Name]) -> list[Name]:
    """The names that only one document has, or only one by its title: in doubt a text means none of them.

    An acronym and a word that is spelt like it are in doubt, whichever is a title.
    """
    ordered = list(found)
    keys = [_keys(name.text, name.language) for name in ordered]
    holders: dict[tuple[str, ...], list[Name]] = {}
    for name, key in zip(ordered, keys, strict=True):
        holders.setdefault(key, []).append(name)
    meant = {key: _meant(names) for key, names in holders.items()}
    return [name for name, key in zip(ordered, keys, strict=True) if meant[key] == {name.target}]


def _meant(names: Sequence[Name]) -> set[PagePath]:
    """The documents that a text may mean by a name that all of these are."""
    surest = max(names, key=lambda name: _CONFIDENCE[name.rule]).rule
    mixed = len({name.capitals for name in names}) > 1
    return {name.target for name in names if mixed or name.rule == surest}


def _of_documents(records: Sequence[Record], code: str) -> Iterator[Name]:
    explained = _explained(records, code)
    for record in records:
        page = record.page
        title = _plain(record.metadata.title.value, code)
        if sum(c.isalpha() for c in title) < 2 or not _means(record, title, code):
            continue
        yield _name(title, code, page, "document.title")
        for match in _BRACKETED.finditer(record.metadata.title.value):
            if _SHORT.fullmatch(match["inner"]):
                yield _name(match["inner"], code, page, "document.acronym")._replace(capitals=True)
        for short in sorted(explained.get(_keys(title, code), ())):
            yield _name(short, code, page, "document.acronym")._replace(capitals=True)
        for other in (*_shorter(title, code), *_in_two(title, code)):
            yield _name(other, code, page, "document.short-title")
        words = re.findall(r"[^\W\d_]+", PurePosixPath(record.source).stem)
        if len(words) > 1 and not re.search(r"\d", PurePosixPath(record.source).stem):
            yield _name(" ".join(words), code, page, "document.file-name")


def _means(record: Record, title: str, code: str) -> bool:
    """Whether who says the words of a title means the document.

    Not by one word behind an article (*The boats*); by two that are written like a name, which may be that of a place,
    only if the text itself says one of them.
    """
    words, keys = title.split(), _keys(title, code)
    if len(words) == 1 and len(_BRACKETED.sub(" ", record.metadata.title.value).split()) > 1:
        return False
    if len(words) != 2 or not all(word[:1].isupper() for word in words):
        return True
    return any(not set(keys).isdisjoint(_keys(record.document.seed.at(b.span), code)) for b in record.document.body)


def _plain(title: str, code: str) -> str:
    """A title without what stands in brackets, and without the article that opens it."""
    words = _BRACKETED.sub(" ", title).split()
    return " ".join(words[1:] if len(words) > 1 and fold(words[0]) in folded_words("articles", code) else words)


def _explained(records: Sequence[Record], code: str) -> dict[tuple[str, ...], set[str]]:
    """The acronyms that the texts explain, by the keys of what they stand for."""
    found: dict[tuple[str, ...], set[str]] = {}
    for record in records:
        for block in record.document.body:
            for acronym in acronyms(record.document.seed.at(block.span)):
                found.setdefault(_keys(acronym.long, code), set()).add(acronym.short)
    return found


def _keys(text: str, code: str) -> tuple[str, ...]:
    return tuple(key for _, key in keyed(text, code))


def _shorter(title: str, code: str) -> Iterator[str]:
    """A title of two or three words without its last, where that is the noun: its first words, if rare or several."""
    words = title.split()
    small = folded_words("function_words", code)
    if language(code).head_first or language(code).noun_capital or {fold(w) for w in words[:-1]} & small:
        return
    if len(words) == 3 or (len(words) == 2 and 0 < zipf_of_token(words[0], code) <= _RARE and words[0].isalpha()):
        yield " ".join(words[:-1])


def _in_two(title: str, code: str) -> Iterator[str]:
    """A single word as two: `datacenter`, `data center`."""
    if " " in title or not has_lemmas(code) or not title.isalpha() or language(code).noun_capital:
        return
    word = title.lower()
    for cut in range(_PART, len(word) - _PART + 1):
        if is_word(word[:cut], code) and is_word(word[cut:], code):
            yield f"{word[:cut]} {word[cut:]}"
