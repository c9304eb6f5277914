"""Somebody else's environment: the wheel, other plugins and other builders, installed with pip where nothing else is.

These tests need a network, and run only where they are asked for: `pytest tests/environments`, or `make check`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from elsewhere import Elsewhere
from projects import ROOT, made_wheel

HERE = Path(__file__).parent


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    return None if any(HERE.name in argument for argument in config.args) else True


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of its programs; made once for all workers."""
    if shutil.which("git") is None:
        _without("no git on this machine; on Debian and Ubuntu: apt-get install git")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "environment"
    with FileLock(f"{folder}.lock"):
        if not (folder / "complete").exists():
            _installed(folder)
    return folder / "bin"


def _installed(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    wheel = made_wheel(folder / "wheel")
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    known = folder / "constraints.txt"
    known.write_text("\n".join(re.findall(r"^([\w.-]+==[^\\\n]+)", locked, re.MULTILINE)), encoding="utf-8")
    venv.create(folder, symlinks=True)
    words = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "install"]
    words += "--quiet --no-compile --disable-pip-version-check --retries 1".split()
    words += ["-c", str(known), "-r", str(HERE / "requirements.txt"), str(wheel)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        _without(f"pip could not install what these tests need; is there a network?\n{done.stderr[-500:]}")
    (folder / "complete").touch()


def _without(reason: str) -> None:
    if os.environ.get("SEEDBED_ENVIRONMENTS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
def elsewhere(environment: Path, tmp_path: Path) -> Elsewhere:
    """An empty folder, and the programs of the environment."""
    return Elsewhere(tmp_path, environment)


@pytest.fixture(scope="session")
def made_elsewhere(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Elsewhere]:
    """The same for what several tests look at; a folder of that name."""
    return lambda name: Elsewhere(tmp_path_factory.mktemp(name), environment)
