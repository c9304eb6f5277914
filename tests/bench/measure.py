"""A command -> what it cost: processor, wall clock, memory, and what it wrote."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.2
"""Seconds between two looks at the memory."""
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
"""The kernel's word for memory of a process, of what it shares with others its part."""


@dataclass(frozen=True)
class Cost:
    """Of one run."""

    cpu: float
    """Seconds, of all its processes, of user and system."""
    wall: float
    """Seconds."""
    peak: int
    """Bytes that its processes held together, at most."""
    written: int
    """Bytes of the site."""
    pages: int
    """HTML files of the site: a builder may leave pages out, and say nothing."""
    failed: str = ""


def cost(
    command: Sequence[str], folder: Path, site: Path, environment: Mapping[str, str], cap: int, seconds: float
) -> Cost:
    """Run a command.

    Args:
        command: its words.
        folder: in which it runs.
        site: what it makes.
        environment: beside that of this process.
        cap: bytes of memory above which it is stopped.
        seconds: after which it is stopped.
    """
    begun = time.monotonic()
    peak = 0
    stopped = ""
    with (folder / "log.txt").open("wb") as log:
        child = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=log, start_new_session=True
        )
        while (waited := os.wait4(child.pid, os.WNOHANG))[0] == 0:
            peak = max(peak, _held(child.pid))
            if peak > cap or time.monotonic() - begun > seconds:
                stopped = f"stopped at {peak >> 20} MB after {time.monotonic() - begun:.0f} s"
                os.killpg(child.pid, signal.SIGKILL)
                waited = os.wait4(child.pid, 0)
                break
            time.sleep(_EVERY)
        child.returncode = os.waitstatus_to_exitcode(waited[1])
    wall = time.monotonic() - begun
    made = [path for path in site.rglob("*") if path.is_file()] if site.is_dir() else []
    return Cost(
        waited[2].ru_utime + waited[2].ru_stime,
        wall,
        peak,
        sum(path.stat().st_size for path in made),
        sum(path.suffix == ".html" for path in made),
        stopped or (f"exit code {child.returncode}" if child.returncode else ""),
    )


def _held(group: int) -> int:
    """Bytes of memory of all processes of a group; what several share counts once.

    0 where one began or ended meanwhile, so that what it shares may have been counted twice.
    """
    before = _members(group)
    total = 0
    for process in before:
        try:
            total += int(_SHARE.findall(Path(f"/proc/{process}/smaps_rollup").read_text())[0]) << 10
        except (OSError, IndexError):
            return 0
    return total if _members(group) == before else 0


def _members(group: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(ProcessLookupError):
                if os.getpgid(int(entry.name)) == group:
                    found.append(int(entry.name))
    return sorted(found)
