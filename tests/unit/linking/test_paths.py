"""Addresses and file names that lead to documents of the collection."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbed.linking.paths import Paths
from seedbed.model import PagePath, Record, SourcePath
from seedbed.study import Loaded, study

FILES = {
    "a.html": "<h1>One</h1><p>See <a href='sub/b.html#part'>there</a>, <a href='../a.html'>up</a>, <a href='gone.html'>gone</a>"
    " and <a href='https://example.org/c/'>c</a>, or www.example.org/c on its own.</p>",
    "sub/b.html": "<h1>Two</h1><p>Back to <a href='../a.html?x=1'>a</a> by the old road along the shore.</p>",
    "c.html": "<link rel=canonical href='https://www.example.org/c'><h1>Three</h1><p>It is in notes.txt and sub/b.html.</p>",
    "notes.txt": "Four\n\nNothing here but words, and a file of another name, c.txt, that is not there.",
}


@pytest.fixture
def records(tmp_path: Path) -> list[Record]:
    made = []
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
        source = SourcePath(name)
        record = study(Loaded(source, PagePath(f"documents/{name}.md"), path.read_bytes(), None, 200)).record
        assert record is not None
        made.append(record)
    return made


def test_links_addresses_and_file_names_lead_to_the_documents_that_they_name(records: list[Record]) -> None:
    paths = Paths(records)
    found = []
    for record in records:
        for block in record.document.body:
            text = record.document.seed.at(block.span)
            hits = paths.find(record, block.span.start, text)
            found += [(record.source, text[h.start : h.end], h.target[10:-3], h.rule[9:]) for h in hits]
    assert found == [
        ("a.html", "there", "sub/b.html", "address"),
        ("a.html", "c", "c.html", "address"),
        ("a.html", "www.example.org/c", "c.html", "address"),
        ("sub/b.html", "a", "a.html", "address"),
        ("c.html", "notes.txt", "notes.txt", "file"),
        ("c.html", "sub/b.html", "sub/b.html", "file"),
    ]
