"""A mapping -> YAML front matter that reads back as what was written."""

from collections.abc import Mapping

import yaml

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def front_matter(fields: Mapping[str, object]) -> str:
    """The fields that have a value, between lines of `---`."""
    dumped = yaml.dump(stated(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{dumped}---\n\n"


def stated(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that have a value: what is read back."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
