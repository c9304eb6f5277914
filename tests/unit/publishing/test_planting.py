"""Files that come into a folder together, or not at all, and over nothing."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from seedbed.errors import OutputError
from seedbed.publishing.planting import plant

FILES = [("a/b/one.txt", b"1"), ("two.txt", b"2")]


def _all(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def _failing(error: BaseException) -> Iterator[tuple[str, bytes]]:
    yield from FILES
    raise error


def test_files_come_into_a_new_folder_and_into_one_that_is_there(tmp_path: Path) -> None:
    plant(tmp_path / "far" / "new", FILES)
    (tmp_path / "old" / "a").mkdir(parents=True)
    (tmp_path / "old" / "mine.txt").write_bytes(b"mine")
    plant(tmp_path / "old", FILES)
    assert _all(tmp_path / "far" / "new") == ["a", "a/b", "a/b/one.txt", "two.txt"]
    assert _all(tmp_path / "old") == ["a", "a/b", "a/b/one.txt", "mine.txt", "two.txt"]
    assert (tmp_path / "old" / "two.txt").read_bytes() == b"2"
    assert _all(tmp_path / "far") == ["new", *(f"new/{name}" for name in _all(tmp_path / "far" / "new"))]


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("name", ["far/new", "old"])
def test_nothing_is_left_of_what_could_not_be_finished(tmp_path: Path, name: str, error: BaseException) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(OutputError if isinstance(error, OSError) else KeyboardInterrupt):
        plant(tmp_path / name, _failing(error))
    assert _all(tmp_path) == ["old", "old/mine.txt"]


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"two\.txt: File exists\. Nothing was made\."):
        plant(tmp_path, FILES)
    assert _all(tmp_path) == ["two.txt"]
    assert (tmp_path / "two.txt").read_bytes() == b"mine"


def test_a_new_folder_is_not_seen_before_it_is_complete(tmp_path: Path) -> None:
    seen = []

    def watched() -> Iterator[tuple[str, bytes]]:
        for file in FILES:
            yield file
            seen.append((tmp_path / "new").exists())

    plant(tmp_path / "new", watched())
    assert seen == [False, False]


def test_what_a_killed_run_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".new.growing" / "a").mkdir(parents=True)
    (tmp_path / ".new.growing" / "two.txt").write_bytes(b"half")
    plant(tmp_path / "new", FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new"]
    assert (tmp_path / "new" / "two.txt").read_bytes() == b"2"
