"""A site speaks the language of its seeds, unless its author chose another."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from projects import CONFIG, Project

SEEDS = {
    "de": "Die Brücke bleibt gesperrt\n\nDie Brücke über den alten Kanal bleibt bis zum Frühjahr gesperrt, wie die Stadt mitteilte.\n",
    "fr": "Le phare sera repeint\n\nLe phare de la pointe sera repeint en rouge avant l’été, a annoncé hier la mairie du village.\n",
    "es": "La fuente vuelve\n\nLa fuente que presidía la plaza mayor ha vuelto a su sitio tras once años en un almacén.\n",
    "pt": "A ponte abre no domingo\n\nA ponte nova abre no domingo ao trânsito, depois de quatro anos de obras, anunciou a câmara.\n",
    "en": "A quiet harbour\n\nThe harbour of the town was quiet that winter, and nobody came to buy the fish of the boats.\n",
    "ar": "الميناء يفتح من جديد\n\nفتح الميناء القديم أبوابه صباح أمس بعد تسعة أعوام من الأشغال أمام حشد من الصيادين والفضوليين.\n",
}  # fmt: skip
RECORD = {"de": "Quellennachweis", "fr": "Fiche de la source", "es": "Ficha de la fuente", "pt": "Ficha da fonte"}
Make = Callable[..., Project]


@pytest.mark.parametrize("code", sorted(RECORD))
def test_the_pages_speak_the_language_of_the_seeds(project: Make, code: str) -> None:
    made = project({"a.txt": SEEDS[code]})
    assert made.build("--strict").code == 0
    page = made.page("documents/a/index.html")
    assert f'<html lang="{code}"' in page
    assert RECORD[code] in page


def test_a_language_chosen_for_the_theme_is_the_language_of_the_pages(project: Make) -> None:
    made = project({"a.txt": SEEDS["en"]})
    made.write({"mkdocs.yml": CONFIG.replace("name: material", "name: material\n  language: de")})
    assert made.build("--strict").code == 0
    page = made.page("documents/a/index.html")
    assert '<html lang="de"' in page
    assert "Quellennachweis" in page
    assert '<h1 id="a-quiet-harbour" lang="en">' in page


def test_texts_of_another_language_and_direction_say_so(project: Make) -> None:
    made = project({"a.txt": SEEDS["ar"], "b.txt": SEEDS["en"], "c.txt": SEEDS["en"].replace("quiet", "loud")})
    assert made.build().code == 0
    assert '<p dir="rtl" lang="ar">' in made.page("documents/a/index.html")
    assert "dir=" not in made.page("documents/b/index.html").split("<article")[1].split("</article>")[0]


def test_a_site_of_a_language_that_has_no_words_speaks_english(project: Make) -> None:
    text = "Bron avstängd\n\nBron över den gamla kanalen är avstängd fram till våren, meddelade kommunen i går kväll.\n"
    made = project({"a.txt": text})
    assert made.build("--strict").code == 0
    (document,) = [json.loads(line) for line in made.page("data/documents.jsonl").splitlines()]
    assert document["language"]["value"] == "sv"
    assert "Source record" in made.page("documents/a/index.html")


def test_two_languages_have_one_index_each_in_the_glossary(project: Make) -> None:
    made = project({"a.txt": SEEDS["en"], "b.txt": SEEDS["de"]})
    made.write(
        {
            "docs/glossary/harbour.md": "---\nterm: harbour\nlanguage: en\n---\n\nA place where ships lie safe.\n",
            "docs/glossary/bruecke.md": "---\nterm: Brücke\nlanguage: de\n---\n\nEin Bauwerk über ein Hindernis.\n",
        }
    )
    assert made.build().code == 0
    index = made.page("glossary/index.html")
    assert 'id="lang-de"' in index
    assert 'id="lang-en"' in index
    assert "sb-term" in made.page("documents/b/index.html")
