"""The guide tells the truth: every setting, finding, command and field of the data is in it."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from projects import ROOT, run
from seedbed.findings import CATALOGUE
from seedbed.settings import Settings

GUIDE = ROOT / "docs" / "guide"


def test_every_setting_is_in_the_guide_with_its_default_and_meaning() -> None:
    page = (GUIDE / "settings.md").read_text(encoding="utf-8")
    for option in fields(Settings):
        assert f"| `{option.name}` | `{option.default}` | {option.metadata['meaning']} |" in page


def test_every_finding_is_in_the_guide_with_its_words() -> None:
    page = (GUIDE / "findings.md").read_text(encoding="utf-8")
    for code, (severity, message, advice) in CATALOGUE.items():
        assert f"| `{code}` | {severity} | {message} | {advice} |" in page


SAME = {"review.jsonl": "links.jsonl"}
"""Files with the fields of another."""


def test_every_field_of_the_data_is_in_the_guide(tmp_path: Path) -> None:
    assert run("grow", "seeds", str(tmp_path / "out"), "--glossary", "docs/glossary", cwd=ROOT).code == 0
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("A title\n\nA text.\n", encoding="utf-8")
    assert run("grow", "in", "other", cwd=tmp_path).code == 0
    page = (GUIDE / "data.md").read_text(encoding="utf-8")
    for folder in (tmp_path / "out", tmp_path / "other"):
        for file in (folder / "data").iterdir():
            if file.suffix != ".jsonl":
                assert f"`{file.name}`" in page.split("## documents.jsonl")[0]
                continue
            part = page[page.index(f"## {SAME.get(file.name, file.name)}") :].split("\n## ")[0]
            for line in file.read_text(encoding="utf-8").splitlines():
                assert [name for name in json.loads(line) if f"| `{name}` |" not in part] == []


def test_every_command_is_in_the_guide() -> None:
    page = (GUIDE / "index.md").read_text(encoding="utf-8")
    for command in ("new", "site", "grow", "check", "glossary adopt", "glossary import", "glossary report"):
        assert f"`seedbed {command}" in page
