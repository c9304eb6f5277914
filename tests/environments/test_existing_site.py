"""Somebody's site, with pages, a navigation and other plugins: three lines more, and it has a collection."""

from __future__ import annotations

import base64
import filecmp
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from elsewhere import HOSTILE, PAGES, SEEDS, Elsewhere, article, blocks, with_plugins
from projects import HOOK, ROOT
from walked import Walked, broken, walk

PLUGINS = {
    "awesome-nav": "awesome-nav",
    "git-revision-date-localized": "git-revision-date-localized:\n      enable_creation_date: true",
    "minify": "minify:\n      minify_html: true\n      minify_js: true\n      minify_css: true\n      htmlmin_opts:\n        remove_comments: true",
    "macros": "macros",
    "redirects": "redirects:\n      redirect_maps:\n        old.md: manual/rules.md\n        gone.md: documents/press/harbour.md",
    "tags, meta and blog": "tags\n  - meta\n  - blog",
}
ORDERS = ("before", "after")
GROWN = ("documents/press/harbour/index.html", "documents/braces/index.html", "glossary/keeper/index.html")


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _different(one: Path, other: Path) -> list[str]:
    """The files that are in one only, or have other bytes in the other."""
    return sorted(
        name
        for name in _files(one) | _files(other)
        if not (
            (one / name).is_file() and (other / name).is_file() and filecmp.cmp(one / name, other / name, shallow=False)
        )
    )


def _pages(site: Path) -> set[str]:
    """All files but the parts of the search, which also holds what a plugin made of hand-written pages."""
    return {name for name in _files(site) if not name.startswith("search/")}


def _grown(names: list[str]) -> list[str]:
    return [name for name in names if name.startswith(("documents/", "glossary/", "colophon/", "data/", "sources/"))]


@pytest.fixture(scope="session")
def alone(made_elsewhere: Callable[[str], Elsewhere]) -> Path:
    """The site with Seedbed and no other plugin."""
    return made_elsewhere("alone").write(PAGES, SEEDS, HOSTILE, with_plugins("search", "seedbed")).build()


def _beside(elsewhere: Elsewhere, order: str, *names: str, nav: bool = True) -> Path:
    others = [PLUGINS[name] for name in names]
    plugins = [*others, "search", "seedbed"] if order == "before" else ["search", "seedbed", *others]
    elsewhere.write(PAGES, SEEDS, HOSTILE, with_plugins(*plugins, nav=nav))
    _committed(elsewhere.root)
    return elsewhere.build()


def _committed(root: Path) -> None:
    date = {"GIT_AUTHOR_DATE": "2020-05-05T12:00:00Z", "GIT_COMMITTER_DATE": "2020-05-05T12:00:00Z"}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    git = str(shutil.which("git"))
    for words in (["init", "--quiet"], ["add", "docs"], [*who, "commit", "--quiet", "-m", "Pages"]):
        subprocess.run([git, *words], cwd=root, check=True, env=os.environ | date)


def test_the_three_lines_of_the_guide_give_what_the_hook_gives(alone: Path, elsewhere: Elsewhere) -> None:
    lines = blocks("plugin.md", "yaml")[0].splitlines()
    assert lines == ["plugins:", "  - search", "  - seedbed"]
    config = with_plugins("search")
    config["mkdocs.yml"] += f"hooks:\n  - {HOOK}\n"
    hooked = elsewhere.write(PAGES, SEEDS, HOSTILE, config).build()
    assert _different(alone, hooked) == []
    documents = {page for page in walk(alone) if page.startswith("documents/")}
    assert documents == {
        f"documents/{name}index.html" for name in ("", "press/harbour/", "lens/", "code/", "braces/", "tags/")
    }


def test_pages_and_navigation_stay_as_they_were(alone: Path, elsewhere: Elsewhere) -> None:
    pages = {"docs/documents/index.md": "# Papers\n", "docs/documents/press/harbour.md": "# Harbour\n"}
    before = elsewhere.write(PAGES, pages, with_plugins("search")).build()
    for page in ("index.html", "about/index.html", "manual/index.html", "manual/rules/index.html"):
        unlinked = re.sub(r'<a class="sb-[^>]*>(.*?)</a>', r"\1", article(alone, page))
        assert unlinked == article(before, page)
    assert 'class="sb-term"' in article(alone, "manual/rules/index.html")
    expected = ["Start", "Manual", "Manual", "The rules", "The papers", "A favourite", "About"]
    assert _navigation(alone) == _navigation(before) == expected


def _navigation(site: Path) -> list[str]:
    text = (site / "about" / "index.html").read_text(encoding="utf-8")
    text = text[text.index("md-sidebar--primary") : text.index("md-sidebar--secondary")]
    entries = re.findall(r"<(?:a|label)[^>]*md-nav__link[^>]*>(.*?)</(?:a|label)>", text, re.DOTALL)
    names = [" ".join(re.sub("<[^>]*>", "", entry).split()) for entry in entries]
    return [name for number, name in enumerate(names) if number == 0 or name]


