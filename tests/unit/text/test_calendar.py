"""Dates as they are written: never more exact, never where there is none."""

from __future__ import annotations

import pytest

from seedbed.text.calendar import dates, is_day, written


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Publicado em 12 de junho de 2021", "pt", ["2021-06-12"]),
        ("14-Feb-2021", "en", ["2021-02-14"]),
        ("Hafenstadt, 3. XI. 1944", "cs", ["1944-11-03"]),
        ("dnia 3 XI 1944 r.", "pl", ["1944-11-03"]),
        ("令和3年5月3日", "ja", ["2021-05-03"]),
        ("平成元年1月8日公開", "ja", ["1989-01-08"]),
        ("昭和20年8月", "ja", ["1945-08"]),
        ("op 14 februari 2022", "nl", ["2022-02-14"]),
        ("9 kwietnia 2021 r.", "pl", ["2021-04-09"]),
        ("στις 9 Απριλίου 2021", "el", ["2021-04-09"]),
        ("9 أبريل 2021", "ar", ["2021-04-09"]),
        ("发布时间：2021年4月9日", "zh", ["2021-04-09"]),
        ("2021年4月", "ja", ["2021-04"]),
        ("9 Kasım 2021", "tr", ["2021-11-09"]),
        ("3 MAGGIO 2021", "it", ["2021-05-03"]),
        ("the 3rd of May, 2021", "en", ["2021-05-03"]),
        ("1º de mayo de 2021", "es", ["2021-05-01"]),
        ("09.04.2021", "de", ["2021-04-09"]),
        ("2021/04/09", "ja", ["2021-04-09"]),
        ("09.04.69 und 09.04.70", "de", ["2069-04-09", "1970-04-09"]),
        ("from 3 May 2021 to 4 May 2021", "en", ["2021-05-03", "2021-05-04"]),
    ],
)
def test_a_date_is_read_in_the_words_of_its_language(text: str, code: str, expected: list[str]) -> None:
    assert [date.value for date in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("on 5 May the ferry sailed", "en"),
        ("am 5. Mai um 10 Uhr", "de"),
        ("29 February 2021", "en"),
        ("Louis XIV 1661", "fr"),
        ("a battery of 12 V 1999", "en"),
        ("令和3年13月3日", "ja"),
        ("31.04.2021", "de"),
        ("2021-13-01", "en"),
        ("in May", "en"),
        ("May I have 2021 of them", "en"),
        ("05/03/2021", "und"),
        ("9999-01-01", "en"),
        ("192.168.1.2021", "de"),
        ("03.05.2021.4", "de"),
        ("", "en"),
    ],
)
def test_a_date_without_a_year_or_without_such_a_day_is_no_date(text: str, code: str) -> None:
    assert dates(text, code) == ()


def test_a_day_before_the_month_that_cannot_be_is_left_out() -> None:
    assert [date.value for date in dates("31/01/2021 and 01/31/2021", "en")] == ["2021-01-31", "2021-01-31"]


def test_the_same_numbers_are_a_date_where_the_day_comes_first() -> None:
    assert [date.value for date in dates("03/04/2021", "it")] == ["2021-04-03"]
    assert dates("03/04/2021", "en") == ()
    assert [date.value for date in dates("04/04/2021", "en")] == ["2021-04-04"]


def test_a_date_stands_where_it_is_written() -> None:
    text = "Genova, 3 maggio 2021, sera"
    (date,) = dates(text, "it")
    assert text[date.start : date.end] == "3 maggio 2021"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((2021,), "2021"),
        ((2021, 5), "2021-05"),
        ((2021, 5, 3), "2021-05-03"),
        ((2020, 2, 29), "2020-02-29"),
        ((2021, 2, 29), None),
        ((2021, 13), None),
        ((2021, 0), None),
        ((999,), None),
        ((2200,), None),
    ],
)
def test_what_the_calendar_does_not_have_is_not_written(parts: tuple[int, ...], expected: str | None) -> None:
    assert written(*parts) == expected


