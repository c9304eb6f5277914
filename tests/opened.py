"""A page of the built site in the browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Opened:
    """A page in the browser, and everything that went wrong on it."""

    page: Any
    base: str
    faults: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
