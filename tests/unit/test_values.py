"""Settings, sidecars, entries, addresses, bundles, and the choice among candidates."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seedbed.errors import OutputError, SettingsError
from seedbed.glossary.entries import entry
from seedbed.metadata.resolve import Candidate, resolve
from seedbed.metadata.sidecar import corrections
from seedbed.model import Field, Finding, Site, SourcePath
from seedbed.publishing.bundle import bundle
from seedbed.publishing.folder import write_folder
from seedbed.reading.clean import clean
from seedbed.reading.read import read
from seedbed.settings import Settings, settings
from seedbed.writing.addresses import addresses, copy_of


def test_settings_without_options_are_the_defaults() -> None:
    assert settings({}) == Settings()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("seed_dir", "x", "did you mean `seeds_dir`?"),
        ("nonsense", 1, "use one of: seeds_dir,"),
        ("max_bytes", True, "must be a whole number"),
        ("title", 3, "must be a text or empty"),
        ("related_shown", -1, "must be 0 or more"),
    ],
)
def test_a_bad_setting_names_itself(option: str, value: object, said: str) -> None:
    with pytest.raises(SettingsError, match=said.replace("?", r"\?")) as caught:
        settings({option: value})
    assert caught.value.option == option


def test_the_heaviest_candidate_wins_and_the_first_among_equals() -> None:
    light, heavy, later = (
        Candidate(Field(v, line, "rule"), w) for v, line, w in (("a", 1, 1), ("b", 9, 5), ("c", 10, 5))
    )
    assert resolve([light, later, heavy]) == heavy.field
    assert resolve([]) is None


def test_a_person_may_say_that_there_is_no_value() -> None:
    read_value = Candidate(Field("2020-01-01", 3, "dateline.head"), 60)
    nothing: Candidate[str] = Candidate(Field(None, 1, "sidecar"), 100)  # type: ignore[arg-type]
    assert resolve([read_value, nothing]) is None


def test_a_sidecar_keeps_what_is_right_and_reports_what_is_wrong_with_its_line() -> None:
    findings: list[Finding] = []
    found = corrections(b"title: Right\npublished: 2021-13\nnonsense: 1\nupdated:\n", "a.meta.yml", findings.append)
    assert found["title"] == Field("Right", 1, "sidecar")
    assert found["updated"].value is None
    assert [(f.code, f.line) for f in findings] == [("sidecar-value", 2), ("sidecar-field", 3)]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\xfa", b"a: [", b"- 1", b"!!python/object/apply:os.system ['true']", b"a: &a [*a]"]
)
def test_a_hostile_sidecar_is_reported_and_nothing_else(data: bytes) -> None:
    findings: list[Finding] = []
    assert corrections(data, "a.meta.yml", findings.append) == {}
    assert findings


def test_an_entry_is_read_with_the_line_of_its_text() -> None:
    made = entry(b"---\nterm: Porto\nlanguage: it\naliases: [approdo]\n---\n\nLuogo.\n", "porto.md", pytest.fail)
    assert made is not None
    assert (made.term, made.aliases, made.body) == ("Porto", ("approdo",), "Luogo.")


def test_addresses_do_not_depend_on_what_else_there_is() -> None:
    one = SourcePath("A b.txt")
    alone = addresses([one], lambda _: None)
    among = addresses([one, SourcePath("c.txt")], lambda _: None)
    assert alone[one] == among[one] == "documents/a-b.md"
    assert copy_of(alone[one], one) == "sources/a-b.txt"


def test_names_that_fold_together_have_different_addresses() -> None:
    sources = [SourcePath(s) for s in ("a.txt", "A.txt", "Á.txt", "a!.txt")]
    findings: list[Finding] = []
    pages = addresses(sources, findings.append)
    assert len({p.casefold() for p in pages.values()}) == 4
    assert pages[SourcePath("a.txt")] == "documents/a.md"
    assert [f.code for f in findings] == ["address-changed"] * 3


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\r\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f"])
def test_every_kind_of_line_end_ends_a_line(newline: str) -> None:
    seed = read(SourcePath("a.txt"), newline.join(["Prima città", "seconda", "terza"]).encode(), lambda _: None)
    assert seed is not None
    assert seed.text == "Prima città\nseconda\nterza"
    assert seed.line(seed.text.index("terza")) == 3


def test_what_is_invisible_is_taken_out_and_counted() -> None:
    text, repairs = clean("a\u200bb\x00c\u202ed\u00ade")
    assert text == "abcde"
    assert {r.name: r.count for r in repairs} == {"controls": 1, "hidden": 2, "overrides": 1}


def test_joiners_that_a_script_needs_stay() -> None:
    assert clean("می\u200cخواهم")[0] == "می\u200cخواهم"


def test_a_bundle_has_the_same_bytes_whenever_its_files_were_written(tmp_path: Path) -> None:
    for name, time in (("one", 1_000_000_000), ("two", 1_500_000_000)):
        folder = tmp_path / name
        (folder / "b").mkdir(parents=True)
        for path in (folder / "b" / "x.html", folder / "a.html"):
            path.write_text("text", encoding="utf-8")
            os.utime(path, (time, time))
        bundle(folder, tmp_path / f"{name}.zip", "site")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_folder_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    with pytest.raises(OutputError, match="was not made by Seedbed"):
        write_folder(Site("en", (), {}, {}, ()), tmp_path, tmp_path / "out")
