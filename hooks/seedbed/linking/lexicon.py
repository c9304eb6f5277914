"""Names -> a trie over lemma keys, by which all of them are found in a text at once, whatever their inflection."""

from collections.abc import Iterable, Iterator, Sequence

from ..model import Name, PagePath
from ..text.keys import adjacent, keyed
from ..text.tokens import Token
from .hit import Hit

_SHORTEST = 2
"""Letters of the shortest name that is looked for."""


class _Node:
    __slots__ = ("children", "name")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.name: Name | None = None


class Lexicon:
    """The names of all languages."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Build the tries, one a language; a name that two have stays with the first."""
        self._roots: dict[str, _Node] = {}
        for name in names:
            self._add(name)

    def find(self, text: str, code: str, but: PagePath | None = None) -> Iterator[Hit]:
        """The names in a text of one language, from left to right, the longest at each place, not overlapping.

        Args:
            text: without limit of length.
            code: of its language.
            but: what is not looked for: the text itself.
        """
        root = self._roots.get(code)
        if root is None:
            return
        words = keyed(text, code)
        position = 0
        while position < len(words):
            length, name = _longest(root, words, position, text, but)
            if name:
                end = words[position + length - 1][0].end
                yield Hit(words[position][0].start, end, name.target, name.rule, name.confidence)
            position += max(length, 1)

    def _add(self, name: Name) -> None:
        if len(name.text) < _SHORTEST:
            return
        root = node = self._roots.setdefault(name.language, _Node())
        for _, key in keyed(name.text, name.language):
            node = node.children.setdefault(key, _Node())
        if node.name is None and node is not root:
            node.name = name


def _longest(
    root: _Node, words: Sequence[tuple[Token, str]], position: int, text: str, but: PagePath | None
) -> tuple[int, Name | None]:
    node = root
    best: tuple[int, Name | None] = (0, None)
    for index in range(position, len(words)):
        token, key = words[index]
        following = node.children.get(key)
        if following is None or (index > position and not adjacent(text, words[index - 1][0], token)):
            break
        node = following
        if node.name and node.name.target != but and (not node.name.capitals or token.text.isupper()):
            best = (index - position + 1, node.name)
    return best
