"""What a built site says to programs, read by programs that are not ours."""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path

import feedparser
import pytest
import rdflib
from lxml import etree

from projects import CONFIG, ROOT, Project

SCHEMA = "https://schema.org/"
HOSTED = CONFIG.replace("site_name: Tiny", "site_name: Tiny\nsite_url: https://x.example/k/")
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
    made = Project(tmp_path_factory.mktemp("machines")).write({**SEEDS, "mkdocs.yml": HOSTED})
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


def _dates(project: Project) -> dict[str, str | None]:
    """Address to date, of the sitemap as it is packed."""
    packed = gzip.decompress((project.root / "site" / "sitemap.xml.gz").read_bytes())
    assert packed == (project.root / "site" / "sitemap.xml").read_bytes()
    tree = etree.fromstring(packed)
    etree.XMLSchema(etree.parse(ROOT / "tests" / "schemas" / "sitemap.xsd")).assertValid(tree)
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    return {
        url.findtext(f"{name}loc").removeprefix("https://x.example/k/"): url.findtext(f"{name}lastmod") for url in tree
    }


def test_the_sitemap_has_true_dates_and_no_others(project: Project) -> None:
    dates = _dates(project)
    assert {page: date for page, date in dates.items() if date} == {"documents/harbour/": "2003-05-07"}
    assert "about/" in dates


def test_the_sitemap_bears_dates_of_any_century(tmp_path: Path) -> None:
    days = {"battle": "1066-10-14", "moon": "1969-07-20", "first": "1970-01-01", "distant": "2106-02-08"}
    files = {f"seeds/{name}.txt": SEEDS["seeds/harbour.txt"] + f"\nOf the {name}.\n" for name in days}
    files |= {f"seeds/{name}.meta.yml": f"published: {day}\n" for name, day in days.items()}
    made = Project(tmp_path).write({**files, "docs/about.md": "# About\n", "mkdocs.yml": HOSTED})
    assert made.build().code == 0
    dates = _dates(made)
    shown = {name: dates[f"documents/{name}/"] for name in days}
    assert shown == {**days, "distant": None}, (
        "of seconds since 1970 the packed sitemap has room for no more than 32 bits"
    )


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


def test_addresses_for_readers_that_are_programs_lead_somewhere_even_where_pages_are_files(tmp_path: Path) -> None:
    config = CONFIG.replace("site_name: Tiny", "site_name: Tiny\nuse_directory_urls: false")
    made = Project(tmp_path).write({**SEEDS, "mkdocs.yml": config})
    assert made.build("--strict").code == 0
    links = re.findall(r"\]\(([^)]+)\)", (tmp_path / "site" / "llms.txt").read_text("utf-8"))
    assert "documents/harbour.html" in links
    assert [link for link in links if not (tmp_path / "site" / link).is_file()] == []
