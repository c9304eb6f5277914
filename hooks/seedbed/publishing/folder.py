"""A `Site` -> a plain folder of Markdown and data, put in place whole or not at all."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from filecmp import cmp
from pathlib import Path

from ..errors import OutputError
from ..model import Site
from .lock import held

MARK = "data/documents.jsonl"
"""A folder that holds this file was made by Seedbed, and may be replaced by it."""


def write_folder(site: Site, seeds: Path, out: Path) -> None:
    """Write pages, data and untouched sources into a folder.

    Args:
        site: grown.
        seeds: the folder that holds the seeds from which it was grown.
        out: made, or replaced where Seedbed made it; it is never seen half-written.

    Raises:
        OutputError: `out` holds other files, or cannot be written.
    """
    out = itself(out)
    with held(out):
        _write_folder(site, seeds, out)


def itself(out: Path) -> Path:
    """A folder, or the one to which a link of that name leads."""
    return out.resolve() if out.is_symlink() else out


def ready(out: Path) -> None:
    """See that a folder may be replaced, after putting back what a run that was killed had taken away.

    Raises:
        OutputError: it holds what Seedbed has not made.
    """
    recover(out)
    ours = (out / MARK).is_file() and not (out / ".git").exists()
    if out.exists() and not ours and (not out.is_dir() or any(out.iterdir())):
        raise OutputError(f"{out}: it exists and was not made by Seedbed. Choose another folder, or empty it.")


def _write_folder(site: Site, seeds: Path, out: Path) -> None:
    ready(out)
    staging = out.with_name(f".{out.name}.growing")
    try:
        shutil.rmtree(staging, ignore_errors=True)
        for page in site.pages:
            _write(staging / page.path, page.markdown)
        for address, source in site.sources.items():
            target = staging / address
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(seeds / source, target)
        write_files(staging / "data", site.data)
        replace(staging, out)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}. Check space and permissions.") from error


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts into a folder, by their paths below it."""
    for name, content in files.items():
        _write(folder / name, content)


def replace(staging: Path, out: Path) -> None:
    """Put a finished folder in the place of another, so that there is always one or the other.

    What did not change stays the very file that it was, with its date, so that whoever copies the folder away copies
    what changed.
    """
    _keep(out, staging)
    old = _old(out)
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    staging.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _keep(out: Path, staging: Path) -> None:
    """Put the files of the last folder in the place of new ones with the same bytes, as far as both can be linked."""
    with suppress(OSError):
        for folder, _, names in os.walk(staging):
            there = out / Path(folder).relative_to(staging)
            for name in names:
                last, new, spare = there / name, Path(folder, name), Path(folder, f".{name}.kept")
                if last.is_file() and not last.is_symlink() and cmp(last, new, shallow=False):
                    os.link(last, spare)
                    spare.replace(new)


def recover(out: Path) -> None:
    """Put back the last folder where a run was killed between taking it away and putting the new one in its place."""
    if not out.exists() and _old(out).exists():
        _old(out).rename(out)


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
