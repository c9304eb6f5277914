"""Office documents, PDF, EPUB -> text, through markitdown, which is an extra."""

import io
import zipfile
from importlib.util import find_spec

from ..findings import Report, finding
from . import markdown
from .clean import clean
from .extract import Extract

_CONVERTERS = {
    ".docx": "DocxConverter",
    ".epub": "EpubConverter",
    ".pdf": "PdfConverter",
    ".pptx": "PptxConverter",
    ".xlsx": "XlsxConverter",
}
SUFFIXES = frozenset(_CONVERTERS)
_MOST_UNPACKED = 256_000_000
"""Bytes that an archive may unpack to."""


def extract(data: bytes, suffix: str, source: str, report: Report) -> Extract | None:
    """The text of a document, or None (reported) where it cannot be had.

    Lines are those of the text that was taken out. Nothing in a document is run or fetched.
    """
    if find_spec("markitdown") is None:
        report(finding("needs-formats", source, suffix=suffix))
        return None
    if (unpacked := _unpacked(data)) > _MOST_UNPACKED:
        report(finding("too-large", source, size=unpacked, limit=_MOST_UNPACKED))
        return None
    try:
        made = markdown.extract(clean(_markdown(data, suffix))[0])
    except Exception as error:
        report(finding("not-converted", source, reason=_reason(error)))
        return None
    return made._replace(origins=())


def _markdown(data: bytes, suffix: str) -> str:
    """With the one converter for that ending: left to itself, markitdown takes a broken document for plain text."""
    from markitdown import MarkItDown, StreamInfo, converters  # heavy, and only loaded where it is wanted

    converter = MarkItDown(enable_builtins=False, enable_plugins=False)
    converter.register_converter(getattr(converters, _CONVERTERS[suffix])())
    stream = io.BytesIO(data)
    return str(converter.convert_stream(stream, stream_info=StreamInfo(extension=suffix)).markdown)


def _reason(error: Exception) -> str:
    """What the library behind the converter said, in a line."""
    attempts = getattr(error, "attempts", None) or []
    cause = next((a.exc_info[1] for a in attempts if a.exc_info), error)
    return str(cause).strip().split("\n")[0][:200].rstrip(".") or type(cause).__name__


def _unpacked(data: bytes) -> int:
    """Bytes that the parts of an archive say they unpack to; 0 for what is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return 0
