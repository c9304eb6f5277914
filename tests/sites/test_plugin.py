"""The wheel, installed elsewhere: the plugin `seedbed` gives what the hook gives."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from projects import CONFIG, ROOT, Project

TEXT = (
    "A quiet harbour\n\nThe harbour of the town was quiet that winter, and nobody came to buy the fish of the boats.\n"
)


def test_the_wheel_holds_the_words_and_the_theme(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"seedbed/languages/it.yml", "seedbed/theme/assets/seedbed.css", "seedbed/py.typed"} <= names
    assert {"seedbed/theme/assets/fonts/LICENSE.txt", "seedbed/theme/partials/header.html"} <= names
    assert {"seedbed/starting/Makefile", "seedbed/starting/mkdocs.yml"} <= names


def test_the_plugin_gives_what_the_hook_gives(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    before, after = CONFIG.split("hooks:")[0], CONFIG.split("plugins:")[1]
    as_plugin = f"{before}plugins:\n  - seedbed{after}"
    pages = []
    for name, config, path in (("hook", CONFIG, ROOT / "hooks"), ("plugin", as_plugin, target)):
        made = Project(tmp_path / name).write({"mkdocs.yml": config, "seeds/a.txt": TEXT, "docs/about.md": "# About\n"})
        words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        done = subprocess.run(
            words,
            cwd=made.root,
            env=os.environ | {"PYTHONPATH": str(path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        pages.append(made.page("documents/a/index.html"))
    assert pages[0] == pages[1]
    assert "A quiet harbour" in pages[0]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_keeps_its_own_search_and_is_given_no_policy(theme: str, tmp_path: Path) -> None:
    config = CONFIG.replace("name: material", f"name: {theme}").replace("- offline", "- search\n  - material/offline")
    made = Project(tmp_path).write({"mkdocs.yml": config, "seeds/a.txt": TEXT, "docs/about.md": "# About\n"})
    assert made.build().code == 0
    page = made.page("documents/a/index.html")
    assert "Content-Security-Policy" not in page
    assert not (tmp_path / "site" / "_headers").exists()
    assert (tmp_path / "site" / "search" / "search_index.json").is_file()
    assert not (tmp_path / "site" / "search" / "documents.js").exists()


def test_an_author_s_navigation_keeps_its_titles_and_needs_no_extension(tmp_path: Path) -> None:
    nav = "nav:\n  - About us: about.md\n  - The papers: documents/index.md\n  - One of them: documents/a.md\n"
    config = CONFIG.replace("  - attr_list\n", "") + nav
    made = Project(tmp_path).write({"mkdocs.yml": config, "seeds/a.txt": TEXT, "docs/about.md": "# About\n"})
    assert made.build("--strict").code == 0
    page = made.page("about/index.html")
    titles = re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', page[page.index("md-sidebar--primary") :])
    assert titles == ["About us", "The papers", "One of them"]
    assert "{:" not in made.page("documents/a/index.html")
    assert "A quiet harbour" in made.page("documents/a/index.html")
