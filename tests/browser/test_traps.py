"""Seeds that would do something, opened in a real browser with traps set: nothing happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from projects import CONFIG, Project

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

PROSE = "The harbour of the town was quiet that winter, and nobody came to buy the fish that the boats had brought."
SCRIPT = "<script>alert('trap')</script><img src=https://trap.example/x.png onerror=alert('trap')>"
SEEDS = {
    "html-in-text.txt": f"A harbour {SCRIPT}\n\nBy Ann Lee {SCRIPT}\n\n{PROSE}\n\n{SCRIPT}\n<iframe src=https://trap.example></iframe>\n",
    "markdown.txt": f"A harbour\n\n{PROSE}\n\n![x](https://trap.example/x.png) [click](javascript:alert('trap'))\n\n<svg onload=alert('trap')>\n",
    "attributes.txt": f"A harbour\n\n{PROSE}\n{{: onclick=alert('trap') onmouseover=alert('trap') }}\n\n[a](b){{ onload=alert('trap') }}\n",
    "jinja.txt": f"A harbour {{{{ 7 * 7 }}}}\n\n{PROSE}\n\n{{% include 'x' %}} {{{{ config }}}}\n",
    "entities.txt": f"A harbour\n\n{PROSE}\n\n&lt;script&gt;alert('trap')&lt;/script&gt; &#60;img src=x onerror=alert('trap')&#62;\n",
    "page.html": f"<title>{SCRIPT}</title><meta name=author content='<script>alert(1)</script>'><base href=https://trap.example/><h1>A harbour</h1><p onclick=alert('trap')>{PROSE}</p>{SCRIPT}<p><a href=\"javascript:alert('trap')\">click</a> <a href='https://safe.example/a\"onclick=alert(1)'>out</a></p><form action=https://trap.example><button autofocus onfocus=alert('trap')>go</button></form><p>&lt;script&gt;alert('trap')&lt;/script&gt;</p>",
    "notes.md": f"---\ntitle: \"{SCRIPT}\"\n---\n\n# A harbour\n\n{PROSE}\n\n{SCRIPT}\n\n![x](https://trap.example/x.png)\n\n[click](<javascript:alert('trap')> \"x\")\n\n<details open ontoggle=alert('trap')>\n",
}  # fmt: skip
ALLOWED = "article, h1, h2, h3, p, a, ul, li, code, table, thead, tbody, tr, th, td, br, pre, blockquote, strong, div, details, summary"
PICTURES = ".sb-figure > svg.sb-picture, svg.sb-picture > :is(path, circle, rect, text)"
LOOK = """allowed => {
  const found = [];
  for (const e of document.querySelector('article').querySelectorAll('*'))
    if (!e.matches(allowed)) found.push(e.outerHTML.slice(0, 100));
  for (const e of document.querySelectorAll('*'))
    for (const a of e.attributes)
      if (/^on/i.test(a.name) || /^\\s*(javascript|data|vbscript):/i.test(a.value)) found.push(e.tagName + ' ' + a.name);
  return found;
}"""


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Project(tmp_path_factory.mktemp("traps")).write({"mkdocs.yml": CONFIG, "docs/guide.md": "# Guide\n"})
    made.write({f"seeds/{name}": text for name, text in SEEDS.items()})
    made.write({"seeds/jinja.meta.yml": f'description: "{SCRIPT}"\nauthors: ["{SCRIPT}"]\n'})
    ran = made.build()
    assert ran.code == 0, ran.said
    return made.root / "site"


@pytest.fixture(scope="module")
def watched(chromium: playwright.Browser) -> Iterator[tuple[playwright.Page, list[str]]]:
    context = chromium.new_context()
    page = context.new_page()
    sprung: list[str] = []
    page.on("dialog", lambda dialog: (sprung.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else sprung.append(r.url))
    yield page, sprung
    context.close()


@pytest.mark.parametrize("name", [*SEEDS, "index"])
def test_no_trap_is_sprung(trapped: Path, watched: tuple[playwright.Page, list[str]], name: str) -> None:
    page, sprung = watched
    sprung.clear()
    folder = trapped / "documents" / name.rsplit(".", 1)[0] if name != "index" else trapped / "documents"
    page.goto((folder / "index.html").as_uri())
    page.mouse.move(400, 400)
    page.locator("article p").first.click()
    assert (page.evaluate(LOOK, f"{ALLOWED}, {PICTURES}"), sprung) == ([], [])
