"""A function and many seeds or records -> the results in order, from a Dask cluster.

Workers that are lost, and the work that is done again, are Dask's to handle; what could not be handled, and what was
lost, is said here.
"""

import logging
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from typing import Any, TypeVar

from ..errors import ClusterError
from .cache import rules
from .engine import applied, cores

log = logging.getLogger("mkdocs.plugins.seedbed")

_CHUNK = 16
"""Seeds that travel together."""
_AHEAD = 4
"""Chunks that are under way for each thread of the cluster, so that memory stays bounded."""
_SECONDS = 30
"""For which an answer of the scheduler, and a first worker, is waited for."""
_RETRIES = 3
"""Of a chunk whose worker was lost or whose data did not arrive."""

T = TypeVar("T")
R = TypeVar("R")


class Cluster:
    """An engine of many machines."""

    def __init__(self, scheduler: str | None, workers: int = 0, seconds: float = _SECONDS) -> None:
        """Use a cluster.

        Args:
            scheduler: its address, as `tcp://10.0.0.1:8786`; None: a cluster of this machine is started.
            workers: of a cluster of this machine; 0: one a core.
            seconds: for which an answer is waited for.
        """
        self._scheduler = scheduler
        self._workers = workers or cores()
        self._seconds = seconds
        self._open = ExitStack()
        self._client: Any = None

    def __enter__(self) -> "Cluster":
        """Wait with everything until there is work: what is remembered needs no cluster."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster, and end it if it was started here."""
        self._open.close()
        self._client = None

    def __call__(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Apply a function to all items.

        Args:
            function: picklable, of whatever size, and without side effects that others would miss.
            items: picklable.

        Raises:
            ClusterError: Dask is not installed, nobody answers, the workers have another Seedbed, or all were lost.
        """
        left = iter(items)
        for first in left:
            yield from self._spread(function, chain([first], left))

    def _spread(self, function: Callable[[T], R], items: Iterator[T]) -> Iterator[R]:
        try:
            from distributed import CancelledError, KilledWorker
            from distributed.comm.core import CommClosedError
        except ImportError:
            raise ClusterError("`engine: dask` needs Dask: pip install distributed.") from None
        if self._client is None:
            self._client = self._open.enter_context(self._connected())
            self._checked(self._client)
        try:
            yield from self._results(self._client, function, items)
        except KilledWorker as error:
            raise ClusterError(
                f"the cluster lost {_RETRIES} workers over the same {_CHUNK} seeds. Give the workers more memory; "
                f"their logs say more ({error.last_worker.address if error.last_worker else 'unknown'})."
            ) from None
        except (CancelledError, CommClosedError, TimeoutError):
            raise ClusterError(f"the scheduler at {self._client.scheduler.address} does not answer any more.") from None

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        from distributed import Client, LocalCluster

        if self._scheduler is None:
            with (
                LocalCluster(
                    n_workers=self._workers, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR
                ) as cluster,
                Client(cluster, timeout=self._seconds) as client,
            ):
                yield client
            return
        try:
            client = Client(self._scheduler, timeout=self._seconds)
        except (OSError, ValueError) as error:
            raise ClusterError(
                f"no scheduler answers at {self._scheduler} within {self._seconds:g} seconds. Start one "
                "(`dask scheduler`), or mend `scheduler`."
            ) from error
        with client:
            yield client

    def _checked(self, client: Any) -> None:
        """See that there are workers, and that they have this Seedbed."""
        try:
            client.wait_for_workers(1, timeout=self._seconds)
        except TimeoutError:
            raise ClusterError(
                f"the scheduler at {client.scheduler.address} has no workers. Start some (`dask worker ADDRESS`)."
            ) from None
        for address, found in client.run(rules, on_error="return").items():
            if found != rules():
                what = "has no Seedbed, or cannot load it" if isinstance(found, Exception) else "has another Seedbed"
                raise ClusterError(
                    f"the worker {address} {what}. Install the same version, with the same Python and packages, on "
                    "all machines."
                )

    def _results(self, client: Any, function: Callable[[T], R], items: Iterator[T]) -> Iterator[R]:
        before = set(client.scheduler_info(n_workers=-1)["workers"])
        with warnings.catch_warnings(action="ignore", category=UserWarning):  # of a function that holds much
            # once a worker, rather than once a chunk; a task, because what is scattered is lost with its worker
            there = client.submit(_same, function, pure=False)
        under_way = _AHEAD * max(sum(client.nthreads().values()), 1)
        waiting: deque[Any] = deque()
        while True:
            while len(waiting) < under_way and (chunk := list(islice(items, _CHUNK))):
                waiting.append(client.submit(applied, there, chunk, pure=False, retries=_RETRIES))
            if not waiting:
                break
            yield from waiting.popleft().result()
        if lost := before - set(client.scheduler_info(n_workers=-1)["workers"]):
            log.warning("Seedbed: %d of the cluster's workers were lost; others did their work again.", len(lost))


def _same(function: T) -> T:
    return function
