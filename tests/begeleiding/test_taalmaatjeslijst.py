"""The list of language buddies: who comes first, per hall, for whom, and no more queries for more people."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from begeleiding.models import Leerdoel, Taalmaatje
from begeleiding.services import taalmaatjes as diensten
from begeleiding.services.leerdoelen import haal_leerdoel, wijzig_leerdoel
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from tests.factories import AssessmentFactory, BetrokkenheidFactory, HalFactory, LeerdoelFactory, PlaatsingFactory
from tests.factories.begeleiding import TaalmaatjeFactory
from tests.gelijktijdig import tegelijk

LIJST = "/taalmaatjes/"


def _iemand(jobcoach: Medewerker, gemeente: Gemeente, achternaam: str, **anders: Any) -> Any:
    een = AssessmentFactory(
        statushouder__gemeente=gemeente, statushouder__achternaam=achternaam, jobcoach=jobcoach, **anders
    )
    BetrokkenheidFactory(statushouder=een.statushouder, medewerker=jobcoach, rol=jobcoach.rol)
    return een.statushouder


def _namen(antwoord: Any) -> list[str]:
    return [regel.persoon.achternaam for regel in antwoord.context["regels"]]


@pytest.mark.django_db
def test_who_lost_a_buddy_comes_first_then_who_never_had_one(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    hal, gestopt = HalFactory(gemeente=gemeente), {"stand": "gestopt", "gestopt_op": vandaag()}
    klaar = _iemand(jobcoach, gemeente, "Aa", hal=hal)
    TaalmaatjeFactory(statushouder=klaar, stopreden="klaar", **gestopt)
    actief = _iemand(jobcoach, gemeente, "Bb")
    TaalmaatjeFactory(statushouder=actief, stand="actief", actief_op=vandaag())
    TaalmaatjeFactory(statushouder=actief, stopreden="klik", **gestopt)
    TaalmaatjeFactory(statushouder=_iemand(jobcoach, gemeente, "Cc"))
    _iemand(jobcoach, gemeente, "Dd", hal=hal)
    TaalmaatjeFactory(statushouder=_iemand(jobcoach, gemeente, "Ee"), stopreden="klik", **gestopt)
    begin = vandaag() - timedelta(days=5)
    werkt = PlaatsingFactory(
        statushouder__gemeente=gemeente, statushouder__achternaam="Ff", jobcoach=jobcoach, stand="lopend",
        begin=begin, gestart_op=begin,
    )  # fmt: skip
    BetrokkenheidFactory(statushouder=werkt.statushouder, medewerker=jobcoach, rol=jobcoach.rol)
    AssessmentFactory(statushouder__gemeente=gemeente, statushouder__achternaam="Van een ander")

    client = ingelogd(jobcoach)
    antwoord = client.get(LIJST)
    assert _namen(antwoord) == ["Ee", "Dd", "Ff", "Cc", "Bb", "Aa"]
    assert werkt.werkgever.naam in antwoord.text
    assert _namen(client.get(LIJST, {"plek": hal.pk})) == ["Dd", "Aa"]
    assert _namen(client.get(LIJST, {"plek": "werkgever"})) == ["Ff"]
    assert len(_namen(client.get(LIJST, {"plek": "²"}))) == 6
    assert f'href="{LIJST}"' in client.get(reverse("begeleiding:taalmix")).text


@pytest.mark.django_db
def test_more_people_take_no_more_queries(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[..., Any], django_assert_max_num_queries: Any
) -> None:
    client = ingelogd(jobcoach)

    def vul(aantal: int) -> None:
        for _ in range(aantal):
            TaalmaatjeFactory(statushouder=_iemand(jobcoach, gemeente, "Aa"))

    vul(2)
    client.get(LIJST)
    with django_assert_max_num_queries(12) as eerst:
        client.get(LIJST)
    vul(18)
    with django_assert_max_num_queries(len(eerst)):
        client.get(LIJST)


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_match_and_stop_at_once(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    jobcoach.actieve_gemeente = gemeente
    persoon = _iemand(jobcoach, gemeente, "Aa")

    def match(naam: str) -> Callable[[], Any]:
        return lambda: diensten.match_taalmaatje(statushouder_id=persoon.pk, maatje=naam, door=jobcoach)

    uit = tegelijk(match("Ria"), match("Jan"))
    assert sorted(isinstance(een, DomeinFout) for een in uit) == [False, True], uit
    een = Taalmaatje.objects.get()

    def stop(reden: str) -> Callable[[], Any]:
        return lambda: diensten.stop_taalmaatje(taalmaatje=een, stopreden=reden, versie=een.versie, door=jobcoach)

    uit = tegelijk(stop("klik"), stop("geen_tijd"))
    assert sorted(isinstance(ding, DomeinFout) for ding in uit) == [False, True], uit


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_reach_or_change_the_same_goal_at_once(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    jobcoach.actieve_gemeente = gemeente
    doel: Leerdoel = LeerdoelFactory(statushouder=_iemand(jobcoach, gemeente, "Aa"))
    velden = {"gebied": doel.gebied, "waarom": "", "hoe_te_zien": "", "uiterlijk": None}

    def wijzig(wat: str) -> Callable[[], Any]:
        return lambda: wijzig_leerdoel(leerdoel=doel, velden=velden | {"wat": wat}, versie=doel.versie, door=jobcoach)

    uit = tegelijk(wijzig("Zelf bellen"), wijzig("Zelf mailen"))
    assert sorted(isinstance(een, BewerktDoorAnder) for een in uit) == [False, True], uit
    vers = Leerdoel.objects.get()
    uit = tegelijk(*(lambda: haal_leerdoel(leerdoel=vers, dag=vandaag(), bewijs="Belde.", door=jobcoach),) * 2)
    assert sorted(isinstance(een, DomeinFout) for een in uit) == [False, True], uit
    assert Leerdoel.objects.get().stand == "gehaald"
