"""Mail: head, body, attachments."""

from __future__ import annotations

import pytest

from seedbed.model import Kind
from seedbed.reading.mail import extract

MAIL = b"""From: =?utf-8?q?Zo=C3=AB_Whitcombe?= <zoe@example.org>
To: All <all@example.org>
Subject: The ferry sails twice
Date: Mon, 3 May 2021 23:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Dear all,

the ferry sails twice, caf=E9 included.
--x
Content-Type: application/pdf
Content-Disposition: attachment; filename="timetable.pdf"

%PDF
--x--
"""


def test_a_mail_is_its_head_and_its_text() -> None:
    made = extract(MAIL)
    assert made.text.split("\n\n") == [
        "The ferry sails twice",
        "From: Zoë Whitcombe <zoe@example.org>\nDate: Mon, 03 May 2021 23:30:00 +0200\nTo: All <all@example.org>",
        "Dear all,",
        "the ferry sails twice, café included.",
        "[timetable.pdf]",
    ]
    assert [mark.kind for mark in made.marks] == [Kind.TITLE, Kind.BYLINE, Kind.DATELINE, Kind.NOISE, Kind.NOISE]


def test_the_head_is_evidence() -> None:
    assert [(name, field.value, field.line, field.rule) for name, field in extract(MAIL).stated] == [
        ("title", "The ferry sails twice", 1, "mail.subject"),
        ("author", "Zoë Whitcombe", 3, "mail.from"),
        ("published", "2021-05-03", 4, "mail.date"),
    ]


def test_html_alone_is_read_as_its_reader_sees_it() -> None:
    made = extract(b"Subject: A\nContent-Type: text/html\n\n<p>One<script>alert(1)</script><p>Two")
    assert made.text == "A\n\nOne\n\nTwo"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"Date: never\nFrom: =?x?q?=FF?=\n\nText",
        b"Content-Type: text/plain; charset=nonsense\n\nText",
        b"Content-Type: multipart/mixed\n\nText",
    ],
)
def test_a_broken_mail_is_no_error(data: bytes) -> None:
    assert ("Text" in extract(data).text) == (b"Text" in data)


def test_a_head_that_only_an_enemy_writes_is_shown_as_it_is() -> None:
    made = extract(b"From: " + b"(" * 3000 + b"\nSubject: " + b"=?utf-8?q?a?= " * 9000 + b"\n\nend")
    assert made
    assert made.text.endswith("end")
    assert made.text.count("=?utf-8?q?a?=") == 9000
    assert made.text.count("(") == 3000


@pytest.mark.parametrize(
    "data",
    [
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1500)) + b"end",
        b"Content-Type: text/plain; " + b"a*0=b; " * 20000 + b"\n\nend",
        b"From: a@b.c\nSubject: b\nContent-Type: message/rfc822\n\n" * 1200 + b"From: a\n\nend",
    ],
)
def test_what_no_mail_program_writes_is_no_mail(data: bytes) -> None:
    assert extract(data) is None
