"""The dateline: when the text was published or changed."""

import re

from ..model import Kind
from ..text.calendar import dates
from ..text.phrases import opener, pattern
from .rule import Context, Match

_LONGEST = 140
_OTHER_WORDS = 4
"""Words that may stand in a dateline beside the date: a place, a section."""
_TIME = re.compile(
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)?|\b(?:[A-Z]{2,4}T?|GMT[+-]\d+|UTC|h|uhr)\b", re.IGNORECASE
)


def dateline(context: Context, index: int) -> Match | None:
    """A line of the head that holds a date and hardly anything else."""
    if dated(context.lines[index].text, context.language):
        return Match(1, Kind.DATELINE, "dateline.head")
    return None


def closing(context: Context, index: int) -> Match | None:
    """A line after the text that says when it was published or changed."""
    text = context.lines[index].text
    labelled = any(opener(name, context.language).match(text) for name in ("published", "updated"))
    if index >= context.foot.tail and labelled and dated(text, context.language):
        return Match(1, Kind.DATELINE, "dateline.tail")
    return None


def dated(text: str, code: str) -> bool:
    """Whether a line holds a date and hardly anything else."""
    if len(text) > _LONGEST or not (found := dates(text, code)):
        return False
    rest = text
    for item in reversed(found):
        rest = rest[: item.start] + " " + rest[item.end :]
    for name in ("published", "updated", "weekdays", "reading_time"):
        rest = pattern(name, code).sub(" ", rest)
    others = [w for w in re.findall(r"[^\W\d_]+", _TIME.sub(" ", rest)) if len(w) > 1]
    most = _OTHER_WORDS if found[0].start > 2 else 2 * _OTHER_WORDS  # a line that opens with its date may say more
    return len(others) <= most and not re.search(r"[.!?]\s+[^\W\d]+\s+[^\W\d]+\s+[^\W\d]+", rest)
