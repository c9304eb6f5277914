"""A record -> the part of its page about its source: the file, every fact with line and rule, what was set apart."""

from ..model import Block, Field, Record
from .addresses import copy_of
from .nodes import Anchor, Code, Grid, Inlines, Items, Node, Para, Style
from .styles import heading_around, style_of
from .words import Words


def source_record(record: Record, words: Words) -> list[Node]:
    """The record of the source: the file, every fact with its line and rule, what was set apart or repaired."""
    seed, metadata = record.document.seed, record.metadata
    facts: list[tuple[str, str, Field[str]]] = [("title", metadata.title.value, metadata.title)]
    facts += [("author", a.value, a) for a in metadata.authors]
    facts += [
        (name, words.date(f.value), f)
        for name, f in (("published", metadata.published), ("updated", metadata.updated))
        if f
    ]
    if metadata.section:
        facts.append(("section", metadata.section.value, metadata.section))
    facts.append(("language", words.language(metadata.language.value), metadata.language))
    facts += [("place", words.country(p.value), p) for p in metadata.places]
    facts += [("person", p.value, p) for p in metadata.people]
    facts += [("organisation", o.value, o) for o in metadata.organisations]
    facts += [("name", n.value, n) for n in metadata.names]
    facts += [("date_mentioned", words.date(d.value), d) for d in metadata.dates]
    facts += [
        ("count", f"{words.number(c.value)} {words(f'count_{name}')}", _as_text(c))
        for name, c in metadata.counts.items()
    ]
    rows: list[tuple[Inlines, ...]] = [
        ((words(f"field_{name}"),), (value,), (_line(field, words),), (Code(field.rule),))
        for name, value, field in facts
    ]
    nodes: list[Node] = [
        heading_around("source_record", "source", words),
        Para(
            (
                *_file(record, words),
                Anchor(words("untouched"), copy_of(record.page, record.source)),
                ". SHA-256: ",
                Code(seed.sha256),
            ),
            Style("sb-file"),
        ),
        Grid((words("fact"), words("value"), words("line"), words("rule")), tuple(rows)),
    ]
    if record.document.lifted:
        nodes.append(Para((words("set_apart"),)))
        nodes.append(
            Items(
                tuple(_lifted(record, block, words) for block in record.document.lifted),
                style_of(metadata.language.value, words, "sb-apart"),
            )
        )
    repairs = [f"{words(f'repair_{r.name}')}: {words.number(r.count)}" for r in seed.repairs]
    if repairs:
        nodes.append(Para((f"{words('repaired')} {'; '.join(repairs)}.",)))
    return nodes


def _file(record: Record, words: Words) -> Inlines:
    seed = record.document.seed
    size = f" ({words.number(seed.size)} {words('bytes')}, {seed.encoding}). "
    return (f"{words('file')}: ", Code(seed.source), size)


def _as_text(field: Field[int]) -> Field[str]:
    return Field(str(field.value), field.line, field.rule)


def _line(field: Field[str], words: Words) -> str:
    return words.number(field.line) if field.line else words("whole_text")


def _lifted(record: Record, block: Block, words: Words) -> Inlines:
    text = " ".join(record.document.seed.at(block.span).split())
    return (text, f" — {words('at_line', n=words.number(record.document.line(block)))}, ", Code(block.rule))
