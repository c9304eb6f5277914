"""A mapping of options -> one frozen `Settings`, or an error that names the option.

This table is the only place where an option, its default and its meaning are written; the guide is held to it by a
test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any, get_type_hints

import regex

from .errors import SettingsError


def _option(default: Any, meaning: str, at_least: int | None = None, one_of: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"meaning": meaning, "at_least": at_least, "one_of": one_of})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a site's author may choose, as keyword arguments. Folders are taken relative to the project."""

    seeds_dir: str = _option("seeds", "Folder of the raw texts.")
    glossary_dir: str | None = _option(
        "docs/glossary", "Folder of the glossary entries that people wrote; None: no entries."
    )
    language: str | None = _option(None, "Language of the site's own words; None: that of most seeds.")
    title: str | None = _option(None, "Name of the collection; None: MkDocs' `site_name`.")
    max_bytes: int = _option(10_000_000, "Seeds larger than this many bytes are reported and left out.", 1)
    words_per_minute: int = _option(200, "Reading speed behind the reading time.", 1)
    found_terms: int = _option(500, "At most so many terms found in the texts are shown, for each language.", 0)
    mentions_shown: int = _option(50, "At most so many mentions are quoted on a term's page.", 1)
    links_each: str = _option("page", "Where a name is linked once: `page` or `section`.", one_of=("page", "section"))
    links_from: int = _option(
        50, "Links in texts that are less sure than so many per cent are not made but listed for review.", 0
    )
    link_patterns: tuple[str, ...] = _option(
        (), "Regular expressions of what names a document whose title or file name begins with what they match."
    )
    search: str = _option(
        "auto",
        "Who searches: `seedbed`, or on a server `pagefind`; `auto`: Pagefind from 1,500 documents on, if it is there.",
        one_of=("auto", "seedbed", "pagefind"),
    )
    workers: int = _option(0, "Processes that read seeds and find mentions; 0: one a core.", 0)
    engine: str = _option(
        "pool",
        "Where seeds are read and mentions found: `pool`, on this machine, or `dask`, on a cluster.",
        one_of=("pool", "dask"),
    )
    scheduler: str | None = _option(None, "Address of Dask's scheduler; None: a cluster of this machine is started.")
    cache_dir: str | None = _option(
        ".cache/seedbed", "Folder that remembers what was read, so that the next build is faster; None: none."
    )
    review_file: str = _option("links.review.yml", "File in which a person accepts and refuses links, pair by pair.")
    related_shown: int = _option(5, "At most so many related documents are listed on a page.", 0)
    times: bool = _option(
        False, "Whether to say, on the terminal and on the page about this copy, what each part cost."
    )


def settings(options: Mapping[str, object], where: str = "extra.seedbed") -> Settings:
    """Check options and put them over the defaults.

    Args:
        options: names and values as a configuration file gives them.
        where: what the messages call the place that the options come from.

    Returns:
        The defaults with these options over them.

    Raises:
        SettingsError: an option is unknown, or has a value of the wrong kind or out of range.
    """
    known = {f.name: f for f in fields(Settings)}
    types = get_type_hints(Settings)
    for name, value in options.items():
        if name not in known:
            near = get_close_matches(str(name), known, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"use one of: {', '.join(known)}."
            raise SettingsError(name, f"{where}: `{name}` is no setting; {hint}")
        kind = list if types[name] == tuple[str, ...] else types[name]
        if isinstance(value, bool) != (kind is bool) or not isinstance(value, kind):
            raise SettingsError(name, f"{where}: `{name}` must be {_described(kind)}, not {value!r}.")
        one_of = known[name].metadata["one_of"]
        if one_of and value not in one_of:
            raise SettingsError(name, f"{where}: `{name}` must be one of {', '.join(one_of)}, not {value!r}.")
        least = known[name].metadata["at_least"]
        if least is not None and isinstance(value, int) and value < least:
            raise SettingsError(name, f"{where}: `{name}` must be {least} or more, not {value}.")
    lists = {name: _patterns(value, name, where) for name, value in options.items() if isinstance(value, list)}
    return Settings(**{**options, **lists})  # type: ignore[arg-type]  # checked above


def _patterns(values: list[object], name: str, where: str) -> tuple[str, ...]:
    for value in values:
        try:
            regex.compile(str(value))
        except regex.error as error:
            raise SettingsError(name, f"{where}: `{name}`: {value!r} is no regular expression: {error}.") from None
    return tuple(str(value) for value in values)


def _described(kind: object) -> str:
    names: dict[object, str] = {str: "a text", int: "a whole number", bool: "true or false", list: "a list of texts"}
    return names.get(kind, "a text or empty")
