"""The choice among candidates."""

from __future__ import annotations

from seedbed.metadata.resolve import Candidate, resolve
from seedbed.model import Field


def test_the_heaviest_candidate_wins_and_the_first_among_equals() -> None:
    light, heavy, later = (
        Candidate(Field(v, line, "rule"), w) for v, line, w in (("a", 1, 1), ("b", 9, 5), ("c", 10, 5))
    )
    assert resolve([light, later, heavy]) == heavy.field
    assert resolve([]) is None


def test_a_person_may_say_that_there_is_no_value() -> None:
    read_value = Candidate(Field("2020-01-01", 3, "dateline.head"), 60)
    nothing: Candidate[str] = Candidate(Field(None, 1, "sidecar"), 100)  # type: ignore[arg-type]
    assert resolve([read_value, nothing]) is None
