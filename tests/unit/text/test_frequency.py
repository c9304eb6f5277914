import pytest
from wordfreq import zipf_frequency

from seedbed.text import frequency
from seedbed.text.frequency import zipf, zipf_of_token

WORDS = (
    "the",
    "casa",
    "größe",
    "über",
    "l'eau",
    "qu'on",
    "self-made",
    "zaxquon",
    "zaxquøn",
    "2021",
    "covid19",
    "вода",
    "воды-вода",
    "1,5",
    "2021-casa",
    "a.b.c",
    "casa'd0",
    "e0-h2o2",
)


@pytest.mark.parametrize("code", ["en", "it", "fr", "de", "ru", "tr"])
def test_frequencies_are_those_of_wordfreq(code: str) -> None:
    assert [zipf(word, code) for word in WORDS] == [zipf_frequency(word, code) for word in WORDS]


def test_words_that_have_the_same_bytes_in_memory_are_told_apart() -> None:
    assert zipf("の", "it") == zipf_frequency("の", "it") != zipf("n0", "it")


def test_an_unknown_word_that_wordfreq_would_not_cut_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[str] = []
    monkeypatch.setattr(frequency, "lossy_tokenize", lambda word, _: cut.append(word) or [word])
    for word in ("zaxquon", "zaxquøn", "the", "zax-quon"):
        zipf(word, "en")
    assert cut == ["zax-quon"]


def test_a_table_is_no_dictionary_of_words() -> None:
    frequency._table.cache_clear()
    table = frequency._table("en")
    assert len(table.words) == len(table.ranks) > 100_000
    assert table.words.itemsize + table.ranks.itemsize == 10
    assert not frequency.get_frequency_list.cache_info().currsize


def test_a_language_without_a_table_has_no_frequencies() -> None:
    assert zipf("น้ำ", "th") == 0.0
    assert zipf("water", "und") == 0.0


def test_characters_of_chinese_are_no_words_but_latin_words_among_them_are_english() -> None:
    assert zipf("是", "zh") > 6
    assert zipf_of_token("是", "zh") == 0.0
    assert zipf_of_token("Water", "zh") == zipf("water", "en") > 4
