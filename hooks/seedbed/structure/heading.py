"""Headings inside a text: a short line that opens a paragraph and does not end like a sentence."""

import re

from ..model import Kind
from ..text.calendar import dates
from ..text.counting import words
from ..text.folding import fold
from ..text.people import is_announced
from ..text.phrases import folded_words, known_words, opener, pattern
from . import noise
from .foot import is_sentence
from .labelled import greets
from .lines import Line
from .listing import heads_list, listing
from .rule import Context, Match
from .speakers import speaker

_OTHER = re.compile(r"[-*•·‣–+]\s|[—―]|\([^()]*[.!?]\)$|\[\d|.*://|[\"'`]{3}")
"""A list of one, speech, a sentence in brackets, a note, an address, code."""
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[^\W\d_a-zß-öø-ÿ])")
_CHAPTER = re.compile(r"[^\W\d_a-zß-öø-ÿ]\w*\s(?:[IVXLC]+|\d{1,3})\.?")
"""`CHAPTER II`, `Kapitel 3`."""
_NOTES = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])+$")
_LONGEST = 100
"""Characters."""
_SAYS = re.compile(r"\w\s?[:=]\s|[.?!]\s")
"""What a sentence or a line of code has inside."""
_MEASURED = re.compile(r"[^:：\d]{2,20}[:：]\s*\d[\d\W]*\w*\W?")
_LABEL = re.compile(r"[^:：]{2,20}[:：]\s")
_MOST = 9
"""Words of a numbered heading without prose below it."""
_FEWEST = 5
"""Words of a short sentence that may follow a heading."""
_FEW = 3
"""Words of the number of a chapter."""
_DECK = 5
"""Words of what stands below a title, at least; fewer may head the text."""
_INDENT = 4
"""Columns from which a numbered line is one of a list."""
_HIGHEST, _DEEPEST = 2, 6
_DIGITS = 0.4
"""Share of the characters of a line that are digits, from which it is a number and no heading."""
_YEAR_DIGITS = 4
_YEARS = re.compile(r"(?<![\d./:-])[12]\d{3}(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?(?![\d./T-]|:\d)")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
"""What happens while somebody speaks: `[Applause]`; who wrote a report."""
_AFTERWORD = re.compile(r"(?:P\.?\s?){1,2}S\b")
"""What follows the signature of a letter."""
_QUOTED = re.compile(r"[\"“„«»‚‘'「『][^\"“”«»]*[^\W_][\"”“»«‘’'」』]")
_SAID_BY = re.compile(r"[\"“„«»‚‘].*[\"”“»«’]\s*(?:~\s*|[–—-]\s*(?=[^\W\d_a-zß-öø-ÿ]\S*\s[^\W\d_a-zß-öø-ÿ]))[^\W\d_]")
"""`“A garden is a friend” ~ Okakura`."""
_TAGS = re.compile(r".*\w,[^\W\d].*\w,\w")
"""`mill,council,river`."""
_MINUTES = re.compile(r"\d{1,3}\s?(?=[^\W\d])")
_ASIDE = re.compile(r"[,\d]")
"""What captions and signatures hold: a year, a comma behind a name."""
_LETTER = re.compile(r"[^\W\d_]")
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}")
_PAUSES = ".,;:!?—–"
_NEAR = 40
"""Lines on each side of a heading that is one only where others of its form stand near."""
_PARAGRAPH = 60
"""Characters of a line that is a whole paragraph."""


def heading(context: Context, index: int) -> Match | None:
    """A short open line with a blank one before it, and a number, or a sentence or a list after it; one of a series."""
    if level := context.series.get(index):
        return Match(1, Kind.HEADING, "heading.series", level)
    if index + 1 < len(context.lines) and index < context.declared and _opens_chapter(context, index):
        return Match(1, Kind.HEADING, "heading.numbered", _HIGHEST)
    found = _open_line(context, index)
    return None if found and found.rule == "heading.short-line" and _is_deck(context, index) else found


