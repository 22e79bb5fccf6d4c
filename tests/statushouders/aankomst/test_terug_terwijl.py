"""Something is recorded on a person while the import that made this person goes back: whoever is later is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from threading import Event
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from inlezen.services.nakijken import kijk_lijst_na
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst, Betrokkenheid, Contactmoment, Statushouder
from statushouders.services.aankomst import (
    Aankomstnakijker,
    draai_aankomstlijst_terug,
    terugdraaien,
    voer_aankomstlijst_in,
    vraag_terugdraaien,
)
from tests.factories import GemeenteFactory, MedewerkerFactory
from tests.gelijktijdig import tegelijk
from tests.stapel import wacht_tot
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand
from tests.statushouders.aankomst.conftest import persoon
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap, Traject, Verplaatsing

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"HX-Request": "true"}
Wat = tuple[str, dict[str, Any]]


@pytest.fixture
def lijst(monkeypatch: pytest.MonkeyPatch) -> Aankomstlijst:
    """One person, written down with a traject; somebody asked for it to go back, and the job has yet to begin."""
    monkeypatch.setattr("kern.taken._bied_aan", lambda *_, **__: None)
    laad_aanpakken()
    gemeente = GemeenteFactory()
    teamleider = MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER)
    MedewerkerFactory(gemeente=gemeente, rol=Rol.KLANTONDERSTEUNER)
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=csv_bestand([KOP, persoon(1)]), door=teamleider)
    koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=teamleider)
    kijk_lijst_na(Aankomstnakijker, lijst.pk)
    bevestig_lijst(lijst=lijst, door=teamleider)
    voer_aankomstlijst_in(lijst.pk)
    vraag_terugdraaien(lijst=lijst, door=teamleider)
    return lijst


@pytest.fixture
def client(lijst: Aankomstlijst, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(Medewerker.objects.get(rol=Rol.KLANTONDERSTEUNER))


def bellen(_: Client) -> Wat:
    dag = {"dag": f"{vandaag():%d-%m-%Y}", "tijd": "00:01"}
    return _adres("contact_nieuw"), {"soort": "telefoon", "notitie": "Gebeld over het huis.", **dag}


def bewerken(client: Client) -> Wat:
    open_ = client.get(_adres("bewerk")).context
    form, mens = open_["form"], Statushouder.objects.get()
    velden = {naam: form[naam].value() for naam in ("achternaam", "voornamen")} | {"woonplaats": "Elders"}
    geboren = mens.geboortedatum_brp
    velden |= {"geboortedatum_0": geboren[6:], "geboortedatum_1": geboren[4:6], "geboortedatum_2": geboren[:4]}
    velden |= {"vestigingsdatum": f"{mens.vestigingsdatum:%d-%m-%Y}"}
    velden |= {"regime": mens.regime, "vergunning": mens.vergunning, "geslacht": "v"}
    return _adres("bewerk"), velden | {naam: open_[naam] for naam in ("versie", "opname")}


def toewijzen(_: Client) -> Wat:
    return _adres("betrokkenheid_nieuw"), {"medewerker": Medewerker.objects.get(rol=Rol.KLANTONDERSTEUNER).pk}


def afronden(_: Client) -> Wat:
    return _stap("stap_afronden"), {}


def verplaatsen(_: Client) -> Wat:
    return _stap("stap_verplaatsen"), {"naar": f"{vandaag():%d-%m-%Y}", "reden": "Zij is er niet."}


def overslaan(_: Client) -> Wat:
    return _stap("stap_overslaan"), {"reden": "Niet nodig."}


def wachten(_: Client) -> Wat:
    return _stap("stap_wachten"), {"op": "Taalhuis"}


def sluiten(_: Client) -> Wat:
    traject = reverse("trajecten:traject_sluiten", args=[Traject.objects.get().pk])
    return traject, {"reden": "verhuisd", "einddatum": f"{vandaag():%d-%m-%Y}"}


def test_the_night_job_waits_for_the_undo_and_neither_is_broken_off(
    lijst: Aankomstlijst, vandaag_is: Callable[[date], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one holds the people and wants their flags; the other would hold flags, and want the people of new ones."""
    werk_signaleringen_bij()
    assert Signalering.objects.exists()
    vandaag_is(vandaag() + timedelta(days=60))
    vergrendeld = Event()

    def terwijl_de_mensen_vastzitten(lijst: Aankomstlijst) -> list[str]:
        vergrendeld.set()
        wacht_tot(iemand_wacht_op_een_slot)
        return []

    def nachtwerk() -> None:
        vergrendeld.wait(timeout=10)
        werk_signaleringen_bij()

    monkeypatch.setattr(terugdraaien, "waarom_niet_terug", terwijl_de_mensen_vastzitten)
    assert tegelijk(partial(draai_aankomstlijst_terug, lijst.pk), nachtwerk) == [None, None]
    assert not Statushouder.objects.exists()
    assert not Signalering.objects.exists()


