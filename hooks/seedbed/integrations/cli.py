"""The command `seedbed`: its words -> a run, its messages, its exit code.

    seedbed new FOLDER       a collection that is ready to be built
    seedbed grow SEEDS OUT   the pages and the data in a plain folder, for any other builder
    seedbed check SEEDS      the findings only
    seedbed links            the links that wait for a decision
    seedbed glossary ACTION  adopt a found term, import a list, report what is open
    seedbed site             hosted site and offline bundle, with MkDocs

Exit codes: 0 done, 1 there are errors among the findings (or, with --strict, warnings), 2 it could not be done.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote

from .. import __version__
from ..errors import SeedbedError, SettingsError
from ..languages import language
from ..model import Finding, Severity, Site
from ..pipeline import grow
from ..publishing.folder import write_folder
from ..settings import Settings, settings
from ..writing.colophon import most_serious_first
from ..writing.words import Words
from .curation import adopt, import_list, report, to_review
from .engine import Pool
from .messages import sentence
from .progress import shown
from .starting import Started, start

_SOURCES = Path(__file__).parents[3]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: its words; those of the process where None.

    Returns:
        The exit code.
    """
    parsed = _parser().parse_args(arguments)
    try:
        code = int(parsed.run(parsed))
        sys.stdout.flush()
        return code
    except SeedbedError as error:
        print(f"seedbed: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("seedbed: stopped; nothing was changed.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # who reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="seedbed",
        description="Grows a folder of raw text into a linked reference site. Nothing is ever fetched: texts are files "
        "that you put into seeds/.",
    )
    parser.add_argument("--version", action="version", version=f"seedbed {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    new = commands.add_parser(
        "new",
        help="make a collection that is ready to be built",
        description="Makes a collection: mkdocs.yml, docs/, seeds/, a Makefile, workflows for GitHub and GitLab. It "
        "writes over nothing, and fetches nothing.",
    )
    new.add_argument("folder", type=Path, help="to make; it may be there if it holds nothing but seeds/")
    new.add_argument(
        "--seeds", metavar="TEXTS", type=Path, help="folder of texts that are copied into seeds/, byte for byte"
    )
    new.add_argument("--title", metavar="NAME", help="of the collection; without it, the name of the folder")
    new.add_argument(
        "--language", metavar="CODE", help="of the site's own words, as `de`; without it, that of most texts"
    )
    new.set_defaults(run=_new)

    grow_ = commands.add_parser("grow", help="write pages and data into a plain folder")
    grow_.add_argument("seeds", type=Path, help="folder of the raw texts")
    grow_.add_argument("out", type=Path, help="folder to make, or to replace where Seedbed made it")
    grow_.set_defaults(run=_grow)

    check = commands.add_parser("check", help="say what is wrong or doubtful, and write nothing")
    check.add_argument("seeds", type=Path, help="folder of the raw texts")
    check.set_defaults(run=_check)

    for command in (grow_, check):
        command.add_argument("--glossary", type=Path, help="folder of glossary entries")
        command.add_argument("--language", help="language of the site's own words")
        command.add_argument("--strict", action="store_true", help="let warnings count as errors")

    project = argparse.ArgumentParser(add_help=False)
    project.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="whose settings count, if it is there")
    project.add_argument("--seeds", type=Path, help="folder of the raw texts, instead of that of the settings")
    project.add_argument("--glossary", type=Path, help="folder of the entries, instead of that of the settings")
    project.add_argument("--language", help="of the site's own words, and of imported rows that name none")

    links = commands.add_parser(
        "links", parents=[project], help="list the links that wait for a decision, ready for links.review.yml"
    )
    links.set_defaults(run=_links)

    glossary = commands.add_parser("glossary", help="work on the glossary: adopt, import, report")
    actions = glossary.add_subparsers(required=True, metavar="ACTION", dest="action")
    adopt = actions.add_parser("adopt", parents=[project], help="write an entry for a term that was found")
    adopt.add_argument("term", help="its name, or one of its forms")
    adopt.set_defaults(run=_adopt)
    import_ = actions.add_parser("import", parents=[project], help="write an entry for each row of a CSV file")
    import_.add_argument("file", type=Path, help="with the columns term, language, definition, aliases, source")
    import_.set_defaults(run=_import)
    report = actions.add_parser(
        "report", parents=[project], help="say what is open: no definition, several, near names, unused entries"
    )
    report.set_defaults(run=_open)

    site = commands.add_parser("site", help="build the hosted site and the offline bundle with MkDocs")
    site.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="of MkDocs")
    site.add_argument("--site", type=Path, default=Path("site"), help="folder of the hosted site")
    site.add_argument("--dist", type=Path, default=Path("dist"), help="folder of the bundle")
    site.add_argument("--zim", action="store_true", help="make a ZIM file for Kiwix as well, with libzim")
    site.add_argument("--strict", action="store_true", help="let warnings stop the build")
    site.add_argument("--anew", action="store_true", help="build even where nothing changed since the last build")
    site.add_argument("--times", action="store_true", help="build, and say what each part of the build cost")
    site.set_defaults(run=_site)
    return parser


