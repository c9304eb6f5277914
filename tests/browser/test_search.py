"""The search as a reader uses it, hosted and from a folder; and that browser and build fold words in the same way."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import pytest

from opened import Opened, serving
from projects import CONFIG, Project
from seedbed.text.searching import search_words

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

READY = ".sb-finder[data-ready]:not([aria-busy])"
Ask = Callable[[str], list[str]]

FOLDED = [
    "L'elettricità è Łódź", "Straße ΣΊΣΥΦΟΣ ς", "北京大学 x", "AI技術の話", "กรุงเทพมหานคร", "हिन्दी में", "3.5 foo_bar", "ﬁn É É",
    "йод ё", "أحمد مُحَمَّد", "İstanbul ışık", "soft\u00adhyphen zero\u200bwidth", "カタカナ ﾊﾝｶｸ", "한국어 텍스트", "ÆØÅ þð œ", "x" * 60,
    "don’t o'clock re-do", "Ⅷ ² ½", "שָׁלוֹם", "Việt Nam", "a\u0301\u0323", "京", "𠮷野家",
]  # fmt: skip
SEEDS = {
    "citta.txt": "Le città del nord\n\nDi Ada Rossi\n\n3 maggio 1999\n\nLe città del nord hanno l'elettricità dal 1920 e vendono la corrente alle fabbriche elettriche.",
    "mare.txt": "Il mare d'inverno\n\nDi Ugo Neri\n\n5 maggio 2003\n\nIl porto dorme e le barche restano a terra. La città è lontana, e nessuno compra il pesce.",
    "keepers.txt": "The keepers\n\n1 June 2003\n\nThe keepers of the tower were mice in winter and foxes in summer, and a tall wall stood around the garden of the tower.",
    "wall.txt": "The wall\n\n2 June 2003\n\nA wall is what stands around a garden. It was tall and it was white, as the gardener wanted it to be.",
    "kyoto.txt": "京都の灯台\n\n京都の灯台は海から遠い。それでも毎年多くの人が灯台を見に来る。町の人は灯台を大切にしている。",
    "bangkok.txt": "ประภาคาร\n\nประภาคารของกรุงเทพมหานครอยู่ไกลจากทะเล แต่ผู้คนมากมายมาดูทุกปี และชาวเมืองก็รักมันมาก",
}  # fmt: skip
ENTRY = "---\nterm: corrente\nlanguage: it\naliases: [flusso di cariche]\n---\n\nQuello che scorre nei fili.\n"


@pytest.fixture(scope="module", params=["hosted", "offline"])
def ask(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, chromium: playwright.Browser
) -> Iterator[Ask]:
    """Asks the search, and gives back what it shows: `title | sentence | about` for each page."""
    folder = tmp_path_factory.mktemp("search")
    project = Project(folder).write({"mkdocs.yml": CONFIG, "docs/guide.md": "# Guide\n\nHow to moor a barge."})
    project.write({f"seeds/{name}": text + "\n" for name, text in SEEDS.items()})
    project.write({"docs/glossary/corrente.md": ENTRY})
    built = project.build()
    assert built.code == 0, built.said
    with zipfile.ZipFile(folder / "dist" / "tiny.zip") as bundle:
        bundle.extractall(folder / "Cerca è #1")
    offline = folder / "Cerca è #1" / "tiny"
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    with serving(folder / "site") if request.param == "hosted" else nullcontext(offline.as_uri() + "/") as base:
        page.goto(f"{base}index.html")
        page.get_by_role("button", name="Search").first.click()
        page.locator(READY).wait_for()

        def asked(query: str) -> list[str]:
            page.locator("dialog input").fill("")
            page.locator("dialog input").fill(query)
            page.locator(READY).wait_for()
            items = page.locator(".sb-found li").all()
            return [" | ".join(item.inner_text().splitlines()) for item in items]

        yield asked
    page.close()
    assert faults == []


def _titles(found: list[str]) -> list[str]:
    return [line.split(" | ")[0] for line in found]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("citta", "Le città del nord"),
        ("CITTA", "Le città del nord"),
        ("elettricita", "Le città del nord"),
        ("elettrico", "Le città del nord"),
        ("mouse", "The keepers"),
        ("gardens", "The wall"),
        ("京都", "京都の灯台"),
        ("กรุงเทพ", "ประภาคาร"),
        ("flusso", "corrente"),
        ("barge", "Guide"),
        ("ross", "Le città del nord"),
    ],
)
def test_what_is_typed_finds_what_is_written(ask: Ask, query: str, first: str) -> None:
    assert _titles(ask(query))[0] == first


def test_terms_come_before_texts_and_texts_show_the_sentence(ask: Ask) -> None:
    found = ask("corrente")
    assert _titles(found) == ["corrente", "Le città del nord"]
    assert found[0].startswith("corrente | Quello che scorre nei fili.")
    assert "hanno l'elettricità dal 1920 e vendono la corrente" in found[1]


def test_all_words_count_and_quoted_ones_in_their_order(ask: Ask) -> None:
    assert set(_titles(ask("tall wall"))) == {"The keepers", "The wall"}
    assert _titles(ask('"tall wall"')) == ["The keepers"]
    assert ask("zeppelin") == []


def test_the_browser_folds_words_as_the_build_does(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="Cerca").first.click()
    page.locator(READY).wait_for()
    folded = page.evaluate("texts => texts.map((text) => window.seedbed.searchWords(text))", FOLDED)
    assert folded == [[form for _, form in search_words(text)] for text in FOLDED]


def test_a_reader_searches_with_the_keyboard_alone(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("sopralluoghi")
    page.locator(".sb-found li").wait_for()
    assert page.locator(".sb-found mark").inner_text() == "sopralluoghi"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.sb-found a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/000-69ee136ea470a9c2**")
    assert (opened.faults, opened.outside) == ([], [])
