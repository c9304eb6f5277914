"""The table of terms, beside the lines of JSON that say the same."""

from __future__ import annotations

import csv
import io
import json

from seedbed.model import Entry, Mention, PagePath, Quote, SourcePath, Span, Term
from seedbed.writing.data import data

PIER, QUAY, MOLE = (PagePath(f"glossary/en/{name}.md") for name in ("pier", "quay", "mole"))


def _mention(page: PagePath, source: str, line: int) -> Mention:
    return Mention(page, Span(line, line + 4), "pier", Quote(f"=A pier, of line {line}", SourcePath(source), line))


def test_a_table_of_terms_says_what_the_lines_of_json_say() -> None:
    entry = Entry("quay.md", "quay", "en", ("-dock", "wharf"), (), (), 'Stone,\n"old".', 4)
    terms = [
        Term("pier", "en", PIER, ("pier", "piers"), 2.5, shown=False),
        Term("quay", "en", QUAY, (), 0.0, entry),
        Term("mole", "en", MOLE, (), 1.0, definitions=(Quote("A mole is a wall.", SourcePath("c.txt"), 9),)),
    ]
    mentions = {PIER: [_mention(PIER, "a.txt", 2), _mention(PIER, "a.txt", 5), _mention(PIER, "b.txt", 1)]}
    files = data([], terms, mentions, [], [])
    rows = list(csv.DictReader(io.StringIO(files["terms.csv"], newline="")))
    lines = [json.loads(line) for line in files["terms.jsonl"].splitlines()]
    assert [row["page"] for row in rows] == [line["page"] for line in lines] == [PIER, QUAY, MOLE]
    assert [row["kind"] for row in rows] == [line["kind"] for line in lines] == ["mentioned", "curated", "defined"]
    assert [row["definition"].removeprefix("'") for row in rows] == [line["definition"]["text"] for line in lines]
    assert [(row["source"], row["line"]) for row in rows] == [("a.txt", "2"), ("glossary/quay.md", "4"), ("c.txt", "9")]
    assert [(row["documents"], row["mentions"], row["shown"]) for row in rows[:2]] == [
        ("2", "3", "no"),
        ("0", "0", "yes"),
    ]
    assert rows[0]["forms"] == "pier | piers"
    assert rows[1]["aliases"] == "'-dock | wharf"
    assert rows[0]["definition"][:2] == "'="
    assert files["terms.csv"].count("\r\n") == 4, "RFC 4180: rows end so, and a line end within a cell does not"
