"""The catalogue of findings, and the places that report them."""

from __future__ import annotations

import ast
import string

import pytest

from projects import ROOT
from seedbed.findings import CATALOGUE, finding
from seedbed.model import Severity

PACKAGE = ROOT / "hooks" / "seedbed"
MAKERS = ("finding", "entry_finding", "project_finding")


def _fields(*templates: str) -> set[str]:
    return {name for text in templates for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _reported() -> list[tuple[str, str, set[str]]]:
    """Every finding that is made in the package: where, the code, the words that are filled in."""
    found = []
    for path in sorted(set(PACKAGE.rglob("*.py")) - {PACKAGE / "findings.py"}):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                code, words = node.args[0], {k.arg for k in node.keywords if k.arg and k.arg != "line"}
                assert isinstance(code, ast.Constant), f"{path.name}:{node.lineno}: the code is not written out"
                found.append((f"{path.relative_to(PACKAGE)}:{node.lineno}", str(code.value), words))
    return found


REPORTED = _reported()


@pytest.mark.parametrize(("where", "code", "words"), REPORTED, ids=[where for where, _, _ in REPORTED])
def test_what_is_reported_is_in_the_catalogue_with_exactly_its_words(where: str, code: str, words: set[str]) -> None:
    _, message, advice = CATALOGUE[code]
    assert words == _fields(message, advice)


def test_everything_in_the_catalogue_is_reported_somewhere() -> None:
    assert CATALOGUE.keys() == {code for _, code, _ in REPORTED}


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_a_message_is_filled_and_says_what_to_do(code: str) -> None:
    severity, message, advice = CATALOGUE[code]
    words = {name: f"<{name}>" for name in _fields(message, advice)}
    made = finding(code, "a.txt", 3, **words)
    assert all(word in made.message + made.advice for word in words.values())
    assert "{" not in made.message + made.advice
    assert made.message.endswith(".")
    assert made.advice.endswith(".") or ": " in made.advice
    assert made.severity is severity
    assert severity in Severity
    assert dict(made.details) == words
    assert made.place == "a.txt:3"


def test_a_finding_without_a_line_is_about_the_whole_file() -> None:
    assert finding("empty-seed", "a.txt").place == "a.txt"


def test_a_code_or_a_word_that_is_missing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        finding("no-such-code", "a.txt")
    with pytest.raises(KeyError):
        finding("too-large", "a.txt", size=3)


def test_braces_in_a_word_are_no_template() -> None:
    assert finding("other-format", "a.{x}", suffix=".{x}").message == "Files ending in `.{x}` are not read."
