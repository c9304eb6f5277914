"""A folder, and the programs of an environment that is not ours; and somebody's site, with pages and a navigation."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from projects import ROOT, Ran

NAV = """\
nav:
  - Start: index.md
  - Manual:
      - manual/index.md
      - The rules: manual/rules.md
  - The papers: documents/index.md
  - A favourite: documents/press/harbour.md
  - About: about.md
"""
CONFIG = """\
site_name: Skerry
site_url: https://skerry.example/
theme:
  name: material
plugins:
  - search
markdown_extensions:
  - toc:
      permalink: true
validation:
  links:
    anchors: warn
"""
"""Somebody's `mkdocs.yml`, without what Seedbed needs and what our own has."""
PAGES = {
    "docs/index.md": "# The Skerry light\n\nSee the [rules](manual/rules.md#watches), or [the papers](documents/index.md).\n\nThe tide gauge is read twice a day.\n",
    "docs/manual/index.md": "# Manual\n\nHow the light is kept.\n",
    "docs/manual/rules.md": "# Rules\n\n## Watches\n\nThe keeper stands {{ 6 * 7 }} watches.\n\n```python\nwatch(4,    5)\n```\n\n| hour | who |\n| --- | --- |\n| 4 | Hugh |\n",
    "docs/about.md": "# About\n\n<script>document.title += '!'; // ours\nvar kept  =  1;</script>\n\nWritten by hand.\n",
}
SEEDS = {
    "seeds/press/harbour.txt": "A quiet harbour\n\nBy Morwenna Tregear\n\n14 March 2019\n\nThe harbour of the town was quiet that winter, and nobody came to buy the fish of the boats. The keeper of the light read the tide gauge.\n\nA tide gauge is an instrument that measures the level of the sea. The tide gauge of the harbour was made in 1911, and the keeper trusted it.\n",
    "seeds/lens.txt": "The lens\n\nThe Fresnel lens of the light was polished every morning. A Fresnel lens is a lens that is built of rings of glass. The Fresnel lens came by boat, and the tide gauge stood beside it.\n",
    "seeds/code.txt": "A line of code\n\nThe keeper wrote a program about the harbour:\n\n    def  watch(hour):\n        return   hour\n\nIt has never been run, and nobody knows why the keeper wrote it.\n",
    "docs/glossary/keeper.md": "---\nterm: keeper\n---\n\nWho keeps the light, and is no {{ 1 + 1 }}.\n",
}
RUNS = "cycler.__init__.__globals__.os.popen({}).read()".format("config.extra.run")
"""What a template engine would run: no quotation marks, so that no escape spoils it."""
HOSTILE = {
    "seeds/braces.txt": f"{{{{ {RUNS} }}}}\n\nThe keeper wrote {{{{ {RUNS} }}}} and {{% raw %}} on the wall of the harbour, and {{# no comment #}} besides.\n\n{{% include 'seeds/lens.txt' %}}\n\n[[ 7*7 ]] {{{{ nothing.at.all }}}}\n",
    "seeds/tags.txt": '</title><script>alert(1)</script> & more\n\nSomebody wrote <script>alert(2)</script> on a wall of the harbour, and "><script>alert(3)</script>, and src=https://evil.example/x.png beside it.\n',
}
EXTRA = "extra:\n  run: touch ran\n"
"""The command that a seed would run, in the folder of the project."""


@dataclass(frozen=True)
class Elsewhere:
    """A folder of somebody else."""

    root: Path
    programs: Path

    def write(self, *files: Mapping[str, str]) -> Elsewhere:
        for name, content in {name: content for part in files for name, content in part.items()}.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return self

    def run(self, program: str, *words: str, **environment: str) -> Ran:
        """A program of the environment, in this folder, with nothing of ours to be found."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        given = {
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
        }
        done = subprocess.run(
            [program, *words],
            cwd=self.root,
            env=inherited | given | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout + done.stderr)

    def build(self, builder: str = "mkdocs", site: str = "site") -> Path:
        """The site, built strictly: a warning fails the test."""
        ran = self.run(str(self.programs / builder), "build", "--strict", "-f", "mkdocs.yml", "-d", site)
        assert ran.code == 0, ran.said
        assert "WARNING" not in ran.said
        return self.root / site


def with_plugins(*plugins: str, nav: bool = True) -> dict[str, str]:
    """Somebody's `mkdocs.yml` with these plugins, each as it stands in the list."""
    items = "".join(f"  - {plugin}\n" for plugin in plugins)
    return {"mkdocs.yml": CONFIG.replace("  - search\n", items) + (NAV if nav else "") + EXTRA}


def blocks(page: str, language: str = "") -> list[str]:
    """The blocks of code of a page of the guide, in a language."""
    text = (ROOT / "docs" / "guide" / page).read_text(encoding="utf-8")
    return [
        code for name, code in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE) if name == language
    ]


def article(site: Path, page: str) -> str:
    """What a page says, without what stands around it."""
    text = (site / page).read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]
