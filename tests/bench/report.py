"""Costs -> a table with ratios, and a picture of how each builder grows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import log10

from bench.measure import Cost

BASE = "mkdocs-material"
"""The builder that the others are compared with."""
Costs = Mapping[tuple[str, int], Cost]
_WIDTH, _HEIGHT, _EDGE, _NAMES = 700, 360, 48, 190
_COLOURS = ("#3366cc", "#b8441f", "#2e7d4f", "#8a4fa3", "#a07a00", "#4a4a4a", "#0d8a99", "#c2185b")


def table(costs: Costs) -> str:
    """A row a builder and number of documents; ratios are of the base, in the same run."""
    rows = [
        "| builder | documents | CPU s | ratio | wall s | ratio | peak MB | MB written | pages |",
        "| --- |" + " ---: |" * 8,
    ]
    for (name, count), cost in sorted(costs.items(), key=lambda item: (item[0][1], item[0][0])):
        base = costs.get((BASE, count))
        if cost.failed:
            rows.append(f"| {name} | {count:,} | {cost.failed} |" + " |" * 6)
            continue
        ratios = [f"{own / other:.2f}" if base else "" for own, other in _compared(cost, base)]
        rows.append(
            f"| {name} | {count:,} | {cost.cpu:.1f} | {ratios[0]} | {cost.wall:.1f} | {ratios[1]} | "
            f"{cost.peak >> 20:,} | {cost.written / 1e6:.1f} | {cost.pages:,} |"
        )
    return "\n".join(rows) + "\n"


def picture(costs: Costs) -> str:
    """CPU time a document against the number of documents, both logarithmic, as SVG for light and dark pages."""
    good = {key: 1000 * cost.cpu / key[1] for key, cost in costs.items() if not cost.failed}
    counts = sorted({count for _, count in good})
    if not counts:
        return ""
    low, high = min(good.values()) / 1.5, max(good.values()) * 1.5

    def x(count: int) -> float:
        span = log10(counts[-1] / counts[0]) or 1
        return _EDGE + (_WIDTH - _EDGE - _NAMES) * log10(count / counts[0]) / span

    def y(cost: float) -> float:
        return _EDGE / 2 + (_HEIGHT - 1.5 * _EDGE) * log10(high / cost) / log10(high / low)

    parts = [f'<text x="{x(c):.0f}" y="{_HEIGHT - 20}" text-anchor="middle">{c:,}</text>' for c in counts]
    parts += [
        f'<text x="{_EDGE - 8}" y="{y(tick) + 4:.0f}" text-anchor="end">{tick:g}</text>'
        f'<path d="M{_EDGE} {y(tick):.0f}H{_WIDTH - _NAMES}" opacity=".25"/>'
        for tick in (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)
        if low < tick < high
    ]
    names = sorted({name for name, _ in good}, key=lambda name: -_last(good, name))
    for name, colour in zip(names, _COLOURS, strict=False):
        points = [(x(count), y(value)) for (own, count), value in sorted(good.items()) if own == name]
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}" stroke="none"/>' for a, b in points]
        parts.append(f'<text x="{points[-1][0] + 8:.0f}" y="{points[-1][1] + 4:.0f}">{escape(name)}</text>')
    label = "CPU milliseconds a document, by number of documents"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">'
        f"<style>svg{{font:12px sans-serif;stroke:#888;background:#fff}}text{{stroke:none;fill:#333}}</style>"
        f"{''.join(parts)}<text x='{_EDGE}' y='14'>{label}</text></svg>\n"
    )


def _compared(cost: Cost, base: Cost | None) -> Sequence[tuple[float, float]]:
    return [(cost.cpu, base.cpu or 1), (cost.wall, base.wall or 1)] if base else [(0, 1), (0, 1)]


def _last(good: Mapping[tuple[str, int], float], name: str) -> float:
    return max((count, value) for (own, count), value in good.items() if own == name)[1]
