"""What an accountmanager reads of people: the profile with consent, when they can work, how they travel. Nothing else.

One walk over every page that this role may open, with people of whom every field holds a word that stands nowhere else.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from html import unescape
from itertools import product
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import reverse

from inlezen.bestand import rijen_uit_bestand
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from statushouders.models import Statushouder
from tests import factories as f
from tests.architectuur.gemerkt import MAG, ROEPNAAM, gemerkte_mensen
from tests.architectuur.merken import Merken, paden
from tests.architectuur.objecten import OBJECTEN, WAARDEN
from tests.architectuur.test_toegang import ADRESSEN
from tests.pdftekst import woorden
from werkgevers.models import Deelname
from werkgevers.views.werkgeverslijsten import FoutenCsv, FoutenExcel

pytestmark = pytest.mark.django_db
# Of what belongs to nobody, and of the forms: enough to walk them.
EERSTE = 2
# Where somebody with a profile must be found, or the walk sees nothing.
MET_NAAM = {
    "plaatsingen:akkoord", "plaatsingen:kandidaten", "plaatsingen:lijst", "plaatsingen:plaatsing",
    "plaatsingen:plekken", "plaatsingen:voordracht", "plaatsingen:voordrachten", "statushouders:profiel",
    "statushouders:profiel_pdf", "werkgevers:bijeenkomst", "werkgevers:indruk", "werkgevers:opkomst",
    "werkgevers:training", "werkgevers:werkgever", "werkgevers:werkplek",
}  # fmt: skip
# Whose message names the person.
NOEMT_IN_MELDING = {
    "plaatsingen:akkoord", "plaatsingen:voordracht", "plaatsingen:voorstellen", "werkgevers:uitnodigen",
}  # fmt: skip
# Lists of employers, read as a file.
UITVOER = {f"werkgevers:werkgeverslijst_{naam}" for naam in ("fouten", "fouten_csv", "voorbeeldbestand")}
BESTANDEN = {FoutenExcel.soort_bestand, FoutenCsv.soort_bestand}
APPS = {"werkgevers", "plaatsingen"}
MATCHING = {f"plaatsingen:{naam}" for naam in ("matching", "kandidaten", "plekken", "plekkentab", "voordrachten")}
NAAM = {f"statushouder.{veld}" for veld in ("voornamen", "tussenvoegsel", "achternaam")}
# The name in an address, where it is not that of the model.
ANDERS = {"moment": "plaatsingsmoment", "contact": "contactmoment"}


def _velden() -> dict[str, Any]:
    """Enough of every form to be taken."""
    gisteren, straks = vandaag() - timedelta(days=1), vandaag() + timedelta(days=30)
    return {
        "zoek": "zqx", "soort": "telefoon", "samenvatting": "Gebeld.", "dag": gisteren, "wat": "Bellen",
        "uiterlijk": straks, "op": gisteren, "wijze": "gesprek", "stand": "gesprek", "gesprek_op": straks,
        "versie": "1", "verslag": "Goed.", "naam": "Heftruck", "kosten": "0", "toch": "on",
        **{f"stand_{een.pk}": "geweest" for een in Deelname.objects.all()},
    }  # fmt: skip


@pytest.fixture
def am(accountmanager: Medewerker, gemeente: Gemeente) -> Medewerker:
    accountmanager.actieve_gemeente = gemeente
    return accountmanager


@pytest.fixture
def merken(am: Medewerker) -> Merken:
    return gemerkte_mensen(am)


def _ids(deel: str, gemeente: Gemeente, hoogstens: int) -> list[Any]:
    """What the part of an address can stand for: of people everything, of the rest the first of each."""
    if deel in WAARDEN:
        return [WAARDEN[deel]]
    naam = deel.removesuffix("_id").replace("_", "")
    for model in apps.get_models():
        if model._meta.managed and model._meta.model_name == ANDERS.get(naam, naam) and model._default_manager.exists():
            rijen = model._default_manager.order_by("pk").values_list("pk", flat=True)
            return list(rijen if model in paden() and hoogstens > EERSTE else rijen[:EERSTE])
    return [OBJECTEN[deel](gemeente)]


def _urls(gemeente: Gemeente, rol: Rol, methode: str, hoogstens: int = 100) -> Iterator[tuple[str, str]]:
    """Every address that this role may use, of everything that there is."""
    for adres in (een for een in ADRESSEN if methode in een.methoden and rol_mag(rol, een.actie)):
        for waarden in product(*(_ids(deel, gemeente, hoogstens) for deel in adres.delen)):
            yield adres.naam, reverse(adres.naam, kwargs=dict(zip(adres.delen, waarden, strict=True)))


def _lees(antwoord: Any) -> str:
    if antwoord.headers.get("Content-Type") == "application/pdf":
        return woorden(antwoord.content)
    if antwoord.headers.get("Content-Type") in BESTANDEN:
        return unescape(" ".join(cel for rij in rijen_uit_bestand(antwoord.content) for cel in rij))
    return unescape(antwoord.text)


def _loop(client: Client, gemeente: Gemeente) -> Iterator[tuple[str, Any]]:
    """Each page, and what it links to with a question in the address (a filter, a tab)."""
    gehad = set()
    wachtrij = list(_urls(gemeente, Rol.ACCOUNTMANAGER, "get"))
    while wachtrij:
        naam, url = wachtrij.pop(0)
        antwoord = client.get(url)
        assert antwoord.status_code < 500, url
        yield naam, antwoord
        for vraag in re.findall(r'(?:href|hx-get)="(/[^"#]*\?[^"#]*)"', _lees(antwoord)):
            soort = re.sub(r"\d+", "", vraag.split("terug=")[0])
            if soort not in gehad:
                gehad.add(soort)
                wachtrij.append((naam, vraag))


def _stuur_alles(client: Client, gemeente: Gemeente, velden: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What comes back of every form of both apps, filled in as well as it goes; each of them is undone."""
    for naam, url in _urls(gemeente, Rol.ACCOUNTMANAGER, "post", EERSTE):
        if naam.split(":")[0] in APPS:
            with transaction.atomic():
                antwoord = client.post(url, velden, follow=True)
                transaction.set_rollback(True)
            assert antwoord.status_code < 500, url
            yield naam, antwoord


