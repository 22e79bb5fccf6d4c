"""The main job from end to end: from a messy arrivals list to a work list that nobody can miss, in a real browser.

The teamleider takes in a list with two wrong rows and divides the people; a week later the night job runs in a real
worker; the klantondersteuner sees who is late and why, has the first contact and moves a step; the teamleider sees
what was left lying; the beleidsmedewerker sees the figure and no names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from agenda.models import Signalering
from agenda.tasks import werk_signaleringen_bij
from config.demo.nummers import bsn
from config.demo.voorbeeldlijst import FOUT_BSN, MENSEN, VANAF, als_xlsx
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from rapportages.models import Streefgetal
from rapportages.services import leg_maandstanden_vast
from statushouders.models import Contactmoment, Statushouder
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory, TeamFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.stapel import wacht_tot
from tests.toegankelijk import controleer_ook_breed as controleer
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import rond_stap_af, sluit_traject, start_trajecten
from trajecten.statussen import Eindreden, Stapstatus

pytestmark = [pytest.mark.browser, pytest.mark.worker, pytest.mark.django_db(transaction=True)]

INVOER = date(2026, 11, 19)
EEN_WEEK_LATER = date(2026, 11, 27)
OP_TIJD, TE_LAAT_BEGONNEN = 10, 6


@dataclass
class Team:
    """Who works in Duinrade."""

    marloes: Medewerker
    ingrid: Medewerker
    hanneke: Medewerker


@dataclass
class Verteller:
    """Opens the browser of one after the other."""

    browser_op: Callable[..., Any]

    def log_in(self, medewerker: Medewerker) -> Any:
        """Through the front door, to one's own start page."""
        pagina = self.browser_op(390)
        pagina.goto("/")
        pagina.get_by_label("E-mailadres").fill(medewerker.email)
        pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
        pagina.get_by_role("button", name="Inloggen").click()
        pagina.get_by_role("banner").get_by_text(medewerker.letters).or_(
            pagina.get_by_role("banner").get_by_text(medewerker.naam)
        ).first.wait_for(state="attached")
        return pagina


@pytest.fixture
def team(organisatie: Organisatie, gemeente: Gemeente) -> Team:
    laad_aanpakken()
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=75)
    instroom = TeamFactory(organisatie=organisatie)

    def collega(voornaam: str, achternaam: str, rol: Rol) -> Medewerker:
        return MedewerkerFactory(
            organisatie=organisatie, team=instroom, voornaam=voornaam, achternaam=achternaam, rol=rol
        )

    return Team(
        marloes=collega("Marloes", "de Wit", Rol.KLANTONDERSTEUNER),
        ingrid=collega("Ingrid", "van Loon", Rol.TEAMLEIDER),
        hanneke=collega("Hanneke", "Visser", Rol.BELEIDSMEDEWERKER),
    )


@pytest.fixture
def eerder_dit_jaar(gemeente: Gemeente, team: Team, vandaag_is: Callable[[date], None]) -> None:
    """Sixteen people who settled in the summer and found work: ten of them started on day 18, six on day 30."""
    vandaag_is(INVOER)
    gevestigd = date(2026, 7, 1)
    for nummer in range(OP_TIJD + TE_LAAT_BEGONNEN):
        persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=gevestigd, kennisgeving_duo=gevestigd)
        BetrokkenheidFactory(statushouder=persoon, medewerker=team.marloes)
        start_trajecten([persoon.pk])
        start = Stap.objects.get(traject__statushouder=persoon, aanpakstap__mijlpaal="start")
        dag = gevestigd + timedelta(days=18 if nummer < OP_TIJD else 30)
        rond_stap_af(stap=start, door=team.marloes, gedaan_op=dag)
        sluit_traject(traject=start.traject, door=team.marloes, reden=Eindreden.WERK, einddatum=INVOER)


def test_from_arrivals_list_to_a_work_list_that_nobody_can_miss(
    team: Team,
    eerder_dit_jaar: None,
    worker: None,
    browser_op: Callable[..., Any],
    vandaag_is: Callable[[date], None],
    gemeente: Gemeente,
) -> None:
    verteller = Verteller(browser_op)
    neem_de_lijst_in(verteller, team, gemeente)
    verdeel_de_mensen(verteller, team)

    vandaag_is(EEN_WEEK_LATER)
    draai_de_nachttaak()

    zie_wie_te_laat_is_en_waarom(verteller, team)
    zie_de_escalatie(verteller, team)
    zie_het_cijfer_zonder_namen(verteller, team)


