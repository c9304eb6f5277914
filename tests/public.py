"""What other programs may rest on, and how it stands in the guide: signatures, fields, and the docstrings."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from seedbed.settings import Settings

PUBLIC = {
    "seedbed.pipeline": "grow",
    "seedbed.study": "study Loaded Study",
    "seedbed.settings": "settings Settings",
    "seedbed.publishing.folder": "write_folder",
    "seedbed.model": "Site Page Machines Finding Severity Record Metadata Field Document Block Kind Seed Span Host",
    "seedbed.errors": "SeedbedError SettingsError CollectionError OutputError ClusterError",
}
"""Module by module."""


def _attributes(value: type) -> Iterator[tuple[str, str, str]]:
    """The fields and properties of a class, or the values of an enumeration, each with its type and what is written below it."""
    (body,) = (node.body for node in ast.parse(inspect.getsource(value)).body if isinstance(node, ast.ClassDef))
    for node, below in zip(body, [*body[1:], None], strict=True):
        meaning = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str):
            meaning = " ".join(below.value.value.split())
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, ast.unparse(node.annotation), meaning
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, ast.unparse(node.value), meaning
        elif isinstance(node, ast.FunctionDef) and any(ast.unparse(d) == "property" for d in node.decorator_list):
            yield node.name, ast.unparse(node.returns or node), " ".join((ast.get_docstring(node) or "").split())


def said(module: str, name: str) -> str:
    """A public function or class as it stands on the page."""
    thing: Any = getattr(import_module(module), name)
    first, *rest = inspect.cleandoc(thing.__doc__).split("\n\n")
    lines = [f"### {name}", "", first, ""]
    if inspect.isfunction(thing):
        lines += ["```python", _signature(thing), "```", ""]
    elif not issubclass(thing, Exception) and thing is not Settings:
        lines += [*(f"- `{n}: {kind}`. {meaning}".removesuffix(". ") for n, kind, meaning in _attributes(thing)), ""]
    for block in rest:
        head, _, body = block.partition("\n")
        if head in ("Args:", "Raises:"):
            items = re.sub(r"\n(?=\S)", "\n- ", inspect.cleandoc(body))
            items = re.sub(r"^(- )?(\w+): ", r"- `\2`: ", items, flags=re.MULTILINE)
            lines += [{"Args:": "Arguments:", "Raises:": "Errors:"}[head], "", items, ""]
        elif head == "Returns:":
            lines += [f"Returns: {' '.join(body.split())}", ""]
        else:
            lines += [block, ""]
    return "\n".join(lines)


def _signature(function: Any) -> str:
    """As it is written, one argument a line."""
    (node,) = ast.parse(inspect.getsource(function)).body
    assert isinstance(node, ast.FunctionDef)
    node.body = [ast.Pass()]
    text = ast.unparse(node).removesuffix(":\n    pass").replace("=", " = ")
    begin, rest = text.split("(", 1)
    arguments, end = rest.rsplit(") -> ", 1)
    return "\n    ".join([f"{begin}(", *re.split(r"(?<=,) (?=\w+: |\*)", arguments)]) + f",\n) -> {end}"
