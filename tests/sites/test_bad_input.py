"""What bad input gets: a message with file, line, what and what to do; never a traceback, never a half-written site."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from projects import CONFIG, Project, contents, run
from seedbed.errors import OutputError

GOOD = """\
A quiet harbour

The harbour of the town was quiet that winter, and nobody came to buy the fish that the boats had brought home.
"""

Make = Callable[..., Project]


def _findings(made: Project) -> list[dict[str, object]]:
    text = (made.root / "site" / "data" / "findings.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_an_empty_folder_gets_one_line_and_the_last_site_stays(project: Make) -> None:
    made = project({"a.txt": GOOD})
    assert made.build().code == 0
    before = made.page("documents/a/index.html")
    (made.root / "seeds" / "a.txt").unlink()
    ran = made.build()
    assert ran.code == 2
    assert "seeds: no seed was found. Put one or more text files into it." in ran.said
    assert "Traceback" not in ran.said
    assert made.page("documents/a/index.html") == before
    assert not [p for p in made.root.iterdir() if p.name.startswith(".") and p.name != ".cache"]


def test_a_missing_folder_gets_one_line(project: Make) -> None:
    made = project({})
    (made.root / "seeds").rmdir()
    ran = made.build()
    assert ran.code == 2
    assert "seeds: there is no such folder" in ran.said


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("seed_dir: texts", "mkdocs.yml:16: extra.seedbed: `seed_dir` is no setting; did you mean `seeds_dir`?"),
        ("max_bytes: many", "mkdocs.yml:16: extra.seedbed: `max_bytes` must be a whole number, not 'many'."),
        ("max_bytes: 0", "mkdocs.yml:16: extra.seedbed: `max_bytes` must be 1 or more, not 0."),
    ],
)
def test_a_bad_setting_is_named_with_its_line(project: Make, option: str, said: str) -> None:
    ran = project({"a.txt": GOOD}, config=f"extra:\n  seedbed:\n    {option}\n").build()
    assert ran.code == 2
    assert said in ran.said
    assert "Traceback" not in ran.said


def test_one_bad_seed_does_not_take_the_others_down(project: Make) -> None:
    made = project({"a.txt": GOOD, "empty.txt": " \n\n", "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00"})
    ran = made.build()
    assert ran.code == 0
    assert "seeds/empty.txt: The file holds no visible text" in ran.said
    assert "seeds/picture.txt: The file holds a picture, not text." in ran.said
    assert "A quiet harbour" in made.page("documents/a/index.html")
    assert {f["code"] for f in _findings(made)} >= {"empty-seed", "binary-seed"}
    assert "empty.txt" in made.page("colophon/index.html")


def test_with_strict_a_bad_seed_stops_the_build_and_the_last_site_stays(project: Make) -> None:
    made = project({"a.txt": GOOD})
    assert made.build("--strict").code == 0
    made.write({"seeds/b.txt": "\n"})
    ran = made.build("--strict")
    assert ran.code == 2
    assert "seeds/b.txt" in ran.said
    assert "A quiet harbour" in made.page("documents/a/index.html")


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("title: [unclosed", "seeds/a.meta.yml:1: The sidecar is not valid YAML"),
        ("- a list", "seeds/a.meta.yml:1: The sidecar is not valid YAML: it is not a list of `field: value`"),
        ("title: Good\nauthor: Somebody\n", "seeds/a.meta.yml:2: `author` is not a field that can be corrected."),
        ("title: Good\npublished: 2021-02-30\n", "seeds/a.meta.yml"),
        ("\n\nlanguage: English\n", "seeds/a.meta.yml:3: `language` must be a language code"),
    ],
)
def test_a_bad_sidecar_is_named_with_its_line_and_the_page_is_built(project: Make, sidecar: str, said: str) -> None:
    made = project({"a.txt": GOOD, "a.meta.yml": sidecar})
    ran = made.build()
    assert ran.code == 0
    assert said in ran.said
    assert "Traceback" not in ran.said
    assert (made.root / "site" / "documents" / "a" / "index.html").exists()


def test_a_sidecar_overrides_what_was_read(project: Make) -> None:
    made = project(
        {
            "a.txt": GOOD,
            "a.meta.yml": "title: Winter\nauthors: [Ann Lee]\npublished: 1974-11\nplaces: [IE]\ncounts: {views: 7}\n",
        }
    )
    assert made.build().code == 0
    page = made.page("documents/a/index.html")
    assert "<title>Winter - Tiny</title>" in page
    assert "Ann Lee · November 1974 · Ireland" in page
    assert "A quiet harbour" in page  # the title of the text is not lost


def test_a_page_of_the_author_keeps_its_address(project: Make) -> None:
    made = project({"a.txt": GOOD, "b.txt": GOOD.replace("quiet", "loud")})
    made.write({"docs/documents/a.md": "# Written by hand\n"})
    ran = made.build()
    assert ran.code == 0
    assert "seeds/a.txt: Its page would stand at documents/a.md, where documents/a.md already is." in ran.said
    assert "Written by hand" in made.page("documents/a/index.html")
    assert "A loud harbour" in made.page("documents/b/index.html")


def test_names_that_fold_to_one_address_get_two_pages(project: Make) -> None:
    made = project({"Caffè nero.txt": GOOD, "caffe-nero.txt": GOOD.replace("quiet", "loud")})
    assert made.build().code == 0
    assert "A loud harbour" in made.page("documents/caffe-nero/index.html")
    others = [p for p in (made.root / "site" / "documents").iterdir() if p.name.startswith("caffe-nero-")]
    assert len(others) == 1
    assert "A quiet harbour" in (others[0] / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["index.txt", "README.txt", "404.txt", "templates/x.txt", "a b#c?.txt", "日本.txt"])
def test_any_file_name_has_a_page_that_the_index_leads_to(project: Make, name: str) -> None:
    made = project({name: GOOD})
    ran = made.build("--strict")
    assert ran.code == 0, ran.said
    (document,) = [json.loads(line) for line in made.page("data/documents.jsonl").splitlines()]
    page = made.root / "site" / document["page"].removesuffix(".md") / "index.html"
    assert "A quiet harbour" in page.read_text(encoding="utf-8")
    assert "A quiet harbour" in made.page("documents/index.html")


def test_a_broken_entry_is_named_and_the_others_stand(project: Make) -> None:
    made = project({"a.txt": GOOD})
    made.write(
        {
            "docs/glossary/harbour.md": "---\nterm: harbour\nlanguage: en\n---\n\nA place where ships lie safe.\n",
            "docs/glossary/broken.md": "---\nterm: [\n---\n\nText\n",
            "docs/glossary/nameless.md": "---\nlanguage: en\n---\n\nText\n",
            "docs/glossary/bare.md": "No front matter\n",
        }
    )
    ran = made.build()
    assert ran.code == 0
    for name in ("broken", "nameless", "bare"):
        assert f"docs/glossary/{name}.md" in ran.said
    assert "A place where ships lie safe." in made.page("glossary/harbour/index.html")
    assert 'class="sb-term"' in made.page("documents/a/index.html")


def test_a_configuration_that_is_missing_gets_one_line(tmp_path: Path) -> None:
    ran = run("site", cwd=tmp_path)
    assert ran.code == 2
    assert "mkdocs.yml: there is no such file" in ran.said


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_seed_is_named(project: Make) -> None:
    made = project({"a.txt": GOOD, "b.txt": GOOD})
    (made.root / "seeds" / "b.txt").chmod(0)
    ran = made.build()
    assert ran.code == 0
    assert "seeds/b.txt: The file cannot be read" in ran.said


def test_a_pipe_and_a_link_out_of_the_folder_are_named_and_never_opened(project: Make, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(
        "This must not be published, whoever asks for it and however.", encoding="utf-8"
    )
    made = project({"a.txt": GOOD})
    os.mkfifo(made.root / "seeds" / "pipe.txt")
    (made.root / "seeds" / "link.txt").symlink_to(tmp_path / "secret.txt")
    ran = made.build()
    assert ran.code == 0
    assert "seeds/pipe.txt: This is a pipe, not a text file." in ran.said
    assert "seeds/link.txt: The link leads out of the seeds folder." in ran.said
    assert not [
        p for p in (made.root / "site").rglob("*") if p.is_file() and b"must not be published" in p.read_bytes()
    ]


def test_a_run_killed_while_it_changed_the_folders_leaves_the_last_site_to_the_next(project: Make) -> None:
    made = project({"a.txt": GOOD})
    assert made.build().code == 0
    (made.root / "site").rename(made.root / ".site.old")  # killed here
    (made.root / "seeds" / "a.txt").unlink()
    assert made.build().code == 2
    assert "A quiet harbour" in made.page("documents/a/index.html")


def test_a_run_that_cannot_make_all_outputs_leaves_the_last_ones(
    project: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = project({"a.txt": GOOD})
    assert made.build().code == 0
    before = [contents(made.root / name) for name in ("site", "dist")]
    made.write({"seeds/b.txt": GOOD.replace("quiet", "loud")})

    def full(*_: object) -> None:
        raise OutputError("The disk is full.")

    monkeypatch.setattr("seedbed.integrations.outputs.write_zim", full)
    monkeypatch.setattr("seedbed.integrations.outputs.ask_for_libzim", lambda: None)
    ran = made.build("--zim")
    assert ran.code == 2
    assert "The disk is full." in ran.said
    assert [contents(made.root / name) for name in ("site", "dist")] == before


def test_without_libzim_no_long_build_begins(project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seedbed.publishing.zim.find_spec", lambda name: None)
    ran = project({"a.txt": GOOD}).build("--zim")
    assert ran.code == 2
    assert ran.said == "seedbed: For a ZIM file libzim is needed: pip install libzim.\n"


def test_a_bundle_bears_the_name_that_the_environment_gives(project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project({"a.txt": GOOD})
    made.write({"mkdocs.yml": CONFIG.replace("site_name: Tiny", "site_name: !ENV [THE_NAME, Tiny]")})
    monkeypatch.setenv("THE_NAME", "Il porto")
    assert made.build().code == 0
    assert [path.name for path in (made.root / "dist").iterdir()] == ["il-porto.zip"]


def test_an_entry_that_is_hidden_or_broken_has_no_page(project: Make) -> None:
    made = project({"a.txt": GOOD}).write(
        {
            "docs/glossary/no.md": "---\nterm: harbour\nlanguage: en\nhidden: true\n---\n\nNot shown.\n",
            "docs/glossary/bad.md": "---\nterm: [\n---\n\nNot shown.\n",
        }
    )
    ran = made.build()
    assert ran.code == 0
    assert "docs/glossary/bad.md:" in ran.said
    assert not (made.root / "site/glossary/no").exists()
    assert not (made.root / "site/glossary/bad").exists()


@pytest.mark.parametrize("folder", ["docs", "seeds", "mine"])
def test_a_folder_of_somebody_elses_files_is_not_replaced(project: Make, folder: str) -> None:
    made = project({"a.txt": GOOD}).write({"docs/about.md": "# About", "mine/thesis.txt": "Ten years."})
    before = contents(made.root / folder)
    ran = made.build("--site", folder)
    assert ran.code == 2
    assert f"{folder}: it exists and was not made by Seedbed" in ran.said
    assert contents(made.root / folder) == before


def test_the_project_itself_is_no_folder_for_a_site(project: Make) -> None:
    made = project({"a.txt": GOOD})
    ran = made.build("--site", ".")
    assert ran.code == 2
    assert "Choose one of its own" in ran.said


def test_a_site_that_is_a_link_is_made_where_the_link_leads(project: Make) -> None:
    made = project({"a.txt": GOOD})
    (made.root / "www").mkdir()
    (made.root / "site").symlink_to("www")
    for _ in range(2):
        assert made.build().code == 0
        assert (made.root / "site").is_symlink()
        assert (made.root / "www" / "documents" / "a" / "index.html").is_file()


def test_a_name_that_is_not_utf8_gets_a_line(project: Make) -> None:
    made = project({"a.txt": GOOD})
    Path(os.fsdecode(os.fsencode(made.root / "seeds") + b"/bad\xff.txt")).write_text("x", encoding="utf-8")
    ran = made.build()
    assert ran.code == 0
    assert "bad\ufffd.txt: The file cannot be read: its name is not UTF-8." in ran.said


def test_what_the_author_put_where_seedbed_writes_stays(project: Make) -> None:
    own = {f"docs/{name}": "Mine.\n" for name in ("llms.txt", "_headers", "data/terms.jsonl", "sources/a.txt")}
    made = project({"a.txt": GOOD}).write(
        {**own, "docs/colophon.md": "# By hand\n", "docs/documents/a.markdown": "# Mine\n"}
    )
    ran = made.build()
    assert ran.code == 0
    assert "docs/data/terms.jsonl stays" in ran.said
    assert [made.page(name.removeprefix("docs/")) for name in own] == ["Mine.\n"] * len(own)
    assert "By hand" in made.page("colophon/index.html")
    assert "Mine" in made.page("documents/a/index.html")
