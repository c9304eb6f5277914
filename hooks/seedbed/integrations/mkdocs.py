"""MkDocs events -> a grown site. The only module that knows MkDocs.

The same class serves as hook (`hooks/main.py`) and as plugin (`plugins: [seedbed]`).

    on_config         settings are checked and the site is grown, before MkDocs empties the last one: a failure leaves
    that whole;
                      the package's theme, and what an offline bundle needs, is put in place
    on_files          the pages are added, in memory; without a navigation of the author's own, one is made
    on_page_markdown  what comes from seeds is escaped for the theme; the overview is put into a hand-written page
    on_page_content   what a hand-written page mentions is linked
    on_post_page      what a page says to machines is put into its head, and the policy of what may run on it
    on_post_build     the data is written
"""

import html
import logging
import posixpath
import re
from dataclasses import fields, replace
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date

from ..errors import SeedbedError
from ..languages import label
from ..linking.lexicon import Lexicon
from ..model import Page, PagePath, Searched, Severity, Site
from ..pipeline import grow
from ..publishing.folder import write_files
from ..reading.discover import is_entry
from ..settings import Settings
from ..writing.colophon import COLOPHON
from ..writing.overview import HOME
from .cache import remembering
from .configured import chosen, host, root, settings_of
from .engine import engine_of
from .face import hastened, is_material, is_offline, is_told_more, put_on, take_off
from .head import dated, feed_links, head, to_json, without_unknown_dates
from .messages import sentence
from .pages import GrownPage, Quick
from .policy import Policies
from .progress import Tally, shown
from .searching import uses_pagefind, write_search
from .shell import Shells
from .written import blocks, linked

log = logging.getLogger("mkdocs.plugins.seedbed")

MARKER = "<!-- seedbed:overview -->"
"""Where a hand-written page, on a line of its own, shows what the collection holds."""
_MARKER_LINE = re.compile(rf"^{re.escape(MARKER)}[ \t]*$", re.MULTILINE)

