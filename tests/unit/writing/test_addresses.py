"""Where pages and copies stand."""

from __future__ import annotations

from seedbed.model import Finding, SourcePath
from seedbed.writing.addresses import addresses, copy_of


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


def test_no_seed_stands_where_the_list_of_all_documents_goes_on() -> None:
    findings: list[Finding] = []
    pages = addresses([SourcePath("page-2.txt"), SourcePath("a/page-2.txt")], findings.append)
    assert pages[SourcePath("page-2.txt")] != "documents/page-2.md"
    assert pages[SourcePath("a/page-2.txt")] == "documents/a/page-2.md"
    assert [f.code for f in findings] == ["address-changed"]
