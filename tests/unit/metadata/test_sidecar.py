"""Corrections, and what is said about those that cannot be used."""

from __future__ import annotations

import pytest

from seedbed.metadata.sidecar import FIELDS, corrections
from seedbed.model import Finding


def _read(text: str) -> tuple[dict[str, object], list[tuple[str, int | None]]]:
    findings: list[Finding] = []
    found = corrections(text.encode(), "a.meta.yml", findings.append)
    return {name: field.value for name, field in found.items()}, [(f.code, f.line) for f in findings]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("title: '  A title '", "A title"),
        ("authors: Ann Lee", ("Ann Lee",)),
        ("authors: [Ann Lee, Bo Ray]", ("Ann Lee", "Bo Ray")),
        ("authors:", ()),
        ("language: DE", "de"),
        ("language: 'no'", "no"),
        ("published: 2021-05-03", "2021-05-03"),
        ("published: 2021-05-03 10:00:00", "2021-05-03"),
        ("published: 2021-05", "2021-05"),
        ("published: 2021", "2021"),
        ("published:", None),
        ("places: [kz, 'NO']", ("KZ", "NO")),
        ("counts: {views: 2, likes: 0}", {"views": 2, "likes": 0}),
        ("dates: [2021-05-03, 2021]", ("2021-05-03", "2021")),
        ("dates:", ()),
    ],
)
def test_a_correction_is_taken_as_it_is_meant(line: str, value: object) -> None:
    assert _read(line) == ({line.split(":")[0]: value}, [])


@pytest.mark.parametrize(
    "line",
    [
        *(
            "title:",
            "title: 2021",
            "title: ' '",
            "title: [a]",
            'title: "a\\x02"',
            'title: "\\u202ea"',
            "language:",
            "language: no",
            "language: english",
        ),
        *("authors: [a, 3]", "authors: {a: b}", "published: soon", "published: 2021-5", "published: true"),
        *("published: '2021-02-30'", "updated: '2021-00'", "places: KZ", "places: [Kazakhstan]", "places: [no]"),
        *(
            "counts: 2",
            "counts: {views: -1}",
            "counts: {views: true}",
            "counts: {hits: 2}",
            "dates: 2021",
            "dates: [x]",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_reported_and_left_out(line: str) -> None:
    findings: list[Finding] = []
    assert corrections(f"# who\n{line}\n".encode(), "b/a.meta.yml", findings.append) == {}
    name = line.split(":")[0]
    assert [(f.code, f.place) for f in findings] == [("sidecar-value", "b/a.meta.yml:2")]
    assert findings[0].message == f"`{name}` must be {FIELDS[name][1]}."


def test_one_bad_line_does_not_cost_the_others() -> None:
    found, findings = _read("titel: A\ntitle: A\nplaces: everywhere\nupdated: 2021\n")
    assert found == {"title": "A", "updated": "2021"}
    assert findings == [("sidecar-field", 1), ("sidecar-value", 3)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('section: a\nauthors:\n  - "x \\ud800 y"\n', 3),
        ("title: 'a", 1),
        ("title: A\n\tb: c", 2),
        ("title: A\n---\ntitle: B", 2),
        ("- a", 1),
    ],
)
def test_a_sidecar_that_is_no_mapping_corrects_nothing(text: str, line: int) -> None:
    assert _read(text) == ({}, [("sidecar-invalid", line)])


def test_an_empty_sidecar_is_none() -> None:
    assert _read("# nothing yet\n") == ({}, [])


def test_a_byte_order_mark_is_no_part_of_the_first_field() -> None:
    assert _read("\ufefftitle: A") == ({"title": "A"}, [])


def test_a_day_that_does_not_exist_is_a_bad_value_and_no_bad_file() -> None:
    assert _read("title: A\npublished: 2021-02-30\n") == ({"title": "A"}, [("sidecar-value", 2)])


def test_a_field_that_is_written_twice_does_not_move_the_lines_of_the_others() -> None:
    findings: list[Finding] = []
    found = corrections(b"title: A\ntitle: B\npublished: 2020\n", "a.meta.yml", findings.append)
    assert found["published"].line == 3


@pytest.mark.parametrize("text", ["title: !!int", "title: !!bool x", "title: !!timestamp x", "title: !!float ''"])
def test_a_value_that_denies_its_own_type_is_reported(text: str) -> None:
    found, findings = _read(text)
    assert found == {}
    assert findings


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\xfa", b"a: [", b"- 1", b"!!python/object/apply:os.system ['true']", b"a: &a [*a]"]
)
def test_a_hostile_sidecar_is_reported_and_nothing_else(data: bytes) -> None:
    findings: list[Finding] = []
    assert corrections(data, "a.meta.yml", findings.append) == {}
    assert findings
