"""Files -> a folder that did not hold them: all of them or none, and over nothing that is there."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..errors import OutputError


def plant(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder; what was written is taken away again where one of them cannot be.

    Args:
        folder: made, with those above it, where it is not there, and then not seen before it is complete.
        files: path below the folder, with `/`, and content of each; they are taken one by one. The last one should be
            that by which the folder is known, since a run that is killed leaves what it has written into a folder
            that was there.

    Raises:
        OutputError: one of the files is there already, or cannot be written.
    """
    staging = folder if folder.exists() else folder.with_name(f".{folder.name}.growing")
    made: list[Path] = []
    name = ""
    try:
        if staging != folder:
            shutil.rmtree(staging, ignore_errors=True)  # of a run that was killed
        for name, content in files:
            path = staging / name
            for missing in reversed([above for above in path.parents if not above.exists()]):
                missing.mkdir()
                made.append(missing)
            with path.open("xb") as file:
                made.append(path)
                file.write(content)
        if staging != folder:
            staging.rename(folder)
    except BaseException as error:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, OSError):
            raise OutputError(f"{folder / name}: {error.strerror}. Nothing was made.") from error
        raise
