import pytest

from seedbed.text.packed import packed, packed_bytes, unpacked, unpacked_bytes


@pytest.mark.parametrize(
    "lists", [[[]], [["one"]], [["città", "海", "a b", "a b"], [], ["\ud800"]], [[], []], [["a"], [], [], ["b", "c"]]]
)
def test_lists_come_back_as_they_were(lists: list[list[str]]) -> None:
    assert unpacked(packed(*lists)) == lists


def test_what_repeats_takes_little_space() -> None:
    lines = ["the harbour", "the harbour wall"] * 50
    assert len(packed(lines)) < len("\n".join(lines)) / 10
    assert unpacked_bytes(packed_bytes(bytes(1000))) == bytes(1000)
    assert len(packed_bytes(bytes(1000))) < 50
