"""A built site -> a zip for offline reading, the same bytes from the same site on every machine."""

import zipfile
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it: the first that a zip can hold."""
_UNIX = 3
_MODE = 0o100644
_USELESS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that mean nothing where there is no server."""


def bundle(site: Path, target: Path, name: str) -> None:
    """Pack a site.

    Args:
        site: the built folder.
        target: the zip, put in place when it is complete.
        name: of the folder that the zip unpacks to.
    """
    staging = target.with_suffix(".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(staging, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(p for p in site.rglob("*") if p.is_file() and _wanted(p.relative_to(site))):
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(site).as_posix()}", _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _MODE << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    staging.replace(target)


def _wanted(path: Path) -> bool:
    return path.name not in _USELESS and path.suffix != ".map"
