"""The Markdown extensions, plugins and hooks of others -> how far grown pages may be made the quick way."""

from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from .face import SEARCHES

NEUTRAL = frozenset(
    {
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "tables",
        "toc", "pymdownx.details", "pymdownx.superfences", "pymdownx.highlight", "pymdownx.inlinehilite",
        "pymdownx.tabbed",
    }
)  # fmt: skip
"""Extensions that find nothing of theirs in what Seedbed writes, or that are followed here."""
_NEEDED = frozenset({"attr_list", "tables", "toc"})
_LISTENING = ("pre_page", "page_read_source", "page_markdown", "page_content")
"""Events of MkDocs by which others see or change the text of a page."""


def fits(extensions: list[str], options: Mapping[str, Any]) -> bool:
    """Whether what a site's Markdown makes of our pages is known here."""
    toc = set(options.get("toc", {})) - {"permalink", "slugify", "title"}
    names = set(extensions)
    return names >= _NEEDED and names <= NEUTRAL and not toc and not set(options) & {"attr_list", "tables"}


def is_heard(config: MkDocsConfig, ours: object) -> bool:
    """Whether others than the plugin that is ours listen to the text of pages."""
    return any(_others(config, event, ours) for event in _LISTENING)


def is_told_more(config: MkDocsConfig, ours: object) -> bool:
    """Whether others tell templates more than MkDocs does; a search that was taken out does not."""
    idle = [config.plugins[name] for name in SEARCHES if name in config.plugins]
    return any(other not in idle for other in _others(config, "page_context", ours))


def is_followed(config: MkDocsConfig, ours: object) -> bool:
    """Whether others see or change pages after the theme."""
    return bool(_others(config, "post_page", ours))


def _others(config: MkDocsConfig, event: str, ours: object) -> list[object]:
    """Who listens to an event beside the plugin that is ours; None for a hook that is a mere function."""
    told = [getattr(method, "__self__", None) for method in config.plugins.events[event]]
    return [plugin for plugin in told if plugin is not ours]
