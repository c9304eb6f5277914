"""A term and its mentions -> its page in the glossary."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ..model import Mention, Page, PagePath, Quote, Term
from .document import style_of
from .frontmatter import front_matter
from .markdown import render
from .nodes import Anchor, Heading, Inline, Inlines, Items, Node, Para, Quotation, Strong, Style, Written
from .words import Words

_MOST_DOCUMENTS = 50


def term_page(
    term: Term,
    mentions: Sequence[Mention],
    titles: Mapping[str, tuple[PagePath, str]],
    entries: Mapping[str, Term],
    beside: Sequence[tuple[Term, int]],
    years: Mapping[str, str],
    shown: int,
    words: Words,
) -> Page:
    """The page of a term.

    Args:
        term: written by a person or found.
        mentions: of it, in the order in which they are shown.
        titles: page and title of every document, by source.
        entries: the terms that have an entry, by the name of its file.
        beside: terms of the same sentences, and in how many.
        years: in which each document was published, by source, as far as that is stated.
        shown: at most so many mentions are quoted.
        words: the site's language.
    """
    style = style_of(term.language, words)
    nodes: list[Node] = [
        Heading(1, (term.name,), style),
        Para(
            (
                " · ".join(
                    [
                        words(f"kind_{term.kind}"),
                        words.language(term.language),
                        words.counted("mentions", len(mentions)),
                    ]
                ),
            ),
            Style("sb-byline"),
        ),
        *_definition(term, mentions, titles, words),
        *_names(term, words),
        *_entry(term, entries, words),
    ]
    nodes += _beside(beside, words)
    nodes += _documents(mentions, titles, words)
    nodes += _timeline(mentions, years, words)
    if mentions:
        nodes.append(Heading(2, (words("mentions"),), id="mentions"))
        nodes.append(
            Items(
                tuple(_mention(m, titles, words) for m in mentions[:shown]),
                style_of(term.language, words, "sb-mentions"),
            )
        )
        if len(mentions) > shown:
            nodes.append(Para((words("mentions_more", n=words.number(len(mentions) - shown)),)))
    front = front_matter(
        {"title": term.name, "language": term.language, "kind": term.kind, "aliases": list(term.aliases)}
    )
    return Page(term.page, term.name, front + render(nodes, term.page))


def _definition(
    term: Term, mentions: Sequence[Mention], titles: Mapping[str, tuple[PagePath, str]], words: Words
) -> list[Node]:
    nodes: list[Node] = [Written(term.entry.body)] if term.entry and term.entry.body else []
    style = style_of(term.language, words)
    for quote in term.definitions:
        nodes += [Quotation(((f"«{quote.text}»",),), style), _cited("defined_in", quote, titles, words)]
    if not nodes and not term.entry and mentions:
        nodes += [Quotation((_marked(mentions[0]),), style), _cited("first_mention", mentions[0].quote, titles, words)]
    return nodes


def _cited(label: str, quote: Quote, titles: Mapping[str, tuple[PagePath, str]], words: Words) -> Para:
    """Where a quotation comes from, and what it is."""
    page, title = titles[quote.source]
    place = f", {words('at_line', n=words.number(quote.line))}"
    return Para((f"— {words(label)}: ", Anchor(title, page), place), Style("sb-cite"))


def _names(term: Term, words: Words) -> list[Node]:
    known = {term.name.casefold(), *(a.casefold() for a in term.aliases)}
    forms = [f for f in term.forms if f.casefold() not in known]
    lines = []
    if term.aliases:
        lines.append(f"{words('aliases')}: {', '.join(term.aliases)}")
    if forms:
        lines.append(f"{words('forms')}: {', '.join(forms)}")
    return [Para((line,), Style("sb-names")) for line in lines]


def _entry(term: Term, entries: Mapping[str, Term], words: Words) -> list[Node]:
    if not term.entry:
        return []
    nodes: list[Node] = []
    known = [entries[name] for name in term.entry.see_also if name in entries]
    if known:
        inlines: list[Inline] = [f"{words('see_also')}: "]
        for index, other in enumerate(known):
            inlines += [", ", Anchor(other.name, other.page)] if index else [Anchor(other.name, other.page)]
        nodes.append(Para(tuple(inlines), Style("sb-names")))
    if term.entry.sources:
        nodes.append(Heading(2, (words("sources"),), id="sources"))
        nodes.append(Items(tuple((source,) for source in term.entry.sources)))
    return nodes


def _beside(beside: Sequence[tuple[Term, int]], words: Words) -> list[Node]:
    """The terms of the same sentences."""
    if not beside:
        return []
    items = tuple(
        (Anchor(other.name, other.page), f" — {words.counted('sentences', count)}") for other, count in beside
    )
    return [Heading(2, (words("together"),), id="together"), Items(items)]


def _documents(mentions: Sequence[Mention], titles: Mapping[str, tuple[PagePath, str]], words: Words) -> list[Node]:
    """The documents that mention it, those that do so most often first; only where there are several."""
    counted = Counter(mention.quote.source for mention in mentions)
    if len(counted) < 2:
        return []
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    items = [
        (Anchor(titles[s][1], titles[s][0]), f" — {words.counted('mentions', n)}") for s, n in most[:_MOST_DOCUMENTS]
    ]
    nodes: list[Node] = [Heading(2, (words("documents"),), id="documents"), Items(tuple(items))]
    if len(most) > _MOST_DOCUMENTS:
        nodes.append(Para((words("documents_more", n=words.number(len(most) - _MOST_DOCUMENTS)),)))
    return nodes


def _timeline(mentions: Sequence[Mention], years: Mapping[str, str], words: Words) -> list[Node]:
    """How often it is mentioned from year to year; only where there are several years."""
    counted = Counter(years[mention.quote.source] for mention in mentions if mention.quote.source in years)
    if len(counted) < 2:
        return []
    items = tuple((f"{year} — {words.counted('mentions', counted[year])}",) for year in sorted(counted))
    return [Heading(2, (words("timeline"),), id="timeline"), Items(items)]


def _mention(mention: Mention, titles: Mapping[str, tuple[PagePath, str]], words: Words) -> Inlines:
    page, title = titles[mention.quote.source]
    return (
        *_marked(mention),
        " — ",
        Anchor(title, page),
        f", {words('at_line', n=words.number(mention.quote.line))}",
    )


def _marked(mention: Mention) -> Inlines:
    before, form, after = mention.quote.text.partition(mention.form)
    return tuple(part for part in (f"«{before}", Strong(form), f"{after}»") if part)
