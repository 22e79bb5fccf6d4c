"""What a jobcoach does today besides who is in the hall and at employers'."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from begeleiding.selectors.dag.ookvandaag import ook_vandaag
from plaatsingen.models import Roosterblok
from tests.begeleiding.dagboek import bij_een_werkgever, op_de_hal
from tests.factories import (
    BetrokkenheidFactory,
    PlaatsingFactory,
    PlaatsingsmomentFactory,
    RoosterblokFactory,
    StatushouderFactory,
)
from tests.factories.begeleiding import EvaluatieFactory, WerkafspraakFactory

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _vandaag(vandaag_is: Any) -> None:
    vandaag_is(DINSDAG)


def _in_de_les(door: Any, naam: str, **velden: Any) -> Any:
    """Somebody whom this colleague guides has a lesson on tuesday."""
    wie = StatushouderFactory(gemeente=door.werkt_voor(), voornamen=naam)
    BetrokkenheidFactory(statushouder=wie, medewerker=door, rol=door.rol)
    RoosterblokFactory(statushouder=wie, dag=1, **velden)
    return wie


def _tekst(client: Any) -> str:
    return str(client.get(reverse("begeleiding:ook_vandaag")).text)


def test_who_only_has_a_lesson_today_is_not_forgotten(jobcoach: Any, ingelogd: Any) -> None:
    les = _in_de_les(jobcoach, "Ruta", van=time(13), tot=time(15))
    _in_de_les(jobcoach, "Woensdag", van=time(9))
    Roosterblok.objects.filter(statushouder__voornamen="Woensdag").update(dag=2)
    hal = op_de_hal(jobcoach)
    RoosterblokFactory(statushouder=hal.statushouder, dag=1, van=time(18), tot=time(20))
    ander = StatushouderFactory(gemeente=jobcoach.werkt_voor(), voornamen="Onbekend")
    RoosterblokFactory(statushouder=ander, dag=1)
    (regel,) = ook_vandaag(jobcoach, DINSDAG).in_de_les
    assert regel.persoon == les
    assert regel.lessen == "Taalles 13.00–15.00"
    tekst = _tekst(ingelogd(jobcoach))
    assert "1 persoon</summary>" in tekst
    assert reverse("werkplek:dossier", args=[les.pk]) in tekst


def test_the_evaluation_of_a_placement_and_a_promise_are_due(jobcoach: Any, ingelogd: Any) -> None:
    plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach, werkgever__naam="Kwekerij De Lier")
    PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=DINSDAG + timedelta(days=3))
    PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=DINSDAG + timedelta(days=8), na_maanden=3)
    WerkafspraakFactory(plaatsing=plaatsing, van=jobcoach, wat="Schoenen regelen", uiterlijk=DINSDAG)
    WerkafspraakFactory(plaatsing=plaatsing, van=jobcoach, wat="Nog niet", uiterlijk=DINSDAG + timedelta(days=1))
    WerkafspraakFactory(plaatsing=plaatsing, wat="Van een ander", uiterlijk=DINSDAG)
    ook = ook_vandaag(jobcoach, DINSDAG)
    assert len(ook.momenten) == 1
    tekst = _tekst(ingelogd(jobcoach))
    assert "bij Kwekerij De Lier: nog 3 dagen" in tekst
    assert "‘Schoenen regelen’ voor" in tekst
    assert "Nog niet" not in tekst
    assert "Van een ander" not in tekst


def test_a_placement_that_is_over_asks_nothing_today(jobcoach: Any) -> None:
    weg = PlaatsingFactory(
        statushouder__gemeente=jobcoach.werkt_voor(), jobcoach=jobcoach, stand="beeindigd", gestart_op=date(2026, 9, 1),
        geeindigd_op=date(2026, 11, 2), eindreden="einddatum",
        einde_door="gemeente", vervolg="onbekend",
    )  # fmt: skip
    BetrokkenheidFactory(statushouder=weg.statushouder, medewerker=jobcoach, rol=jobcoach.rol)
    PlaatsingsmomentFactory(plaatsing=weg, uiterlijk=DINSDAG)
    assert ook_vandaag(jobcoach, DINSDAG).leeg


def test_a_foreman_reads_nothing_of_it(jobcoach: Any, productieleider: Any, ingelogd: Any) -> None:
    les = _in_de_les(jobcoach, "Ruta")
    plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach)
    WerkafspraakFactory(plaatsing=plaatsing, van=jobcoach, uiterlijk=DINSDAG)
    BetrokkenheidFactory(statushouder=les, medewerker=productieleider, rol=productieleider.rol)
    assert "Ook vandaag" not in _tekst(ingelogd(productieleider))


def test_as_many_queries_with_much_as_with_little_and_a_list_that_ends(
    jobcoach: Any, ingelogd: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("begeleiding.selectors.dag.ookvandaag.MEESTE_LESSEN", 10)
    client, tellingen = ingelogd(jobcoach), []
    for hoeveel in (2, 18):
        for nummer in range(hoeveel):
            _in_de_les(jobcoach, f"Les {nummer}")
            EvaluatieFactory(assessment=op_de_hal(jobcoach), uiterlijk=DINSDAG)
            plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach)
            PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=DINSDAG)
            WerkafspraakFactory(plaatsing=plaatsing, van=jobcoach, uiterlijk=DINSDAG)
        _tekst(client)
        with CaptureQueriesContext(connection) as vragen:
            ook = ook_vandaag(jobcoach, DINSDAG)
        tellingen.append(len(vragen))
        with CaptureQueriesContext(connection) as vragen:
            tekst = _tekst(client)
        tellingen.append(len(vragen))
    assert tellingen[:2] == tellingen[2:]
    assert tellingen[0] <= 10
    assert (len(ook.in_de_les), ook.meer_lessen) == (10, 10)
    assert "En nog 10 anderen." in tekst
