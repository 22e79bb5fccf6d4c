"""The morning of an accountmanager in a real browser, on a desk and on a phone.

An employer is called and what was promised is done; four people visit, and it is written down who came and what they
thought; a vacancy is taken in, who fits is read with the reasons, and somebody is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    KandidaatFactory,
    LeefsituatieFactory,
    PostcodegebiedFactory,
    ProfielFactory,
    RoosterblokFactory,
    StatushouderFactory,
    WerkgeverFactory,
)
from tests.toegankelijk import controleer_ook_breed as controleer
from werkgevers.models import Werkgever, Werkgeveractie, Werkgevercontact, Werkplek

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)
BEZOEK = DINSDAG + timedelta(days=1)
VIER = ("Yohannes T.", "Khaled H.", "Dalal I.", "Ruqaya H.")


def _kandidaat(gemeente: Gemeente, roepnaam: str, achternaam: str, les: int | None = None, **velden: Any) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, voornamen=roepnaam, achternaam=achternaam, postcode="2672 AA")
    LeefsituatieFactory(
        statushouder=persoon, kan_fietsen="ja", reistijd_minuten=45, dagdelen=["di_ochtend", "do_ochtend"]
    )
    profiel = ProfielFactory(
        statushouder=persoon, goedgekeurd=True, teksten={"roepnaam": roepnaam, "houding": "Op tijd."}
    )
    KandidaatFactory(statushouder=persoon, profiel=profiel, **velden)
    for dag in (0, 4) if les is None else (les,):
        RoosterblokFactory(statushouder=persoon, dag=dag, van=time(9), tot=time(12))


@pytest.fixture
def kwekerij(gemeente: Gemeente, vandaag_is: Callable[[date], None]) -> Werkgever:
    """And four people who agreed that employers read who they are."""
    cache.clear()
    vandaag_is(DINSDAG)
    PostcodegebiedFactory(pc4="2671", breedte=51.99, lengte=4.21)
    PostcodegebiedFactory(pc4="2672", breedte=51.98, lengte=4.27)
    _kandidaat(gemeente, "Yohannes", "Tesfay", taalniveau=1, vak_werk=["groen"], vak_wens=["groen"], vorm="groep")
    _kandidaat(gemeente, "Khaled", "Hamdan", taalniveau=0, vak_opleiding=["groen"])
    _kandidaat(gemeente, "Dalal", "Ibrahim", les=1, taalniveau=2)
    _kandidaat(gemeente, "Ruqaya", "Hassan", taalniveau=2, belasting_niet=["staan"])
    kwekerij: Werkgever = WerkgeverFactory(
        gemeente=gemeente, naam="Kwekerij De Lier", straat="Glasweg", huisnummer="14", postcode="2671 AB",
        plaats="De Lier",
    )  # fmt: skip
    return kwekerij


def _bel(pagina: Any, kwekerij: Werkgever) -> None:
    """What was said, what comes next, and that it was done; a call that was no call goes again."""
    pagina.goto(f"/werkgevers/{kwekerij.pk}/contacten/")
    pagina.get_by_role("link", name="Contact vastleggen").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Wat is besproken?").fill("Vraagt twee oogsters.")
    dialoog.get_by_label("Volgende actie").fill("Mail de planning")
    dialoog.get_by_role("button", name="Vastleggen").click()
    dialoog.get_by_text("Kies de dag waarop het klaar moet zijn, of laat de volgende actie leeg.").first.wait_for()
    controleer(pagina)
    dialoog.get_by_label("Uiterlijk").fill("2100-01-01")
    dialoog.get_by_role("button", name="Vastleggen").click()
    dialoog.get_by_text("Deze dag is over meer dan twee jaar. Controleer het jaar.").first.wait_for()
    dialoog.get_by_label("Uiterlijk").fill(dialoog.get_by_label("Wanneer").input_value())
    dialoog.get_by_role("button", name="Vastleggen").click()
    pagina.locator("#kaart-contact").get_by_text("Vraagt twee oogsters.").wait_for()
    te_doen = pagina.locator("#kaart-acties")
    te_doen.get_by_role("button", name="Gedaan").click()
    te_doen.get_by_text("Er is niets afgesproken.").wait_for()
    assert not Werkgeveractie.objects.get().is_open
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    te_doen.get_by_text("Mail de planning").first.wait_for()
    controleer(pagina)


def _haal_contact_weg(pagina: Any) -> None:
    pagina.get_by_role("link", name="Bezoeken").click()
    pagina.get_by_text("Hiervan staat er nog niets.").wait_for()
    pagina.get_by_role("link", name="Alles").click()
    pagina.get_by_role("button", name="Weghalen").click()
    pagina.get_by_text("Nog geen contact").wait_for()
    assert not Werkgevercontact.objects.exists()
    assert not Werkgeveractie.objects.exists()


def _plan_bezoek(pagina: Any, kwekerij: Werkgever) -> None:
    pagina.goto(f"/werkgevers/{kwekerij.pk}/")
    pagina.get_by_role("link", name="Bezoek plannen").click()
    pagina.get_by_label("Dag", exact=True).fill(BEZOEK.isoformat())
    pagina.get_by_label("Van", exact=True).fill("10.00")
    controleer(pagina)
    pagina.get_by_role("button", name="Bezoek plannen").click()
    pagina.get_by_role("link", name="Mensen uitnodigen").click()
    for naam in VIER:
        pagina.get_by_role("button", name=re.compile(f"Uitnodigen.*{naam}")).click()
        expect(pagina.get_by_role("status").filter(has_text=f"gevraagd: {naam}")).to_be_attached()
    controleer(pagina)
    pagina.get_by_role("link", name="Klaar met uitnodigen").click()
    pagina.get_by_role("button", name=re.compile("Komt ?: Yohannes")).click()
    expect(pagina.get_by_text("Yohannes T. komt.")).to_be_visible()
    controleer(pagina)


def _leg_bezoek_vast(pagina: Any) -> None:
    pagina.reload()
    pagina.get_by_role("link", name="Wie was er?").click()
    pagina.get_by_role("group", name="Khaled H.").get_by_label("Kwam niet").check()
    pagina.get_by_label("Hoe was het?").fill("Rondleiding door de kas.")
    controleer(pagina)
    pagina.get_by_role("button", name="De anderen waren er").click()
    pagina.get_by_role("link", name="Wat kwam eruit? Yohannes T.").click()
    pagina.get_by_label("Wat vond de persoon ervan?").fill("Wil graag buiten werken.")
    pagina.get_by_role("group", name="Wil de persoon hier verder?").get_by_label("Ja", exact=True).check()
    pagina.get_by_label("Wat vond de werkgever?").fill("Kijkt goed hoe het moet.")
    controleer(pagina)
    pagina.get_by_role("button", name="Bewaren", exact=True).click()
    expect(pagina.get_by_text("Wil graag buiten werken.")).to_be_visible()
    expect(pagina.get_by_text("kwam niet")).to_be_visible()
    controleer(pagina)


def _neem_vacature_aan(pagina: Any, kwekerij: Werkgever) -> Werkplek:
    pagina.goto(f"/werkgevers/{kwekerij.pk}/")
    pagina.get_by_role("link", name="Plek toevoegen").click()
    pagina.get_by_label("Welk werk is het?").fill("Oogsten in de kas")
    pagina.get_by_label("Werkervaringsplek").check()
    for details, keuze in (("Vak zelf kiezen", "Planten en land"), ("Zwaar werk", "De hele dag staan")):
        pagina.locator("summary", has_text=details).click()
        pagina.get_by_label(re.compile(keuze, re.IGNORECASE)).first.check()
    for deel in ("dinsdagochtend", "donderdagochtend"):
        pagina.get_by_label(deel).check()
    pagina.locator("#id_van").fill("7.30")
    pagina.locator("#id_tot").fill("12.00")
    pagina.get_by_label("Hoeveel Nederlands is nodig?").select_option("A1")
    controleer(pagina)
    pagina.get_by_role("button", name="Plek toevoegen").click()
    expect(pagina.get_by_role("heading", level=1, name="Oogsten in de kas")).to_be_visible()
    controleer(pagina)
    plek: Werkplek = Werkplek.objects.get()
    return plek


def _zoek_wie_past(pagina: Any) -> None:
    """By the reasons, and without a name that the profile does not give."""
    pagina.goto("/matching/")
    controleer(pagina)
    pagina.get_by_role("link", name="Oogsten in de kas").click()
    expect(pagina.get_by_text("Eén mens past goed, één later.")).to_be_visible()
    expect(pagina.get_by_text("werkte eerder in planten en land")).to_be_visible()
    niet = pagina.get_by_role("region", name="Waarom deze mensen niet")
    niet.get_by_text("2 mensen").click()
    expect(niet.get_by_text("dinsdagochtend is al bezet")).to_be_visible()
    expect(niet.get_by_text("de hele dag staan gaat niet")).to_be_visible()
    expect(pagina.get_by_text("Tesfay")).to_have_count(0)
    controleer(pagina)


def _draag_voor(pagina: Any) -> None:
    pagina.get_by_role("button", name="Voorstellen Yohannes T.").click()
    expect(pagina.get_by_text("Yohannes T. is voorgesteld voor Oogsten in de kas.")).to_be_visible()
    pagina.get_by_role("link", name="Hoe gaat het verder? Met Yohannes T.").click()
    pagina.get_by_role("radio", name="Gaat niet door").check()
    pagina.get_by_label("Waarom gaat het niet door?").select_option("Niet te bereiken")
    controleer(pagina)
    pagina.get_by_role("button", name="Bewaren").click()
    expect(pagina.get_by_text("Yohannes T.: gaat niet door.")).to_be_visible()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_text("staat weer op 'Voorgesteld'")).to_be_visible()
    controleer(pagina)


def _welke_plek_past(pagina: Any, plek: Werkplek) -> None:
    """The other way round: from a person to places."""
    pagina.goto(f"/matching/plek/{plek.pk}/")
    pagina.get_by_role("link", name="Khaled H.").first.click()
    pagina.get_by_role("link", name="Welke plek past?").click()
    expect(pagina.get_by_role("heading", name="Welke plek past bij Khaled H.?")).to_be_visible()
    controleer(pagina)


def test_from_a_call_to_a_proposal_on_a_phone(
    browser_op: Callable[..., Any],
    accountmanager: Medewerker,
    kwekerij: Werkgever,
    vandaag_is: Callable[[date], None],
) -> None:
    pagina = browser_op(390)
    log_in(pagina, accountmanager, naar="/")
    _bel(pagina, kwekerij)
    pagina.goto("/werkgevers/te-doen/")
    expect(pagina.get_by_text("Mail de planning").first).to_be_visible()
    controleer(pagina)
    pagina.goto(f"/werkgevers/{kwekerij.pk}/contacten/")
    _haal_contact_weg(pagina)
    _plan_bezoek(pagina, kwekerij)
    vandaag_is(BEZOEK + timedelta(days=1))
    _leg_bezoek_vast(pagina)
    plek = _neem_vacature_aan(pagina, kwekerij)
    _zoek_wie_past(pagina)
    _draag_voor(pagina)
    _welke_plek_past(pagina, plek)
