"""All records and terms -> what a home page shows: how much there is, the newest documents, the strongest terms."""

from collections.abc import Mapping, Sequence

from ..model import Page, PagePath, Record, Term
from .document import style_of, summary
from .frontmatter import front_matter
from .indexes import DOCUMENTS, GLOSSARY, newest_first
from .markdown import render
from .nodes import Anchor, Break, Heading, Inline, Items, Node, Para, Style
from .words import Words

HOME = PagePath("index.md")
_NEWEST = 8
_STRONGEST = 24


def overview(records: Sequence[Record], terms: Sequence[Term], mentions: Mapping[str, int], words: Words) -> str:
    """The part of the home page that says what the collection holds, as Markdown for a page at the top of the site."""
    return render(_overview(records, terms, mentions, words), HOME)


def home_page(title: str, overview_markdown: str) -> Page:
    """A home page for a collection whose author wrote none."""
    return Page(
        HOME,
        title,
        front_matter({"title": title}) + render([Heading(1, (title,))], HOME) + "\n" + overview_markdown,
        indexed=True,
    )


def _overview(
    records: Sequence[Record], terms: Sequence[Term], mentions: Mapping[str, int], words: Words
) -> list[Node]:
    languages = sorted({r.metadata.language.value for r in records})
    dates = sorted(r.metadata.published.value for r in records if r.metadata.published)
    facts = [
        words.counted("documents", len(records)),
        words.counted("terms", len(terms)),
        ", ".join(words.language(code) for code in languages),
    ]
    if dates:
        facts.append(
            words.date(dates[0]) if dates[0] == dates[-1] else f"{words.date(dates[0])} – {words.date(dates[-1])}"
        )
    nodes: list[Node] = [Para((" · ".join(f for f in facts if f),), Style("sb-byline"))]
    if records:
        nodes.append(Heading(2, (words("documents"),), id="documents"))
        newest = newest_first(records)[:_NEWEST]
        nodes.append(
            Items(
                tuple((Anchor(r.metadata.title.value, r.page), Break(), summary(r, words)) for r in newest),
                Style("sb-list"),
            )
        )
        if len(records) > _NEWEST:
            nodes.append(Para((Anchor(words("all_documents"), DOCUMENTS),)))
    strongest = sorted(terms, key=lambda t: (-mentions.get(t.page, 0), t.page))[:_STRONGEST]
    if strongest:
        nodes.append(Heading(2, (words("glossary"),), id="glossary"))
        inlines: list[Inline] = []
        for term in strongest:
            inlines += [" · ", Anchor(term.name, term.page)] if inlines else [Anchor(term.name, term.page)]
        nodes.append(Para(tuple(inlines), style_of(words.code, words, "sb-tags")))
        nodes.append(Para((Anchor(words("all_terms"), GLOSSARY),)))
    return nodes
