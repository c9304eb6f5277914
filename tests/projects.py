"""Tiny projects made for one test, and the command `seedbed` run on them."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seedbed.integrations.cli import main

ROOT = Path(__file__).parent.parent
HOOK = ROOT / "hooks" / "main.py"

CONFIG = f"""\
site_name: Tiny
theme:
  name: material
hooks:
  - {HOOK}
plugins:
  - offline:
      enabled: !ENV [OFFLINE, false]
markdown_extensions:
  - attr_list
  - tables
  - toc:
      permalink: true
"""


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code, and what it said on standard error."""

    code: int
    said: str


@dataclass(frozen=True)
class Project:
    """A tiny MkDocs project in a folder of its own."""

    root: Path

    def write(self, files: Mapping[str, str | bytes]) -> Project:
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(textwrap.dedent(content), encoding="utf-8")
        return self

    def build(self, *options: str) -> Ran:
        """`seedbed site`, run in the project's folder; even where nothing changed."""
        return run("site", "--anew", *options, cwd=self.root)

    def page(self, address: str) -> str:
        return (self.root / "site" / address).read_text(encoding="utf-8")


def run(*words: str, cwd: Path) -> Ran:
    """The command `seedbed`, in this process."""
    said = io.StringIO()
    with contextlib.chdir(cwd), contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        code = main(list(words))
    return Ran(code, said.getvalue())


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder, by their paths in it."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def made_wheel(folder: Path) -> Path:
    """The package as it is given away, made in a folder."""
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))
