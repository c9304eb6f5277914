"""The values that travel between the stages: frozen, picklable, without behaviour beyond look-ups.

The raw text lives in one place, `Seed.text`. Everything extracted from it is a `Span` of that text together with the
name of the rule that found it, so that every statement on a page can point at its line.

The module is longer than 300 lines because a reader wants all values on one page.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Generic, Literal, NamedTuple, NewType, Protocol, TypeVar
from urllib.parse import quote

SourcePath = NewType("SourcePath", str)
"""Where a seed lies, below the seeds folder, with `/` between the parts: `notes/2021/a.txt`."""

PagePath = NewType("PagePath", str)
"""Where a page lies, below the docs folder, with `/` between the parts: `documents/a.md`."""


@dataclass(frozen=True, slots=True)
class Address:
    """The page whose address, hosted or in a folder, is to stand here."""

    page: PagePath


Slug = NewType("Slug", str)
"""One part of an address: lower-case letters of any script, digits and single hyphens."""

Value = TypeVar("Value", covariant=True)


class Severity(StrEnum):
    """How much a finding matters: an error means that something is not on the site."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the site's author should know; the build goes on."""

    code: str
    severity: Severity
    source: str
    """The file: of a seed or sidecar below the seeds folder, of an entry `glossary/NAME.md`, else below the project."""
    line: int | None
    """Counted from 1; None where the finding is about the whole file."""
    message: str
    """What is wrong, as a sentence."""
    advice: str
    """What to do about it, as a sentence."""
    details: tuple[tuple[str, str], ...] = ()
    """The words that were filled into the message, so that it can be said in another language."""
    about: Literal["seed", "entry", "project"] = "seed"
    """In which folder the file lies."""

    @property
    def place(self) -> str:
        """`b.txt:3`."""
        return f"{self.source}:{self.line}" if self.line else self.source


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Seed.text`: offsets in characters, `start` included, `end` not."""

    start: int
    end: int

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Repair:
    """A change made to the text while reading it, and how often: newlines made equal, hidden marks taken out."""

    name: str
    count: int


class Kind(StrEnum):
    """What a block is. The kinds from `TITLE` on are lifted: they are shown, but not as part of the body."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    VERSE = "verse"
    PREFORMATTED = "preformatted"
    TABLE = "table"
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    KICKER = "kicker"
    COUNTS = "counts"
    NOISE = "noise"

    @property
    def lifted(self) -> bool:
        """True for what surrounds a text rather than being part of it."""
        return self in _LIFTED


_LIFTED = frozenset({Kind.TITLE, Kind.BYLINE, Kind.DATELINE, Kind.KICKER, Kind.COUNTS, Kind.NOISE})


@dataclass(frozen=True, slots=True)
class Field(Generic[Value]):
    """A stated fact with its evidence: the line it was read from and the rule that read it."""

    value: Value
    line: int
    """Of the seed; of the sidecar where the rule is `sidecar`; 0 where the value rests on the text as a whole."""
    rule: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of whole lines of which the format of the file says what they are: `<h2>`, `# Heading`."""

    span: Span
    kind: Kind
    rule: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words that led to an address outside."""

    span: Span
    address: str
    """With the scheme http, https or mailto, or of a file beside this one."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One source file as text. Newlines are `\\n`; nothing that a reader of the file sees is missing."""

    source: SourcePath
    text: str
    encoding: str
    sha256: str
    """Hexadecimal digest of the bytes of the file."""
    size: int
    """Bytes."""
    repairs: tuple[Repair, ...] = ()
    origins: tuple[int, ...] = field(default=(), repr=False)
    """The line of the file from which each line of the text came; empty where they are the same."""
    marks: tuple[Mark, ...] = ()
    """In order, not overlapping."""
    links: tuple[Hyperlink, ...] = ()
    stated: tuple[tuple[str, Field[str]], ...] = ()
    """What the file says about itself outside its text, by the names of the metadata: `("published", Field(...))`."""

    def line(self, offset: int) -> int:
        """The line of the file, counted from 1, on which the character at `offset` stands."""
        number = bisect_right(_newlines(self.text), offset - 1)
        return self.origins[number] if self.origins else number + 1

    def at(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]


