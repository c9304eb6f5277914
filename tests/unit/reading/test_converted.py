"""Office documents, with the extra `formats` and without it."""

from __future__ import annotations

import io
import zipfile

import pytest

from seedbed.model import Finding
from seedbed.reading import converted

WORD = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>"""
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
}


def _docx(*paragraphs: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
        archive.writestr("word/document.xml", WORD.format(body))
    return stream.getvalue()


def test_the_text_of_a_document_is_taken_out() -> None:
    pytest.importorskip("markitdown")
    made = converted.extract(_docx("The tide tables", "Text &lt;b&gt; {{ x }}."), ".docx", "a.docx", pytest.fail)
    assert made is not None
    assert made.text == "The tide tables\n\nText <b> {{ x }}."


@pytest.mark.parametrize(("data", "suffix"), [(b"no archive", ".docx"), (b"%PDF-1.4 broken", ".pdf"), (b"", ".xlsx")])
def test_a_broken_document_is_reported_in_a_line(data: bytes, suffix: str) -> None:
    pytest.importorskip("markitdown")
    findings: list[Finding] = []
    assert converted.extract(data, suffix, f"a{suffix}", findings.append) is None
    assert [f.code for f in findings] == ["not-converted"]
    assert "\n" not in findings[0].message


def test_without_the_extra_the_finding_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converted, "find_spec", lambda name: None)
    findings: list[Finding] = []
    assert converted.extract(b"", ".docx", "a.docx", findings.append) is None
    assert "pip install 'markitdown[docx,pdf,pptx,xlsx]'" in findings[0].advice


def test_an_archive_that_would_unpack_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converted, "find_spec", lambda name: object())
    monkeypatch.setattr(converted, "_MOST_UNPACKED", 500)
    findings: list[Finding] = []
    assert converted.extract(_docx("word " * 200), ".docx", "a.docx", findings.append) is None
    assert [f.code for f in findings] == ["too-large"]
