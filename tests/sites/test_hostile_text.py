"""Text that would be more than text: it is shown as it stands, and nothing of it is run, included or obeyed."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from pages import article, read, visible_text
from projects import Project

PROSE = "The harbour of the town was quiet that winter, and nobody came to buy the fish that the boats had brought."

HOSTILE = {
    "jinja": "{{ config.site_name }} {% include '/etc/passwd' %} {# gone? #}",
    "html": "<script>alert(1)</script> <img src=x onerror=alert(1)> <b>bold?</b> <!-- hidden? --> &lt;i&gt; &amp;",
    "markdown": "# no heading **no bold** _no em_ `no code` [no](javascript:alert(1)) ![no](x.png) <http://no.link>",
    "attributes": "Words {: onclick=alert(1) } {#id .class} and { .sb-term }",
    "snippets": '--8<-- "mkdocs.yml" and ;--8<-- and [TOC] and *[HTML]: abbr and [^1] and [^1]: note',
    "front matter": "---\ntitle: Hijacked\ntemplate: evil.html\n---",
    "lists": "1984. was a year\n- dash\n+ plus\n* star\n: colon\n> quoted\n| a | b |\n= equals\n#hash",
    "fences": "```python\nimport os\n```\n~~~\n!!! note\n??? tip\n/// html",
    "entities": "&copy; &#60;script&#62; \\* \\< C:\\Users\\name ~~gone~~ ==mark== ^^ins^^ H~2~O x^2^ (c) (tm) :smile:",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize("place", ["body", "title", "byline", "top"])
def test_hostile_text_is_shown_as_text(project: Callable[..., Project], name: str, place: str) -> None:
    hostile = HOSTILE[name]
    line = " ".join(hostile.split())
    text = {
        "body": f"A quiet harbour\n\n{PROSE}\n\n{hostile}\n\n{PROSE}\n",
        "title": f"{line}\n\n{PROSE}\n",
        "byline": f"A quiet harbour\n\nBy Ann Lee, {line}\n\n{PROSE}\n",
        "top": f"{hostile}\n\n{PROSE}\n",
    }[place]
    made = project({"a.txt": text})
    ran = made.build()
    assert ran.code == 0, ran.said
    page = made.page("documents/a/index.html")
    shown = visible_text(article(page))
    for written in text.split("\n"):
        assert "".join(written.split()) in shown
    tags = set(read(article(page)).tags)
    assert tags <= {
        "article", "h1", "h2", "p", "a", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td", "br", "pre",
        "blockquote", "strong", "details", "summary",
    }, tags  # fmt: skip
    assert "Hijacked" not in page[: page.index("<article")] or place in ("title", "top")
    assert _handlers(page) == []


def test_hostile_names_and_corrections_are_shown_as_text(project: Callable[..., Project]) -> None:
    evil = '"><script>alert(1)</script>'
    made = project({f"{evil.replace('/', '_')}.txt": f"A harbour\n\n{PROSE}\n", "b.txt": f"Another one\n\n{PROSE}\n"})
    made.write({"seeds/b.meta.yml": f"title: '{evil}'\nauthors: ['{evil}']\ndescription: '{evil}'\n"})
    ran = made.build()
    assert ran.code == 0, ran.said
    for path in (made.root / "site").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<script>alert(1)" not in page, path
        assert _handlers(page) == [], path


def _handlers(page: str) -> list[tuple[str, str]]:
    """Attributes that would run something."""
    found: list[tuple[str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            for name, value in attrs:
                runs = name in ("href", "src", "action", "formaction") and (value or "").strip().startswith(
                    "javascript:"
                )
                if name.startswith("on") or runs:
                    found.append((tag, name))

    Reader().feed(page)
    return found
