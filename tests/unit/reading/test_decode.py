"""Bytes as text, and what is said about them."""

from __future__ import annotations

import pytest
from ftfy.badness import is_bad

from seedbed.model import Finding
from seedbed.reading import decode as decoding
from seedbed.reading.decode import Decoded, decode

RUSSIAN = "Часы на башне снова идут, хотя часовщик признаётся, что в полночь им всё ещё нужно помогать рукой.\n" * 3
GERMAN = "Die Brücke über den Kanal bleibt für Fußgänger geöffnet; Größe und Höhe änderten sich nicht.\n" * 3
JAPANESE = "九年のあいだ止まっていた時計塔の針が、昨日の朝ふたたび動き出した。\n" * 3


def _decode(data: bytes) -> tuple[Decoded | None, list[str]]:
    findings: list[Finding] = []
    return decode(data, "a.txt", findings.append), [f.code for f in findings]


@pytest.mark.parametrize("text", [RUSSIAN, GERMAN, JAPANESE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_an_encoding_that_is_declared_is_no_guess(text: str, encoding: str) -> None:
    made, codes = _decode(text.encode(encoding))
    assert made is not None
    assert (made.text, codes) == (text, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert _decode(GERMAN.encode(encoding)) == (Decoded(GERMAN, encoding), [])


def test_utf_32_of_the_other_order_is_told_by_its_zeros_too() -> None:
    assert _decode(GERMAN.encode("utf-32-be")) == (Decoded(GERMAN, "utf-32-be"), [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GERMAN, "cp1252"), (JAPANESE, "shift_jis"), (JAPANESE, "euc-jp")],
)
def test_a_guess_is_right_and_is_reported(text: str, encoding: str) -> None:
    made, codes = _decode(text.encode(encoding))
    assert made is not None
    assert (made.text, codes) == (text, ["guessed-encoding"])


def test_text_that_was_saved_twice_is_repaired_and_reported() -> None:
    twice = "Die Größe der Brücke änderte sich nicht.".encode().decode("cp1252")
    made, codes = _decode(twice.encode())
    assert made is not None
    assert (made.text, codes) == ("Die Größe der Brücke änderte sich nicht.", ["repaired-encoding"])


def test_a_text_without_a_doubtful_character_is_not_searched_for_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    monkeypatch.setattr(decoding, "fix_encoding_and_explain", lambda text: (searched.append(text) or text, None))
    plain, doubtful = "L'été, à Genève: «oui», dit-elle – ça va.", "L’été « là »"
    assert [_decode(text.encode())[1] for text in (plain, doubtful)] == [[], []]
    assert searched == [doubtful]


def test_whatever_ftfy_takes_for_damage_is_doubtful() -> None:
    alone = [
        before + chr(c) + after for c in range(0x80, 0x3000) for before in ("", "a", "A.", " ") for after in ("", " a")
    ]
    assert [text for text in alone if is_bad(text) and not decoding._DOUBTFUL.search(text)] == []


def test_one_damaged_character_does_not_cost_the_others() -> None:
    made, codes = _decode(("é" * 40).encode() + b"\xff" + "è".encode())
    assert made is not None
    assert (made.text, codes) == ("é" * 40 + "\ufffdè", ["guessed-encoding"])


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n",
        b"PK\x03\x04abc",
        b"\x1f\x8babc",
        bytes(range(32)) * 20,
        b"\x02\x01\xff\xfe\x90" * 99,
    ],
)
def test_what_is_no_text_is_reported_and_not_read(data: bytes) -> None:
    assert _decode(data) == (None, ["binary-seed"])


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert _decode("\ufeffa".encode()) == (Decoded("a", "utf-8"), [])


HINDI = "घड़ी फिर चल रही है, यद्यपि घड़ीसाज़ मानता है कि आधी रात को उसे अब भी थोड़ी मदद चाहिए।\n" * 3


@pytest.mark.parametrize("text", [HINDI, RUSSIAN, JAPANESE + "A\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_of_any_script_is_told_by_the_zeros_of_its_blanks(text: str, encoding: str) -> None:
    assert _decode(text.encode(encoding)) == (Decoded(text, encoding), [])


def test_text_with_escapes_is_read() -> None:
    assert _decode(JAPANESE.encode("iso2022_jp")) == (Decoded(JAPANESE, "iso2022-jp-2"), ["guessed-encoding"])
