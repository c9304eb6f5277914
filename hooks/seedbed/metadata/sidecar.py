"""The bytes of `NAME.meta.yml` -> the corrections that a person made, each with its line, or findings."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..findings import Report, finding
from ..model import Field
from ..text.calendar import written
from ..text.fields import UnreadableError, fields

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls, and what turns the direction of a text: none of them belongs into a name."""

Corrections = Mapping[str, Field[Any]]
"""By field; a value of None says that there is none."""


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) and not _UNSEEN.search(value) else None


def _texts(value: object) -> tuple[str, ...] | None:
    items = [_text(item) for item in value] if isinstance(value, list) else [_text(value)]
    return None if None in items else tuple(i for i in items if i)


def _date(value: object) -> str | None:
    match = _DATE.fullmatch(str(value))
    return written(*(int(part) for part in match.group(1, 2, 3) if part)) if match else None


def _code(length: int, case: Callable[[str], str]) -> Callable[[object], str | None]:
    def check(value: object) -> str | None:
        ok = isinstance(value, str) and len(value) in (2, length) and value.isalpha() and value.isascii()
        return case(str(value)) if ok else None

    return check


def _codes(value: object) -> tuple[str, ...] | None:
    items = [_code(2, str.upper)(item) for item in value] if isinstance(value, list) else [None]
    return None if None in items else tuple(i for i in items if i)


def _counts(value: object) -> dict[str, int] | None:
    names = {"views", "comments", "shares", "likes"}
    ok = isinstance(value, dict) and all(
        k in names and isinstance(n, int) and not isinstance(n, bool) and n >= 0 for k, n in value.items()
    )
    return dict(value) if ok else None  # type: ignore[call-overload]


_Check = Callable[[object], object]

FIELDS: dict[str, tuple[_Check, str, bool]] = {
    # field: how its value is checked, what the message says it must be, whether it may be empty
    "title": (_text, "a text", False),
    "authors": (_texts, "a name or a list of names", True),
    "language": (
        _code(3, str.lower),
        'a language code of two or three letters, in quotes where YAML needs them (`"no"`)',
        False,
    ),
    "description": (_text, "a text", True),
    "published": (_date, "a date: 2021-05-03, 2021-05 or 2021", True),
    "updated": (_date, "a date: 2021-05-03, 2021-05 or 2021", True),
    "places": (_codes, "a list of ISO country codes: [KZ, CN]", True),
    "counts": (_counts, "numbers by name: {views: 2}; names are views, comments, shares, likes", True),
    "section": (_text, "a text", True),
    "people": (_texts, "a name or a list of names", True),
    "organisations": (_texts, "a name or a list of names", True),
    "linked": (lambda value: value if isinstance(value, bool) else None, "true or false", False),
    "dates": (lambda value: _list(value, _date), "a list of dates", True),
}


def _list(value: object, check: Callable[[object], str | None]) -> tuple[str, ...] | None:
    items = [check(item) for item in value] if isinstance(value, list) else [None]
    return None if None in items else tuple(i for i in items if i)


_EMPTY: dict[str, object] = {"authors": (), "people": (), "organisations": (), "places": (), "dates": (), "counts": {}}


def corrections(data: bytes, name: str, report: Report) -> Corrections:
    """What a sidecar corrects.

    Args:
        data: the bytes of the file.
        name: its path below the seeds folder, for the findings.
        report: told of everything in it that cannot be used; the rest counts.
    """
    try:
        read = fields(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        report(finding("sidecar-invalid", name, reason="it is not UTF-8"))
        return {}
    except UnreadableError as error:
        report(finding("sidecar-invalid", name, error.line, reason=error.reason))
        return {}
    found: dict[str, Field[Any]] = {}
    for field, (value, line) in read.items():
        if field not in FIELDS:
            report(finding("sidecar-field", name, line, field=field, known=", ".join(FIELDS)))
            continue
        check, expected, may_be_empty = FIELDS[field]
        checked = _EMPTY.get(field) if value is None and may_be_empty else check(value)
        if checked is None and not (value is None and may_be_empty):
            report(finding("sidecar-value", name, line, field=field, expected=expected))
            continue
        found[field] = Field(checked, line, "sidecar")
    return found
