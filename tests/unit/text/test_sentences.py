"""Sentences and their places."""

from __future__ import annotations

import pytest

from seedbed.text.sentences import sentences


def test_sentences_keep_their_places() -> None:
    text = "Prima frase. Seconda\nfrase! 短い文。次の文。"
    for span in sentences(text):
        assert text[span.start : span.end].strip() == text[span.start : span.end]
    assert sentences("Una. Due.")[-1].end == len("Una. Due.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("灯台は北の岬にある。夜になると光る！誰が灯すのか？", 3),
        ("灯塔立在北岬上。夜里它亮着！谁点的灯？没有人知道。", 4),
        ("灯塔立在北岬上，夜里亮着", 1),
        ("ﾄｳﾀﾞｲ｡ﾖﾙﾋｶﾙ｡", 2),
        ("등대는 북쪽에 있다. 밤이면 빛난다.", 2),
        ("The lamp burns. Nobody sees it! Who lit it? The keeper.", 4),
        ("Der Turm steht im Norden. Nachts brennt das Licht.", 2),
        ("Le phare est au nord. La nuit, il brille !", 2),
        ("Il faro sta a nord. Di notte brilla.", 2),
    ],
)
def test_sentences_are_told_apart_in_many_scripts(text: str, count: int) -> None:
    found = [text[span.start : span.end] for span in sentences(text)]
    assert len(found) == count
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_a_full_stop_in_latin_letters_ends_no_sentence_of_a_text_with_wide_ones() -> None:
    assert len(sentences("第1.5版が出た。Ver. 2 は来年。")) == 2


def test_the_items_of_a_list_end_sentences() -> None:
    text = "- a spade, and if you have\n  one a fork\n- gloves. Old ones\n\n- water"
    found = sentences(text, listed=True)
    assert [" ".join(text[span.start : span.end].split()) for span in found] == [
        "- a spade, and if you have one a fork",
        "- gloves.",
        "Old ones",
        "- water",
    ]
