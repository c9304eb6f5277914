"""The server of `mkdocs serve` -> one that shows the page of an edited seed at once, and all the rest afterwards.

A whole build of ten thousand documents takes minutes, the page of one a moment. So an edited seed's own page is made
first, with the glossary and the other documents as they were; the whole is built when nobody has edited anything for as
long as that takes.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import Timer
from time import monotonic

from mkdocs.livereload import LiveReloadServer

from ..model import SourcePath
from ..reading.discover import sidecar_name
from .files import files_in

_SHORTEST = 1.0
"""Seconds without an edit, after which the whole is built, where that takes no time at all."""

Files = Mapping[str, tuple[int, int]]
"""Path to time of modification (nanoseconds) and size (bytes)."""


def live(
    server: LiveReloadServer,
    places: Iterable[str | Path],
    seeds: Path,
    sources: Callable[[], Iterable[SourcePath]],
    show: Callable[[SourcePath], bool],
    seconds: float,
) -> None:
    """Let a server show edited seeds at once.

    Args:
        server: has built the site, and watches.
        places: files and folders of which a site is made.
        seeds: the folder of the seeds.
        sources: the seeds that the site holds now.
        show: puts the page of an edited seed in its place; False where only a whole build can.
        seconds: that the first build took.
    """
    places = list(places)
    whole = server.builder
    last = files_of(places)
    pause = max(seconds, _SHORTEST)
    waiting: Timer | None = None

    def build() -> None:
        nonlocal last, pause, waiting
        if waiting:
            waiting.cancel()
        now = files_of(places)
        edited = edited_seeds(last, now, seeds, sources())
        last = now
        if edited and all(show(source) for source in edited):
            waiting = Timer(pause, _ask_for_build, [server])
            waiting.daemon = True
            waiting.start()
            return
        begun = monotonic()
        whole()
        pause = max(monotonic() - begun, _SHORTEST)

    server.builder = build


def files_of(places: Iterable[str | Path]) -> Files:
    """All files of some places as they are now; none where that cannot be told, so that the whole is built."""
    try:
        return {path: (about.st_mtime_ns, about.st_size) for place in places for path, about in files_in(place)}
    except OSError:
        return {}


def edited_seeds(before: Files, now: Files, folder: Path, known: Iterable[SourcePath]) -> list[SourcePath]:
    """The seeds that were edited, themselves or their sidecars; none where anything else happened, or nothing."""
    if before.keys() != now.keys():
        return []
    of_file = {}
    for source in known:
        of_file[os.fspath(folder / source)] = source
        of_file[os.fspath(folder / sidecar_name(source))] = source
    changed = [path for path, about in now.items() if before[path] != about]
    edited = {of_file.get(path) for path in changed}
    return sorted(source for source in edited if source) if None not in edited else []


def _ask_for_build(server: LiveReloadServer) -> None:
    """What MkDocs does when a file changes; it offers no other way."""
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()
