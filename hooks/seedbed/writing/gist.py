"""A term -> what it means in a sentence or two, where somebody says it."""

import re

from ..model import Term
from ..text.sentences import sentences

_LONGEST = 240
"""Characters; what is longer is cut behind a word."""
_HEADING = re.compile(r"^#+\s.*$", re.MULTILINE)
_MARKUP = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)|!?\[([^\]]*)\]\[[^\]]*\]"), r"\1\2"),
    (re.compile(r"<[^>]*>|\{:?[^}]*\}|^#+\s|^>\s?|[*`]+(?=\S)|(?<=\S)[*`]+", re.MULTILINE), ""),
    (re.compile(r"(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"), ""),
)


def gist(term: Term) -> str:
    """The opening of its entry, or the first sentence that defines it; nothing where there is neither."""
    if term.entry:
        return _cut(next(iter(plain(_HEADING.sub("", term.entry.body))), ""))
    return _cut(term.definitions[0].text) if term.definitions else ""


def plain(markdown: str) -> tuple[str, ...]:
    """The paragraphs of Markdown, as text."""
    for pattern, kept in _MARKUP:
        markdown = pattern.sub(kept, markdown)
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", markdown) if re.search(r"\w", part))


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    ends = [span.end for span in sentences(text) if span.end <= _LONGEST]
    return text[: ends[-1]] if ends else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + " …"
