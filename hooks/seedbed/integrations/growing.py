"""A MkDocs configuration and its settings -> the grown site; once for the outputs of one run."""

import ctypes
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import is_markdown_file

from ..model import Page, PagePath, Site, SourcePath
from ..pipeline import grow
from ..reading.discover import Found, is_entry, sidecar_name
from ..settings import Settings
from ..study import Engine, loaded, study
from ..text import lemmas
from .cache import Words, remembering
from .configured import host, root
from .engine import Pool
from .progress import shown

_kept: list[tuple[object, Site]] | None = None
"""The sites of this run; None outside of `once`."""
_words: Words | None = None
"""What the last build asked the lemma tables, beyond its studies."""


@contextmanager
def once() -> Iterator[None]:
    """While it lasts, a site is grown once: the hosted site and the bundle differ in nothing that grows."""
    global _kept
    _kept = []
    try:
        yield
    finally:
        _kept = None


def grown(config: MkDocsConfig, settings: Settings, passed: Callable[[str], None]) -> Site:
    """The site of a configuration.

    Args:
        config: of MkDocs.
        settings: that it holds.
        passed: is told the name of each stage when it is done.

    Raises:
        SeedbedError: no honest site can be made.
    """
    docs = Path(config.docs_dir)
    entries = entries_of(config, settings)
    pages = sorted(p for p in docs.rglob("*") if is_markdown_file(p.name))
    pages = [p for p in pages if entries is None or not is_entry(p, entries)]
    written = tuple(p.relative_to(docs).with_suffix(".md").as_posix() for p in pages)
    given = (root(config), settings, written, host(config))
    for known, site in _kept or ():
        if known == given:
            return site
    folder = root(config) / settings.cache_dir if settings.cache_dir else None
    lemmas.ask(None)
    with _engine_of(settings) as engine, remembering(folder, engine) as reading, _not_searched():
        site = grow(
            root(config),
            settings,
            has_home="index.md" in written or "README.md" in written,
            taken=written,
            host=host(config),
            watch=shown,
            passed=partial(_passed, passed, folder),
            reading=reading,
            engine=engine,
        )
    if _kept is not None:
        site = replace(site, page_of_edited=None)  # nobody edits meanwhile, and it holds on to much
        _kept.append((given, site))
    return site


def entries_of(config: MkDocsConfig, settings: Settings) -> Path | None:
    """The folder of the glossary entries."""
    return root(config) / settings.glossary_dir if settings.glossary_dir else None


def edited(config: MkDocsConfig, settings: Settings, site: Site, source: SourcePath, address: PagePath) -> Page | None:
    """The page of a seed as it reads now, if nothing else had changed; None where only a whole build can say it.

    Args:
        config: of MkDocs.
        settings: that it holds.
        site: as it was grown.
        source: the seed.
        address: of its page.
    """
    path, sidecar = (root(config) / settings.seeds_dir / name for name in (source, sidecar_name(source)))
    found = Found(source, path, sidecar if sidecar.is_file() else None)
    (seed,) = loaded([found], {source: address}, settings.words_per_minute)
    record = study(seed).record
    return site.page_of_edited(record) if record and site.page_of_edited else None


@contextmanager
def _not_searched() -> Iterator[None]:
    """While it lasts, and of what it leaves, nothing is searched for values that hold on to each other.

    What is grown holds nothing of the kind, and to search millions of values again and again takes a third of the time.
    """
    gc.unfreeze()
    gc.collect()  # of the build before, where there was one
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def _passed(passed: Callable[[str], None], folder: Path | None, stage: str) -> None:
    """Give back what memory a stage let go, which the workers of the next would take over; then say that it ended.

    After the reading, which knows what it needs, the words that are still to be asked for are remembered as well.
    """
    global _words
    give_back()
    if stage == "reading":
        if _words is None or _words.folder != folder:  # a process that builds again knows what it asked
            _words = Words(folder) if folder else None
        lemmas.ask(_words.asked if _words else None)
    passed(stage)


def keep_words() -> None:
    """Remember what the tables were asked in this build."""
    if _words:
        _words.keep()


def give_back() -> None:
    """Let others have the memory that was let go."""
    with suppress(AttributeError, OSError, TypeError):  # of another C library than glibc
        ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def _engine_of(settings: Settings) -> Iterator[Engine]:
    """The engine that the settings ask for, for one build."""
    if settings.engine == "dask":
        from .cluster import Cluster  # here, since Dask need not be installed

        with Cluster(settings.scheduler, settings.workers) as cluster:
            yield cluster
    else:
        yield Pool(settings.workers)
