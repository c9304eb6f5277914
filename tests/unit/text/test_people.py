"""By-lines: the people in them, and the lines that only look like one."""

from __future__ import annotations

import pytest

from seedbed.text.people import byline


@pytest.mark.parametrize(
    ("line", "code", "names", "rule"),
    [
        ("• Ada Bernardini", "it", ["Ada Bernardini"], "byline.bullet"),
        ("By Nora Whitcombe and Owen Brandreth", "en", ["Nora Whitcombe", "Owen Brandreth"], "byline.word"),
        ("By Nora Whitcombe | 3 May 2019", "en", ["Nora Whitcombe"], "byline.word"),
        ("Par Solène Kervadec et Yann Le Goff", "fr", ["Solène Kervadec", "Yann Le Goff"], "byline.word"),
        ("Von Klaus-Peter von der Heide", "de", ["Klaus-Peter von der Heide"], "byline.word"),
        ("Por Inés Valdivieso", "es", ["Inés Valdivieso"], "byline.word"),
        ("Door Wietske van den Berg", "nl", ["Wietske van den Berg"], "byline.word"),
        ("Автор: Вера Лапина", "ru", ["Вера Лапина"], "byline.word"),
        ("Yazan: Defne Karaca", "tr", ["Defne Karaca"], "byline.word"),
        ("بقلم: سلمى الحداد", "ar", ["سلمى الحداد"], "byline.word"),
        ("文・佐藤美咲", "ja", ["佐藤美咲"], "byline.word"),
    ],
)
def test_a_line_that_says_who_wrote_is_a_byline(line: str, code: str, names: list[str], rule: str) -> None:
    found = byline(line, code)
    assert found is not None
    assert ([line[a:b] for a, b in found.names], found.rule) == (names, rule)


def test_a_bare_name_is_a_byline_only_where_authors_stand() -> None:
    assert byline("Owen Brandreth", "en") is None
    found = byline("Owen Brandreth", "en", placed=True)
    assert found is not None
    assert found.rule == "byline.place"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("By the River", "en"),
        ("By bus", "en"),
        ("Von Husum nach Amrum", "de"),
        ("Par exemple", "fr"),
        ("By Nora Whitcombe " * 20, "en"),
        ("South Korea", "en"),
        ("", "en"),
    ],
)
def test_a_line_that_names_nobody_is_no_byline(line: str, code: str) -> None:
    assert byline(line, code) is None
    assert byline(line, code, placed=True) is None