def _new(parsed: argparse.Namespace) -> int:
    started = start(parsed.folder, parsed.seeds, parsed.title, parsed.language)
    for found in most_serious_first(started.findings):
        print(f"not taken: {sentence(found, str(parsed.seeds), None)}", file=sys.stderr)
    print(_next(started, parsed.folder))
    return 0


def _next(started: Started, folder: Path) -> str:
    """What was made, and what to do with it."""
    texts = "a first text, which you may delete once yours lie beside it"
    if started.texts:
        texts = f"{started.texts} texts, as they came" if started.texts > 1 else "one text, as it came"
    words = "" if language(started.language).labels else "; there are no words in it yet, English ones stand in"
    lines = [
        f"{folder} is ready. In seeds/: {texts}.",
        f"Its language is {Words('en').language(started.language)} (`language` in mkdocs.yml){words}.",
    ]
    build = ["make site    (or, without make: seedbed site)"]
    if not started.wheel:
        lines.append("This Seedbed runs from its sources; make site needs its wheel, which pip makes of them:")
        build = [f"python3 -m pip wheel --no-deps --wheel-dir wheels {quote(str(_SOURCES))}", "make site"]
    steps = [*([] if folder.resolve() == Path.cwd() else [f"cd {quote(str(folder))}"]), *build]
    then = "It builds site/, whose index.html you may open, and dist/*.zip, which needs no network."
    return "\n".join([*lines, "", "Next:", *(f"  {step}" for step in steps), then])


def _grow(parsed: argparse.Namespace) -> int:
    site = _grown(parsed)
    write_folder(site, parsed.seeds, parsed.out)
    print(f"{len(site.pages)} pages and the data are in {parsed.out}", file=sys.stderr)
    return _report(site.findings, parsed)


def _adopt(parsed: argparse.Namespace) -> int:
    return _wrote([adopt(_grown_as_configured(parsed), parsed.term, _entries(*_project(parsed)))])


def _import(parsed: argparse.Namespace) -> int:
    root, chosen = _project(parsed)
    return _wrote(import_list(parsed.file, chosen.language or "en", _entries(root, chosen)))


def _wrote(paths: Sequence[Path]) -> int:
    for path in paths:
        print(path, file=sys.stderr)
    print(f"{len(paths)} entries written", file=sys.stderr)
    return 0


def _open(parsed: argparse.Namespace) -> int:
    print(report(_grown_as_configured(parsed)))
    return 0


def _links(parsed: argparse.Namespace) -> int:
    print(to_review(_grown_as_configured(parsed)), end="")
    return 0


def _check(parsed: argparse.Namespace) -> int:
    return _report(_grown(parsed).findings, parsed)


def _given(parsed: argparse.Namespace) -> dict[str, str | None]:
    """The settings that the command line states."""
    given = {
        "seeds_dir": parsed.seeds and str(parsed.seeds.absolute()),
        "glossary_dir": parsed.glossary and str(parsed.glossary.absolute()),
        "language": parsed.language,
    }
    return {name: value for name, value in given.items() if value is not None}


def _grown(parsed: argparse.Namespace) -> Site:
    """The site of a folder of texts, of which nothing else is known."""
    chosen = settings({"glossary_dir": None, **_given(parsed)}, "command line")
    return grow(Path(), chosen, watch=shown, reading=Pool(), engine=Pool())


def _project(parsed: argparse.Namespace) -> tuple[Path, Settings]:
    """The folder and the settings of a project; what the command line states comes first."""
    given = _given(parsed)
    checked = settings(given, "command line")
    root, chosen = Path(), Settings()
    if parsed.config.is_file():
        from .configured import project  # here, so that a folder without a configuration needs no MkDocs

        root, chosen = project(parsed.config)
    return root, replace(chosen, **{name: getattr(checked, name) for name in given})


def _grown_as_configured(parsed: argparse.Namespace) -> Site:
    root, chosen = _project(parsed)
    return grow(root, chosen, watch=shown, reading=Pool(chosen.workers), engine=Pool(chosen.workers))


def _entries(root: Path, chosen: Settings) -> Path:
    if chosen.glossary_dir is None:
        raise SettingsError("glossary_dir", "The setting `glossary_dir` is off. Name a folder: --glossary FOLDER.")
    return root / chosen.glossary_dir


def _report(findings: Sequence[Finding], parsed: argparse.Namespace) -> int:
    for found in most_serious_first(findings):
        said = sentence(found, str(parsed.seeds), str(parsed.glossary))
        print(f"{found.severity}: {said}", file=sys.stderr)
    failing = {Severity.ERROR, Severity.WARNING} if parsed.strict else {Severity.ERROR}
    return int(any(found.severity in failing for found in findings))


def _site(parsed: argparse.Namespace) -> int:
    from .outputs import Wanted, make  # here, so that the other commands need no MkDocs

    made = make(Wanted(*(getattr(parsed, name) for name in Wanted._fields)), anew=parsed.anew)
    print(f"\nHosted site:     {parsed.site.absolute() / 'index.html'}")
    for label, path in zip(("Offline bundle:", "For Kiwix:"), made, strict=False):
        print(f"{label:16} {path.absolute()}")
    return 0
