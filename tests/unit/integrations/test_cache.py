"""What was read is remembered; whatever happens to the folder costs time, and never correctness."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import pytest

from seedbed.integrations import cache
from seedbed.integrations.cache import Words, remembering
from seedbed.model import PagePath, SourcePath
from seedbed.study import Loaded, Study, study
from seedbed.text import lemmas

SEED = Loaded(
    SourcePath("a.txt"), PagePath("documents/a.md"), b"A harbour\n\nA tide gauge is an instrument of the harbour.\n", None, 200
)  # fmt: skip
OTHER = replace(SEED, source=SourcePath("b.txt"), raw=b"A pier\n\nThe pier stood in the sea for many years.\n")


class _Count:
    """A study that knows how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, seed: Loaded) -> Study:
        self.asked.append(seed.source)
        return study(seed)


@contextmanager
def _built(folder: Path, *seeds: Loaded) -> Iterator[tuple[list[Study], list[str]]]:
    count = _Count()
    with remembering(folder, map) as engine:
        found = list(engine(count, seeds))
    yield found, count.asked


def _asked(folder: Path, *seeds: Loaded) -> list[str]:
    with _built(folder, *seeds) as (found, asked):
        assert found == [study(seed) for seed in seeds]
        return asked


def _entries(folder: Path) -> list[Path]:
    return list(folder.glob("??/*"))


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert _asked(folder, SEED, OTHER) == ["a.txt", "b.txt"]
    assert _asked(folder, SEED, OTHER) == []
    assert _asked(folder, SEED, replace(OTHER, raw=OTHER.raw + b"And more.\n")) == ["b.txt"]  # type: ignore[operator]


@pytest.mark.parametrize(
    "changed",
    [
        replace(SEED, sidecar=b"title: Another\n"),
        replace(SEED, page=PagePath("documents/c.md")),
        replace(SEED, source=SourcePath("c.txt")),
        replace(SEED, words_per_minute=100),
    ],
)
def test_all_that_a_study_rests_on_counts(tmp_path: Path, changed: Loaded) -> None:
    _asked(tmp_path / "cache", SEED)
    assert _asked(tmp_path / "cache", changed) == [changed.source]


def test_other_rules_read_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _asked(tmp_path / "cache", SEED)
    monkeypatch.setattr(cache, "rules", lambda: b"other rules")
    assert _asked(tmp_path / "cache", SEED) == ["a.txt"]


def test_what_no_seed_asks_for_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    _asked(folder, SEED, OTHER)
    assert len(_entries(folder)) == 2
    _asked(folder, SEED)
    assert len(_entries(folder)) == 1


@pytest.mark.parametrize("content", [b"", b"rubbish", b"\0" * 100])
def test_a_torn_entry_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "cache"
    _asked(folder, SEED)
    (entry,) = _entries(folder)
    entry.write_bytes(content)
    assert _asked(folder, SEED) == ["a.txt"]
    assert _asked(folder, SEED) == []


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("executed",)


@pytest.mark.parametrize("value", [_Evil(), {"not": "a study"}, Path("x")])
def test_an_entry_of_somebody_else_is_neither_taken_nor_executed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "cache"
    _asked(folder, SEED)
    (entry,) = _entries(folder)
    content = pickle.dumps(value)
    entry.write_bytes(blake2b(content, digest_size=20).digest() + content)
    assert _asked(folder, SEED) == ["a.txt"]
    assert not (tmp_path / "executed").exists()


