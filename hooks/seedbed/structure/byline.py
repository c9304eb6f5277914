"""The by-line: who wrote the text."""

import re

from ..model import Kind
from ..text.calendar import dates
from ..text.given import is_given
from ..text.people import Byline
from ..text.people import byline as people
from ..text.phrases import opener
from .book import of_book
from .dated import dated
from .noise import mostly
from .rule import Context, Match

_HEAD = 30
"""Lines from the top in which a by-line may stand, where they are not the menus of a page."""
_SAID = 3
"""Lines with which a text begins to speak of somebody."""
_NEAR = 2
"""Lines between a title and the bare name of an author."""
_QUOTED = re.compile(r"[\"“„«»‘].*[\"”“»«’]")
_LITTLE = 25
"""Characters that may stand in a dateline beside its date."""


def byline(context: Context, index: int) -> Match | None:
    """A line of the head that names people and says so: by a bullet, a word (`di`, `by`), a date, or its place."""
    text = context.lines[index].text
    if index >= context.body or (index >= _HEAD and not context.whole):
        return None
    if opener("captions", context.language).match(text):
        return None
    found = people(text, context.language, placed=_placed(context, index), near=_near(context, index))
    if found is None or (index != context.title and of_book(context.lines, index, context.language)):
        return None
    if found.rule in ("byline.handle", "byline.place") and _is_subject(context, text, found):
        return None
    if found.rule == "byline.place" and (mostly(text, "share", context.language) or _said(context, index)):
        return None
    if found.rule == "byline.bullet" and not (_placed(context, index) or index + 1 == context.title):
        return None
    return Match(1, Kind.BYLINE, found.rule)


def _said(context: Context, index: int) -> bool:
    """Whether the line above a bare name quotes what that one said, and is not the line below a title."""
    above = index - 1
    quoted = above > 0 and above != context.title and _QUOTED.fullmatch(context.lines[above].text) is not None
    return quoted and not (index + 1 < context.body and dated(context.lines[index + 1].text, context.language))


def below_lede(context: Context, index: int) -> Match | None:
    """A by-line that stands alone below the first paragraph, above the others, and says that it is one."""
    beside = context.lines[index - 1], *context.lines[index + 1 : index + 2]
    if not context.body < index <= context.body + _NEAR or len(beside) < 2:
        return None
    if not all(line.prose for line in beside) or not (context.lines[index].gap and beside[1].gap):
        return None
    text, code = context.lines[index].text, context.language
    found = people(text, code)
    if found is None or found.rule != "byline.word" or re.search(r"\w", text[found.names[-1][1] :]):
        return None
    if not all(is_given(text[start:end].split()[0]) for start, end in found.names):
        return None
    word = text.split()[0]  # where several lines open so, they are headings: `By Henry James`
    alike = (line.text for line in context.lines[context.body :] if line.gap and line.text.startswith(word))
    if sum(signed(other, code) for other in alike) > 1 or of_book(context.lines, index, code):
        return None
    return Match(1, Kind.BYLINE, "byline.lede")


def _is_subject(context: Context, text: str, found: Byline) -> bool:
    """Whether the text begins by speaking of somebody with a bare name above it: then that one did not write it."""
    said = " ".join(line.text for line in context.lines[context.body : context.body + _SAID])
    surnames = [text[start:end].split()[-1] for start, end in found.names]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in surnames)


def signature(context: Context, index: int) -> Match | None:
    """A name alone below the last sentence, in a text whose lines are broken to fit a width, as letters' are."""
    if context.body >= len(context.lines) or not context.lines[context.body].wrapped:
        return None
    if not context.foot.tail <= index < min(context.foot.tail + _NEAR, context.end + 1):
        return None
    found = people(context.lines[index].text, context.language, near=True)
    return Match(1, Kind.BYLINE, "byline.signature") if found and found.rule == "byline.place" else None


def signed(text: str, language: str) -> bool:
    """Whether a line is a by-line wherever it stands."""
    return people(text, language) is not None


def _placed(context: Context, index: int) -> bool:
    """Whether authors stand here with nothing but their name: just below the title, or beside the date."""
    if context.title is not None and context.title < index <= context.title + _NEAR:
        return True
    return any(_little_but_date(context, i) for i in (index - 1, index + 1) if 0 <= i < context.body)


def _near(context: Context, index: int) -> bool:
    """Whether title, date, or what the author is, stand only a few lines away."""
    if context.title is None or index <= context.title:
        return False
    if index - context.title <= 2 * _NEAR or _role(context, index + 1):
        return True
    return any(_little_but_date(context, i) for i in (index - 2, index + 2) if 0 <= i < context.body)


def _role(context: Context, index: int) -> bool:
    """Whether a line says what somebody is: `Correspondent in Athens`."""
    return index < context.body and bool(opener("byline_roles", context.language).match(context.lines[index].text))


def _little_but_date(context: Context, index: int) -> bool:
    text = context.lines[index].text
    found = dates(text, context.language) if dated(text, context.language) else ()
    return bool(found) and len(text) <= found[0].end - found[0].start + _LITTLE
