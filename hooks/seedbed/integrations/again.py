"""A page of a site that is built -> the same, built once more."""

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from ..model import Page
from .virtual import GrownFile


def build_again(
    page: Page,
    config: MkDocsConfig,
    files: Files,
    nav: Navigation | None,
    env: Environment | None,
    more: str = "",
) -> None:
    """Put another page in the place of one that has been built.

    Args:
        page: as it is now, at the address that it had.
        config: of the site.
        files: of the site.
        nav: of the site.
        env: the templates.
        more: Markdown that stands below it.
    """
    file = files.get_file_from_path(page.path)
    assert isinstance(file, GrownFile), "the page is one that was grown"
    assert file.page is not None, "and has been built once"
    file.page_of = page
    if more:
        file.content_string = f"{page.markdown}\n{more}"
    read_again(file.page, config, files)
    write_again(file.page, config, files, nav, env)


def read_again(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """Read a page anew, and let others see it."""
    _populate_page(page, config, files)


def write_again(
    page: MkDocsPage, config: MkDocsConfig, files: Files, nav: Navigation | None, env: Environment | None
) -> None:
    """Write a page anew, with the theme as it is."""
    assert nav is not None, "pages are built after the navigation"
    assert env is not None, "and after the templates"
    _build_page(page, config, files.documentation_pages(), nav, env)