def neem_de_lijst_in(verteller: Verteller, team: Team, gemeente: Gemeente) -> None:
    pagina = verteller.log_in(team.ingrid)
    controleer(pagina)
    pagina.get_by_role("link", name="Aankomstlijst inlezen").click()
    controleer(pagina)
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    bestand = {"name": "Instroom november.xlsx", "mimeType": soort, "buffer": als_xlsx()}
    pagina.set_input_files("input[type=file]", bestand)
    pagina.get_by_role("button", name="Lijst laden").click()

    pagina.get_by_role("heading", name="Wat staat er in elke kolom?").wait_for()
    assert pagina.get_by_label("Gehuisvest op").input_value() == "vestigingsdatum"
    controleer(pagina)
    pagina.get_by_role("button", name="Lijst nakijken").click()

    pagina.get_by_role("heading", name="Klopt deze lijst?").wait_for()
    pagina.get_by_role("button", name=f"{len(MENSEN) - 2} mensen invoeren").wait_for()
    controleer(pagina)
    pagina.get_by_role("link", name="Klopt niet 2").click()
    controleer(pagina)
    verbeter(pagina, "Rahim Ahmadzai", "BSN", goed_bsn())
    verbeter(pagina, "Rojin Salih", "Vestigingsdatum", "13-11-2026")

    with niemand_gaat_verder(gemeente):
        pagina.get_by_role("button", name=f"{len(MENSEN)} mensen invoeren").click()
        pagina.get_by_role("heading", name=f"{len(MENSEN)} mensen worden ingevoerd").wait_for()
        pagina.get_by_role("progressbar").wait_for()
        controleer(pagina)
        assert Statushouder.objects.count() == OP_TIJD + TE_LAAT_BEGONNEN
    pagina.get_by_role("heading", name=f"{len(MENSEN)} mensen zijn ingevoerd").wait_for()
    controleer(pagina)
    assert Statushouder.objects.count() == OP_TIJD + TE_LAAT_BEGONNEN + len(MENSEN)


def verbeter(pagina: Any, naam: str, veld: str, waarde: str) -> None:
    """Mend one cell of one row in place."""
    regel = pagina.get_by_role("listitem").filter(has_text=naam)
    regel.get_by_role("link", name="Verbeter").click()
    pagina.get_by_label(veld).fill(waarde)
    pagina.get_by_role("button", name="Opnieuw nakijken").click()
    pagina.get_by_role("listitem").filter(has_text=naam).get_by_text("Staat nu bij Nieuw").wait_for()


def goed_bsn() -> str:
    """The number as it was meant: with the last digit that passes the eleven-test."""
    return bsn(VANAF + FOUT_BSN)


@contextmanager
def niemand_gaat_verder(gemeente: Gemeente) -> Iterator[None]:
    """The worker waits, as it does behind another import of the same municipality, so that progress can be seen."""
    with transaction.atomic():
        Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
        yield


def verdeel_de_mensen(verteller: Verteller, team: Team) -> None:
    """Eleven have a traject and so need somebody: all at once."""
    pagina = verteller.log_in(team.ingrid)
    onverdeeld = pagina.get_by_role("region", name="Nog niet verdeeld")
    onverdeeld.get_by_label("Kies iedereen op deze bladzijde").check()
    controleer(pagina)
    onverdeeld.get_by_label("toewijzen aan").select_option(label=team.marloes.naam)
    onverdeeld.get_by_role("button", name="Toewijzen").click()
    pagina.get_by_text(f"11 mensen toegewezen aan {team.marloes.naam}").wait_for()
    pagina.get_by_text("Iedereen heeft een vaste begeleider.").wait_for()


def draai_de_nachttaak() -> None:
    """Today moved; what beat would offer at night is offered now, and the worker does it."""
    escalaties = Signalering.objects.open().filter(soort=Signalering.Soort.ESCALATIE, onderwerp="Eerste contact")
    assert not escalaties.exists()
    werk_signaleringen_bij.delay()
    wacht_tot(escalaties.exists)


