"""Terms -> a trie over lemma keys, by which all of them are found in a text at once, whatever their inflection."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import PagePath, Term
from ..text.keys import adjacent, keyed
from ..text.tokens import Token

_SHORTEST = 2
"""Letters of the shortest name that is looked for."""
_ACRONYM = 9
"""Letters of the longest name in capitals that is an acronym."""


class Hit(NamedTuple):
    """A name of a term, found in a text."""

    start: int
    end: int
    term: PagePath
    rule: str
    """`term.name`, `term.alias` or `term.form`: which of its names was met."""


class _Node:
    __slots__ = ("capitals", "children", "term")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.term: tuple[PagePath, str] | None = None
        self.capitals = False
        """Whether the name is an acronym, which in small letters would be another word."""


class Lexicon:
    """The names of all terms of all languages."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Build the tries, one a language; a name that two terms have stays with the first."""
        self._roots: dict[str, _Node] = {}
        for rule, named in (("term.name", _names), ("term.alias", _aliases), ("term.form", _forms)):
            for term in terms:
                for name in named(term):
                    self._add(name, term, rule)

    def find(self, text: str, code: str) -> Iterator[Hit]:
        """The names in a text of one language, from left to right, the longest at each place, not overlapping."""
        root = self._roots.get(code)
        if root is None:
            return
        words = keyed(text, code)
        position = 0
        while position < len(words):
            length, found = _longest(root, words, position, text)
            if found:
                yield Hit(words[position][0].start, words[position + length - 1][0].end, *found)
            position += max(length, 1)

    def _add(self, name: str, term: Term, rule: str) -> None:
        if len(name) < _SHORTEST:
            return
        node = self._roots.setdefault(term.language, _Node())
        for _, key in keyed(name, term.language):
            node = node.children.setdefault(key, _Node())
        if node.term is None and node is not self._roots[term.language]:
            node.term = (term.page, rule)
            node.capitals = len(name) <= _ACRONYM and name.isupper()


def _longest(
    root: _Node, words: list[tuple[Token, str]], position: int, text: str
) -> tuple[int, tuple[PagePath, str] | None]:
    node = root
    best: tuple[int, tuple[PagePath, str] | None] = (0, None)
    for index in range(position, len(words)):
        token, key = words[index]
        following = node.children.get(key)
        if following is None or (index > position and not adjacent(text, words[index - 1][0], token)):
            break
        node = following
        if node.term and (not node.capitals or token.text.isupper()):
            best = (index - position + 1, node.term)
    return best


def _names(term: Term) -> tuple[str, ...]:
    return (term.name,)


def _aliases(term: Term) -> tuple[str, ...]:
    return term.aliases


def _forms(term: Term) -> tuple[str, ...]:
    return term.forms
