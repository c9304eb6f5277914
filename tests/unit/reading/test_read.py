"""One file as a seed."""

from __future__ import annotations

import hashlib

import pytest

from seedbed.model import Finding, Repair, SourcePath
from seedbed.reading.read import read


def test_a_seed_remembers_the_bytes_it_came_from() -> None:
    data = "\ufeffPorto\r\nvecchio\u200b".encode()
    findings: list[Finding] = []
    seed = read(SourcePath("a.txt"), data, findings.append)
    assert seed is not None
    assert (seed.text, seed.size) == ("Porto\nvecchio", len(data))
    assert [seed.line(offset) for offset in (0, 5, 6, 12)] == [1, 1, 2, 2]
    assert seed.sha256 == hashlib.sha256(data).hexdigest()
    assert seed.repairs == (Repair("newlines", 1), Repair("hidden", 1))
    assert [(f.code, f.message) for f in findings] == [
        ("invisible-characters", "Invisible or control characters were left out: 1 zero-width characters.")
    ]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\u200b\u200d\u2060".encode(), b"\xef\xbb\xbf\n", b"\r\n\x00"])
def test_a_file_without_anything_to_see_is_empty(data: bytes) -> None:
    findings: list[Finding] = []
    assert read(SourcePath("a.txt"), data, findings.append) is None
    assert [f.code for f in findings] == ["empty-seed"]
