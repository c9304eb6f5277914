"""The words of the site's language."""

from __future__ import annotations

from seedbed.writing.words import Words


def test_numbers_and_labels_are_those_of_the_language() -> None:
    assert Words("it").counted("documents", 1) == "1 documento"
    assert Words("it").counted("documents", 12_345) == "12.345 documenti"


def test_borrowed_words_keep_their_number_in_front_where_lines_run_from_the_right() -> None:
    assert Words("ar").counted("documents", 1).strip("\u2066\u2069").endswith("document")
    assert Words("ar").counted("documents", 1)[0] == "\u2066"
    assert Words("nl").counted("documents", 1) == "1 document"


def test_dates_are_as_exact_as_they_are_known() -> None:
    words = Words("it")
    assert [words.date(value) for value in ("2021-05-03", "2021-05", "2021")] == [
        "3 maggio 2021",
        "maggio 2021",
        "2021",
    ]
    assert words.date("2021-13-40") == "2021-13-40"
