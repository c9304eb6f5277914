"""Other builders: properdocs builds the same project, Zensical and plain MkDocs the pages that `seedbed grow` writes."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from elsewhere import EXTRA, HOSTILE, PAGES, SEEDS, Elsewhere, blocks, with_plugins
from projects import ROOT
from walked import broken, walk

ENTRIES = {name.replace("docs/glossary", "entries"): text for name, text in SEEDS.items() if name.startswith("docs/")}
TEXTS = {name: text for name, text in SEEDS.items() if name.startswith("seeds/")}
GUIDE = blocks("after-mkdocs.md")
PROPERDOCS, ZENSICAL, PLAIN = GUIDE
PINNED = (Path(__file__).parent / "requirements.txt").read_text(encoding="utf-8")


def _follow(elsewhere: Elsewhere, commands: str) -> str:
    """Run what the guide says, line by line; what it installs is installed already. What was said."""
    said = ""
    for line in commands.splitlines():
        program, *words = shlex.split(line)
        if program == "pip":
            assert f"\n{words[-1]}==" in PINNED
            continue
        ran = elsewhere.run(program, *words)
        assert ran.code == 0, ran.said
        said += ran.said
    return said


def _same_but_for_the_builder(one: Path, other: Path) -> bool:
    names = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    generator = re.compile(rb'<meta name="?generator[^>]*>')
    return all(
        generator.sub(b"", (one / name).read_bytes()) == generator.sub(b"", (other / name).read_bytes())
        for name in names
    )


def test_properdocs_builds_somebody_s_site_as_mkdocs_does(elsewhere: Elsewhere) -> None:
    elsewhere.write(PAGES, SEEDS, HOSTILE, with_plugins("search", "seedbed", "macros", "minify", "redirects"))
    by_mkdocs = elsewhere.build(site="by-mkdocs")
    _follow(elsewhere, PROPERDOCS)
    assert len(walk(elsewhere.root / "site")) > 12
    assert _same_but_for_the_builder(elsewhere.root / "site", by_mkdocs)


def test_properdocs_builds_this_project_with_its_hook(elsewhere: Elsewhere) -> None:
    for builder in ("mkdocs", "properdocs"):
        words = ["build", "--strict", "-f", str(ROOT / "mkdocs.yml"), "-d", str(elsewhere.root / builder)]
        ran = elsewhere.run(str(elsewhere.programs / builder), *words)
        assert ran.code == 0, ran.said
    assert len(walk(elsewhere.root / "mkdocs")) > 30
    assert _same_but_for_the_builder(elsewhere.root / "properdocs", elsewhere.root / "mkdocs")


def test_properdocs_counts_findings_when_it_is_strict(elsewhere: Elsewhere) -> None:
    elsewhere.write(PAGES, SEEDS, with_plugins("search", "seedbed"), {"seeds/empty.txt": ""})
    ran = elsewhere.run(str(elsewhere.programs / "properdocs"), "build", "--strict", "-f", "mkdocs.yml")
    assert ran.code == 1
    assert "seeds/empty.txt: The file holds no visible text" in ran.said
    assert "Traceback" not in ran.said


@pytest.fixture(scope="session")
def zensical(made_elsewhere: Callable[[str], Elsewhere]) -> tuple[Elsewhere, str]:
    """The site that the guide's commands make, and what they said."""
    (config,) = blocks("after-mkdocs.md", "toml")
    pages = {"pages/manual.md": "# Manual\n\nSee [the papers](documents/index.md).\n", "zensical.toml": config}
    made = made_elsewhere("zensical").write(TEXTS, ENTRIES, HOSTILE, pages)
    return made, _follow(made, ZENSICAL)


