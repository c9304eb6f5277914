"""Preformatted text: lines whose spaces are part of what they say."""

import re

from ..model import Kind
from .lines import Line
from .rule import Context, Match

_INDENT = 4
"""Columns."""
_FEWEST = 2
_LONGEST = 500
"""Lines that are looked at for a fence that closes another."""
_MOST = 0.6
"""Share of the lines of a table or drawing that look like it."""
_COLUMNS = re.compile(r"[^\s.!?…:;,] {2,}\S")
_RULER = re.compile(r"[-=_─═|:+ ]{3,}")
_FENCE = re.compile(r"(`{3,}|~{3,})[\w+-]{0,20}")


def preformatted(context: Context, index: int) -> Match | None:
    """Lines between fences, set in where the text as a whole is not, in columns, or drawn."""
    for name, rule in (("fenced", fenced), ("indented", indented), ("columns", _laid_out)):
        if length := rule(context, index):
            return Match(length, Kind.PREFORMATTED, f"preformatted.{name}")
    return None


def fenced(context: Context, index: int) -> int:
    """How many lines, the fences among them."""
    fence = _FENCE.fullmatch(context.lines[index].text)
    if fence is None:
        return 0
    last = min(index + _LONGEST, context.end)
    closing = (i for i in range(index + 1, last) if context.lines[i].text == fence[1])
    return next(closing, index - 1) - index + 1


def _laid_out(context: Context, index: int) -> int:
    """How many lines, up to the next blank one."""
    lines = context.lines
    if not (lines[index].gap or lines[index - 1].declared or index - 1 == context.title):
        return 0  # the run that it is in was looked at when it began
    end = next((i for i in range(index + 1, context.end) if lines[i].gap), context.end)
    run = lines[index:end]
    if any(line.wrapped or line.declared or line.mark or (line.prose and not line.drawn) for line in run):
        return 0
    rulers = sum(bool(_RULER.fullmatch(line.text)) for line in run)
    found = sum(bool(line.apart or _COLUMNS.search(line.text) or (rulers and "|" in line.text)) for line in run)
    return len(run) if found >= max(_FEWEST, _MOST * (len(run) - rulers)) else 0


def indented(context: Context, index: int) -> int:
    """How many lines from here on are set in where the text as a whole is not; one alone if a line introduces it."""
    if context.margin >= _INDENT:
        return 0
    lines = context.lines
    length = 0
    while index + length < context.end and _is_indented(lines[index + length], first=length == 0):
        length += 1
    alone = length == 1 and index > 0 and lines[index].gap and lines[index - 1].text.endswith(":")
    return length if length >= _FEWEST or alone else 0


def _is_indented(line: Line, *, first: bool) -> bool:
    return line.indent >= _INDENT and not line.wrapped and not line.prose and (first or not line.gap)
