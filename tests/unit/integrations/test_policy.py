"""What may run on a page: what the site brings, and nothing that a text holds."""

from __future__ import annotations

import base64
import hashlib

from seedbed.integrations.policy import Policies

PAGE = '<html><head><meta charset="utf-8"><script>theme()</script></head><body>{content}</body></html>'


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_scripts_of_the_theme_are_listed_and_those_of_a_text_never() -> None:
    content = "<p>text</p><script>evil()</script><img src='https://evil.example/x.png'>"
    said = Policies(offline=False).stated(PAGE.format(content=content), content)
    assert said.index("Content-Security-Policy") < said.index("theme()")
    assert _hash("theme()") in said
    assert _hash("evil()") not in said
    assert "https://evil.example;" not in said
    assert "https://evil.example " not in said
    assert "'unsafe-inline'" not in said


def test_what_people_wrote_may_bring_scripts_pictures_and_styles() -> None:
    content = (
        "<script>mine()</script><img src='https://pictures.example/x.png'><a href='https://read.example/'>read</a>"
        "<link rel='canonical' href='https://site.example/'>"
    )
    said = Policies(offline=False).stated(PAGE.format(content=content), None)
    assert _hash("mine()") in said
    assert "img-src 'self' https://pictures.example data:" in said
    assert "style-src 'self' https://pictures.example 'unsafe-inline'" in said
    assert "read.example " not in said
    assert "site.example " not in said


def test_what_an_attribute_says_is_no_script_and_loads_nothing() -> None:
    said = '<meta name="description" content="<script>evil()</script> src=https://evil.example/x.png"><a title="<script>evil()</script>">'
    stated = Policies(offline=False).stated(PAGE.format(content=said), None)
    assert _hash("theme()") in stated
    assert _hash("evil()") not in stated
    assert "https://evil.example;" not in stated
    assert "https://evil.example " not in stated.split("<script>")[0]


def test_scripts_of_a_text_are_not_listed_where_another_plugin_changed_the_page() -> None:
    content = "<p>text </p>  <script>evil()</script><img src='https://evil.example/x.png'>"
    changed = content.replace("  ", "").replace("'", "")
    said = Policies(offline=False).stated(PAGE.format(content=changed), content)
    assert _hash("theme()") in said
    assert _hash("evil()") not in said
    assert "https://evil.example " not in said


def test_data_in_a_script_is_no_script() -> None:
    said = Policies(offline=False).stated(PAGE.format(content='<script type="application/ld+json">{}</script>'), None)
    assert _hash("{}") not in said


def test_headers_are_for_all_pages_together() -> None:
    policies = Policies(offline=False)
    policies.stated(PAGE.format(content=""), "x")
    policies.stated(PAGE.format(content="").replace("theme()", "other()"), "x")
    files = policies.headers()
    assert set(files) == {"_headers", ".htaccess", "_headers.nginx"}
    for content in files.values():
        assert _hash("theme()") in content
        assert _hash("other()") in content
        assert "frame-ancestors 'self'" in content
        assert "nosniff" in content


def test_a_folder_may_load_its_own_files() -> None:
    assert "script-src 'self' file:" in Policies(offline=True).stated(PAGE.format(content=""), "x")
