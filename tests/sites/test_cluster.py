"""A site that was read by a cluster is the same site, even where a worker dies half-way."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from projects import CONFIG, Project, contents
from seedbed.integrations.cluster import Cluster

distributed = pytest.importorskip("distributed")

SEEDS = {
    f"seeds/{n:03}.txt": f"Harbour {n}\n\nThe tide gauge of harbour {n} stood near harbour {n + 1}.\n"
    for n in range(200)
}


def _project(folder: Path, **settings: object) -> Project:
    said = "".join(f"    {name}: {value}\n" for name, value in {"cache_dir": "", **settings}.items())
    config = f"{CONFIG}extra:\n  seedbed:\n{said}"
    return Project(folder).write({"docs/about.md": "# About", "mkdocs.yml": config, **SEEDS})


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A scheduler and two workers, each a process of its own."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as started:
        yield started


def test_a_worker_killed_half_way_changes_nothing(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = []

    def killing(self: Cluster, client: Any, *arguments: Any) -> Iterator[Any]:
        for number, result in enumerate(results(self, client, *arguments)):
            if number == 20:
                killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[-1], signal.SIGKILL)
            yield result

    results = Cluster._results
    alone = _project(tmp_path / "alone", workers=1)
    assert alone.build().code == 0
    monkeypatch.setattr(Cluster, "_results", killing)
    together = _project(tmp_path / "together", engine="dask", scheduler=cluster.scheduler_address)
    ran = together.build()
    assert ran.code == 0
    assert len(set(killed)) == len(killed) == 2  # while seeds were read, and while mentions were found
    assert "1 of the cluster's workers were lost" in ran.said
    assert contents(tmp_path / "together" / "site") == contents(tmp_path / "alone" / "site")
    assert contents(tmp_path / "together" / "dist") == contents(tmp_path / "alone" / "dist")


def test_of_the_seeds_only_what_is_not_remembered_travels(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []

    def counted(self: Cluster, client: Any, function: Any, items: Iterator[Any]) -> Iterator[Any]:
        taken = list(items)
        sent.append(len(taken))
        return results(self, client, function, iter(taken))

    results = Cluster._results
    monkeypatch.setattr(Cluster, "_results", counted)
    project = _project(tmp_path, engine="dask", scheduler=cluster.scheduler_address, cache_dir=".cache")
    assert project.build().code == 0
    project.write({"seeds/000.txt": "Another harbour\n\nIt lay in the north.\n"})
    assert project.build().code == 0
    assert sent == [len(SEEDS), len(SEEDS), 1, len(SEEDS)]


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    monkeypatch.setattr(Cluster.__init__, "__defaults__", (0, 1))
    ran = _project(tmp_path, engine="dask", scheduler=address).build()
    assert ran.code == 2
    assert f"no scheduler answers at {address} within 1 seconds" in ran.said
    assert not (tmp_path / "site").exists()


def test_nobody_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cluster.__init__, "__defaults__", (0, 1))
    with distributed.LocalCluster(n_workers=0, dashboard_address=None) as started:
        ran = _project(tmp_path, engine="dask", scheduler=started.scheduler_address).build()
    assert ran.code == 2
    assert "has no workers. Start some (`dask worker ADDRESS`)" in ran.said


def test_without_dask_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = _project(tmp_path, engine="dask").build()
    assert ran.code == 2
    assert "pip install distributed" in ran.said


def test_workers_with_another_version_are_refused(
    tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("seedbed.integrations.cluster.rules", lambda: str(os.getpid()).encode())
    ran = _project(tmp_path, engine="dask", scheduler=cluster.scheduler_address).build()
    assert ran.code == 2
    assert "has another Seedbed. Install the same version" in ran.said
