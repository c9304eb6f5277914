"""What the tests share: the project itself, built once, and tiny projects made for one test."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from projects import CONFIG, ROOT, Project, made_wheel, run

settings.register_profile("same", derandomize=True)
settings.load_profile("same")  # `make explore` looks for new examples


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Project]:
    """Makes a project out of seeds: `project({"a.txt": "..."}, config="extra: ...")`."""

    def make(seeds: Mapping[str, str | bytes], config: str = "") -> Project:
        made = Project(tmp_path / "project")
        (made.root / "seeds").mkdir(parents=True)
        (made.root / "docs").mkdir()
        made.write({"mkdocs.yml": CONFIG + textwrap.dedent(config)})
        return made.write({f"seeds/{name}": content for name, content in seeds.items()})

    return make


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project itself, built once for all workers: `site/` and `dist/` in the folder that is returned."""
    shared = (
        tmp_path_factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else tmp_path_factory.getbasetemp()
    )
    folder = shared / "built"
    with FileLock(str(folder) + ".lock"):
        if not folder.exists():
            staging = shared / "building"
            ran = run("site", "--strict", "--site", str(staging / "site"), "--dist", str(staging / "dist"), cwd=ROOT)
            assert ran.code == 0, ran.said
            staging.rename(folder)
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is given away."""
    return made_wheel(tmp_path_factory.mktemp("wheel"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden files anew; read the difference as prose")
