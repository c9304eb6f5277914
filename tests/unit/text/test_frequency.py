import pytest
from wordfreq import zipf_frequency

from seedbed.text import frequency
from seedbed.text.frequency import spare, zipf, zipf_of_token

WORDS = ("the", "casa", "größe", "über", "l'eau", "qu'on", "self-made", "zaxquon", "zaxquøn", "2021", "covid19", "вода")


@pytest.mark.parametrize("code", ["en", "it", "fr", "de", "ru", "tr"])
def test_frequencies_are_those_of_wordfreq(code: str) -> None:
    assert [zipf(word, code) for word in WORDS] == [zipf_frequency(word, code) for word in WORDS]


def test_an_unknown_word_that_wordfreq_would_not_cut_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(frequency, "zipf_frequency", lambda word, _: asked.append(word) or 0.0)
    for word in ("zaxquon", "zaxquøn", "the", "zax-quon"):
        zipf(word, "en")
    assert asked == ["zax-quon"]


def test_a_language_without_a_table_has_no_frequencies() -> None:
    assert zipf("น้ำ", "th") == 0.0
    assert zipf("water", "und") == 0.0


def test_characters_of_chinese_are_no_words_but_latin_words_among_them_are_english() -> None:
    assert zipf("是", "zh") > 6
    assert zipf_of_token("是", "zh") == 0.0
    assert zipf_of_token("Water", "zh") == zipf("water", "en") > 4


def test_tables_are_let_go_where_there_are_many_documents_and_are_loaded_again() -> None:
    before = zipf("harbour", "en")
    spare(999)
    assert frequency.get_frequency_dict.cache_info().currsize
    spare(1_000)
    assert not frequency.get_frequency_dict.cache_info().currsize
    assert zipf("harbour", "en") == before
