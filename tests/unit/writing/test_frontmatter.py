"""Front matter: nothing of it is run, whatever a builder prints as it is."""

from __future__ import annotations

import yaml

from seedbed.writing.frontmatter import front_matter


def test_texts_are_html_and_numbers_are_not_touched() -> None:
    read = yaml.safe_load(
        front_matter(
            {"title": '</title><script>a & "b" l\'c</script>', "authors": ["<i>"], "counts": {"views": 3}, "none": None}
        ).strip("-\n")
    )
    assert read["title"] == "&lt;/title&gt;&lt;script&gt;a &amp; &quot;b&quot; l'c&lt;/script&gt;"
    assert read["authors"] == ["&lt;i&gt;"]
    assert read["counts"] == {"views": 3}
    assert "none" not in read


def test_macros_are_told_not_to_run_a_page() -> None:
    assert "render_macros: false" in front_matter({"title": "{{ 7 * 7 }}"})
