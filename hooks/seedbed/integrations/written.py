"""A hand-written page -> the same, with what the collection holds, and the first mention of each term linked."""

import html
import re
from collections.abc import Callable

from ..linking.lexicon import Lexicon
from ..model import PagePath

_TAG = re.compile(r"""(<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|<[^>]*>)""", re.DOTALL)
_NAME = re.compile(r"</?\s*([a-z][a-z0-9]*)", re.IGNORECASE)
_CLOSED = {"a", "abbr", "button", "code", "kbd", "label", "math", "option", "pre", "samp", "select", "textarea"}
_CLOSED |= {"h1", "h2", "h3", "h4", "h5", "h6", "head", "script", "style", "svg", "title"}
"""Elements in which nothing is linked."""


MARKER = "<!-- seedbed:overview -->"
"""Where a hand-written page, on a line of its own, shows what the collection holds."""
_MARKER_LINE = re.compile(rf"^{re.escape(MARKER)}[ \t]*$", re.MULTILINE)


def asks_for_overview(markdown: str) -> bool:
    """Whether a page shows what the collection holds."""
    return bool(_MARKER_LINE.search(markdown))


def with_overview(markdown: str, overview: str, page: str) -> str:
    """A page with what the collection holds, where it asks for it.

    Args:
        markdown: of the page.
        overview: Markdown whose links start at the top of the site.
        page: its path.
    """
    moved = overview.replace("](", "](" + "../" * page.count("/"))
    return _MARKER_LINE.sub(lambda _: moved, markdown)


def blocks(content: str) -> tuple[str, ...]:
    """The text of a page, block by block."""
    parts = re.split(
        r"<(?:/?(?:p|h[1-6]|li|td|th|pre|div|dd|dt|blockquote|br|hr)\b[^>]*|/?(?:script|style)\b[^>]*)>", content
    )
    texts = (" ".join(html.unescape(_TAG.sub("", part)).split()) for part in parts)
    return tuple(text.removesuffix("¶") for text in texts if text)


def linked(
    content: str, lexicon: Lexicon, language: str, least: float, address: Callable[[PagePath], str | None]
) -> str:
    """The content of a page with links.

    Args:
        content: HTML as Markdown made it.
        lexicon: of terms and documents.
        language: of the page.
        least: confidence from which a mention is linked.
        address: of a page as seen from this one; None for what is not to be linked, as the page itself.
    """
    parts = _TAG.split(content)
    seen: set[PagePath] = set()
    shut = 0
    for number, part in enumerate(parts):
        if number % 2:
            name = _NAME.match(part)
            if name and name[1].lower() in _CLOSED and not part.endswith("/>"):
                shut = max(0, shut + (-1 if part.startswith("</") else 1))
        elif not shut and part.strip():
            parts[number] = _text(part, lexicon, language, least, address, seen)
    return "".join(parts)


def _text(
    part: str,
    lexicon: Lexicon,
    language: str,
    least: float,
    address: Callable[[PagePath], str | None],
    seen: set[PagePath],
) -> str:
    text = html.unescape(part)
    made = []
    position = 0
    for hit in lexicon.find(text, language):
        url = None if hit.target in seen or hit.confidence < least else address(hit.target)
        if url is not None:
            seen.add(hit.target)
            words = html.escape(text[hit.start : hit.end], quote=False)
            kind = hit.rule.split(".")[0]
            made += [
                html.escape(text[position : hit.start], quote=False),
                f'<a class="sb-{kind}" href="{html.escape(url)}">{words}</a>',
            ]
            position = hit.end
    return "".join([*made, html.escape(text[position:], quote=False)]) if made else part