@lru_cache(maxsize=8)
def _newlines(text: str) -> tuple[int, ...]:
    """Offsets of every newline, ascending."""
    return tuple(m.start() for m in re.finditer("\n", text))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of whole lines that belong together, what they are, and the rule that said so."""

    kind: Kind
    span: Span
    rule: str
    level: int = 0
    """Depth of a heading, counted from 2; 0 for everything else."""


@dataclass(frozen=True, slots=True)
class Document:
    """A seed cut into blocks. The blocks are in order, do not overlap, and cover every visible character."""

    seed: Seed
    blocks: tuple[Block, ...]

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are the text itself."""
        return tuple(b for b in self.blocks if not b.kind.lifted)

    @property
    def lifted(self) -> tuple[Block, ...]:
        """The blocks that stand around the text: title, by-line, counts, boilerplate."""
        return tuple(b for b in self.blocks if b.kind.lifted)

    def line(self, block: Block) -> int:
        """The line on which a block begins."""
        return self.seed.line(block.span.start)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of one document. None, or an empty tuple, says: not stated in the text."""

    title: Field[str]
    authors: tuple[Field[str], ...]
    language: Field[str]
    """ISO 639-1 code, or `und` where no language could be told."""
    description: Field[str] | None
    published: Field[str] | None
    """`2021-05-03`, `2021-05` or `2021`: never more exact than the text."""
    updated: Field[str] | None
    """In the same form."""
    section: Field[str] | None
    """Of the paper or site in which the text appeared."""
    counts: Mapping[str, Field[int]]
    """By what was counted: `views`, `comments`, `shares`, `likes`."""
    places: tuple[Field[str], ...]
    """ISO 3166 codes of the countries named, in order of their first mention."""
    people: tuple[Field[str], ...]
    """Named in title and text."""
    organisations: tuple[Field[str], ...]
    names: tuple[Field[str], ...]
    """Of which it cannot be said whether they are people, organisations or something else."""
    dates: tuple[Field[str], ...]
    """The dates that the body speaks of, in the form of `published`."""
    words: int
    """Of the body."""
    minutes: int
    """Reading time, rounded up."""


@dataclass(frozen=True, slots=True)
class Record:
    """A document and what is known of it, and the address of its page."""

    document: Document
    metadata: Metadata
    page: PagePath
    linked: bool = True
    """Whether names in its text may become links."""

    @property
    def source(self) -> SourcePath:
        """Where the seed lies below the seeds folder."""
        return self.document.seed.source


@dataclass(frozen=True, slots=True)
class Entry:
    """A glossary entry written by a person: one Markdown file."""

    path: str
    """Of the file, below the glossary folder."""
    term: str
    language: str | None
    aliases: tuple[str, ...]
    see_also: tuple[str, ...]
    """Names of other entry files, without `.md`."""
    sources: tuple[str, ...]
    body: str
    """Markdown, as written."""
    line: int
    """On which the body begins."""
    same_as: tuple[str, ...] = ()
    """Names of the entry files of the same concept in other languages."""
    linked: bool = True
    """Whether its mentions become links."""
    hidden: bool = False
    """Whether it says that its names are no terms: nothing of it is shown or linked."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words from a seed, with the line they stand on."""

    text: str
    source: SourcePath
    line: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names a term or another document."""

    target: PagePath
    span: Span
    """Of the form in the seed's text."""
    form: str
    quote: Quote
    """The sentence around it."""
    rule: str = ""
    """Which of its names was met: `term.form`, `document.number`."""
    confidence: float = 1.0
    """0 to 1."""
    term: PagePath = PagePath("")
    """The term of that name, where a document has it too and is the target."""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary, written by a person (`entry`) or found in the texts."""

    name: str
    language: str
    page: PagePath
    forms: tuple[str, ...]
    """Spellings met in the texts, most frequent first."""
    score: float
    entry: Entry | None = None
    definitions: tuple[Quote, ...] = ()
    """Sentences of the texts that define it, oldest first."""
    short: tuple[str, ...] = ()
    """Its acronyms, as the texts explain them."""
    moved: tuple[PagePath, ...] = ()
    """Where it would stand as a found term, had nobody written its entry."""
    shown: bool = True
    """Whether it has a page and is linked; in a large collection weaker terms are in the data only."""

    @property
    def kind(self) -> str:
        """`curated` where a person wrote it, `defined` where a text defines it, `mentioned` where texts only use it."""
        return "curated" if self.entry else "defined" if self.definitions else "mentioned"

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names: those that a person gave it, and the acronyms that the texts explain."""
        given = self.entry.aliases if self.entry else ()
        return (*given, *(name for name in self.short if name not in given))


ENTITIES = {"people": "person", "organisations": "organisation", "places": "place"}
"""The facets whose values are named in texts, and what a link to one is called."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet (`people`, `years`...), and the documents that have it."""

    facet: str
    name: str
    """As the records say it: a name, a code, a year."""
    sources: tuple[SourcePath, ...]
    page: PagePath | None
    """Where its documents are listed; None where there is but one."""


class Name(NamedTuple):
    """What a text may call a term or a document."""

    text: str
    language: str
    target: PagePath
    rule: str
    confidence: float
    """0 to 1: how often a careful editor would link a mention by it."""
    capitals: bool = False
    """Whether it is a name only where it is written in capitals."""