def _paginas(client: Client, gemeente: Gemeente, merken: Merken) -> None:
    met_naam, geen_pagina = set(), set()
    for naam, antwoord in _loop(client, gemeente):
        tekst = _lees(antwoord)
        assert merken.gelekt(tekst) == [], naam
        met_naam |= {naam} if ROEPNAAM in tekst else set()
        if naam.split(":")[0] in APPS and not antwoord.headers["Content-Type"].startswith("text/html"):
            geen_pagina.add(naam)
    assert met_naam >= MET_NAAM
    assert geen_pagina <= UITVOER, "an export: walk it here too"


def _meldingen(client: Client, gemeente: Gemeente, merken: Merken) -> None:
    """Every button and form of both apps, with what it says and where it leads."""
    met_naam = set()
    for naam, antwoord in _stuur_alles(client, gemeente, _velden()):
        assert merken.gelekt(_lees(antwoord)) == [], naam
        meldingen = " ".join(str(een) for een in antwoord.context["messages"]) if antwoord.context else ""
        met_naam |= {naam} if ROEPNAAM in meldingen else set()
    assert met_naam >= NOEMT_IN_MELDING


def _zoeken(client: Client, gemeente: Gemeente) -> None:
    """By the name on the profile one is found; by how every hidden word begins nobody."""
    zoekt = [
        (naam, url)
        for naam, url in _urls(gemeente, Rol.ACCOUNTMANAGER, "post", EERSTE)
        if re.search("(?<!be)zoek", naam)
    ]
    for tekst, waar in ((ROEPNAAM, {"werkgevers:mensen_zoeken"}), ("zqx", set())):
        gevonden = [(naam, client.post(url, {"zoek": tekst}).text) for naam, url in zoekt]
        # What was typed stands in the field again.
        assert {naam for naam, html in gevonden if ROEPNAAM in html.replace(f'="{tekst}"', "")} == waar


def test_an_accountmanager_reads_no_more_of_people_than_the_profile_and_when_they_can_work(
    am: Medewerker, gemeente: Gemeente, merken: Merken, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """On every page, in every message, by every search."""
    client = ingelogd(am)
    _paginas(client, gemeente, merken)
    _meldingen(client, gemeente, merken)
    _zoeken(client, gemeente)
    _matching_voor_anderen(am.organisatie, gemeente, merken, ingelogd)


def _matching_voor_anderen(
    organisatie: Organisatie, gemeente: Gemeente, merken: Merken, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """To no role at all matching says who somebody is: no country, no health, no home; the name, to whom it may."""
    for rol in (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER):
        collega = f.MedewerkerFactory(organisatie=organisatie, rol=rol)
        for persoon in Statushouder.objects.exclude(betrokkenheden__rol=rol).defer("bsn"):
            f.BetrokkenheidFactory(statushouder=persoon, medewerker=collega, rol=rol)
        client = ingelogd(collega)
        for naam, url in _urls(gemeente, rol, "get"):
            if naam in MATCHING:
                tekst = _lees(client.get(url))
                assert set(merken.gelekt(tekst)) - MAG.keys() - NAAM == set(), (rol, naam)


def test_there_is_no_api_of_people_for_an_accountmanager() -> None:
    """Who makes one adds it to the walk."""
    api = [een.naam for een in ADRESSEN if een.naam.startswith("api:") and rol_mag(Rol.ACCOUNTMANAGER, een.actie)]
    assert api == ["api:beschrijving"]
