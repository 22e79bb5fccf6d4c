"""The grid of a week and what clashes in it: for whatever blocks there are."""

from datetime import date, time, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plaatsingen.models import Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.dagdelen import DELEN, delen_van, minuten, tel_dagdelen
from plaatsingen.selectors.week import (
    botsing_tussen,
    botsingen_vanaf,
    duur_in_woorden,
    eerste_keer,
    geldt_op,
    maak_week,
    minuten_samen,
    overlapt_in_tijd,
)
from plaatsingen.selectors.weekblokken import blokken_van
from plaatsingen.signaleringen.botsingen import botsende_blokken
from plaatsingen.statussen import Bloksoort
from plaatsingen.woorden.werktijden import totaal
from tests.factories import MedewerkerFactory, RoosterblokFactory, StatushouderFactory

MAANDAG = date(2026, 11, 23)
dagen = st.dates(date(2026, 10, 1), date(2027, 3, 1))
kwartieren = st.integers(0, 95)


def klok(kwartier: int) -> time:
    return time(kwartier // 4, kwartier % 4 * 15)


@st.composite
def blokken(draw: st.DrawFn) -> Roosterblok:
    van = draw(st.integers(0, 94))
    eerste = draw(dagen)
    return Roosterblok(
        pk=draw(st.integers(1, 10**6)),
        dag=draw(st.integers(0, 6)),
        van=klok(van),
        tot=klok(draw(st.integers(van + 1, 95))),
        soort=draw(st.sampled_from(Bloksoort.values)),
        naam="",
        geldig_van=eerste,
        geldig_tot=draw(st.none() | st.integers(0, 60).map(lambda dag: eerste + timedelta(days=dag))),
    )


weken = st.lists(blokken(), max_size=8, unique_by=lambda blok: blok.pk)


@given(kwartieren, kwartieren)
def test_every_time_fills_some_part_of_the_day_and_no_part_twice(een: int, ander: int) -> None:
    if een == ander:
        return
    delen = delen_van(*sorted((klok(een), klok(ander))))
    assert delen
    assert set(delen) <= {0, 1, 2, 3}
    assert list(delen) == sorted(set(delen))


@pytest.mark.parametrize(
    ("van", "tot", "delen"),
    [
        (time(9), time(12), (0,)),
        (time(8, 30), time(12, 45), (0,)),
        (time(9), time(17), (0, 1)),
        (time(12), time(13), (0,)),
        (time(12), time(14), (1,)),
        (time(13), time(18, 30), (1,)),
        (time(18), time(18, 30), (2,)),
        (time(7), time(23), (0, 1, 2)),
        (time(0), time(0, 30), (3,)),
        (time(3), time(9), (0, 3)),
    ],
)
def test_an_hour_of_it_fills_a_part_of_the_day(van: time, tot: time, delen: tuple[int, ...]) -> None:
    assert delen_van(van, tot) == delen


@pytest.mark.parametrize(
    ("tijden", "aantal"),
    [
        ([(9, 9.5)], 0),
        ([(9, 11)], 1),
        ([(9, 10.5), (10.75, 12)], 1),
        ([(9, 11), (9.5, 10.5)], 1),
        ([(11, 14)], 1),
        ([(9, 12), (13, 14)], 1),
        ([(11, 18.5)], 2),
        ([(9, 17)], 2),
        ([(0, 6)], 1),
        ([(17, 19)], 1),
        ([(11.5, 13.5)], 1),
        ([(11.5, 13), (17, 18.5)], 1),
    ],
)
def test_a_half_day_takes_two_hours(tijden: list[tuple[float, float]], aantal: int) -> None:
    """Five half hours on five days are no five half-days."""

    def blok(dag: int, van: float, tot: float) -> Roosterblok:
        return Roosterblok(dag=dag, van=klok(int(van * 4)), tot=klok(int(tot * 4)))

    assert tel_dagdelen(blok(dag, *uren) for dag in range(5) for uren in tijden) == 5 * aantal


@given(weken, dagen)
def test_the_grid_shows_exactly_what_holds_in_that_week(alle: list[Roosterblok], dag: date) -> None:
    week = maak_week(alle, dag)
    assert week.begin.weekday() == 0
    assert week.begin <= dag <= week.einde
    for blok in alle:
        op_die_dag = week.begin + timedelta(days=blok.dag)
        geldt = blok.geldig_van <= op_die_dag and (blok.geldig_tot is None or op_die_dag <= blok.geldig_tot)
        vakken = [vak for _, rij in week.rooster for vak in rij if blok in vak.blokken]
        assert (blok in week.blokken) == geldt == bool(vakken)
        assert {vak.dag for vak in vakken} <= {blok.dag}
    assert all(len(rij) == len(week.dagen) for _, rij in week.rooster)
    assert [naam for naam, _ in week.rooster if naam != "nacht"] == list(DELEN)


@given(weken, dagen)
def test_a_cell_clashes_only_when_two_kinds_meet_there(alle: list[Roosterblok], dag: date) -> None:
    week = maak_week(alle, dag)
    paren = [
        (een, ander)
        for een, ander in combinations(week.blokken, 2)
        if een.soort != ander.soort and overlapt_in_tijd(een, ander)
    ]
    assert {een.sleutel for een in week.botsingen} == {frozenset({een.pk, ander.pk}) for een, ander in paren}
    botst = [vak for _, rij in week.rooster for vak in rij if vak.botst]
    assert bool(botst) == bool(paren)


@given(blokken(), blokken(), dagen)
def test_a_clash_is_the_same_from_both_sides_and_really_happens(
    een: Roosterblok, ander: Roosterblok, dag: date
) -> None:
    heen, terug = botsing_tussen(een, ander, vanaf=dag), botsing_tussen(ander, een, vanaf=dag)
    assert (heen is None) == (terug is None)
    echt = [
        dag + timedelta(days=verder)
        for verder in range(400)
        if (dag + timedelta(days=verder)).weekday() == een.dag == ander.dag
        and geldt_op(een, dag + timedelta(days=verder))
        and geldt_op(ander, dag + timedelta(days=verder))
    ]
    samen = een.soort != ander.soort and een.van < ander.tot and ander.van < een.tot
    assert (heen is not None) == bool(echt and samen)
    if heen is not None:
        assert heen.vanaf == echt[0]
        assert heen.van < heen.tot


@given(weken)
def test_hours_together_are_never_more_than_those_per_kind_nor_than_the_week(alle: list[Roosterblok]) -> None:
    los = sum(minuten(blok.tot) - minuten(blok.van) for blok in alle)
    samen = minuten_samen(alle)
    assert samen <= min(los, 7 * 24 * 60)
    bezet = {(blok.dag, minuut) for blok in alle for minuut in range(minuten(blok.van), minuten(blok.tot))}
    assert samen == len(bezet)


@given(st.integers(0, 6), dagen)
def test_the_first_time_of_a_day_is_within_a_week(dag: int, vanaf: date) -> None:
    eerste = eerste_keer(dag, vanaf)
    assert eerste.weekday() == dag
    assert vanaf <= eerste < vanaf + timedelta(days=7)


def test_the_calendar_ends_without_a_fault() -> None:
    assert eerste_keer(0, date.max) == date.max
    assert eerste_keer(4, date.max) == date.max


def test_a_night_in_two_parts_takes_all_of_its_hours() -> None:
    """Eight hours can be agreed on for it, and no minute before midnight is missing."""
    nacht = [Tijdvak(4, time(22), time(23, 59)), Tijdvak(5, time(0), time(6))]
    assert totaal(nacht) == 8
    assert minuten_samen(Roosterblok(**vars(een)) for een in nacht) == 8 * 60


def test_hours_in_words() -> None:
    assert [duur_in_woorden(aantal) for aantal in (960, 150, 160, 0)] == [
        "16 uur",
        "2 uur 30 min",
        "2 uur 40 min",
        "0 uur",
    ]


@pytest.mark.django_db
def test_the_database_finds_the_same_clashes_as_the_page() -> None:
    """The flags and the page must never disagree: many weeks at once, in one query."""
    from random import Random

    willekeurig = Random(4)
    door = MedewerkerFactory()
    mensen = [StatushouderFactory() for _ in range(12)]
    verwacht: set[tuple[frozenset[int], date]] = set()
    dag = date(2026, 11, 22)
    for persoon in mensen:
        van_hem = []
        for soort in Bloksoort.values:
            begin = willekeurig.randint(8, 18)
            eerste = dag + timedelta(days=willekeurig.randint(-40, 40))
            laatste = willekeurig.choice([None, eerste + timedelta(days=willekeurig.randint(7, 60))])
            van_hem.append(
                RoosterblokFactory(
                    statushouder=persoon, soort=soort, naam="x", dag=willekeurig.randint(0, 1), van=time(begin),
                    tot=time(begin + willekeurig.randint(1, 5)), geldig_van=eerste, geldig_tot=laatste,
                    gemaakt_door=door,
                )
            )  # fmt: skip
        for botsing in botsingen_vanaf(van_hem, dag):
            ooit = botsing_tussen(botsing.een, botsing.ander, vanaf=date.min)
            assert ooit is not None
            verwacht.add((botsing.sleutel, ooit.vanaf))
    rijen = botsende_blokken(dag).values_list("pk", "ander", "eerste")
    assert {(frozenset({een, ander}), eerste) for een, ander, eerste in rijen} == verwacht
    assert len(rijen) == len(verwacht) > 5


@pytest.mark.django_db
def test_the_week_of_a_person_is_one_query(django_assert_num_queries: object) -> None:
    blok = RoosterblokFactory(geldig_van=MAANDAG)
    for dag in range(1, 5):
        RoosterblokFactory(statushouder=blok.statushouder, dag=dag, gemaakt_door=blok.gemaakt_door)
    kijker = blok.gemaakt_door
    with django_assert_num_queries(1):  # type: ignore[operator]
        week = maak_week(blokken_van(blok.statushouder_id, vanaf=MAANDAG, kijker=kijker), MAANDAG)
        assert len(week.rooster) == 3
        assert [blok.wat for blok in week.blokken] == [""] * 5
    assert week.per_soort == {"taalles": 5 * 180}
    assert (week.programma_minuten, week.programma_dagdelen) == (900, 5)


@pytest.mark.django_db
def test_an_accountmanager_reads_no_week(accountmanager: object) -> None:
    blok = RoosterblokFactory()
    assert not blokken_van(blok.statushouder_id, vanaf=MAANDAG, kijker=accountmanager)  # type: ignore[arg-type]
