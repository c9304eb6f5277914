"""An editor's commands: adopt a found term, import a list, see what is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import CONFIG, Project, run

TEXT = """\
The anchor chain of the lighthouse tender

The lighthouse tender carries its own anchor chain. An anchor chain rusts, so the lighthouse tender is painted in spring.

A tide gauge is an instrument that records the height of the sea at one place. Two lighthouse tenders share one anchor chain.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_found_term_becomes_an_entry_with_its_definition(folder: Path) -> None:
    assert run("glossary", "adopt", "Tide Gauge", cwd=folder).code == 0
    written = (folder / "docs/glossary/tide-gauge.md").read_text(encoding="utf-8")
    assert written == (
        "---\nterm: tide gauge\nlanguage: en\nsources:\n- a.txt:5\n---\n\n"
        "A tide gauge is an instrument that records the height of the sea at one place.\n"
    )
    assert run("check", "seeds", "--glossary", "docs/glossary", "--strict", cwd=folder).code == 0


def test_a_term_without_a_definition_brings_its_first_mention_and_its_forms(folder: Path) -> None:
    assert run("glossary", "adopt", "lighthouse tenders", cwd=folder).code == 0
    written = (folder / "docs/glossary/lighthouse-tender.md").read_text(encoding="utf-8")
    assert "aliases:\n- lighthouse tenders\n" in written
    assert "\n> The anchor chain of the lighthouse tender\n" in written


@pytest.mark.parametrize(("term", "said"), [("anchor chian", "Did you mean «anchor chain»"), ("", "no such term")])
def test_what_was_not_found_is_not_adopted(folder: Path, term: str, said: str) -> None:
    ran = run("glossary", "adopt", term, cwd=folder)
    assert ran.code == 2
    assert said in ran.said
    assert not (folder / "docs").exists()


def test_what_is_adopted_twice_is_said_and_left_alone(folder: Path) -> None:
    run("glossary", "adopt", "tide gauge", cwd=folder)
    path = folder / "docs/glossary/tide-gauge.md"
    path.write_text("---\nterm: tide gauge\nlanguage: en\n---\n\nMine.\n", encoding="utf-8")
    ran = run("glossary", "adopt", "tide gauge", cwd=folder)
    assert ran.code == 2
    assert "has an entry" in ran.said
    assert "Mine." in path.read_text(encoding="utf-8")


def test_the_report_names_terms_that_stand_among_the_same_words(folder: Path) -> None:
    parts = ("before dawn", "under the old harbour lamp", "while gulls circle", "near the stone mole", "on quiet water")
    lines = [
        f"The {word} is {part} and waits for the tide.\n\n" for word in ("skerry boat", "lugger boat") for part in parts
    ]
    (folder / "seeds" / "b.txt").write_text("Boats\n\n" + "".join(lines), encoding="utf-8")
    said = run("glossary", "report", cwd=folder).said
    assert "«lugger boat» and «skerry boat» (en)" in said.partition("among the same words")[2]


def test_a_list_becomes_entries_and_those_that_exist_stay(folder: Path) -> None:
    (folder / "list.csv").write_text(
        "\ufeffTerm;Definition;Aliases;Language\nPier;Where ships land.;jetty|wharf;en\nMolo;;;it\n'=Sum;;;\n",
        encoding="utf-8",
    )
    ran = run("glossary", "import", "list.csv", "--language", "de", cwd=folder)
    assert ran.code == 0
    assert "3 entries written" in ran.said
    entries = folder / "docs/glossary"
    assert (entries / "pier.md").read_text(encoding="utf-8") == (
        "---\nterm: Pier\nlanguage: en\naliases:\n- jetty\n- wharf\n---\n\nWhere ships land.\n"
    )
    assert "term: =Sum\nlanguage: de" in (entries / "sum.md").read_text(encoding="utf-8")
    assert "0 entries written" in run("glossary", "import", "list.csv", cwd=folder).said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"word;meaning\na;b\n", "list.csv:1: there is no column `term`"),
        (b"term\npier\n\n  \nquay\n", "list.csv:4: the row has no term"),
        (b"term\n\xff\xfe\n", "cannot be read as UTF-8"),
        (b'term,definition\na,"' + b"x" * 200_000 + b'"\n', "it is not CSV"),
        (b"", "there is no column `term`"),
    ],
)
def test_a_list_that_is_none_gets_a_line(folder: Path, content: bytes, said: str) -> None:
    (folder / "list.csv").write_bytes(content)
    ran = run("glossary", "import", "list.csv", cwd=folder)
    assert ran.code == 2
    assert said in ran.said
    assert "Traceback" not in ran.said


def test_of_a_list_with_a_wrong_row_nothing_is_written(folder: Path) -> None:
    (folder / "list.csv").write_text("term,language\nPier,en\n,en\n", encoding="utf-8")
    ran = run("glossary", "import", "list.csv", cwd=folder)
    assert ran.code == 2
    assert "list.csv:3: the row has no term" in ran.said
    assert not (folder / "docs").exists()


def test_the_settings_of_the_project_count_and_the_command_line_before_them(folder: Path) -> None:
    (folder / "seeds").rename(folder / "texts")
    (folder / "docs").mkdir()
    Project(folder).write(
        {"mkdocs.yml": f"{CONFIG}extra:\n  seedbed:\n    seeds_dir: texts\n    glossary_dir: terms\n"}
    )
    assert run("glossary", "adopt", "tide gauge", cwd=folder).code == 0
    assert (folder / "terms/tide-gauge.md").is_file()
    assert run("glossary", "adopt", "anchor chain", "--glossary", "mine", cwd=folder).code == 0
    assert (folder / "mine/anchor-chain.md").is_file()
    Project(folder).write({"mkdocs.yml": f"{CONFIG}extra:\n  seedbed:\n    seeds: texts\n"})
    ran = run("glossary", "report", cwd=folder)
    assert ran.code == 2
    assert "mkdocs.yml:16: " in ran.said
    assert "`seeds`" in ran.said


def test_a_missing_list_gets_a_line(folder: Path) -> None:
    assert "cannot be read" in run("glossary", "import", "gone.csv", cwd=folder).said


def test_the_report_says_what_is_open(folder: Path) -> None:
    (folder / "docs/glossary").mkdir(parents=True)
    (folder / "docs/glossary/buoy.md").write_text("---\nterm: buoy\nlanguage: en\n---\n", encoding="utf-8")
    ran = run("glossary", "report", cwd=folder)
    assert ran.code == 0
    assert "anchor chain (en, " in ran.said
    assert "tide gauge" not in ran.said.split("Terms that several")[0]
    assert "Entries that no text mentions: 1\n  glossary/buoy.md" in ran.said
