"""YAML that people wrote -> its fields, each with its line, or the reason why there are none.

Dates stay texts, so that one that the calendar does not have is a bad value and not a bad file.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml

_HALF = re.compile("[\ud800-\udfff]")


class Written(NamedTuple):
    """A value and the line, counted from 1, on which its field stands."""

    value: Any
    line: int


class UnreadableError(Exception):
    """The text is no mapping in YAML; `reason` says why, `line` where, if that is known."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class Front(NamedTuple):
    """Front matter and what follows it."""

    front: str
    body: str
    line: int
    """On which the body begins, counted from 1 in the whole text."""


class _Loader(yaml.SafeLoader):
    """Safe, and without dates."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_ERRORS = (yaml.YAMLError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""Those of PyYAML, and those of Python that it lets through where a value denies the type it claims (`!!int x`)."""


def fields(text: str) -> Mapping[str, Written]:
    """The fields of a mapping; of one that is written twice, the last.

    Raises:
        UnreadableError: the text is not YAML, or no mapping; an empty text is an empty mapping.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
        loaded = yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe one
    except _ERRORS as error:
        mark = getattr(error, "problem_mark", None)
        reason = str(getattr(error, "problem", None) or "it cannot be parsed")
        raise UnreadableError(reason, mark.line + 1 if mark else None) from None
    if loaded is None:
        return {}
    if not isinstance(loaded, dict) or not isinstance(node, yaml.MappingNode):
        raise UnreadableError("it is not a list of `field: value`", 1)
    if (line := _half_a_character(node)) is not None:
        raise UnreadableError("it holds half a character, written as `\\ud800` or the like", line)
    lines = {key.value: key.start_mark.line + 1 for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    return {str(name): Written(value, lines.get(str(name), 1)) for name, value in loaded.items()}


def _half_a_character(node: yaml.Node) -> int | None:
    """The line of a value that no file can hold: one half of a pair that only UTF-16 knows."""
    waiting, seen = [node], {id(node)}
    while waiting:
        one = waiting.pop()
        if isinstance(one, yaml.ScalarNode):
            if _HALF.search(one.value):
                return int(one.start_mark.line) + 1
            continue
        parts = [part for pair in one.value for part in pair] if isinstance(one, yaml.MappingNode) else one.value
        new = [part for part in parts if id(part) not in seen]
        seen.update(map(id, new))
        waiting += new
    return None


def front_matter(text: str) -> Front | None:
    """What stands between two lines of `---` at the top of a text, and the rest; None where there is no such thing."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return None
    body = next((i for i in range(end + 1, len(lines)) if lines[i].strip()), len(lines))
    return Front("\n".join(lines[:end]), "\n".join(lines[body:]), body + 1)
