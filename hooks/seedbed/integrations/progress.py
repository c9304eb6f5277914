"""Long work -> a line on the terminal that says how far it is; nothing where nobody looks at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

_FEW = 50
"""Steps that are over before a line could be read."""
_CLEAR = "\r\x1b[K"

T = TypeVar("T")


class Tally:
    """A line that counts steps, and is gone after the last."""

    def __init__(self, name: str, total: int, stream: TextIO | None = None) -> None:
        """Nothing is said yet.

        Args:
            name: of the work.
            total: number of its steps.
            stream: standard error, if it is not another.
        """
        self._name, self._total, self._stream = name, total, stream or sys.stderr
        self._seen = total >= _FEW and self._stream.isatty()
        self._number = 0

    def step(self) -> None:
        """Count one step that begins."""
        if self._seen and self._number % max(1, self._total // 100) == 0:
            self._say(f"{_CLEAR}seedbed: {self._name} {self._number}/{self._total}\r")  # what comes next stands over it
        self._number += 1
        if self._number == self._total:
            self.end()

    def end(self) -> None:
        """Take the line away, and say no more."""
        if self._seen:
            self._say(_CLEAR)
        self._seen = False

    def _say(self, text: str) -> None:
        print(text, end="", file=self._stream, flush=True)


def shown(name: str, steps: Iterable[T], total: int, stream: TextIO | None = None) -> Iterator[T]:
    """The steps, one by one, while a line counts them.

    Args:
        name: of the work.
        steps: of it.
        total: how many there are.
        stream: standard error, if it is not another.
    """
    tally = Tally(name, total, stream)
    try:
        for step in steps:
            tally.step()
            yield step
    finally:
        tally.end()
