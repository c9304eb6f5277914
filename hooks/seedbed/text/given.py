"""A word -> whether it is a given name, by the list in `given_names.yml`."""

from functools import cache
from importlib.resources import files

import yaml


def is_given(word: str) -> bool:
    """Whether a word is a given name in any language, and neither a common word nor a place."""
    return word in _names()


@cache
def _names() -> frozenset[str]:
    text = (files(__package__) / "given_names.yml").read_text(encoding="utf-8")
    return frozenset(name for names in yaml.safe_load(text).values() for name in names)
