"""A folder -> all files in it, however deep, each with its size and date."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(place: str | Path) -> Iterator[tuple[str, os.stat_result]]:
    """All that lies in a folder and is no folder, in order, or the file itself; nothing where there is neither.

    Raises:
        OSError: something went away meanwhile, or a link leads to a folder, of whose content nothing is known, or
            nowhere.
    """
    place = Path(place)
    if not place.is_dir():
        if place.exists():
            yield str(place), place.stat()
        return
    folders = [str(place)]
    while folders:
        with os.scandir(folders.pop()) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.is_dir():
                raise NotADirectoryError(entry.path)
            else:
                yield entry.path, entry.stat()
