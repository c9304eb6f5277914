"""The bytes of `docs/glossary/NAME.md` -> an `Entry`, or findings that say what is wrong with it."""

from collections.abc import Mapping

from ..findings import Report, entry_finding
from ..model import Entry
from ..text.fields import UnreadableError, Written, fields, front_matter

FIELDS = ("term", "language", "aliases", "see_also", "same_as", "sources", "linked", "hidden")


def entry(data: bytes, path: str, report: Report) -> Entry | None:
    """A glossary entry that a person wrote.

    Args:
        data: of the file: YAML front matter between `---` lines, then Markdown.
        path: below the glossary folder; its name is the name of the entry.
        report: told of an entry that cannot be used, and of fields that mean nothing.
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        report(entry_finding("entry-invalid", path, reason="it is not UTF-8"))
        return None
    parts = front_matter(text)
    if parts is None:
        reason = "it does not begin with front matter between two lines of `---`"
        report(entry_finding("entry-invalid", path, 1, reason=reason))
        return None
    try:
        found = fields(parts.front)
    except UnreadableError as error:
        report(entry_finding("entry-invalid", path, error.line or 1, reason=error.reason))
        return None
    for name in sorted(found.keys() - set(FIELDS)):
        report(entry_finding("entry-field", path, found[name].line, field=name, known=", ".join(FIELDS)))
    if wrong := _unusable(found):
        name, expected = wrong
        line = found[name].line if name in found else 1
        report(entry_finding("entry-invalid", path, line, reason=f"`{name}` must be {expected}"))
        return None
    values = {name: written.value for name, written in found.items()}
    return Entry(
        path=path,
        term=" ".join(values["term"].split()),
        language=values["language"].lower() if values.get("language") else None,
        aliases=tuple(" ".join(a.split()) for a in values.get("aliases") or ()),
        see_also=tuple(values.get("see_also") or ()),
        same_as=tuple(values.get("same_as") or ()),
        sources=tuple(values.get("sources") or ()),
        body=parts.body.rstrip(),
        line=parts.line,
        linked=bool(values.get("linked", True)),
        hidden=bool(values.get("hidden")),
    )


def _unusable(found: Mapping[str, Written]) -> tuple[str, str] | None:
    """The first field whose value cannot be used, and what it must be."""
    values = {name: written.value for name, written in found.items()}
    if not isinstance(values.get("term"), str) or not values["term"].strip():
        return "term", "a text"
    code = values.get("language")
    if code is not None and not (isinstance(code, str) and code.isalpha() and 2 <= len(code) <= 3):
        return "language", "a code of two or three letters"
    for name in ("linked", "hidden"):
        if not isinstance(values.get(name, False), bool):
            return name, "true or false"
    for name in ("aliases", "see_also", "same_as", "sources"):
        value = values.get(name)
        if value is not None and not (isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)):
            return name, "a list of texts"
    return None
