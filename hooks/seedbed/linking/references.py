"""Documents that have a number, and the places where a text refers to one: `PEP 8`, `art. 201`, `Lettera 14`.

A series is a word that opens the titles or file names of two documents or more, each with a number of its own. What
opens differently is found by the patterns of the settings: the document is meant whose title or file name begins with
the letters and digits that a pattern matches.
"""

import copy
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

import regex

from ..model import PagePath, Record
from ..text.folding import fold
from ..text.keys import word_key
from ..text.phrases import folded_words
from .hit import Hit

_OPENS = re.compile(r"\W*(?P<word>[^\W\d_]{2,15})\.?[\s_-]{0,2}0*(?P<number>\d{1,6})(?!\d|[.,]\d)")
_REFERS = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{2,15})(?P<dot>\.?)(?:\n|[ \u00a0-]{0,2})0*(?P<number>\d{1,6})(?![\w]|[.,]\d)"
)
_NEXT = re.compile(
    r"(?:\s*,\s*|\s*/\s*|\s+&\s+|\s*,?\s+(?P<word>[^\W\d_]{1,4})\s+)0*(?P<number>\d{1,6})(?![\w]|[.,]\d)"
)
_FEWEST_LETTERS = 3
"""Of the word of a series: `de_003` says the language of a file."""
_SHORTENED = 4
"""Letters of the longest word that may be shortened in the titles themselves: `Art. 3`."""
_LONGEST_LINE = 10_000
"""Characters; of a longer line the rest is not searched with patterns of the settings."""
_SECONDS = 0.2
"""That a pattern may take for one line."""
_SURE = 0.95
"""Confidence in a number that leads to a document."""


class References:
    """The numbered documents of a collection, and those that patterns can name."""

    slow: tuple[str, ...] = ()
    """Patterns that took too long, here and in this process, in which they are not used any more."""

    def __init__(self, records: Sequence[Record], patterns: Iterable[str]) -> None:
        """Collect the series.

        Args:
            records: all documents.
            patterns: regular expressions, checked.
        """
        self._patterns = [regex.compile(pattern) for pattern in patterns]
        self._series: dict[str, dict[int, PagePath]] = defaultdict(dict)
        self._codes: dict[str, PagePath] = {}
        self._plurals: dict[tuple[str, str], str] = {}
        twice: set[tuple[str, int]] = set()
        for record in records:
            for name in (record.metadata.title.value, PurePosixPath(record.source).stem):
                self._codes.setdefault(_squashed(name), record.page)
                if (match := _OPENS.match(name)) and len(match["word"]) >= _FEWEST_LETTERS:
                    word, number = fold(match["word"]), int(match["number"])
                    if self._series[word].setdefault(number, record.page) != record.page:
                        twice.add((word, number))
        for word, number in twice:
            self._series[word].pop(number, None)
        self._series = {word: numbered for word, numbered in self._series.items() if len(numbered) > 1}

    def without(self, patterns: Collection[str]) -> "References":
        """The same, but for some patterns."""
        kept = copy.copy(self)
        kept._patterns = [pattern for pattern in self._patterns if pattern.pattern not in patterns]
        kept.slow = ()
        return kept

    def find(self, text: str, code: str) -> Iterator[Hit]:
        """The references in a text, in order of the rules."""
        if self._series:
            yield from self._numbered(text, code)
        for pattern in list(self._patterns):
            yield from self._matched(pattern, text)

    def _numbered(self, text: str, code: str) -> Iterator[Hit]:
        for match in _REFERS.finditer(text):
            numbered = self._of(match["word"], code, dotted=bool(match["dot"]))
            if not numbered:
                continue
            end = match.end()
            if target := numbered.get(int(match["number"])):
                yield Hit(match.start(), end, target, "document.number", _SURE)
            while following := _NEXT.match(text, end):
                if following["word"] and fold(following["word"]) not in folded_words("conjunctions", code):
                    break
                end = following.end()
                if target := numbered.get(int(following["number"])):
                    yield Hit(following.start("number"), end, target, "document.number", _SURE)

    def _of(self, word: str, code: str, *, dotted: bool) -> dict[int, PagePath] | None:
        """The series that a word names: itself, its plural, or with a full stop its beginning."""
        folded = fold(word)
        if folded in folded_words("function_words", code):
            return None
        if dotted:  # shortened; a whole word with a full stop ends a sentence, unless the titles write it so
            begun = [numbered for name, numbered in self._series.items() if name.startswith(folded)]
            whole = folded in self._series and len(folded) > _SHORTENED
            return begun[0] if len(begun) == 1 and len(folded) > 1 and not whole else None
        if folded in self._series:
            return self._series[folded]
        if (known := self._plurals.get((folded, code))) is None:
            key = word_key(word, code)
            same = [name for name in self._series if word_key(name, code) == key or folded == f"{name}s"]
            known = self._plurals[folded, code] = same[0] if same else ""
        return self._series.get(known)

    def _matched(self, pattern: "regex.Pattern[str]", text: str) -> Iterator[Hit]:
        start = 0
        for line in text.split("\n"):
            try:
                for match in pattern.finditer(line[:_LONGEST_LINE], timeout=_SECONDS):
                    target = self._coded(_squashed(match.group()))
                    if target and match.group().strip():
                        yield Hit(start + match.start(), start + match.end(), target, "document.pattern", _SURE)
            except TimeoutError:
                self._patterns.remove(pattern)
                self.slow = (*self.slow, pattern.pattern)
                return
            start += len(line) + 1

    def _coded(self, code: str) -> PagePath | None:
        if not code:
            return None
        if code in self._codes:
            return self._codes[code]
        begun = {page for name, page in self._codes.items() if _begins(name, code)}
        return begun.pop() if len(begun) == 1 else None


def _squashed(name: str) -> str:
    """Letters and digits, without the zeros before a number."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[\W_]+", "", fold(name)))


def _begins(name: str, code: str) -> bool:
    return name.startswith(code) and not (code[-1].isdigit() and name[len(code) : len(code) + 1].isdigit())
