"""The installed Seedbed -> its wheel, so that a collection can bring the Seedbed that it was made with."""

import io
import re
import zipfile
from base64 import urlsafe_b64encode
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from .. import __version__

WHEEL = f"seedbed-{__version__}-py3-none-any.whl"
"""The name of its file (PEP 427)."""
_ABOUT = f"seedbed-{__version__}.dist-info"
_PACKED = re.compile(rf"seedbed/(?!.*__pycache__)|{re.escape(_ABOUT)}/(?:METADATA|WHEEL|entry_points\.txt|licenses/)")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def wheel() -> bytes | None:
    """Pack what an installer unpacked; None where the running Seedbed is not installed but run from its sources."""
    try:
        listed = distribution("seedbed").files or ()
    except PackageNotFoundError:
        return None
    files = {path.as_posix(): Path(str(path.locate())) for path in listed if _PACKED.match(path.as_posix())}
    package = Path(__file__).resolve().parents[1]
    if "seedbed/__init__.py" not in files or files["seedbed/__init__.py"].resolve().parent != package:
        return None
    packed, record = io.BytesIO(), []
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(files.items()):
            content = path.read_bytes()
            checksum = urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()
            record.append(f"{name},sha256={checksum},{len(content)}\n")
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
        record.append(f"{_ABOUT}/RECORD,,\n")
        archive.writestr(zipfile.ZipInfo(f"{_ABOUT}/RECORD", _EPOCH), "".join(record), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
