"""A text in a script or language that does not set its nouns apart -> its runs of nouns, where a segmenter is there.

Chinese with jieba, Japanese with janome, Thai with PyThaiNLP, Korean with Kiwi; all of them are in the optional extra
`segmenters`, with their dictionaries, and each is loaded when a text needs it.
"""

import re
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from .tokens import Token


class _Word(NamedTuple):
    text: str
    noun: bool


_PACKAGES = {"zh": "jieba", "ja": "janome", "th": "pythainlp", "ko": "kiwipiepy"}
_SHORT = re.compile(r"[ \n]?")
"""What may stand between the nouns of one run."""


def needed(code: str) -> bool:
    """Whether the words of a language can only be told with a segmenter."""
    return code in _PACKAGES


@cache
def segmented(code: str) -> bool:
    """Whether a segmenter for the language is needed, and installed."""
    return needed(code) and find_spec(_PACKAGES[code]) is not None


def nouns(text: str, code: str) -> list[list[Token]]:
    """The runs of nouns, in order; no word between them, and no particle.

    Args:
        text: without limit of length.
        code: a language that is `segmented`.
    """
    runs: list[list[Token]] = []
    run: list[Token] = []
    position = 0
    for word in _words(text, code):
        start = text.find(word.text, position)
        if start < 0:
            continue
        if not _SHORT.fullmatch(text, position, start):
            runs, run = _closed(runs, run)
        position = start + len(word.text)
        if word.noun:
            run.append(Token(start, position, word.text))
        elif word.text.strip():
            runs, run = _closed(runs, run)
    return _closed(runs, run)[0]


def _closed(runs: list[list[Token]], run: list[Token]) -> tuple[list[list[Token]], list[Token]]:
    if run:
        runs.append(run)
    return runs, []


def _words(text: str, code: str) -> Iterator[_Word]:
    segment = _segmenter(code)
    for line in text.splitlines(keepends=True):
        yield from segment(line)


@cache
def _segmenter(code: str) -> Callable[[str], Iterator[_Word]]:
    return {"zh": _chinese, "ja": _japanese, "th": _thai, "ko": _korean}[code]()


def _chinese() -> Callable[[str], Iterator[_Word]]:
    import jieba
    from jieba import posseg

    jieba.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as private:  # its cache would else lie where anybody may write
        jieba.dt.tmp_dir = private
        jieba.initialize()

    def segment(line: str) -> Iterator[_Word]:
        for word, tag in posseg.cut(line):
            yield _Word(word, tag in ("n", "nz", "nt", "ng", "vn", "an", "l"))

    return segment


def _japanese() -> Callable[[str], Iterator[_Word]]:
    from janome.tokenizer import Tokenizer

    tokenizer: Any = Tokenizer()
    parts = ("名詞,一般", "名詞,サ変接続", "名詞,固有名詞,一般", "名詞,接尾,一般", "名詞,形容動詞語幹")

    def segment(line: str) -> Iterator[_Word]:
        for token in tokenizer.tokenize(line):
            yield _Word(token.surface, token.part_of_speech.startswith(parts) and token.surface.isalpha())

    return segment


def _thai() -> Callable[[str], Iterator[_Word]]:
    from pythainlp import word_tokenize
    from pythainlp.tag import pos_tag

    def segment(line: str) -> Iterator[_Word]:
        for word, tag in pos_tag(word_tokenize(line), corpus="orchid_ud"):
            yield _Word(word, tag == "NOUN")

    return segment


def _korean() -> Callable[[str], Iterator[_Word]]:
    from kiwipiepy import Kiwi

    kiwi: Any = Kiwi()

    def segment(line: str) -> Iterator[_Word]:
        for token in kiwi.tokenize(line):
            word = line[token.start : token.start + token.len]
            yield _Word(word, token.tag in ("NNG", "NNP", "SL"))

    return segment
