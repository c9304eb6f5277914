"""A project -> the hosted site and the offline bundle, both or neither; at once where nothing changed."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import OutputError
from ..publishing.bundle import bundle
from ..publishing.folder import itself, ready, replace
from ..publishing.lock import held
from ..publishing.zim import ask_for_libzim, write_zim
from ..text.slugs import slug
from .building import build_site
from .growing import once
from .unchanged import read_of, remember, standing


class Wanted(NamedTuple):
    """What is to be made of a project."""

    config: Path
    """`mkdocs.yml`."""
    site: Path
    """Folder of the hosted site."""
    dist: Path
    """Folder of the bundle."""
    zim: bool = False
    """Whether to make a ZIM file as well."""
    strict: bool = False
    """Whether warnings stop the build."""
    times: bool = False
    """Whether to say what each part of the build cost."""


def make(wanted: Wanted, *, anew: bool) -> Sequence[Path]:
    """Build both outputs beside the last ones, and put them in place when both are complete.

    Args:
        wanted: what is to be made.
        anew: build even where nothing changed.

    Returns:
        The files in `dist`: the bundle, the ZIM file.

    Raises:
        OutputError: there is no such configuration, or an output cannot be written.
        BuildError: MkDocs could not build the site.
    """
    if not wanted.config.is_file():
        raise OutputError(f"{wanted.config}: there is no such file. Run this in the folder that holds mkdocs.yml.")
    if wanted.zim:
        ask_for_libzim()
    wanted = wanted._replace(site=itself(wanted.site))
    with held(wanted.site):
        return _made(wanted, anew=anew)


def _made(wanted: Wanted, *, anew: bool) -> Sequence[Path]:
    ready(wanted.site)
    places = [str(path.absolute()) for path in (wanted.config, wanted.site, wanted.dist)]
    known = None if wanted.times else read_of(wanted.config, [*places, f"zim={wanted.zim}", f"strict={wanted.strict}"])
    if known and not anew and (built := standing(known[1], known[0], wanted.site, wanted.dist)):
        print("\n".join([*built.said, "Nothing changed since the last build, which stands."]), file=sys.stderr)
        return [wanted.dist / name for name in built.made]
    said: list[str] = []
    name, made = _built(wanted, said)
    if known:
        remember(known[1], known[0], name, wanted.site, made, said)
    return made


def _built(wanted: Wanted, said: list[str]) -> tuple[str, Sequence[Path]]:
    config, site, dist, zim, strict, times = wanted
    hosted = site.with_name(f".{site.name}.growing")
    offline = site.with_name(f".{site.name}.offline")
    packed = dist / ".growing"
    for left in (hosted, offline, packed):
        shutil.rmtree(left, ignore_errors=True)  # of a run that was killed
    try:
        with once():
            print("Building the hosted site…", file=sys.stderr)
            name = build_site(config, hosted, offline=False, strict=strict, said=said, times=times)
            print("Building the offline bundle…", file=sys.stderr)
            build_site(config, offline, offline=True, strict=strict, said=None, times=times)  # its words were the same
        bundle(offline, packed / f"{slug(name)}.zip", slug(name))
        if zim:
            write_zim(offline, packed / f"{slug(name)}.zim", name)
        replace(hosted, site)
        made = [path.replace(dist / path.name) for path in sorted(packed.iterdir(), reverse=True)]
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}. Check space and permissions.") from error
    finally:
        for folder in (hosted, offline, packed):
            shutil.rmtree(folder, ignore_errors=True)
    return name, made
