"""Sentences and their places."""

from __future__ import annotations

from seedbed.text.sentences import sentences


def test_sentences_keep_their_places() -> None:
    text = "Prima frase. Seconda\nfrase! 短い文。次の文。"
    for span in sentences(text):
        assert text[span.start : span.end].strip() == text[span.start : span.end]
    assert sentences("Una. Due.")[-1].end == len("Una. Due.")
