"""Long work -> a line on the terminal that says how far it is; nothing where nobody looks at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

_FEW = 50
"""Steps that are over before a line could be read."""
_CLEAR = "\r\x1b[K"

T = TypeVar("T")


def shown(name: str, steps: Iterable[T], total: int, stream: TextIO | None = None) -> Iterator[T]:
    """The steps, one by one, while a line counts them.

    Args:
        name: of the work.
        steps: of it.
        total: how many there are.
        stream: standard error, if it is not another.
    """
    stream = stream or sys.stderr
    if total < _FEW or not stream.isatty():
        yield from steps
        return
    often = max(1, total // 100)
    for number, step in enumerate(steps):
        if number % often == 0:
            print(f"{_CLEAR}seedbed: {name} {number}/{total}", end="", file=stream, flush=True)
        yield step
    print(_CLEAR, end="", file=stream, flush=True)
