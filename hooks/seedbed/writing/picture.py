"""Numbers -> small pictures: inline SVG that follows light and dark, prints, and needs no script.

A picture never says anything that does not stand beside it as a list, so it is one image with one name to those who
listen, and its words are left out of the search. Colours are those of the text around it. Its width and its text are
made for a phone; it is never scaled up.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from .markdown import escape

_WIDTH = 400
_HIGH = 156
"""Of the map."""
_ROW = 28
_LETTERS = 32
"""Of the longest label that fits; a longer one is cut."""
_WIDEST_LINE = 6
_BARS = 64
_BOTTOM = 18
_MOST_BARS = 40
"""Years; more are counted by the decade."""


def fan(others: Sequence[tuple[str, int]], name: str) -> str:
    """One point, and a line to each of the others, the stronger the more it has.

    Args:
        others: label and number, in the order of the list beside it.
        name: of the picture.
    """
    most = max(number for _, number in others)
    height = _ROW * len(others)
    middle = height / 2
    lines, labels = [], []
    for index, (label, number) in enumerate(others):
        y = _ROW * index + _ROW / 2
        width = 1 + (_WIDEST_LINE - 1) * number / most
        lines.append(
            f'<path d="M8 {middle:g}C70 {middle:g} 60 {y:g} 124 {y:g}" stroke-width="{width:.2f}"/>'
            f'<circle cx="128" cy="{y:g}" r="4"/>'
        )
        labels.append(f'<text x="140" y="{y + 5:g}">{escape(_cut(label))}</text>')
    dot = f'<circle cx="8" cy="{middle:g}" r="7"/>'
    return _svg("".join([*lines, dot, *labels]), height, name)


def bars(counts: Mapping[int, int], name: str) -> str:
    """A bar for each year from the first to the last, or for each decade where they are many.

    Args:
        counts: number by year.
        name: of the picture.
    """
    step = 1 if max(counts) - min(counts) < _MOST_BARS else 10 if max(counts) - min(counts) < 10 * _MOST_BARS else 100
    binned: dict[int, int] = {}
    for year, number in counts.items():
        binned[year // step * step] = binned.get(year // step * step, 0) + number
    first, last = min(binned), max(binned)
    most = max(binned.values())
    slot = _WIDTH / ((last - first) // step + 1)
    drawn = []
    for year in sorted(binned):
        x = (year - first) / step * slot
        height = max(2.0, _BARS * binned[year] / most)
        wide = max(1.0, min(slot * 0.8, 40))
        drawn.append(f'<rect x="{x:.1f}" y="{_BARS - height:.1f}" width="{wide:.1f}" height="{height:.1f}"/>')
    base = f'<path d="M0 {_BARS}H{_WIDTH}" stroke-width="1"/>'
    y = _BARS + _BOTTOM - 4
    ends = f'<text x="0" y="{y}">{first}</text><text x="{_WIDTH}" y="{y}" text-anchor="end">{max(counts)}</text>'
    return _svg("".join([*drawn, base, ends]), _BARS + _BOTTOM, name)


def world(counts: Mapping[str, int], name: str) -> str:
    """The countries of the world, those with a number the stronger the more they have.

    The shapes are Natural Earth's (public domain), 1:110 million, in plate carrée; the smallest states have none.

    Args:
        counts: number by ISO 3166 code.
        name: of the picture.
    """
    most = max(counts.values())
    drawn = []
    for code, path in _shapes().items():
        strength = f' fill-opacity="{0.25 + 0.75 * counts[code] / most:.2f}"' if code in counts else ""
        css = "sb-land sb-named" if code in counts else "sb-land"
        drawn.append(f'<path class="{css}"{strength} d="{path}"/>')
    return _svg("".join(drawn), _HIGH, name, scale=10)


@cache
def _shapes() -> Mapping[str, str]:
    shapes: dict[str, str] = json.loads((Path(__file__).parent / "world.json").read_text("utf-8"))
    return shapes


def _svg(inner: str, height: float, name: str, scale: int = 1) -> str:
    return (
        f'<svg class="sb-picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {scale * _WIDTH} {scale * height:g}"'
        f' width="{_WIDTH}" height="{height:g}" role="img" aria-label="{escape(name)}" data-search-exclude="">'
        f"{inner}</svg>"
    )


def _cut(label: str) -> str:
    return label if len(label) <= _LETTERS else f"{label[: _LETTERS - 1]}…"
