"""A text -> its sentences with their places (splitting by simplemma, which measured best over it, fr, de and en)."""

from simplemma import split_sentences

from ..model import Span
from .marks import items

WIDE_ENDS = ("。", "！", "？", "｡")
"""What ends sentences in scripts that set no spaces."""


def sentences(text: str, *, listed: bool = False) -> list[Span]:
    """The sentences of one paragraph or list, in order, without the white space around them.

    Args:
        text: newlines count as spaces.
        listed: it is a list, whose items end sentences.

    Returns:
        Spans of `text`, not overlapping, covering all that is visible.
    """
    if listed:
        return [
            Span(item.start + span.start, item.start + span.end)
            for item in items(text)
            for span in sentences(text[item.start : item.end])
        ]
    found = []
    position = 0
    text = text.replace("\n", " ")
    for piece in _pieces(text):
        stripped = piece.strip()
        if not stripped:
            continue
        start = text.find(stripped, position)
        found.append(Span(start, start + len(stripped)))
        position = start + len(stripped)
    return found


def _pieces(text: str) -> list[str]:
    if any(mark in text for mark in WIDE_ENDS):
        for mark in WIDE_ENDS:
            text = text.replace(mark, mark + "\x00")
        return text.split("\x00")
    return split_sentences(text)
