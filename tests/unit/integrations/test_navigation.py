"""The navigation of a site whose author wrote none."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from seedbed.integrations.navigation import navigation
from seedbed.model import Page, PagePath


def _files(**texts: str) -> Files:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Tiny", "site_dir": "site"})
    config.validate()
    config.plugins._current_plugin = "seedbed"  # as while an event of a plugin runs
    paths = {name.replace("__", "/") + ".md": text for name, text in texts.items()}
    return Files([File.generated(config, path, content=text) for path, text in paths.items()])


def test_pages_of_a_folder_stand_as_its_index_names_them_and_the_rest_behind() -> None:
    index = "# Guide\n\n- [Zebra](zebra.md)\n- [Ant](ant.md#legs)\n"
    files = _files(index="# Home", guide__ant="# Ant", guide__bee="# Bee", guide__zebra="# Zebra", guide__index=index)
    assert navigation([], "en", files) == [
        {"Home": "index.md"},
        {"Guide": ["guide/index.md", "guide/zebra.md", "guide/ant.md", "guide/bee.md"]},
    ]


def test_grown_indexes_stand_before_what_people_wrote_and_the_page_about_the_copy_last() -> None:
    grown = [
        Page(PagePath("colophon.md"), "About this copy", "", indexed=True),
        Page(PagePath("documents/index.md"), "Documents", "", indexed=True),
        Page(PagePath("documents/a.md"), "A", ""),
    ]
    files = _files(index="# Home", about="# About", colophon="", documents__index="", documents__a="")
    assert navigation(grown, "en", files) == [
        {"Home": "index.md"},
        {"Documents": "documents/index.md"},
        "about.md",
        {"About this copy": "colophon.md"},
    ]
