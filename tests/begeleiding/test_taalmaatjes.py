"""Language buddies: found, begun, stopped, taken back; and the flag when nobody took over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begeleiding.models import Assessment, Taalmaatje
from begeleiding.services import taalmaatjes as diensten
from begeleiding.signaleringen.taalmaatjes import gestopte_taalmaatjes
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.begeleiding.dagboek import bij_een_werkgever
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory
from tests.factories.begeleiding import AssessmentFactory, TaalmaatjeFactory

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 20)


@pytest.fixture
def assessment(gemeente: Gemeente, jobcoach: Medewerker) -> Assessment:
    een: Assessment = AssessmentFactory(statushouder__gemeente=gemeente, jobcoach=jobcoach)
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=jobcoach, rol=jobcoach.rol)
    return een


@pytest.fixture
def maatje(assessment: Assessment, jobcoach: Medewerker) -> Taalmaatje:
    return diensten.match_taalmaatje(statushouder_id=assessment.statushouder_id, maatje=" Ria ", door=jobcoach)


def test_found_begun_stopped_and_each_taken_back(maatje: Taalmaatje, jobcoach: Medewerker) -> None:
    een = diensten.activeer_taalmaatje(taalmaatje=maatje, versie=1, door=jobcoach)
    assert (een.maatje, een.stand, een.actief_op) == ("Ria", "actief", vandaag())
    een = diensten.stop_taalmaatje(taalmaatje=een, stopreden="klik", versie=2, door=jobcoach)
    assert (een.stand, een.gestopt_op) == ("gestopt", vandaag())
    een = diensten.hervat_taalmaatje(taalmaatje=een, door=jobcoach)
    assert (een.stand, een.stopreden) == ("actief", "")
    een = diensten.neem_activering_terug(taalmaatje=een, door=jobcoach)
    assert (een.stand, een.actief_op) == ("gematcht", None)
    diensten.verwijder_taalmaatje(taalmaatje=een, door=jobcoach)
    assert not Taalmaatje.objects.exists()


def test_one_at_a_time_and_a_reason_that_says_something(maatje: Taalmaatje, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="al een taalmaatje"):
        diensten.match_taalmaatje(statushouder_id=maatje.statushouder_id, maatje="Jan", door=jobcoach)
    with pytest.raises(DomeinFout, match="Kies waarom"):
        diensten.stop_taalmaatje(taalmaatje=maatje, stopreden="zomaar", versie=1, door=jobcoach)
    with pytest.raises(DomeinFout, match="Schrijf waarom"):
        diensten.stop_taalmaatje(taalmaatje=maatje, stopreden="anders", versie=1, door=jobcoach)
    gestopt = diensten.stop_taalmaatje(taalmaatje=maatje, stopreden="klik", versie=1, door=jobcoach)
    diensten.match_taalmaatje(statushouder_id=maatje.statushouder_id, maatje="Jan", door=jobcoach)
    with pytest.raises(DomeinFout, match="al een taalmaatje"):
        diensten.hervat_taalmaatje(taalmaatje=gestopt, door=jobcoach)


def test_who_saw_an_older_state_is_told_so(maatje: Taalmaatje, jobcoach: Medewerker) -> None:
    diensten.activeer_taalmaatje(taalmaatje=maatje, versie=1, door=jobcoach)
    with pytest.raises(BewerktDoorAnder, match="nu actief"):
        diensten.stop_taalmaatje(taalmaatje=maatje, stopreden="klik", versie=1, door=jobcoach)


def test_after_a_week_nothing_is_taken_back(
    maatje: Taalmaatje, jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(maatje.gematcht_op + timedelta(days=8))
    with pytest.raises(DomeinFout, match="langer dan een week"):
        diensten.verwijder_taalmaatje(taalmaatje=maatje, door=jobcoach)


def test_the_card_adds_begins_and_stops(
    assessment: Assessment, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client, bladzijde = ingelogd(jobcoach), reverse("begeleiding:assessment", args=[assessment.pk])
    assert "Wie praat hier Nederlands" in client.get(bladzijde).content.decode()
    client.post(reverse("begeleiding:taalmaatje_nieuw", args=[assessment.statushouder_id]), {"maatje": "Ria"})
    een = Taalmaatje.objects.get()
    client.post(reverse("begeleiding:taalmaatje_actief", args=[een.pk]), {"versie": "1", "terug": bladzijde})
    assert "Actief sinds" in client.get(bladzijde).content.decode()
    stop = reverse("begeleiding:taalmaatje_stoppen", args=[een.pk])
    assert "Waarom stopt het?" in client.get(stop).content.decode()
    oud = client.post(stop, {"versie": "1", "stopreden": "geen_tijd"})
    assert "Een collega wijzigde dit taalmaatje net" in oud.content.decode()
    assert oud.context["form"].data["versie"] == "2"
    client.post(stop, {"versie": "2", "stopreden": "geen_tijd", "terug": bladzijde})
    assert "Toch verder" in client.get(bladzijde).content.decode()
    client.post(reverse("begeleiding:taalmaatje_hervatten", args=[een.pk]), {"terug": bladzijde})
    een.refresh_from_db()
    assert een.stand == "actief"


def test_who_works_at_an_employer_has_the_card_on_the_placement(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach)
    client, bladzijde = ingelogd(jobcoach), reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    nieuw = reverse("begeleiding:taalmaatje_nieuw", args=[plaatsing.statushouder_id])
    assert nieuw in client.get(bladzijde).content.decode()
    assert client.post(nieuw, {"maatje": "Ria", "terug": bladzijde})["Location"] == bladzijde
    op_de_kaart = client.get(bladzijde).content.decode()
    assert "nog niet begonnen" in op_de_kaart
    assert nieuw not in op_de_kaart


def _een_tegelijk(maatjes: list[tuple[int | None, str]]) -> bool:
    return sum(geleden is None for geleden, _ in maatjes) <= 1


# Days since it stopped (nothing: it goes on) and why, of one buddy after the other.
MAATJES = st.lists(
    st.tuples(st.none() | st.integers(-2, 60), st.sampled_from(["klaar", "klik", "geen_tijd"])), max_size=4
).filter(_een_tegelijk)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(maatjes=MAATJES)
def test_a_flag_stands_exactly_when_the_rule_in_words_says_so(maatjes: list[tuple[int | None, str]]) -> None:
    persoon: Any = StatushouderFactory()
    ko = MedewerkerFactory(gemeente=persoon.gemeente, rol=Rol.KLANTONDERSTEUNER)
    BetrokkenheidFactory(statushouder=persoon, medewerker=ko, rol=Rol.KLANTONDERSTEUNER)
    rijen = []
    for geleden, reden in maatjes:
        dag = None if geleden is None else DAG - timedelta(days=geleden)
        hoe = {"stand": "gestopt", "gestopt_op": dag, "stopreden": reden} if dag else {}
        rijen.append(TaalmaatjeFactory(statushouder=persoon, gematcht_op=DAG - timedelta(days=90), **hoe))
    verwacht = []
    if maatjes and all(geleden is not None for geleden, _ in maatjes):
        geleden, reden = maatjes[-1]
        if geleden is not None and 0 <= geleden <= 42 and reden != "klaar":
            verwacht = [(rijen[-1].pk, ko.pk, DAG - timedelta(days=geleden))]
    vlaggen = [rij for rij in gestopte_taalmaatjes(DAG) if rij[2] == persoon.pk]
    assert [(rij[0], rij[3], rij[6]) for rij in vlaggen] == verwacht


def test_the_database_holds_one_buddy_at_a_time(maatje: Taalmaatje) -> None:
    persoon = maatje.statushouder
    TaalmaatjeFactory(statushouder=persoon, stand="gestopt", gestopt_op=date(2026, 1, 1), stopreden="anders")
    with pytest.raises(IntegrityError, match="taalmaatje_een_tegelijk"):
        TaalmaatjeFactory(statushouder=persoon)
