"""A project -> the hosted site and the offline bundle, both or neither; at once where nothing changed."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import OutputError
from ..publishing.bundle import bundle
from ..publishing.folder import recover, replace
from ..publishing.lock import held
from ..publishing.zim import ask_for_libzim, write_zim
from ..text.slugs import slug
from .building import build_site
from .growing import once
from .unchanged import read_of, remember, standing


def make(
    config: Path, site: Path, dist: Path, *, zim: bool, strict: bool, anew: bool, times: bool = False
) -> Sequence[Path]:
    """Build both outputs beside the last ones, and put them in place when both are complete.

    Args:
        config: `mkdocs.yml`.
        site: folder of the hosted site.
        dist: folder of the bundle.
        zim: whether to make a ZIM file as well.
        strict: let warnings stop the build.
        anew: build even where nothing changed.
        times: say what each part of the build cost.

    Returns:
        The files in `dist`: the bundle, the ZIM file.

    Raises:
        OutputError: there is no such configuration, or an output cannot be written.
        BuildError: MkDocs could not build the site.
    """
    if not config.is_file():
        raise OutputError(f"{config}: there is no such file. Run this in the folder that holds mkdocs.yml.")
    if zim:
        ask_for_libzim()
    with held(site):
        return _made(config, site, dist, zim=zim, strict=strict, anew=anew, times=times)


def _made(config: Path, site: Path, dist: Path, *, zim: bool, strict: bool, anew: bool, times: bool) -> Sequence[Path]:
    recover(site)
    options = [str(config.absolute()), str(site.absolute()), str(dist.absolute()), f"zim={zim}", f"strict={strict}"]
    known = None if times else read_of(config, options)
    if known and not anew and (built := standing(known[1], known[0], site, dist)):
        print("\n".join([*built.said, "Nothing changed since the last build, which stands."]), file=sys.stderr)
        return [dist / name for name in built.made]
    said: list[str] = []
    name, made = _built(config, site, dist, said, zim=zim, strict=strict, times=times)
    if known:
        remember(known[1], known[0], name, site, made, said)
    return made


def _built(
    config: Path, site: Path, dist: Path, said: list[str], *, zim: bool, strict: bool, times: bool
) -> tuple[str, Sequence[Path]]:
    hosted = site.with_name(f".{site.name}.growing")
    offline = site.with_name(f".{site.name}.offline")
    packed = dist / ".growing"
    try:
        with once():
            print("Building the hosted site…", file=sys.stderr)
            name = build_site(config, hosted, offline=False, strict=strict, said=said, times=times)
            print("Building the offline bundle…", file=sys.stderr)
            build_site(config, offline, offline=True, strict=strict, said=None, times=times)  # its words were the same
        shutil.rmtree(packed, ignore_errors=True)  # of a run that was killed
        bundle(offline, packed / f"{slug(name)}.zip", slug(name))
        if zim:
            write_zim(offline, packed / f"{slug(name)}.zim", name)
        made = [path.replace(dist / path.name) for path in sorted(packed.iterdir(), reverse=True)]
        replace(hosted, site)
    finally:
        for folder in (hosted, offline, packed):
            shutil.rmtree(folder, ignore_errors=True)
    return name, made
