"""Links in hand-written pages."""

from __future__ import annotations

import pytest

from seedbed.integrations.written import linked
from seedbed.linking.lexicon import Lexicon
from seedbed.model import Name, PagePath

LEXICON = Lexicon(
    [
        Name("pier", "en", PagePath("pier.md"), "term.name", 1.0),
        Name("tides & tables", "en", PagePath("tides.md"), "document.title", 0.9),
        Name("R-D", "en", PagePath("lab.md"), "document.title", 0.9),
        Name("service", "en", PagePath("service.md"), "document.title", 0.4),
        Name("here", "en", PagePath("here.md"), "document.title", 0.9),
    ]
)


def _linked(content: str) -> str:
    return linked(content, LEXICON, "en", 0.5, lambda page: None if page == "here.md" else page.replace(".md", "/"))


@pytest.mark.parametrize(
    ("content", "made"),
    [
        (
            "<p>A pier, <em>piers</em> and a pier.</p>",
            '<p>A <a class="sb-term" href="pier/">pier</a>, <em>piers</em> and a pier.</p>',
        ),
        ("<p>&lt;R-D&gt; &amp; co</p>", '<p>&lt;<a class="sb-document" href="lab/">R-D</a>&gt; &amp; co</p>'),
        ("<p>service here</p>", "<p>service here</p>"),
        ("<p title='a pier'>x &nbsp;&lt;</p><!-- pier -->", "<p title='a pier'>x &nbsp;&lt;</p><!-- pier -->"),
    ],
)
def test_the_first_mention_is_linked_and_everything_else_stays(content: str, made: str) -> None:
    assert _linked(content) == made


@pytest.mark.parametrize("element", ["a", "code", "h2", "pre", "script", "svg", "button"])
def test_nothing_is_linked_within_what_is_a_link_a_heading_or_code(element: str) -> None:
    content = f"<{element} x>the <b>pier</b></{element}>"
    assert _linked(content) == content
    assert "href" in _linked(f"{content}<br/><img src=x>the pier")
