"""Names -> a trie over lemma keys, by which all of them are found in a text at once, whatever their inflection."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from ..languages import language
from ..model import Name, PagePath
from ..text.folding import fold
from ..text.keys import adjacent, keyed
from ..text.phrases import folded_words
from ..text.tokens import Token
from .hit import Hit

_HALF = re.compile(r"\w[-‑] |^ [-‑]\w")
"""A hyphen that ties a word to another."""
_SHORTEST = 2
"""Letters of the shortest name that is looked for."""


class _Node:
    __slots__ = ("children", "forms", "name", "term")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.name: Name | None = None
        self.term: Name | None = None
        """The first that is one of a term, which may be the same."""
        self.forms: set[str] = set()
        """The forms in which a term was found; none of one that is only written down."""


class Lexicon:
    """The names of all languages."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Build the tries, one a language; a name that two have stays with the first; a term
        that has it too is known beside a document.
        """
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
        after = 0
        for position in _openings(root, [key for _, key in words]):
            if position < after:
                continue
            length, name, beside = _longest(root, words, position, text, but)
            if name and (length > 1 or _stands_alone(root, words, position, text, name)):
                end = words[position + length - 1][0].end
                yield Hit(words[position][0].start, end, name.target, name.rule, name.confidence, beside)
            after = position + length

    def whole(self, text: str, code: str) -> Name | None:
        """The name that a text is, but for an article before it, whatever stands between its words."""
        node = self._roots.get(code)
        words = keyed(text, code)
        if node and words and fold(words[0][0].text) in folded_words("articles", code):
            words = words[1:]
        for _, key in words:
            node = node.children.get(key) if node else None
        return node.name if node and words else None

    def _add(self, name: Name) -> None:
        if len(name.text) < _SHORTEST:
            return
        root = node = self._roots.setdefault(name.language, _Node())
        for _, key in keyed(name.text, name.language):
            node = node.children.setdefault(key, _Node())
        if node is root:
            return
        node.name = node.name or name
        if name.rule.startswith("term."):
            node.term = node.term or name
        if node.term and node.term.target == name.target and name.rule == "term.form":
            node.forms.add(fold(name.text))


def _openings(root: _Node, keys: Sequence[str]) -> list[int]:
    """The places of the words that open a name: one of them alone, or of them and the next; there are few."""
    nodes = root.children
    return [
        place
        for place, (key, following) in enumerate(zip_longest(keys, keys[1:], fillvalue=""))
        if key in nodes and ((node := nodes[key]).name or following in node.children)
    ]


def _stands_alone(root: _Node, words: Sequence[tuple[Token, str]], position: int, text: str, name: Name) -> bool:
    """Whether a single word is the name itself: no verb of the same lemma, no part of a compound or longer name."""
    token, key = words[position]
    own = language(name.language)
    forms = root.children[key].forms
    said = fold(token.text)
    small = said in folded_words("function_words", name.language)
    verb = bool(own.verb_endings) and key.endswith(own.verb_endings)
    if (small or verb) and forms and said not in forms:
        return False
    if _HALF.search(f"{text[max(token.start - 2, 0) : token.start]} ") or _HALF.search(
        f" {text[token.end : token.end + 2]}"
    ):
        return False
    capital = token.text[:1].isupper() and name.text[:1].islower() and not own.noun_capital
    return not (capital and _in_a_name(words, position, text))


def _in_a_name(words: Sequence[tuple[Token, str]], position: int, text: str) -> bool:
    """Whether a word with a capital stands beside another with one."""
    for number in (position - 1, position + 1):
        if 0 <= number < len(words):
            left, right = sorted((words[position][0], words[number][0]))
            if text[left.end : right.start] == " " and words[number][0].text[:1].isupper():
                return True
    return False


def _longest(
    root: _Node, words: Sequence[tuple[Token, str]], position: int, text: str, but: PagePath | None
) -> tuple[int, Name | None, PagePath]:
    """How many words the longest name has, the name, and the term that has it beside a document."""
    node = root
    best: tuple[int, Name | None, PagePath] = (0, None, PagePath(""))
    for index in range(position, len(words)):
        token, key = words[index]
        following = node.children.get(key)
        if following is None or (index > position and not adjacent(text, words[index - 1][0], token)):
            break
        node = following
        name = node.term if node.name and node.name.target == but else node.name
        if name and name.target != but and (not name.capitals or token.text.isupper()):
            beside = node.term.target if node.term and node.term is not name else PagePath("")
            best = (index - position + 1, name, beside)
    return best
