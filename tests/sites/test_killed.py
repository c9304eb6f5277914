"""Builds that are killed, stopped, or started twice: the last site stays, and the next build is right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from projects import CONFIG, ROOT, Project, contents

SEEDS = {
    f"seeds/{n:03}.txt": f"Harbour {n}\n\nThe tide gauge of harbour {n} stood near harbour {n + 1}.\n"
    for n in range(150)
}
_LONG = 60
"""Seconds after which a build that has not begun never will."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path).write({"mkdocs.yml": CONFIG, "docs/about.md": "# About", **SEEDS})
    assert made.build().code == 0
    made.write({"seeds/new.txt": "A new harbour\n\nIt lay in the north.\n"})
    return made


def _made(project: Project) -> dict[str, bytes]:
    """What stands there for readers."""
    found = contents(project.root)
    return {
        name: text for name, text in found.items() if name.startswith(("site/", "dist/")) and ".growing" not in name
    }


def _begun(project: Project, sign: str) -> subprocess.Popen[str]:
    """A build that has come as far as that file or folder."""
    build = subprocess.Popen(
        [sys.executable, "-m", "seedbed", "site"],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    begun = time.monotonic()
    while not any(project.root.glob(sign)):
        assert build.poll() is None, build.communicate()[0]
        assert time.monotonic() - begun < _LONG
        time.sleep(0.005)
    return build


@pytest.mark.parametrize("sign", [".site.lock", ".site.growing/documents/0*", ".site.offline", "dist/.growing"])
def test_after_a_kill_a_whole_site_stands_and_the_next_build_is_right(project: Project, sign: str) -> None:
    before = _made(project)
    build = _begun(project, sign)
    build.kill()
    build.communicate()
    left = _made(project)
    assert project.build().code == 0
    after = _made(project)
    assert left in (before, after)
    assert "site/documents/new/index.html" in after
    assert not [p for p in project.root.rglob(".*") if p.name.endswith((".growing", ".offline", ".old"))]
    assert project.build().code == 0
    assert _made(project) == after


def test_who_stops_a_build_is_told_that_nothing_was_changed(project: Project) -> None:
    before = _made(project)
    build = _begun(project, ".site.growing")
    build.send_signal(signal.SIGINT)
    said = build.communicate()[0]
    assert build.returncode == 130
    assert said.endswith("seedbed: stopped; nothing was changed.\n")
    assert "Traceback" not in said
    assert _made(project) == before
    assert not any(project.root.glob(".site.growing"))


def test_of_two_builds_at_once_the_second_is_told(project: Project) -> None:
    build = _begun(project, ".site.growing")
    second = project.build()
    assert second.code == 2
    assert "another run is making it" in second.said
    assert build.wait() == 0
    assert "site/documents/new/index.html" in _made(project)
