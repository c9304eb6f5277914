"""Pictures: well-formed, with every number in them, whatever the labels are."""

from __future__ import annotations

import itertools
import re
from xml.etree import ElementTree

import pytest

from seedbed.writing.picture import bars, fan, world

SVG = "{http://www.w3.org/2000/svg}"


def test_a_fan_has_a_line_for_each_and_the_strongest_is_the_widest() -> None:
    drawn = ElementTree.fromstring(fan([("pier", 4), ('<b>{{x}}</b> & "y"', 2), ("a" * 99, 1)], "Together"))
    widths = [float(path.attrib["stroke-width"]) for path in drawn.iter(f"{SVG}path")]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 6
    labels = [text.text for text in drawn.iter(f"{SVG}text")]
    assert labels == ["pier", '<b>{{x}}</b> & "y"', "a" * 31 + "…"]
    assert "{{" not in fan([("{{x}}", 1)], "{{y}}")


@pytest.mark.parametrize(
    ("counts", "drawn"),
    [
        ({2001: 1, 2003: 4}, 2),
        ({1900: 1, 1905: 2, 1999: 1}, 2),
        ({1: 1, 2020: 9}, 2),
        ({2020: 1}, 1),
        ({12026: 1, 300: 1}, 2),
    ],
)
def test_bars_stand_side_by_side_within_the_picture(counts: dict[int, int], drawn: int) -> None:
    svg = ElementTree.fromstring(bars(counts, "By year"))
    rectangles = [{k: float(v) for k, v in r.attrib.items()} for r in svg.iter(f"{SVG}rect")]
    assert len(rectangles) == drawn
    for left, right in itertools.pairwise(rectangles):
        assert left["x"] + left["width"] <= right["x"]
    assert all(r["x"] >= 0 and r["x"] + r["width"] <= 400.05 and r["height"] > 0 for r in rectangles)
    assert re.search(rf">{max(counts)}</text>", bars(counts, "x"))


def test_a_map_shows_the_countries_with_a_number_the_stronger_the_more_they_have() -> None:
    drawn = ElementTree.fromstring(world({"IT": 4, "KZ": 1, "MT": 2}, "Places"))
    named = [p.attrib["fill-opacity"] for p in drawn.iter(f"{SVG}path") if "sb-named" in p.attrib["class"]]
    assert sorted(named) == ["0.44", "1.00"]
    assert len(list(drawn.iter(f"{SVG}path"))) > 170
