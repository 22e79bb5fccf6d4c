"""Who sees only some lanes finds no step of another one anywhere: not by name, by date, by number, or by being late."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from agenda.services import werk_signaleringen_bij
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from statushouders.models import Statushouder
from tests.architectuur.test_toegang import ADRESSEN, _client, _doe, _waarden
from tests.factories import (
    AanpakStapFactory,
    AnkerFactory,
    BetrokkenheidFactory,
    MedewerkerFactory,
    StapFactory,
    TrajectFactory,
)
from trajecten.banen import banen_van
from trajecten.models import AanpakStap, Stap
from trajecten.models.aanpak import Baan
from trajecten.querysets import ZIET_ALLEEN_BANEN

pytestmark = pytest.mark.django_db

NAMEN = {Baan.WERK: "Halbezoek", Baan.INBURGERING: "Toetsmoment", Baan.MAATSCHAPPELIJK: "Geldgesprek"}
DAGEN_TE_LAAT = {Baan.WERK: 3, Baan.INBURGERING: 17, Baan.MAATSCHAPPELIJK: 26}
GEDAAN = "Examendag"


@pytest.fixture(params=[Rol.PRODUCTIELEIDER, Rol.KETENPARTNER])
def lezer(request: Any, organisatie: Organisatie) -> Medewerker:
    medewerker: Medewerker = MedewerkerFactory(organisatie=organisatie, rol=request.param)
    return medewerker


@pytest.fixture
def mens(gemeente: Gemeente, lezer: Medewerker) -> Statushouder:
    """Somebody with a late step in every lane, and one of work whose date counts from a step of another lane."""
    traject = TrajectFactory(statushouder__gemeente=gemeente, statushouder__achternaam="Vanmij")
    for baan, naam in NAMEN.items():
        _stap(traject, baan, naam, vandaag() - timedelta(days=DAGEN_TE_LAAT[baan]))
    examen = _stap(traject, Baan.INBURGERING, GEDAAN, vandaag())
    for naam, dag in (("Opvolging", vandaag() + timedelta(days=4)), ("Vervolg", None)):
        volgt = _stap(traject, Baan.WERK, naam, dag)
        AnkerFactory(stap=volgt.aanpakstap, na_stap=examen.aanpakstap)
    eerst = traject.stappen.get(aanpakstap__naam=NAMEN[Baan.MAATSCHAPPELIJK])
    traject.volgende_stap, traject.volgende_datum = eerst, vandaag() - timedelta(days=26)
    traject.save()
    BetrokkenheidFactory(statushouder=traject.statushouder, medewerker=lezer, rol=lezer.rol)
    werk_signaleringen_bij(statushouder_ids=[traject.statushouder_id])
    persoon: Statushouder = traject.statushouder
    return persoon


def _stap(traject: Any, baan: Baan, naam: str, dag: date | None) -> Stap:
    soort: AanpakStap = AanpakStapFactory(aanpak=traject.aanpak, baan=baan, naam=naam)
    stap: Stap = StapFactory(
        traject=traject, aanpakstap=soort, basisdatum=dag and vandaag(), streefdatum=dag, uiterste_datum=None
    )
    return stap


def _verraders(persoon: Statushouder, lezer: Medewerker) -> list[str]:
    """What a page may not hold: of every step in a lane that this reader does not see its name and how late it is,
    and its address."""
    dicht = [baan for baan in Baan if baan not in banen_van(lezer)]
    woorden = [woord for baan in dicht for woord in (NAMEN[baan], f"{DAGEN_TE_LAAT[baan]} dagen te laat")]
    verborgen = Stap.objects.filter(traject__statushouder=persoon, aanpakstap__baan__in=dicht)
    adressen = [reverse("trajecten:stap", args=[stap.pk]) for stap in verborgen]
    return [*woorden, *([GEDAAN] if dicht else []), *adressen]


def test_no_page_of_who_sees_some_lanes_shows_a_step_of_another(
    lezer: Medewerker, mens: Statushouder, gemeente: Gemeente
) -> None:
    """Every address, every method, and every tab; with each of the steps in turn where an address asks for one."""
    client, verraders = _client(lezer), _verraders(mens, lezer)
    waarden = _waarden(gemeente) | {"statushouder_id": mens.pk, "traject_id": mens.trajecten.get().pk}
    gezien, fout = "", []
    for stap in Stap.objects.filter(traject__statushouder=mens).select_related("aanpakstap"):
        for adres in (adres for adres in ADRESSEN if rol_mag(lezer.rol, adres.actie)):
            for methode in adres.methoden:
                antwoord = _doe(client, methode, adres.url(waarden | {"stap_id": stap.pk}))
                gezien += antwoord.text
                te_zien = [woord for woord in verraders if woord in antwoord.text]
                if te_zien:
                    fout.append((methode, adres.naam, te_zien))
                zichtbaar = stap.aanpakstap.baan in banen_van(lezer)
                if adres.naam == "trajecten:stap":
                    assert antwoord.status_code == (200 if zichtbaar else 404)
    for tab in ("overzicht", "stappen", "contact", "logboek"):
        pagina = client.get(reverse("werkplek:dossier", args=[mens.pk]), {"tab": tab}).text
        fout += [(tab, woord) for woord in verraders if woord in pagina]
    assert fout == []
    assert NAMEN[Baan.WERK] in gezien
    assert "3 dagen te laat" in gezien


def test_the_list_and_the_dossier_say_the_same(lezer: Medewerker, mens: Statushouder) -> None:
    """The most urgent step that this reader sees, on both pages; with nothing open in these lanes, no other one."""
    client = _client(lezer)
    baan, naam = (Baan.WERK, "Halbezoek") if lezer.rol in ZIET_ALLEEN_BANEN else (Baan.MAATSCHAPPELIJK, "Geldgesprek")
    for adres in (reverse("werkplek:mijn_mensen"), reverse("werkplek:dossier", args=[mens.pk])):
        pagina = client.get(adres).text
        assert naam in pagina
        assert f"{DAGEN_TE_LAAT[baan]} dagen te laat" in pagina
    Stap.objects.filter(aanpakstap__baan=Baan.WERK).delete()
    lijst = client.get(reverse("werkplek:mijn_mensen")).text
    assert ("geen open stap" in lijst) == (lezer.rol in ZIET_ALLEEN_BANEN)


def test_that_nothing_is_late_is_said_of_the_lanes_that_one_sees(lezer: Medewerker, mens: Statushouder) -> None:
    Stap.objects.filter(aanpakstap__naam=NAMEN[Baan.WERK]).delete()
    pagina = _client(lezer).get(reverse("werkplek:dossier", args=[mens.pk])).text
    assert ("niets te laat bij werk" in pagina) == (lezer.rol in ZIET_ALLEEN_BANEN)
    assert ("stappen te laat" in pagina) == (lezer.rol not in ZIET_ALLEEN_BANEN)
