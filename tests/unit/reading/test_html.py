"""HTML as its reader sees it, and what a page says about itself."""

from __future__ import annotations

import pytest

from seedbed.model import Kind
from seedbed.reading.html import extract


def _text(page: str) -> str:
    return extract(page).text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One  line\nof <b>words</b>.</p><p>Two.</p>", "One line of words.\n\nTwo."),
        ("<p>Bread&nbsp;&amp; &lt;butter&gt; &eacute;", "Bread\u00a0& <butter> é"),
        ("<ul><li>one<li>two <i>more</i></ul><p>End", "• one\n• two more\n\nEnd"),
        ("<ul><li>one<ol><li>in one<li><b>two</b></ol>\n<li>two</ul>", "• one\n    1. in one\n    2. two\n• two"),
        ("<ul><li><p>one</p></li>\n<li></li></ul>End<ul><li>two</ul>", "• one\n\nEnd\n\n• two"),
        ("<ol start=3><li>three</li>\n<li>four</li></ol>", "3. three\n4. four"),
        ("<table><tr><th>Day<th>High</tr><tr><td>Mon</td><td>5</td></tr></table>", "Day\tHigh\nMon\t5"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("a<script>alert(1)</script><style>b{}</style><template>c</template>d", "ad"),
        ("<p hidden>no</p><p style='display: none'>no</p><div style=visibility:hidden><p>no</p></div>yes", "yes"),
        ("x &#x202e;y&#0;z", "x y\ufffdz"),
        ("1 < 2 and a<b", "1 < 2 and a<b"),
        ("<p>one <!-- two", "one <!-- two"),
        ("<!-- a --><p>one <a href", "one <a href"),
        ("<![CDATA[gone]]><!-- gone --><?php gone ?>here", "here"),
        ("</div></p>stray</span>", "stray"),
        ("<p>un<p>closed<div>tags", "un\n\nclosed\n\ntags"),
        ("2<sup>10</sup> eggs, 10<sup>&minus;6</sup> m<sup>3</sup>", "2¹⁰ eggs, 10⁻⁶ m³"),
        ("CO<sub>2</sub>, SO<sub>4</sub><sup>2-</sup>, x<sub>(n)</sub>", "CO₂, SO₄²⁻, x(n)"),
        (
            "the lamp<sup><a href='#n1'>12</a></sup> and the 3<sup>rd</sup> one<sup>[4]</sup>",
            "the lamp¹² and the 3rd one[4]",
        ),
        ("", ""),
    ],
)
def test_what_a_browser_shows_is_the_text(page: str, text: str) -> None:
    assert _text(page) == text


def test_elements_say_what_their_lines_are() -> None:
    page = (
        "<nav><a href=/>Home</a></nav><h1>Title</h1><h2>Part</h2><p>Text</p><blockquote>Said</blockquote><h1>More</h1>"
    )
    made = extract(page)
    marked = [(made.text[m.span.start : m.span.end], m.kind, m.rule, m.level) for m in made.marks]
    assert marked == [
        ("Home", Kind.NOISE, "html.around", 0),
        ("Title", Kind.TITLE, "html.h1", 0),
        ("Part", Kind.HEADING, "html.h2", 2),
        ("Said", Kind.QUOTATION, "html.blockquote", 0),
        ("More", Kind.HEADING, "html.h1", 2),
    ]


def test_lines_are_those_of_the_file() -> None:
    made = extract("<html>\n<p>\nOne\nand\n<p>Two\n<pre>\na\nb</pre>")
    assert made.text.split("\n") == ["One and", "", "Two", "", "a", "b"]
    assert made.origins == (3, 3, 5, 5, 7, 8)


def test_only_addresses_of_pages_mailboxes_and_files_nearby_are_links() -> None:
    page = "".join(
        f'<a href="{href}">x</a> '
        for href in ("https://a.b/?c=1&amp;d=2", "mailto:a@b.cd", "javascript:alert(1)", "data:text/html,x", "sub/b.html", "//x.y", "#z", " JAVASCRIPT:x")
    )  # fmt: skip
    assert [link.address for link in extract(page).links] == ["https://a.b/?c=1&d=2", "mailto:a@b.cd", "sub/b.html"]


def test_a_page_says_things_about_itself_with_their_lines() -> None:
    page = """<html lang="it-IT"><head><title>Il porto | Gazzetta</title>
<meta name="author" content="Ada Bernardini"><meta property="article:published_time" content="2021-05-03T10:00:00Z">
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "headline": "Il porto", "author": [{"@type": "Person", "name": "Ada B."}]}]}
</script></head><body><time itemprop="dateModified" datetime="2021-05-04">ieri</time></body></html>"""
    assert [(name, field.value, field.line, field.rule) for name, field in extract(page).stated] == [
        ("language", "it", 1, "html.lang"),
        ("author", "Ada Bernardini", 2, "html.author"),
        ("published", "2021-05-03T10:00:00Z", 2, "html.article:published_time"),
        ("title", "Il porto", 3, "json-ld.headline"),
        ("author", "Ada B.", 3, "json-ld.author"),
        ("updated", "2021-05-04", 5, "html.datemodified"),
        ("title", "Il porto | Gazzetta", 1, "html.title"),
    ]


@pytest.mark.parametrize("data", ["[" * 50_000, '{"headline": 3}', '{"@graph": {"a": 1}}', "not json", "[1, null]"])
def test_linked_data_that_is_none_is_passed_over(data: str) -> None:
    made = extract(f'<script type="application/ld+json">{data}</script>text')
    assert (made.text, made.stated) == ("text", ())


def test_a_hundred_thousand_open_elements_take_no_time_to_speak_of() -> None:
    assert _text("<div>" * 100_000 + "deep" + "</b></i>" * 100_000) == "deep"


@pytest.mark.parametrize("piece", ["<!--", "<a ", "</", "<?", "<![CDATA[", "<td> ", "<ul><li>"])
def test_what_nothing_closes_takes_time_by_its_length(piece: str) -> None:
    assert extract(piece * 50_000 + "end").text.endswith("end")
