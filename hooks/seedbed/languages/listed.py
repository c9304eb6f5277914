"""A YAML file of this package, which lists words -> what is in it."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def listed(package: str, name: str) -> Any:
    """What a file holds.

    Args:
        package: in whose folder the file lies, `__package__`.
        name: of the file.
    """
    return yaml.load((files(package) / name).read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - safe
