"""What the parts of a build cost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from seedbed.integrations import clock
from seedbed.integrations.clock import Clock


def test_each_part_costs_what_passed_since_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    times: Iterator[tuple[float, float]] = iter([(10.0, 1.0), (12.0, 1.5), (13.0, 3.5), (13.5, 4.0)])
    monkeypatch.setattr(clock, "_now", lambda: next(times))
    told = Clock()
    told.passed("reading")
    told.passed("pages")
    told.passed("reading")
    assert told.spent == {"reading": (2.5, 1.0), "pages": (1.0, 2.0)}
    assert told.seconds == 3.5
    assert told.table().splitlines()[2:] == [
        "| reading | 2.50 | 1.00 | 33 % |",
        "| pages | 1.00 | 2.00 | 67 % |",
        "| all | 3.50 | 3.00 | 100 % |",
    ]
