"""All cores, with the result of one."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from seedbed.integrations import engine
from seedbed.integrations.engine import Pool


def _twice(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def _slowly(number: int) -> tuple[int, int]:
    time.sleep(0.001)
    return _twice(number)


def _dying(flag: Path, number: int) -> int:
    if number == 70 and not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _failing(number: int) -> int:
    return 1 // (number - 100)


def _alone(body: Callable[..., None], *arguments: object) -> None:
    """Run in a process of its own: beside threads, which other tests leave behind, nothing forks."""
    process = get_context("spawn").Process(target=body, args=arguments)
    process.start()
    process.join()
    assert process.exitcode == 0, "what went wrong stands above"


def _in_order() -> None:
    found = list(Pool(2)(_twice, range(200)))
    assert [number for number, _ in found] == [2 * n for n in range(200)]
    here = [number for number, process in found if process == os.getpid()]
    assert here == [2 * n for n in range(len(here))]  # the first, so that workers find loaded what those needed
    assert 0 < len(here) < 20


def test_results_come_in_order_from_several_processes() -> None:
    _alone(_in_order)


@pytest.mark.parametrize(("workers", "items"), [(1, 200), (2, 20)])
def test_one_worker_or_little_work_stays_here(workers: int, items: int) -> None:
    assert {process for _, process in Pool(workers)(_twice, range(items))} == {os.getpid()}


def test_where_forking_may_do_harm_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_may_fork", lambda: False)
    assert {process for _, process in Pool(2)(_twice, range(200))} == {os.getpid()}


def _after_a_death(flag: Path) -> None:
    said: list[str] = []
    engine.log.warning = said.append  # type: ignore[method-assign, assignment]
    assert list(Pool(2)(partial(_dying, flag), range(300))) == list(range(300))
    assert flag.exists()
    assert [text for text in said if "a worker died" in text]
    assert threading.active_count() == 1


def test_what_a_worker_had_when_it_died_is_done_again(tmp_path: Path) -> None:
    _alone(_after_a_death, tmp_path / "died")


def test_an_error_in_a_worker_is_loud() -> None:
    with pytest.raises(ZeroDivisionError):
        list(Pool(2)(_failing, range(200)))


def test_no_more_is_taken_than_is_under_way() -> None:
    taken = 0

    def items() -> Callable[[], int]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    results = iter(Pool(2)(_twice, items()))
    next(results)
    assert taken < 300


def _ended_early() -> None:
    results = Pool(2)(_twice, range(1000))
    for _ in range(40):
        next(results)
    assert threading.active_count() > 1
    del results
    assert threading.active_count() == 1


def test_whoever_wants_no_more_leaves_nothing_running() -> None:
    _alone(_ended_early)


def test_two_runs_at_once_do_not_meet() -> None:
    one, other = Pool(1)(_twice, range(100)), Pool(1)(str, range(100))
    assert [(first, second) for (first, _), second in zip(one, other, strict=True)] == [
        (2 * n, str(n)) for n in range(100)
    ]


def _renewed() -> None:
    engine._ROUND = 64
    done = list(Pool(2)(_slowly, range(16 + 3 * 64)))
    assert [number for number, _ in done] == [2 * n for n in range(16 + 3 * 64)]
    assert len({process for _, process in done} - {os.getpid()}) >= 3
    travelled = list(Pool(2)(_slowly, iter(range(300))))
    assert len({process for _, process in travelled} - {os.getpid()}) <= 2  # what travels stays


def test_workers_that_go_through_a_sequence_are_renewed() -> None:
    _alone(_renewed)
