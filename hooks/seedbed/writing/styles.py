"""A text and the site's language -> the styles that several pages share."""

from .nodes import Heading, Style
from .words import Words, direction


def style_of(code: str, words: Words, css: str = "") -> Style:
    """The language and direction that a text must state because they are not the site's."""
    if code in (words.code, "und"):
        return Style(css)
    return Style(css, code, direction(code) if direction(code) != direction(words.code) else "")


def heading_around(label: str, anchor: str, words: Words) -> Heading:
    """The heading of something that stands around a text and is not of it."""
    return Heading(2, (words(label),), Style("sb-around"), anchor)
