"""A folder that is to be made -> held by one run at a time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from ..errors import OutputError


@contextmanager
def held(out: Path) -> Iterator[None]:
    """Keep other runs from making the same folder meanwhile.

    Raises:
        OutputError: another run is making it, or beside it nothing can be written.
    """
    if not out.name:
        raise OutputError(f"{out}: Seedbed replaces the whole folder. Choose one of its own.")
    path = out.with_name(f".{out.name}.lock")
    lock = FileLock(path, timeout=0)
    try:
        out.absolute().parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise OutputError(f"{out}: another run is making it. Wait for that one, or choose another folder.") from None
    except OSError as error:
        raise OutputError(f"{out}: {error.strerror}. Check space and permissions.") from error
    try:
        yield
    finally:
        with suppress(OSError):  # where an open file cannot be taken away, it stays
            path.unlink()
        lock.release()
