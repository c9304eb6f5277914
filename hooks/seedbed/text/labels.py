"""A line -> what it says that it holds, before a colon: `Title: …`; `Subject: …`, `From: …`, `To: …`."""

import re
from functools import cache
from typing import NamedTuple

from .phrases import alternatives, of

_LISTS = ("title_labels", "subject_labels", "sender_labels", "sent_labels", "recipient_labels", "bylines", "published")


class Labelled(NamedTuple):
    """The list in which the label stands, and what follows it."""

    name: str
    value: str


def labelled(line: str, code: str) -> Labelled | None:
    """The label that a line begins with, and something behind it; None where there is none.

    Args:
        line: without white space around it.
        code: of the language.
    """
    match = _labels(code).match(line)
    return Labelled(match.lastgroup or "", line[match.end() :]) if match else None


@cache
def _labels(code: str) -> re.Pattern[str]:
    groups = (
        f"(?P<{name}>{alternatives(word for entry in of(code) for word in getattr(entry, name))})" for name in _LISTS
    )
    return re.compile(rf"(?:{'|'.join(groups)})\s?[:：]\s*(?=\S)", re.IGNORECASE)
