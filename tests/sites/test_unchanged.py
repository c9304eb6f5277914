"""Where nothing changed the last site stands, and whatever changes a byte of it builds it again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from projects import CONFIG, Project, Ran, run

STANDS = "Nothing changed since the last build"
SEED = "A quiet harbour\n\nThe harbour was quiet that winter, and nobody came to buy the fish.\n"
FILES = {"docs/about.md": "# About", "mkdocs.yml": CONFIG, "seeds/a.txt": SEED, "seeds/empty.txt": ""}


def _site(project: Project, *options: str) -> Ran:
    return run("site", *options, cwd=project.root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that was built."""
    project = Project(tmp_path).write(FILES)
    assert _site(project).code == 0
    return project


def _same_size_and_date(root: Path) -> None:
    path = root / "seeds/a.txt"
    before = path.stat()
    path.write_text(SEED.replace("fish", "wool"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a seed, with its old size and date": _same_size_and_date,
    "another seed": lambda root: (root / "seeds/b.txt").write_text("Another harbour\n\nFar from the first.\n"),
    "a seed less": lambda root: (root / "seeds/empty.txt").unlink(),
    "a sidecar": lambda root: (root / "seeds/a.meta.yml").write_text("title: Winter\n"),
    "a page": lambda root: (root / "docs/about.md").write_text("# About us\n"),
    "an entry": lambda root: Project(root).write({"docs/glossary/quay.md": "---\nterm: quay\n---\n\nFor boats.\n"}),
    "the review": lambda root: (root / "links.review.yml").write_text("[]\n"),
    "the configuration": lambda root: (root / "mkdocs.yml").write_text(CONFIG.replace("Tiny", "Small")),
    "a page of the site": lambda root: (root / "site/documents/a/index.html").write_text("Something else"),
    "a page of the site less": lambda root: (root / "site/documents/a/index.html").unlink(),
    "the bundle": lambda root: (root / "dist/tiny.zip").write_bytes(b""),
    "what is remembered": lambda root: [p.write_text("{") for p in (root / ".cache/seedbed").glob("built-*")],
}


def test_where_nothing_changed_the_last_site_stands(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("seedbed.integrations.outputs.build_site")
    dates = {p: p.stat().st_mtime_ns for p in project.root.rglob("*")}
    ran = _site(project)
    assert ran.code == 0
    assert STANDS in ran.said
    assert "seeds/empty.txt" in ran.said
    assert "dist/tiny.zip" in ran.said
    assert {p: p.stat().st_mtime_ns for p in project.root.rglob("*")} == dates


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_changes_builds_the_site_again(project: Project, change: Callable[[Path], object]) -> None:
    change(project.root)
    ran = _site(project)
    assert STANDS not in ran.said
    assert "Something else" not in project.page("documents/a/index.html")
    assert (project.root / "dist").is_dir()
    assert STANDS in _site(project).said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hooks:\n", "hooks:\n  - other.py\n"),
        ("site_name: Tiny\n", "site_name: Tiny\nextra:\n  seedbed:\n    cache_dir: null\n"),
        ("site_name: Tiny\n", "INHERIT: base.yml\nsite_name: Tiny\n"),
    ],
    ids=["a hook of somebody else", "no cache", "another configuration"],
)
def test_in_doubt_the_site_is_built(tmp_path: Path, old: str, new: str) -> None:
    files = {**FILES, "mkdocs.yml": CONFIG.replace(old, new), "other.py": "", "base.yml": "site_author: Nobody\n"}
    project = Project(tmp_path).write(files)
    assert _site(project).code == 0
    assert STANDS not in _site(project).said


def test_what_the_configuration_asks_of_the_environment_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = CONFIG.replace("site_name: Tiny\n", 'site_name: Tiny\nsite_url: !ENV [SITE_URL, ""]\n')
    project = Project(tmp_path).write({**FILES, "mkdocs.yml": config})
    assert _site(project).code == 0
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert STANDS not in _site(project).said
    assert "https://example.org/documents/a/" in project.page("documents/a/index.html")


def test_one_changed_seed_changes_only_the_pages_that_must_change(project: Project) -> None:
    def files() -> dict[str, tuple[bytes, os.stat_result]]:
        site = project.root / "site"
        found = (p for p in site.rglob("*") if p.is_file())
        return {p.relative_to(site).as_posix(): (p.read_bytes(), p.stat()) for p in found}

    project.write({f"seeds/{name}.txt": f"A {name} boat\n\nIt lies there.\n" for name in ("red", "new", "old")})
    assert _site(project).code == 0
    before = files()
    project.write({"seeds/red.txt": "A red boat\n\nIt stays there.\n"})
    (project.root / "seeds/old.txt").unlink()
    assert _site(project).code == 0
    after = files()
    kept = {name for name, (content, _) in after.items() if name in before and before[name][0] == content}
    same = {name for name in after.keys() & before.keys() if os.path.samestat(after[name][1], before[name][1])}
    assert same == kept
    assert all(after[name][1].st_mtime_ns == before[name][1].st_mtime_ns for name in kept)
    assert {"documents/a/index.html", "about/index.html", "sources/a.txt", "assets/seedbed.css"} <= kept
    assert {"documents/red/index.html", "documents/index.html", "sources/red.txt"} <= after.keys() - kept
    assert {"documents/old/index.html", "sources/old.txt"} <= before.keys() - after.keys()


def test_a_build_that_was_asked_for_is_made(project: Project) -> None:
    assert STANDS not in _site(project, "--anew").said
