"""Findings and places in configuration files -> the lines that people read in a terminal."""

from pathlib import Path

import yaml

from ..model import Finding


def sentence(found: Finding, seeds: str, entries: str | None) -> str:
    """`seeds/b.txt:3: what is wrong. What to do. [code]`

    Args:
        found: what is wrong, and in which file.
        seeds: the folder of the seeds, as the author calls it.
        entries: the folder of the glossary entries.
    """
    match found.about:
        case "seed":
            place = f"{seeds}/{found.place}"
        case "entry":
            place = f"{entries}/{found.place.removeprefix('glossary/')}"
        case "project":
            place = found.place
    return f"{place}: {found.message} {found.advice} [{found.code}]"


def line_of(path: str | Path | None, *keys: str) -> int | None:
    """The line, counted from 1, on which a nested key stands in a YAML file; None where it does not.

    Of a list, as of plugins, the mappings in it are asked.
    """
    if path is None or not Path(path).is_file():
        return None
    try:
        node = yaml.compose(Path(path).read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return None
    line = None
    for key in keys:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        pairs = [(k, v) for n in nodes if isinstance(n, yaml.MappingNode) for k, v in n.value if k.value == key]
        if not pairs:
            return None
        line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
    return line
