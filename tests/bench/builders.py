"""What a user might build a site with: how each is set up, given the documents, and run."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
MATERIAL = """\
site_name: Bench
theme:
  name: material
plugins:
  - search
markdown_extensions:
  - attr_list
  - tables
  - toc:
      permalink: true
nav:
  - index.md
not_in_nav: |
  /documents/
"""
SEEDBED = f"""\
site_name: Bench
theme:
  name: material
extra:
  seedbed:
    search: seedbed
hooks:
  - {ROOT / "hooks/main.py"}
markdown_extensions:
  - attr_list
  - tables
  - toc:
      permalink: true
"""
ZENSICAL = '[project]\nsite_name = "Bench"\nnav = ["index.md"]\n'
ELEVENTY = (
    "module.exports = (config) => {\n"
    "  config.addGlobalData('layout', 'base.html');\n"
    "  return { dir: { input: 'docs', includes: '../layouts', output: 'site' } };\n};\n"
)
LAYOUT = "<!doctype html><html><head><title>{{ title }}</title></head><body>{{ content }}</body></html>\n"
SPHINX = "extensions = ['myst_parser']\nproject = 'Bench'\nhtml_theme = 'furo'\n"


@dataclass(frozen=True)
class Builder:
    """A program that makes a site out of a folder."""

    command: tuple[str, ...]
    """Run in the project's folder; `{tools}` is where it was installed."""
    files: Mapping[str, str]
    """Of the project, beside the documents."""
    python: tuple[str, ...] = ()
    """What is installed with pip."""
    node: tuple[str, ...] = ()
    """What is installed with npm."""
    system: tuple[str, ...] = ()
    """Programs that must be there, as Debian has them."""
    reads: str = "docs"
    """`docs`: the ready pages; `seeds`: the raw texts."""
    index: str = "index.md"
    """What it calls the page of a folder."""
    most: int = 1_000_000
    """Documents beyond which it is not tried, because its cost grows faster than their number."""
    environment: Mapping[str, str] = field(default_factory=dict)


_OURS = {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
BUILDERS: dict[str, Builder] = {
    "mkdocs-material": Builder(
        (sys.executable, "-m", "mkdocs", "build", "-q"), {"mkdocs.yml": MATERIAL}, environment=_OURS
    ),
    "seedbed": Builder(
        (sys.executable, "-m", "mkdocs", "build", "-q"),
        {"mkdocs.yml": SEEDBED, "docs/about.md": "# About\n"},
        reads="seeds",
        environment=_OURS,
    ),
    "seedbed-site": Builder(
        (sys.executable, "-m", "seedbed", "site"),
        {
            "mkdocs.yml": f"{SEEDBED}plugins:\n  - offline:\n      enabled: !ENV [OFFLINE, false]\n",
            "docs/about.md": "# About\n",
        },
        reads="seeds",
        environment=_OURS,
    ),
    "zensical": Builder(("{tools}/bin/zensical", "build"), {"zensical.toml": ZENSICAL}, python=("zensical",)),
    "eleventy": Builder(
        ("{tools}/node_modules/.bin/eleventy", "--quiet"),
        {".eleventy.js": ELEVENTY, "layouts/base.html": LAYOUT},
        node=("@11ty/eleventy",),
    ),
    "hugo": Builder(
        ("hugo", "--quiet", "--contentDir", "docs", "--destination", "site"),
        {
            "hugo.toml": 'title = "Bench"\n',
            "layouts/_default/single.html": "<!doctype html><title>{{ .Title }}</title>{{ .Content }}",
            "layouts/_default/list.html": "<!doctype html><title>{{ .Title }}</title>{{ .Content }}",
            "layouts/index.html": "<!doctype html><title>{{ .Title }}</title>{{ .Content }}",
        },
        system=("hugo",),
        index="_index.md",
    ),
    "sphinx": Builder(
        ("{tools}/bin/sphinx-build", "-q", "-j", "auto", "docs", "site"),
        {"docs/conf.py": SPHINX},
        python=("sphinx", "myst-parser", "furo"),
        most=1_000,
    ),
}


def installed(name: str, tools: Path, run: Callable[..., object] = subprocess.run) -> Path:
    """Install what a builder needs, once; its folder.

    Raises:
        subprocess.CalledProcessError: it does not install here.
        OSError: npm, or a program of the system, is not there.
    """
    builder, folder = BUILDERS[name], tools / name
    for program in builder.system:
        if shutil.which(program) is None:
            raise FileNotFoundError(f"apt-get install {program}")
    done = folder / ".installed"
    if done.exists():
        return folder
    if builder.python:
        venv.create(folder, with_pip=True)
        run([folder / "bin/pip", "install", "--quiet", *builder.python], check=True)
    if builder.node:
        folder.mkdir(parents=True, exist_ok=True)
        run(["npm", "install", "--silent", "--no-audit", "--prefix", folder, *builder.node], check=True)
    folder.mkdir(parents=True, exist_ok=True)
    done.touch()
    return folder


def project(name: str, folder: Path, seeds: Path, pages: Path) -> None:
    """Lay out what a builder is run on."""
    builder = BUILDERS[name]
    folder.mkdir(parents=True)
    if builder.reads == "seeds":
        shutil.copytree(seeds, folder / "seeds")
    else:
        shutil.copytree(pages, folder / "docs")
        (folder / "docs/index.md").rename(folder / "docs" / builder.index)
    for path, content in builder.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")
