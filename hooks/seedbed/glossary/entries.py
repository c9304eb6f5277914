"""The bytes of `docs/glossary/NAME.md` -> an `Entry`, or findings that say what is wrong with it."""

import yaml

from ..findings import Report, finding
from ..model import Entry

FIELDS = ("term", "language", "aliases", "see_also", "sources")


def entry(data: bytes, path: str, report: Report) -> Entry | None:
    """A glossary entry that a person wrote.

    Args:
        data: of the file: YAML front matter between `---` lines, then Markdown.
        path: below the glossary folder; its name is the name of the entry.
        report: told of an entry that cannot be used, and of fields that mean nothing.
    """
    where = f"glossary/{path}"
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        report(finding("entry-invalid", where, reason="it is not UTF-8"))
        return None
    parts = text.split("\n---\n", 1) if text.startswith("---\n") else []
    if len(parts) != 2:
        report(
            finding("entry-invalid", where, 1, reason="it does not begin with front matter between two lines of `---`")
        )
        return None
    try:
        loaded = yaml.safe_load(parts[0])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = str(getattr(error, "problem", None) or "its front matter is not YAML")
        report(finding("entry-invalid", where, mark.line + 1 if mark else 1, reason=reason))
        return None
    fields = {str(k): v for k, v in loaded.items()} if isinstance(loaded, dict) else {}
    for name in fields.keys() - set(FIELDS):
        report(finding("entry-field", where, _line(parts[0], name), field=name, known=", ".join(FIELDS)))
    if wrong := _unusable(fields):
        report(finding("entry-invalid", where, _line(parts[0], wrong.split("`")[1]), reason=wrong))
        return None
    return Entry(
        path=path,
        term=" ".join(fields["term"].split()),
        language=fields.get("language"),
        aliases=tuple(" ".join(a.split()) for a in fields.get("aliases") or ()),
        see_also=tuple(fields.get("see_also") or ()),
        sources=tuple(fields.get("sources") or ()),
        body=parts[1].strip("\n"),
        line=parts[0].count("\n") + 3,
    )


def _unusable(fields: dict[str, object]) -> str | None:
    if not isinstance(fields.get("term"), str) or not str(fields["term"]).strip():
        return "`term` must be a text"
    code = fields.get("language")
    if code is not None and not (isinstance(code, str) and code.isalpha() and 2 <= len(code) <= 3):
        return "`language` must be a code of two or three letters"
    for name in ("aliases", "see_also", "sources"):
        value = fields.get(name)
        if value is not None and not (isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)):
            return f"`{name}` must be a list of texts"
    return None


def _line(front: str, name: str) -> int:
    lines = front.split("\n")
    return next((i for i, line in enumerate(lines, 1) if line.startswith(f"{name}:")), 1)
