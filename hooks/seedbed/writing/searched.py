"""Records, terms and facets -> what the search knows of their pages."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ..model import ENTITIES, Document, FacetValue, Kind, Mention, Record, Searched, Term
from .document import summary
from .facets import shown
from .gist import plain
from .later import Later
from .words import Words


def searched(
    records: Sequence[Record],
    terms: Sequence[Term],
    mentions: Mapping[str, Sequence[Mention]],
    facets: Mapping[str, Sequence[FacetValue]],
    words: Words,
) -> Iterator[Searched]:
    """What is found: documents, terms, and people, organisations and places that have a page.

    Args:
        records: of all documents.
        terms: that have a page.
        mentions: by the page of the term.
        facets: by name.
        words: of the site's language.
    """
    for record in records:
        document, metadata = record.document, record.metadata
        yield Searched(
            record.page,
            metadata.title.value,
            "document",
            metadata.language.value,
            Later(partial(_blocks, document)),
            tuple(author.value for author in metadata.authors),
            summary(record, words),
        )
    for term in terms:
        told = plain(term.entry.body) if term.entry else tuple(quote.text for quote in term.definitions)
        quotes = told or tuple(mention.quote.text for mention in mentions.get(term.page, ())[:1])
        names = (*term.aliases, *term.forms)
        label = f"{words('glossary')} · {words.counted('mentions', len(mentions.get(term.page, ())))}"
        yield Searched(term.page, term.name, "term", term.language, tuple(map(_flat, quotes)), names, label)
    for facet in (*ENTITIES, "authors"):
        for value in facets.get(facet, ()):
            if value.page:
                label = f"{words(f'facet_{facet}')} · {words.counted('documents', len(value.sources))}"
                yield Searched(value.page, shown(value, words), "page", words.code, (), (), label)


def _blocks(document: Document) -> Iterator[str]:
    return (_flat(document.seed.at(block.span)) for block in document.blocks if block.kind is not Kind.TITLE)


def _flat(text: str) -> str:
    return " ".join(text.split())
