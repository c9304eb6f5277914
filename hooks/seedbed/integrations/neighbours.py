"""The other plugins of a site -> nothing, or a message that says which of them cannot stand beside Seedbed."""

import re
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

_ADVICE = {
    "i18n": "Take one of the two out of `plugins`; Seedbed tells the languages of texts by itself.",
    "rss": "Give it only pages that you write (`match_path: blog/.*`), or take it out; Seedbed has its own feeds.",
}
"""Plugins that ask every page for its file on disk, and what to do."""


def look_at(config: MkDocsConfig, ours: BasePlugin, pages: Iterable[str]) -> None:  # type: ignore[type-arg]
    """Look whether the site can be built.

    Args:
        config: of the site.
        ours: the plugin that was called; the hook has one that stands in no list.
        pages: paths of grown pages.

    Raises:
        Abort: it cannot, and MkDocs would end with a traceback that names neither plugin nor page.
    """
    if config.plugins.get("seedbed", ours) is not ours:
        raise Abort("Seedbed: it is on twice, as a plugin and as a hook. Take it out of `plugins` or out of `hooks`.")
    for name, advice in _ADVICE.items():
        plugin = config.plugins.get(name)
        if plugin is None or not plugin.config.get("enabled", True):
            continue
        pattern = re.compile(plugin.config.get("match_path", ""))
        if any(pattern.match(page) for page in pages):
            raise Abort(
                f"Seedbed: the plugin `{name}` reads the file of every page, and grown pages have none. {advice}"
            )