def test_grown_pages_need_no_extension_that_the_site_does_not_have(alone: Path) -> None:
    for page in walk(alone).values():
        assert "{:" not in page.text
        assert "{ ." not in page.text
    assert broken(alone) == []


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", PLUGINS)
def test_another_plugin_changes_nothing_of_what_is_grown(
    name: str, order: str, alone: Path, elsewhere: Elsewhere
) -> None:
    site = _beside(elsewhere, order, name, nav=name != "awesome-nav")
    assert _pages(alone) <= _pages(site)
    assert broken(site) == []
    assert not (elsewhere.root / "ran").exists()
    if name in ("awesome-nav", "tags, meta and blog"):  # these change what stands around every page
        assert [article(site, page) for page in GROWN] == [article(alone, page) for page in GROWN]
    elif name == "minify":
        assert [page for page, found in walk(alone).items() if found.text != Walked.of(site / page).text] == []
    else:
        assert _grown(_different(alone, site)) == []


@pytest.mark.parametrize("order", ORDERS)
def test_everything_at_once(order: str, alone: Path, elsewhere: Elsewhere) -> None:
    elsewhere.write({"docs/.nav.yml": "nav:\n  - Start: index.md\n  - The papers: documents/index.md\n  - '*'\n"})
    site = _beside(elsewhere, order, *[name for name in PLUGINS if " " not in name], nav=False)  # a blog is not in git
    assert _pages(alone) <= _pages(site)
    assert broken(site) == []
    assert _navigation(site)[:3] == ["Start", "The papers", "About"]
    assert "42 watches" in Walked.of(site / "manual/rules/index.html").text
    assert "May 5, 2020" in Walked.of(site / "manual/rules/index.html").text
    assert "url=manual/rules" in (site / "old/index.html").read_text(encoding="utf-8").replace("../", "")
    assert "url=documents/press/harbour" in (site / "gone/index.html").read_text(encoding="utf-8").replace("../", "")
    assert not (elsewhere.root / "ran").exists()
    for page in GROWN:
        assert "git-revision" not in (site / page).read_text(encoding="utf-8")


def test_braces_in_a_text_are_text(elsewhere: Elsewhere) -> None:
    site = _beside(elsewhere, "before", "macros")
    assert "42 watches" in Walked.of(site / "manual/rules/index.html").text
    seed = " ".join(HOSTILE["seeds/braces.txt"].split())
    text = Walked.of(site / "documents/braces/index.html").text.replace("|", " ")
    for part in ("{{ cycler.__init__", "{% raw %}", "{# no comment #}", "{% include", "[[ 7*7 ]] {{ nothing.at.all }}"):
        assert part in seed
        assert part in text
    assert "is no {{ 1 + 1 }}" in Walked.of(site / "glossary/keeper/index.html").text


@pytest.mark.parametrize("order", ORDERS)
def test_the_policy_holds_after_minify_and_lists_no_script_of_a_text(order: str, elsewhere: Elsewhere) -> None:
    site = _beside(elsewhere, order, "minify")
    evil = {_hash(f"alert({number})") for number in (1, 2, 3)}
    pages = walk(site)
    assert any("ours" in script for script in pages["about/index.html"].scripts)
    for page in pages.values():
        assert {_hash(script) for script in page.scripts} <= set(page.policy.replace(";", "").split())
        assert not evil & set(page.policy.split())
        assert "evil.example" not in page.policy
    assert "kept = 1" not in pages["about/index.html"].text
    assert not [hash_ for hash_ in evil if hash_ in (site / "_headers").read_text(encoding="utf-8")]


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
@pytest.mark.parametrize(
    ("plugin", "said"),
    [
        ("seedbed:\n      seeds_dir: nowhere", "Seedbed: nowhere: there is no such folder."),
        ("seedbed:\n      links_from: many", "mkdocs.yml:8: plugins.seedbed: `links_from` must be a whole number"),
        (f"seedbed\nhooks:\n  - {HOOK}", "Seedbed: it is on twice, as a plugin and as a hook."),
    ],
)
def test_what_cannot_be_is_said_and_leaves_the_last_site(
    plugin: str, said: str, builder: str, elsewhere: Elsewhere
) -> None:
    elsewhere.write(PAGES, SEEDS, with_plugins("search", plugin), {"site/index.html": "the last one"})
    ran = elsewhere.run(str(elsewhere.programs / builder), "build", "-f", "mkdocs.yml")
    assert ran.code == 1
    assert said in ran.said
    assert "Traceback" not in ran.said
    assert (elsewhere.root / "site/index.html").read_text(encoding="utf-8") == "the last one"


def test_every_plugin_of_these_tests_is_in_the_table_of_the_guide() -> None:
    table = (ROOT / "docs/guide/plugin.md").read_text(encoding="utf-8").split("| --- |")[1]
    for names in ("search", *PLUGINS, "rss", "i18n"):
        for name in re.findall(r"[\w-]+", names.replace(" and ", " ")):
            assert f"`{name}`" in table
