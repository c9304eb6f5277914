"""A folder -> the files in it that may be seeds, and their bytes. The only part of reading that touches the disk."""

import os
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..findings import Report, entry_finding, finding, project_finding
from ..model import Finding, SourcePath

SIDECAR = ".meta.yml"
"""`a.meta.yml` corrects what was read from `a.txt`."""

_PASSED_OVER = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".gitkeep", ".gitignore", "readme.md"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a seed."""

    source: SourcePath
    path: Path
    sidecar: Path | None
    """Its corrections, where there are any."""


def discover(folder: Path, suffixes: Collection[str], max_bytes: int, report: Report) -> list[Found]:
    """All seeds below a folder, sorted by their path; everything else that lies there is reported.

    Args:
        folder: the seeds folder; must exist.
        suffixes: the endings of files that can be read, in lower case.
        max_bytes: larger files are reported and left out.
        report: told of files that cannot be seeds and of sidecars without one.
    """
    files = {path.relative_to(folder).as_posix(): path for path in _walk(folder, folder, report)}
    sidecars = {name: path for name, path in files.items() if name.endswith(SIDECAR)}
    seeds = {name: path for name, path in files.items() if name not in sidecars}
    found = []
    for name, path in sorted(seeds.items()):
        if path.name.lower() in _PASSED_OVER:
            continue
        if path.suffix.lower() not in suffixes:
            report(finding("other-format", name, suffix=path.suffix or path.name))
        elif _is_seed(path, name, max_bytes, report):
            found.append(Found(SourcePath(name), path, sidecars.pop(sidecar_name(name), None)))
    for name in sorted(sidecars):
        report(finding("sidecar-orphan", name))
    return found


def sidecar_name(source: str) -> str:
    """The path of a seed's sidecar: `a/b.txt` -> `a/b.meta.yml`."""
    return source.removesuffix(Path(source).suffix) + SIDECAR


def load(found: Found, report: Report) -> bytes | None:
    """The bytes of a seed, or None (reported) where they cannot be read."""
    return _bytes(found.path, found.source, report)


def load_sidecar(found: Found, report: Report) -> bytes | None:
    """The bytes of a seed's sidecar; None where it has none or it cannot be read."""
    return _bytes(found.sidecar, sidecar_name(found.source), report) if found.sidecar else None


def load_review(path: Path, report: Report) -> bytes | None:
    """The bytes of the file in which a person decided about links; None where there is none."""
    return _bytes(path, path.name, report, project_finding) if path.is_file() else None


def _bytes(path: Path, name: str, report: Report, finding: Callable[..., Finding] = finding) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as error:
        report(finding("unreadable-seed", name, reason=error.strerror))
        return None


def _walk(folder: Path, root: Path, report: Report) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        report(finding("unreadable-seed", folder.relative_to(root).as_posix(), reason=error.strerror))
        return
    for entry in entries:
        path = Path(entry.path)
        if _unspeakable(entry.name):
            shown = os.fsencode(path.relative_to(root)).decode("utf-8", "replace")
            report(finding("unreadable-seed", shown, reason="its name is not UTF-8"))
        elif entry.is_symlink() and not _inside(path, root):
            report(finding("outside-link", path.relative_to(root).as_posix()))
        elif entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):  # of Git, of an editor
                yield from _walk(path, root, report)
        else:
            yield path


def _unspeakable(name: str) -> bool:
    """Whether a name holds bytes that are no text, which Python keeps as surrogates."""
    return any("\ud800" <= character <= "\udfff" for character in name)


def _inside(path: Path, root: Path) -> bool:
    target = Path(os.path.realpath(path))
    return target.is_file() and target.is_relative_to(os.path.realpath(root))


def _is_seed(path: Path, name: str, max_bytes: int, report: Report) -> bool:
    try:
        about = path.stat()
    except OSError as error:
        report(finding("unreadable-seed", name, reason=error.strerror))
        return False
    if not stat.S_ISREG(about.st_mode):
        report(finding("not-a-file", name, what=_kind(about.st_mode)))
    elif about.st_size > max_bytes:
        report(finding("too-large", name, size=about.st_size, limit=max_bytes))
    else:
        return True
    return False


def _kind(mode: int) -> str:
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder"))
    return next((name for test, name in kinds if test(mode)), "a device")


def load_entries(folder: Path, report: Report) -> list[tuple[str, bytes]]:
    """Path below the folder, and bytes, of every glossary entry, sorted."""
    found = []
    for path in sorted(p for p in folder.rglob("*.md") if is_entry(p, folder)):
        name = path.relative_to(folder).as_posix()
        content = _bytes(path, name, report, entry_finding)
        if content is not None:
            found.append((name, content))
    return found


def is_entry(path: Path, folder: Path) -> bool:
    """Whether a file is a glossary entry; an index page is none."""
    return path.is_relative_to(folder) and path.is_file() and path.name.lower() not in ("index.md", "readme.md")
