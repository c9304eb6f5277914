"""The dateline: when the text was published or changed."""

from collections.abc import Sequence

from ..model import Kind
from ..text.calendar import dates
from ..text.counting import words
from ..text.phrases import opener, pattern
from .dated import LONGEST, dated, labels_other, words_of
from .foot import is_sentence
from .lines import Line
from .rule import Context, Match

_LONGEST_DATE = 50
"""Characters of a date with the day of its week."""
_LONGEST_ENTRY = 250
"""Characters of a line that says where a text was posted, with what readers may do there."""
_LABEL = 4
"""Words of a line that is the label of the next."""
_FIELDS = 6
"""Lines on each side of the value of a field, in which others stand."""
_FEW_DAYS = 3
"""Days on a page that may be its own and those of other texts, whose titles stand below them."""
_BESIDE = 2
"""Lines on each side of one."""


def dateline(context: Context, index: int) -> Match | None:
    """A line of the head that holds a date and hardly anything else, and that no line above it introduces."""
    text, code = context.lines[index].text, context.language
    if not dated(text, code) or (index > 0 and _introduces(context.lines[index - 1].text, code)):
        return None
    if _of_diary(context, text) or _of_log(context, index) or _of_fields(context, index):
        return None
    return Match(1, Kind.DATELINE, "dateline.head")


def closing(context: Context, index: int) -> Match | None:
    """A line after the text, or its last one, that says when it was published or changed, and may say where."""
    text = context.lines[index].text
    if _is_entry(context, index):
        return Match(1, Kind.DATELINE, "dateline.entry")
    labelled = any(opener(name, context.language).match(text) for name in ("published", "updated"))
    if index >= min(context.foot.tail, context.end - 1) and labelled and dated(text, context.language):
        return Match(1, Kind.DATELINE, "dateline.tail")
    return None


def _is_entry(context: Context, index: int) -> bool:
    """Whether a line below the text says when and where it was posted, and hardly anything else."""
    text, code = context.lines[index].text, context.language
    if index <= context.body or len(text) > _LONGEST_ENTRY or not opener("entries", code).match(text):
        return False
    below = any(is_sentence(line) for line in context.lines[index + 1 : context.end])
    found = () if below else dates(text, code)
    return bool(found) and found[0].exact and not text[found[0].end :].startswith(",")


def _of_diary(context: Context, text: str) -> bool:
    """Whether a line is nothing but a date, and so are lines of the text: its parts are told by their days."""
    own = _alone(text, context.language) if context.days else None
    return own is not None and not context.days <= {own}


def days(lines: Sequence[Line], body: int, code: str) -> frozenset[str]:
    """The days by which the parts of a text are told: lines of their own, many, or in the text above a sentence.

    Args:
        lines: of the whole seed, without the foot of its page.
        body: index of the first line of the text.
        code: of its language.
    """
    found = [(i, day) for i, line in enumerate(lines[:-1]) if (day := _alone(line.text, code))]
    if len(found) > _FEW_DAYS:
        return frozenset(day for _, day in found)
    told = body if body < len(lines) else 0
    return frozenset(day for i, day in found if i >= told and (lines[i + 1].prose or lines[i + 1].closed))


def _of_log(context: Context, index: int) -> bool:
    """Whether a line opens with its date and goes on, and so do those beside it: messages, a chronicle."""
    beside = context.lines[max(index - _BESIDE, 0) : index + _BESIDE + 1]
    return sum(_opens(line.text, context.language) for line in beside) > _BESIDE


def _of_fields(context: Context, index: int) -> bool:
    """Whether a line is the value of one of several fields, whose labels stand above them: `Created:`."""
    beside = context.lines[max(index - _FIELDS, 0) : index + _FIELDS]
    above = index > 0 and not context.lines[index].gap and context.lines[index - 1].text.endswith(":")
    return above and sum(line.text.endswith(":") for line in beside) > _BESIDE


def _opens(text: str, code: str) -> bool:
    found = dates(text[:LONGEST], code)
    return bool(found) and found[0].start <= 1 and bool(words_of(text[found[0].end :]))


def _alone(text: str, code: str) -> str | None:
    """The date that a line is and nothing else, the day of the week aside."""
    if len(text) > _LONGEST_DATE or not any(c.isdigit() for c in text):
        return None
    rest = pattern("weekdays", code).sub("", text).strip(" ,.:")
    found = dates(rest, code)
    return found[0].value if found and found[0].end - found[0].start >= len(rest) else None


def _introduces(text: str, code: str) -> bool:
    """Whether a line says what the next holds, and that is no date of publication: `Next meeting:`, `Payment due`."""
    if any(pattern(name, code).fullmatch(text.rstrip(" :：")) for name in ("share", "advert", "read_also")):
        return False  # of the page, as Spanish *Iniciar sesión*
    if text.endswith((":", "：")):
        return labels_other(text, code)
    if words(text) > _LABEL:
        return False
    other = pattern("other_dates", code).search(text) is not None
    return other or (pattern("published", code).search(text) is not None and labels_other(f"{text}:", code))
