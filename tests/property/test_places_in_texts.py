"""Everything that is found in a text says where it stands, and stands there."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from seedbed.linking.lexicon import Lexicon
from seedbed.linking.names import names
from seedbed.model import PagePath, Seed, SourcePath, Span, Term
from seedbed.reading.clean import clean
from seedbed.structure.segment import segment
from seedbed.text.calendar import dates
from seedbed.text.counting import counts
from seedbed.text.countries import countries
from seedbed.text.people import byline
from seedbed.text.sentences import sentences
from seedbed.text.slugs import LONGEST, RESERVED, slug
from seedbed.text.tokens import tokens
from seedbed.writing.addresses import addresses, copy_of

CODES = st.sampled_from(["en", "it", "de", "fr", "ja", "ar", "und", "xx"])
WORDS = [
    *(
        "May",
        "maggio",
        "Mai",
        "5月",
        "2021",
        "2021年",
        "3",
        "12",
        "31",
        "1st",
        "3rd",
        "1er",
        "2021-05-03",
        "31/12/2020",
    ),
    *("By", "di", "von", "par", "Ann Lee", "Ada Bernardini", "佐藤", "12 views", "Comments: 3", "Share", "©", "Photo:"),
    *("Italy", "Italia", "Deutschland", "中国", "日本", "U.S.", "Dr.", "e.g.", "dell'energia", "l’eau", "x's", "a-b"),
    *(
        "mining",
        "crypto farms",
        "mining di criptovalute",
        "हिन्दी",
        "أيضًا",
        "a" * 120,
        "İ",
        "ß",
        "ﬁ",
        "\u0301",
        "\u200d",
    ),
    *("- ", "1. ", "• ", "> ", "| ", "\t", "    ", "\n", "\n\n", "\n\n\n", " ", "\u00a0", "\u3000"),
    *"/.,:;!?…。！“”'’«»()[]–—",
]
TEXT = st.one_of(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "\n"])), max_size=25).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    ),
    st.text(max_size=40),
).map(lambda text: clean(text)[0])
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def _seed(text: str) -> Seed:
    return Seed(SourcePath("a.txt"), text, "utf-8", "", 0)


def _cover(text: str, spans: list[Span]) -> None:
    """Spans are in order, inside the text, do not overlap, begin and end with something to see, and leave nothing out."""
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        position = span.end
    assert not text[position:].strip()


@given(TEXT, CODES)
@settings(deadline=None, max_examples=250)
def test_blocks_cover_a_text_whatever_it_holds(text: str, code: str) -> None:
    assume(text.strip())
    document = segment(_seed(text), code)
    _cover(text, [block.span for block in document.blocks])
    assert set(document.body).isdisjoint(document.lifted)
    assert len(document.body) + len(document.lifted) == len(document.blocks)
    for block in document.blocks:
        assert text[: block.span.start].count("\n") + 1 == document.line(block)
        assert block.rule.split(".")[0].isalpha()


@given(TEXT)
@settings(deadline=None, max_examples=200)
def test_sentences_cover_a_text(text: str) -> None:
    _cover(text, sentences(text))


@given(TEXT, st.booleans())
@settings(deadline=None, max_examples=200)
def test_words_stand_where_they_say(text: str, elision: bool) -> None:
    found = tokens(text, elision=elision)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXT, CODES)
@settings(deadline=None, max_examples=200)
def test_dates_and_countries_stand_inside_the_text_one_after_the_other(text: str, code: str) -> None:
    for found in (dates(text, code), countries(text, code)):
        assert all(0 <= item.start < item.end <= len(text) for item in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(DATE.fullmatch(date.value) for date in dates(text, code))
    assert all(len(country.code) == 2 and country.code.isupper() for country in countries(text, code))


@given(TEXT, CODES, st.booleans())
@settings(deadline=None, max_examples=200)
def test_names_and_counts_stand_inside_their_line(text: str, code: str, placed: bool) -> None:
    for line in filter(None, map(str.strip, text.split("\n"))):
        assert all(0 <= count.start < count.end <= len(line) and count.value >= 0 for count in counts(line, code))
        found = byline(line, code, placed=placed)
        if found:
            assert found.names
            assert all(0 <= start < end <= len(line) for start, end in found.names)
            assert all(a[1] <= b[0] for a, b in pairwise(found.names))


TERMS = [
    ("mining di criptovalute", "it"),
    ("criptovaluta", "it"),
    ("deficit energetico", "it"),
    ("crypto farm", "en"),
    ("mining", "en"),
    ("library", "en"),
    ("Kraftwerk", "de"),
    ("centrale nucléaire", "fr"),
    ("鉱山", "ja"),
    ("~", "en"),
    ("", "en"),
]
LEXICON = Lexicon(
    names([Term(name, code, PagePath(f"glossary/{n}.md"), (), 1.0) for n, (name, code) in enumerate(TERMS)], [])
)
FORMS = [
    *("mining delle criptovalute", "criptovalute", "deficit energetici", "crypto-farms", "Crypto Farms", "mining"),
    *("libraries", "Library's", "Kraftwerke", "Kraftwerken", "centrales nucléaires", "鉱山"),
]


@given(st.lists(st.one_of(st.sampled_from(FORMS), st.sampled_from(WORDS)), max_size=15), CODES)
@settings(deadline=None, max_examples=250)
def test_names_of_terms_are_found_inside_the_text_one_after_the_other(words: list[str], code: str) -> None:
    text = clean(" ".join(words))[0]
    found = list(LEXICON.find(text, code))
    assert all(0 <= hit.start < hit.end <= len(text) for hit in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(TERMS[int(hit.target.split("/")[1][:-3])][1] == code for hit in found)
    assert all(text[hit.start : hit.end] == text[hit.start : hit.end].strip() for hit in found)


INFLECTED = [
    (
        "Si parla di {} da anni, e di altro.",
        "it",
        ["mining di criptovalute", "mining delle criptovalute", "Mining di criptovaluta"],
    ),
    ("Il {} cresce, dicono.", "it", ["deficit energetico", "deficit energetici", "DEFICIT ENERGETICO"]),
    (
        "There is a {} in the valley.",
        "en",
        ["crypto farm", "crypto farms", "crypto-farm", "Crypto Farms", "crypto\nfarm"],
    ),
    ("She went to the {} at noon.", "en", ["library", "libraries", "Library", "library's"]),
    ("Dort steht ein {} am Fluss.", "de", ["Kraftwerk", "Kraftwerke", "Kraftwerken", "Kraftwerks"]),
    ("Il y a une {} ici.", "fr", ["centrale nucléaire", "centrales nucléaires"]),
]
PADDING = st.text(st.sampled_from(" .,;\n—«»()1234567890"), max_size=8)


@given(st.sampled_from(INFLECTED), st.data(), PADDING, PADDING)
@settings(deadline=None, max_examples=120)
def test_a_term_is_found_in_all_its_forms(
    case: tuple[str, str, list[str]], data: st.DataObject, before: str, after: str
) -> None:
    sentence, code, forms = case
    form = data.draw(st.sampled_from(forms))
    text = f"{before} {sentence.format(form)} {after}"
    found = [text[hit.start : hit.end] for hit in LEXICON.find(text, code)]
    assert found == [form.removesuffix("'s")]


NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            ["Index", "readme", "404", "templates", " ", "-", ".", "/", "Ä", "é", "日本", "Привет", "ß", "😀"]
        )
    ).map("".join),
    st.text("aé日", min_size=70, max_size=300),
)


@given(NAMES)
@example("index.")
@example("ＲＥＡＤＭＥ")
@settings(deadline=None, max_examples=250)
def test_a_slug_is_a_bounded_part_of_an_address(name: str) -> None:
    made = slug(name)
    assert made
    assert made not in RESERVED
    assert len(made) <= LONGEST + 1
    assert len(f"{made}.md".encode()) <= 255
    assert all(unicodedata.category(c)[0] in "LNM" or c == "-" for c in made)
    assert made == made.casefold()
    assert slug(made) == made
    assert slug(unicodedata.normalize("NFC", name)) == slug(unicodedata.normalize("NFD", name)) or not re.search(
        r"\w", name
    )


@given(st.lists(st.lists(NAMES.filter(lambda n: "/" not in n and n), min_size=1, max_size=3), min_size=1, max_size=6))
@settings(deadline=None, max_examples=150)
def test_every_seed_has_a_page_of_its_own_on_every_file_system(paths: list[list[str]]) -> None:
    sources = [SourcePath("/".join(parts) + ".txt") for parts in {tuple(p): p for p in paths}.values()]
    pages = addresses(sources, lambda _: None)
    assert pages.keys() == set(sources)
    folded = {unicodedata.normalize("NFC", page).casefold() for page in pages.values()}
    assert len(folded) == len(sources)
    assert len({copy_of(page, source) for source, page in pages.items()}) == len(sources)
    for page in pages.values():
        assert page.startswith("documents/")
        assert ".." not in page.split("/")
    assert addresses(reversed(sources), lambda _: None) == pages
