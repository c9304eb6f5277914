"""Things that are made each time that somebody asks for them, so that nobody need hold them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Later(Generic[T]):
    """Things that are made whenever somebody goes through them."""

    make: Callable[[], Iterable[T]]

    def __iter__(self) -> Iterator[T]:
        """Make them."""
        return iter(self.make())


@dataclass(frozen=True, slots=True)
class LazyTexts(Mapping[str, str]):
    """Texts by the names of their files, each made when it is looked up."""

    make: Mapping[str, Callable[[], str]]

    def __getitem__(self, name: str) -> str:
        """Make one."""
        return self.make[name]()

    def __or__(self, other: "LazyTexts") -> "LazyTexts":
        """Both."""
        return LazyTexts({**self.make, **other.make})

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self.make)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.make)
