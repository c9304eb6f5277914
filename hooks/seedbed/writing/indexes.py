"""All records and terms -> the pages by which they are found: the documents, and the glossary from A to Z."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ..model import Address, Machines, Page, PagePath, Record, Term
from ..text.folding import bare
from .document import summary
from .gist import gist
from .later import Later
from .nodes import Anchor, Break, Heading, Inline, Inlines, Items, Node, Para, Picture, Style
from .page import page
from .styles import style_of
from .words import Words

_ON_ONE_PAGE = 1_000
"""Terms."""
_DOCUMENTS = 200
"""On one page."""

DOCUMENTS = PagePath("documents/index.md")
GLOSSARY = PagePath("glossary/index.md")


def documents_pages(records: Sequence[Record], words: Words, *, filtered: bool) -> Iterator[Page]:
    """All documents, the newest first, those without a date last, on as many pages as it takes.

    If they can be filtered, an empty place on the first is for the filters that a script draws.
    """
    ordered = newest_first(records)
    for number, start in enumerate(range(0, max(len(ordered), 1), _DOCUMENTS), 1):
        path = DOCUMENTS if number == 1 else PagePath(f"documents/page-{number}.md")
        title = words("documents") + (f" ({number})" if number > 1 else "")
        nodes = Later(partial(_documents, ordered, number, title, start, words, filtered=filtered))
        yield replace(page(path, {"title": title}, nodes), indexed=number == 1)


def _documents(
    ordered: Sequence[Record], number: int, title: str, start: int, words: Words, *, filtered: bool
) -> Iterator[Node]:
    yield Heading(1, (title,))
    yield Para((words.counted("documents", len(ordered)),), Style("sb-byline"))
    if number == 1 and filtered:
        yield Picture('<div class="sb-filter"></div>')
    if own := ordered[start : start + _DOCUMENTS]:
        yield Items(tuple(_entry(r, words) for r in own), Style("sb-list"))
    if start + _DOCUMENTS < len(ordered):
        rest = words("documents_more", n=words.number(len(ordered) - start - _DOCUMENTS))
        yield Para((Anchor(rest, f"documents/page-{number + 1}.md"),))


def newest_first(records: Sequence[Record]) -> list[Record]:
    """By publication date, the latest first; those without one after all others, by title."""
    dated = [r for r in records if r.metadata.published]
    rest = [r for r in records if not r.metadata.published]
    by_title = lambda r: (bare(r.metadata.title.value), r.source)  # noqa: E731 - one key for two sorts
    return sorted(sorted(dated, key=by_title), key=_date, reverse=True) + sorted(rest, key=by_title)


def _date(record: Record) -> str:
    return record.metadata.published.value if record.metadata.published else ""


def _entry(record: Record, words: Words) -> Inlines:
    found: list[Inline] = [Anchor(record.metadata.title.value, record.page), Break(), summary(record, words)]
    if record.metadata.description:
        found += [Break(), record.metadata.description.value]
    return tuple(found)


def glossary_pages(terms: Sequence[Term], mentions: Mapping[str, int], words: Words) -> list[Page]:
    """All terms from A to Z, language by language where there are several; where they are many, a page a letter."""
    nodes: list[Node] = [
        Heading(1, (words("glossary"),)),
        Para((words.counted("terms", len(terms)),), Style("sb-byline")),
        Para((words("glossary_lead"),)) if terms else Para((words("glossary_empty"),)),
    ]
    pages: list[Page] = []
    languages = sorted({t.language for t in terms}, key=lambda c: (c != words.code, c))
    for code in languages:
        own = sorted((t for t in terms if t.language == code), key=lambda t: (bare(t.name), t.page))
        groups = [(letter, list(group)) for letter, group in groupby(own, key=lambda t: _letter(t.name))]
        many = len(terms) > _ON_ONE_PAGE
        if len(languages) > 1:
            nodes.append(Heading(2, (words.language(code),), id=f"lang-{code}"))
        nodes.append(Para(tuple(_jumps(groups, code, many=many)), Style("sb-letters")))
        for letter, group in groups:
            items = Items(
                tuple(_term(t, mentions.get(t.page, 0), words) for t in group), style_of(code, words, "sb-az")
            )
            if many:
                pages.append(_letter_page(letter, code, items, words))
            else:
                heading = Heading(3 if len(languages) > 1 else 2, (letter,), id=f"{code}-{_anchor(letter)}")
                nodes += [heading, items]
    set_: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "@id": Address(GLOSSARY),
        "name": words("glossary"),
        "inLanguage": languages,
    }
    index = page(GLOSSARY, {"title": words("glossary")}, nodes)
    index = replace(index, indexed=True, machines=partial(Machines, linked_data=set_))
    return [index, *pages]


def _jumps(groups: Sequence[tuple[str, list[Term]]], code: str, *, many: bool) -> list[Inline]:
    """The letters, each leading to its terms."""
    found: list[Inline] = []
    for letter, _ in groups:
        part = f"{code}-{_anchor(letter)}"
        target = f"glossary/letters/{part}.md" if many else f"{GLOSSARY}#{part}"
        found += [" ", Anchor(letter, target)] if found else [Anchor(letter, target)]
    return found


def _letter_page(letter: str, code: str, items: Items, words: Words) -> Page:
    path = PagePath(f"glossary/letters/{code}-{_anchor(letter)}.md")
    title = f"{words('glossary')}: {letter}"
    nodes: list[Node] = [Heading(1, (title,)), Para((Anchor(words("glossary"), GLOSSARY),), Style("sb-byline")), items]
    return page(path, {"title": title}, nodes)


def _letter(name: str) -> str:
    first = next((c for c in bare(name) if c.isalnum()), "#")
    return "0–9" if first.isdigit() else first.upper()


def _anchor(letter: str) -> str:
    return "0" if letter == "0–9" else "other" if letter == "#" else letter.lower()


def _term(term: Term, mentioned: int, words: Words) -> Inlines:
    said = gist(term)
    mark = "" if term.entry else f" · {words(f'kind_{term.kind}')}"
    count = f"{words.counted('mentions', mentioned)}{mark}"
    return (Anchor(term.name, term.page), f" — {said} ({count})" if said else f" — {count}")
