"""Decoded text -> text with one kind of line end, in which nothing invisible hides, and what was changed.

Nothing visible is touched. Joiners (U+200C, U+200D) stay, because Persian, the Indic scripts and emoji are written with
them, and so do the plain direction marks (U+200E, U+200F); overrides, which make a text look like another one, go.
"""

import re

from ..model import Repair

_NEWLINES = re.compile("\r+\n|\r|\u0085|\u2028|\u2029|\v|\f")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_HIDDEN = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ANY = re.compile(f"{_NEWLINES.pattern}|{_CONTROLS.pattern}|{_HIDDEN.pattern}|{_OVERRIDES.pattern}")


def clean(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text with `\\n` for every kind of line end, and without control, hidden and direction-changing characters.

    Returns:
        The text, and a `Repair` for each kind of change that was made.
    """
    if not _ANY.search(text):
        return text, ()
    repairs = []
    for name, pattern, replacement in (
        ("newlines", _NEWLINES, "\n"),
        ("controls", _CONTROLS, ""),
        ("hidden", _HIDDEN, ""),
        ("overrides", _OVERRIDES, ""),
    ):
        text, count = pattern.subn(replacement, text)
        if count:
            repairs.append(Repair(name, count))
    return text, tuple(repairs)
