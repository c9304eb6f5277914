"""A page of a site that is built -> the same, built once more."""

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ..model import Page


def build_again(
    page: Page, config: MkDocsConfig, files: Files, nav: Navigation | None, env: Environment | None
) -> None:
    """Put another page in the place of one that has been built.

    Args:
        page: as it is now, at the address that it had.
        config: of the site.
        files: of the site.
        nav: of the site.
        env: the templates.
    """
    assert nav is not None, "pages are built after the navigation"
    assert env is not None, "and after the templates"
    file = files.get_file_from_path(page.path)
    assert file is not None, "the page is one of the site"
    assert file.page is not None, "and has been built once"
    file.content_string = page.markdown
    _populate_page(file.page, config, files)
    _build_page(file.page, config, files.documentation_pages(), nav, env)
