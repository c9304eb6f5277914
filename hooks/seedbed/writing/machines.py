"""A record -> what its page says to machines: schema.org, Open Graph, Dublin Core. Only what is known is said."""

from ..model import Address, Machines, Record
from .collection import Collection


def machines(record: Record, collection: Collection) -> Machines:
    """What the page of a document says.

    Args:
        record: of the document.
        collection: all the others.
    """
    return Machines(_meta(record, collection), _article(record, collection))


def _article(record: Record, collection: Collection) -> dict[str, object]:
    """A document as an `Article` of schema.org; a `NewsArticle` where it names the section of a paper and its date."""
    metadata = record.metadata
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if metadata.section and metadata.published else "Article",
        "@id": Address(record.page),
        "headline": metadata.title.value,
        "wordCount": metadata.words,
        "isPartOf": {"@type": "Collection", "name": collection.name},
    }
    if metadata.language.value != "und":
        said["inLanguage"] = metadata.language.value
    if metadata.authors:
        said["author"] = [{"@type": "Person", "name": author.value} for author in metadata.authors]
    for name, field in (
        ("datePublished", metadata.published),
        ("dateModified", metadata.updated),
        ("description", metadata.description),
        ("articleSection", metadata.section),
    ):
        if field:
            said[name] = field.value
    return said


def _meta(record: Record, collection: Collection) -> tuple[tuple[str, str], ...]:
    """Names and contents of the meta elements of a document's page."""
    metadata = record.metadata
    published = metadata.published.value if metadata.published else ""
    updated = metadata.updated.value if metadata.updated else ""
    described = metadata.description.value if metadata.description else ""
    language = metadata.language.value if metadata.language.value != "und" else ""
    found = [
        ("og:type", "article"),
        ("og:description", described),
        ("article:published_time", published),
        ("article:modified_time", updated),
        ("article:section", metadata.section.value if metadata.section else ""),
        ("DC.title", metadata.title.value),
        *(("DC.creator", author.value) for author in metadata.authors),
        ("DC.date", published),
        ("DC.language", language),
        ("DC.description", described),
        ("DC.isPartOf", collection.name),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.identifier", collection.host.address(record.page) if collection.host else ""),
    ]
    return tuple((name, content) for name, content in found if content)
