"""`tests/cases/*.txt`: the lines of little texts, and the kind that each must get."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from projects import ROOT
from seedbed.model import Seed, SourcePath
from seedbed.structure.segment import segment

ROW = re.compile(r"(\w*) *\| ?(.*)")


def _cases() -> Iterator[object]:
    """A case begins with `== language: name`."""
    for path in sorted((ROOT / "tests" / "cases").glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("\n== ")[1:]:
            name, *rows = part.rstrip("\n").split("\n")
            pairs = [(m[1], m[2]) for row in rows if (m := ROW.fullmatch(row))]
            assert len(pairs) + rows.count("") == len(rows), f"{path.name}: {name}: a row has no bar"
            yield pytest.param(name.split(":")[0], pairs, id=f"{path.stem}: {name}")


@pytest.mark.parametrize(("code", "pairs"), list(_cases()))
def test_every_line_gets_its_kind(code: str, pairs: list[tuple[str, str]]) -> None:
    text = "\n".join(line for _, line in pairs)
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text))
    found = {
        number: block.kind.value
        for block in segment(seed, code).blocks
        for number in range(seed.line(block.span.start), seed.line(block.span.end - 1) + 1)
    }
    got = [(found.get(number, ""), line) for number, (_, line) in enumerate(pairs, 1) if line.strip()]
    assert got == [(kind, line) for kind, line in pairs if line.strip()]
