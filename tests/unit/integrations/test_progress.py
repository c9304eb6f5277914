"""How far long work is, for whoever looks at a terminal."""

from __future__ import annotations

import io

from seedbed.integrations.progress import Tally, shown


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is_and_then_nothing() -> None:
    stream = _Terminal()
    assert list(shown("reading", range(1_000), 1_000, stream)) == list(range(1_000))
    lines = stream.getvalue().split("\r\x1b[K")
    assert lines[1] == "seedbed: reading 0/1000\r"
    assert lines[51] == "seedbed: reading 500/1000\r"
    assert lines[-1] == ""


def test_a_pipe_sees_nothing() -> None:
    stream = io.StringIO()
    assert list(shown("reading", range(1_000), 1_000, stream)) == list(range(1_000))
    assert stream.getvalue() == ""


def test_short_work_is_not_spoken_of() -> None:
    stream = _Terminal()
    assert list(shown("reading", range(3), 3, stream)) == [0, 1, 2]
    assert stream.getvalue() == ""


def test_work_that_is_broken_off_leaves_no_line() -> None:
    stream = _Terminal()
    steps = shown("reading", range(1_000), 1_000, stream)
    next(steps)
    steps.close()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_more_steps_than_were_thought_say_nothing_wrong() -> None:
    stream = _Terminal()
    tally = Tally("building", 60, stream)
    for _ in range(70):
        tally.step()
    assert "59/60" in stream.getvalue()
    assert "60/60" not in stream.getvalue()
    assert stream.getvalue().endswith("59/60\r\r\x1b[K")
