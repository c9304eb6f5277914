"""`seedbed new`: a collection that builds at once, in any language, and nothing at all where it cannot be made."""

from __future__ import annotations

import contextlib
import csv
import html
import json
import os
import resource
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from projects import ROOT, contents, run
from seedbed.integrations.written import MARKER
from seedbed.languages import label

SPOKEN = ("de", "en", "es", "fr", "it", "pt")
TEXTS = {
    "de/bruecke.txt": "Die Brücke bleibt gesperrt\n\nDie Brücke über den alten Kanal bleibt bis zum Frühjahr gesperrt, wie die Stadt mitteilte.\n",
    "de/turm.txt": "Der Turm wird gestrichen\n\nDer Turm am alten Hafen wird vor dem Sommer rot gestrichen, wie die Stadt gestern mitteilte.\n",
    "phare.txt": "Le phare sera repeint\n\nLe phare de la pointe sera repeint en rouge avant l’été, a annoncé hier la mairie du village.\n",
}
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the package is unpacked, as an installer does."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def command(installed: Path, tmp_path: Path) -> Command:
    """Runs a command line of the installed package in `tmp_path`, or a folder of it."""

    def ran(*words: str, cwd: str = ".") -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": str(installed), "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
        words = (sys.executable, "-m", *words)
        return subprocess.run(
            words, cwd=tmp_path / cwd, env=environment, capture_output=True, text=True, check=False
        )  # fmt: skip

    return ran


def _texts(folder: Path) -> Path:
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", [*SPOKEN, "ar", "no"])  # Material has Arabic words, and no Norwegian ones
def test_a_new_collection_builds_at_once_without_a_finding(command: Command, tmp_path: Path, code: str) -> None:
    made = command("seedbed", "new", "Harbour-letters", "--language", code)
    assert made.returncode == 0, made.stderr
    built = command("seedbed", "site", "--strict", cwd="Harbour-letters")
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    root = tmp_path / "Harbour-letters"
    assert (root / "site" / "data" / "findings.jsonl").read_text("utf-8") == ""
    home = (root / "site" / "index.html").read_text("utf-8")
    assert f'<html lang="{"en" if code == "no" else code}"' in home
    assert yaml_load((root / "mkdocs.yml").read_text("utf-8"))["plugins"][0] == {"seedbed": {"language": code}}
    assert '<h1 id="harbour-letters">Harbour letters' in home
    assert label(code, "home_lead") in home
    assert ('<p dir="ltr" lang="en">' in home) == (code not in SPOKEN)
    (document,) = [json.loads(line) for line in (root / "site/data/documents.jsonl").read_text("utf-8").splitlines()]
    assert document["title"]["value"] == label(code, "first_seed").splitlines()[0]
    assert document["language"]["value"] == (code if code in SPOKEN else "en")
    (term,) = [json.loads(line) for line in (root / "site/data/terms.jsonl").read_text("utf-8").splitlines()]
    assert term["kind"] == "defined"
    with zipfile.ZipFile(root / "dist" / "harbour-letters.zip") as bundle:
        assert "harbour-letters/index.html" in bundle.namelist()


def test_mkdocs_builds_a_new_collection_too(command: Command, tmp_path: Path) -> None:
    _texts(tmp_path / "texts")
    assert command("seedbed", "new", "letters", "--seeds", "texts").returncode == 0
    built = command("mkdocs", "build", "--strict", cwd="letters")
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    assert (tmp_path / "letters" / "site" / "documents" / "de" / "bruecke" / "index.html").is_file()


def test_without_its_first_text_a_new_collection_asks_for_texts(command: Command, tmp_path: Path) -> None:
    assert command("seedbed", "new", "letters").returncode == 0
    (tmp_path / "letters" / "seeds" / "the-first-seed.txt").unlink()
    built = command("seedbed", "site", cwd="letters")
    assert built.returncode == 2
    assert "seeds: no seed was found. Put one or more text files into it." in built.stderr


def test_a_title_may_be_any_text(command: Command, tmp_path: Path) -> None:
    title = "#1: «Tom» & \"Jerry\" <b>*x*</b> {{ y }} @lead@ - 'z' | \\"
    assert command("seedbed", "new", "letters", "--title", f" {title}\n").returncode == 0
    assert yaml_load((tmp_path / "letters" / "mkdocs.yml").read_text("utf-8"))["site_name"] == title
    built = command("seedbed", "site", "--strict", cwd="letters")
    assert built.returncode == 0, built.stderr
    home = (tmp_path / "letters" / "site" / "index.html").read_text("utf-8")
    heading = home.split("<h1")[1].split("<a")[0].partition(">")[2]
    assert "<" not in heading
    assert html.unescape(heading) == title


