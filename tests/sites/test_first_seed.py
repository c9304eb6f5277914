"""The project itself, built hosted and offline as a user builds it."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pages import broken_links, visible_text
from projects import ROOT, contents

SEED = "000_69ee136ea470a9c2.txt"
PAGE = "documents/000-69ee136ea470a9c2"


@pytest.fixture(scope="session")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(next((built / "dist").glob("*.zip"))) as archive:
        archive.extractall(folder)
    return next(folder.iterdir())


def _rows(built: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (built / "site" / "data" / name).read_text(encoding="utf-8").splitlines()]


def test_every_visible_character_of_the_seed_is_on_its_page(built: Path) -> None:
    text = visible_text((built / "site" / PAGE / "index.html").read_text(encoding="utf-8"))
    seed = (ROOT / "seeds" / SEED).read_text(encoding="utf-8")
    for line in filter(None, map(str.strip, seed.split("\n"))):
        assert "".join(line.split()) in text


def test_the_facts_of_the_first_seed_are_read_with_their_lines(built: Path) -> None:
    (document,) = _rows(built, "documents.jsonl")
    assert document["title"] == {
        "value": "La polizia del Kazakistan ha chiuso un'altra mining farm di criptovalute",
        "line": 3,
        "rule": "title.head",
    }
    assert document["authors"] == [{"value": "Leonardo Trincia", "line": 1, "rule": "byline.bullet"}]
    assert document["published"] is None
    assert document["language"]["value"] == "it"  # type: ignore[index]
    assert document["counts"] == {"views": {"value": 2, "line": 25, "rule": "counts.line"}}
    assert [p["value"] for p in document["places"]] == ["KZ", "CN", "US"]  # type: ignore[union-attr, index]
    assert [d["value"] for d in document["dates"]] == ["2021-05"]  # type: ignore[union-attr, index]
    assert "Trincia" not in str(document["body"])
    assert "visualizzazioni" not in str(document["body"])


def test_what_was_lifted_out_stands_in_the_record_of_the_source(built: Path) -> None:
    page = (built / "site" / PAGE / "index.html").read_text(encoding="utf-8")
    record = page[page.index('id="source"') :]
    assert "• Leonardo Trincia" in html.unescape(record)
    assert "2 visualizzazioni" in html.unescape(record)


def test_the_untouched_source_is_published_byte_for_byte(built: Path) -> None:
    copy = built / "site" / "sources" / "000-69ee136ea470a9c2.txt"
    assert copy.read_bytes() == (ROOT / "seeds" / SEED).read_bytes()


def test_every_term_is_linked_once_and_its_entry_names_the_sentence(built: Path) -> None:
    links = [r for r in _rows(built, "links.jsonl") if r["kind"] == "term"]
    assert len({r["target"] for r in links}) == len(links) >= 12
    farm = (built / "site" / "glossary" / "mining-farm" / "index.html").read_text(encoding="utf-8")
    assert "La <strong>crypto farm</strong>, situata in una stazione ferroviaria" in html.unescape(farm)


def test_a_term_without_entry_is_shown_as_a_mention_and_never_as_a_definition(built: Path) -> None:
    found = [t for t in _rows(built, "terms.jsonl") if t["kind"] == "mentioned"]
    assert found
    for term in found:
        page = (built / "site" / str(term["page"]).removesuffix(".md") / "index.html").read_text(encoding="utf-8")
        assert "Prima menzione" in page


def test_no_link_or_anchor_is_broken_hosted_or_offline(built: Path, unpacked: Path) -> None:
    assert broken_links(built / "site") == []
    assert broken_links(unpacked) == []


def test_the_bundle_names_nothing_outside_itself(unpacked: Path) -> None:
    for page in unpacked.rglob("*.html"):
        loaded = re.findall(
            r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=\"((?:https?:)?//[^\"]+)", page.read_text("utf-8")
        )
        assert loaded == [], page


def test_the_bundle_holds_nothing_that_serves_no_one_there(unpacked: Path) -> None:
    names = {p.name for p in unpacked.rglob("*")}
    assert not names & {"404.html", "sitemap.xml", "sitemap.xml.gz", "_headers", ".htaccess", "lunr", "workers"}
    assert not [n for n in names if n.endswith(".map")]


def test_two_builds_agree_byte_for_byte_wherever_and_by_whomever_they_are_made(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Altra cartella è #1"
    for name in ("seeds", "docs", "hooks"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    other = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": str(copy / "hooks")}
    command = [sys.executable, "-m", "seedbed", "site"]
    done = subprocess.run(
        command, cwd=copy, env=os.environ | other, umask=0o077, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    first, second = (next((folder / "dist").glob("*.zip")) for folder in (built, copy))
    assert first.read_bytes() == second.read_bytes()
    assert contents(copy / "site") == contents(built / "site")


def test_the_bundle_tells_in_the_language_of_the_site_how_to_open_and_verify_it(unpacked: Path) -> None:
    said = (unpacked / "README.txt").read_text(encoding="utf-8")
    assert "doppio clic" in said
    for command in ("sha256sum -c SHA256SUMS", "shasum -a 256 -c SHA256SUMS", "certutil -hashfile"):
        assert command in said
    check = ["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"]
    done = subprocess.run(check, cwd=unpacked, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    listed = {line[66:] for line in (unpacked / "SHA256SUMS").read_text("utf-8").splitlines()}
    assert listed == {name for name in contents(unpacked) if name != "SHA256SUMS"}


def test_the_overview_stands_where_a_line_asks_for_it_and_nowhere_else(built: Path) -> None:
    home = (built / "site" / "index.html").read_text(encoding="utf-8")
    guide = (built / "site" / "guide" / "look" / "index.html").read_text(encoding="utf-8")
    assert "1 documento · 16 termini" in home
    assert "1 documento · 16 termini" not in guide
    assert "&lt;!-- seedbed:overview --&gt;" in guide


def test_the_site_speaks_the_language_of_its_seed(built: Path) -> None:
    page = (built / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="it"' in page
    assert "Scheda della fonte" in (built / "site" / PAGE / "index.html").read_text(encoding="utf-8")
