"""The bytes of `links.review.yml` -> what a person decided about links, pair by pair, or findings.

    accept:
      - [notes/a.txt, glossary/energia]
    refuse:
      - [notes/a.txt, notes/b.txt]

The first of a pair is a seed, the second a seed or the page of a term, without `.md`.
"""

from collections.abc import Collection

from ..findings import Report, project_finding
from ..text.fields import UnreadableError, fields

Decisions = dict[tuple[str, str], bool]
"""By source and target: whether the link is made, whatever the rules say."""

_MADE = {"accept": True, "refuse": False}


def review(data: bytes, name: str, sources: Collection[str], targets: Collection[str], report: Report) -> Decisions:
    """The decisions in a review file.

    Args:
        data: the bytes of the file.
        name: of the file, for the findings.
        sources: all documents.
        targets: documents, and the pages of terms.
        report: told of everything in it that cannot be used; the rest counts.
    """
    try:
        written = fields(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        report(project_finding("review-invalid", name, reason="it is not UTF-8"))
        return {}
    except UnreadableError as error:
        report(project_finding("review-invalid", name, error.line, reason=error.reason))
        return {}
    decided: Decisions = {}
    for field, (pairs, line) in written.items():
        if field not in _MADE or not isinstance(pairs, list | None):
            report(project_finding("review-invalid", name, line, reason="it must hold the lists `accept` and `refuse`"))
            continue
        for pair in pairs or ():
            if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)):
                report(project_finding("review-invalid", name, line, reason=f"{pair!r} is no pair [from, to]"))
                continue
            source, target = pair[0], pair[1] if pair[1] in targets else f"{pair[1]}.md"
            if source not in sources or target not in targets:
                gone = pair[0] if source not in sources else pair[1]
                report(project_finding("review-unknown", name, line, name=gone))
            elif decided.setdefault((source, target), _MADE[field]) != _MADE[field]:
                report(project_finding("review-invalid", name, line, reason=f"{pair!r} is accepted and refused"))
    return decided