def test_texts_are_copied_byte_for_byte_and_the_language_of_most_is_found(tmp_path: Path) -> None:
    texts = _texts(tmp_path / "texts")
    (texts / "phare.meta.yml").write_bytes(b"section: Harbour\r\n")
    (texts / "empty.txt").write_bytes(b"")
    (texts / "scan.txt").write_bytes(bytes(range(256)) * 9)
    (texts / "latin.txt").write_bytes("Größe und Maß\r\n\rKäse".encode("latin-1"))
    (texts / "photo.jpg").write_bytes(b"\xff\xd8")
    (texts / "orphan.meta.yml").write_bytes(b"title: A\n")
    expected = {
        name: content for name, content in contents(texts).items() if name not in ("photo.jpg", "orphan.meta.yml")
    }
    ran = run("new", "letters", "--seeds", "texts", cwd=tmp_path)
    assert ran.code == 0, ran.said
    assert contents(tmp_path / "letters" / "seeds") == expected
    assert "not taken: texts/photo.jpg: Files ending in `.jpg` are not read." in ran.said
    assert "not taken: texts/orphan.meta.yml" in ran.said
    assert "In seeds/: 6 texts, as they came." in ran.said
    assert "Its language is German" in ran.said
    assert ran.said.rstrip().endswith("which needs no network.")


def test_texts_that_lie_there_stay_and_tell_the_language(tmp_path: Path) -> None:
    _texts(tmp_path / "letters" / "seeds")
    (tmp_path / "letters" / "README.md").write_bytes(b"# Letters\n")
    before = contents(tmp_path / "letters")
    ran = run("new", ".", cwd=tmp_path / "letters")
    assert ran.code == 0, ran.said
    after = contents(tmp_path / "letters")
    assert before.items() <= after.items()
    assert {name for name in after if name.startswith("seeds/")} == {
        name for name in before if name.startswith("seeds/")
    }
    assert "language: de" in after["mkdocs.yml"].decode()
    assert "\n  cd " not in ran.said


