"""Files of MkDocs that are on no disk."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from seedbed.integrations.virtual import data_file


def test_data_is_made_when_it_is_written(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "A", "site_dir": str(tmp_path / "site"), "docs_dir": str(tmp_path)})
    config.validate()
    made: list[str] = []

    def make() -> str:
        made.append("now")
        return "größer\r\n"

    file = data_file("data/a.csv", make, config)
    assert not made
    file.copy_file()
    assert (tmp_path / "site/data/a.csv").read_bytes() == "größer\r\n".encode()
    assert made == ["now"]


def test_what_somebody_puts_in_the_place_of_data_is_written(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "A", "site_dir": str(tmp_path / "site"), "docs_dir": str(tmp_path)})
    config.validate()
    file = data_file("data/a.csv", lambda: "ours", config)
    file.content_string = "theirs"
    file.copy_file()
    assert (tmp_path / "site/data/a.csv").read_text("utf-8") == "theirs"
