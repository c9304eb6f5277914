import pytest

from seedbed.text.packed import packed, packed_bytes, unpacked, unpacked_bytes


@pytest.mark.parametrize("lines", [[], ["one"], ["città", "海", "a b", "a b"], ["\ud800", "\0"]])
def test_lines_come_back_as_they_were(lines: list[str]) -> None:
    assert unpacked(packed(lines)) == lines


def test_what_repeats_takes_little_space() -> None:
    lines = ["the harbour", "the harbour wall"] * 50
    assert len(packed(lines)) < len("\n".join(lines)) / 10
    assert unpacked_bytes(packed_bytes(bytes(1000))) == bytes(1000)
    assert len(packed_bytes(bytes(1000))) < 50
