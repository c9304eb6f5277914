"""Addresses that are written in a text."""

from __future__ import annotations

import pytest

from seedbed.text.urls import safe, urls


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.example/b_c?d=1&e=2#f.", [("https://a.example/b_c?d=1&e=2#f", "https://a.example/b_c?d=1&e=2#f")]),
        ("(www.a.example), then", [("www.a.example", "https://www.a.example")]),
        ("https://a.example/x_(y) and (https://b.example)", [("https://a.example/x_(y)",) * 2, ("https://b.example",) * 2]),
        ("write to Ann.Lee+x@mail.example.org!", [("Ann.Lee+x@mail.example.org", "mailto:Ann.Lee+x@mail.example.org")]),
        ("http://localhost and https:// and a@b and @c", []),
        ("javascript:alert(1) file:///etc/passwd", []),
    ],
)  # fmt: skip
def test_addresses_are_found_without_the_marks_around_them(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[u.start : u.end], u.address) for u in urls(text)] == found


@pytest.mark.parametrize("address", ["https://a.b", "HTTP://a.b", "mailto:a@b.cd"])
def test_pages_and_mailboxes_are_safe(address: str) -> None:
    assert safe(address)


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "data:text/html,x", "/a", "//a.b", "https://", "https://a b", "vbscript:x", "https://a.b/" + "x" * 2000]
)  # fmt: skip
def test_everything_else_is_not(address: str) -> None:
    assert not safe(address)


def test_a_line_of_a_million_marks_takes_no_time_to_speak_of() -> None:
    assert urls("a@" * 500_000 + "www.") == []
