"""Long work -> a line on the terminal that says how far it is; nothing where nobody looks at a terminal."""

import sys
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

_FEW = 50
"""Steps that are over before a line could be read."""
_CLEAR = "\r\x1b[K"

T = TypeVar("T")


def shown(name: str, items: Sequence[T], stream: TextIO | None = None) -> Iterator[T]:
    """The items, one by one, while a line counts them.

    Args:
        name: of the work.
        items: to be worked on.
        stream: standard error, if it is not another.
    """
    stream = stream or sys.stderr
    if len(items) < _FEW or not stream.isatty():
        yield from items
        return
    step = max(1, len(items) // 100)
    for number, item in enumerate(items):
        if number % step == 0:
            print(f"{_CLEAR}seedbed: {name} {number}/{len(items)}", end="", file=stream, flush=True)
        yield item
    print(_CLEAR, end="", file=stream, flush=True)