def zie_wie_te_laat_is_en_waarom(verteller: Verteller, team: Team) -> None:
    pagina = verteller.log_in(team.marloes)
    te_laat = pagina.get_by_role("region", name="Te laat")
    rij = te_laat.get_by_role("listitem").filter(has_text="Oksana Petrenko").filter(has_text="Eerste contact")
    rij.get_by_text("11 dagen te laat").wait_for()
    rij.get_by_text("uiterlijk ma 16 nov").wait_for()
    controleer(pagina)

    rij.get_by_role("link", name="Oksana Petrenko", exact=True).click()
    pagina.get_by_role("heading", name="Oksana Petrenko", level=1).wait_for()
    pagina.get_by_text("Waarom deze datum?").click()
    pagina.get_by_text("9 november 2026").first.wait_for()
    controleer(pagina)
    heb_eerste_contact(verteller, pagina, team)
    verplaats_de_begeleiding(verteller, pagina, team)


def heb_eerste_contact(verteller: Verteller, pagina: Any, team: Team) -> None:
    pagina.get_by_role("link", name="Contact vastleggen").first.click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Notitie").fill("Kennisgemaakt. Was verpleegkundige en wil dat weer worden.")
    controleer(pagina)
    dialoog.get_by_role("button", name="Vastleggen").click()
    laatste = pagina.get_by_role("heading", name="Laatste contact")
    pagina.locator("section").filter(has=laatste).get_by_text("Was verpleegkundige").wait_for()
    assert Contactmoment.objects.get(statushouder__achternaam="Petrenko").door == team.marloes

    # The contact finishes the step: no second press.
    pagina.get_by_role("region", name="Eerst: Eerste contact").wait_for(state="detached")
    assert _stap("eerste-contact").status == Stapstatus.GEDAAN
    controleer(pagina)


def verplaats_de_begeleiding(verteller: Verteller, pagina: Any, team: Team) -> None:
    stap = "Maatschappelijke begeleiding begint"
    pagina.goto("/werkvoorraad/")
    rij = pagina.get_by_role("listitem").filter(has_text="Oksana Petrenko").filter(has_text=stap).first
    rij.locator("summary").filter(has_text="Meer acties").click()
    rij.get_by_role("link", name="Verplaatsen met reden").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Nieuwe datum").fill("2026-12-01")
    dialoog.get_by_label("Reden").fill("Tolk kan pas op 1 december.")
    controleer(pagina)
    dialoog.get_by_role("button", name="Verplaatsen").click()
    dialoog.wait_for(state="hidden")
    pagina.get_by_text(f"Stap verplaatst: {stap}").first.wait_for()
    pagina.get_by_text("nog 4 dagen").first.wait_for()
    assert _stap("maatschappelijke-begeleiding").verplaatst_naar == date(2026, 12, 1)
    assert _stap("maatschappelijke-begeleiding").verplaatsingen.get().reden == "Tolk kan pas op 1 december."
    controleer(pagina)


def _stap(code: str) -> Stap:
    return Stap.objects.get(traject__statushouder__achternaam="Petrenko", aanpakstap__code=code)


def zie_de_escalatie(verteller: Verteller, team: Team) -> None:
    pagina = verteller.log_in(team.ingrid)
    escalaties = pagina.get_by_role("complementary", name="Escalaties")
    vlag = escalaties.get_by_role("listitem").filter(has_text="Hassan Saleem").filter(has_text="Eerste contact")
    vlag.get_by_text("10 dagen te laat").wait_for()
    vlag.get_by_text(f"Bij {team.marloes.naam}").wait_for()
    assert escalaties.get_by_role("listitem").filter(has_text="Petrenko").filter(has_text="Eerste contact").count() == 0
    controleer(pagina)


def zie_het_cijfer_zonder_namen(verteller: Verteller, team: Team) -> None:
    """As it stood on the first of the month: who settled in the summer."""
    leg_maandstanden_vast()
    pagina = verteller.log_in(team.hanneke)
    cijfer = pagina.get_by_role("region", name="Gestart binnen drie weken")
    cijfer.get_by_text(f"van {OP_TIJD + TE_LAAT_BEGONNEN}", exact=True).wait_for()
    assert cijfer.inner_text().split().count(str(OP_TIJD)) == 1
    cijfer.get_by_text("het doel van 75").wait_for()
    tekst = pagina.content()
    namen = Statushouder.objects.values_list("achternaam", flat=True)
    assert [naam for naam in namen if naam in tekst] == []
    controleer(pagina)
    for adres in ("/statushouders/", "/werkvoorraad/", "/team/"):
        assert pagina.request.get(adres).status == 403
