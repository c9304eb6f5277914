"""What the search knows of the pages -> an index made by Pagefind, for large sites on a server.

Pagefind (CloudCannon, MIT) is in the optional extra `pagefind`; its package carries the program. It is given the same
entries as the search that works from a folder, so that both find the same pages.
"""

import base64
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..model import Searched

_USELESS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Files of an interface of its own."""


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def write_pagefind(
    folder: Path,
    entries: Sequence[Searched],
    facets: Mapping[str, Mapping[str, list[str]]],
    language: str,
    address: Callable[[str], str],
) -> None:
    """Write the index.

    Args:
        folder: made, or replaced.
        entries: what is found.
        facets: by page, what can be chosen: `{"documents/a.md": {"years": ["1999"]}}`.
        language: of the site; its words are stemmed, those of others are found as they are written.
        address: of a page, from the top of the site.
    """
    with _Service() as service:
        index = service.ask(type="NewIndex", config={"force_language": language})["index_id"]
        for entry in sorted(entries, key=lambda e: e.page):
            url = address(entry.page)
            service.ask(
                type="AddRecord",
                index_id=index,
                url=f"/{url}",
                content=" ".join((entry.title, *entry.names, *entry.blocks)),
                language=language,
                meta={
                    "title": entry.title,
                    "url": url,
                    "kind": entry.kind,
                    "language": entry.language,
                    "summary": entry.summary,
                },
                filters={"kind": [entry.kind], **facets.get(entry.page, {})},
            )
        service.ask(type="WriteFiles", index_id=index, output_path=str(folder))
    for path in folder.iterdir():
        if path.name.startswith(_USELESS):
            path.unlink()


class _Service:
    """Pagefind as a process that is asked: JSON in base64, a comma after each question and answer.

    Its own client for Python waits a tenth of a second for each answer, of which there is one a page.
    """

    def __enter__(self) -> "_Service":
        from pagefind_bin import get_executable

        self._number = 0
        self._process = subprocess.Popen(  # noqa: S603  # the program of the package
            [get_executable(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate()

    def ask(self, **payload: object) -> dict[str, Any]:
        """The answer to a question.

        Raises:
            OutputError: Pagefind ended, or could not do it.
        """
        self._number += 1
        assert self._process.stdin, "it was started with a pipe"
        question = json.dumps({"message_id": self._number, "payload": payload}).encode()
        try:
            self._process.stdin.write(base64.b64encode(question) + b",")
            self._process.stdin.flush()
            answer: dict[str, Any] = json.loads(base64.b64decode(self._answer()))["payload"]
        except (OSError, ValueError, KeyError) as error:
            raise OutputError(f"Pagefind does not answer ({error!r}). Choose `search: seedbed`.") from None
        if answer["type"] == "Error":
            raise OutputError(f"Pagefind says: {answer.get('message')}. Choose `search: seedbed`.")
        return answer

    def _answer(self) -> bytes:
        """What stands before the next comma."""
        assert self._process.stdout, "it was started with a pipe"
        parts = []
        while (part := self._process.stdout.read1(65536)) and not part.endswith(b","):  # type: ignore[attr-defined]
            parts.append(part)
        return b"".join([*parts, part]).removesuffix(b",")
