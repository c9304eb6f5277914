"""A mapping -> YAML front matter that reads back as what was written."""

import html
from collections.abc import Mapping

import yaml

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_TEXT_ONLY = {"render_macros": False}
"""Tells the plugin `macros`, and Zensical, that nothing on a page is to be run, not even its title."""


def stated(fields: Mapping[str, object]) -> dict[str, object]:
    """What is read back of the front matter of a page: fields that have a value, and that nothing of it is to be run.

    Its texts are HTML, since the themes of MkDocs and Zensical print them as they are, in an element or an attribute.
    """
    return {**{name: _escaped(value) for name, value in _with_value(fields).items()}, **_TEXT_ONLY}


def fenced(fields: Mapping[str, object]) -> str:
    """The fields that have a value, between lines of `---`."""
    dumped = yaml.dump(_with_value(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{dumped}---\n\n"


def unfenced(markdown: str) -> str:
    """A page without its front matter."""
    return markdown.partition("\n---\n\n")[2]


def _with_value(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _escaped(value: object) -> object:
    match value:
        case str():
            return html.escape(value, quote=False).replace('"', "&quot;")
        case list():
            return [_escaped(item) for item in value]
        case dict():
            return {name: _escaped(item) for name, item in value.items()}
    return value
