"""MkDocs events -> a grown site. The only module that is called by MkDocs.

The same class serves as hook (`hooks/main.py`) and as plugin (`plugins: [seedbed]`). It is longer than
300 lines because MkDocs wants one object with all its events, which share what is known of one build; what they do
stands in modules of their own.

    on_config         settings are checked and the site is grown, before MkDocs empties the last one, so that a failure
                      leaves that whole; the package's theme, and what an offline bundle needs, is put in place
    on_files          the pages are added, in memory, before others look at the files; when those have done, a
                      navigation is made where the author has none
    on_nav            what is not in the author's navigation becomes a page that is made the quick way
    on_page_markdown  the overview is put into a hand-written page
    on_page_content   what a hand-written page mentions is linked
    on_page_context   the text of a grown page is made, now that it is about to be written
    on_post_page      what a page says to machines is put into its head, and the policy of what may run on it
    on_post_build     the data is written
    on_serve          an edited seed is shown before all the rest is built
"""

import logging
import sys
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from ..errors import SeedbedError
from ..findings import project_finding
from ..linking.lexicon import Lexicon
from ..model import Finding, Page, PagePath, Searched, Severity, Site, SourcePath
from ..reading.discover import is_entry
from ..settings import Settings
from ..writing.addresses import copy_of
from ..writing.colophon import COLOPHON
from .again import build_again, read_again, write_again
from .beside import address_in, write_beside
from .clock import Clock
from .configured import chosen, root, settings_of
from .face import is_material, is_offline, is_translated, put_on, take_off
from .finish import Finish
from .growing import edited, entries_of, grown, keep_words
from .head import dated, without_unknown_dates
from .messages import sentence
from .navigation import is_ours, navigation
from .neighbours import look_at
from .others import fits, is_followed, is_heard, is_told_more
from .pages import GrownPage, Quick, make_quickly
from .policy import Policies
from .progress import Tally
from .searching import uses_pagefind
from .serving import live
from .shell import Shells
from .virtual import GrownFile, data_file, file_of, is_grown
from .written import asks_for_overview, blocks, linked, with_overview

log = logging.getLogger("mkdocs.plugins.seedbed")