def _adres(naam: str) -> str:
    return reverse(f"statushouders:{naam}", args=[Statushouder.objects.get().pk])


def _stap(naam: str) -> str:
    stap = Stap.objects.filter(basisdatum__isnull=False).order_by("pk")[0]
    return reverse(f"trajecten:{naam}", args=[stap.pk])


def iemand_wacht_op_een_slot() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool(cursor.fetchone()[0])


@pytest.mark.parametrize("htmx", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize("doen", [bellen, bewerken, toewijzen, afronden, verplaatsen, overslaan, wachten, sluiten])
def test_who_records_something_is_told_that_the_person_is_gone(
    doen: Callable[[Client], Wat], htmx: dict[str, str], lijst: Aankomstlijst, client: Client
) -> None:
    """The undo holds the person; the colleague wants to save, and waits until the undo is done."""
    url, velden = doen(client)

    def bewaar() -> Any:
        try:
            return client.post(url, velden, headers=htmx)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            draai_aankomstlijst_terug(lijst.pk)
            antwoord = pool.submit(bewaar)
            wacht_tot(lambda: antwoord.done() or iemand_wacht_op_een_slot())
            assert not antwoord.done(), antwoord.result().context["form"].errors
        uitkomst = antwoord.result()
    assert uitkomst.status_code in (200, 302, 422)
    gezegd = uitkomst.text + client.get("/", follow=True).text
    assert "Misschien is de lijst teruggedraaid" in gezegd or "niet meer te vinden" in gezegd
    for model in (Statushouder, Traject, Stap, Contactmoment, Betrokkenheid, Verplaatsing):
        assert not model.objects.exists()
    assert not Logregel.objects.filter(door__rol=Rol.KLANTONDERSTEUNER).exclude(actie__endswith=".geopend").exists()


def test_a_row_that_turns_out_to_be_somebody_who_goes_back_at_that_moment_is_new(
    lijst: Aankomstlijst, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """The row is held to be the person, who is gone when it is saved: it is judged once more."""
    teamleider, inhoud = lijst.geladen_door, csv_bestand([KOP, persoon(1, vestigingsdatum="31-2-2026")])
    ander = laad_lijst(Aankomstlijst, bestandsnaam="b.csv", inhoud=inhoud, door=teamleider)
    kijk_lijst_na(Aankomstnakijker, ander.pk)
    client, regel = ingelogd(teamleider), ander.regels.get()
    url = reverse("statushouders:aankomstlijst_regel", args=[regel.pk])
    velden = {"vestigingsdatum": persoon(1)[-1], "opname": client.get(url).context["opname"]}

    def bewaar() -> Any:
        try:
            return client.post(url, velden)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            draai_aankomstlijst_terug(lijst.pk)
            antwoord = pool.submit(bewaar)
            wacht_tot(iemand_wacht_op_een_slot)
        assert antwoord.result().status_code == 302
    regel.refresh_from_db()
    assert (regel.oordeel, regel.statushouder_id) == ("nieuw", None)
    assert Logregel.objects.filter(actie="aankomstregel.verbeterd").count() == 1
