"""The bytes of one file -> a `Seed`, or findings that say why it is none."""

import hashlib
import re
from pathlib import PurePosixPath

from ..findings import Report, finding
from ..model import Repair, Seed, SourcePath
from ..text.folding import visible
from . import converted, html, mail, markdown, plain
from .clean import clean
from .decode import decode
from .extract import Extract

_INVISIBLE_NAMES = {
    "controls": "control characters",
    "hidden": "zero-width characters",
    "overrides": "direction overrides",
}
_READERS = {
    ".txt": plain.extract,
    ".text": plain.extract,
    ".md": markdown.extract,
    ".markdown": markdown.extract,
    ".html": html.extract,
    ".htm": html.extract,
    ".xhtml": html.extract,
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)

SUFFIXES = _READERS.keys() | {mail.SUFFIX} | converted.SUFFIXES
"""The endings of the files that are read, in lower case."""


def read(source: SourcePath, data: bytes, report: Report) -> Seed | None:
    """Decode, clean and count the lines of one file.

    Args:
        source: where the file lies below the seeds folder; its ending tells the format.
        data: its bytes.
        report: told of guesses, repairs, and files that hold no text.
    """
    suffix = PurePosixPath(source).suffix.lower()
    found = _extract(source, suffix, data, report)
    if found is None:
        return None
    encoding, extract = found
    if not visible(extract.text):
        report(finding("empty-seed", source))
        return None
    hidden = [f"{r.count} {_INVISIBLE_NAMES[r.name]}" for r in extract.repairs if r.name in _INVISIBLE_NAMES]
    if hidden:
        report(finding("invisible-characters", source, what=", ".join(hidden)))
    return Seed(
        source=source,
        text=extract.text,
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        repairs=extract.repairs,
        origins=extract.origins,
        marks=extract.marks,
        links=extract.links,
        stated=extract.stated,
    )


def _extract(source: str, suffix: str, data: bytes, report: Report) -> tuple[str, Extract] | None:
    """The encoding of a file and what is in it."""
    if suffix in converted.SUFFIXES:
        made = converted.extract(data, suffix, source, report)
        return (suffix.removeprefix("."), made) if made else None
    if suffix == mail.SUFFIX and (letter := mail.extract(data)):
        return "eml", letter
    reader = _READERS.get(suffix)
    declared = _CHARSET.search(data[:4096]) if reader is html.extract else None
    decoded = decode(data, source, report, declared[1].decode() if declared else None)
    if decoded is None:
        return None
    text, repairs = clean(decoded.text)
    if reader is None:
        return decoded.encoding, Extract(text, repairs=repairs)
    made = reader(text)
    return decoded.encoding, _with_repairs(made, repairs)


def _with_repairs(extract: Extract, more: tuple[Repair, ...]) -> Extract:
    counts: dict[str, int] = {}
    for repair in (*more, *extract.repairs):
        counts[repair.name] = counts.get(repair.name, 0) + repair.count
    return extract._replace(repairs=tuple(Repair(name, count) for name, count in counts.items()))
