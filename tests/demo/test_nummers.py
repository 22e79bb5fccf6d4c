"""The numbers of the demo: valid in form, and nobody's."""

from stdnum.nl import bsn as elfproef

from config.demo.nummers import bsn, telefoon, v_nummer


def test_every_bsn_passes_the_eleven_test_and_is_given_once() -> None:
    reeks = [bsn(nummer) for nummer in range(90_000)]
    assert len(set(reeks)) == 90_000
    assert all(elfproef.is_valid(nummer) and nummer.startswith("999") for nummer in reeks)


def test_v_nummer_and_telefoon_are_of_ranges_that_nobody_has() -> None:
    assert v_nummer(7) == "9990000007"
    assert telefoon(42) == "06 0000 00 42"
