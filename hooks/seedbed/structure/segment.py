"""A seed and its language -> a `Document`: its lines grouped into blocks, each by the first rule that fits.

The rules stand in two tuples in plain sight. The head rules look at the lines before the first paragraph, the body
rules at all others; each is asked in order, and the last one fits always. So every visible line is in exactly one
block.
"""

from dataclasses import replace

from ..model import Block, Document, Seed, Span
from ..text.calendar import dates
from . import (
    byline,
    counts,
    dateline,
    declared,
    heading,
    labelled,
    listing,
    noise,
    paragraph,
    preformatted,
    quotation,
    table,
    title,
    verse,
    whole,
)
from .around import AROUND
from .dated import dated
from .foot import foot
from .lines import Line, cut
from .menu import menu
from .rule import Context, Match, Rule
from .series import series
from .speakers import speakers

HEAD: tuple[Rule, ...] = (
    declared.declared,
    labelled.title,
    title.title,
    *AROUND,
    title.kicker,
)
BODY: tuple[Rule, ...] = (
    declared.declared,
    counts.counts,
    dateline.closing,
    byline.below_lede,
    byline.signature,
    noise.alone,
    noise.aside,
    noise.tail,
    table.table,
    preformatted.preformatted,
    quotation.quotation,
    listing.listing,
    heading.heading,
    verse.verse,
    paragraph.paragraph,
)


_LONGEST_HEAD = 20
_LONGEST_TITLE = 130
"""Characters of a title that ends with a full stop."""
_CLOSELY = 5
"""Lines."""


def segment(seed: Seed, language: str) -> Document:
    """Cut a seed into blocks.

    Args:
        seed: with at least one visible character.
        language: code of its language, `und` where unknown.

    Returns:
        A document whose blocks are in order, do not overlap and hold every visible character of the seed.
    """
    lines = cut(seed.text, seed.marks)
    page = whole.head(lines, language)
    body = _below_lede(lines, page.stop, language) if page else _body(lines, language)
    ends = foot(lines, body, language)
    declared = next((i for i, line in enumerate(lines) if line.declared and not line.declared.kind.lifted), len(lines))
    start = Context(
        language=language,
        lines=lines,
        margin=min((line.indent for line in lines if line.prose), default=min(line.indent for line in lines)),
        body=body,
        short=not any(line.prose for line in lines),
        menu=range(page.start) if page else menu(lines, body, language),
        whole=bool(page),
        foot=ends,
        declared=declared,
        title=None,
        series=series(lines[: ends.start], language),
        days=dateline.days(lines[: ends.start], body, language),
        speakers=speakers(lines),
    )
    context = replace(start, title=title.choose(start))
    blocks = []
    index = 0
    while index < len(lines):
        match = _match(context, index)
        span = Span(lines[index].span.start, lines[index + match.length - 1].span.end)
        blocks.append(Block(match.kind, span, match.rule, match.level))
        index += match.length
    return Document(seed, tuple(blocks))


def _body(lines: list[Line], language: str) -> int:
    """The index of the first line after the head: the first prose, or the first below by-line and date.

    Between title and by-line, pages often print a first paragraph or two; below both, the text begins. Where nothing is
    prose it begins with the first lines that stand together below the first.
    """
    prose = [
        i for i, line in enumerate(lines[:_LONGEST_HEAD]) if line.prose and not _is_closed_title(lines, i, language)
    ]
    first = prose[0] if prose else next((i for i, line in enumerate(lines) if line.prose), None)
    if first is None:
        if (signed := _below_signs(lines, language)) is not None:
            return signed
        together = (i for i in range(1, len(lines) - 1) if lines[i].gap and not lines[i + 1].gap)
        below = (i for i in together if not all(_sign(line.text, language) for line in lines[i : i + 2]))
        return next(below, len(lines))
    if not prose or any(_sign(lines[i].text, language) for i in range(first)):
        return first
    return _below_lede(lines, first, language)


def _below_lede(lines: list[Line], first: int, language: str) -> int:
    """The index of the first paragraph, or of the next where by-line or date stand below it."""
    second = next((i for i in range(first + _CLOSELY, len(lines)) if lines[i].prose), first + _CLOSELY)
    sign = next((i for i in range(first + 1, min(second, len(lines))) if _sure_sign(lines[i].text, language)), None)
    if sign is None:
        return first
    return next((i for i in range(sign + 1, len(lines)) if lines[i].prose), len(lines))


def _is_closed_title(lines: list[Line], index: int, language: str) -> bool:
    """Whether the first line, though it ends as a sentence does, stands above by-line or date; or a caption twice."""
    line, above, below = lines[index], lines[index - 1 : index], lines[index + 1 : index + 2]
    if not below or line.declared or line.wrapped or len(line.text) > _LONGEST_TITLE:
        return False
    if any(line.text == other.text for other in (*above, *below)):
        return True
    return index == 0 and _sure_sign(below[0].text, language)


def _below_signs(lines: list[Line], language: str) -> int | None:
    """The index of the first line below by-line and date, where such stand in the head of a text without prose."""
    signs = (i for i in range(len(lines[:_LONGEST_HEAD])) if _sign(lines[i].text, language))
    sign = next(signs, len(lines))
    below = next((i for i in range(sign, len(lines)) if not _sign(lines[i].text, language)), len(lines))
    return below if 0 < sign < below < len(lines) else None


def _sign(text: str, language: str) -> bool:
    return byline.signed(text, language) or dated(text, language)


def _sure_sign(text: str, language: str) -> bool:
    """Whether a line is a by-line, or holds a day: below a paragraph, a month may head a part."""
    return _sign(text, language) and (
        byline.signed(text, language) or any(date.exact for date in dates(text, language))
    )


def _match(context: Context, index: int) -> Match:
    rules = HEAD + BODY if index < context.body else BODY
    return next(match for rule in rules if (match := rule(context, index)))
