"""A document, its language and its sidecar -> its `Metadata`: every field once, chosen by `resolve`."""

from collections.abc import Mapping
from typing import Any

from ..model import Document, Field, Metadata, Seed
from ..text.counting import words
from ..text.detect import UNKNOWN, detect
from . import stated
from .authors import authors
from .counted import counted
from .named import named
from .places import places
from .resolve import SIDECAR, Candidate, resolve
from .section import sections
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

    title = chosen("title", *titles(document, code), *stated.stated(document, "title"))
    assert title is not None, "a seed has a visible line, and every line is a candidate"
    found = description(document)
    people = named(document, code)
    return Metadata(
        title=title,
        authors=_spread(corrections, "authors", authors(document, code) or stated.authors(document, code)),
        language=language,
        description=chosen(
            "description", *([Candidate(found, 50)] if found else []), *stated.stated(document, "description")
        ),
        published=chosen("published", *published(document, code), *stated.dated(document, "published", code)),
        updated=chosen("updated", *updated(document, code), *stated.dated(document, "updated", code)),
        section=chosen("section", *sections(document, code), *stated.stated(document, "section")),
        counts=_counts(corrections, counted(document, code)),
        places=_spread(corrections, "places", places(document, code)),
        people=_spread(corrections, "people", people["person"]),
        organisations=_spread(corrections, "organisations", people["organisation"]),
        names=people["name"],
        dates=_spread(corrections, "dates", mentioned(document, code)),
        words=count,
        minutes=max(1, -(-count // words_per_minute)),
    )


def language_of(seed: Seed, corrections: Corrections) -> Field[str]:
    """The language of a document: the corrected one, else the one of its text, else the one that the file states."""
    code, _ = detect(seed.text)
    known = code != UNKNOWN
    read = Candidate(Field(code, 0, "language.text" if known else "language.unknown"), 50 if known else 1)
    best = resolve([read, *stated.language(seed), *_corrected(corrections, "language")])
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
