"""Numbered documents, and what refers to them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from seedbed.linking.references import References
from seedbed.model import Record
from seedbed.pipeline import grow
from seedbed.settings import settings

Make = Callable[..., Record]
BODY = "\n\nOn the quay a lamp burns all night, and whoever comes late is glad of it and goes home."


@pytest.fixture
def series(record: Make) -> Callable[..., References]:
    """References to the documents of these titles, in files `1.txt`, `2.txt`..."""

    def make(*titles: str, patterns: tuple[str, ...] = ()) -> References:
        made = [record(t + BODY, f"{n}.txt", more=f'title: "{t}"\n') for n, t in enumerate(titles, 1)]
        return References(made, patterns)

    return make


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See Letter 2 and letter 14.", [("Letter 2", 1), ("letter 14", 2)]),
        ("In Letters 2, 14 and 3, or letter-014", [("Letters 2", 1), ("14", 2), ("letter-014", 2)]),
        ("letter\n2", [("letter\n2", 1)]),
        ("a letter. 2 days later, letters 20, letter 2.5, letter 2a, Letterman 2, 2", []),
        ("Lett. 14", [("Lett. 14", 2)]),
        ("letter 2 but 14 days", [("letter 2", 1)]),
    ],
)
def test_numbers_of_a_series_are_found(
    series: Callable[..., References], text: str, found: list[tuple[str, int]]
) -> None:
    references = series("Letter 2: to my sister", "Letter 14", "Of something else")
    hits = list(references.find(text, "en"))
    assert [(text[hit.start : hit.end], int(hit.target.split("/")[1][:-3])) for hit in hits] == found
    assert {hit.rule for hit in hits} <= {"document.number"}


def test_one_numbered_document_is_no_series_and_a_number_of_two_is_nobodys(series: Callable[..., References]) -> None:
    assert list(series("Windows 95").find("It ran on Windows 95.", "en")) == []
    twice = series("Letter 2", "Letter 2 again", "Letter 3", "Letter 4")
    assert [hit.start for hit in twice.find("Letter 2, letter 3", "en")] == [10]


def test_a_pattern_leads_to_what_begins_with_its_match(series: Callable[..., References]) -> None:
    references = series("RFC-2616 on transfer", "RFC-26 on mail", patterns=(r"(?i)rfc\s*\d+",))
    text = "As rfc 2616 says, and RFC26, not RFC 261."
    assert [text[h.start : h.end] for h in references.find(text, "en") if h.rule == "document.pattern"] == [
        "rfc 2616",
        "RFC26",
    ]


def test_a_pattern_that_explodes_is_named_and_not_used_again(series: Callable[..., References]) -> None:
    references = series("A", "B", patterns=(r"(x+x+)+y", r"[Bb]"))
    for _ in range(3):
        assert [hit.start for hit in references.find("x" * 5000 + "\nto b", "en")] == [5004]
    assert references.slow == ("(x+x+)+y",)


def test_without_a_pattern_the_others_and_the_series_are_still_found(series: Callable[..., References]) -> None:
    references = series("Letter 2", "Letter 14", patterns=("second letter|Letter 2", "Letter 14"))
    kept = references.without(["second letter|Letter 2"])
    text = "Letter 2 and Letter 14"
    assert [h.rule for h in references.find(text, "en")].count("document.pattern") == 2
    assert [h.rule for h in kept.find(text, "en")] == ["document.number"] * 2 + ["document.pattern"]


def _each_in_a_process_of_its_own(function: Callable[[Any], Any], items: Iterable[Any]) -> list[Any]:
    """As workers do it: what one of them remembers, no other knows."""
    return [pickle.loads(pickle.dumps(function))(item) for item in items]  # noqa: S301 - our own


def test_what_one_worker_finds_slow_is_told_once_and_used_nowhere(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("xylophone", "lamp", "ferry"):
        seeds.joinpath(f"{name}.txt").write_text(
            f"The {name} of the north{BODY}\n\nHe had read of a xylophone, and laughed."
        )
    seeds.joinpath("long.txt").write_text(f"The knots of the north{BODY}\n\nHe tied {'x' * 5000}, and laughed.")
    grown = grow(tmp_path, settings({"link_patterns": [r"(x+x+)+y", r"xylo\w+"]}), engine=_each_in_a_process_of_its_own)
    told = [finding for finding in grown.findings if finding.code == "pattern-slow"]
    assert [(finding.source, finding.about) for finding in told] == [("mkdocs.yml", "project")]
    links = [json.loads(line) for line in grown.data["links.jsonl"].splitlines()]
    assert sorted(link["source"] for link in links if link["rule"] == "document.pattern") == ["ferry.txt", "lamp.txt"]
