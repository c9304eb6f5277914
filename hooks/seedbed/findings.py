"""The catalogue of findings: a code and the words to fill in -> a `Finding`.

One row a code: how much it matters, what is wrong, what to do. Codes are stable; the guide lists them, and a test
holds it to this table.
"""

from collections.abc import Callable
from dataclasses import replace

from .model import Finding, Severity

Report = Callable[[Finding], None]
"""What a stage is given to tell the author something."""

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 - three columns of a table

CATALOGUE: dict[str, tuple[Severity, str, str]] = {
    "unreadable-seed": (
        E,
        "The file cannot be read: {reason}.",
        "Check its permissions, or take it out of the seeds folder.",
    ),
    "not-a-file": (E, "This is {what}, not a text file.", "Put the text itself into the seeds folder."),
    "outside-link": (E, "The link leads out of the seeds folder.", "Copy the text into the seeds folder instead."),
    "too-large": (
        E,
        "The file has {size} bytes; the limit is {limit}.",
        "Split it, or raise the setting `max_bytes`.",
    ),
    "binary-seed": (
        E,
        "The file holds {what}, not text.",
        "Save it as plain text, or take it out of the seeds folder.",
    ),
    "not-utf8": (
        E,
        "Byte {offset} is not UTF-8, and the encoding cannot be told.",
        "Save the file as UTF-8.",
    ),
    "empty-seed": (
        W,
        "The file holds no visible text, so it has no page.",
        "Fill it, or take it out of the seeds folder.",
    ),
    "no-body": (W, "Nothing but a title or boilerplate was found.", "Check that the whole text was saved."),
    "other-format": (W, "Files ending in `{suffix}` are not read.", "Save the text as .txt, .md or .html."),
    "needs-formats": (
        E,
        "Files ending in `{suffix}` are read only with markitdown.",
        "Install it (`pip install 'markitdown[docx,pdf,pptx,xlsx]'`), or save the text as .txt.",
    ),
    "not-converted": (E, "The text cannot be taken out of the file: {reason}.", "Save the text as .txt."),
    "guessed-encoding": (
        W,
        "The encoding is not declared; it was read as {encoding}.",
        "Check the accents on its page, and save the file as UTF-8.",
    ),
    "repaired-encoding": (
        W,
        "The text had been saved in a wrong encoding and was repaired ({changes}).",
        "Compare with the untouched source; save the file anew where the repair is wrong.",
    ),
    "invisible-characters": (
        I,
        "Invisible or control characters were left out: {what}.",
        "Nothing, unless they mattered.",
    ),
    "unknown-language": (I, "The language cannot be told.", "State it in {sidecar}: `language: it`."),
    "sidecar-invalid": (E, "The sidecar is not valid YAML: {reason}.", "Mend it; until then nothing in it counts."),
    "sidecar-field": (E, "`{field}` is not a field that can be corrected.", "Use one of: {known}."),
    "sidecar-value": (
        E,
        "`{field}` must be {expected}.",
        "Mend the value; until then the one read from the text counts.",
    ),
    "sidecar-orphan": (W, "The sidecar belongs to no seed.", "Rename it after its seed: NAME.meta.yml for NAME.txt."),
    "entry-invalid": (
        E,
        "The entry cannot be used: {reason}.",
        "Mend its front matter; until then the entry is left out.",
    ),
    "entry-field": (W, "`{field}` means nothing in an entry.", "Use one of: {known}."),
    "entry-unused": (I, "No text mentions «{term}».", "Nothing, or add the word that the texts use as an alias."),
    "entry-reference": (W, "`{field}` names {name}, which is no entry.", "Use the name of an entry file, without .md."),
    "entry-circular": (
        W,
        "It says nothing itself, and its `see_also` never leads to an entry that does.",
        "Write what the term means into one of them.",
    ),
    "entry-language": (
        I,
        "The entry is in `{language}`, in which there is no text.",
        "Nothing, or correct `language` in the entry.",
    ),
    "no-terms": (
        I,
        "Terms are not looked for in texts whose language is `{language}` (this one; {count} in all).",
        "Write entries for them; those are linked.",
    ),
    "no-segmenter": (
        I,
        "Terms are not looked for in `{language}` (this text; {count} in all): its segmenter is not installed.",
        "Install it: pip install janome jieba kiwipiepy pythainlp. Entries are linked without it.",
    ),
    "review-invalid": (W, "It cannot be used: {reason}.", "Correct it; until then the rules decide."),
    "review-unknown": (W, "`{name}` is no document and no term.", "Correct the name, or take the pair out."),
    "pattern-slow": (
        W,
        "The pattern `{pattern}` of `link_patterns` takes too long; it is not used.",
        "Write it without nested repetitions.",
    ),
    "alias-short": (
        W,
        "The alias «{alias}» is one letter; it is not looked for.",
        "Take it out, or write it longer.",
    ),
    "alias-taken": (
        W,
        "«{alias}» already names the entry {other}.",
        "Keep it in one of the two; until then {other} has it.",
    ),
    "address-taken": (
        E,
        "Its page would stand at {page}, where {other} already is.",
        "Rename one of the two.",
    ),
    "address-changed": (I, "Another page has the same address, so its page is {page}.", "Nothing, or rename the file."),
    "near-duplicate": (
        I,
        "{share} % of the text are also in {other}.",
        "Nothing, or keep one of the two.",
    ),
    "page-differs": (
        W,
        "{page} came out differently the quick way, so all pages were made the ordinary way.",
        "Nothing on the site is wrong; please report it, with mkdocs.yml.",
    ),
    "theme-differs": (
        I,
        "The theme does not let {page} be filled in, so it is asked for every page by itself.",
        "Nothing; to build faster, let no template look into a page's text.",
    ),
    "duplicate-text": (W, "The text is the same as that of {other}.", "Keep one of the two."),
}


def finding(code: str, source: str, line: int | None = None, **details: object) -> Finding:
    """A finding of the catalogue, about a seed.

    Raises:
        KeyError: the code is not in the catalogue, or a word of its sentence is missing: a fault of ours.
    """
    severity, message, advice = CATALOGUE[code]
    words = {name: str(value) for name, value in details.items()}
    return Finding(
        code, severity, source, line, message.format_map(words), advice.format_map(words), tuple(words.items())
    )


def entry_finding(code: str, path: str, line: int | None = None, **details: object) -> Finding:
    """The same about a glossary entry, whose path is below its folder."""
    return replace(finding(code, f"glossary/{path}", line, **details), about="entry")


def project_finding(code: str, path: str, line: int | None = None, **details: object) -> Finding:
    """The same about another file of the project."""
    return replace(finding(code, path, line, **details), about="project")
