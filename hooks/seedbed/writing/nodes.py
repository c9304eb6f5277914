"""What a page is made of, before it is Markdown: a small tree that knows nothing of escaping."""

from dataclasses import dataclass

from ..model import PagePath


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead to a page of the site, to a part of one (`page.md#part`), or to a file of it."""

    text: str
    target: PagePath | str
    title: str = ""
    """Shown when a pointer rests on it."""
    css: str = ""


@dataclass(frozen=True, slots=True)
class Outside:
    """Words that lead to an address outside of the site."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words that are names of things: files, rules, hashes."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line end that is kept."""


Inline = str | Anchor | Outside | Strong | Code | Break
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """What a block says about itself: its class, and its language where it is not the site's."""

    css: str = ""
    lang: str = ""
    direction: str = ""


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    level: int
    inlines: Inlines
    style: Style = PLAIN
    id: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    inlines: Inlines
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody else, and where they come from."""

    paragraphs: tuple[Inlines, ...]
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Items:
    """A list; one among its items belongs to the item before it."""

    items: "tuple[Inlines | Items, ...]"
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Pre:
    """Text whose spaces and line ends are kept."""

    inlines: Inlines
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Folded:
    """Text behind a word that unfolds it."""

    summary: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """HTML of our own making (a picture, a place for one), with nothing unescaped in it."""

    svg: str


@dataclass(frozen=True, slots=True)
class Written:
    """Markdown from the hand of the site's author, which is trusted and passed on as it is."""

    markdown: str


Node = Heading | Para | Quotation | Items | Grid | Pre | Folded | Picture | Written
