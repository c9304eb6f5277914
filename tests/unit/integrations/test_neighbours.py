"""Which plugins of others cannot stand beside Seedbed, and that it is said."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

from seedbed.integrations.neighbours import look_at

GROWN = ["index.md", "documents/a.md"]


def _config(**plugins: dict[str, object]) -> MkDocsConfig:
    config: Any = MkDocsConfig()
    config.plugins = {}
    for name, options in plugins.items():
        config.plugins[name] = BasePlugin()
        config.plugins[name].config = options
    return config  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "plugins",
    [
        {"rss": {"match_path": "blog/.*"}},
        {"rss": {"enabled": False, "match_path": ".*"}},
        {"search": {}, "macros": {}},
    ],
)
def test_most_plugins_may_stand_beside_it(plugins: dict[str, dict[str, object]]) -> None:
    look_at(_config(**plugins), BasePlugin(), GROWN)


@pytest.mark.parametrize(
    ("plugins", "advice"),
    [
        ({"rss": {"match_path": ".*"}}, "the plugin `rss` reads the file of every page, .*`match_path: blog"),
        ({"i18n": {}}, "the plugin `i18n` reads the file of every page, .* out of `plugins`"),
        ({"seedbed": {}}, "on twice, as a plugin and as a hook"),
    ],
)
def test_those_that_cannot_are_named_with_what_to_do(plugins: dict[str, dict[str, object]], advice: str) -> None:
    with pytest.raises(Abort, match=advice):
        look_at(_config(**plugins), BasePlugin(), GROWN)
