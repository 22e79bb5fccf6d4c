"""What a phone sends in over the API."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from begeleiding.dagsleutel import sleutel_van
from begeleiding.models import Dagregistratie
from statushouders.onaangeroerd import aangeroerd
from tests.begeleiding.dagboek import INSTUREN, er, op_de_hal, post, stuur, zag
from tests.factories import BetrokkenheidFactory, MedewerkerFactory
from tests.factories.begeleiding import AssessmentFactory
from tests.fixtures import BACKEND

pytestmark = pytest.mark.django_db


def test_each_entry_gets_its_answer_in_order(jobcoach: Any, ingelogd: Any) -> None:
    mens = op_de_hal(jobcoach)
    goed, fout = er(mens, "laat", minuten=10, opmerking="Bus"), er(mens, "weg")
    antwoord = post(ingelogd(jobcoach), jobcoach, goed, fout, "geen melding", {"id": 3})
    assert antwoord.status_code == 200
    een, twee, drie, vier = antwoord.json()["uitslagen"]
    nu = {"id": goed["id"], "dagdeel": "dag", "aanwezigheid": "laat", "minuten": 10, "opmerking": "Bus"}
    assert (een["id"], een["uitslag"], een["melding"]) == (goed["id"], "bewaard", "")
    assert een["nu"].items() >= (nu | {"door": jobcoach.naam}).items()
    assert een["nu"]["op"]
    assert (twee["id"], twee["uitslag"], twee["nu"]) == (fout["id"], "geweigerd", None)
    assert [(rest["id"], rest["uitslag"]) for rest in (drie, vier)] == [(None, "geweigerd")] * 2


def test_entries_of_another_account_stay_with_their_owner(jobcoach: Any, ingelogd: Any) -> None:
    mens = op_de_hal(jobcoach)
    collega = MedewerkerFactory(organisatie=jobcoach.organisatie, rol=jobcoach.rol)
    for sleutel in (sleutel_van(collega), "", "onzin\u00e9"):
        antwoord = post(ingelogd(jobcoach), jobcoach, er(mens), gebruiker=sleutel)
        assert antwoord.status_code in (409, 400), sleutel
    assert post(ingelogd(jobcoach), jobcoach, er(mens), gebruiker=sleutel_van(collega)).status_code == 409
    assert not Dagregistratie.objects.exists()


@pytest.mark.parametrize("lijf", [{}, {"gebruiker": "x"}, {"gebruiker": "x", "meldingen": {}}, [], None])
def test_a_body_that_is_none_is_a_problem(jobcoach: Any, ingelogd: Any, lijf: Any) -> None:
    antwoord = ingelogd(jobcoach).post(reverse(INSTUREN), lijf, content_type="application/json")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (400, "application/problem+json")


def test_two_hundred_at_a_time(jobcoach: Any, ingelogd: Any) -> None:
    melding = er(op_de_hal(jobcoach))
    assert post(ingelogd(jobcoach), jobcoach, *[melding] * 201).status_code == 400
    assert post(ingelogd(jobcoach), jobcoach).json() == {"uitslagen": []}


def test_who_may_send(
    client: Any, jobcoach: Any, accountmanager: Any, productieleider: Any, klantondersteuner: Any, ingelogd: Any
) -> None:
    mens = op_de_hal(jobcoach)
    assert post(client, jobcoach, er(mens)).status_code == 403
    assert post(ingelogd(accountmanager), accountmanager, er(mens)).status_code == 403
    zonder = Client(enforce_csrf_checks=True)
    zonder.force_login(jobcoach, backend=BACKEND)
    assert post(zonder, jobcoach, er(mens)).status_code == 403
    uit = post(ingelogd(productieleider), productieleider, er(mens), zag(mens, notitie="Goed")).json()["uitslagen"]
    assert [een["uitslag"] for een in uit] == ["geweigerd"] * 2
    BetrokkenheidFactory(statushouder=mens.statushouder, medewerker=productieleider, rol=productieleider.rol)
    uit = post(ingelogd(productieleider), productieleider, er(mens), zag(mens, notitie="Goed")).json()["uitslagen"]
    assert [een["uitslag"] for een in uit] == ["bewaard"] * 2
    assert post(ingelogd(klantondersteuner), klantondersteuner, er(mens)).json()["uitslagen"][0]["uitslag"] == "bewaard"


def test_the_key_of_the_day(jobcoach: Any, accountmanager: Any, ingelogd: Any, client: Any) -> None:
    adres = reverse("begeleiding:dagsleutel")
    assert client.get(adres).status_code == 401
    assert ingelogd(accountmanager).get(adres).status_code == 403
    antwoord = ingelogd(jobcoach).get(adres)
    assert antwoord["Cache-Control"] == "no-store"
    assert antwoord.json()["gebruiker"] == sleutel_van(jobcoach) != sleutel_van(accountmanager)
    strikt = Client(enforce_csrf_checks=True)
    strikt.force_login(jobcoach, backend=BACKEND)
    strikt.defaults["HTTP_X_CSRFTOKEN"] = strikt.get(adres).json()["csrf"]
    assert post(strikt, jobcoach).status_code == 200


def test_what_was_done_on_the_floor_keeps_an_arrivals_list_from_going_back(jobcoach: Any) -> None:
    gelogd, gezien, alleen = op_de_hal(jobcoach), op_de_hal(jobcoach), AssessmentFactory()
    stuur(jobcoach, er(gelogd), zag(gezien, notitie="Iets"))
    mensen = [een.statushouder_id for een in (gelogd, gezien, alleen)]
    redenen = aangeroerd(mensen)
    assert [max(redenen[een]) for een in mensen] == ["er is een assessment"] * 3
