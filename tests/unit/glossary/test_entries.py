"""Entries that people write, and what is said about those that cannot be used."""

from __future__ import annotations

import pytest

from seedbed.glossary.entries import entry
from seedbed.model import Entry, Finding


def _read(text: str) -> tuple[Entry | None, list[tuple[str, int | None]]]:
    findings: list[Finding] = []
    return entry(text.encode(), "a/port.md", findings.append), [(f.code, f.line) for f in findings]


def test_every_field_of_an_entry_is_kept() -> None:
    text = "---\nterm: ' The  port '\nlanguage: en\naliases: [harbour]\nsee_also: [pier]\nsources: [A book]\n---\nA *place*.\n"
    made = Entry("a/port.md", "The port", "en", ("harbour",), ("pier",), ("A book",), "A *place*.", 8)
    assert _read(text) == (made, [])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_marks_make_no_difference(newline: str) -> None:
    text = "---\nterm: Port\n---\nFirst.\n\n---\n\nSecond.\n"
    made, findings = _read("\ufeff" + text.replace("\n", newline))
    assert made is not None
    assert (made.term, made.body, made.line, findings) == ("Port", "First.\n\n---\n\nSecond.", 4, [])


def test_an_entry_may_have_no_text() -> None:
    made, findings = _read("---\nterm: Port\naliases:\n---\n")
    assert made is not None
    assert (made.body, made.aliases, findings) == ("", (), [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Just text.", 1),
        ("---\nterm: Port\n", 1),
        ("---\nlanguage: en\n---\n", 1),
        ("---\nlanguage: en\nterm: 3\n---\n", 3),
        ("---\nterm: ' '\n---\n", 2),
        ("---\nterm: Port\nlanguage: english\n---\n", 3),
        ("---\nterm: Port\nlanguage: no\n---\n", 3),
        ("---\nterm: Port\naliases: harbour\n---\n", 3),
        ("---\nterm: Port\nsee_also: [3]\n---\n", 3),
        ("---\nterm: Port\nsources: ['']\n---\n", 3),
        ("---\nterm: Port\nhidden: perhaps\n---\n", 3),
        ("---\n- term\n---\n", 1),
        ("---\nterm: [a\n---\n", 2),
    ],
)
def test_an_entry_that_cannot_be_used_is_reported_with_its_line(text: str, line: int) -> None:
    assert _read(text) == (None, [("entry-invalid", line)])


def test_an_entry_that_is_not_utf8_is_reported() -> None:
    findings: list[Finding] = []
    assert entry(b"---\nterm: Caf\xe9\n---\n", "a.md", findings.append) is None
    assert [(f.code, f.place) for f in findings] == [("entry-invalid", "glossary/a.md")]


def test_a_field_that_means_nothing_is_reported_and_the_entry_is_used() -> None:
    made, findings = _read("---\nterm: Port\nzoo: z\nalias: harbour\nbar: b\n---\n")
    assert made is not None
    assert findings == [("entry-field", 4), ("entry-field", 5), ("entry-field", 3)]  # by the alphabet, in any process


def test_the_line_of_an_entry_is_that_of_its_first_word() -> None:
    made, _ = _read("---\nterm: Port\n---\n\n\nA place.\n")
    assert made is not None
    assert made.line == 6


def test_the_language_of_an_entry_may_be_in_capitals() -> None:
    made, _ = _read("---\nterm: Port\nlanguage: EN\n---\n")
    assert made is not None
    assert made.language == "en"


def test_front_matter_may_be_the_last_line_of_an_entry() -> None:
    made, findings = _read("---\nterm: Port\n---")
    assert made is not None
    assert findings == []


@pytest.mark.parametrize("value", ["!!int", "!!bool x", "!!timestamp x"])
def test_a_value_that_denies_its_own_type_is_reported(value: str) -> None:
    assert _read(f"---\nterm: {value}\n---\n")[0] is None
