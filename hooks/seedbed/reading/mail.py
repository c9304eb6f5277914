"""A mail (`.eml`) -> the text that its reader sees: the head lines, then the body. Attachments are named, not read."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from ..model import Field, Kind
from . import html
from .clean import clean
from .extract import Desk, Extract

SUFFIX = ".eml"
_HEAD = (
    ("Subject", Kind.TITLE),
    ("From", Kind.BYLINE),
    ("Date", Kind.DATELINE),
    ("To", Kind.NOISE),
    ("Cc", Kind.NOISE),
)
_MOST_PARTS = 100
"""Parts within parts: the library reads them by recursion."""
_LONGEST_HEADER = 4_000
"""Characters; the library takes the square of the length."""
_STRUCTURE = re.compile(rb"^content-[a-z-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)


def extract(data: bytes) -> Extract | None:
    """Subject, sender, date and recipients as lines of their own, then the text of the mail.

    Args:
        data: the bytes of the file.

    Returns:
        None if no mail program would have written it, so that it is read as plain text.
    """
    nested = data.count(b"boundary=") + data.lower().count(b"message/rfc822")
    if nested > _MOST_PARTS or any(m.end() - m.start() > _LONGEST_HEADER for m in _STRUCTURE.finditer(data)):
        return None
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    desk = Desk()
    for number, (name, kind) in enumerate(_HEAD):
        value = _header(message, name)
        if value:
            shown = value if kind is Kind.TITLE else f"{name}: {value}"
            desk.put(shown, 0)
            desk.end(kind, f"mail.{name.lower()}", near=number > 1)
            _state(desk, name, value)
    desk.blank()
    for line in _body(message).split("\n"):
        desk.put(line, 0)
        desk.end(near=True) if line.strip() else desk.blank()
    for part in message.iter_attachments():
        desk.put(f"[{part.get_filename() or part.get_content_type()}]", 0)
        desk.end(Kind.NOISE, "mail.attachment")
    made = desk.extract()
    return made._replace(origins=())


def _header(message: EmailMessage, name: str) -> str:
    raw = " ".join(next((value for key, value in message.raw_items() if key.lower() == name.lower()), "").split())
    if len(raw) > _LONGEST_HEADER:
        return raw
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError):
        return raw  # what the library makes of broken ones


def _state(desk: Desk, name: str, value: str) -> None:
    line = desk.height
    if name == "Subject":
        desk.stated.append(("title", Field(value, line, "mail.subject")))
    elif name == "From":
        try:
            person = parseaddr(value)[0]
        except RecursionError:
            return
        if person:
            desk.stated.append(("author", Field(person, line, "mail.from")))
    elif name == "Date":
        try:
            day = parsedate_to_datetime(value).date().isoformat()
        except (ValueError, TypeError, IndexError):
            return
        desk.stated.append(("published", Field(day, line, "mail.date")))


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        payload = message.get_payload()
        return payload if isinstance(payload, str) else ""
    try:
        content = part.get_content()
    except (LookupError, ValueError, KeyError):
        content = (part.get_payload(decode=True) or b"").decode("utf-8", "replace")  # type: ignore[union-attr]
    text = clean(str(content))[0]
    return html.extract(text).text if part.get_content_type() == "text/html" else text
