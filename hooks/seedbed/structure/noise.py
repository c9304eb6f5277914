"""What a web page prints around a text: share bars, adverts, "read also", copyright, picture credits.

It is set apart, never thrown away.
"""

import re
from functools import cache

from ..languages import language
from ..model import Kind
from ..text.calendar import dates
from ..text.counting import words
from ..text.folding import fold
from ..text.personal import following
from ..text.phrases import known_words, of, opener, pattern
from .dated import dated, tells
from .foot import CREDIT, heads, is_sentence
from .rule import Context, Match

_SHORT = 90
"""Characters; a longer line is a sentence that happens to hold such a word."""
_NAME = 6
"""Words of the name of a paper."""
_BUTTON = 4
"""Letters of a button's name."""
_ORGANISATION = 3
"""Words of the name of an organisation, at least."""
_OTHER_WORD = 3
"""Letters of a word behind minutes from which on they are of something else: `90 min Backzeit`."""
_LONGEST_TIME = 40
"""Characters from which a line says more than how long it takes to read."""
_ABOUT = re.compile(r"(?i:copyright)(?:\s[a-zß-öø-ÿ]+){2}")
"""`Copyright law for beginners` is about it."""
_PAGES = re.compile(r"\s*\d+(?:\s?(?:/|\w{1,3})\s?\d+)?\W*")
_LETTERS = re.compile(r"[^\W\d_]")
_FEW_LETTERS = 2
"""Of a script that sets no spaces between words."""
_FIGURE = re.compile(r"\W{0,2}\d")
_SIGNED = re.compile(r"\S\s©")
_BEFORE_CREDIT = (", ", ". ", " (", "| ", "/ ")
_REPEATED = re.compile(r"(\w+\s\w{1,20})(?:\s\1){2,}")
"""`Full star Full star Full star`."""
_WIKI = re.compile(
    r"(?:\w*wiki\w*|wikip[ée]di\w*|википеди\w*|вікіпеді\w*|βικιπαίδεια|ويكيبيديا|ویکی‌پدیا|ויקיפדיה|विकिपीडिया|วิกิพีเดีย)\s?[,،—–-]"
    r"|维基百科|維基百科|ウィキペディア|위키백과",
    re.IGNORECASE,
)
"""`From Wikipedia, the free encyclopedia`, as wikis print it below every title."""


def menu(context: Context, index: int) -> Match | None:
    """The menu of a site, above the title."""
    return Match(1, Kind.NOISE, "noise.menu") if index in context.menu else None


def head(context: Context, index: int) -> Match | None:
    """Share bars, reading times and picture credits between title and text."""
    text = context.lines[index].text
    if len(text) > _SHORT:
        return None
    if index > 0 and _WIKI.search(text):
        return Match(1, Kind.NOISE, "noise.wiki")
    for name in ("share", "advert", "captions", "copyright"):
        if mostly(text, name, context.language) and not (index == 0 and _stands_first(context, name)):
            return Match(1, Kind.NOISE, f"noise.{name}")
    if _run_together(context.language).fullmatch(text):
        return Match(1, Kind.NOISE, "noise.share")
    if (index > 0 and _REPEATED.fullmatch(text)) or _is_empty_label(context, index):
        return Match(1, Kind.NOISE, "noise.label")
    if _is_paper(context, index):
        return Match(1, Kind.NOISE, "noise.paper")
    if _is_reading_time(text, context.language):
        return Match(1, Kind.NOISE, "noise.reading_time")
    return Match(1, Kind.NOISE, "noise.credit") if CREDIT.match(text) else None


@cache
def _run_together(code: str) -> re.Pattern[str]:
    """Buttons that have lost the spaces between them: `FacebookTwitterPrint`."""
    words = {word for entry in of(code) for word in entry.share if word.isalpha() and len(word) >= _BUTTON}
    names = "|".join(sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:{names}){{2,}}", re.IGNORECASE)


def _stands_first(context: Context, name: str) -> bool:
    """Whether the first line stands alone and says more than share bars do: so stands a title."""
    alone = all(line.gap for line in context.lines[1:2])
    return name in ("share", "advert") and alone and _may_be_title(context.lines[0].text, context.language)


def _is_empty_label(context: Context, index: int) -> bool:
    """Whether a line below the title says what a page leaves out, as the next does, or the last: `Published on`."""
    lines, code = context.lines, context.language
    if context.title is None or index <= context.title or not _is_label(lines[index].text, code):
        return False
    above, below = lines[index - 1], lines[index + 1 : index + 2]
    if not lines[index].gap and _is_label(above.text, code):
        return all(line.gap for line in below)
    return any(not line.gap and _is_label(line.text, code) for line in below)


def _is_label(text: str, code: str) -> bool:
    """Whether a line is the label of a date or of an author, or what one is, and nothing else."""
    said = text.rstrip(" :：")
    return any(pattern(name, code).fullmatch(said) for name in ("published", "updated", "bylines", "byline_roles"))


def _is_paper(context: Context, index: int) -> bool:
    """Whether a line between title and text names the paper that it is from, beside its date: `The Herald`."""
    text, code = context.lines[index].text, context.language
    if context.title is None or not context.title < index < context.body or words(text) > _NAME:
        return False
    if opener("published", code).match(text) and opener("bylines", code).match(text):
        return True
    beside = (context.lines[i].text for i in (index - 1, index + 1) if context.title < i < context.body)
    return _names_paper(text, code) and any(dated(line, code) for line in beside)


def _names_paper(text: str, code: str) -> bool:
    """Whether a line is the name of a paper: `The Herald`, `Le Phare du soir`."""
    return text[0].isupper() and _is_named(text, "papers", code)