@pytest.mark.parametrize(("text", "code"), [("3 MAYIS 2021", "tr"), ("3 Mayis 2021", "tr"), ("3 maıo 2021", "pt")])
def test_a_month_in_capitals_is_the_month(text: str, code: str) -> None:
    assert [date.value for date in dates(text, code)] == ["2021-05-03"]


def test_a_day_zero_is_no_month() -> None:
    assert dates("0 May 2021", "en") == ()


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("2021. május 3.", "hu", ["2021-05-03"]),
        ("2021. 05. 03.", "hu", ["2021-05-03"]),
        ("dne 3. 5. 2021 v Brně", "cs", ["2021-05-03"]),
        ("2021 m. gegužės 3 d.", "lt", ["2021-05-03"]),
        ("plán pro 2021", "cs", []),
        ("Associated PressApril 28, 2023 GMT", "en", ["2023-04-28"]),
        ("मुंबई September 29, 2020", "hi", ["2020-09-29"]),
    ],
)
def test_dates_are_read_as_each_country_writes_them(text: str, code: str, expected: list[str]) -> None:
    assert [date.value for date in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("il 3 maggio 2021 a Genova", "it", ["2021-05-03"]),
        ("nel maggio 2021", "it", ["2021-05"]),
        ("May 3, 2021 and 4 June 2020", "en", ["2021-05-03", "2020-06-04"]),
        ("am 3. Mai 2021", "de", ["2021-05-03"]),
        ("le 1er mars 2020", "fr", ["2020-03-01"]),
        ("3 de mayo de 2021", "es", ["2021-05-03"]),
        ("3 мая 2021 года", "ru", ["2021-05-03"]),
        ("2021年5月3日", "ja", ["2021-05-03"]),
        ("2021-05-03T10:00Z", "en", ["2021-05-03"]),
        ("31/12/2020", "it", ["2020-12-31"]),
        ("12/31/2020", "en", ["2020-12-31"]),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(text: str, code: str, expected: list[str]) -> None:
    assert [d.value for d in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a febbraio, il presidente", "it"),
        ("30 febbraio 2021", "it"),
        ("03/04/2021", "en"),
        ("in 2021 nothing happened", "en"),
        ("version 1.2.2021.4", "en"),
        ("March of 300 men", "en"),
    ],
)
def test_what_is_no_date_or_nobody_can_tell_is_not_read(text: str, code: str) -> None:
    assert [d.value for d in dates(text, code) if len(d.value) > 7] == []


def test_a_line_of_a_million_digits_takes_no_time_to_speak_of() -> None:
    assert dates("1 " * 500_000, "it") == ()


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("3 พฤษภาคม 2564", "th", ["2021-05-03"]),
        ("1400/03/03", "fa", ["2021-05-24"]),
        ("۱۴ اسفند ۱۴۰۲", "fa", ["2024-03-04"]),
        ("1 فروردین 1400", "fa", ["2021-03-21"]),
        ("1399/12/30", "fa", ["2021-03-20"]),
        ("1403/12/30", "fa", ["2025-03-20"]),
        ("1402/12/30", "fa", []),
        ("اسفند ۱۴۰۲", "fa", []),
        ("2021/05/03", "fa", ["2021-05-03"]),
        ("3 במאי 2021", "he", ["2021-05-03"]),
        ("ngày 3 tháng 5 năm 2021", "vi", ["2021-05-03"]),
    ],
)
def test_years_of_other_calendars_are_counted_back_or_left_out(text: str, code: str, expected: list[str]) -> None:
    assert [date.value for date in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Monday, 4 June", "en", True),
        ("4th of June 1921", "en", True),
        ("Mo., 4.6.", "de", True),
        ("martes, 4 de junio", "es", True),
        ("2021-06-04", "en", True),
        ("Monday", "en", False),
        ("4.6.", "de", False),
        ("1921", "en", False),
        ("Monday, 4 June, in the rain", "en", False),
        ("4 may pass", "en", False),
    ],
)
def test_a_line_that_is_a_day_says_nothing_else(text: str, code: str, expected: bool) -> None:
    assert is_day(text, code) is expected
