"""The head of a mail or an export, whose lines say what they hold: `Title: …`; `Subject: …`, `From: …`, `To: …`."""

from ..model import Kind
from ..text.labels import labelled
from ..text.phrases import opener
from .rule import Context, Match

_HEAD = 12
"""Lines of a text in which such a head may stand."""
_ABOVE = 2
"""Lines of which one must be of the head: above it may stand what it is of."""
_GREETING = 60
"""Characters."""
_LONGEST_GREETING = 90
_COLONS = (":", "：")
_GREETED = (",", "!", "，", "！", "،", *_COLONS)
_BESIDE = {
    "title_labels": {"bylines", "published", "sender_labels"},
    "subject_labels": {"sender_labels", "recipient_labels"},
}
"""Labels of which another must stand in the head, so that one is no accident."""


def choose(context: Context) -> int | None:
    """The index of the line that says that it is the title."""
    labels = [_label(context, index) for index in range(min(_HEAD, len(context.lines)))]
    for index, label in enumerate(labels[:-1]):
        if label == "subject_labels" and _addresses(context.lines[index + 1].text):
            return index
    if not any(labels[:_ABOVE]):
        return None
    return next((i for i, label in enumerate(labels) if not _BESIDE.get(label, set()).isdisjoint(labels)), None)


def title(context: Context, index: int) -> Match | None:
    """The line that `choose` chose."""
    return Match(1, Kind.TITLE, "title.labelled") if index == context.title and _is_labelled(context) else None


def around(context: Context, index: int) -> Match | None:
    """In a head with such a title: who sent it, and to whom."""
    if index >= _HEAD or not _is_labelled(context):
        return None
    match _label(context, index):
        case "sender_labels":
            return Match(1, Kind.BYLINE, "byline.sender")
        case "sent_labels":
            return Match(1, Kind.DATELINE, "dateline.sent")
        case "recipient_labels":
            return Match(1, Kind.NOISE, "noise.recipient")
    return None


def _addresses(text: str) -> bool:
    """Whether a line is short and may speak to somebody, in any words: `All,`."""
    return len(text) <= _GREETING and text.endswith(_GREETED) and not text.endswith(_COLONS)


def greets(text: str, code: str) -> bool:
    """Whether a line opens a letter: `Dear friends!`, `To the editor of the Herald:`."""
    return len(text) <= _LONGEST_GREETING and text.endswith(_GREETED) and bool(opener("greetings", code).match(text))


def _is_labelled(context: Context) -> bool:
    """Whether the title was chosen by its label."""
    return context.title is not None and _label(context, context.title) in _BESIDE


def _label(context: Context, index: int) -> str:
    found = labelled(context.lines[index].text, context.language)
    return found.name if found else ""
