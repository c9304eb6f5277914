"""Verse: short lines that follow each other and do not end like sentences; addresses and signatures look the same."""

from ..model import Kind
from .around import claimed
from .listing import heads_list, listing
from .preformatted import fenced
from .quotation import quotation
from .rule import Context, Match

_LONGEST = 64
"""Characters of a line of verse."""
_FEWEST, _COUPLET = 3, 2


def verse(context: Context, index: int) -> Match | None:
    """Three or more short lines in a row whose breaks are kept; stanzas of a poem, though each line is closed."""
    lines = context.lines
    above = index - 1
    if not (lines[index].gap or above == context.title or _claimed(context, above) or heads_list(context, above)):
        return None  # the run that it is in was looked at when it began
    length = 1
    while index + length < context.end and not lines[index + length].gap and not _other(context, index + length):
        length += 1
    run = lines[index : index + length]
    if any(len(line.text) > _LONGEST or line.wrapped for line in run):
        return None
    stanza = context.short and length >= _COUPLET and _returns(context, index, length)
    broken = length >= _FEWEST and sum(line.closed for line in run) <= length // 2
    return Match(length, Kind.VERSE, "verse.short-lines") if stanza or broken else None


def _returns(context: Context, index: int, length: int) -> bool:
    """Whether as many lines stand together below a run, or above it, as in the stanzas of a poem."""
    lines = context.lines
    for start in (index + length, index - length):
        group = lines[start : min(start + length + 1, context.end)] if start >= 0 else []
        gaps = [line.gap for line in group]
        if gaps[:length] == [True] + [False] * (length - 1) and gaps[length:] in ([], [True]):
            return True
    return False


def _other(context: Context, index: int) -> bool:
    """Whether another block begins with a line."""
    return _claimed(context, index) or any(rule(context, index) for rule in (listing, quotation, fenced, heads_list))


def _claimed(context: Context, index: int) -> bool:
    """Whether a line of the head belongs to another rule, which would be asked later."""
    if context.lines[index].declared:
        return True
    return index < context.body and claimed(context, index)
