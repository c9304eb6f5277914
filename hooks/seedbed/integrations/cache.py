"""Studies of seeds -> a folder that remembers them, so that the next build reads only what changed.

What is remembered hangs on the bytes of the seed and its sidecar, on the settings that touch it, and on the code and
data that study it: a key that says all of that, and no date. An entry that is torn, foreign or unreadable is as good
as none. Entries are pickles, of which only values of our own are taken: nothing in the folder is executed.
"""

import json
import logging
import os
import pickle
import platform
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import blake2b
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from ..study import Engine, Loaded, Study
from ..text.lemmas import Asked

log = logging.getLogger("mkdocs.plugins.seedbed")

_OURS = frozenset(
    f"seedbed.{name}"
    for name in (
        "model",
        "study",
        "glossary.candidates",
        "glossary.definitions",
        "linking.duplicates",
        "linking.vocabulary",
    )
)
_PLAIN = frozenset({("collections", "Counter"), ("builtins", "set"), ("builtins", "frozenset"), ("rensa", "RMinHash")})
CACHE_MARK = "CACHEDIR.TAG"
"""The file by which a cache folder is known as ours."""
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# Seedbed remembers here what it read. It may be deleted.\n"
"""As backup programs know it (bford.info/cachedir)."""
_WORDS = "words.json"
_DIGEST = 20
"""Bytes of a checksum."""
_LIBRARIES = ("babel", "chardet", "ftfy", "jieba", "janome", "kiwipiepy", "langcodes", "markdown-it-py", "markitdown",
              "py3langid", "pythainlp", "regex", "rensa", "simplemma", "wordfreq")  # fmt: skip
"""Packages whose version may change what is read from a seed."""


@contextmanager
def remembering(folder: Path | None, engine: Engine) -> Iterator[Engine]:
    """An engine that asks a folder first; at the end, what no seed asked for is forgotten.

    Args:
        folder: of the cache; None: nothing is remembered.
        engine: asked for the rest.
    """
    found = Cache(folder) if folder else None
    if found and (reason := found.ready()):
        log.info("Seedbed: the cache folder %s is not used: %s.", folder, reason)
        found = None
    yield found.remembering(engine) if found else engine
    if found:
        found.forget()


class Words:
    """A file of the folder: what lemma tables said of the words that the studies do not know."""

    def __init__(self, folder: Path) -> None:
        """Read it; one of another version, or that is torn, is as good as none."""
        self.folder = folder
        self.asked = Asked({})
        with suppress(Exception):  # whatever is wrong with it
            said = json.loads((folder / _WORDS).read_bytes())
            if said["rules"] == rules().hex():
                self.asked = Asked({code: _lemmas(words) for code, words in said["words"].items()})

    def keep(self) -> None:
        """Write it, where another one was asked than last time; where that cannot be, tables are loaded again."""
        if self.asked.now != self.asked.before and (self.folder / CACHE_MARK).is_file():
            _put(self.folder / _WORDS, json.dumps({"rules": rules().hex(), "words": self.asked.now}).encode())


def _lemmas(words: Mapping[str, object]) -> dict[str, str | None]:
    if not all(lemma is None or isinstance(lemma, str) for lemma in words.values()):
        raise TypeError
    return dict(words)  # type: ignore[arg-type]


