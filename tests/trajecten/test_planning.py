"""The arithmetic of deadlines, hand-counted at the edges and by properties."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kern.kalender import is_werkdag, tel_werkdagen_op, werkdag_ervoor
from trajecten.models.aanpak import Eenheid
from trajecten.planning import eind_van_termijn

DAGEN = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("basis", "aantal", "eenheid", "verwacht"),
    [
        (date(2026, 11, 3), 21, Eenheid.DAGEN, date(2026, 11, 24)),
        (date(2026, 11, 3), 0, Eenheid.DAGEN, date(2026, 11, 3)),
        (date(2026, 9, 28), 10, Eenheid.WEKEN, date(2026, 12, 7)),
        (date(2026, 1, 31), 1, Eenheid.MAANDEN, date(2026, 2, 28)),
        (date(2024, 2, 29), 36, Eenheid.MAANDEN, date(2027, 2, 28)),
        # Thursday before Good Friday and Easter Monday: one working day later is Tuesday.
        (date(2026, 4, 2), 1, Eenheid.WERKDAGEN, date(2026, 4, 7)),
        # 5 May counts as a public holiday every year (Algemene termijnenwet art. 3).
        (date(2026, 5, 4), 1, Eenheid.WERKDAGEN, date(2026, 5, 6)),
        (date(2026, 12, 24), 1, Eenheid.WERKDAGEN, date(2026, 12, 28)),
        (date(2026, 11, 20), 5, Eenheid.WERKDAGEN, date(2026, 11, 27)),
    ],
)
def test_where_a_term_ends_in_each_unit(basis: date, aantal: int, eenheid: str, verwacht: date) -> None:
    assert eind_van_termijn(basis, aantal, eenheid).datum == verwacht


def test_working_days_name_the_holidays_that_they_pass() -> None:
    termijn = eind_van_termijn(date(2026, 4, 2), 2, Eenheid.WERKDAGEN)
    assert [dag.datum for dag in termijn.feestdagen] == [date(2026, 4, 3), date(2026, 4, 6)]
    assert termijn.feestdagen[1].naam == "Tweede paasdag"


@given(DAGEN, st.integers(1, 60))
def test_a_term_of_working_days_ends_on_a_working_day_with_that_many_in_between(basis: date, aantal: int) -> None:
    einde, _ = tel_werkdagen_op(basis, aantal)
    assert is_werkdag(einde)
    tussen = (basis + timedelta(days=n) for n in range(1, (einde - basis).days + 1))
    assert sum(is_werkdag(dag) for dag in tussen) == aantal


@given(DAGEN)
def test_the_working_day_before_is_the_nearest(dag: date) -> None:
    ervoor = werkdag_ervoor(dag)
    assert ervoor < dag
    assert is_werkdag(ervoor)
    assert not any(is_werkdag(ervoor + timedelta(days=n)) for n in range(1, (dag - ervoor).days))


@given(DAGEN, st.integers(0, 120), st.integers(0, 120), st.sampled_from(Eenheid))
def test_a_longer_term_never_ends_earlier(basis: date, kort: int, extra: int, eenheid: Eenheid) -> None:
    assert eind_van_termijn(basis, kort, eenheid).datum <= eind_van_termijn(basis, kort + extra, eenheid).datum
