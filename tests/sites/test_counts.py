"""What is done once for all pages is not done for each: the costly steps of a build are counted, not timed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import jinja2
import markdown
import mkdocs.utils
import pytest
from mkdocs.utils import meta

from projects import CONFIG, Project

FEW, MANY = 12, 36
NAMES = ("north", "south", "east", "west", "upper", "lower")


def _seeds(number: int) -> dict[str, str]:
    """Documents that look alike, and bring no new kind of page, however many there are."""
    return {
        f"seeds/n{n:02}.txt": f"The {NAMES[n % 6]} harbour in the year {n}\n\nBy Ada Barlow\n\n3 May 1999\n\n"
        f"The {NAMES[n % 6]} harbour was quiet that winter, and nobody came to buy the {n} boats that lay there.\n"
        for n in range(number)
    }


def _counts(root: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a build of that many documents did what costs most; both outputs together."""
    counts: Counter[str] = Counter()
    convert, render, parse = markdown.Markdown.convert, jinja2.Template.render, meta.get_data
    write, read = mkdocs.utils.write_file, Path.read_bytes

    def converted(self: markdown.Markdown, source: str) -> str:
        counts["conversions"] += 1
        return convert(self, source)

    def rendered(self: jinja2.Template, *context: object, **more: object) -> str:
        counts["templates"] += self.name == "main.html"
        return render(self, *context, **more)

    def parsed(source: str) -> tuple[str, dict[str, object]]:
        counts["front matters"] += 1
        return parse(source)

    def written(content: bytes, path: str) -> None:
        counts["pages written"] += path.endswith(".html")
        write(content, path)

    def was_read(self: Path) -> bytes:
        counts["seeds read"] += self.parent.name == "seeds"
        return read(self)

    with monkeypatch.context() as patched:
        patched.setattr(markdown.Markdown, "convert", converted)
        patched.setattr(jinja2.Template, "render", rendered)
        patched.setattr(meta, "get_data", parsed)
        patched.setattr(mkdocs.utils, "write_file", written)
        patched.setattr(Path, "read_bytes", was_read)
        project = Project(root).write({"docs/about.md": "# About", "mkdocs.yml": CONFIG, **_seeds(number)})
        assert project.build().code == 0
    counts["pages"] = len([*(root / "site").rglob("*.html")])
    return counts


def test_more_documents_need_no_more_of_what_costs_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = _counts(tmp_path / "few", FEW, monkeypatch)
    many = _counts(tmp_path / "many", MANY, monkeypatch)
    assert many["pages"] == few["pages"] + MANY - FEW
    for what in ("conversions", "templates", "front matters"):
        assert 0 < many[what] == few[what] < few["pages"]
    for number, counts in ((FEW, few), (MANY, many)):
        assert counts["pages written"] == 2 * counts["pages"]
        assert counts["seeds read"] == 2 * number, "once for both outputs, and once to see whether anything changed"
