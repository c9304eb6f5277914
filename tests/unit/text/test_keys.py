"""The keys under which inflected forms meet."""

from __future__ import annotations

import pytest

from seedbed.text.keys import keyed


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("mining di criptovalute", "mining delle criptovalute", "it"),
        ("deficit energetico", "deficit energetici", "it"),
        ("criptovaluta", "criptovalute", "it"),
        ("crypto farm", "Crypto-Farms", "en"),
        ("centrale nucléaire", "centrales nucléaires", "fr"),
    ],
)
def test_inflected_forms_have_one_key(one: str, other: str, code: str) -> None:
    assert [k for _, k in keyed(one, code)] == [k for _, k in keyed(other, code)]


def test_words_inside_addresses_have_no_key() -> None:
    assert [t.text for t, _ in keyed("see https://example.org/mining and a@mining.org", "en")] == ["see", "and"]
