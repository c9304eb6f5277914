from babel import localedata

from seedbed.text.cldr import Cldr, cldr


def test_what_is_known_of_a_language() -> None:
    italian = cldr("it")
    assert (italian.territories["IT"], italian.direction) == ("Italia", "ltr")
    assert "Parigi" in italian.cities
    assert {(5, "maggio", False), (5, "mag", True)} <= set(italian.months)
    assert cldr("ar").direction == "rtl"


def test_of_a_language_that_nobody_knows_nothing_is_said() -> None:
    assert cldr("xx") == cldr("no language") == Cldr()


def test_what_babel_holds_of_a_language_is_given_back() -> None:
    cldr.cache_clear()
    assert cldr("de").territories["DE"] == "Deutschland"
    assert not localedata._cache