def _open_line(context: Context, index: int) -> Match | None:
    """A heading that is no number of a chapter."""
    line = context.lines[index]
    if index + 1 >= len(context.lines) or len(line.text) > _LONGEST or index >= context.declared:
        return None
    if _BRACKETED.fullmatch(line.text) or _is_number(line.text):
        return None
    within = index > 0 and context.lines[index - 1].gap and _holds(context.lines[index - 1], line)
    if not (line.gap or within or _between_paragraphs(context, index)):
        return None
    if heads_list(context, index):
        return Match(1, Kind.HEADING, "heading.list", _HIGHEST)
    if _OTHER.match(line.text) or _NOTES.sub("", line.text)[-1:] in ".,;:…-–—\"”»'。、，；：」』":
        return _cross_head(context, index)
    if line.text[-1] in "!?" and words(line.text) == 1:
        return None
    if _heads_nothing(line.text, context.language):
        return None
    if not re.match(r"[\W_]{0,3}[^\Wa-zß-öø-ÿ]", line.text) or speaker(line.text) in context.speakers:
        return None
    following = context.lines[index + 1]
    if not following.gap and ((line.wrapped and following.wrapped) or (line.stamped and following.stamped)):
        return None
    number = _NUMBER.match(line.text)
    level = min(len(re.findall(r"\d+", number[1])) + 1, _DEEPEST) if number else _HIGHEST
    if _holds(line, following):
        return Match(1, Kind.HEADING, "heading.numbered", level)
    if number and following.gap and line.indent < _INDENT and _is_name(line.text[number.end() :]):
        return Match(1, Kind.HEADING, "heading.numbered", level)
    if _AFTERWORD.match(following.text):
        return None
    below = index >= context.body or (context.title is not None and index > context.title and following.gap)
    says = following.prose or (index >= context.body and _is_sentence(following))
    amount = line.text[0].isdigit() and number is None
    if not says and below and not amount and (listing(context, index + 1) or _enumerates(context, index)):
        return Match(1, Kind.HEADING, "heading.list", level)
    if not says or (following.text[0].islower() and following.mark is None):
        return None
    return Match(1, Kind.HEADING, "heading.short-line", level)


def _heads_nothing(text: str, code: str) -> bool:
    """Whether a line is a caption, a greeting, a label and what it is of, a by-line, or somebody's words."""
    if any(rule(text, code) for rule in (noise.captioned, greets, noise.credited, _says_when, is_announced)):
        return True
    lasts = _MINUTES.match(text)
    if lasts and pattern("reading_time", code).match(text, lasts.end()):
        return True
    posted = opener("published", code).match(text) is not None and _DATE.search(text) is not None
    return posted or _lists_names(text) or any(form.match(text) for form in (_SAID_BY, _TAGS))


def _is_deck(context: Context, index: int) -> bool:
    """Whether a line alone below the title is what stands below titles, since the text has no headings but this."""
    if context.title is None or index != context.title + 1 or index >= context.body:
        return False
    line, following = context.lines[index : index + 2]
    if words(line.text) < _DECK or line.text.isupper() or _NUMBER.match(line.text):
        return False
    if not following.gap or following.wrapped:
        return False
    return not any(_open_line(context, other) for other in range(index + 1, context.end))


def _between_paragraphs(context: Context, index: int) -> bool:
    """Whether a line stands between two paragraphs of a line each, with no blank lines, and closes no sentence."""
    beside = (context.lines[index - 1], context.lines[index + 1]) if index > context.body else ()
    text = context.lines[index].text
    if not beside or context.lines[index].closed or words(text) > _MOST or text.isupper() or _ASIDE.search(text):
        return False
    if fold(text.split()[0]) in folded_words("conjunctions", context.language) or fold(text) in known_words(
        "share", context.language
    ):
        return False
    return all(map(_is_paragraph, beside)) and any(
        not line.closed and words(line.text) <= _MOST and line is not context.lines[index]
        for line in context.lines[max(index - _NEAR, context.body) : index + _NEAR]
    )


