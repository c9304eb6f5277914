"""The bytes of one file -> a `Seed`, or findings that say why it is none."""

import hashlib
import re

from ..findings import Report, finding
from ..model import Seed, SourcePath
from ..text.folding import visible
from .clean import clean
from .decode import decode

_INVISIBLE_NAMES = {
    "controls": "control characters",
    "hidden": "zero-width characters",
    "overrides": "direction overrides",
}


def read(source: SourcePath, data: bytes, report: Report) -> Seed | None:
    """Decode, clean and count the lines of one file.

    Args:
        source: where the file lies below the seeds folder.
        data: its bytes.
        report: told of guesses, repairs, and files that hold no text.
    """
    decoded = decode(data, source, report)
    if decoded is None:
        return None
    text, repairs = clean(decoded.text)
    if not visible(text):
        report(finding("empty-seed", source))
        return None
    hidden = [f"{r.count} {_INVISIBLE_NAMES[r.name]}" for r in repairs if r.name in _INVISIBLE_NAMES]
    if hidden:
        report(finding("invisible-characters", source, what=", ".join(hidden)))
    newlines = tuple(m.start() for m in re.finditer("\n", text))
    return Seed(source, text, decoded.encoding, hashlib.sha256(data).hexdigest(), len(data), repairs, newlines)
