"""Bytes -> text, its encoding and what was doubtful about it.

A byte order mark, then strict UTF-8, then UTF-16 and UTF-32 without a mark, then a guess by chardet, which measured
best on legacy code pages. Text that was saved in a wrong encoding is repaired with ftfy. Every guess and repair is
reported.
"""

import codecs
import re
from typing import NamedTuple

import chardet
from ftfy import fix_encoding_and_explain

from ..findings import Report, finding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
_WIDE_SAMPLE = 4096
"""Bytes that are looked at for zeros."""
_BYTES_A_BLANK = 400
"""Even Chinese sets a line end or a Latin character this often."""
_GUESS_SAMPLE = 200_000
"""Bytes that the guess is made from."""
_DOUBTFUL = re.compile("[^\x00-\x7f]{2}|[ÃÂŒœ\x80-\x9f]")
"""What every text has that ftfy takes for damaged: it looks for much more, which takes its time."""
_MAX_CONTROLS = 0.02
"""Share of control bytes above which a file is taken for binary."""


class Decoded(NamedTuple):
    """Text as it was decoded, before anything is cleaned."""

    text: str
    encoding: str


def decode(data: bytes, source: str, report: Report, declared: str | None = None) -> Decoded | None:
    """The text of a file, or None (reported) where it holds none.

    Args:
        data: the bytes of the file.
        source: its name, for the findings.
        report: told of guesses and repairs.
        declared: the encoding that the file itself names, if it names one; tried before any guess.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    what = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if what:
        report(finding("binary-seed", source, what=what))
        return None
    if wide := _wide(data):
        return wide
    if escaped := _escaped(data):
        report(finding("guessed-encoding", source, encoding=escaped.encoding))
        return escaped
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _declared(data, declared) or _guess(data, error.start, source, report)
    if _binary(data):
        report(finding("binary-seed", source, what="control characters"))
        return None
    return Decoded(_repair(text, source, report), "utf-8")


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: zero bytes, which no other text has, and those in the same places always."""
    sample = data[:_WIDE_SAMPLE]
    if len(sample) < 8 or sample.count(0) < max(2, len(sample) // _BYTES_A_BLANK):
        return None
    for encoding, width, place in (("utf-32-le", 4, 3), ("utf-32-be", 4, 0), ("utf-16-le", 2, 1), ("utf-16-be", 2, 0)):
        zeros, letters = sample[place::width].count(0), sample[width - 1 - place :: width].count(0)
        if len(data) % width == 0 and letters <= zeros // 20 and (width == 2 or zeros > 0.7 * len(sample) / width):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum(c.isprintable() or c.isspace() for c in text[:_WIDE_SAMPLE]) > 0.95 * len(text[:_WIDE_SAMPLE]):
                return Decoded(text, encoding)
    return None


def _escaped(data: bytes) -> Decoded | None:
    """Text of seven bits that changes its characters with escapes, as Japanese and Korean mail does."""
    if b"\x1b$" not in data:
        return None
    for encoding in ("iso2022_jp_2", "iso2022_kr"):
        try:
            return Decoded(data.decode(encoding), encoding.replace("_", "-"))
        except UnicodeDecodeError:
            continue
    return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    try:
        return Decoded(data.decode(declared), declared.lower()) if declared else None
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _binary(data: bytes) -> bool:
    sample = data[:65_536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(8, _MAX_CONTROLS * len(sample)) and bool(sample.strip(b"\x00 \t\r\n"))


def _guess(data: bytes, offset: int, source: str, report: Report) -> Decoded | None:
    if _binary(data):
        report(finding("binary-seed", source, what="binary data"))
        return None
    if _nearly_utf8(data):
        report(finding("guessed-encoding", source, encoding="utf-8, with damaged characters"))
        return Decoded(data.decode("utf-8", "replace"), "utf-8")
    guess = chardet.detect(data[:_GUESS_SAMPLE])
    encoding = guess["encoding"]
    try:
        text = data.decode(encoding or "ascii")
    except (UnicodeDecodeError, LookupError):
        report(finding("not-utf8", source, offset=offset))
        return None
    report(finding("guessed-encoding", source, encoding=str(encoding).lower()))
    return Decoded(text, str(encoding).lower())


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a damaged place or two: many good sequences of several bytes against few bad ones."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return damaged * 20 <= sum(c > "\x7f" for c in text) or (damaged == 1 and text.endswith("\ufffd"))


def _repair(text: str, source: str, report: Report) -> str:
    if not _DOUBTFUL.search(text):
        return text
    lines = text.replace("\u0085", "\n")  # a line end, unless it is half of a character read in a wrong encoding
    if lines != text and fix_encoding_and_explain(lines)[0] == lines:
        return lines
    fixed, changes = fix_encoding_and_explain(text)
    if fixed == text:
        return text
    report(
        finding("repaired-encoding", source, changes=", ".join(dict.fromkeys(str(c.parameter) for c in changes or ())))
    )
    return fixed