@dataclass(slots=True)
class Cache:
    """A folder of studies."""

    folder: Path
    _used: set[str] = field(default_factory=set)

    def ready(self) -> str | None:
        """Make the folder; why it cannot be used, or None."""
        try:
            mark = self.folder / CACHE_MARK
            ours = mark.is_file() and mark.read_text(encoding="utf-8", errors="replace") == _SIGNATURE
            if not ours and self.folder.exists() and any(self.folder.iterdir()):
                return "it holds other files"
            self.folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(_SIGNATURE, encoding="utf-8")
        except OSError as error:
            return error.strerror or "it cannot be written"
        return None

    def remembering(self, engine: Engine) -> Engine:
        """An engine that asks the folder first, and hands on only what is not there."""

        def remembering(function: Callable[[Loaded], Study], seeds: Iterable[Loaded]) -> Iterable[Study]:
            waiting: deque[_Waiting] = deque()
            for content in engine(partial(_pickled, function), self._unknown(seeds, waiting)):
                yield from _known(waiting, function)
                yield _kept(waiting.popleft().path, content)
            yield from _known(waiting, function)

        return remembering  # type: ignore[return-value]  # an engine of seeds alone

    def forget(self) -> None:
        """Take away what no seed of this build asked for."""
        with suppress(OSError):
            for path in self.folder.glob("??/*"):
                if path.name not in self._used:
                    path.unlink(missing_ok=True)

    def _unknown(self, seeds: Iterable[Loaded], waiting: "deque[_Waiting]") -> Iterator[Loaded]:
        """The seeds of which no study is there; all wait in order."""
        for seed in seeds:
            path = None
            if seed.raw is not None:
                key = _key(seed)
                self._used.add(key)
                path = self.folder / key[:2] / key
            known = path is not None and path.is_file()
            waiting.append(_Waiting(path, seed if known else None))
            if not known:
                yield seed


class _Waiting(NamedTuple):
    """A seed whose turn has not come: an engine looks far ahead for seeds that are not known."""

    path: Path | None
    """Of its study; None where it is not to be remembered."""
    known: Loaded | None
    """The seed, which takes less memory than its study; None where that is still being made."""


def _known(waiting: deque[_Waiting], function: Callable[[Loaded], Study]) -> Iterator[Study]:
    while waiting and (seed := waiting[0].known) is not None:
        path = waiting.popleft().path
        assert path is not None, "what is known lies somewhere"
        yield _read(path) or _kept(path, _pickled(function, seed))


def _kept(path: Path | None, content: bytes) -> Study:
    """The study that this build has just made, written as it came."""
    if path:
        _write(path, content)
    return pickle.loads(content)  # type: ignore[no-any-return]  # noqa: S301


def _pickled(function: Callable[[Loaded], Study], seed: Loaded) -> bytes:
    """What travels from a worker, and is written as it came."""
    return pickle.dumps(function(seed), protocol=5)


def _read(path: Path) -> Study | None:
    try:
        content = path.read_bytes()
        if blake2b(content[_DIGEST:], digest_size=_DIGEST).digest() != content[:_DIGEST]:
            return None
        found = _Unpickler(BytesIO(content[_DIGEST:])).load()
    except Exception:  # whatever is wrong with an entry, it is as good as none
        return None
    return found if isinstance(found, Study) else None


def _write(path: Path, content: bytes) -> None:
    """Put an entry in place; where that cannot be, the next build will read the seed again."""
    _put(path, blake2b(content, digest_size=_DIGEST).digest() + content)


def _put(path: Path, content: bytes) -> None:
    """Put a file in place whole, or not at all."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)


class _Unpickler(pickle.Unpickler):
    """Takes values of Seedbed and plain containers, and no function of anybody."""

    def find_class(self, module: str, name: str) -> Any:
        return _class(module, name)


@cache
def _class(module: str, name: str) -> type:
    if (module, name) in _PLAIN or (module in _OURS and "." not in name):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")


def _key(seed: Loaded) -> str:
    digest = blake2b(rules(), digest_size=_DIGEST)
    for part in (seed.source, seed.page, str(seed.words_per_minute)):
        digest.update(part.encode() + b"\0")
    digest.update(repr([f.code for f in seed.findings]).encode())
    for content in (seed.raw, seed.sidecar):
        digest.update(b"-" if content is None else len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


@cache
def rules() -> bytes:
    """What stands for everything that makes a study out of bytes: our files, and the versions of others' packages."""
    digest = blake2b(platform.python_version().encode(), digest_size=_DIGEST)
    package = Path(__file__).parent.parent
    for path in sorted(p for p in package.rglob("*") if p.suffix in (".py", ".yml", ".json")):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}\0".encode())
    return digest.digest()