def test_a_sidecar_says_in_which_language_a_text_is(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Oh\n\nAh.\n", encoding="utf-8")
    (tmp_path / "texts" / "a.meta.yml").write_text("language: pt\n", encoding="utf-8")
    assert "Its language is Portuguese" in run("new", "letters", "--seeds", "texts", cwd=tmp_path).said


def test_a_language_asked_for_stands_above_that_of_the_texts(tmp_path: Path) -> None:
    _texts(tmp_path / "texts")
    ran = run("new", "letters", "--seeds", "texts", "--language", "SV", cwd=tmp_path)
    assert "Its language is Swedish (`language` in mkdocs.yml); there are no words in it yet" in ran.said
    assert "language: sv" in (tmp_path / "letters" / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["texts"], "texts: it holds other files (de, phare.txt). Name a folder that is not there yet"),
        (["texts"], "If these are your texts: seedbed new ANOTHER --seeds texts"),
        (["texts/phare.txt"], "texts/phare.txt: Not a directory."),
        (["texts/phare.txt/letters"], "texts/phare.txt/letters"),
        (["letters", "--seeds", "nowhere"], "nowhere: there is no such folder. Seedbed fetches nothing"),
        (["letters", "--seeds", "https://example.org/a.txt"], "Seedbed fetches nothing"),
        (["letters", "--seeds", "empty"], "empty: it holds no file that Seedbed reads (.docx, "),
        (["full", "--seeds", "texts"], "full/seeds: there are texts already."),
        (["letters", "--language", "English"], "`English` is no code of a language"),
        (["letters", "--language", "und"], "`und` is no code of a language"),
        (
            ["letters", "--language", "pt-BR"],
            "`pt-BR` is no code of a language as ISO 639 has them: de, en, es, fr, it, pt",
        ),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_made(tmp_path: Path, words: list[str], said: str) -> None:
    _texts(tmp_path / "texts")
    _texts(tmp_path / "full" / "seeds")
    (tmp_path / "empty").mkdir()
    before = contents(tmp_path)
    ran = run("new", *words, cwd=tmp_path)
    assert ran.code == 2
    assert ran.said.startswith("seedbed: ")
    assert said in ran.said
    assert "Traceback" not in ran.said
    assert contents(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "full", "texts"]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    assert run("new", "letters", cwd=tmp_path).code == 0
    before = contents(tmp_path)
    ran = run("new", "letters", cwd=tmp_path)
    assert ran.code == 2
    assert "letters: it holds other files (.gitattributes, .github, .gitignore, …)" in ran.said
    assert contents(tmp_path) == before


@contextlib.contextmanager
def _no_file_above(size: int) -> Iterator[None]:
    """As a full disk does it: what is written beyond so many bytes of a file fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("there", [False, True])
def test_nothing_is_half_made_where_the_disk_fails(tmp_path: Path, there: bool) -> None:
    _texts(tmp_path / "texts")
    (tmp_path / "texts" / "z.txt").write_text("A long text. " * 10_000, encoding="utf-8")
    if there:
        (tmp_path / "letters").mkdir()
    with _no_file_above(50_000):
        ran = run("new", "letters", "--seeds", "texts", "--language", "en", cwd=tmp_path)
    assert ran.code == 2
    assert ran.said == "seedbed: letters/seeds/z.txt: File too large. Nothing was made.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == [*(["letters"] if there else []), "texts"]
    assert not there or contents(tmp_path / "letters") == {}


def test_the_wheel_in_a_collection_is_that_of_the_installed_seedbed(
    command: Command, wheel: Path, tmp_path: Path
) -> None:
    for name in ("one", "other"):
        assert command("seedbed", "new", name).returncode == 0
    (line,) = [text for text in (tmp_path / "one/requirements.txt").read_text("utf-8").splitlines() if text[0] != "#"]
    packed = tmp_path / "one" / line
    assert packed.name == wheel.name
    assert packed.read_bytes() == (tmp_path / "other" / line).read_bytes()
    with zipfile.ZipFile(wheel) as built, zipfile.ZipFile(packed) as again:
        record = next(name for name in built.namelist() if name.endswith("/RECORD"))
        assert sorted(again.namelist()) == sorted(built.namelist())
        assert all(again.read(name) == built.read(name) for name in built.namelist() if name != record)
        rows = [sorted(csv.reader(archive.read(record).decode().splitlines())) for archive in (built, again)]
        assert rows[0] == rows[1]


def test_run_from_its_sources_seedbed_says_how_its_wheel_is_made(tmp_path: Path) -> None:
    ran = run("new", "my letters", cwd=tmp_path)
    assert f"  cd 'my letters'\n  python3 -m pip wheel --no-deps --wheel-dir wheels {ROOT}\n  make site\n" in ran.said
    assert not (tmp_path / "my letters" / "wheels").exists()


def test_make_site_builds_and_installs_only_once(command: Command, installed: Path, tmp_path: Path) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("no make on this machine")
    assert command("seedbed", "new", "letters").returncode == 0
    root = tmp_path / "letters"
    (root / ".venv" / "bin").mkdir(parents=True)
    asked = tmp_path / "asked"
    python = root / ".venv" / "bin" / "python"
    python.write_text(
        f'#!/bin/sh\nif [ "$2" = pip ]; then echo "$@" >> {asked}; exit 0; fi\n'
        f'PYTHONPATH={installed} exec {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    (root / ".venv" / "bin" / "pip").touch()
    for _ in range(2):
        done = subprocess.run([make, "site"], cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert len(asked.read_text("utf-8").splitlines()) == 1
    assert "-r requirements.txt" in asked.read_text("utf-8")
    assert (root / "site" / "index.html").is_file()
    subprocess.run([make, "clean"], cwd=root, check=True)
    assert sorted(path.name for path in root.iterdir() if path.name[0] != ".") == [
        *("Makefile", "docs", "mkdocs.yml", "requirements.txt", "seeds", "wheels"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-pages.yml"])
def test_the_workflows_are_those_of_the_guide(name: str) -> None:
    ours = ROOT / "hooks" / "seedbed" / "starting" / name
    assert ours.read_bytes() == (ROOT / "docs" / "guide" / "hosting" / name).read_bytes()


def test_the_home_page_shows_what_the_collection_holds(tmp_path: Path) -> None:
    assert run("new", "letters", cwd=tmp_path).code == 0
    assert MARKER in (tmp_path / "letters" / "docs" / "index.md").read_text("utf-8").splitlines()


def test_seedbed_fetches_nothing_and_says_so(tmp_path: Path) -> None:
    for words in (["--help"], ["new", "--help"]):
        told = subprocess.run(
            [sys.executable, "-m", "seedbed", *words],
            env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "fetche" in told.stdout
    with pytest.raises(SystemExit):
        run("add", "https://example.org", cwd=tmp_path)
