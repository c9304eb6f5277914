"""Candidates for a value -> the one that counts. No value is ever overwritten; the winner is chosen here, once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model import Field

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Value]):
    """A value that may be the right one, and how good the rule is that found it."""

    field: Field[Value]
    weight: int
    """Higher wins; a sidecar has 100."""


SIDECAR = 100
"""What a person wrote beats every rule."""


def resolve(candidates: Iterable[Candidate[Value]]) -> Field[Value] | None:
    """The candidate of the highest weight, among equals the first in the text.

    Returns:
        None where there is no candidate, or where a person said that there is no value.
    """
    best = min(candidates, key=lambda c: (-c.weight, c.field.line), default=None)
    return best.field if best and best.field.value is not None else None
