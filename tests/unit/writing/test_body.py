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
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text))
    lead = len(text) - len(text.lstrip())
    end = len(text.split("\n\n")[0].rstrip())
    document = Document(seed, (Block(Kind.TABLE, Span(lead, end), rule),))
    [grid] = body(document, (), {}, PLAIN)
    assert isinstance(grid, Grid)
    assert grid.head == head
    assert [["".join(map(str, cell)) for cell in row] for row in grid.rows] == rows


def _listed(text: str) -> list[object]:
    """The words of the items of a list, and of the lists within."""

    def plain(made: Items) -> list[object]:
        return [plain(i) if isinstance(i, Items) else "".join(map(str, i)) for i in made.items]

    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text))
    start = len(text) - len(text.lstrip())
    [made] = body(Document(seed, (Block(Kind.LIST, Span(start, len(text)), "list.marks"),)), (), {}, PLAIN)
    assert isinstance(made, Items)
    return plain(made)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- a\n- b", ["- a", "- b"]),
        ("- a\n  - b\n    1. c\n    2. d\n  - e\n- f", ["- a", ["- b", ["1. c", "2. d"], "- e"], "- f"]),
        ("- a\n\t\t- b\n\t- c", ["- a", ["- b", "- c"]]),
        ("   - a\n     - b\n- c\n  - d", ["- a", ["- b"], "- c", ["- d"]]),
        (" 9. a\n10. b", ["9. a", "10. b"]),
        ("- a\n  goes on\n\n  - b", ["- a\n  goes on", ["- b"]]),
    ],
)
def test_items_that_are_set_in_are_a_list_within_the_item_above(text: str, items: list[object]) -> None:
    assert _listed(text) == items


def test_a_staircase_of_items_ends_somewhere() -> None:
    items = _listed("\n".join(f"{' ' * 4 * n}- {n}" for n in range(2000)))
    for n in range(8):
        assert items[0] == f"- {n}"
        assert isinstance(items[1], list)
        items = items[1]
    assert items == [f"- {n}" for n in range(8, 2000)]


def test_the_paragraphs_of_an_item_stand_below_each_other() -> None:
    text = "1. Sit down. \n \t\n   Do not\n   stand up.\n\n2. Row."
    seed = Seed(SourcePath("a.txt"), text, "utf-8", "0" * 64, len(text))
    [made] = body(Document(seed, (Block(Kind.LIST, Span(0, len(text)), "list.marks"),)), (), {}, PLAIN)
    assert isinstance(made, Items)
    assert made.items == (("1. Sit down.", Break(), "Do not\n   stand up."), ("2. Row.",))
