"""Which candidates are terms, and which are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from seedbed.glossary.candidates import Candidates, candidates, is_content
from seedbed.glossary.ranking import rank
from seedbed.model import Record


def _candidates(**forms: int) -> Candidates:
    spelled = {form.replace("_", " "): count for form, count in forms.items()}
    heads = [form.split()[-1] for form in spelled]
    return Candidates(Counter(spelled), heads=set(heads), nouns=Counter(heads))


def _names(candidates: Candidates, documents: int) -> set[str]:
    return {term.name for term in rank(candidates, "en", documents, 50)}


def test_what_stands_only_within_a_longer_term_is_none() -> None:
    inside = _candidates(anchor_chain_locker=4, anchor_chain=4, chain_locker=4)
    assert _names(inside, 1) == {"anchor chain locker"}
    assert "anchor chain" in _names(_candidates(anchor_chain_locker=4, anchor_chain=9, chain_locker=4), 1)


def test_in_a_large_collection_what_is_said_once_is_no_term(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seedbed.glossary.ranking._LEAST_WEIGHT", -99.0)  # whatever speaks against it otherwise
    said = _candidates(lighthouse_tender=1, anchor_windlass=2)
    assert _names(said, 1000) == {"lighthouse tender", "anchor windlass"}
    assert _names(said, 1001) == {"anchor windlass"}


def test_a_word_of_a_term_has_three_letters_or_more() -> None:
    assert is_content("zax", "en")
    assert not is_content("zx", "en")


SAID = """\
They caulk the hull in spring. Nobody can caulk a dinghy in the rain, and who caulks a hull for a living is called a caulker.
Of the mooring he said little. The dinghy at the mooring was caulked twice. A caulked dinghy stays dry, and a mooring buoy dries
slowly; the caulker and the mooring buoy were seen together. The hull was tarred, and the deck was tarred. They rowed briskly home,
and came back briskly.
"""


def test_verbs_participles_and_adverbs_are_no_terms(record: Callable[..., Record]) -> None:
    packed = candidates(record(SAID))
    assert packed
    found = _names(Candidates.of([packed]), 1)
    assert {"caulker", "dinghy", "mooring", "mooring buoy"} <= found
    assert not {name for name in found if name.split()[-1] in ("caulk", "caulks", "caulked", "tarred", "briskly")}


def test_a_word_that_is_a_verb_now_and_then_may_be_a_noun(record: Callable[..., Record]) -> None:
    packed = candidates(
        record("The dredge left. We dredge here. With the dredge came a new dredge, and in a dredge they slept.")
    )
    assert packed
    assert "dredge" in _names(Candidates.of([packed]), 1)


@pytest.mark.parametrize(
    ("code", "text", "noun", "adjective"),
    [
        (
            "it",
            "Le catene erano rugose, e più rugose di prima. Il paranco cede; del paranco non resta nulla.",
            "paranco",
            "rugose",
        ),
        (
            "fr",
            "Elles sont rugueuses, et plus rugueuses que jamais. La drisse cède, et de la drisse il ne reste rien.",
            "drisse",
            "rugueuses",
        ),
        ("it", "Le lenzuola erano lì. Delle lenzuola resta poco, e di un lenzuolo nulla: le lenzuola!", "lenzuolo", ""),
    ],
)
def test_an_adjective_alone_is_not_shown(
    record: Callable[..., Record], code: str, text: str, noun: str, adjective: str
) -> None:
    packed = candidates(record(text, language=code))
    assert packed
    found = {term.name: term.shown for term in rank(Candidates.of([packed]), code, 1, 50)}
    assert found[noun]
    assert not found.get(adjective)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The orderly slept. An orderly came, and with the orderly a nurse.", "orderly"),
        ("Quaxel the first sank; quaxel the second burnt, and quaxel a third was never built.", "quaxel"),
        ("They caulk the gig. We caulk a dory. The caulking mallet broke, and no caulking mallet fits.", "caulking mallet"),
    ],
    ids=["it stands as a noun", "no table knows it", "it is written as part of a noun"],
)  # fmt: skip
def test_what_only_looks_like_a_verb_or_an_adverb_is_a_term(
    record: Callable[..., Record], text: str, term: str
) -> None:
    packed = candidates(record(text))
    assert packed
    assert term in _names(Candidates.of([packed]), 1)


def test_a_word_behind_a_conjunction_is_no_noun_where_adjectives_follow_theirs(record: Callable[..., Record]) -> None:
    packed = candidates(
        record("Elles sont grises et rugueuses, mouillées et rugueuses. La drisse cède.", language="fr")
    )
    assert packed
    assert "rugueux" not in Candidates.of([packed]).nouns
    assert "drisse" in Candidates.of([packed]).nouns
