"""The three-week bar: what it says, where its marks stand."""

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.drieweken import Drieweken, Mijlpunt, drieweken_per_traject
from trajecten.models import AanpakStap, Stap
from trajecten.statussen import Stapstatus

VESTIGING = date(2026, 11, 3)


def op_dag(nummer: int) -> date:
    return VESTIGING + timedelta(days=nummer)


def balk(dag: int, *punten: Mijlpunt, gestart: int | None = None, gestopt: int | None = None) -> Drieweken:
    return Drieweken(
        vestiging=VESTIGING,
        dag=op_dag(dag),
        punten=punten,
        gestart_op=None if gestart is None else op_dag(gestart),
        gestopt_op=None if gestopt is None else op_dag(gestopt),
    )


@pytest.mark.parametrize(
    ("drieweken", "tekst"),
    [
        (balk(0), "dag 0 van 21"),
        (balk(12), "dag 12 van 21"),
        (balk(21), "dag 21 van 21"),
        (balk(22), "dag 22 · 1 dag te laat"),
        (balk(24), "dag 24 · 3 dagen te laat"),
        (balk(40, gestart=18), "gestart op dag 18"),
        (balk(40, gestart=23), "gestart op dag 23"),
        (balk(40, gestopt=9), "gestopt op dag 9"),
        (balk(3, gestart=-2), "gestart op dag 0"),
        (balk(-3), "vestigt zich di 3 nov"),
        (balk(-1), "vestigt zich morgen"),
    ],
)
def test_the_day_count_in_words(drieweken: Drieweken, tekst: str) -> None:
    assert drieweken.tekst == tekst


def test_the_drawing_in_one_sentence() -> None:
    drieweken = balk(
        24,
        Mijlpunt("eerste contact", Mijlpunt.GEDAAN, op_dag(6)),
        Mijlpunt("intake", Mijlpunt.LAAT, op_dag(14)),
        Mijlpunt("start werk", Mijlpunt.OPEN, None),
    )

    zin = "dag 24, 3 dagen te laat: eerste contact gedaan, intake te laat, start werk nog niet."
    assert drieweken.zin == zin
    assert f'aria-label="{zin}"' in drieweken.html


def test_today_is_the_only_saffron_day_and_days_past_the_term_are_marked() -> None:
    assert _dagen(balk(12)) == {"voorbij": 11, "vandaag": 1, "komt": 9, "over": 0}
    assert _dagen(balk(21)) == {"voorbij": 20, "vandaag": 1, "komt": 0, "over": 0}
    assert _dagen(balk(23)) == {"voorbij": 21, "vandaag": 0, "komt": 0, "over": 2}
    assert _dagen(balk(400)) == {"voorbij": 21, "vandaag": 0, "komt": 0, "over": 3}
    assert _dagen(balk(30, gestart=18)) == {"voorbij": 18, "vandaag": 0, "komt": 3, "over": 0}
    assert _dagen(balk(-5)) == {"voorbij": 0, "vandaag": 0, "komt": 21, "over": 0}


def test_the_marks_differ_in_shape_and_not_in_colour_alone() -> None:
    html = balk(
        20,
        Mijlpunt("eerste contact", Mijlpunt.GEDAAN, op_dag(6)),
        Mijlpunt("intake", Mijlpunt.LAAT, op_dag(14)),
        Mijlpunt("start werk", Mijlpunt.OPEN, op_dag(21)),
    ).html

    assert html.count('<circle class="dw-klaar"') == html.count('<path class="dw-laat"') == 1
    assert html.count('<circle class="dw-open"') == 1


@given(st.lists(st.integers(-30, 400), min_size=3, max_size=3), st.integers(-30, 400))
def test_marks_never_cover_each_other_nor_leave_the_drawing(dagen: list[int], dag: int) -> None:
    punten = [Mijlpunt(naam, Mijlpunt.OPEN, op_dag(nummer)) for naam, nummer in zip("abc", dagen, strict=True)]
    svg = ET.fromstring(re.search(r"<svg.*</svg>", balk(dag, *punten).html)[0])  # noqa: S314
    middens = sorted(float(ring.get("cx")) for ring in svg.iter("circle"))

    assert all(rechts - links >= 9.9 for links, rechts in pairwise(middens))
    assert middens[0] >= -5
    assert middens[-1] <= 176


@pytest.mark.django_db
def test_the_bars_of_many_people_take_one_query(
    vestig, klantondersteuner, django_assert_num_queries, vandaag_is
) -> None:
    vandaag_is(op_dag(8))
    mensen = [vestig(vestigingsdatum=VESTIGING) for _ in range(3)]
    Stap.objects.filter(traject__statushouder=mensen[0], aanpakstap__mijlpaal=AanpakStap.Mijlpaal.CONTACT).update(
        status=Stapstatus.GEDAAN, gedaan_op=op_dag(2), afgehandeld_op="2026-11-05T10:00:00Z"
    )
    trajecten = [persoon.trajecten.select_related("statushouder").get() for persoon in mensen]

    with django_assert_num_queries(1):
        bars = drieweken_per_traject(trajecten, dag=op_dag(8))

    assert [bars[traject.pk].zin for traject in trajecten] == [
        "dag 8 van 21: eerste contact gedaan, intake nog niet, start werk nog niet.",
        "dag 8 van 21: eerste contact te laat, intake nog niet, start werk nog niet.",
        "dag 8 van 21: eerste contact te laat, intake nog niet, start werk nog niet.",
    ]


def _dagen(drieweken: Drieweken) -> dict[str, int]:
    svg = ET.fromstring(re.search(r"<svg.*</svg>", drieweken.html)[0])  # noqa: S314
    groepen = {groep.get("class").removeprefix("dw-"): len(groep) for groep in svg.iter("g")}
    vandaag = sum(1 for vak in svg.iter("rect") if vak.get("class") == "dw-vandaag")
    return {"voorbij": 0, "komt": 0, "over": 0, **groepen, "vandaag": vandaag}
