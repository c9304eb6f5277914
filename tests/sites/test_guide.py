"""The guide tells the truth: what can be made from the code is, and every name that the code knows is explained.

Parts between `<!-- name -->` and `<!-- /name -->` are made here: `pytest tests/sites/test_guide.py --renew` writes them
anew.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import inspect
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from babel import Locale

from projects import CONFIG, ROOT, Project, run
from public import PUBLIC, said
from seedbed.findings import CATALOGUE
from seedbed.glossary.entries import FIELDS as OF_ENTRIES
from seedbed.integrations.cli import _parser
from seedbed.languages import Language, every
from seedbed.metadata.sidecar import FIELDS as OF_SIDECARS
from seedbed.model import Severity
from seedbed.reading.read import SUFFIXES
from seedbed.settings import Settings
from seedbed.text.segments import needed

GUIDE = ROOT / "docs" / "guide"


def _page(name: str) -> str:
    return (GUIDE / f"{name}.md").read_text(encoding="utf-8")


def _held(name: str, part: str, text: str, request: pytest.FixtureRequest) -> None:
    """A part of a page is that text."""
    begin, end = f"<!-- {part} -->\n\n", f"<!-- /{part} -->"
    before, rest = _page(name).split(begin)
    _, after = rest.split(end)
    if request.config.getoption("--renew"):
        (GUIDE / f"{name}.md").write_text(f"{before}{begin}{text.strip()}\n\n{end}{after}", encoding="utf-8")
    assert f"{begin}{text.strip()}\n\n{end}" in _page(name)


def _part(name: str, part: str) -> str:
    return _page(name).split(f"<!-- {part} -->")[1].split(f"<!-- /{part} -->")[0]


def _table(head: str, rows: Iterator[str] | list[str]) -> str:
    return "\n".join([head, re.sub(r"[^|]+", " --- ", head), *rows, ""])


def _named(part: str) -> list[str]:
    """The names in the first column of a table."""
    return [
        name for row in part.splitlines() for name in re.findall(r"`([^`]+)`", row.split("|")[1] if "|" in row else "")
    ]


def test_settings_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    def default(value: object) -> str:
        return "empty" if value is None else f"`{json.dumps(value).strip(chr(34))}`"

    rows = [
        f"| `{option.name}` | {option.metadata['meaning'].replace('None:', 'empty:')} ({default(option.default)}) |"
        for option in fields(Settings)
    ]
    _held("settings", "settings", _table("| setting | meaning (and default) |", rows), request)


def test_findings_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    names = {
        Severity.ERROR: "## Errors\n\nSomething is not on the site.",
        Severity.WARNING: "## Warnings\n\nSomething should be looked at.",
        Severity.INFO: "## Notes\n\nSomething is worth knowing.",
    }
    tables = [
        f"{title}\n\n"
        + _table(
            "| code | what is wrong, *and what to do* |",
            [
                f"| `{code}` | {said} *{advice}* |"
                for code, (level, said, advice) in CATALOGUE.items()
                if level == severity
            ],
        )
        for severity, title in names.items()
    ]
    _held("findings", "findings", "\n".join(tables), request)


def test_commands_and_their_options_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    def words(action: argparse.Action) -> str:
        value = "" if action.nargs == 0 else str(action.metavar or action.dest).upper()
        return " ".join([*action.option_strings, *filter(None, [value])])

    def default(action: argparse.Action) -> str:
        return f" (`{action.default}`)" if isinstance(action.default, (Path, str)) else ""

    def said(parser: argparse.ArgumentParser, name: str, about: str) -> Iterator[str]:
        actions = [action for action in parser._actions if not isinstance(action, argparse._HelpAction)]
        below = [action for action in actions if isinstance(action, argparse._SubParsersAction)]
        for group in below:
            helps = {choice.dest: choice.help or "" for choice in group._choices_actions}
            for word, command in group.choices.items():
                yield from said(command, f"{name} {word}", helps[word])
        if not below:
            places = [words(action) for action in actions if not action.option_strings]
            rows = [f"| `{words(action)}` | {action.help}{default(action)} |" for action in actions]
            title = " ".join(["##", name, *places])
            yield f"{title}\n\n{about[0].upper()}{about[1:]}.\n\n" + _table(
                "| argument | meaning (and default) |", rows
            )

    _held("commands", "commands", "\n".join(said(_parser(), "seedbed", "")), request)


def test_corrections_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    rows = [
        f"| `{name}` | {expected} | {'yes' if may_be_empty else 'no'} |"
        for name, (_, expected, may_be_empty) in OF_SIDECARS.items()
    ]
    _held("corrections", "fields", _table("| field | what it must be | may be empty |", rows), request)
    (example,) = re.findall(r"```yaml\n(.+?)```", _page("corrections"), re.DOTALL)
    assert yaml.safe_load(example).keys() == OF_SIDECARS.keys()


def test_languages_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    rows = [
        f"| {Locale.parse('en').languages[entry.code]} | `{entry.code}` | {'yes' if entry.labels else ''} "
        f"| {'yes' if entry.finds_terms else 'extra' if needed(entry.code) else ''} | {'yes' if entry.defining else ''} |"
        for entry in every()
    ]
    table = _table("| language | code | site | terms | definitions |", sorted(rows))
    _held("languages", "languages", re.sub(r"  +", " ", table), request)
    for page in (_page("index"), (ROOT / "README.md").read_text(encoding="utf-8")):
        assert f"{len(every())} languages" in page


def test_every_key_of_a_language_file_is_explained() -> None:
    keys = [option.name for option in fields(Language) if option.name != "code"]
    assert sorted(_named(_part("languages", "keys"))) == sorted(keys)


def test_every_field_of_an_entry_is_explained() -> None:
    assert _named(_part("glossary", "fields")) == list(OF_ENTRIES)


def test_every_variable_of_the_face_is_explained() -> None:
    css = (ROOT / "hooks" / "seedbed" / "theme" / "assets" / "seedbed.css").read_text(encoding="utf-8")
    assert set(re.findall(r"--sb-[a-z]+(?=:)", css)) == {n for n in _named(_page("look")) if n.startswith("--sb-")}


def test_every_format_is_explained() -> None:
    assert {name for name in _named(_page("seeds")) if name.startswith(".")} == SUFFIXES


def test_every_extra_is_explained() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    pages = "".join(path.read_text(encoding="utf-8") for path in GUIDE.glob("*.md"))
    del extras["dev"]
    named = {extra: [re.match(r"[\w-]+(?:\[[\w,]+\])?", package)[0] for package in extras[extra]] for extra in extras}
    said = " ".join(re.findall(r"pip install ([^`\n]+)", pages))
    assert [extra for extra, packages in named.items() if not all(package in said for package in packages)] == []


SAME = {"review.jsonl": "links.jsonl"}
"""Files with the fields of another."""


def test_every_field_of_the_data_is_explained_and_no_other(tmp_path: Path) -> None:
    assert run("grow", "seeds", str(tmp_path / "out"), "--glossary", "docs/glossary", cwd=ROOT).code == 0
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("A title\n\nA text.\n", encoding="utf-8")
    assert run("grow", "in", "other", cwd=tmp_path).code == 0
    page = _page("data")
    met: dict[str, set[str]] = {}
    for folder in (tmp_path / "out", tmp_path / "other"):
        for file in (folder / "data").iterdir():
            assert f"`{file.name}`" in page
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".jsonl":
                kept = met.setdefault(SAME.get(file.name, file.name), set())
                kept |= {name for line in text.splitlines() for name in json.loads(line)}
            elif file.suffix == ".csv":
                row = next(row for row in page.splitlines() if row.startswith(f"| `{file.name}`"))
                assert [name for name in next(csv.reader(text.splitlines())) if f"`{name}`" not in row] == []
    for name, found in met.items():
        assert set(_named(page.split(f"## {name}\n")[1].split("\n## ")[0])) == found, name


def test_public_functions_and_values_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    parts = [
        "\n".join([f"## {module}\n", *(said(module, name) for name in names.split())])
        for module, names in PUBLIC.items()
    ]
    _held("api", "api", "\n".join(parts), request)


def test_the_examples_for_programs_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = tmp_path / "project" / "texts"
    texts.mkdir(parents=True)
    (texts / "a.txt").write_text(
        "A quiet harbour\n\nBy Ann Lee\n\nNobody came to buy fish that winter.\n", encoding="utf-8"
    )
    with contextlib.chdir(tmp_path):
        for example in re.findall(r"```python\n((?:from|import) .+?)```", _page("api"), re.DOTALL):
            exec(example, {})  # noqa: S102 - it is ours
    assert (tmp_path / "out" / "documents" / "a.md").is_file()
    assert "documents/a.md A quiet harbour\n" in capsys.readouterr().out


def test_every_public_argument_is_described() -> None:
    for module, names in PUBLIC.items():
        for name in names.split():
            thing = getattr(import_module(module), name)
            if inspect.isfunction(thing):
                for argument in inspect.signature(thing).parameters:
                    assert re.search(rf"^    {argument}: ", inspect.cleandoc(thing.__doc__), re.MULTILINE), (
                        name,
                        argument,
                    )


def test_one_setting_leaves_the_guide_out(tmp_path: Path) -> None:
    files = {f"docs/guide/{path.name}": path.read_bytes() for path in GUIDE.glob("*.*")}
    project = Project(tmp_path).write(
        {
            "mkdocs.yml": CONFIG + "exclude_docs: guide/\nvalidation: {links: {not_found: warn, anchors: warn}}\n",
            "seeds/a.txt": (ROOT / "seeds" / "000_69ee136ea470a9c2.txt").read_bytes(),
            "docs/index.md": (ROOT / "docs" / "index.md").read_bytes(),
            **files,
        }
    )
    ran = project.build("--strict")
    assert ran.code == 0, ran.said
    assert "WARNING" not in ran.said
    assert not (tmp_path / "site" / "guide").exists()
    assert "guide/" not in "".join(path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))


def test_the_guide_leads_to_all_its_pages() -> None:
    pages = {path.name for path in GUIDE.glob("*.md")} - {"index.md"}
    assert [name for name in sorted(pages) if f"({name})" not in _page("index")] == []


def test_forms_for_reports_are_what_their_host_understands() -> None:
    forms = sorted(map(str, (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")))
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms", *forms]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (len(forms), done.returncode) == (3, 0), done.stdout + done.stderr


def test_what_the_project_says_of_itself_leads_somewhere() -> None:
    for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "SECURITY", "CHANGELOG"):
        text = (ROOT / f"{name}.md").read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#]+)", text)
        assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == [], name
        tests = re.findall(r"`(tests/[\w/.]+)`", text)
        assert [path for path in tests if not (ROOT / path).exists() and "CODE" not in path] == [], name
