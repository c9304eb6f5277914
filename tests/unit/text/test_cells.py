"""The cells of a line."""

from __future__ import annotations

import pytest

from seedbed.text.cells import cells, is_dashes


@pytest.mark.parametrize(
    ("line", "divider", "expected"),
    [
        ("Mon\t5\t", "\t", ["Mon", "5", ""]),
        ("\t5\t 2 ", "\t", ["", "5", "2"]),
        ("| Mon | 5 | |", "|", ["Mon", "5", ""]),
        ("  Mon | 5 ", "|", ["Mon", "5"]),
        ("|| 5 |", "|", ["", "5"]),
        ("one", "|", ["one"]),
    ],
)
def test_a_line_falls_into_cells_of_which_some_are_empty(line: str, divider: str, expected: list[str]) -> None:
    assert [line[start:end] for start, end in cells(line, divider)] == expected


@pytest.mark.parametrize(
    ("line", "is_row"),
    [("|---|:-:|", True), ("--- | ---:", True), ("| - |", True), ("---", False), ("a | b", False), ("||", False)],
)
def test_dashes_between_bars_are_the_row_below_a_head(line: str, is_row: bool) -> None:
    assert is_dashes(line) is is_row