@dataclass(frozen=True, slots=True)
class Link:
    """A connection from a document, with the reason for it."""

    kind: str
    """`term`, `document`, `person`, `organisation`, `place` or `related`."""
    source: SourcePath
    target: str
    """The other document's source, or the page of anything else."""
    span: Span | None
    """What is linked in the text; None where the link stands beside it."""
    line: int | None
    text: str
    rule: str
    score: float
    """Of a link in the text how sure it is, of one beside it how near the two are; 0 to 1."""
    made: bool = True
    """Whether it stands on the page; otherwise it waits for a person's decision."""
    quote: str = ""
    """The sentence in which it stands."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another document with nearly the same text."""

    other: SourcePath
    share: float
    """0 to 1, where nothing but white space differs."""
    here: tuple[str, ...] = ()
    """The first passages that only this document has."""
    there: tuple[str, ...] = ()
    """The first passages that only the other has."""


@dataclass(frozen=True, slots=True)
class Host:
    """Where the site is served."""

    url: str
    """With a slash at its end; empty where the site does not know it."""
    directories: bool = True
    """Whether pages are served as folders: `documents/a/` rather than `documents/a.html`."""

    def address(self, page: str) -> str:
        """The whole address of a page or a file."""
        if not page.endswith(".md"):
            return self.url + quote(page)
        path = page.removesuffix(".md")
        if path == "index" or path.endswith("/index"):
            return self.url + quote(path.removesuffix("index")) + ("" if self.directories else "index.html")
        return self.url + quote(path) + ("/" if self.directories else ".html")


class PageHeading(NamedTuple):
    """A heading as it stands on a page."""

    level: int
    anchor: str
    name: str
    """HTML without elements."""
    content: str
    """HTML."""


@dataclass(frozen=True, slots=True)
class Html:
    """What stands on a page, in HTML."""

    content: str
    headings: tuple[PageHeading, ...]
    anchors: frozenset[str]
    """Parts of the page to which a link may lead."""


class Text(Protocol):
    """What a page says, made each time that it is asked for, so that nobody need hold it."""

    def markdown(self) -> str:
        """With its front matter."""

    def html(
        self, address: Callable[[str], str | None], *, permalink: bool, name: Callable[[str, str], str]
    ) -> Html | None:
        """As Python-Markdown makes it of the Markdown; None where only that can say it (`writing/html.py`)."""


class Machines(NamedTuple):
    """What a page says to machines."""

    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of meta elements."""
    linked_data: Mapping[str, object] | None = None
    """JSON-LD of schema.org; an `Address` in it becomes that of the page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: PagePath
    title: str
    text: Text
    """What makes its text, as Markdown or as HTML."""
    front: Mapping[str, object] = field(default_factory=dict)
    """What its front matter says."""
    source: SourcePath | None = None
    """The seed that it shows, if it shows one."""
    indexed: bool = False
    """True for the pages that the navigation offers."""
    moved: PagePath | None = None
    """The page that stands for it now."""
    written: bool = False
    """Whether it holds Markdown from somebody's hand, which may be any Markdown."""
    changed: str = ""
    """The date of its last change, as far as that is known."""
    alternates: tuple[tuple[str, PagePath], ...] = ()
    """Pages that say the same in other languages, by the codes of these."""
    machines: Callable[[], Machines] = Machines
    """What it says to machines, made whenever somebody asks."""

    @property
    def markdown(self) -> str:
        """Ready to be written, with its front matter."""
        return self.text.markdown()


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search knows of one page."""

    page: PagePath
    title: str
    kind: str
    """`term`, `document`, or `page` for all others; terms are shown first."""
    language: str
    blocks: Iterable[str]
    """Its text, which may be made each time that somebody goes through it."""
    names: tuple[str, ...] = ()
    """What it is called beside its title."""
    summary: str = ""
    """One line about it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that one run grows."""

    language: str
    """ISO 639-1 code of the site's own words."""
    pages: tuple[Page, ...]
    data: Mapping[str, str]
    """File name in `data/` to its text, made when it is looked up: `documents.jsonl` and the others."""
    sources: Mapping[str, SourcePath]
    """Address of the untouched copy to the seed it is a copy of."""
    findings: tuple[Finding, ...]
    overview: str = ""
    """Markdown that a hand-written home page may show: what this collection holds."""
    names: tuple[Name, ...] = ()
    """By which hand-written pages may call terms and documents."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path to text of what only a host needs: feeds, `llms.txt`."""
    searched: Iterable[Searched] = ()
    """What the search finds, but for hand-written pages; made anew whenever somebody goes through it."""
    filters: Mapping[str, object] = field(default_factory=dict)
    """What a script needs to filter the documents; an `Address` becomes that of the page, from the top of the site."""
    page_of_edited: Callable[[Record], Page] | None = None
    """A document of this collection as it reads now -> its page, if nothing else had changed."""
