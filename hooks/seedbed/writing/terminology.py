"""The glossary in the formats of terminologists and machines: SKOS (Turtle, JSON-LD), TBX-Basic, CSV.

Every entry has its page as its address, relative to the folder of the data, so that a copy on a memory stick holds
together. What a format has no place for is left out there; nothing is said in one that is not said on the page.
"""

import json
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from ..model import Term
from .later import LazyTexts
from .sheet import sheet

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCT = "http://purl.org/dc/terms/"
_XML_ALLOWED = str.maketrans({c: None for c in (*range(0x20), 0xFFFE, 0xFFFF) if c not in (9, 10, 13)})


def terminology(terms: Sequence[Term], title: str, language: str) -> LazyTexts:
    """File name to content.

    Args:
        terms: those that are shown.
        title: of the collection.
        language: of the site.
    """
    ordered = sorted(terms, key=lambda term: (term.language, term.name.casefold(), term.page))
    return LazyTexts(
        {
            "glossary.ttl": lambda: _turtle(ordered, title, language),
            "glossary.jsonld": lambda: _json_ld(ordered, title, language),
            "glossary.tbx": lambda: _tbx(ordered, title, language),
            "glossary.csv": lambda: _csv(ordered),
        }
    )


def _address(term: Term) -> str:
    return f"../{term.page.removesuffix('.md')}/"


def _others(term: Term) -> tuple[str, ...]:
    """The other names: aliases, then spellings met in the texts, without those that differ in case only."""
    seen = {term.name.casefold()}
    found = []
    for name in (*term.aliases, *term.forms):
        if name.casefold() not in seen:
            seen.add(name.casefold())
            found.append(name)
    return tuple(found)


def _tied(term: Term, terms: Iterable[Term]) -> list[Term]:
    """The same concept in other languages, as its entry says."""
    named = {f"{name}.md" for name in term.entry.same_as} if term.entry else set()
    return [other for other in terms if other.entry and other.entry.path in named] if named else []


def _definitions(term: Term) -> Iterable[tuple[str, str]]:
    """Each definition with its source: the words of the entry, then the sentences of the texts."""
    if term.entry and term.entry.body:
        yield term.entry.body, f"glossary/{term.entry.path}"
    for quote in term.definitions:
        yield quote.text, f"{quote.source}:{quote.line}"


def _turtle(terms: Sequence[Term], title: str, language: str) -> str:
    lines = [
        f"@prefix skos: <{_SKOS}> .",
        f"@prefix dct: <{_DCT}> .",
        "",
        f"<../glossary/> a skos:ConceptScheme ;\n    dct:title {_literal(title, language)} .",
    ]
    for term in terms:
        facts = [
            "a skos:Concept",
            "skos:inScheme <../glossary/>",
            f"skos:prefLabel {_literal(term.name, term.language)}",
        ]
        facts += [f"skos:altLabel {_literal(name, term.language)}" for name in _others(term)]
        facts += [f"skos:definition {_literal(text, term.language)}" for text, _ in _definitions(term)]
        facts += [f"dct:source {_literal(source)}" for _, source in _definitions(term)]
        facts += [f"skos:exactMatch <{_iri(_address(other))}>" for other in _tied(term, terms)]
        lines.append(f"\n<{_iri(_address(term))}> " + " ;\n    ".join(facts) + " .")
    return "\n".join(lines) + "\n"


def _literal(text: str, language: str = "") -> str:
    """JSON escapes a string as Turtle does."""
    return json.dumps(text, ensure_ascii=False) + (f"@{language}" if language not in ("", "und") else "")


def _iri(address: str) -> str:
    return "".join(c if c > " " and c not in '<>"{}|^`\\' else f"%{ord(c):02X}" for c in address)


def _json_ld(terms: Sequence[Term], title: str, language: str) -> str:
    context = {
        "skos": _SKOS,
        "dct": _DCT,
        "ConceptScheme": "skos:ConceptScheme",
        "Concept": "skos:Concept",
        "prefLabel": "skos:prefLabel",
        "altLabel": "skos:altLabel",
        "definition": "skos:definition",
        "source": "dct:source",
        "title": "dct:title",
        "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
        "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
    }

    def said(text: str, code: str) -> dict[str, str]:
        return {"@value": text} if code == "und" else {"@value": text, "@language": code}

    scheme = {"@id": "../glossary/", "@type": "ConceptScheme", "title": said(title, language)}
    concepts = [
        {
            "@id": _iri(_address(term)),
            "@type": "Concept",
            "inScheme": "../glossary/",
            "prefLabel": said(term.name, term.language),
            "altLabel": [said(name, term.language) for name in _others(term)],
            "definition": [said(text, term.language) for text, _ in _definitions(term)],
            "source": [source for _, source in _definitions(term)],
            "exactMatch": [_iri(_address(other)) for other in _tied(term, terms)],
        }
        for term in terms
    ]
    return json.dumps({"@context": context, "@graph": [scheme, *concepts]}, ensure_ascii=False, indent=1) + "\n"


def _tbx(terms: Sequence[Term], title: str, language: str) -> str:
    """TBX-Basic, ISO 30042:2019, in the style that writes data categories as attributes."""
    entries = "\n".join(_concept(term, number) for number, term in enumerate(terms, 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang={_attribute(language)} xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc>
<titleStmt><title>{_text(title)}</title></titleStmt>
<sourceDesc><p>{_text(title)}</p></sourceDesc>
</fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</tbxHeader>
<text>
<body>
{entries}
</body>
</text>
</tbx>
"""


def _concept(term: Term, number: int) -> str:
    described = "\n".join(
        f'<descripGrp><descrip type="definition">{_text(text)}</descrip>'
        f'<admin type="source">{_text(source)}</admin></descripGrp>'
        for text, source in _definitions(term)
    )
    names = [(term.name, "preferredTerm-admn-sts"), *((name, "admittedTerm-admn-sts") for name in _others(term))]
    sections = "\n".join(
        f'<termSec><term>{_text(name)}</term><termNote type="administrativeStatus">{status}</termNote></termSec>'
        for name, status in names
    )
    address = f'<xref type="externalCrossReference" target={_attribute(_address(term))}>{_text(term.name)}</xref>'
    return (
        f'<conceptEntry id="c{number}">\n{address}\n<langSec xml:lang={_attribute(term.language)}>\n'
        + (f"{described}\n" if described else "")
        + f"{sections}\n</langSec>\n</conceptEntry>"
    )


def _text(text: str) -> str:
    return escape(text.translate(_XML_ALLOWED))


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_XML_ALLOWED))


def _csv(terms: Sequence[Term]) -> str:
    """One row a term; lists are divided by ` | `."""
    head = ("term", "language", "kind", "aliases", "definition", "source", "page")
    return sheet(head, map(_row, terms))


def _row(term: Term) -> tuple[str, ...]:
    first = next(iter(_definitions(term)), ("", ""))
    return (term.name, term.language, term.kind, " | ".join(_others(term)), *first, term.page)
