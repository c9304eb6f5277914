"""The theme is rendered once for pages that look alike, and every page comes out as if it had been rendered by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kinds import made
from projects import CONFIG, Project
from seedbed.integrations import shell

SEEDS = {
    f"seeds/{name}.txt": f"A {name} harbour & 'quay'\n\nThe harbour of the {name} was quiet that winter, and nobody came to buy fish.\n"
    for name in ("first", "second", "third", "fourth")
}
OVERRIDE = '{% extends "base.html" %}{% block extrahead %}{% if page %}<meta name="read" content="{{ page.meta.reading_minutes }}">{% endif %}{% endblock %}'


def _html(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.html")}


@pytest.fixture
def shells(monkeypatch: pytest.MonkeyPatch) -> list[shell.Shells]:
    """What the builds of a test filled in."""
    found: list[shell.Shells] = []
    begin = shell.Shells.__init__

    def noted(self: shell.Shells, *arguments: object) -> None:
        begin(self, *arguments)  # type: ignore[arg-type]
        found.append(self)

    monkeypatch.setattr(shell.Shells, "__init__", noted)
    return found


def test_every_kind_of_page_has_the_same_bytes_both_ways(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shells: list[shell.Shells]
) -> None:
    project = made(Project(tmp_path))
    assert project.build().code == 0
    hosted, offline = shells
    pages = len(hosted.filled)
    assert pages > 30
    assert len(hosted._shells) < pages / 2
    assert len(offline.filled) == pages
    filled = _html(tmp_path / "site")
    (zipped,) = (tmp_path / "dist").iterdir()
    content = zipped.read_bytes()
    monkeypatch.setattr(shell.Shells, "_from_shell", lambda *_: None)
    assert project.build().code == 0
    assert _html(tmp_path / "site") == filled
    assert zipped.read_bytes() == content


def test_documents_that_look_alike_need_one_shell(tmp_path: Path, shells: list[shell.Shells]) -> None:
    project = Project(tmp_path).write({"docs/about.md": "# About", "mkdocs.yml": CONFIG, **SEEDS})
    assert project.build().code == 0
    assert len([shape for shape in shells[0]._shells if shape[0] == "documents/"]) == 1
    assert "A second harbour &amp; 'quay' - " in project.page("documents/second/index.html")


def test_the_search_of_the_theme_which_ours_replaces_stands_in_nobodys_way(
    tmp_path: Path, shells: list[shell.Shells]
) -> None:
    config = CONFIG.replace("plugins:\n", "plugins:\n  - search\n")
    project = Project(tmp_path).write({"docs/about.md": "# About", "mkdocs.yml": config, **SEEDS})
    assert project.build().code == 0
    assert len(shells[0].filled) > len(SEEDS)


def test_a_template_of_the_author_that_asks_for_more_gets_the_ordinary_way(
    tmp_path: Path, shells: list[shell.Shells]
) -> None:
    config = CONFIG.replace("name: material\n", "name: material\n  custom_dir: own\n")
    project = Project(tmp_path).write(
        {"docs/about.md": "# About", "mkdocs.yml": config, "own/main.html": OVERRIDE, **SEEDS}
    )
    assert project.build().code == 0
    assert "reading_minutes" in shells[0]._asked
    assert '<meta name="read" content="1">' in project.page("documents/second/index.html")


def test_what_another_hook_tells_a_template_is_said_on_every_page(tmp_path: Path, shells: list[shell.Shells]) -> None:
    hook = "def on_page_context(context, page, **_):\n    return {**context, 'said': page.url}\n"
    override = '{% extends "base.html" %}{% block extrahead %}<meta name="said" content="{{ said }}">{% endblock %}'
    config = CONFIG.replace("name: material\n", "name: material\n  custom_dir: own\n").replace(
        "hooks:\n", "hooks:\n  - other.py\n"
    )
    files = {"docs/about.md": "# About", "mkdocs.yml": config, "own/main.html": override, "other.py": hook, **SEEDS}
    project = Project(tmp_path).write(files)
    assert project.build().code == 0
    assert shells == []
    assert '<meta name="said" content="documents/second/">' in project.page("documents/second/index.html")


def test_a_difference_is_said_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shells: list[shell.Shells]
) -> None:
    filled = shell._Shell.filled

    def differently(self: shell._Shell, page: shell.MkDocsPage, items: str, said: str) -> str:
        right = filled(self, page, items, said)
        return right.replace("</body>", "<!-- different --></body>") if "glossary/" in page.url else right

    monkeypatch.setattr(shell._Shell, "filled", differently)
    entry = {"docs/glossary/quay.md": "---\nterm: quay\n---\n\nWhere boats lie.\n"}
    project = Project(tmp_path).write({"docs/about.md": "# About", "mkdocs.yml": CONFIG, **SEEDS, **entry})
    ran = project.build()
    assert "does not let glossary/en/harbour.md be filled in" in (tmp_path / "site/colophon/index.html").read_text(
        "utf-8"
    )
    assert ran.code == 0
    assert len(shells[0].filled) >= len(SEEDS)
    assert not [name for name, content in _html(tmp_path / "site").items() if b"<!-- different -->" in content]
    monkeypatch.setattr(shell._Shell, "filled", filled)
    wrong = _html(tmp_path / "site")
    assert b"be filled in" in wrong.pop("colophon/index.html")
    assert project.build().code == 0
    right = _html(tmp_path / "site")
    assert {name: right[name] for name in wrong} == wrong


def test_a_page_that_is_built_again_has_its_policy_and_says_what_others_say(tmp_path: Path) -> None:
    config = CONFIG + "nav:\n  - about.md\nextra:\n  seedbed:\n    times: true\n"
    project = Project(tmp_path).write({"docs/about.md": "# About", "mkdocs.yml": config, **SEEDS})
    assert project.build().code == 0
    pages = {name: text for name, text in _html(tmp_path / "site").items() if b"http-equiv" in text}
    assert [name for name, text in pages.items() if b"Content-Security-Policy" not in text] == []
    colophon = project.page("colophon/index.html")
    assert "CPU s" in colophon
    for said in ("Content-Security-Policy", "og:title", 'rel="preload"', "<script defer"):
        assert said in colophon


def test_what_templates_look_into_is_looked_at_page_by_page(tmp_path: Path) -> None:
    config = CONFIG.replace("name: material\n", "name: material\n  custom_dir: own\n")
    override = (
        '{% extends "base.html" %}{% block footer %}{% if page %}<p class="n">{{ (page.content or "")|length }}</p>'
        '{% for file in pages %}<i>{{ (file.page.content or "")|length }}</i>{% endfor %}{% endif %}{% endblock %}'
    )
    project = Project(tmp_path).write(
        {"docs/about.md": "# About", "mkdocs.yml": config, "own/main.html": override, **SEEDS}
    )
    assert project.build().code == 0
    lengths = {name: re.findall(rb'<p class="n">(\d+)</p>', text) for name, text in _html(tmp_path / "site").items()}
    assert len(set(map(tuple, lengths.values()))) > len(SEEDS)
    assert b"<i>0</i>" not in _html(tmp_path / "site")["documents/second/index.html"]
