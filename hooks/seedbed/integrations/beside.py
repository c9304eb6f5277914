"""A built site -> all that stands beside its pages: search, filters, feeds, headers for hosts."""

from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ..languages import label
from ..model import Searched, Site
from ..publishing.folder import write_files
from .face import is_material
from .head import to_json
from .policy import Policies
from .searching import write_search


def address_in(files: Files) -> Callable[[str], str]:
    """What tells the address of a page, from the top of the site; empty where there is no such page."""

    def address(path: str) -> str:
        file = files.src_uris.get(path)
        return file.url if file else ""

    return address


def write_beside(
    config: MkDocsConfig,
    site: Site,
    written: Sequence[Searched],
    policies: Policies,
    address: Callable[[str], str],
    *,
    pagefind: bool,
) -> None:
    """Write it into the folder of the site.

    Args:
        config: of MkDocs.
        site: as it was grown.
        written: what is to be found of hand-written pages.
        policies: of its pages.
        address: of a page or file, from the top of the site; a file that the author wrote is not written over.
        pagefind: whether Pagefind searches.
    """
    folder = Path(config.site_dir)
    if site.filters:
        write_files(folder / "data", {"filters.js": f"window.seedbedDocuments = {to_json(site.filters, address)};\n"})
    if policies.offline:
        write_files(folder, {"README.txt": f"{label(site.language, 'readme')}\n"})
    else:
        write_files(folder, {name: text for name, text in site.files.items() if not address(name)})
    if not is_material(config):
        return
    if not policies.offline:
        write_files(folder, {name: text for name, text in policies.headers().items() if not address(name)})
    write_search(folder, site, written, address, lambda part: to_json(part, address), pagefind=pagefind)
