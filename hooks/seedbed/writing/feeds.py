"""Records -> what programs come for: feeds of the newest documents (Atom, RFC 4287; JSON Feed 1.1), and `llms.txt`.

Dates are those of the documents; the clock has no say. A document without a full date stands in no feed.
"""

import json
from collections.abc import Sequence
from xml.sax.saxutils import escape

from ..model import Host, Record
from .collection import Collection
from .indexes import DOCUMENTS, GLOSSARY, newest_first

_NEWEST = 50
_LISTED = 200
"""Documents that `llms.txt` names one by one."""
_DAY = 10
"""Characters of a full date."""
_XML = {c: " " for c in range(0x20) if c not in (0x9, 0xA, 0xD)} | {0xFFFE: " ", 0xFFFF: " "}


def feeds(records: Sequence[Record], collection: Collection) -> dict[str, str]:
    """File name to content; nothing where the site does not know its own address, or no document has a full date.

    Args:
        records: of all documents.
        collection: all that is known of them.
    """
    host = collection.host
    newest = [r for r in newest_first(records) if len(_published(r)) == _DAY][:_NEWEST]
    if host is None or not newest:
        return {}
    return {"feed.xml": _atom(newest, collection, host), "feed.json": _json_feed(newest, collection, host)}


def llms(records: Sequence[Record], collection: Collection, host: Host) -> str:
    """What the site holds, for programs that read (llmstxt.org): the newest documents, and where all the rest is.

    Args:
        records: of all documents.
        collection: all that is known of them.
        host: where the site is served; without a `url`, addresses begin at the site's own folder.
    """
    words = collection.words
    lines = [
        f"# {_line(collection.name)}",
        "",
        f"> {words.counted('documents', len(records))}, {words.counted('terms', len(collection.terms))}",
        "",
        f"## {words('documents')}",
        "",
    ]
    for record in newest_first(records)[:_LISTED]:
        summary = _line(collection.summaries[record.source])
        lines.append(f"- [{_line(record.metadata.title.value)}]({host.address(record.page)}): {summary}")
    lines += ["", "## Optional", ""]
    for page, label in ((DOCUMENTS, "all_documents"), (GLOSSARY, "all_terms")):
        lines.append(f"- [{words(label)}]({host.address(page)})")
    for name in ("documents.jsonl", "terms.jsonl", "links.jsonl"):
        lines.append(f"- [{name}]({host.address(f'data/{name}')})")
    return "\n".join(lines) + "\n"


def _atom(records: Sequence[Record], collection: Collection, host: Host) -> str:
    name = _text(collection.name)
    updated = max(_changed(record) for record in records)
    entries = [_entry(record, collection, host) for record in records]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{collection.words.code}">\n'
        f"<title>{name}</title>\n<id>{_text(host.url)}</id>\n<updated>{_moment(updated)}</updated>\n"
        f'<link rel="self" href="{_text(host.address("feed.xml"))}"/>\n<link href="{_text(host.url)}"/>\n'
        f"<author><name>{name}</name></author>\n" + "".join(entries) + "</feed>\n"
    )


def _entry(record: Record, collection: Collection, host: Host) -> str:
    metadata = record.metadata
    address = _text(host.address(record.page))
    authors = "".join(f"<author><name>{_text(author.value)}</name></author>" for author in metadata.authors)
    described = _text(metadata.description.value if metadata.description else collection.summaries[record.source])
    language = f' xml:lang="{metadata.language.value}"' if metadata.language.value != "und" else ""
    return (
        f"<entry{language}><title>{_text(metadata.title.value)}</title><id>{address}</id>"
        f'<link href="{address}"/><published>{_moment(_published(record))}</published>'
        f"<updated>{_moment(_changed(record))}</updated>{authors}<summary>{described}</summary></entry>\n"
    )


def _json_feed(records: Sequence[Record], collection: Collection, host: Host) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": collection.name,
        "home_page_url": host.url,
        "feed_url": host.address("feed.json"),
        "language": collection.words.code,
        "items": [_item(record, collection, host) for record in records],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(record: Record, collection: Collection, host: Host) -> dict[str, object]:
    metadata = record.metadata
    address = host.address(record.page)
    described = metadata.description.value if metadata.description else collection.summaries[record.source]
    item: dict[str, object] = {
        "id": address,
        "url": address,
        "title": metadata.title.value,
        "content_text": described,
        "summary": described,
        "date_published": _moment(_published(record)),
        "date_modified": _moment(_changed(record)),
    }
    if metadata.authors:
        item["authors"] = [{"name": author.value} for author in metadata.authors]
    if metadata.language.value != "und":
        item["language"] = metadata.language.value
    return item


def _published(record: Record) -> str:
    return record.metadata.published.value if record.metadata.published else ""


def _changed(record: Record) -> str:
    """When it was updated, if that is said to the day and not before it was published."""
    updated = record.metadata.updated.value if record.metadata.updated else ""
    return max(_published(record), updated) if len(updated) == _DAY else _published(record)


def _moment(day: str) -> str:
    """A day as the formats want it, who know no day without an hour."""
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    return escape(text.translate(_XML), {'"': "&quot;"})


def _line(text: str) -> str:
    return " ".join(text.replace("[", "(").replace("]", ")").split())
