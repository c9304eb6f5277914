"""Front matter: nothing of it is run, whatever a builder prints as it is."""

from __future__ import annotations

import yaml

from seedbed.writing.frontmatter import fenced, stated, unfenced


def test_texts_are_html_and_numbers_are_not_touched() -> None:
    read = yaml.safe_load(
        fenced(
            stated(
                {
                    "title": '</title><script>a & "b" l\'c</script>',
                    "authors": ["<i>"],
                    "counts": {"views": 3},
                    "none": None,
                }
            )
        ).strip("-\n")
    )
    assert read["title"] == "&lt;/title&gt;&lt;script&gt;a &amp; &quot;b&quot; l'c&lt;/script&gt;"
    assert read["authors"] == ["&lt;i&gt;"]
    assert read["counts"] == {"views": 3}
    assert "none" not in read


def test_macros_are_told_not_to_run_a_page() -> None:
    assert "render_macros: false" in fenced(stated({"title": "{{ 7 * 7 }}"}))


def test_a_page_without_its_front_matter_is_all_that_follows() -> None:
    assert unfenced(f"{fenced({'title': 'a'})}# a\n\n---\n\nb\n") == "# a\n\n---\n\nb\n"
