"""A `Site` -> a plain folder of Markdown and data, put in place whole or not at all."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from ..errors import OutputError
from ..model import Site

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
    recover(out)
    if out.exists() and not (out / MARK).exists() and (not out.is_dir() or any(out.iterdir())):
        raise OutputError(f"{out}: it exists and was not made by Seedbed. Choose another folder, or empty it.")
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
    """Put a finished folder in the place of another, so that there is always one or the other."""
    old = _old(out)
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    staging.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def recover(out: Path) -> None:
    """Put back the last folder where a run was killed between taking it away and putting the new one in its place."""
    if not out.exists() and _old(out).exists():
        _old(out).rename(out)


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
