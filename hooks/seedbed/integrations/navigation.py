"""The files of a site -> its navigation, where nobody else makes one."""

import html
from collections.abc import Collection, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ..languages import label
from ..model import Page
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


def navigation(grown: Collection[Page], language: str, files: Files) -> list[object]:
    """Home, the grown indexes under their names in the site's language, the hand-written pages, the colophon.

    Args:
        grown: all grown pages.
        language: of the site.
        files: of the site.
    """
    pages = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
    home = next((f.src_uri for f in pages if f.src_uri in _HOMES), HOME)
    paths = {page.path for page in grown}
    written = sorted((f for f in pages if f.src_uri not in {*paths, *_HOMES}), key=lambda file: file.src_uri)
    indexed = [page for page in grown if page.indexed and page.path not in (HOME, COLOPHON)]
    colophon = [page for page in grown if page.path == COLOPHON]
    folders = {file.src_uri.split("/")[0] for file in written if "/" in file.src_uri}
    return [
        {label(language, "home"): home},
        *({html.escape(page.title, quote=False): str(page.path)} for page in indexed),
        *(file.src_uri for file in written if "/" not in file.src_uri),
        *({folder.capitalize(): _folder(folder, written)} for folder in sorted(folders)),
        *({html.escape(page.title, quote=False): str(page.path)} for page in colophon),
    ]


def _folder(folder: str, written: Sequence[File]) -> list[str]:
    """The pages of a folder: its index, then the others in the order in which that names them, then all the rest."""
    inside = [file for file in written if file.src_uri.startswith(f"{folder}/")]
    index = next((file for file in inside if file.src_uri == f"{folder}/index.md"), None)
    text = index.content_string if index else ""

    def place(file: File) -> tuple[bool, int, str]:
        named = text.find(f"]({file.src_uri.removeprefix(f'{folder}/')}")
        return file is not index, named if named >= 0 else len(text), file.src_uri

    return [file.src_uri for file in sorted(inside, key=place)]
