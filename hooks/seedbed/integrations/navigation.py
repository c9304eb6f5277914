"""The files of a site -> its navigation, where nobody else makes one."""

import html

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from ..languages import label
from ..model import Site
from ..writing.colophon import COLOPHON
from ..writing.overview import HOME

_HOMES = ("index.md", "README.md")
_NAVIGATORS = {"awesome-nav", "awesome-pages"}
"""Plugins that make a navigation of what files there are, and have it that the author wrote none."""


def is_made(config: MkDocsConfig) -> bool:
    """Whether the navigation is made of what files there are, by us or by a plugin."""
    return config.nav is None or bool(_NAVIGATORS & config.plugins.keys())


def is_ours(config: MkDocsConfig) -> bool:
    """Whether we make it."""
    return config.nav is None and not _NAVIGATORS & config.plugins.keys()


def navigation(site: Site, files: Files) -> list[object]:
    """Home, the grown indexes under their names in the site's language, the hand-written pages, the colophon."""
    pages = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
    home = next((f.src_uri for f in pages if f.src_uri in _HOMES), HOME)
    grown = {page.path for page in site.pages}
    written = sorted(f.src_uri for f in pages if f.src_uri not in {*grown, *_HOMES})
    indexed = [page for page in site.pages if page.indexed and page.path not in (HOME, COLOPHON)]
    colophon = [page for page in site.pages if page.path == COLOPHON]
    folders = {path.split("/")[0] for path in written if "/" in path}
    return [
        {label(site.language, "home"): home},
        *({html.escape(page.title, quote=False): str(page.path)} for page in indexed),
        *(path for path in written if "/" not in path),
        *({folder.capitalize(): [p for p in written if p.startswith(f"{folder}/")]} for folder in sorted(folders)),
        *({html.escape(page.title, quote=False): str(page.path)} for page in colophon),
    ]
