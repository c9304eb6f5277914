"""A function and many seeds -> the results in order, from all cores of this machine.

The pool is made by forking, because a hook is not importable in a process that starts anew; where that cannot be
(other systems, other threads) the work is done here. A worker that dies costs time: what it had is done here.
"""

import logging
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from ..settings import Settings
from ..study import Engine

log = logging.getLogger("mkdocs.plugins.seedbed")

_CHUNK = 16
"""Seeds that travel together."""
_AHEAD = 4
"""Chunks that are under way for each worker, so that memory stays bounded."""
_FEW = 64
"""Seeds that are read sooner than a pool is made."""

T = TypeVar("T")
R = TypeVar("R")


def engine_of(settings: Settings) -> Engine:
    """The engine that the settings ask for."""
    if settings.engine == "dask":
        from .cluster import Cluster  # here, since Dask need not be installed

        return Cluster(settings.scheduler, settings.workers)
    return Pool(settings.workers)


class Pool:
    """An engine of several processes."""

    def __init__(self, workers: int = 0) -> None:
        """Use so many workers; 0: one a core."""
        self.workers = workers or cores()

    def __call__(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Apply a function to all items.

        Args:
            function: picklable, and without side effects that others would miss.
            items: picklable.
        """
        ahead = iter(items)
        first = list(islice(ahead, _FEW))
        if self.workers < 2 or len(first) < _FEW or not _may_fork():
            yield from map(function, first)
            yield from map(function, ahead)
            return
        yield from self._forked(function, _chained(first, ahead))

    def _forked(self, function: Callable[[T], R], items: Iterator[T]) -> Iterator[R]:
        context = multiprocessing.get_context("fork")
        waiting: deque[tuple[list[T], Future[list[R]] | None]] = deque()
        pool: ProcessPoolExecutor | None = ProcessPoolExecutor(self.workers, context)
        try:
            while True:
                while len(waiting) < self.workers * _AHEAD and (chunk := list(islice(items, _CHUNK))):
                    waiting.append((chunk, _submitted(pool, function, chunk)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                try:
                    done = future.result() if future else [function(item) for item in chunk]
                except BrokenProcessPool:
                    if pool:
                        log.warning("Seedbed: a worker died; what it had is done again by this process.")
                    pool = None
                    done = [function(item) for item in chunk]
                yield from done
        finally:
            if pool:
                pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor | None, function: Callable[[T], R], chunk: list[T]) -> Future[list[R]] | None:
    try:
        return pool.submit(applied, function, chunk) if pool else None
    except BrokenProcessPool:
        return None


def applied(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    """What one worker does at a time."""
    return [function(item) for item in chunk]


def _chained(first: list[T], rest: Iterator[T]) -> Iterator[T]:
    yield from first
    yield from rest


def _may_fork() -> bool:
    """Whether this process can be doubled without harm: on Linux, and where no other thread holds a lock."""
    return os.name == "posix" and os.uname().sysname == "Linux" and threading.active_count() == 1


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