def test_a_folder_of_others_is_left_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    caplog.set_level("INFO")
    assert _asked(tmp_path, SEED) == ["a.txt"]
    assert _asked(tmp_path, SEED) == ["a.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert "is not used: it holds other files" in caplog.text


def test_where_a_file_lies_in_the_way_nothing_is_remembered(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert _asked(tmp_path / "cache", SEED) == ["a.txt"]
    assert "is not used" in caplog.text


def test_a_full_disk_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache.tempfile, "mkstemp", full)
    assert _asked(tmp_path / "cache", SEED) == ["a.txt"]
    assert _asked(tmp_path / "cache", SEED) == ["a.txt"]


def test_an_entry_of_which_a_letter_changed_is_as_good_as_none(tmp_path: Path) -> None:
    _asked(tmp_path, SEED)
    (entry,) = tmp_path.glob("??/*")
    content = entry.read_bytes()
    assert content.count(b"instrument") > 0
    entry.write_bytes(content.replace(b"instrument", b"instrumint"))
    with _built(tmp_path, SEED) as (found, asked):
        assert asked == ["a.txt"]
        assert found[0].record is not None
        assert "instrument" in found[0].record.document.seed.text


def test_a_cache_of_another_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Of somebody.\n", "utf-8")
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "object").write_text("theirs", encoding="utf-8")
    assert _asked(tmp_path, SEED) == ["a.txt"]
    assert _asked(tmp_path, SEED) == ["a.txt"]
    assert (tmp_path / "ab" / "object").read_text(encoding="utf-8") == "theirs"


def test_a_study_is_taken_out_of_the_folder_when_its_turn_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though an engine looks ahead for seeds that are not known, few studies lie in memory at a time."""
    folder = tmp_path / "cache"
    _asked(folder, SEED, OTHER)
    read: list[Path] = []
    monkeypatch.setattr(cache, "_read", lambda path, as_before=cache._read: read.append(path) or as_before(path))
    with remembering(folder, lambda function, seeds: [function(seed) for seed in list(seeds)]) as engine:
        found = iter(engine(study, [SEED, OTHER, replace(SEED, source=SourcePath("c.txt"))]))
        for number in (1, 2):
            next(found)
            assert len(read) == number


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words for which a lemma table is asked."""
    asked: list[str] = []

    def in_table(word: str, language: str) -> str | None:
        asked.append(f"{language} {word}")
        return {"boats": "boat"}.get(word)

    monkeypatch.setattr(lemmas, "_in_table", in_table)
    return asked


def _words(folder: Path) -> list[str | None]:
    words = Words(folder)
    said = [words.asked.lemma(word, "en") for word in ("boats", "xyzzy", "boats")]
    words.keep()
    return said


def test_what_tables_said_is_not_asked_again(tmp_path: Path, looked_up: list[str]) -> None:
    _asked(tmp_path, SEED)
    looked_up.clear()
    assert _words(tmp_path) == ["boat", None, "boat"]
    assert looked_up == ["en boats", "en xyzzy"]
    assert _words(tmp_path) == ["boat", None, "boat"]
    assert len(looked_up) == 2
    Words(tmp_path).keep()  # of a build that asks nothing
    assert not Words(tmp_path).asked.before


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"{", b'{"rules": "", "words": {}}', b"\xff", b"[" * 100_000])
def test_words_that_are_torn_or_of_another_version_are_as_good_as_none(
    tmp_path: Path, looked_up: list[str], content: bytes
) -> None:
    _asked(tmp_path, SEED)
    _words(tmp_path)
    said = (tmp_path / "words.json").read_bytes()
    for wrong in (content, said.replace(b'"boat"', b"[1]"), said.replace(b'"en": {', b'"en": 1, "x": {')):
        (tmp_path / "words.json").write_bytes(wrong)
        looked_up.clear()
        assert _words(tmp_path) == ["boat", None, "boat"]
        assert looked_up == ["en boats", "en xyzzy"]


def test_in_a_folder_of_others_no_words_are_kept(tmp_path: Path, looked_up: list[str]) -> None:
    assert _words(tmp_path) == ["boat", None, "boat"]
    assert not list(tmp_path.iterdir())


def test_the_words_are_asked_before_the_tables(looked_up: list[str]) -> None:
    lemmas.ask(lemmas.Asked({"en": {"zzboats": "zzboat"}}))
    try:
        assert lemmas.lemma("zzboats", "en") == "zzboat"
        assert not looked_up
    finally:
        lemmas.ask(None)
        lemmas._found.cache_clear()