def test_zensical_makes_a_page_of_every_page_and_no_link_is_broken(zensical: tuple[Elsewhere, str]) -> None:
    made, said = zensical
    written = [path for path in (made.root / "grown").rglob("*.md") if path.name != "manual.md"]
    assert f"{len(written)} pages and the data are in grown" in said
    pages = walk(made.root / "site")
    assert len(pages) == len(written) + len(["manual.md", "404.html"])
    for path in written:
        page = path.relative_to(made.root / "grown").with_suffix("")
        folder = page.parent if page.name == "index" else page
        assert (folder / "index.html").as_posix() in pages
    assert broken(made.root / "site") == []
    for name in ("data/documents.jsonl", "data/citations.bib", "sources/press/harbour.txt"):
        assert (made.root / "site" / name).read_bytes() == (made.root / "grown" / name).read_bytes()


def test_zensical_s_search_finds_every_page_that_is_to_be_found(zensical: tuple[Elsewhere, str]) -> None:
    root = zensical[0].root
    items = json.loads((root / "site" / "search.json").read_text(encoding="utf-8"))["items"]
    found = {item["location"].split("#")[0] for item in items}
    for path in (root / "grown").rglob("*.md"):
        address = path.relative_to(root / "grown").as_posix().removesuffix(".md").removesuffix("index").rstrip("/")
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1]) if path.name != "manual.md" else {}
        if not (front.get("search") or {}).get("exclude"):
            assert (f"{address}/" if address else "") in found
    assert "documents/press/harbour/" in found
    assert any("nobody came to buy the fish" in item["text"] for item in items)


def test_zensical_shows_a_hostile_text_and_runs_nothing_of_it(zensical: tuple[Elsewhere, str]) -> None:
    pages = walk(zensical[0].root / "site")
    assert not [script for page in pages.values() for script in page.scripts if "alert(" in script]
    assert "<script>alert(2)</script>" in pages["documents/tags/index.html"].text
    assert "{{ cycler.__init__" in pages["documents/braces/index.html"].text


def test_zensical_s_macros_run_in_pages_and_not_in_texts(elsewhere: Elsewhere) -> None:
    config = f"site_name: Skerry\ndocs_dir: grown\nplugins:\n  - macros\n{EXTRA}markdown_extensions:\n  - attr_list\n"
    elsewhere.write(TEXTS, ENTRIES, HOSTILE, {"mkdocs.yml": config, "pages/sum.md": "# Sum\n\nIt is {{ 6 * 7 }}.\n"})
    _follow(elsewhere, ZENSICAL)
    pages = walk(elsewhere.root / "site")
    assert "It is 42." in pages["sum/index.html"].text
    assert "{{ cycler.__init__" in pages["documents/braces/index.html"].text
    assert not (elsewhere.root / "ran").exists()


def test_zensical_leaves_out_what_a_plugin_would_have_grown_and_does_not_fail(elsewhere: Elsewhere) -> None:
    pages = {name: text for name, text in PAGES.items() if name != "docs/index.md"} | {"docs/index.md": "# Start\n"}
    config = with_plugins("search", "seedbed", nav=False)
    ran = elsewhere.write(pages, SEEDS, config).run(str(elsewhere.programs / "zensical"), "build", "--strict")
    assert ran.code == 0, ran.said
    assert not (elsewhere.root / "site" / "documents").exists()


def test_a_builder_that_knows_attribute_lists_shows_the_plain_folder(elsewhere: Elsewhere) -> None:
    (config,) = blocks("after-mkdocs.md", "yaml")
    elsewhere.write(TEXTS, ENTRIES, HOSTILE, {"mkdocs.yml": config})
    _follow(elsewhere, PLAIN)
    site = elsewhere.build()
    pages = walk(site)
    assert len(pages) == len(list((elsewhere.root / "grown").rglob("*.md"))) + len(["404.html"])
    assert broken(site) == []
    assert not [page for page, found in pages.items() if "{:" in found.text]
    assert not [script for page in pages.values() for script in page.scripts if "alert(" in script]
    assert "A tide gauge is an instrument" in pages["documents/press/harbour/index.html"].text
