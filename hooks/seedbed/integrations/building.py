"""A MkDocs configuration -> a built folder, with the messages of MkDocs on the terminal."""

import logging
import os
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from ..errors import SeedbedError


class BuildError(SeedbedError):
    """MkDocs could not build the site; the message is its own."""


class _Heard(logging.StreamHandler):  # type: ignore[type-arg]
    """Says its lines on the terminal, and keeps them."""

    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        self._said.append(self.format(record))


def build_site(
    config: Path, folder: Path, *, offline: bool, strict: bool, said: list[str] | None, times: bool = False
) -> str:
    """Build a site as `mkdocs build` does.

    Args:
        config: `mkdocs.yml`; it asks the environment for OFFLINE (`enabled: !ENV [OFFLINE, false]`).
        folder: to build into.
        offline: the value of OFFLINE.
        strict: let warnings stop the build.
        times: ask for the setting of that name.
        said: takes what is said on the terminal; None: nothing is said but errors.

    Returns:
        The name of the site.

    Raises:
        BuildError: the configuration is wrong, or a page cannot be built.
    """
    before = dict(os.environ)
    os.environ |= {"OFFLINE": "true" if offline else "false", "NO_MKDOCS_2_WARNING": "1"}
    handler = _Heard([] if said is None else said)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.setLevel(logging.ERROR if said is None else logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        loaded = load_config(str(config), site_dir=str(folder.absolute()), strict=strict or None)
        if times:
            loaded.extra["seedbed"] = {**(loaded.extra.get("seedbed") or {}), "times": True}
        loaded.plugins.on_startup(command="build", dirty=False)
        build(loaded)
        loaded.plugins.on_shutdown()
        return str(loaded.site_name)
    except MkDocsException as error:
        raise BuildError(error.format_message().strip()) from None
    finally:
        logger.removeHandler(handler)
        os.environ.clear()
        os.environ.update(before)
