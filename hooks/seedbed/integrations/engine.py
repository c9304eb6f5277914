"""A function and many seeds or records -> the results in order, from all cores of this machine.

The pool is made by forking, because a hook is not importable in a process that starts anew; where that cannot be
(other systems, other threads) the work is done here. A worker finds in its memory what lay in this one's, so that a
sequence, a function of whatever size, and the tables that the first items needed, need not travel. What it looks at
there is copied bit by bit, since Python counts who looks; workers that go through a sequence are renewed before that is
much. A worker that dies costs time: what it had is done here.
"""

import gc
import logging
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, count, islice
from typing import Any, TypeVar

log = logging.getLogger("mkdocs.plugins.seedbed")

_CHUNK = 16
"""Seeds that travel together."""
_AHEAD = 4
"""Chunks that are under way for each worker, so that memory stays bounded."""
_FEW = 64
"""Seeds that are read sooner than a pool is made."""
_ROUND = 2048
"""Items of a sequence after which workers are renewed."""

_here: dict[int, tuple[Callable[[Any], Any], Sequence[Any] | None]] = {}
"""By the number of the run: the function, and the sequence if it is one, that forked workers find in their memory."""
_runs = count()

T = TypeVar("T")
R = TypeVar("R")


class Pool:
    """An engine of several processes."""

    def __init__(self, workers: int = 0) -> None:
        """Use so many processes.

        Args:
            workers: how many; 0: one a core.
        """
        self.workers = workers or cores()

    def __call__(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Apply a function to all items.

        Args:
            function: without side effects that others would miss.
            items: picklable, unless they are a sequence; the results must be.
        """
        if isinstance(items, Sequence):
            yield from self._applied(function, items, iter(range(len(items))))
        else:
            yield from self._applied(function, None, iter(items))

    def _applied(self, function: Callable[[T], R], inherited: Sequence[T] | None, items: Iterator[Any]) -> Iterator[R]:
        run = next(_runs)
        _here[run] = function, inherited
        one = partial(_one, run)
        try:
            first = list(islice(items, _FEW))
            if self.workers < 2 or len(first) < _FEW or not _may_fork():
                yield from map(one, first)
                yield from map(one, items)
            else:
                yield from map(one, first[:_CHUNK])  # loads the large tables, which workers then share
                rest = chain(first[_CHUNK:], items)
                for some in _rounds(rest) if inherited is not None else [rest]:
                    yield from self._forked(one, some)
        finally:
            del _here[run]

    def _forked(self, one: Callable[[Any], Any], items: Iterator[Any]) -> Iterator[Any]:
        context = multiprocessing.get_context("fork")
        waiting: deque[tuple[list[Any], Future[list[Any]] | None]] = deque()
        pool: ProcessPoolExecutor | None = ProcessPoolExecutor(self.workers, context, initializer=_begin)
        try:
            while True:
                while len(waiting) < self.workers * _AHEAD and (chunk := list(islice(items, _CHUNK))):
                    waiting.append((chunk, _submitted(pool, one, chunk)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                try:
                    done = future.result() if future else applied(one, chunk)
                except BrokenProcessPool:
                    if pool:
                        log.warning("Seedbed: a worker died; what it had is done again by this process.")
                        pool.shutdown()  # waits for its thread, beside which nothing else may fork
                    pool = None
                    done = applied(one, chunk)
                yield from done
        finally:
            if pool:
                pool.shutdown(wait=True, cancel_futures=True)


def _rounds(items: Iterator[T]) -> Iterator[Iterator[T]]:
    """The same items in parts, of which each is to be gone through before the next."""
    for item in items:
        yield chain([item], islice(items, _ROUND - 1))


def _begin() -> None:
    """In a worker: what it inherits is not searched for garbage, which would copy it, and it ends with its parent."""
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed cannot end its workers, which would wait for it for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)


def _submitted(
    pool: ProcessPoolExecutor | None, one: Callable[[Any], Any], chunk: list[Any]
) -> Future[list[Any]] | None:
    try:
        return pool.submit(applied, one, chunk) if pool else None
    except BrokenProcessPool:
        return None


def applied(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    """What one worker does at a time."""
    return [function(item) for item in chunk]


def _one(run: int, item: Any) -> Any:
    """The function that is inherited, applied to an item, or to the one of that number in the sequence."""
    function, inherited = _here[run]
    return function(item if inherited is None else inherited[item])


def _may_fork() -> bool:
    """Whether this process can be doubled without harm: on Linux, and where no other thread holds a lock."""
    return os.name == "posix" and os.uname().sysname == "Linux" and threading.active_count() == 1


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
