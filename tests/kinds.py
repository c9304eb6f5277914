"""A small collection with every kind of page and every awkward text, to be looked at and measured."""

from __future__ import annotations

from projects import CONFIG, Project

_ITALIAN = """\
Le case sull'acqua

Di Ada Rossi

3 maggio 1999

Il porto di Oslo, in Norvegia, fu costruito intorno a un molo di pietra. Il molo galleggiante è una piattaforma che segue
la marea e regge le barche leggere.

## Il secondo molo

Nel 1931 Thomas Barlow chiese un secondo molo galleggiante. Thomas Barlow scrisse: "Il porto non basta più".

- una gru
- due barche
- tre case

> Chi non ha visto il porto di notte, disse il guardiano, non ha visto il mare.
"""
_AUTHORS = ", ".join(f"'Nora Whitcombe the {n}th'" for n in range(1, 41))
SEEDS = {
    "seeds/porto.txt": _ITALIAN,
    "seeds/porto.meta.yml": "people: [Thomas Barlow]\norganisations: [Lega del Mare]\n",
    "seeds/faro.txt": "Il faro di notte\n\nDi Ugo Neri\n\n7 giugno 2003\n\nIl faro illumina il molo galleggiante del porto di Oslo, in Norvegia. Le case sull'acqua sono di Ada Rossi. Thomas Barlow non le vide mai.\n",
    "seeds/faro.meta.yml": "people: [Thomas Barlow]\norganisations: [Lega del Mare]\n",
    "seeds/pier.txt": "The floating pier\n\nBy Nora Whitcombe\n\n12 May 2011\n\nA floating pier is a platform that follows the tide. The harbour of Reykjavik, in Iceland, has two of them, and Thomas Barlow built neither.\n",
    "seeds/minaa.txt": "الميناء القديم\n\nبقلم سارة الحسن\n\n١٢ مايو ٢٠١٥\n\nكان الميناء القديم هادئا في ذلك الشتاء، ولم يأت أحد لشراء السمك الذي جلبته القوارب. وفي الصباح فتح الحارس باب المنارة، ونظر إلى البحر الطويل الأزرق، وكتب في دفتره ما رآه.\n",
    "seeds/todai.txt": "灯台の夜\n\n2018年5月3日\n\n灯台は海から遠い丘の上に立っている。それでも毎年多くの人が灯台を見に来る。町の人は灯台を大切にしていて、夜になると光が港まで届く。\n",
    "seeds/prapakan.txt": "ประภาคารเก่า\n\nประภาคารของเมืองอยู่ไกลจากทะเล แต่ผู้คนมากมายมาดูทุกปี และชาวเมืองก็รักมันมาก ในตอนกลางคืนแสงไฟส่องถึงท่าเรือ\n",
    "seeds/only-a-title.txt": "Nothing but a title\n",
    "seeds/many-authors.txt": "A book of forty hands\n\nForty people wrote this book in one winter, and none of them has read what the others wrote.\n",
    "seeds/many-authors.meta.yml": f"authors: [{_AUTHORS}]\npublished: 2019-01-01\n",
    "seeds/year.txt": "A letter to those who come later\n\nWe put this letter under the floor of the lighthouse and hope that somebody reads it before the sea does.\n",
    "seeds/year.meta.yml": "published: 9999-12-31\n",
    "seeds/long.txt": f"{'An endless title that goes on and on ' * 8}\n\n{'Donaudampfschifffahrtsgesellschaftskapitänswitwe' * 6} is one word, and https://example.org/{'a' * 300} one address.\n\n| a | b |\n\n    some code that is much wider than any telephone could ever be, so that it has to scroll in its own frame\n",
    "docs/glossary/molo.md": "---\nterm: molo galleggiante\nlanguage: it\naliases: [pontile mobile]\nsee_also: [faro]\nsame_as: [pier]\nsources: [Manuale dei porti]\n---\n\nPiattaforma che **segue** la marea.\n",
    "docs/glossary/faro.md": "---\nterm: faro\nlanguage: it\n---\n\nTorre con una luce, che guida le navi.\n",
    "docs/glossary/pier.md": "---\nterm: floating pier\nlanguage: en\n---\n\nA platform that follows the tide.\n",
    "docs/glossary/long.md": f"---\nterm: {'very long name of a term ' * 12}\nlanguage: en\n---\n\nA term whose name nobody can remember.\n",
    "docs/about.md": "# Chi siamo\n\nScriviamo dei porti, e del molo galleggiante.\n\n| parola | cosa |\n| --- | --- |\n| gru | alza |\n\n```\nsome code\n```\n",
    "docs/guide/one.md": "# Una guida\n\nCome si legge.\n\n## Prima parte\n\nCosì.\n",
}  # fmt: skip
PAGES = {
    "home": "index",
    "document": "documents/porto",
    "document with all": "documents/faro",
    "arabic": "documents/minaa",
    "japanese": "documents/todai",
    "thai": "documents/prapakan",
    "only a title": "documents/only-a-title",
    "forty authors": "documents/many-authors",
    "far year": "documents/year",
    "long words": "documents/long",
    "documents": "documents/index",
    "term": "glossary/molo",
    "long term": "glossary/long",
    "glossary": "glossary/index",
    "browse": "browse",
    "places": "places/index",
    "years": "years/index",
    "person": "people/thomas-barlow",
    "place": "places/no",
    "colophon": "colophon",
    "written": "about",
    "guide": "guide/one",
}
"""What a page is, and where it stands."""


def made(project: Project, more: str = "") -> Project:
    """The collection, in a project's folder."""
    config = CONFIG.replace("site_name: Tiny", "site_name: Porti e fari\nsite_url: https://porti.example/")
    return project.write({**SEEDS, "mkdocs.yml": config + more})


def address(page: str, *, offline: bool) -> str:
    """Of a page, below the top of the site."""
    if offline:
        return f"{page}.html"
    return "" if page == "index" else f"{page.removesuffix('index').rstrip('/')}/"
