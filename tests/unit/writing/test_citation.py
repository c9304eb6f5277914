"""Citations, read back by programs that are not ours."""

from __future__ import annotations

import json
from collections.abc import Callable

import bibtexparser
import rispy
from bibtexparser.customization import convert_to_unicode

from seedbed.model import Host, Record
from seedbed.writing.citation import Citation, bibtex, citation, csl, csl_json, in_words, ris
from seedbed.writing.words import Words

Make = Callable[..., Record]
PLAIN = Citation(
    "harbour", "The harbour", ("Ada Rossi", "Ugo Neri"), "Letters", "2003-05-07", "it", "https://x.example/a%20b/"
)
AWKWARD = Citation(
    "k", r"100 % {of} $5 & #1_a \x ^y ~z", ("Smith and Sons", "Ministry of the Sea and the Air"), "C & D", "", "", ""
)


def _bib(cited: Citation) -> dict[str, str]:
    parser = bibtexparser.bparser.BibTexParser(common_strings=True)
    (entry,) = bibtexparser.loads(bibtex(cited), parser).entries
    return dict(entry)


def test_bibtex_says_what_is_known() -> None:
    assert _bib(PLAIN) == {
        "ENTRYTYPE": "misc", "ID": "harbour", "author": "Ada Rossi and Ugo Neri", "title": "{The harbour}",
        "howpublished": "Letters", "year": "2003", "month": "5", "day": "7", "url": r"https://x.example/a\%20b/",
        "langid": "it",
    }  # fmt: skip


def test_what_means_something_to_tex_is_only_text() -> None:
    found = convert_to_unicode(_bib(AWKWARD))
    assert found["author"] == "{Smith and Sons} and {Ministry of the Sea and the Air}".replace("{", "").replace("}", "")
    assert "{Smith and Sons} and {Ministry" in bibtex(AWKWARD)
    assert r"100 \% \{of\} \$5 \& \#1\_a \textbackslash{}x \textasciicircum{}y \textasciitilde{}z" in bibtex(AWKWARD)
    assert not {"year", "url", "langid"} & found.keys()


def test_ris_says_what_is_known() -> None:
    (found,) = rispy.loads(ris(PLAIN))
    assert found == {
        "type_of_reference": "ELEC", "authors": ["Ada Rossi", "Ugo Neri"], "title": "The harbour",
        "secondary_title": "Letters", "year": "2003", "date": "2003/05/07/", "language": "it",
        "urls": ["https://x.example/a%20b/"], "id": "harbour",
    }  # fmt: skip
    assert len(rispy.loads(ris(PLAIN) + "\n" + ris(AWKWARD))) == 2


def test_csl_has_dates_in_parts() -> None:
    (found,) = json.loads(csl_json([csl(PLAIN)]))
    assert found["issued"] == {"date-parts": [[2003, 5, 7]]}
    assert found["author"] == [{"literal": "Ada Rossi"}, {"literal": "Ugo Neri"}]
    assert "issued" not in csl(AWKWARD)


def test_a_line_to_read_is_honest_about_the_date() -> None:
    words = Words("en")
    assert in_words(PLAIN, words) == "Ada Rossi, Ugo Neri: The harbour. Letters, May 7, 2003. https://x.example/a%20b/"
    assert in_words(AWKWARD, words).endswith("C & D, no date stated.")


def test_no_text_smuggles_a_line_into_a_file(record: Make) -> None:
    made = record(
        "A title\n\nThe harbour was quiet that winter.\n", "a.txt", more='title: "A\\nER  - \\x85TY  - JOUR"\n'
    )
    (found,) = rispy.loads(ris(citation(made, "C", "")))
    assert found["type_of_reference"] == "ELEC"
    assert found["title"] == "A ER - TY - JOUR"


def test_addresses_are_those_of_the_host(record: Make) -> None:
    assert Host("https://x.example/").address("documents/a è.md") == "https://x.example/documents/a%20%C3%A8/"
    assert Host("https://x.example/", directories=False).address("a/b.md") == "https://x.example/a/b.html"
    assert Host("https://x.example/").address("index.md") == "https://x.example/"
    assert Host("https://x.example/", directories=False).address("a/index.md") == "https://x.example/a/index.html"
    assert Host("https://x.example/").address("data/terms.csv") == "https://x.example/data/terms.csv"


def test_keys_differ_where_only_their_accents_do(record: Make) -> None:
    text = "A title\n\nThe harbour was quiet that winter.\n"
    keys = [citation(record(text, name), "C", "").key for name in ("caffe.txt", "caffè.txt", "北京.txt")]
    assert len(set(keys)) == 3
    assert all(key.isascii() and key for key in keys)
