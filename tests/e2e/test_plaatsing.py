"""The life of a placement in a real browser, from proposal to aftercare, by everybody who has a part in it.

The klantondersteuner proposes in the hours of a lesson; jobcoach, accountmanager and teamleider each record an
agreement; the clash is solved by another group. After the evaluation it ends into paid work with the same employer,
and who looks how that goes writes it down.
"""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.services import voeg_leden_toe
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BetrokkenheidFactory,
    LesgroepFactory,
    LestijdFactory,
    ProfielFactory,
    StatushouderFactory,
    WerkgeverFactory,
)
from tests.toegankelijk import controleer_ook_breed as controleer
from trajecten.meegeleverd import laad_aanpakken
from trajecten.services import start_trajecten

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)
EVALUATIE, EINDE = date(2026, 12, 22), date(2027, 1, 15)
BETAALD, NAZORG = date(2027, 1, 18), date(2027, 2, 16)


@pytest.fixture
def omar(
    gemeente: Gemeente, klantondersteuner: Medewerker, jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> Statushouder:
    """In lessons on Tuesday afternoon; there is a group in the morning too. His profile may be read."""
    vandaag_is(DINSDAG)
    laad_aanpakken()
    omar: Statushouder = StatushouderFactory(
        gemeente=gemeente, voornamen="Omar", achternaam="Saleh", vestigingsdatum=date(2026, 8, 1)
    )
    ProfielFactory(statushouder=omar, goedgekeurd=True, teksten={"roepnaam": "Omar"})
    start_trajecten([omar.pk])
    for collega in (klantondersteuner, jobcoach):
        BetrokkenheidFactory(statushouder=omar, medewerker=collega)
    for naam, dag, van in (("A2 middag", 1, time(13)), ("A2 ochtend", 0, time(9))):
        groep = LesgroepFactory(gemeente=gemeente, naam=naam, gemaakt_door=klantondersteuner)
        LestijdFactory(lesgroep=groep, dag=dag, van=van, tot=time(van.hour + 2))
        if dag == 1:
            voeg_leden_toe(lesgroep=groep, statushouder_ids=[omar.pk], vanaf=DINSDAG, door=klantondersteuner)
    WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    return omar


def _vul_in(pagina: Any, soort: str, begin: date, einde: date | None) -> None:
    pagina.get_by_label(soort, exact=True).check()
    pagina.get_by_label("Welk werk?").fill("Sorteren en inpakken")
    pagina.get_by_label("Eerste dag").fill(begin.isoformat())
    pagina.get_by_label("Laatste dag").fill(einde.isoformat() if einde else "")
    for dag in ("Dinsdag", "Donderdag"):
        pagina.get_by_label(f"{dag} van").fill("7.30")
        pagina.get_by_label(f"{dag} tot").fill("16.00")
    pagina.get_by_label("Uren per week").fill("16")


def _stel_voor(pagina: Any, omar: Statushouder) -> None:
    pagina.goto(f"/dossiers/{omar.pk}/?tab=plaatsing")
    pagina.get_by_role("link", name="Nieuwe plaatsing").click()
    pagina.get_by_label("Waar?").select_option(label="Ander werk bij Kwekerij De Lier")
    pagina.get_by_role("button", name="Verder").click()
    _vul_in(pagina, "Proefplaatsing", DINSDAG, EINDE)
    controleer(pagina)
    pagina.get_by_role("button", name="Plaatsing voorstellen").click()
    pagina.get_by_label("Toch bewaren").check()
    controleer(pagina)
    pagina.get_by_role("button", name="Plaatsing voorstellen").click()
    expect(pagina.get_by_text("Akkoord van drie partijen")).to_be_visible()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Omar Saleh bij Kwekerij De Lier")


def _akkoord(pagina: Any, *wie: tuple[str, Medewerker]) -> None:
    """Each by who speaks with that party."""
    url = pagina.url
    dialoog = pagina.locator("dialog[open]")
    for partij, collega in wie:
        log_in(pagina, collega, naar=url)
        pagina.get_by_role("link", name=f"Akkoord vastleggen van de {partij}").click()
        dialoog.get_by_label("In een gesprek").check()
        dialoog.get_by_role("button", name="Akkoord vastleggen").click()
        expect(dialoog).to_have_count(0)
        expect(pagina.get_by_role("button", name=f"akkoord van de {partij}")).to_be_visible()
    controleer(pagina)


def _los_botsing_op(pagina: Any) -> None:
    botsing = pagina.get_by_text("Botsing op dinsdagmiddag", exact=True)
    expect(botsing).to_be_visible()
    pagina.get_by_role("link", name="Andere lesgroep").click()
    dialoog = pagina.locator("dialog[open]")
    keuze = dialoog.get_by_label("Lesgroep")
    keuze.select_option(label=str(keuze.locator("option", has_text="A2 ochtend").text_content()))
    dialoog.get_by_role("button", name="In deze groep zetten").click()
    expect(dialoog).to_have_count(0)
    expect(botsing).to_have_count(0)


def _vraag(pagina: Any, knop: str, **velden: str) -> None:
    """Fill in a dialog and send it: texts by their label."""
    dialoog = pagina.locator("dialog[open]")
    for label, waarde in velden.items():
        dialoog.get_by_label(label).fill(waarde)
    dialoog.get_by_role("button", name=knop, exact=True).click()
    expect(dialoog).to_have_count(0)


def _start(pagina: Any) -> None:
    pagina.get_by_role("link", name="Start vastleggen").click()
    _vraag(pagina, "Start vastleggen")
    expect(pagina.locator("#momenten")).to_be_visible()


def _leg_moment_vast(pagina: Any, soort: str, verslag: str) -> None:
    pagina.reload()
    pagina.get_by_role("link", name=f"{soort} vastleggen").click()
    _vraag(pagina, "Bewaren", **{"Hoe gaat het?": verslag})
    expect(pagina.locator("#momenten")).to_contain_text(verslag)
    controleer(pagina)


def _beeindig(pagina: Any) -> None:
    pagina.reload()
    pagina.locator("#plaatsing .meedoen-menu summary").click()
    pagina.get_by_role("link", name="Beëindigen").click()
    dialoog = pagina.locator("dialog[open]")
    dialoog.get_by_label("Waarom stopt het?").select_option("Naar betaald werk")
    dialoog.get_by_label("De werkgever", exact=True).check()
    dialoog.get_by_label("Verder bij dezelfde werkgever").check()
    controleer(pagina)
    _vraag(pagina, "Beëindigen")
    pagina.get_by_role("link", name="Nieuwe plaatsing hier").click()
    _vul_in(pagina, "Dienstbetrekking", BETAALD, None)
    pagina.get_by_role("button", name="Plaatsing voorstellen").click()
    expect(pagina.get_by_text("Akkoord van drie partijen")).to_be_visible()


def test_from_a_proposal_to_paid_work_that_lasts_on_a_phone(
    omar: Statushouder,
    klantondersteuner: Medewerker,
    jobcoach: Medewerker,
    accountmanager: Medewerker,
    teamleider: Medewerker,
    browser_op: Callable[..., Any],
    vandaag_is: Callable[[date], None],
) -> None:
    drie = (("persoon", jobcoach), ("werkgever", accountmanager), ("gemeente", teamleider))
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner)
    _stel_voor(pagina, omar)
    _akkoord(pagina, *drie)
    log_in(pagina, klantondersteuner, naar=pagina.url)
    _los_botsing_op(pagina)
    _start(pagina)
    vandaag_is(EVALUATIE)
    _leg_moment_vast(pagina, "Evaluatie", "Werkt rustig en vraagt door.")
    vandaag_is(EINDE)
    _beeindig(pagina)
    _akkoord(pagina, *drie)
    log_in(pagina, klantondersteuner, naar=pagina.url)
    vandaag_is(NAZORG)
    _start(pagina)
    _leg_moment_vast(pagina, "Nazorg", "Heeft een vast rooster en is er blij mee.")
    assert [een.stand for een in Plaatsing.objects.order_by("pk")] == ["beeindigd", "lopend"]
    pagina.goto("/plaatsingen/?van=iedereen")
    controleer(pagina)
