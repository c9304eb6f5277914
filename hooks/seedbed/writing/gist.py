"""A term -> what it means in a sentence or two, where somebody says it."""

import re

from ..model import Term
from ..text.sentences import sentences

_LONGEST = 240
"""Characters; what is longer is cut behind a word."""
_MARKUP = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)|!?\[([^\]]*)\]\[[^\]]*\]"), r"\1\2"),
    (re.compile(r"<[^>]*>|\{:?[^}]*\}|^#+\s|^>\s?|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", re.MULTILINE), ""),
)


def gist(term: Term) -> str:
    """The opening of its entry, or the first sentence that defines it; nothing where there is neither."""
    if term.entry:
        return _cut(_plain(term.entry.body))
    return _cut(term.definitions[0].text) if term.definitions else ""


def _plain(markdown: str) -> str:
    """The first paragraph of Markdown, as text."""
    first = next((part for part in re.split(r"\n\s*\n", markdown) if re.search(r"\w", part)), "")
    for pattern, kept in _MARKUP:
        first = pattern.sub(kept, first)
    return " ".join(first.split())


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    ends = [span.end for span in sentences(text) if span.end <= _LONGEST]
    return text[: ends[-1]] if ends else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + " …"
