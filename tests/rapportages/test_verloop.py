"""The line from month to month: only what may be told precisely enough, and every month in its place."""

from datetime import date

from dateutil.relativedelta import relativedelta

from rapportages.bord import per_maand, te_tekenen
from rapportages.grafieken import verloop_grafiek
from rapportages.verbergen import Getoond

BREED, SMAL = Getoond(27, 39), Getoond(36, 39)
ALLE = Getoond(45, 45)


def maanden(*aantallen: Getoond) -> list[tuple[date, Getoond, Getoond]]:
    return [(date(2026, 1, 1) + relativedelta(months=nummer), n, ALLE) for nummer, n in enumerate(aantallen)]


def test_the_lowest_of_a_wide_range_is_not_drawn_as_if_it_were_a_fall() -> None:
    assert [punt.te_tekenen for punt in per_maand(maanden(BREED, SMAL))] == [False, True]


def test_the_line_begins_and_ends_with_what_can_be_drawn_and_has_gaps_in_between() -> None:
    punten = te_tekenen(per_maand(maanden(BREED, SMAL, BREED, SMAL, SMAL, BREED)))
    assert [punt.naam for punt in punten] == ["1 feb 2026", "1 mrt 2026", "1 apr 2026", "1 mei 2026"]
    assert [punt.te_tekenen for punt in punten] == [True, False, True, True]
    assert verloop_grafiek(punten).count("<circle") == 3


def test_one_point_is_no_line() -> None:
    assert te_tekenen(per_maand(maanden(BREED, SMAL, BREED))) == []


def test_of_many_months_some_have_a_name_and_the_last_one_always() -> None:
    beeld = verloop_grafiek(te_tekenen(per_maand(maanden(*[SMAL] * 14))))
    assert beeld.count("<circle") == 14
    assert beeld.count(">80%<") == 5
    assert [naam in beeld for naam in ("feb ’27", "jan ’27", "nov ’26", "okt ’26")] == [True, False, True, False]
