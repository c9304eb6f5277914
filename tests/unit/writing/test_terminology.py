"""The glossary for other programs, read back with parsers that are not ours."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest

from seedbed.model import Entry, PagePath, Quote, SourcePath, Term
from seedbed.writing.terminology import terminology

rdflib = pytest.importorskip("rdflib")
SKOS = "http://www.w3.org/2004/02/skos/core#"
TBX = "{urn:iso:std:iso:30042:ed-2}"
EVIL = 'a "quoted" \\ name <b> & ]]> {x} \u2028 =1+1'
TERMS = [
    Term("Wharf", "en", PagePath("glossary/wharf.md"), ("wharf", "wharves"), 1.0, Entry("wharf.md", "Wharf", "en", ("quay",), (), (), "A *place*.", 4)),
    Term("marea", "it", PagePath("glossary/it/marea.md"), (), 2.0, None, (Quote("La marea è ciò che è.", SourcePath("a.txt"), 7),)),
    Term(EVIL, "en", PagePath("glossary/en/evil.md"), (EVIL, "=cmd"), 3.0, None, (Quote(EVIL, SourcePath("b.txt"), 1),)),
]  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return terminology(TERMS, f"Harbour words {EVIL}", "en")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # of rdflib, about itself
def test_turtle_and_json_ld_say_the_same(files: dict[str, str]) -> None:
    from rdflib.compare import isomorphic

    turtle = rdflib.Graph().parse(data=files["glossary.ttl"], format="turtle", publicID="https://x.example/data/")
    linked = rdflib.Graph().parse(data=files["glossary.jsonld"], format="json-ld", publicID="https://x.example/data/")
    assert isomorphic(turtle, linked)
    concepts = set(turtle.subjects(rdflib.RDF.type, rdflib.URIRef(f"{SKOS}Concept")))
    assert {str(c) for c in concepts} == {
        f"https://x.example/glossary/{name}/" for name in ("wharf", "it/marea", "en/evil")
    }
    wharf = rdflib.URIRef("https://x.example/glossary/wharf/")
    labels = {str(label) for label in turtle.objects(wharf, rdflib.URIRef(f"{SKOS}altLabel"))}
    assert labels == {"quay", "wharves"}
    evil = rdflib.URIRef("https://x.example/glossary/en/evil/")
    assert str(turtle.value(evil, rdflib.URIRef(f"{SKOS}definition"))) == EVIL


def test_every_concept_has_one_preferred_label_a_language(files: dict[str, str]) -> None:
    graph = rdflib.Graph().parse(data=files["glossary.ttl"], format="turtle")
    for concept in graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{SKOS}Concept")):
        languages = [label.language for label in graph.objects(concept, rdflib.URIRef(f"{SKOS}prefLabel"))]
        assert len(languages) == len(set(languages)) == 1


def test_tbx_has_its_parts_in_their_order(files: dict[str, str]) -> None:
    root = ElementTree.fromstring(files["glossary.tbx"])
    assert (root.tag, root.attrib["type"], root.attrib["style"]) == (f"{TBX}tbx", "TBX-Basic", "dca")
    assert [child.tag for child in root] == [f"{TBX}tbxHeader", f"{TBX}text"]
    entries = root.findall(f"{TBX}text/{TBX}body/{TBX}conceptEntry")
    assert len({entry.attrib["id"] for entry in entries}) == 3
    for entry in entries:
        section = entry.find(f"{TBX}langSec")
        assert section is not None
        tags = [child.tag.removeprefix(TBX) for child in section]
        assert tags == sorted(tags, key=("descripGrp", "termSec").index)
        assert "termSec" in tags
    assert EVIL.replace("\u2028", "\u2028") in [element.text for element in root.iter(f"{TBX}descrip")]


def test_csv_is_read_back_and_no_cell_is_a_formula(files: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["glossary.csv"], newline="")))
    assert [row["term"] for row in rows] == [EVIL, "Wharf", "marea"]
    assert rows[0]["aliases"] == "'=cmd"
    assert rows[1]["definition"] == "A *place*."
    assert rows[2]["source"] == "a.txt:7"
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row.values() if cell)


def test_an_empty_glossary_is_valid_too() -> None:
    files = terminology([], "", "und")
    assert len(rdflib.Graph().parse(data=files["glossary.ttl"], format="turtle")) == 2
    ElementTree.fromstring(files["glossary.tbx"])
