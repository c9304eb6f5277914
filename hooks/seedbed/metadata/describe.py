"""A document, its language and its sidecar -> its `Metadata`: every field once, chosen by `resolve`."""

from collections.abc import Mapping
from typing import Any

from ..model import Document, Field, Metadata
from ..text.counting import words
from .authors import authors
from .counted import counted
from .places import places
from .resolve import SIDECAR, Candidate, resolve
from .sidecar import Corrections
from .summary import description
from .times import mentioned, published, updated
from .title import titles


def describe(document: Document, language: Field[str], corrections: Corrections, words_per_minute: int) -> Metadata:
    """What is known of a document.

    Args:
        document: cut into blocks.
        language: of the document, with its evidence.
        corrections: of its sidecar; they win over everything that was read.
        words_per_minute: reading speed.
    """
    code = language.value
    count = sum(words(document.seed.at(block.span)) for block in document.body)

    def chosen(name: str, *candidates: Candidate[str]) -> Field[str] | None:
        return resolve([*_corrected(corrections, name), *candidates])

    title = chosen("title", *titles(document))
    assert title is not None, "a seed has a visible line, and every line is a candidate"
    found = description(document)
    return Metadata(
        title=title,
        authors=_spread(corrections, "authors", authors(document, code)),
        language=language,
        description=chosen("description", *([Candidate(found, 50)] if found else [])),
        published=chosen("published", *published(document, code)),
        updated=chosen("updated", *updated(document, code)),
        counts=_counts(corrections, counted(document, code)),
        places=_spread(corrections, "places", places(document, code)),
        dates=_spread(corrections, "dates", mentioned(document, code)),
        words=count,
        minutes=max(1, -(-count // words_per_minute)),
    )


def language_of(found: tuple[str, float], corrections: Corrections) -> Field[str]:
    """The language of a document: the corrected one, else the detected one."""
    read = Candidate(Field(found[0], 0, "language.text" if found[0] != "und" else "language.unknown"), 50)
    best = resolve([read, *_corrected(corrections, "language")])
    assert best is not None, "there is always the read one"
    return best


def _corrected(corrections: Corrections, name: str) -> list[Candidate[Any]]:
    return [Candidate(corrections[name], SIDECAR)] if name in corrections else []


def _spread(corrections: Corrections, name: str, found: tuple[Field[str], ...]) -> tuple[Field[str], ...]:
    """A field of several values: one `Field` each, the corrected ones all with the line of their list."""
    if name not in corrections:
        return found
    corrected = corrections[name]
    return tuple(Field(value, corrected.line, corrected.rule) for value in corrected.value)


def _counts(corrections: Corrections, found: Mapping[str, Field[int]]) -> Mapping[str, Field[Any]]:
    if "counts" not in corrections:
        return found
    corrected = corrections["counts"]
    return {name: Field(value, corrected.line, corrected.rule) for name, value in corrected.value.items()}
