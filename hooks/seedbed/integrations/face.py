"""A MkDocs configuration -> the same, wearing Seedbed's face: templates, styles, scripts, light and dark.

What an offline bundle cannot use is taken out, and so is what Material brings for a search that Seedbed replaces.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from ..languages import label

THEME = Path(__file__).parent.parent / "theme"
STYLES = ("assets/fonts.css", "assets/seedbed.css")
SCRIPT = "assets/seedbed.js"
ICON = "assets/favicon.svg"
_FETCHING = (
    "navigation.instant",
    "navigation.instant.prefetch",
    "navigation.instant.progress",
    "navigation.instant.preview",
)
"""Features of Material that fetch pages, which a browser refuses where the site is a folder."""
SEARCHES = ("search", "material/search")
_SHIM = "iframe-worker"
"""What Material's search needs in a folder."""
_LATIN, _CYRILLIC = (
    tuple(f"assets/fonts/literata-{script}-{weight}-normal.woff2" for weight in (400, 600))
    for script in ("latin", "cyrillic")
)
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_SCRIPT = re.compile(r"<script( src=)")
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Files of Material's search."""


def is_translated(config: MkDocsConfig, code: str) -> bool:
    """Whether the theme has words in a language."""
    return any((Path(folder) / "partials" / "languages" / f"{code}.html").is_file() for folder in config.theme.dirs)


def is_material(config: MkDocsConfig) -> bool:
    """Whether the site is made with Material, whose templates ours stand in for."""
    return config.theme.name == "material"


def is_offline(config: MkDocsConfig) -> bool:
    """Whether Material's offline plugin is on."""
    plugins = (config.plugins.get(name) for name in ("offline", "material/offline"))
    return any(plugin is not None and plugin.config.get("enabled", True) for plugin in plugins)


def put_on(config: MkDocsConfig, language: str, *, own_palette: bool, own_icon: bool) -> None:
    """Put templates, styles and scripts in place, after the author's own templates and before the theme's.

    Args:
        config: changed.
        language: of the site's words.
        own_palette: whether the author chose one.
        own_icon: whether the author chose an icon for the browser's tabs.
    """
    folder = str(THEME)
    if folder not in config.theme.dirs:
        own = config.theme.custom_dir
        config.theme.dirs.insert(1 if own and own in config.theme.dirs else 0, folder)
    config.extra_css[:] = [*STYLES, *(path for path in config.extra_css if path not in STYLES)]
    if SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(SCRIPT)
    if is_material(config):
        config.theme["font"] = False
        if not own_icon:
            config.theme["favicon"] = ICON
        if not own_palette:
            config.theme["palette"] = _palette(language)
        for name in SEARCHES:
            if name in config.plugins:
                config.plugins[name].config["enabled"] = False
    if is_offline(config):
        config.theme["features"] = [f for f in config.theme.get("features") or [] if f not in _FETCHING]


def take_off(config: MkDocsConfig, files: Files, *, pagefind: bool) -> None:
    """Take away what no page of the site uses, now that other plugins have put theirs in place."""
    config.extra["polyfills"] = [path for path in config.extra.get("polyfills", ()) if _SHIM not in path]
    unused = (*_UNUSED, "assets/search.js" if pagefind else "assets/pagefind.js")
    for file in list(files):
        if file.src_uri.startswith(unused) or (file.src_uri.startswith("assets/") and file.src_uri.endswith(".map")):
            files.remove(file)


def _palette(language: str) -> list[dict[str, object]]:
    """Light and dark, as the reader's system says until the reader chooses."""
    schemes = (("light", "default", "weather-night", "theme_dark"), ("dark", "slate", "weather-sunny", "theme_light"))
    return [
        {
            "media": f"(prefers-color-scheme: {media})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": f"material/{icon}", "name": label(language, name)},
        }
        for media, scheme, icon, name in schemes
    ]


def is_in_cyrillic(title: str) -> bool:
    """Whether there are Cyrillic letters in the title of a page."""
    return bool(_CYRILLIC_LETTER.search(title))


def hastened(output: str, url: str, config: MkDocsConfig, *, cyrillic: bool) -> str:
    """A page of which the letters arrive with the styles, and whose scripts wait for the text."""
    if is_offline(config):
        return output
    links = "".join(
        f'<link rel="preload" href="{get_relative_url(name, url)}" as="font" type="font/woff2" crossorigin>'
        for name in (_CYRILLIC if cyrillic else _LATIN)
    )
    head, body, rest = output.partition("<body")
    return head.replace("<link", f"{links}<link", 1) + body + _SCRIPT.sub(r"<script defer\1", rest)
