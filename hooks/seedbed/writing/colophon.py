"""The findings and figures of a run -> the page that says how this copy was made and what is doubtful in it."""

from collections.abc import Sequence
from dataclasses import replace

from .. import __version__
from ..languages import language
from ..model import Finding, Page, PagePath, Record, Severity, Term
from .nodes import Anchor, Code, Grid, Heading, Inline, Inlines, Items, Node, Para, Style
from .page import page
from .words import Words

COLOPHON = PagePath("colophon.md")
_ORDER = list(Severity)


def colophon(
    records: Sequence[Record], terms: Sequence[Term], findings: Sequence[Finding], files: Sequence[str], words: Words
) -> Page:
    """How the copy was made, its data to take away, and every finding, the most serious first."""
    downloads: list[Inline] = []
    for name in files:
        downloads += [*([" · "] if downloads else []), Anchor(name, f"data/{name}")]
    nodes: list[Node] = [
        Heading(1, (words("colophon"),)),
        Para((words("colophon_lead", version=__version__),)),
        Items(
            (
                (words.counted("documents", len(records)),),
                (words.counted("terms", len(terms)),),
                (words.counted("findings", len(findings)),),
            )
        ),
        Heading(2, (words("downloads"),), id="downloads"),
        Para(tuple(downloads), Style("sb-tags")),
        Heading(2, (words("findings"),), id="findings"),
    ]
    if findings:
        head = (words("severity"), words("place_in_files"), words("what_is_wrong"), words("code"))
        nodes.append(Grid(head, tuple(_row(f, words) for f in most_serious_first(findings))))
    else:
        nodes.append(Para((words("no_findings"),)))
    return replace(page(COLOPHON, {"title": words("colophon")}, nodes), indexed=True)


def most_serious_first(findings: Sequence[Finding]) -> list[Finding]:
    """Errors, then warnings, then the rest; in each the files in order."""
    return sorted(findings, key=lambda f: (_ORDER.index(f.severity), f.source, f.line or 0, f.code, f.message))


def _row(finding: Finding, words: Words) -> tuple[Inlines, ...]:
    translated = language(words.code).findings.get(finding.code)
    message = translated.format_map(dict(finding.details)) if translated else f"{finding.message} {finding.advice}"
    return (words(f"severity_{finding.severity}"),), (Code(finding.place),), _set(message), (Code(finding.code),)


def _set(message: str) -> Inlines:
    """A message, with what stands between backticks in it as code."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        return (message,)
    return tuple(Code(part) if number % 2 else part for number, part in enumerate(parts) if part)
