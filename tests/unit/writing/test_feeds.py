"""Feeds and tables, read by programs that are not ours."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import feedparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from projects import ROOT
from seedbed.model import Host, Record
from seedbed.writing.collection import Collection
from seedbed.writing.document import summary
from seedbed.writing.feeds import feeds, llms
from seedbed.writing.sheet import documents_csv
from seedbed.writing.words import Words

SCHEMAS = ROOT / "tests" / "schemas"
Make = Callable[..., Record]
TEXT = "A harbour & <b>boats</b>\n\nThe harbour was quiet that winter, and nobody came to buy the fish.\n"
WORDS = Words("en")


@pytest.fixture
def records(record: Make) -> list[Record]:
    return [
        record(TEXT, "old.txt", more="published: 1999-05-03\nauthors: [Ada Rossi]\n"),
        record(TEXT, "new.txt", more="published: 2003-01-01\nupdated: 2004-02-03\n"),
        record(TEXT, "month.txt", more="published: 2003-02\n"),
        record(TEXT, "none.txt", more='title: "=1+1"\n'),
    ]


def _collection(records: list[Record], host: Host | None = None) -> Collection:
    return Collection(
        titles={r.source: (r.page, r.metadata.title.value) for r in records},
        summaries={r.source: summary(r, WORDS) for r in records},
        dates={}, terms={}, mentions={}, entries={}, words=WORDS, name='Sea & "shore"', host=host,
    )  # fmt: skip


HOST = Host("https://x.example/")


def test_the_newest_of_known_date_stand_in_the_feed(records: list[Record]) -> None:
    found = feedparser.parse(feeds(records, _collection(records, HOST))["feed.xml"])
    assert not found.bozo
    assert found.feed.title == 'Sea & "shore"'
    assert found.feed.updated == "2004-02-03T00:00:00Z"
    assert [entry.link for entry in found.entries] == [
        "https://x.example/documents/new/",
        "https://x.example/documents/old/",
    ]
    assert found.entries[1].author == "Ada Rossi"
    assert found.entries[0].published == "2003-01-01T00:00:00Z"
    assert found.entries[0].title == "A harbour & <b>boats</b>"


def test_the_json_feed_says_the_same(records: list[Record]) -> None:
    found = json.loads(feeds(records, _collection(records, HOST))["feed.json"])
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in found["items"]] == [
        "https://x.example/documents/new/",
        "https://x.example/documents/old/",
    ]
    assert all({"id", "url", "title", "content_text", "date_published"} <= item.keys() for item in found["items"])
    assert "authors" not in found["items"][0]


def test_feeds_are_what_their_standards_ask_for(record: Make) -> None:
    evil = "published: 2003-01-01\ntitle: 'A ]]> \" <x> & \u0085'\nauthors: ['<Ada> & \"Eve\"']\n"
    records = [record(TEXT, "città è.txt", more=evil), record(TEXT, "old.txt", more="published: 1066-10-14\n")]
    made = feeds(records, _collection(records, HOST))
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    grammar.assertValid(etree.fromstring(made["feed.xml"].encode()))
    schema = json.loads((SCHEMAS / "jsonfeed.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(made["feed.json"]))] == []


def test_the_newest_fifty_are_in_the_feeds(record: Make) -> None:
    records = [record(TEXT, f"{n}.txt", more=f"published: {1900 + n}-01-01\n") for n in range(60)]
    made = feeds(records, _collection(records, HOST))
    years = [entry.published[:4] for entry in feedparser.parse(made["feed.xml"]).entries]
    assert years == [str(year) for year in range(1959, 1909, -1)]
    assert [item["date_published"][:4] for item in json.loads(made["feed.json"])["items"]] == years


def test_without_an_address_or_a_date_there_is_no_feed(records: list[Record]) -> None:
    assert feeds(records, _collection(records)) == {}
    assert feeds(records[2:], _collection(records, HOST)) == {}


def test_programs_that_read_are_told_what_there_is(records: list[Record]) -> None:
    said = llms(records, _collection(records), Host(""))
    assert said.startswith('# Sea & "shore"\n\n> 4 documents, 0 terms\n')
    assert "- [A harbour & <b>boats</b>](documents/new/): January 1, 2003" in said
    assert "- [documents.jsonl](data/documents.jsonl)" in said


def test_a_table_of_documents_computes_nothing(records: list[Record]) -> None:
    rows = list(csv.DictReader(io.StringIO(documents_csv(records), newline="")))
    assert [row["published"] for row in rows] == ["1999-05-03", "2003-01-01", "2003-02", ""]
    assert rows[0]["authors"] == "Ada Rossi"
    assert rows[3]["title"] == "'=1+1"
