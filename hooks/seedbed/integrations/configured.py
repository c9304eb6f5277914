"""A MkDocs configuration -> what it says of Seedbed: folders, settings, where the site is served."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from ..errors import SettingsError
from ..model import Host
from ..settings import Settings, settings
from .messages import line_of


def host(config: MkDocsConfig) -> Host:
    """Where the site is served, which an offline bundle also says of itself."""
    return Host(f"{config.site_url.rstrip('/')}/" if config.site_url else "", config.use_directory_urls)


def root(config: MkDocsConfig) -> Path:
    """The folder of the project."""
    beside = config.config_file_path or config.docs_dir
    return Path(beside).absolute().parent


def loaded(config_file: Path) -> tuple[MkDocsConfig, Settings]:
    """What a configuration file says.

    Raises:
        MkDocsException: it is wrong.
    """
    config = load_config(str(config_file))
    plugin = config.plugins["seedbed"].config if "seedbed" in config.plugins else {}
    return config, settings_of(config, dict(plugin))


def project(config_file: Path) -> tuple[Path, Settings]:
    """The folder and the settings of a project, for commands that build nothing.

    Raises:
        SettingsError: its configuration is wrong; the message is that of MkDocs.
    """
    try:
        config, found = loaded(config_file)
    except MkDocsException as error:
        raise SettingsError("config", error.format_message().strip()) from None
    return root(config), found


def settings_of(config: MkDocsConfig, plugin: Mapping[str, object]) -> Settings:
    """The settings of `extra.seedbed` over those of the plugin; a language chosen for the theme counts too.

    Raises:
        Abort: one of them is wrong; the message names file and line.
    """
    extra = config.extra.get("seedbed") or {}
    where = Path(config.config_file_path).name if config.config_file_path else "mkdocs.yml"
    if not isinstance(extra, Mapping):
        line = line_of(config.config_file_path, "extra", "seedbed")
        raise Abort(f"Seedbed: {where}:{line}: extra.seedbed must hold `option: value` pairs.")
    own = {name: value for name, value in plugin.items() if value is not None}
    _checked(config, own, "plugins", where)
    given = {"title": config.site_name, **own, **extra}
    if "language" not in given and chosen(config, "language"):
        given["language"] = config.theme["language"]
    return _checked(config, given, "extra", where)


def _checked(config: MkDocsConfig, given: Mapping[str, object], place: str, file: str) -> Settings:
    try:
        return settings(given, f"{place}.seedbed")
    except SettingsError as error:
        line = line_of(config.config_file_path, place, "seedbed", error.option)
        raise Abort(f"Seedbed: {file}{f':{line}' if line else ''}: {error}") from None


def chosen(config: MkDocsConfig, option: str) -> bool:
    """Whether the author wrote an option of the theme; Material has defaults, so the file itself is asked."""
    return line_of(config.config_file_path, "theme", option) is not None
