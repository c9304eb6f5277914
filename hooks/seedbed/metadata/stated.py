"""What a file says about itself outside its text (front matter, `<meta>`, the head of a mail) -> candidates.

A person who fills in front matter knows; a page's metadata is made by its software, and is often a template's.
"""

import re
from collections.abc import Iterator

from ..model import Document, Field, Seed
from ..text.calendar import dates, written
from ..text.personal import is_name
from .resolve import Candidate

_WEIGHTS = {"front-matter": 80, "mail": 80, "json-ld": 74, "html": 72}
_TITLE_OF_WINDOW = 30
"""The `<title>` of a page has the name of the site in it more often than not."""
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?")
_LONGEST_NAME = 80
_SHORTEST_DESCRIPTION = 30


def stated(document: Document, name: str) -> Iterator[Candidate[str]]:
    """The values of one field, as they stand: `title`, `section`, `description`."""
    for field in _of(document, name):
        if name != "description" or len(field.value) >= _SHORTEST_DESCRIPTION:
            yield Candidate(field, _TITLE_OF_WINDOW if field.rule == "html.title" else _weight(field))


def dated(document: Document, name: str, language: str) -> Iterator[Candidate[str]]:
    """The dates of one field: `published`, `updated`; what is no date is left out."""
    for field in _of(document, name):
        if value := _date(field.value, language):
            yield Candidate(Field(value, field.line, field.rule), _weight(field))


def authors(document: Document, language: str) -> tuple[Field[str], ...]:
    """The people that the file names as its authors; from a page's metadata only what looks like a name."""
    found: dict[str, Field[str]] = {}
    for field in _of(document, "author"):
        people = re.split(r"\s*[;,]\s*", field.value) if field.rule.startswith("html") else [field.value]
        for person in people:
            sure = not field.rule.startswith("html") and 1 < len(person) <= _LONGEST_NAME and "://" not in person
            if sure or is_name(person, language):
                found.setdefault(person.casefold(), Field(person, field.line, field.rule))
    return tuple(found.values())


def language(seed: Seed) -> Iterator[Candidate[str]]:
    """The language that the file states: less than what its text says, more than nothing."""
    for name, field in seed.stated:
        if name == "language" and re.fullmatch(r"[a-z]{2,3}", field.value):
            yield Candidate(field, 40)


def _of(document: Document, name: str) -> list[Field[str]]:
    return [field for key, field in document.seed.stated if key == name]


def _weight(field: Field[str]) -> int:
    return _WEIGHTS[field.rule.split(".")[0]]


def _date(value: str, language: str) -> str | None:
    if match := _ISO.fullmatch(value):
        return written(*(int(part) for part in match.groups() if part))
    found = dates(value, language)
    return found[0].value if len(found) == 1 else None
