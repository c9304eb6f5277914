"""Numbered documents, and what refers to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbed.linking.references import References
from seedbed.model import Finding, Record

Make = Callable[..., Record]
BODY = "\n\nOn the quay a lamp burns all night, and whoever comes late is glad of it and goes home."


@pytest.fixture
def series(record: Make) -> Callable[..., References]:
    """References to the documents of these titles, in files `1.txt`, `2.txt`..."""

    def make(
        *titles: str, patterns: tuple[str, ...] = (), report: Callable[[Finding], None] = lambda _: None
    ) -> References:
        made = [record(t + BODY, f"{n}.txt", more=f'title: "{t}"\n') for n, t in enumerate(titles, 1)]
        return References(made, patterns, report)

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


def test_a_pattern_that_explodes_is_reported_once_and_dropped(series: Callable[..., References]) -> None:
    findings: list[Finding] = []
    references = series("A", "B", patterns=(r"(x+x+)+y",), report=findings.append)
    for _ in range(3):
        assert list(references.find("x" * 5000, "en")) == []
    assert [f.code for f in findings] == ["pattern-slow"]
