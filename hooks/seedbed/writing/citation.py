"""A record -> how others cite it: a line to read, BibTeX, RIS and CSL-JSON.

What is not known is left out; there is no date of access, because nobody said when it was.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Record
from ..text.folding import bare
from ..text.slugs import fingerprint
from .collection import Collection
from .data import to_json
from .later import Later, LazyTexts
from .words import Words

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{c: f"\\{c}" for c in "{}#$%&_"},
    }
)
_PERSON = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){1,3}")
"""A name that BibTeX may take apart; of any other it must not."""
_KEY = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
"""What all formats take for a key."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says."""

    key: str
    """Stable, and of ASCII letters, digits and hyphens."""
    title: str
    authors: tuple[str, ...]
    collection: str
    published: str
    """`2021-05-03`, `2021-05`, `2021` or nothing."""
    language: str
    address: str
    """Nothing where the site does not know its own."""


def citation(record: Record, collection: str, address: str) -> Citation:
    """What is known of a document, for a citation.

    Args:
        record: of the document.
        collection: its name.
        address: of the page, or nothing.
    """
    metadata = record.metadata
    return Citation(
        _key(record),
        _plain(metadata.title.value),
        tuple(_plain(author.value) for author in metadata.authors),
        _plain(collection),
        metadata.published.value if metadata.published else "",
        metadata.language.value if metadata.language.value != "und" else "",
        address,
    )


def in_words(cited: Citation, words: Words) -> str:
    """One line for a bibliography."""
    opening = f"{', '.join(cited.authors)}: " if cited.authors else ""
    date = words.date(cited.published) if cited.published else words("undated")
    ending = f" {cited.address}" if cited.address else ""
    return f"{opening}{cited.title}. {cited.collection}, {date}.{ending}"


def bibtex(cited: Citation) -> str:
    """An entry of type `misc`, which all styles know."""
    year, month, day = _parts(cited.published)
    authors = " and ".join(_author(name) for name in cited.authors)
    fields = {
        "author": authors,
        "title": f"{{{_tex(cited.title)}}}",
        "howpublished": _tex(cited.collection),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "url": _url(cited.address),
        "langid": cited.language,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{cited.key},\n{lines}}}\n"


def ris(cited: Citation) -> str:
    """A record of type ELEC, with the line ends that the format asks for left to whoever writes the file."""
    year, month, day = _parts(cited.published)
    fields = [
        ("TY", "ELEC"),
        *(("AU", name) for name in cited.authors),
        ("TI", cited.title),
        ("T2", cited.collection),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        ("LA", cited.language),
        ("UR", cited.address),
        ("ID", cited.key),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in fields if value) + "ER  - \n"


def csl(cited: Citation) -> dict[str, object]:
    """An item of CSL-JSON."""
    item: dict[str, object] = {"id": cited.key, "type": "webpage", "title": cited.title}
    if cited.authors:
        item["author"] = [{"literal": name} for name in cited.authors]
    item["container-title"] = cited.collection
    if cited.published:
        item["issued"] = {"date-parts": [[int(part) for part in cited.published.split("-")]]}
    if cited.language:
        item["language"] = cited.language
    if cited.address:
        item["URL"] = cited.address
    return item


def csl_json(items: Iterable[dict[str, object]]) -> str:
    """Items as a file, a line for each of their parts."""
    parts = (",\n".join(f"  {to_json(name)}: {to_json(value)}" for name, value in item.items()) for item in items)
    return "[\n" + ",\n".join(f" {{\n{part}\n }}" for part in parts) + "\n]\n"


def citations(records: Sequence[Record], collection: Collection) -> LazyTexts:
    """All documents of a collection, as a file of each format."""
    address = collection.host.address if collection.host else lambda page: ""
    cited = Later(lambda: (citation(record, collection.name, address(record.page)) for record in records))
    return LazyTexts(
        {
            "citations.bib": lambda: "\n".join(map(bibtex, cited)),
            "citations.ris": lambda: "\n".join(map(ris, cited)),
            "citations.csl.json": lambda: csl_json(map(csl, cited)),
        }
    )


def _parts(date: str) -> tuple[str, str, str]:
    """Year, month and day, as far as they are known."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def _key(record: Record) -> str:
    path = record.page.removeprefix("documents/").removesuffix(".md")
    if _KEY.fullmatch(path):
        return path
    plain = re.sub(r"[^a-z0-9]+", "-", bare(path)).strip("-")
    return "-".join(part for part in (plain[:40], fingerprint(record.source)) if part)


def _author(name: str) -> str:
    return _tex(name) if _PERSON.fullmatch(name) and " and " not in f" {name.lower()} " else f"{{{_tex(name)}}}"


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _url(address: str) -> str:
    return re.sub(r"[{}\\%\s]", lambda m: "\\%" if m.group() == "%" else f"\\%{ord(m.group()):02X}", address)


def _plain(text: str) -> str:
    """On one line, and nothing in it that cannot be seen, so that no text smuggles a line into a file."""
    if text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text).split())
