"""A seed and its language -> a `Document`: its lines grouped into blocks, each by the first rule that fits.

The rules stand in two tuples in plain sight. The head rules look at the lines before the first paragraph, the body
rules at all others; each is asked in order, and the last one fits always. So every visible line is in exactly one
block.
"""

from ..model import Block, Document, Seed, Span
from . import byline, counts, dateline, heading, listing, noise, paragraph, preformatted, quotation, table, title, verse
from .lines import cut
from .rule import Context, Match, Rule

HEAD: tuple[Rule, ...] = (title.title, counts.counts, byline.byline, dateline.dateline, noise.head, title.kicker)
BODY: tuple[Rule, ...] = (
    counts.counts,
    dateline.closing,
    noise.alone,
    noise.tail,
    table.table,
    preformatted.preformatted,
    quotation.quotation,
    listing.listing,
    heading.heading,
    verse.verse,
    paragraph.paragraph,
)


def segment(seed: Seed, language: str) -> Document:
    """Cut a seed into blocks.

    Args:
        seed: with at least one visible character.
        language: code of its language, `und` where unknown.

    Returns:
        A document whose blocks are in order, do not overlap and hold every visible character of the seed.
    """
    lines = cut(seed.text)
    body = next((i for i, line in enumerate(lines) if line.prose), len(lines))
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose), len(lines) - 1)
    start = Context(language, lines, body, last + 1, None)
    context = Context(language, lines, body, last + 1, title.choose(start))
    blocks = []
    index = 0
    while index < len(lines):
        match = _match(context, index)
        span = Span(lines[index].span.start, lines[index + match.length - 1].span.end)
        blocks.append(Block(match.kind, span, match.rule, match.level))
        index += match.length
    return Document(seed, tuple(blocks))


def _match(context: Context, index: int) -> Match:
    rules = HEAD + BODY if index < context.body else BODY
    return next(match for rule in rules if (match := rule(context, index)))
