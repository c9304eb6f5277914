"""What is read from pages that people paste, against what a person reads: figures with floors.

Each folder holds seeds in one language, as they come from newspapers, blogs, mail and press offices, and `gold.jsonl`
with what is in them. A figure below its floor fails; to lower a floor is to say so here. `python -m pytest
tests/quality -s` prints all figures, and what was missed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from seedbed.model import Field, PagePath, Record, SourcePath
from seedbed.study import Loaded, study

HERE = Path(__file__).parent
FLOORS = {
    "title right": 0.93,
    "authors precision": 0.95,
    "authors recall": 0.75,
    "no author invented": 0.97,
    "published precision": 0.97,
    "published recall": 0.95,
    "updated precision": 0.95,
    "language right": 0.99,
    "section precision": 0.88,
    "places precision": 0.97,
    "places recall": 0.95,
    "people precision": 0.83,
    "people recall": 0.64,
    "organisations precision": 0.80,
    "organisations recall": 0.53,
    "paragraphs kept": 1.0,
    "noise set apart": 0.93,
}
LISTS = ("authors", "places", "people", "organisations")


def _cases() -> list[tuple[Path, dict[str, Any]]]:
    return [
        (gold.parent / row["file"], row)
        for gold in sorted(HERE.glob("*/gold.jsonl"))
        for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    ]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def _values(fields: Iterable[Field[str]]) -> set[str]:
    return {_letters(field.value) for field in fields}


def _read(path: Path) -> Record:
    source = SourcePath(f"{path.parent.name}/{path.name}")
    reading = study(Loaded(source, PagePath("documents/a.md"), path.read_bytes(), None, 200))
    assert reading.record is not None
    return reading.record


@cache
def _figures() -> tuple[dict[str, float], dict[str, list[str]]]:
    """Every figure, from 0 to 1, and what stands against it."""
    counted: Counter[str] = Counter()
    missed: dict[str, list[str]] = {}

    def count(name: str, hit: bool, what: str) -> None:
        counted[f"{name} of"] += 1
        counted[name] += hit
        if not hit:
            missed.setdefault(name, []).append(what)

    for path, gold in _cases():
        where = f"{path.parent.name}/{path.name}"
        record = _read(path)
        known = record.metadata
        count("title right", _letters(known.title.value) == _letters(gold["title"]), f"{where}: {known.title.value}")
        count("language right", known.language.value == gold["language"], f"{where}: {known.language.value}")
        for name in LISTS:
            found, right = _values(getattr(known, name)), {_letters(value) for value in gold[name]}
            for value in sorted(found):
                count(f"{name} precision", value in right, f"{where}: {value}")
            for value in sorted(right):
                count(f"{name} recall", value in found, f"{where}: {value}")
        if not gold["authors"]:
            count("no author invented", not known.authors, f"{where}: {[a.value for a in known.authors]}")
        for name in ("published", "updated", "section"):
            field = getattr(known, name)
            if field:
                right = _letters(field.value) == _letters(gold[name] or "")
                count(f"{name} precision", right, f"{where}: {field.value} for {gold[name]}")
            if gold[name]:
                hit = bool(field) and _letters(field.value) == _letters(gold[name])
                count(f"{name} recall", hit, f"{where}: {gold[name]}")
        seed, document = record.document.seed, record.document
        body = _letters(" ".join(seed.at(block.span) for block in document.body))
        for line in gold["body"]:
            count("paragraphs kept", _letters(line)[:60] in body, f"{where}: {line[:60]}")
        for line in filter(_letters, gold["noise"]):
            count("noise set apart", _letters(line) not in body, f"{where}: {line[:60]}")
    names = [name for name in counted if not name.endswith(" of")]
    return {name: counted[name] / counted[f"{name} of"] for name in names}, missed


def test_there_are_enough_seeds_in_enough_languages() -> None:
    assert len(_cases()) >= 60
    assert len({path.parent.name for path, _ in _cases()}) >= 12


def test_what_is_expected_stands_in_the_seed() -> None:
    for path, gold in _cases():
        text = path.read_text(encoding="utf-8")
        for line in (gold["title"], *gold["authors"], *gold["body"], *gold["noise"]):
            assert line in text, f"{path}: {line}"


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str) -> None:
    figures, missed = _figures()
    print(f"{name}: {figures[name]:.3f} (floor {FLOORS[name]})", *missed.get(name, ()), sep="\n    ")
    assert figures[name] >= FLOORS[name], "\n".join(missed.get(name, ()))