def names_organisation(text: str, code: str) -> bool:
    """Whether a line is the name of who made a page: `Eastmoor Town Council`, `Secretaria Municipal de Obras`."""
    said = len(text.split()) >= _ORGANISATION and not re.search(r"\d|[:?!,]", text)
    return said and _is_named(text, "organisations", code)


def _is_named(text: str, name: str, code: str) -> bool:
    """Whether a name ends with such a word, or opens with one where nouns come first."""
    said = [word for word in text.split() if fold(word) not in known_words("articles", code)]
    if not said or tells(text, code):
        return False
    if language(code).head_first:
        return fold(said[0]) in known_words(name, code)
    return fold(said[-1]) in known_words(name, code) and not any(word[0].islower() for word in said)


def _is_reading_time(text: str, code: str) -> bool:
    """Whether a line says how long it takes to read a text, and not how long something else does: `Cottura: 20 min`."""
    if (
        len(text) >= _LONGEST_TIME
        or not any(c.isdigit() for c in text)
        or not pattern("reading_time", code).search(text)
    ):
        return False
    rest = pattern("reading_time", code).sub(" ", text)
    if text[0].isdigit() and any(len(word) > _OTHER_WORD for word in re.findall(r"[^\W\d_]+", rest)):
        return False
    label, colon, _ = text.partition(":")
    return not colon or pattern("reading_time", code).search(label) is not None


def alone(context: Context, index: int) -> Match | None:
    """A line that is an advert's label, a credit or the number of a page and nothing else, anywhere in the text."""
    text, code = context.lines[index].text, context.language
    if len(text) > _SHORT:
        return None
    if pattern("advert", code).fullmatch(text.strip(" .:·•|-–—[]()")):
        return Match(1, Kind.NOISE, "noise.advert")
    if _is_page_number(text, code) and all(line.gap for line in context.lines[index + 1 : index + 2]):
        return Match(1, Kind.NOISE, "noise.page")
    return Match(1, Kind.NOISE, "noise.credit") if text[0] == "©" or _credits_somebody(text, code) else None


def _is_page_number(text: str, code: str) -> bool:
    """Whether a line is what stands at the edge of a page: `Page 12`, `S. 3 / 14`."""
    label = opener("pages", code).match(text)
    return label is not None and _PAGES.fullmatch(text, label.end()) is not None


def _credits_somebody(text: str, code: str) -> bool:
    """Whether a line says whose picture stood there: `Photo: Nora Whitcombe / Moorsund Herald`."""
    label = opener("captions", code).match(text)
    colon = re.compile(r"\s*[:：/]\s*").match(text, label.end()) if label else None
    return colon is not None and bool(following(text, colon.end(), code)) and not text.endswith((".", "!", "?"))


def aside(context: Context, index: int) -> Match | None:
    """Within the text: `read also` with the title of another text behind it, or in the next line."""
    text = context.lines[index].text
    label = opener("read_also", context.language).match(text)
    if label is None or len(text) > 2 * _SHORT:
        return None
    rest = text[label.end() :].lstrip()
    if re.search(r"\w", rest):
        return Match(1, Kind.NOISE, "noise.read_also") if rest.startswith((":", "：")) else None
    below = context.lines[index + 1 : index + 2]
    if heads(text, context.language) and any(is_sentence(line) for line in below):
        return None
    titles = [line for line in below if not line.prose and not line.closed and line.mark is None]
    return Match(1 + len(titles), Kind.NOISE, "noise.read_also")


def tail(context: Context, index: int) -> Match | None:
    """Everything from the foot of the page on."""
    return Match(1, Kind.NOISE, context.foot.rule) if index >= context.foot.start else None


def credited(text: str, code: str) -> bool:
    """Whether a line names whose picture it describes: `The bridge in autumn. Photo: K. Lang`."""
    if _SIGNED.search(text):
        return True
    found = pattern("captions", code).finditer(text)
    return any(text[match.start() - 2 : match.start()] in _BEFORE_CREDIT for match in found)


def captioned(text: str, code: str) -> bool:
    """Whether a line is what stands below a picture: `Figure 1 The mill`, `Photograph by Anna Keller, 3 May 1999`."""
    label = opener("captions", code).match(text)
    return label is not None and (_FIGURE.match(text, label.end()) is not None or bool(dates(text, code)))


def mostly(text: str, name: str, code: str) -> bool:
    """Whether a line opens with such a word and is little more than such words, or a caption or credit."""
    if not opener(name, code).match(text):
        return False
    if name in ("captions", "copyright"):
        told = name == "copyright" and not _ABOUT.match(text)
        return told or bool(re.match(r"\W*\w+(?:\s\w+)?\s*[:：©/|](?!\s[a-zß-öø-ÿ])|\W*\w{2,5}\.\s", text))
    rest = pattern(name, code).sub(" ", text)
    if language(code).wordless:
        return len(_LETTERS.findall(rest)) <= max(_FEW_LETTERS, len(_LETTERS.findall(text)) // 4)
    return len(re.findall(r"\w+", rest)) <= max(2, len(re.findall(r"\w+", text)) // 2)


def _may_be_title(text: str, code: str) -> bool:
    """Whether half of a line or more are other words than those of share bars and adverts: `Print is dead`."""
    rest = text
    for name in ("share", "advert"):
        rest = pattern(name, code).sub(" ", rest)
    said, left = (_LETTERS.findall(part) for part in (text, rest))
    if not language(code).wordless:
        said, left = (re.findall(r"[^\W\d_]+", part) for part in (text, rest))
    return 2 * len(left) > len(said) and len(said) > 2
