"""A built site -> a zip for offline reading, the same bytes from the same site on every machine."""

import zipfile
from hashlib import sha256
from pathlib import Path

SUMS = "SHA256SUMS"
"""The name of the manifest, as `sha256sum -c` reads it."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it: the first that a zip can hold."""
_UNIX = 3
_MODE = 0o100644
_USELESS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Files that mean nothing where there is no server."""


def bundle(site: Path, target: Path, name: str) -> None:
    """Pack a site, and the checksums of all that is in it.

    Args:
        site: the built folder.
        target: the zip, put in place when it is complete.
        name: of the folder that the zip unpacks to.
    """
    staging = target.with_suffix(".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    sums = []
    with zipfile.ZipFile(staging, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p.relative_to(site) for p in site.rglob("*") if p.is_file()):
            if _wanted(path):
                content = (site / path).read_bytes()
                sums.append(f"{sha256(content).hexdigest()}  {path.as_posix()}\n")
                _add(archive, f"{name}/{path.as_posix()}", content)
        _add(archive, f"{name}/{SUMS}", "".join(sums).encode())
    staging.replace(target)


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = _MODE << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _wanted(path: Path) -> bool:
    return path.as_posix() not in _USELESS and not (path.suffix == ".map" and path.parts[0] == "assets")
