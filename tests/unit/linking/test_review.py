"""What a person decided about links."""

from __future__ import annotations

import pytest

from seedbed.linking.review import review
from seedbed.model import Finding


def _read(text: str | bytes) -> tuple[dict[tuple[str, str], bool], list[tuple[str, int | None]]]:
    findings: list[Finding] = []
    data = text.encode() if isinstance(text, str) else text
    decided = review(
        data, "links.review.yml", {"a.txt", "b.txt"}, {"a.txt", "b.txt", "glossary/pier.md"}, findings.append
    )
    return decided, [(f.code, f.line) for f in findings]


def test_pairs_are_accepted_and_refused() -> None:
    decided, findings = _read("accept:\n- [a.txt, glossary/pier]\nrefuse:\n- [b.txt, a.txt]\n")
    assert decided == {("a.txt", "glossary/pier.md"): True, ("b.txt", "a.txt"): False}
    assert findings == []
    assert _read("accept:\nrefuse:\n") == ({}, [])


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("accept: [[a.txt, b.txt]\n", ("review-invalid", 2)),
        ("- a\n", ("review-invalid", 1)),
        (b"\xff\xfe\x00", ("review-invalid", None)),
        ("accept: yes\n", ("review-invalid", 1)),
        ("maybe: []\n", ("review-invalid", 1)),
        ("\nrefuse:\n- a.txt\n", ("review-invalid", 2)),
        ("accept: [[a.txt, gone.txt]]\n", ("review-unknown", 1)),
        ("accept: [[gone.txt, a.txt]]\n", ("review-unknown", 1)),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(text: str | bytes, finding: tuple[str, int | None]) -> None:
    decided, findings = _read(text)
    assert decided == {}
    assert findings == [finding]


def test_a_pair_on_both_lists_is_said() -> None:
    _, findings = _read("accept: [[a.txt, b.txt]]\nrefuse: [[a.txt, b.txt]]\n")
    assert findings == [("review-invalid", 2)]
