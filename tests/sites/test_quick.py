"""The quick way to a page gives the bytes of the ordinary one, and stands aside where it would not."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kinds import made
from projects import CONFIG, Project
from seedbed.integrations import mkdocs, pages

SEED = "A quiet harbour\n\nThe harbour was quiet that winter, and nobody came to buy the fish that the boats had brought.\n"


@contextmanager
def _counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    counts = {"quick": 0, "ordinary": 0}
    quickly, ordinarily = pages.GrownPage._quickly, pages.MkDocsPage.render

    def quick(self: pages.GrownPage) -> pages._Made | None:
        made = quickly(self)
        counts["quick"] += made is not None
        return made

    def ordinary(self: pages.MkDocsPage, *arguments: object) -> None:
        counts["ordinary"] += isinstance(self, pages.GrownPage)
        ordinarily(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pages.GrownPage, "_quickly", quick)
    monkeypatch.setattr(pages.MkDocsPage, "render", ordinary)
    yield counts


def _differences(one: Path, other: Path) -> list[str]:
    names = sorted(p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file())
    assert names == sorted(p.relative_to(other).as_posix() for p in other.rglob("*") if p.is_file())
    return [name for name in names if not filecmp.cmp(one / name, other / name, shallow=False)]


def test_every_kind_of_page_has_the_same_bytes_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = made(Project(tmp_path))
    with _counted(monkeypatch) as counts:
        assert project.build().code == 0
    assert counts["quick"] > 60
    monkeypatch.setattr(mkdocs, "fits", lambda *_: False)
    (tmp_path / "site").rename(tmp_path / "quick")
    (zipped,) = (tmp_path / "dist").iterdir()
    content = zipped.read_bytes()
    assert project.build().code == 0
    assert _differences(tmp_path / "quick", tmp_path / "site") == []
    assert zipped.read_bytes() == content


def test_another_extension_is_not_guessed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = CONFIG.replace("  - attr_list\n", "  - attr_list\n  - nl2br\n")
    project = Project(tmp_path).write({"docs/about.md": "# About", "mkdocs.yml": config, "seeds/a.txt": SEED})
    with _counted(monkeypatch) as counts:
        assert project.build().code == 0
    assert counts["quick"] == 0
    assert counts["ordinary"] > 0


def test_what_another_hook_changes_is_rendered_as_it_was_changed(tmp_path: Path) -> None:
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('harbour was', 'port *was*')\n"
    config = CONFIG.replace("hooks:\n", "hooks:\n  - other.py\n")
    project = Project(tmp_path).write(
        {"docs/about.md": "# About", "mkdocs.yml": config, "seeds/a.txt": SEED, "other.py": hook}
    )
    assert project.build().code == 0
    assert "The port <em>was</em> quiet" in project.page("documents/a/index.html")


READ = "---\ntitle: Another\n---\n\n# Another\n\nThe port *was* quiet.\n"


@pytest.mark.parametrize(
    "hook",
    [
        f"def on_page_read_source(page, **_):\n    return {READ!r} if page.file.src_uri == 'documents/a.md' else None\n",
        "from mkdocs.plugins import event_priority\n@event_priority(-100)\ndef on_files(files, **_):\n"
        f"    files.get_file_from_path('documents/a.md').content_string = {READ!r}\n",
    ],
    ids=["read by another hook", "another file"],
)
def test_what_is_read_in_another_way_is_rendered_as_it_was_read(tmp_path: Path, hook: str) -> None:
    config = CONFIG.replace("hooks:\n", "hooks:\n  - other.py\n")
    project = Project(tmp_path).write({"mkdocs.yml": config, "seeds/a.txt": SEED, "other.py": hook})
    project.write({"docs/about.md": "# About"})
    assert project.build().code == 0
    page = project.page("documents/a/index.html")
    assert "The port <em>was</em> quiet" in page
    assert "<title>Another - Tiny</title>" in page


def test_a_difference_is_said_and_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def differently(self: pages.GrownPage) -> pages._Made | None:
        made = right(self)
        if made is None or "deep" not in self.file.src_uri:
            return made
        return made._replace(html=replace(made.html, content=f"{made.html.content}<!-- different -->"))

    right = pages.GrownPage._quickly
    monkeypatch.setattr(pages.GrownPage, "_quickly", differently)
    files = {
        "docs/about.md": "# About",
        "mkdocs.yml": CONFIG,
        "seeds/a.txt": SEED,
        "seeds/deep/b.txt": "A second harbour\n\nAnother text of it.\n",
    }
    ran = Project(tmp_path / "wrong").write(files).build()
    assert "mkdocs.yml: documents/deep/b.md came out differently the quick way" in ran.said
    assert ran.said.count("[page-differs]") == 1
    wrong = {p.relative_to(tmp_path / "wrong"): p.read_text("utf-8") for p in (tmp_path / "wrong/site").rglob("*.html")}
    assert "documents/deep/b.md came out differently" in wrong.pop(Path("site/colophon/index.html"))
    monkeypatch.undo()
    Project(tmp_path / "right").write(files).build()
    assert wrong == {path: (tmp_path / "right" / path).read_text("utf-8") for path in wrong}


def test_whoever_asks_for_a_text_gets_it(tmp_path: Path) -> None:
    hook = (
        "from pathlib import Path\nasked = []\n"
        "def _ask(files):\n"
        "    pages = [f.page for f in files.documentation_pages()]\n"
        "    asked.append([all(getattr(p, n) for p in pages) for n in ('markdown', 'content', 'toc')])\n"
        "def on_env(env, config, files):\n    _ask(files)\n    global known\n    known = files\n"
        "def on_post_build(config):\n    _ask(known)\n    Path(config.site_dir, 'asked').write_text(repr(asked))\n"
    )
    config = CONFIG.replace("hooks:\n", "hooks:\n  - other.py\n")
    project = Project(tmp_path).write(
        {"docs/about.md": "# About", "mkdocs.yml": config, "seeds/a.txt": SEED, "other.py": hook}
    )
    assert project.build().code == 0
    assert (tmp_path / "site/asked").read_text().endswith("[[True, True, True], [True, True, True]]")


def test_whoever_listens_and_changes_nothing_costs_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hook = "def on_page_markdown(markdown, page, **_):\n    page.meta['note'] = 'seen'\n    return markdown\n"
    config = CONFIG.replace("hooks:\n", "hooks:\n  - other.py\n")
    files = {"docs/about.md": "# About", "mkdocs.yml": config, "other.py": hook}
    files |= {f"seeds/{n}.txt": f"Harbour {n}\n\n{SEED}" for n in range(30)}
    with _counted(monkeypatch) as counts:
        assert Project(tmp_path).write(files).build().code == 0
    assert counts["quick"] > 60