_LEVELS = {Severity.ERROR: logging.WARNING, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


class SeedbedPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # its options are those of Settings
    """Grows the pages of a collection into a MkDocs site."""

    config_scheme = tuple((f.name, Optional(Type(object))) for f in fields(Settings))

    def __init__(self) -> None:
        """Nothing is grown before the configuration is known."""
        self._settings = Settings()
        self._site: Site | None = None
        self._pages: dict[str, Page] = {}
        self._files = Files([])
        self._lexicon = Lexicon(())
        self._written: list[Searched] = []
        self._policies = Policies(offline=False)
        self._pagefind = False
        self._shells: Shells | None = None
        self._rendering, self._building = Tally("", 0), Tally("", 0)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Keeps this object, rather than a new one, over the rebuilds of `mkdocs serve`."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the settings, grow the site, and prepare theme and bundle.

        Raises:
            Abort: a setting is wrong, there is no collection, or with `--strict` there are findings that count.
        """
        self._settings = settings_of(config, dict(self.config))
        site = self._site = self._grow(config)
        self._pagefind = uses_pagefind(self._settings.search, site, offline=is_offline(config))
        if not chosen(config, "language"):
            config.theme["language"] = site.language if _translated(config, site.language) else "en"
        put_on(config, site.language, own_palette=chosen(config, "palette"), own_icon=chosen(config, "favicon"))
        if is_offline(config):
            config.site_url = None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages, and take away the entry files, whose pages are grown."""
        site = self._grown()
        self._site = replace(site, pages=())
        self._pages = {page.path: replace(page, markdown="") for page in site.pages}  # their text is in their files
        self._lexicon = Lexicon(site.names)
        self._written = []
        self._policies = Policies(offline=is_offline(config), wasm=self._pagefind)
        self._files = files
        entries = self._entries(config)
        for file in list(files):
            if entries and file.abs_src_path and is_entry(Path(file.abs_src_path), entries):
                files.remove(file)  # one that is hidden or cannot be used has no page at all
        quick = Quick.of(config)
        for page in site.pages:
            if existing := files.get_file_from_path(page.path):
                files.remove(existing)
            file = self._file(page, config)
            GrownPage(file, page.front, config, None if page.written else quick)
            files.append(file)
        take_off(config, files, pagefind=self._pagefind)
        for name, content in site.data.items():
            files.append(File.generated(config, f"data/{name}", content=content))
        for address, source in site.sources.items():
            path = root(config) / self._settings.seeds_dir / source
            files.append(File.generated(config, address, abs_src_path=str(path)))
        if config.nav is None:
            config.nav = _navigation(site, files)
        total = len(files.documentation_pages())
        self._rendering, self._building = Tally("rendering pages", total), Tally("building pages", total)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates who searches, and whether there is something to choose from."""
        name = "pagefind" if self._pagefind else "search"
        env.globals["seedbed"] = {"engine": f"assets/{name}.js", "filters": bool(self._grown().filters)}
        self._shells = None
        if is_material(config) and not is_told_more(config):
            self._shells = Shells(env)
            for file in files.documentation_pages():
                if file.generated_by == _NAME and file.page:
                    file.page.meta.setdefault("template", self._shells)
        return env

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Escape what a theme prints unescaped; put the overview where a page asks for it."""
        self._rendering.step()
        site = self._grown()
        if page.file.generated_by == _NAME:
            page.update_date = dated(self._pages[page.file.src_uri].changed)
            page.title = html.escape(str(page.meta.get("title", "")))
            page.meta = {name: _escaped(value) for name, value in page.meta.items()}
            return markdown
        if page.update_date == get_build_date():
            page.update_date = dated("")
        if _MARKER_LINE.search(markdown):
            page.meta.setdefault("search", {"exclude": True})  # it repeats what is found elsewhere
        return _MARKER_LINE.sub(lambda _: _moved(site.overview, page.file.src_uri), markdown)

    def on_page_content(self, content: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Link what a hand-written page mentions, as in the texts, unless its front matter says `linked: false`."""
        if page.file.generated_by == _NAME:
            return content

        def seen_from_here(target: PagePath) -> str | None:
            file = files.get_file_from_path(target)
            return file.url_relative_to(page.file) if file and file is not page.file else None

        language = self._grown().language
        if not (page.meta.get("search") or {}).get("exclude"):
            path, title = PagePath(page.file.src_uri), str(page.title or "")
            self._written.append(Searched(path, title, "page", language, blocks(content)))
        if page.meta.get("linked") is False:
            return content
        return linked(content, self._lexicon, language, self._settings.links_from / 100, seen_from_here)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Put into the head what a page says to machines, and where it has moved."""
        self._building.step()
        grown = self._pages.get(page.file.src_uri)
        said = feed_links(self._grown().files, page.file, offline=self._policies.offline)
        if grown:
            said += head(grown, page.file, config, self._files, self._pages)
        output = output.replace("</head>", f"{said}</head>", 1)
        if not is_material(config):
            return output  # of other themes nobody here knows what they need
        return self._policies.stated(hastened(output, page.url, config), page.content if grown else None)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """State the policy of pages that have no Markdown, as that for what is not found; mend the sitemap."""
        if template_name == "sitemap.xml":
            return without_unknown_dates(output_content)
        stated = template_name.endswith(".html") and is_material(config)
        return self._policies.stated(output_content, None) if stated else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data beside the pages."""
        if self._shells:
            self._shells.again()
        site, folder = self._grown(), Path(config.site_dir)

        def address(path: str) -> str:
            file = self._files.src_uris.get(path)
            return file.url if file else ""

        if site.filters:
            write_files(
                folder / "data", {"filters.js": f"window.seedbedDocuments = {to_json(site.filters, address)};\n"}
            )
        if self._policies.offline:
            write_files(folder, {"README.txt": f"{label(site.language, 'readme')}\n"})
        else:
            write_files(folder, site.files)
        if not is_material(config):
            return
        if not self._policies.offline:
            write_files(folder, self._policies.headers())
        write_search(folder, site, self._written, address, lambda part: to_json(part, address), pagefind=self._pagefind)

    def _grown(self) -> Site:
        assert self._site is not None, "MkDocs calls on_pre_build before any other event of a build"
        return self._site

    def _grow(self, config: MkDocsConfig) -> Site:
        docs = Path(config.docs_dir)
        entries = self._entries(config)
        pages = [p for p in docs.rglob("*.md") if entries is None or not is_entry(p, entries)]
        written = [p.relative_to(docs).as_posix() for p in pages]
        has_home = "index.md" in written or "README.md" in written
        try:
            folder = root(config) / self._settings.cache_dir if self._settings.cache_dir else None
            with remembering(folder, engine_of(self._settings)) as engine:
                site = grow(
                    root(config),
                    self._settings,
                    has_home=has_home,
                    taken=written,
                    host=host(config),
                    watch=shown,
                    engine=engine,
                )
        except SeedbedError as error:
            raise Abort(f"Seedbed: {error}") from None
        for found in site.findings:
            log.log(_LEVELS[found.severity], "%s", sentence(found, self._settings.seeds_dir))
        if config.strict and any(_LEVELS[f.severity] >= logging.WARNING for f in site.findings):
            raise Abort("Seedbed: with --strict the findings above stop the build. The last site is untouched.")
        return site

    def _entries(self, config: MkDocsConfig) -> Path | None:
        """The folder of the glossary entries."""
        return root(config) / self._settings.glossary_dir if self._settings.glossary_dir else None

    def _file(self, page: Page, config: MkDocsConfig) -> File:
        inclusion = InclusionLevel.INCLUDED if page.indexed else InclusionLevel.NOT_IN_NAV
        file = File.generated(
            config, page.path, content=page.markdown.encode("utf-8", "xmlcharrefreplace"), inclusion=inclusion
        )
        file.generated_by = _NAME
        if page.source:
            file.edit_uri = posixpath.join("..", self._settings.seeds_dir, page.source)
        return file


_NAME = "seedbed"
_HOMES = ("index.md", "README.md")


def _translated(config: MkDocsConfig, code: str) -> bool:
    """Whether the theme has words in a language."""
    return any((Path(folder) / "partials" / "languages" / f"{code}.html").is_file() for folder in config.theme.dirs)


def _navigation(site: Site, files: Files) -> list[object]:
    """Home, the grown indexes under their names in the site's language, the hand-written pages, the colophon."""
    home = next((f.src_uri for f in files.documentation_pages() if f.src_uri in _HOMES), HOME)
    grown = {page.path for page in site.pages}
    written = sorted(f.src_uri for f in files.documentation_pages() if f.src_uri not in {*grown, *_HOMES})
    indexed = [page for page in site.pages if page.indexed and page.path not in (HOME, COLOPHON)]
    colophon = [page for page in site.pages if page.path == COLOPHON]
    folders = {path.split("/")[0] for path in written if "/" in path}
    return [
        {label(site.language, "home"): home},
        *({page.title: str(page.path)} for page in indexed),
        *(path for path in written if "/" not in path),
        *({folder.capitalize(): [p for p in written if p.startswith(f"{folder}/")]} for folder in sorted(folders)),
        *({page.title: str(page.path)} for page in colophon),
    ]


def _escaped(value: object) -> object:
    """A value of the front matter whose texts a theme may print as they are."""
    match value:
        case str():
            return html.escape(value)
        case list():
            return [_escaped(item) for item in value]
        case dict():
            return {name: _escaped(item) for name, item in value.items()}
    return value


def _moved(markdown: str, page: str) -> str:
    """The overview, whose links start at the top of the site, for a page in a folder."""
    depth = page.count("/")
    return markdown.replace("](", "](" + "../" * depth) if depth else markdown
