"""What is made each time that somebody asks."""

from __future__ import annotations

from seedbed.writing.later import Later, LazyTexts


def test_things_are_made_anew_whenever_somebody_goes_through_them() -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return [1, 2]

    later = Later(make)
    assert not made
    assert [*later, *later] == [1, 2, 1, 2]
    assert len(made) == 2


def test_texts_are_made_when_they_are_looked_up_and_names_are_known_before() -> None:
    asked: list[str] = []

    def make() -> str:
        asked.append("a")
        return "A"

    both = LazyTexts({"a.txt": make}) | LazyTexts({"b.txt": lambda: "B"})
    assert sorted(both) == ["a.txt", "b.txt"]
    assert len(both) == 2
    assert "a.txt" in both.keys()  # noqa: SIM118  # `in both` would look it up
    assert not asked or asked == ["a"]
    assert dict(both) == {"a.txt": "A", "b.txt": "B"}
