"""The blocks of a document as nodes."""

from __future__ import annotations

import pytest

from seedbed.model import Block, Document, Kind, Seed, SourcePath, Span
from seedbed.writing.body import body
from seedbed.writing.nodes import PLAIN, Break, Grid, Items


@pytest.mark.parametrize(
    ("text", "rule", "head", "rows"),
    [
        ("Day\tHigh\tLow\nMon\t5\t\n\t6\t2", "table.tabs", ("Day", "High", "Low"), [["Mon", "5", ""], ["", "6", "2"]]),
        ("\tDay\tHigh\n\tMon\t5", "table.tabs", ("Day", "High"), [["Mon", "5"]]),
        ("Day\tHigh\nMon\t 5\n\nafter", "table.tabs", ("Day", "High"), [["Mon", "5"]]),
    ],
)
def test_every_row_of_a_table_has_all_its_cells_in_their_columns(
    text: str, rule: str, head: tuple[str, ...], rows: list[list[str]]
) -> None:
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text), (), ())
    lead = len(text) - len(text.lstrip())
    end = len(text.split("\n\n")[0].rstrip())
    document = Document(seed, (Block(Kind.TABLE, Span(lead, end), rule),))
    [grid] = body(document, (), {}, PLAIN)
    assert isinstance(grid, Grid)
    assert grid.head == head
    assert [["".join(map(str, cell)) for cell in row] for row in grid.rows] == rows


def test_the_paragraphs_of_an_item_stand_below_each_other() -> None:
    text = "1. Sit down. \n \t\n   Do not\n   stand up.\n\n2. Row."
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text), (), ())
    [made] = body(Document(seed, (Block(Kind.LIST, Span(0, len(text)), "list.marks"),)), (), {}, PLAIN)
    assert isinstance(made, Items)
    assert made.items == (("1. Sit down.", Break(), "Do not\n   stand up."), ("2. Row.",))
