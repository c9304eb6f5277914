"""What a built site says to programs, read by programs that are not ours."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import feedparser
import pytest
import rdflib

from projects import CONFIG, Project

SCHEMA = "https://schema.org/"
EVIL = '</script><script>alert(1)</script>" onload="x'
SEEDS = {
    "seeds/harbour.txt": "A harbour\n\nThe tide gauge of the harbour was read each morning, and nobody came to buy the fish.\n",
    "seeds/harbour.meta.yml": f"published: 2003-05-07\nauthors: ['Ada {EVIL}']\nsection: Sea\nlanguage: en\n",
    "seeds/undated.txt": "A pier\n\nThe pier stood in the sea, and the tide gauge stood on the pier, and nobody read it.\n",
    "docs/glossary/gauge.md": "---\nterm: tide gauge\nsame_as: [mareografo]\n---\n\nIt reads the tide.\n",
    "docs/glossary/mareografo.md": "---\nterm: mareografo\nlanguage: it\n---\n\nLegge la marea.\n",
    "docs/about.md": "# About\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    config = CONFIG.replace("site_name: Tiny", "site_name: Tiny\nsite_url: https://x.example/k/")
    made = Project(tmp_path_factory.mktemp("machines")).write({**SEEDS, "mkdocs.yml": config})
    ran = made.build("--strict")
    assert ran.code == 0, ran.said
    return made


def _data(page: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page):
        said = json.loads(script)
        said["@context"] = {"@vocab": SCHEMA}  # schema.org's own cannot be fetched here
        graph.parse(data=json.dumps(said), format="json-ld")
    return graph


def _meta(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page)
    return {name: html.unescape(content) for name, content in found}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # of rdflib, about itself
def test_a_document_says_what_it_is_and_where_it_stands(project: Project) -> None:
    page = project.page("documents/harbour/index.html")
    graph = _data(page)
    here = rdflib.URIRef("https://x.example/k/documents/harbour/")
    assert (here, rdflib.RDF.type, rdflib.URIRef(f"{SCHEMA}NewsArticle")) in graph
    assert str(graph.value(here, rdflib.URIRef(f"{SCHEMA}datePublished"))) == "2003-05-07"
    author = graph.value(here, rdflib.URIRef(f"{SCHEMA}author"))
    assert str(graph.value(author, rdflib.URIRef(f"{SCHEMA}name"))) == f"Ada {EVIL}"
    steps = list(graph.objects(predicate=rdflib.URIRef(f"{SCHEMA}item")))
    assert {str(step) for step in steps} == {
        "https://x.example/k/",
        "https://x.example/k/documents/",
        "https://x.example/k/documents/harbour/",
    }
    assert "<script>alert(1)" not in page


def test_open_graph_and_dublin_core_say_what_is_known(project: Project) -> None:
    said = _meta(project.page("documents/harbour/index.html"))
    assert said["og:title"] == "A harbour"
    assert said["og:url"] == said["DC.identifier"] == "https://x.example/k/documents/harbour/"
    assert said["DC.creator"] == f"Ada {EVIL}"
    assert said["article:published_time"] == said["DC.date"] == "2003-05-07"
    undated = _meta(project.page("documents/undated/index.html"))
    assert undated["og:type"] == "article"
    assert not {"DC.date", "DC.creator", "article:published_time"} & undated.keys()


def test_entries_of_one_concept_name_each_other_by_language(project: Project) -> None:
    for name in ("gauge", "mareografo"):
        links = re.findall(
            r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', project.page(f"glossary/{name}/index.html")
        )
        assert sorted(links) == [
            ("en", "https://x.example/k/glossary/gauge/"),
            ("it", "https://x.example/k/glossary/mareografo/"),
        ]


def test_the_sitemap_has_true_dates_and_no_others(project: Project) -> None:
    sitemap = (project.root / "site" / "sitemap.xml").read_text("utf-8")
    dates = re.findall(r"<loc>([^<]+)</loc>\s*<lastmod>([^<]+)", sitemap)
    assert dates == [("https://x.example/k/documents/harbour/", "2003-05-07")]
    assert "https://x.example/k/about/" in sitemap


def test_every_page_leads_to_the_feeds(project: Project) -> None:
    site = project.root / "site"
    assert 'type="application/atom+xml" href="../../feed.xml"' in project.page("documents/undated/index.html")
    found = feedparser.parse((site / "feed.xml").read_text("utf-8"))
    assert [entry.link for entry in found.entries] == ["https://x.example/k/documents/harbour/"]
    assert "[A pier](https://x.example/k/documents/undated/)" in (site / "llms.txt").read_text("utf-8")


def test_a_site_that_does_not_know_its_address_says_none(tmp_path: Path) -> None:
    made = Project(tmp_path).write({**SEEDS, "mkdocs.yml": CONFIG})
    assert made.build("--strict").code == 0
    page = made.page("documents/harbour/index.html")
    assert "feed.xml" not in page
    assert "og:url" not in page
    assert "DC.identifier" not in page
    assert not (tmp_path / "site" / "feed.xml").exists()
