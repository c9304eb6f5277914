"""Runs of nouns, by the segmenters of the optional extra."""

from __future__ import annotations

import pytest

from seedbed.text.segments import nouns


@pytest.mark.parametrize(
    ("code", "text", "runs"),
    [
        ("ja", "港の灯台が\n海岸を照らす。", [["港"], ["灯台"], ["海岸"]]),
        ("zh", "渔民相信神经网络。", [["渔民"], ["神经网络"]]),
        ("ko", "어부가 조력 발전소를 본다.", [["어부"], ["조력", "발전소"]]),
        ("th", "ชาวประมงเห็นประภาคาร", [["ชาวประมง"], ["ประภาคาร"]]),
        ("ja", "", []),
    ],
)
def test_runs_end_at_words_that_are_no_nouns(code: str, text: str, runs: list[list[str]]) -> None:
    found = nouns(text, code)
    assert [[token.text for token in run] for run in found] == runs
    assert all(text[t.start : t.end] == t.text for run in found for t in run)
