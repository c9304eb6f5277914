"""What happened between two looks at the files of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbed.integrations.serving import edited_seeds, files_of
from seedbed.model import SourcePath

SEEDS = Path("seeds")
KNOWN = [SourcePath("a.txt"), SourcePath("b.txt")]
BEFORE = {"seeds/a.txt": (1, 10), "seeds/b.txt": (1, 10), "seeds/a.meta.yml": (1, 5), "docs/index.md": (1, 10)}


@pytest.mark.parametrize(
    ("changed", "edited"),
    [
        ({}, []),
        ({"seeds/a.txt": (2, 10)}, ["a.txt"]),
        ({"seeds/a.txt": (1, 11), "seeds/b.txt": (2, 9)}, ["a.txt", "b.txt"]),
        ({"seeds/a.meta.yml": (2, 5)}, ["a.txt"]),
    ],
)
def test_seeds_are_edited_by_themselves_or_by_their_sidecars(
    changed: dict[str, tuple[int, int]], edited: list[str]
) -> None:
    assert edited_seeds(BEFORE, {**BEFORE, **changed}, SEEDS, KNOWN) == edited


@pytest.mark.parametrize("other", ["docs/index.md", "seeds/c.txt", "seeds/b.meta.yml", "mkdocs.yml"])
def test_where_anything_else_happened_too_no_seed_is_shown_before_the_rest(other: str) -> None:
    assert edited_seeds(BEFORE, {**BEFORE, "seeds/a.txt": (2, 10), other: (2, 1)}, SEEDS, KNOWN) == []


def test_a_seed_that_is_gone_is_not_edited() -> None:
    now = {path: about for path, about in BEFORE.items() if path != "seeds/b.txt"}
    assert edited_seeds(BEFORE, {**now, "seeds/a.txt": (2, 10)}, SEEDS, KNOWN) == []


def test_files_are_found_in_folders_of_folders(tmp_path: Path) -> None:
    (tmp_path / "seeds/of/last").mkdir(parents=True)
    (tmp_path / "seeds/of/last/year.txt").write_text("four")
    (tmp_path / "mkdocs.yml").write_text("")
    found = files_of([tmp_path / "mkdocs.yml", tmp_path / "seeds", tmp_path / "none"])
    assert {Path(path).name: size for path, (_, size) in found.items()} == {"mkdocs.yml": 0, "year.txt": 4}
