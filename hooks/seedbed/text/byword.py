"""A word -> what a function says of it, which is asked once of each word: texts say the same ones again and again."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class ByWord(dict[str, Value], Generic[Value]):
    """What is known of words; `known[word]` finds it where the word is new. One for each language, one value a word."""

    def __init__(self, find: Callable[[str], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Value:
        found = self[word] = self._find(word)
        return found