_ATTRIBUTES = "attr_list"
"""The one extension that what Seedbed writes needs, and MkDocs does not bring."""
_LEVELS = {Severity.ERROR: logging.WARNING, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


class SeedbedPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # its options are those of Settings
    """Grows the pages of a collection into a MkDocs site."""

    config_scheme = tuple((f.name, Optional(Type(object))) for f in fields(Settings))

    def __init__(self) -> None:
        """Nothing is grown before the configuration is known."""
        self._serving = False
        self._settings = Settings()
        self._site: Site | None = None
        self._pages: dict[str, Page] = {}
        self._files = Files([])
        self._lexicon = Lexicon(())
        self._written: list[Searched] = []
        self._policies = Policies(offline=False)
        self._pagefind = False
        self._finish: Finish
        self._quick: Quick | None = None
        self._shells: Shells | None = None
        self._differing: list[Finding] = []
        self._nav_is_ours = True
        self._nav: Navigation | None = None
        self._env: Environment | None = None
        self._clock = Clock()
        self._rendering, self._building = Tally("", 0), Tally("", 0)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Keep this object, rather than a new one, over the rebuilds of `mkdocs serve`."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the settings, grow the site, and prepare theme and bundle.

        Raises:
            Abort: a setting is wrong, there is no collection, another plugin cannot stand beside this one, or with
                `--strict` there are findings that count.
        """
        self._clock = Clock()
        self._settings = settings_of(config, dict(self.config))
        site = self._site = self._grow(config)
        look_at(config, self, [page.path for page in site.pages])
        self._pagefind = uses_pagefind(self._settings.search, site, offline=is_offline(config))
        if not chosen(config, "language"):
            config.theme["language"] = site.language if is_translated(config, site.language) else "en"
        put_on(config, site.language, own_palette=chosen(config, "palette"), own_icon=chosen(config, "favicon"))
        if _ATTRIBUTES not in config.markdown_extensions:
            config.markdown_extensions.append(_ATTRIBUTES)
        if is_offline(config):
            config.site_url = None
        return config

    @event_priority(100)
    def _grown_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages, and take away the entry files, whose pages are grown."""
        site = self._grown()
        self._site = replace(site, pages=(), page_of_edited=site.page_of_edited if self._serving else None)
        self._pages = {page.path: page for page in site.pages}
        self._lexicon = Lexicon(site.names)
        self._written = []
        self._policies = Policies(offline=is_offline(config), wasm=self._pagefind)
        self._files = files
        self._finish = Finish(config, files, self._pages, self._site.files, self._policies)
        entries = entries_of(config, self._settings)
        for file in list(files):
            if entries and file.abs_src_path and is_entry(Path(file.abs_src_path), entries):
                files.remove(file)  # one that is hidden or cannot be used has no page at all
        for page in site.pages:
            if existing := files.get_file_from_path(page.path):
                files.remove(existing)
            files.append(file_of(page, self._settings.seeds_dir, config))
        made: list[File] = [
            data_file(f"data/{name}", partial(site.data.__getitem__, name), config) for name in site.data
        ]
        for address, source in site.sources.items():
            path = root(config) / self._settings.seeds_dir / source
            made.append(File.generated(config, address, abs_src_path=str(path)))
        for file in made:
            if files.get_file_from_path(file.src_uri):
                log.warning("Seedbed: docs/%s stays; what Seedbed writes there is left out. Rename it.", file.src_uri)
            else:
                files.append(file)
        return files

    @event_priority(-100)
    def _all_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take away what is not used, and make a navigation, now that other plugins have added theirs."""
        take_off(config, files, pagefind=self._pagefind)
        set_exclusions(files, config)
        self._nav_is_ours = is_ours(config)
        if self._nav_is_ours:
            config.nav = navigation(self._pages.values(), self._grown().language, files)
        on = fits(list(config.markdown_extensions), config.mdx_configs)
        self._quick = Quick(config, files, self._page_differs, on, is_heard(config, self))
        self._differing = []
        if self._nav_is_ours:
            make_quickly(files, self._quick)
        total = len(files.documentation_pages())
        self._rendering, self._building = Tally("rendering pages", total), Tally("building pages", total)
        return files

    on_files = CombinedEvent(_grown_files, _all_files)

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Have pages outside of an author's navigation made the quick way; those within keep their titles."""
        self._nav = nav
        if not self._nav_is_ours:
            assert self._quick is not None, "MkDocs asks for files before it makes the navigation"
            make_quickly(files, self._quick, {page.file.src_uri for page in nav.pages})
        return nav

    @event_priority(100)
    def _all_read(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Note that whoever asks for the text of a page now wants it."""
        if self._quick:
            self._quick.read = True
        return env

    def _templates(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates who searches, and whether there is something to choose from."""
        name = "pagefind" if self._pagefind else "search"
        env.globals["seedbed"] = {"engine": f"assets/{name}.js", "filters": bool(self._grown().filters)}
        self._env = env
        self._shells = None
        self._clock.passed("rendering")
        if self._quick and is_material(config) and not is_told_more(config, self):
            finish = None if is_followed(config, self) else self._finish
            self._shells = Shells(env, self._theme_differs, finish)
            for file in files.documentation_pages():
                if isinstance(file.page, GrownPage):
                    file.page.meta.setdefault("template", self._shells)
        return env

    on_env = CombinedEvent(_all_read, _templates)

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Say when a page changed; put the overview where a page asks for it."""
        self._rendering.step()
        site = self._grown()
        if is_grown(page.file):
            page.update_date = dated(self._pages[page.file.src_uri].changed)
            return markdown
        if page.update_date == get_build_date():
            page.update_date = dated("")
        if asks_for_overview(markdown):
            page.meta.setdefault("search", {"exclude": True})  # it repeats what is found elsewhere
        return with_overview(markdown, site.overview, page.file.src_uri)

    def on_page_content(self, content: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Link what a hand-written page mentions, as in the texts, unless its front matter says `linked: false`."""
        if is_grown(page.file):
            page.meta = {name: value for name, value in page.meta.items() if not name.startswith(_REVISIONS)}
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

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Make the text of a grown page."""
        if isinstance(page, GrownPage):
            page.make()
        return context

    @event_priority(100)
    def _said(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Put into the head what a page says to machines, and where it has moved."""
        self._building.step()
        return output if self._is_finished(output) else self._finish.begun(output, page)

    @event_priority(-100)
    def _policed(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """State the policy, when other plugins have done with the page, of which nothing is needed any more."""
        output = output if self._is_finished(output) else self._finish.ended(output, page)
        if isinstance(page, GrownPage):
            page.let_go()
        return output

    on_post_page = CombinedEvent(_said, _policed)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """State the policy of pages that have no Markdown, as that for what is not found; mend the sitemap."""
        if template_name == "sitemap.xml":
            return without_unknown_dates(output_content)
        stated = template_name.endswith(".html") and is_material(config)
        return self._policies.stated(output_content, None) if stated else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data beside the pages."""
        self._clock.passed("building pages")
        self._mend(config)
        write_beside(
            config, self._grown(), self._written, self._policies, address_in(self._files), pagefind=self._pagefind
        )
        keep_words()
        self._clock.passed("search and data")
        if self._settings.times:
            print(self._clock.table(), file=sys.stderr)
        more = [self._sentence(found) for found in self._differing]
        more += [self._clock.table()] if self._settings.times else []
        if more and isinstance(self._files.get_file_from_path(COLOPHON), GrownFile):
            self._build_again(self._pages[COLOPHON], config, "\n\n".join(more))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Show edited seeds at once, and all the rest afterwards."""
        seeds, review = (root(config) / name for name in (self._settings.seeds_dir, self._settings.review_file))
        for place in (seeds, review):
            if place.exists():
                server.watch(str(place))
        places: list[str | Path] = [config.config_file_path or "", config.docs_dir, seeds, review, *config.watch]

        def sources() -> Iterable[SourcePath]:
            return self._grown().sources.values()

        def show(source: SourcePath) -> bool:
            return self._show(source, config)

        live(server, places, seeds, sources, show, self._clock.seconds)
        return server

    def _grown(self) -> Site:
        assert self._site is not None, "MkDocs calls on_config before any other event of a build"
        return self._site

    def _grow(self, config: MkDocsConfig) -> Site:
        try:
            site = grown(config, self._settings, self._clock.passed)
        except SeedbedError as error:
            raise Abort(f"Seedbed: {error}") from None
        for found in site.findings:
            self._say(found)
        if config.strict and any(_LEVELS[f.severity] >= logging.WARNING for f in site.findings):
            raise Abort("Seedbed: with --strict the findings above stop the build. The last site is untouched.")
        return site

    def _say(self, found: Finding) -> None:
        log.log(_LEVELS[found.severity], "%s", self._sentence(found))

    def _sentence(self, found: Finding) -> str:
        return sentence(found, self._settings.seeds_dir, self._settings.glossary_dir)

    def _is_finished(self, output: str) -> bool:
        """Whether a page was finished with its shell."""
        return self._shells is not None and self._shells.has_finished(output)

    def _page_differs(self, path: str) -> None:
        """Note that a page came out differently the quick way."""
        self._note(project_finding("page-differs", "mkdocs.yml", page=path))

    def _theme_differs(self, path: str) -> None:
        """Note that a page cannot be filled into its shell."""
        self._note(project_finding("theme-differs", "mkdocs.yml", page=path))

    def _note(self, found: Finding) -> None:
        self._differing.append(found)
        self._say(found)

    def _mend(self, config: MkDocsConfig) -> None:
        """Build the pages the ordinary way that were built the quick way before a difference was seen."""
        wrong: dict[str, GrownPage] = {}
        if self._shells and not self._shells.on:
            wrong |= {page.file.src_uri: page for page in self._shells.filled}
        if self._quick and not self._quick.on:
            wrong |= {page.file.src_uri: page for page in self._quick.made}
        for page in wrong.values():
            if page.is_read_early and self._quick and not self._quick.on:
                read_again(page, config, self._files)
            write_again(page, config, self._files, self._nav, self._env)

    def _build_again(self, page: Page, config: MkDocsConfig, more: str = "") -> None:
        self._pages[page.path] = page
        build_again(page, config, self._files, self._nav, self._env, more)

    def _show(self, source: SourcePath, config: MkDocsConfig) -> bool:
        """Put the page of an edited seed in its place, and the copy of it; False where that cannot be."""
        address = next((page.path for page in self._pages.values() if page.source == source), None)
        page = edited(config, self._settings, self._grown(), source, address) if address else None
        if page is None:
            return False
        self._build_again(page, config)
        if copy := self._files.get_file_from_path(copy_of(page.path, source)):
            copy.copy_file()
        log.info("Seedbed: %s is shown as it is now; the rest follows when nothing is edited for a while.", source)
        return True


_REVISIONS = ("git_revision_date", "git_creation_date")
"""What a plugin says that git knows of a page. Of one that nobody wrote it tells the moment of the build."""
