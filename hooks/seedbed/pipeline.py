"""The whole story: a folder of seeds and a folder of entries -> a `Site`.

    one seed at a time        read · language · structure · metadata        bytes -> Record
    all seeds together        glossary · related documents                  Records + entries -> Texts
    one document at a time    mentions · links                              Texts -> Woven
                              pages · data                                  Texts + Woven -> Site

What is done of one seed or document is a pure function of it, so that `reading` and `engine` may be any map: of this
process, of a pool, of a cluster. Each line is a module: `study`, `weaving`, `site`.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from .model import Finding, Host, Site
from .settings import Settings
from .site import site_of
from .study import Engine
from .weaving import T, Watch, texts_of, woven_of


def unseen(name: str, steps: Iterable[T], total: int) -> Iterable[T]:
    """A watch that says nothing."""
    return steps


def unnoticed(stage: str) -> None:
    """Takes no note of what is done."""


def grow(
    root: Path,
    settings: Settings,
    *,
    has_home: bool = False,
    taken: Sequence[str] = (),
    host: Host | None = None,
    watch: Watch = unseen,
    passed: Callable[[str], None] = unnoticed,
    reading: Engine = map,
    engine: Engine = map,
) -> Site:
    """Grow the site of a collection.

    Args:
        root: the project's folder; the folders of the settings lie below it.
        settings: checked.
        has_home: whether somebody wrote a home page; otherwise one is made.
        taken: paths of hand-written pages below the docs folder, which no grown page may have.
        host: where the site is served; None, or an empty `url`, where that is not known.
        watch: is told how far the work is.
        passed: is told the name of each stage when it is done.
        reading: applies `study` to all seeds, or remembers what came of it.
        engine: applies a function to all records.

    Returns:
        All pages, the data, and the findings; nothing is written.

    Raises:
        CollectionError: the seeds folder is missing, or holds nothing that could be a seed.
        ClusterError: the engine is a cluster that cannot read.
    """
    findings: list[Finding] = []
    texts = texts_of(root, settings, reading, watch, passed, findings.append)
    woven = woven_of(root, settings, texts, engine, watch, passed, findings.append)
    return site_of(texts, woven, settings, findings, has_home=has_home, taken=taken, host=host, passed=passed)
