"""Dialogue: who speaks stands before a colon, again and again: `Anna: When did you come?`, `[01:30] HOST: …`."""

import re
from collections import Counter
from collections.abc import Sequence

from .lines import Line

_SPEAKER = re.compile(r"[\W\d]*([^\W\d_][\w .'’-]{0,30}?)\s?(?:\([^()]{1,20}\)\s?)?[:：]\s*\S")
_TWICE = 2
_SHARE = 1 / 3
"""Of the paragraphs of a dialogue, in which somebody speaks."""


def speaker(text: str) -> str:
    """Who speaks in a line, if somebody does; empty where nothing stands before a colon."""
    match = _SPEAKER.match(text)
    return match[1].casefold() if match else ""


def speakers(lines: Sequence[Line]) -> frozenset[str]:
    """Those who speak more than once, if the text is a dialogue."""
    counted = Counter(name for line in lines if (name := speaker(line.text)))
    found = {name: number for name, number in counted.items() if number >= _TWICE}
    paragraphs = sum(line.gap for line in lines)
    return frozenset(found if len(found) >= _TWICE and sum(found.values()) >= _SHARE * paragraphs else ())
