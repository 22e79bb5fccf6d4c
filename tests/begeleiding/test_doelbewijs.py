"""What was seen, written down from the page of a goal, at a hall or at an employer's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from begeleiding.models import Leerdoel, Waarneming
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from tests.factories import AssessmentFactory, BetrokkenheidFactory, LeerdoelFactory, PlaatsingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def doel(gemeente: Gemeente, jobcoach: Medewerker) -> Leerdoel:
    een: Leerdoel = LeerdoelFactory(statushouder__gemeente=gemeente, wat="Zelf bellen")
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=jobcoach, rol=jobcoach.rol)
    return een


def _bladzijde(doel: Leerdoel) -> str:
    return reverse("begeleiding:leerdoel", args=[doel.pk])


def test_an_observation_that_is_added_from_a_goal_stands_there_as_evidence(
    doel: Leerdoel, jobcoach: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    client = ingelogd(jobcoach)
    assert "Observatie toevoegen" not in client.get(_bladzijde(doel)).text
    AssessmentFactory(statushouder=doel.statushouder, jobcoach=jobcoach)

    [(_, naar)] = client.get(_bladzijde(doel)).context["observeren"]
    assert f'value="{doel.pk}" selected' in client.get(naar).text
    velden = {"dag": vandaag().isoformat(), "notitie": "Belde zelf terug.", "leerdoel": doel.pk}
    bewaard = client.post(naar, velden, follow=True)

    assert bewaard.redirect_chain[-1][0] == _bladzijde(doel)
    assert "Belde zelf terug." in bewaard.text
    verbeteren = reverse("begeleiding:observatie", args=[Waarneming.objects.get().pk])
    client.post(f"{verbeteren}?terug={_bladzijde(doel)}", velden | {"notitie": "Belde twee keer zelf terug."})
    assert "Belde twee keer zelf terug." in client.get(_bladzijde(doel)).text


def test_it_asks_where_when_somebody_works_in_two_places_and_nothing_when_the_goal_is_reached(
    doel: Leerdoel, jobcoach: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    client, persoon = ingelogd(jobcoach), doel.statushouder
    hal = AssessmentFactory(statushouder=persoon, jobcoach=jobcoach).hal
    begin = vandaag() - timedelta(days=10)
    plaatsing = PlaatsingFactory(
        statushouder=persoon, jobcoach=jobcoach, stand="lopend", begin=begin, gestart_op=begin,
        einde=begin + timedelta(days=90),
    )  # fmt: skip

    antwoord = client.get(_bladzijde(doel))
    assert [naam for naam, _ in antwoord.context["observeren"]] == [hal.naam, plaatsing.werkgever.naam]
    velden = {"dag": vandaag().isoformat(), "notitie": "Nam de telefoon op.", "leerdoel": doel.pk}
    assert "Nam de telefoon op." in client.post(antwoord.context["observeren"][1][1], velden, follow=True).text
    assert Waarneming.objects.get().plaatsing == plaatsing

    Leerdoel.objects.filter(pk=doel.pk).update(stand="gehaald", klaar_op=vandaag())
    assert client.get(_bladzijde(doel)).context["observeren"] == []


def test_a_place_that_begins_later_or_ended_offers_no_observation(
    doel: Leerdoel, jobcoach: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    AssessmentFactory(statushouder=doel.statushouder, jobcoach=jobcoach, begin=vandaag() + timedelta(days=3))
    tekst = ingelogd(jobcoach).get(_bladzijde(doel)).text
    assert "Observatie toevoegen" not in tekst
    assert "zodra een assessment of plaatsing loopt" in tekst
