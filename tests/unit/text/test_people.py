"""By-lines: the people in them, and the lines that only look like one."""

from __future__ import annotations

import pytest

from seedbed.model import Seed, SourcePath
from seedbed.structure.segment import segment
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
        ("Moorsund Herald", "en"),
        ("Published by Harrow Moors", "en"),
        ("生于1901年3月12日", "zh"),
        ("", "en"),
    ],
)
def test_a_line_that_names_nobody_is_no_byline(line: str, code: str) -> None:
    assert byline(line, code) is None
    assert byline(line, code, placed=True) is None


@pytest.mark.parametrize(
    ("line", "code", "names"),
    [
        ("• Leonardo Trincia", "it", ["Leonardo Trincia"]),
        ("di Ada Bernardini e Piero Sala", "it", ["Ada Bernardini", "Piero Sala"]),
        ("By Nora Whitcombe, Arts Correspondent", "en", ["Nora Whitcombe"]),
        ("By Nora Whitcombe, BBC News", "en", ["Nora Whitcombe"]),
        ("By Nora Whitcombe and Owen Brandreth, Moorsund Herald", "en", ["Nora Whitcombe", "Owen Brandreth"]),
        ("By Nora Whitcombe, PhD, and Owen Brandreth, MD", "en", ["Nora Whitcombe", "Owen Brandreth"]),
        ("By Wanjiru Kamau, Achieng Odhiambo", "en", ["Wanjiru Kamau", "Achieng Odhiambo"]),
        ("By Nora Whitcombe, Wanjiru Kamau and Owen Hall", "en", ["Nora Whitcombe", "Wanjiru Kamau", "Owen Hall"]),
        ("Por Inés Valdivieso, Buenos Aires", "es", ["Inés Valdivieso"]),
        ("Por Ana Souza, Rio de Janeiro", "pt", ["Ana Souza"]),
        ("Von Henrike Ostermann, Moorstädter Allgemeine", "de", ["Henrike Ostermann"]),
        ("Von Henrike Ostermann, Volontärin", "de", ["Henrike Ostermann"]),
        ("John Plumley. Updated November 3rd, 2023", "en", ["John Plumley"]),
        ("3 декабря 2020, 18:47 • Тимур Гайнутдинов • 3375", "ru", ["Тимур Гайнутдинов"]),
        ("作者：张三", "zh", ["张三"]),
        ("Por Rui Salema e Pinho", "pt", ["Rui Salema e Pinho"]),
    ],
)
def test_a_by_line_names_its_people(line: str, code: str, names: list[str]) -> None:
    found = byline(line, code)
    assert found is not None
    assert [line[a:b] for a, b in found.names] == names


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Di Genova si parla poco.", "it"),
        ("By the time the rain stopped, nobody was left.", "en"),
        ("Von Hamburg nach Bremen fährt heute kein Zug mehr.", "de"),
        ("Latin America", "en"),
        ("Updated November 3rd, 2023", "en"),
        ("Son Güncelleme : 30.04.2024 - 16:49", "tr"),
    ],
)
def test_what_only_looks_like_a_by_line_names_nobody(line: str, code: str) -> None:
    assert byline(line, code, placed=True) is None


@pytest.mark.parametrize(
    ("line", "code", "names"),
    [
        ("Автор: Олена Шевчук", "uk", ["Олена Шевчук"]),
        ("Piše: Jelena Marković", "sr", ["Jelena Marković"]),
        ("Teksti: Anna Virtanen ja Matti Korhonen", "fi", ["Anna Virtanen", "Matti Korhonen"]),
        ("De Ana Popescu și Ion Ionescu", "ro", ["Ana Popescu", "Ion Ionescu"]),
        ("Text: Erik Svensson Foto: Maria Berg", "sv", ["Erik Svensson"]),
        ("Autor Jan Novák čte", "cs", ["Jan Novák"]),
        ("김민수 기자", "ko", ["김민수"]),
        ("लेखक: अमित शर्मा", "hi", ["अमित शर्मा"]),
        ("ผู้เขียน สมชาย ใจดี", "th", ["สมชาย ใจดี"]),
        ("מאת: יעל כהן", "he", ["יעל כהן"]),
        ("نویسنده: علی رضایی", "fa", ["علی رضایی"]),
        ("Anna Rossi Piero Sala 8 maggio, 17:46", "it", []),
        ("Posted by: Marian", "en", ["Marian"]),
        ("Posted by Marian at 10:32 AM", "en", ["Marian"]),
        ("By William Douglas Home", "en", ["William Douglas Home"]),
        ("di Anna RossiVIGEVANO", "it", []),
        ("Brian FitzGerald @brianf", "en", ["Brian FitzGerald"]),
        ("By Anna's Kitchen", "en", []),
    ],
)
def test_names_of_every_script_are_read_whole(line: str, code: str, names: list[str]) -> None:
    found = byline(line, code)
    assert ([line[a:b] for a, b in found.names] if found else []) == names


def test_a_line_is_parsed_once_where_several_rules_ask_the_same() -> None:
    byline.cache_clear()
    segment(
        Seed(SourcePath("a.txt"), f"The harbour at night\nBy Owen Brandreth\n\n{'A long day. ' * 20}", "", "", 0), "en"
    )
    asked = byline.cache_info()
    assert asked.hits > 0
    assert asked.misses == asked.currsize
