"""What a site is built from, and what was built -> whether it stands there as it would be built again.

What goes in counts by its content, what came out by size and date. In doubt the site is built: where plugins or hooks
of others take part, of which nobody here knows what they read, or where the configuration inherits from another file.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path
from stat import S_ISREG

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from .cache import CACHE_MARK, rules
from .configured import loaded, root
from .files import files_in

_KNOWN = frozenset({"offline", "search", "seedbed", "tags"})
"""Plugins that read nothing but the configuration and the pages."""
_THEME = Path(__file__).parents[1] / "theme"
_HOOK = Path(__file__).parents[2] / "main.py"
_ENVIRONMENT = re.compile(r"!ENV\s+(\[[^\]]*\]|\S+)")
_ELSEWHERE = re.compile(r"^INHERIT\s*:|!ENV\s*$", re.MULTILINE)
"""What the configuration depends on and is not seen here."""
_READING = re.compile(r"snippets|include|macro|bib", re.IGNORECASE)
"""Markdown extensions that read other files."""
_LARGE = 20_000_000
"""Bytes of a file from which on its size and date stand for its content."""
_DIGEST = 20


@dataclass(frozen=True, slots=True)
class Built:
    """What is remembered of a build."""

    read: str
    """A checksum of what went in."""
    written: str
    """A checksum of what came out."""
    name: str
    """Of the site."""
    made: tuple[str, ...]
    """The files beside the site."""
    said: tuple[str, ...]
    """The warnings."""


def read_of(config_file: Path, options: Sequence[str]) -> tuple[str, Path] | None:
    """A checksum of everything a build depends on, and where it is remembered.

    Args:
        config_file: `mkdocs.yml`.
        options: of the command.

    Returns:
        None where that cannot be known, or nothing is to be remembered, or the configuration is wrong.
    """
    text = config_file.read_text("utf-8", errors="replace")
    try:
        config, chosen = loaded(config_file)
    except MkDocsException:
        return None  # the build itself will say it
    if chosen.cache_dir is None or _ELSEWHERE.search(text) or not _only_ours(config):
        return None
    folder = root(config)
    digest = blake2b(rules(), digest_size=_DIGEST)
    for said in (*options, *_installed(), *_environment(text)):
        digest.update(said.encode("utf-8", "surrogateescape") + b"\0")
    places = [config_file, _THEME, Path(config.docs_dir), folder / chosen.seeds_dir, folder / chosen.review_file]
    places += [folder / chosen.glossary_dir] if chosen.glossary_dir else []
    places += [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    try:
        for place in places:
            _take(digest, place)
    except OSError:
        return None
    key = blake2b("\0".join(options).encode(), digest_size=4).hexdigest()
    return digest.hexdigest(), folder / chosen.cache_dir / f"built-{key}.json"


def standing(place: Path, read: str, site: Path, dist: Path) -> Built | None:
    """What is remembered of a build, if nothing changed since."""
    try:
        built = Built(**json.loads(place.read_text("utf-8")))
        same = built.read == read and built.written == _written(site, [dist / name for name in built.made])
    except (OSError, ValueError, TypeError):
        return None
    return built if same else None


def remember(place: Path, read: str, name: str, site: Path, made: Sequence[Path], said: Sequence[str]) -> None:
    """Write down what was built; where that cannot be, the next run builds again."""
    if not (place.parent / CACHE_MARK).is_file():
        return
    built = Built(read, _written(site, made), name, tuple(path.name for path in made), tuple(said))
    try:
        place.write_text(json.dumps(asdict(built), ensure_ascii=False), encoding="utf-8")
    except OSError:
        with suppress(OSError):  # of a folder that has become read-only
            place.unlink(missing_ok=True)


def _only_ours(config: MkDocsConfig) -> bool:
    plugins = {str(name).rpartition("/")[2] for name in config.plugins if name not in config.hooks}
    hooks = {Path(name).resolve() for name in config.hooks}
    return plugins <= _KNOWN and hooks <= {_HOOK} and not any(map(_READING.search, config.markdown_extensions))


def _installed() -> list[str]:
    return sorted(f"{found.name} {found.version}" for found in distributions())


def _environment(text: str) -> Iterator[str]:
    names = {name for found in _ENVIRONMENT.findall(text) for name in re.findall(r"\w+", found)}
    yield from (f"{name}={os.environ[name]}" for name in sorted(names - {"OFFLINE"}) if name in os.environ)


def _take(digest: "blake2b", place: Path) -> None:
    for path, stat in files_in(place):
        digest.update(f"{path}\0{stat.st_mode}\0{stat.st_size}\0".encode("utf-8", "surrogateescape"))
        if stat.st_size > _LARGE:
            digest.update(str(stat.st_mtime_ns).encode())
        elif S_ISREG(stat.st_mode) and os.access(path, os.R_OK):
            digest.update(Path(path).read_bytes())


def _written(site: Path, made: Iterable[Path]) -> str:
    digest = blake2b(digest_size=_DIGEST)
    for place in (site, *made):
        for path, stat in files_in(place):
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
