"""Name and language of a collection -> the files that it begins with, other than the author's own texts."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..languages import label, language
from ..publishing.wheel import WHEEL
from ..reading.clean import clean
from ..settings import Settings
from ..text.folding import visible
from ..text.slugs import slug
from ..writing.markdown import render
from ..writing.nodes import PLAIN, Heading, Para, Style
from ..writing.overview import HOME
from ..writing.words import direction

SEEDS = Settings().seeds_dir
_FILES = Path(__file__).parents[1] / "starting"
_PLACES = {
    "docs/index.md": "index.md",
    "Makefile": "Makefile",
    "requirements.txt": "requirements.txt",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".github/workflows/site.yml": "github-pages.yml",
    ".gitlab-ci.yml": "gitlab-pages.yml",
    "mkdocs.yml": "mkdocs.yml",
}
"""The files of a collection, and those they are made of; the last one makes a folder a collection."""
_SIGN = re.compile("@(title|heading|lead|language|wheel)@")


def written(title: str, code: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file, `mkdocs.yml` the last.

    Args:
        title: of the collection, any text.
        code: ISO 639 code of its language; where that has no words, English ones stand in and say so.
    """
    name = " ".join(clean(title)[0].split())
    name = name if visible(name) else label(code, "documents")
    style = PLAIN if language(code).labels else Style(lang="en", direction=direction("en"))
    words = {
        "title": _scalar(name),
        "heading": render([Heading(1, (name,))], HOME).strip(),
        "lead": render([Para((label(code, "home_lead"),), style)], HOME).strip(),
        "language": _scalar(code),
        "wheel": WHEEL,
    }
    for place, source in _PLACES.items():
        text = (_FILES / source).read_text(encoding="utf-8")
        yield place, _SIGN.sub(lambda sign: words[sign[1]], text).encode()


def first_seed(code: str) -> tuple[str, bytes]:
    """Path and content of a text that says what a seed is, for a collection that has none."""
    text = label(code, "first_seed")
    return f"{SEEDS}/{slug(text.splitlines()[0])}.txt", f"{text}\n".encode()


def _scalar(value: str) -> str:
    """A text as YAML, on one line."""
    return yaml.safe_dump(value, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
