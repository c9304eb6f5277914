"""Builds the same documents with several builders, side by side, and says what each cost.

    make bench                                      1,000 and 2,000 documents, all builders
    make bench N="5000" BUILDERS="seedbed eleventy mkdocs-material"

The builders take turns at each number of documents, so that a machine that slows down slows all of them. `seedbed` is
`mkdocs build`, which is what is timed of the others too; it reads, analyses and links the texts, where they render
pages that are ready, and is built once more with one seed changed. `seedbed-site` is the command `seedbed site`, which
makes the offline bundle as well, and is run a second time with nothing changed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from bench.builders import BUILDERS, Builder, installed, project
from bench.corpus import write
from bench.measure import Cost, cost
from bench.report import picture, table

_GIGABYTE = 1 << 30


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 2000], help="numbers of documents")
    parser.add_argument("--builders", nargs="*", choices=BUILDERS, default=list(BUILDERS))
    parser.add_argument("--folder", type=Path, default=Path(".cache/bench"), help="where everything is put")
    parser.add_argument("--memory", type=int, default=8, help="gigabytes above which a builder is stopped")
    parser.add_argument("--seconds", type=float, default=1200, help="after which a builder is stopped")
    asked = parser.parse_args()
    folder = asked.folder.absolute()
    costs: dict[tuple[str, int], Cost] = {}
    for count in asked.counts:
        corpus = folder / f"corpus-{count}"
        if not corpus.exists():
            write(count, corpus / "seeds", corpus / "pages")
        for name in asked.builders:
            if count > BUILDERS[name].most:
                continue
            try:
                tools = installed(name, folder / "tools")
            except (OSError, subprocess.CalledProcessError) as error:
                costs[name, count] = Cost(0, 0, 0, 0, 0, f"does not install here: {error}")
                continue
            place = folder / "project"
            shutil.rmtree(place, ignore_errors=True)
            project(name, place, corpus / "seeds", corpus / "pages")
            for label in _runs(name, place):
                found = _run(BUILDERS[name], tools, place, asked.memory * _GIGABYTE, asked.seconds)
                if not found.failed and found.pages < count:
                    found = replace(found, failed=f"made {found.pages:,} pages only")
                costs[label, count] = found
                print(f"{label:32} {count:7,} {found.cpu:8.1f} CPU s {found.wall:8.1f} s {found.failed}", flush=True)
    machine = {
        "cores": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    raw = [{"builder": name, "documents": count, **asdict(found)} for (name, count), found in costs.items()]
    (folder / "costs.json").write_text(json.dumps({"machine": machine, "costs": raw}, indent=1) + "\n", "utf-8")
    (folder / "costs.svg").write_text(picture(costs), "utf-8")
    (folder / "costs.md").write_text(table(costs), "utf-8")
    print(table(costs), file=sys.stdout)


def _runs(name: str, place: Path) -> Iterator[str]:
    """The builds of one builder by their labels; before one is taken, what it says has happened."""
    yield name
    if name == "seedbed-site":
        yield f"{name}, nothing changed"
    if BUILDERS[name].reads == "seeds":
        seed = min((place / "seeds").iterdir())
        seed.write_text(seed.read_text("utf-8") + "\nOne more line.\n", "utf-8")
        yield f"{name}, one seed changed"


def _run(builder: Builder, tools: Path, place: Path, cap: int, seconds: float) -> Cost:
    command = [word.format(tools=tools) for word in builder.command]
    return cost(command, place, place / "site", builder.environment, cap, seconds)


main()
