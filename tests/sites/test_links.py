"""Links between documents on a built site: made, explained, reviewed."""

from __future__ import annotations

import html
import re
from pathlib import Path

from pages import broken_links
from projects import Project, run

SEEDS = {
    "seeds/letters/letter-1.txt": """\
        Letter 1: to the keeper

        3 May 1901

        The service of the tide gauge begins on Monday. The tide gauge stands on the old pier, as the harbour board wished.
        """,
    "seeds/letters/letter-2.txt": """\
        Letter 2: to the board

        9 June 1902

        As letter 1 says, the tide gauge works. Nobody at the service has complained, and the book on it is in gauge.txt now.
        """,
    "seeds/gauge.txt": """\
        Tide gauge

        An instrument at the end of the pier that writes down the height of the water, day and night, in ink on paper.
        """,
    "seeds/service.txt": """\
        Service

        Whoever works for the harbour works in shifts of eight hours, on Sundays too, and is paid at the end of the week.
        """,
}


def test_documents_are_linked_by_number_title_and_file_and_the_other_side_knows(tmp_path: Path) -> None:
    project = Project(tmp_path).write({**SEEDS, "docs/index.md": "# Home", "mkdocs.yml": _config()})
    assert project.build("--strict").code == 0
    page = project.page("documents/letters/letter-2/index.html")
    links = re.findall(r'<a class="sb-document" href="([^"]+)" title="([^"]+)">([^<]+)</a>', html.unescape(page))
    assert links == [
        ("../letter-1/", "Document: Letter 1: to the keeper (document.number, 95 %)", "letter 1"),
        ("../../gauge/", "Document: Tide gauge (document.title, 90 %)", "tide gauge"),
    ]
    assert "Earlier: " in page
    other = project.page("documents/letters/letter-1/index.html")
    assert "Named by" in other
    assert "As letter 1 says, the tide gauge works." in other
    assert "Later: " in other
    assert broken_links(tmp_path / "site") == []


def test_what_is_not_sure_waits_and_is_made_when_accepted(tmp_path: Path) -> None:
    project = Project(tmp_path).write({**SEEDS, "docs/index.md": "# Home", "mkdocs.yml": _config()})
    said = run("links", cwd=tmp_path).said
    assert '  - ["letters/letter-1.txt", "service.txt"]  # 36 %, line 5: service in: The service' in said
    (tmp_path / "links.review.yml").write_text(said, encoding="utf-8")
    assert project.build("--strict").code == 0
    assert ">service</a>" in project.page("documents/letters/letter-1/index.html")
    refused = "refuse:\n  - [letters/letter-1.txt, gauge.txt]\n  - [letters/gone.txt, gauge.txt]\n"
    (tmp_path / "links.review.yml").write_text(refused, encoding="utf-8")
    ran = project.build()
    assert ": links.review.yml:1: `letters/gone.txt` is no document and no term" in ran.said
    assert ">tide gauge</a>" not in project.page("documents/letters/letter-1/index.html")


def test_what_a_setting_makes_wait_is_listed(tmp_path: Path) -> None:
    config = _config() + "    links_from: 100\n"
    project = Project(tmp_path).write({**SEEDS, "docs/index.md": "# Home", "mkdocs.yml": config})
    assert project.build().code == 0
    waiting = project.page("data/review.jsonl").splitlines()
    assert run("links", cwd=tmp_path).said.count("  - [") == len(waiting) > 1


def _config() -> str:
    from projects import CONFIG

    return CONFIG + "extra:\n  seedbed:\n    found_terms: 0\n"


def test_hand_written_pages_are_linked_too(tmp_path: Path) -> None:
    pages = {
        "docs/index.md": "# The tide gauge\n\nAbout the tide gauge, and the tide gauge again, see [tide gauge](about/more.md).\n",
        "docs/about/more.md": "# More\n\nMore on the tide gauge.\n",
        "docs/plain.md": "---\nlinked: false\n---\n\n# Plain\n\nThe tide gauge.\n",
    }
    project = Project(tmp_path).write({**SEEDS, **pages, "mkdocs.yml": _config()})
    assert project.build("--strict").code == 0
    link = '<a class="sb-document" href="{}gauge/">tide gauge</a>'
    assert project.page("index.html").count(link.format("documents/")) == 1
    assert project.page("about/more/index.html").count(link.format("../../documents/")) == 1
    assert "sb-document" not in project.page("plain/index.html")
