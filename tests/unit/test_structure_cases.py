"""`tests/cases/structure.txt`, case by case."""

from __future__ import annotations

import re

import pytest

from projects import ROOT
from seedbed.model import Seed, SourcePath
from seedbed.structure.segment import segment

TEXT = (ROOT / "tests" / "cases" / "structure.txt").read_text(encoding="utf-8")
CASES = [part.split("\n", 1) for part in TEXT.split("\n== ")[1:]]


@pytest.mark.parametrize(("name", "body"), CASES, ids=[name for name, _ in CASES])
def test_every_line_is_what_the_case_says(name: str, body: str) -> None:
    rows = [re.match(r"(\w*) *\| ?(.*)", row) for row in body.strip("\n").split("\n")]
    pairs = [(row[1], row[2]) for row in rows if row]
    text = "\n".join(line for _, line in pairs)
    newlines = tuple(m.start() for m in re.finditer("\n", text))
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text), (), newlines)
    found = {}
    for block in segment(seed, name.split(":")[0]).blocks:
        for number in range(seed.line(block.span.start), seed.line(block.span.end - 1) + 1):
            found[number] = block.kind.value
    got = [(found.get(number, ""), line) for number, (_, line) in enumerate(pairs, 1) if line]
    assert got == [(kind, line) for kind, line in pairs if line]