def _is_paragraph(line: Line) -> bool:
    return line.prose and line.closed and not line.wrapped and line.size >= _PARAGRAPH


def _is_number(text: str) -> bool:
    """Whether a line is mostly digits, as those of a telephone or a time are, and neither a year nor a version."""
    without = _YEARS.sub("", text)
    if without == text and not _LETTER.search(text) and not text.rstrip(".").isdigit():
        return True
    digits = len(re.findall(r"\d", without))
    return digits > _DIGITS * len(text) and (digits >= _YEAR_DIGITS or ":" in text)


def _cross_head(context: Context, index: int) -> Match | None:
    """A heading that quotes somebody, between two paragraphs: `"Nobody believed me"`."""
    line, following = context.lines[index : index + 2]
    beside = (context.lines[index - 1], following)
    if index <= context.body or not (line.gap and following.gap and all(map(is_sentence, beside))):
        return None
    quoted = _QUOTED.fullmatch(line.text)
    return Match(1, Kind.HEADING, "heading.quoted", _HIGHEST) if quoted and 1 < words(line.text) <= _MOST else None


def _enumerates(context: Context, index: int) -> bool:
    """Whether a line of a few words stands above short lines that are no sentences and no verse: `Ingredients`."""
    line, lines = context.lines[index], context.lines
    end = next((i for i in range(index + 2, context.end) if lines[i].gap), context.end)
    group = lines[index + 1 : end]
    if words(line.text) > _FEW or len(group) < _FEW or not group[0].gap or line.closed:
        return False
    if any(item.prose or item.text[-1] in _PAUSES or words(item.text) > _MOST for item in group):
        return False
    return 2 * sum(item.text[0].islower() or item.text[0].isdigit() for item in group) > len(group)


def _holds(line: Line, following: Line) -> bool:
    """Whether a line has the number of a chapter of which the next is the first part: `2. Methods`, `2.1 Data`."""
    outer, inner = _NUMBER.match(line.text), _NUMBER.match(following.text)
    return bool(outer and inner and inner[1].startswith(f"{outer[1]}."))


def _says_when(text: str, code: str) -> bool:
    """Whether a line says when something is or how long it takes: `When: Sunday, 3 May 2021`, `Time: 20 minutes`."""
    if _MEASURED.fullmatch(text):
        return True
    labelled = pattern("other_dates", code).search(text) or _LABEL.match(text)
    return labelled is not None and bool(dates(text, code))


def _lists_names(text: str) -> bool:
    """Whether a line is a label and what it is of: `Present: Anna Keller, Owen Brandreth, Nora Whitcombe`."""
    label = _LABEL.match(text)
    return label is not None and len(re.findall("[,;，、]", text[label.end() :])) > 1


def _opens_chapter(context: Context, index: int) -> bool:
    """Whether a line is the number of a chapter, above its name or its text; `CHAPTER TWO` is known by its capitals."""
    line, following = context.lines[index : index + 2]
    numbered = _is_chapter(line)
    if context.title is None or index <= context.title or not line.gap:
        return False
    if not numbered and not (line.text.isupper() and 1 < words(line.text) <= _FEW and not line.closed):
        return False
    above_text = numbered and following.gap and following.prose
    return above_text or (not _is_chapter(following) and _open_line(context, index + 1) is not None)


def _is_chapter(line: Line) -> bool:
    return _CHAPTER.fullmatch(line.text) is not None


def _is_name(text: str) -> bool:
    return words(text) <= _MOST and not _SAYS.search(text)


def _is_sentence(line: Line) -> bool:
    closed = _NOTES.sub("", line.text).endswith((".", "。", "।"))
    return closed and line.mark is None and words(line.text) >= _FEWEST
