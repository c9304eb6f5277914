"""A folder that is not there, or holds nothing but texts -> a collection in it, ready to be built."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from ..errors import CollectionError, OutputError, SettingsError
from ..findings import Report
from ..languages import known, language
from ..metadata.describe import language_of
from ..metadata.sidecar import corrections
from ..model import Finding
from ..publishing.planting import plant
from ..publishing.wheel import WHEEL, wheel
from ..reading.discover import Found, discover, load, load_sidecar, sidecar_name
from ..reading.read import SUFFIXES, read
from ..settings import Settings
from ..text.detect import UNKNOWN, language_of_most
from .blank import SEEDS, first_seed, written
from .progress import shown

_WELCOME = frozenset({SEEDS, ".git", ".venv", ".DS_Store", "README.md", "LICENSE"})
"""What may lie in the folder before: texts, what a new repository holds, and the environment that Seedbed is in."""
_NO_LANGUAGE = frozenset({UNKNOWN, "mul", "zxx"})
"""Codes that name none."""
_ASKED = 300
"""Texts of which the language is looked at, spread over all."""
_NAMED = 3
"""Files that a refusal names."""


@dataclass(frozen=True, slots=True)
class Started:
    """What was made."""

    language: str
    texts: int
    """Those of the author; where there was none, a first one was written."""
    findings: Sequence[Finding]
    """Of files that were not taken, by their path in the folder of the texts."""
    wheel: bool
    """Whether the collection holds the Seedbed that it is built with."""


def start(folder: Path, texts: Path | None, title: str | None, code: str | None) -> Started:
    """Make a collection, whole or not at all.

    Args:
        folder: made; or it is there and holds nothing but `seeds/`.
        texts: a folder whose texts are copied into `seeds/`, byte for byte.
        title: of the collection; None: the name of the folder.
        code: ISO 639 code of the site's language; None: that of most texts, English where there is none.

    Raises:
        OutputError: the folder holds other files, or cannot be written.
        CollectionError: there is no such folder of texts, or no text in it.
        SettingsError: there is no such language.
    """
    if code is not None:
        code = _checked(code)
    _refuse_others(folder, texts)
    findings: list[Finding] = []
    found = _found(texts, findings.append) if texts else _lying(folder / SEEDS)
    taken: list[Found] = []
    spoken = code or _language_of(found)
    packed = wheel()

    def files() -> Iterator[tuple[str, bytes]]:
        if texts:
            for one in shown("copying texts", found, len(found)):
                if copies := _copied(one, findings.append):
                    yield from copies
                    taken.append(one)
        elif not found:
            yield first_seed(spoken)
        if packed:
            yield f"wheels/{WHEEL}", packed
        yield from written(title or _title(folder), spoken)

    plant(folder, files())
    return Started(spoken, len(taken if texts else found), findings, packed is not None)


def _checked(code: str) -> str:
    folded = code.lower()
    if folded in _NO_LANGUAGE or not folded.isalpha() or folded not in Locale.parse("en").languages:
        own = ", ".join(c for c in known() if language(c).labels)
        raise SettingsError(
            "language",
            f"`{code}` is no code of a language as ISO 639 has them: {own} (in others, the site's words are English).",
        )
    return folded


def _refuse_others(folder: Path, texts: Path | None) -> None:
    try:
        there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
        seeds = texts is not None and SEEDS in there and any((folder / SEEDS).iterdir())
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}. Name a folder that is not there yet.") from None
    others = [name for name in there if name not in _WELCOME]
    if others:
        named = ", ".join(others[:_NAMED]) + (", …" if len(others) > _NAMED else "")
        raise OutputError(
            f"{folder}: it holds other files ({named}). Name a folder that is not there yet, or one that holds nothing "
            f"but {SEEDS}/. If these are your texts: seedbed new ANOTHER --seeds {folder}"
        )
    if seeds:
        raise OutputError(
            f"{folder / SEEDS}: there are texts already. Take --seeds away, or put the texts there yourself."
        )


def _lying(seeds: Path) -> list[Found]:
    return discover(seeds, SUFFIXES, Settings().max_bytes, _unsaid) if seeds.is_dir() else []


def _found(texts: Path, report: Report) -> list[Found]:
    if not texts.is_dir():
        raise CollectionError(
            f"{texts}: there is no such folder. Seedbed fetches nothing: name a folder of files that you have."
        )
    found = discover(texts, SUFFIXES, Settings().max_bytes, report)
    if not found:
        raise CollectionError(f"{texts}: it holds no file that Seedbed reads ({', '.join(sorted(SUFFIXES))}).")
    return found


def _language_of(found: Sequence[Found]) -> str:
    asked = found[:: max(1, len(found) // _ASKED)]
    return language_of_most([code for one in shown("reading", asked, len(asked)) if (code := _spoken(one))])


def _spoken(one: Found) -> str | None:
    """The language of a text as a build sees it; None where it is no text. What is wrong with it the build will say."""
    raw = load(one, _unsaid)
    seed = read(one.source, raw, _unsaid) if raw is not None else None
    if seed is None:
        return None
    sidecar = load_sidecar(one, _unsaid)
    corrected = corrections(sidecar, sidecar_name(one.source), _unsaid) if sidecar is not None else {}
    return language_of(seed, corrected).value


def _unsaid(_: Finding) -> None:
    pass


def _copied(one: Found, report: Report) -> list[tuple[str, bytes]]:
    """A text and its corrections, byte for byte; nothing where it cannot be read."""
    raw = load(one, report)
    if raw is None:
        return []
    sidecar = load_sidecar(one, report)
    beside = [] if sidecar is None else [(f"{SEEDS}/{sidecar_name(one.source)}", sidecar)]
    return [(f"{SEEDS}/{one.source}", raw), *beside]


def _title(folder: Path) -> str:
    """The name of a folder, in which `-` and `_` may stand for spaces."""
    name = folder.resolve().name
    spaced = name if " " in name else re.sub("[-_]+", " ", name).strip()
    return spaced[:1].upper() + spaced[1:]
