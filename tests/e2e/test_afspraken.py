"""A talk in a real browser: planned, invited, not turned up, planned again, held; also by keyboard and on a phone."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import make_aware
from playwright.sync_api import expect

from agenda.models import Afspraak
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Persoonstaal, Statushouder
from tests.factories import AfspraakFactory, BetrokkenheidFactory, BrieftekstFactory, StatushouderFactory
from tests.toegankelijk import breedtes, controleer, loop_met_tab
from trajecten.meegeleverd import laad_aanpakken
from trajecten.services import start_trajecten

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Statushouder:
    vandaag_is(DINSDAG)
    laad_aanpakken()
    mens: Statushouder = StatushouderFactory(
        gemeente=gemeente, voornamen="Selam", achternaam="Berhane", vestigingsdatum=DINSDAG - timedelta(days=9)
    )
    Persoonstaal.objects.create(statushouder=mens, taal="ar", contacttaal=True)
    start_trajecten([mens.pk])
    BetrokkenheidFactory(statushouder=mens, medewerker=klantondersteuner)
    BrieftekstFactory(gemeente=gemeente, soort="eerste_contact", taal="ar", tekst="أهلا وسهلا")
    return mens


@pytest.fixture
def open_als(
    browser_op: Callable[..., Any], live_server: Any, ingelogd: Callable[[Medewerker], Client]
) -> Callable[..., Any]:
    def open_pagina(medewerker: Medewerker, breedte: int = 1440, **context: Any) -> Any:
        pagina = browser_op(breedte, **context)
        sessie = ingelogd(medewerker).cookies["sessionid"].value
        pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
        return pagina

    return open_pagina


def _vul_in(pagina: Any, dag: date, van: str) -> None:
    pagina.get_by_label("Dag", exact=True).fill(dag.isoformat())
    pagina.get_by_label("Van", exact=True).fill(van)


def test_from_the_work_list_to_a_talk_that_was_held(
    persoon: Statushouder,
    klantondersteuner: Medewerker,
    open_als: Callable[..., Any],
    vandaag_is: Callable[[date], None],
) -> None:
    """Today has the present time of day, so what is planned for tomorrow has begun the day after."""
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    rij = pagina.locator("[data-stap]").filter(has_text="Eerste contact").first
    rij.locator("summary[title='Meer acties']").click()
    rij.get_by_role("link", name="Afspraak plannen").click()
    dialoog = pagina.locator("dialog[open]")
    expect(dialoog.get_by_label("Eerste contact")).to_be_checked()
    _vul_in(pagina, DINSDAG + timedelta(days=1), "10.30")
    dialoog.get_by_label("Waar?").fill("Stadskantoor")
    dialoog.get_by_label("Er is een tolk nodig").check()
    expect(dialoog.get_by_label("Taal van de tolk")).to_have_value("ar")
    controleer(pagina)
    dialoog.get_by_role("button", name="Afspraak plannen").click()
    expect(dialoog).to_have_count(0)
    expect(pagina.locator("#mijn-dag")).to_contain_text("Hierna: Eerste contact Selam Berhane, morgen")
    (uitnodiging,) = mail.outbox
    assert uitnodiging.to == [klantondersteuner.email]
    assert "Berhane" not in uitnodiging.message().as_string()

    link = re.search(r"/afspraken/\d+/", uitnodiging.body)
    assert link
    pagina.goto(link[0])
    pagina.get_by_role("link", name="Brief afdrukken").click()
    expect(pagina.locator("[dir=rtl]")).to_have_text("أهلا وسهلا")
    controleer(pagina)

    vandaag_is(DINSDAG + timedelta(days=2))
    pagina.goto("/werkvoorraad/")
    pagina.get_by_role("link", name="Hoe ging het met Selam Berhane?").click()
    dialoog.get_by_role("link", name="Niet verschenen").click()
    dialoog.get_by_label("Nee, zonder bericht").check()
    dialoog.get_by_role("button", name="Vastleggen en nieuwe dag kiezen").click()
    expect(dialoog).to_contain_text("Selam Berhane kwam niet")
    _vul_in(pagina, DINSDAG + timedelta(days=3), "9.00")
    dialoog.get_by_role("button", name="Afspraak plannen").click()
    expect(dialoog).to_have_count(0)

    pagina.goto(f"/dossiers/{persoon.pk}/")
    expect(pagina.locator(".meedoen-stap.meedoen-stap--gemist")).to_contain_text("zonder bericht")
    expect(pagina.locator(".meedoen-stap.meedoen-stap--gesprek")).to_contain_text("morgen, 9.00 uur")
    vandaag_is(DINSDAG + timedelta(days=4))
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=afspraken")
    pagina.get_by_role("button", name="Gehouden").click()
    expect(pagina.locator(".meedoen-afspraak").first).to_contain_text("Gehouden")
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_role("button", name="Gehouden")).to_be_visible()
    pagina.get_by_role("button", name="Gehouden").click()
    expect(pagina.get_by_role("button", name="Gehouden")).to_have_count(0)
    standen = list(Afspraak.objects.order_by("begin").values_list("stand", "met_bericht"))
    assert standen == [("niet_verschenen", False), ("gehouden", None)]


def test_every_page_that_shows_a_talk_hears_of_a_change(
    persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker, open_als: Callable[..., Any]
) -> None:
    morgen, vroeg = datetime(2026, 11, 25, 9, 0, tzinfo=UTC), datetime(2026, 11, 23, 23, 5, tzinfo=UTC)
    gepland = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=morgen)
    pagina = open_als(klantondersteuner)
    pagina.goto(f"/afspraken/{gepland.pk}/")
    dialoog = pagina.locator("dialog[open]")
    pagina.get_by_role("link", name="Verplaatsen of wijzigen").click()
    dialoog.get_by_label("Waar?").fill("Taalhuis")
    dialoog.get_by_role("button", name="Wijziging bewaren").click()
    expect(dialoog).to_have_count(0)
    expect(pagina.locator("#afspraak")).to_contain_text("Taalhuis")
    assert len(mail.outbox) == 1

    AfspraakFactory(statushouder=persoon, medewerker=teamleider, begin=vroeg, einde=vroeg + timedelta(minutes=1))
    pagina = open_als(teamleider)
    pagina.goto("/team/")
    pagina.locator("#mijn-dag").get_by_role("link", name="Werkintake Selam Berhane").click()
    pagina.locator("dialog[open]").get_by_role("button", name="Gehouden").click()
    expect(pagina.locator("#mijn-dag")).to_contain_text("Gehouden")


def test_without_script_and_by_keyboard(
    persoon: Statushouder, klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner, java_script_enabled=False)
    pagina.goto(f"/dossiers/{persoon.pk}/")
    pagina.get_by_role("link", name="Afspraak plannen").focus()
    with pagina.expect_navigation(url="**/afspraken/nieuw/**"):
        pagina.keyboard.press("Enter")
    _vul_in(pagina, DINSDAG + timedelta(days=1), "10.30")
    pagina.get_by_label("Waar?").fill("Stadskantoor")
    with pagina.expect_navigation(url=f"**/dossiers/{persoon.pk}/**"):
        pagina.keyboard.press("Enter")
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=afspraken")
    expect(pagina.locator(".meedoen-afspraak")).to_contain_text("morgen, 10.30 tot 11.30 uur")
    assert Afspraak.objects.get().statushouder == persoon


def test_the_pages_are_for_everybody(
    persoon: Statushouder,
    klantondersteuner: Medewerker,
    teamleider: Medewerker,
    open_als: Callable[..., Any],
) -> None:
    begin = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    vast = {"statushouder": persoon, "medewerker": klantondersteuner, "plaats": "Kwekerij-met-een-lange-naam" * 4}
    gepland = AfspraakFactory(**vast, begin=begin + timedelta(days=3), tolk_nodig=True, tolk_taal="ti")
    open_ = AfspraakFactory(**vast, begin=begin)
    AfspraakFactory(**vast, begin=begin - timedelta(days=2), stand="niet_verschenen", met_bericht=True, reden="Ziek")
    tekst = BrieftekstFactory(gemeente=persoon.gemeente, taal="ti", tekst="ሰላም " * 80)
    afzeggen = f"/afspraken/{gepland.pk}/afzeggen/"
    pagina = open_als(klantondersteuner)
    for adres in (
        "/werkvoorraad/",
        f"/dossiers/{persoon.pk}/?tab=afspraken",
        f"/afspraken/nieuw/{persoon.pk}/",
        f"/afspraken/{open_.pk}/",
        f"/afspraken/{gepland.pk}/wijzigen/",
        f"/afspraken/{gepland.pk}/brief/",
        f"/afspraken/{open_.pk}/niet-verschenen/",
        afzeggen,
    ):
        pagina.goto(adres)
        for _ in breedtes(pagina):
            controleer(pagina)
    for _ in breedtes(pagina):
        pagina.goto(afzeggen)
        assert any("Afspraak afzeggen" in stop for stop in loop_met_tab(pagina))
    pagina = open_als(teamleider)
    for adres in ("/brieven/", "/brieven/nieuw/", f"/brieven/{tekst.pk}/", "/team/"):
        pagina.goto(adres)
        for _ in breedtes(pagina):
            controleer(pagina)


def test_the_end_moves_along_with_the_begin(
    persoon: Statushouder, klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    begin = make_aware(datetime.combine(DINSDAG + timedelta(days=1), time(15)))
    afspraak = AfspraakFactory(
        statushouder=persoon, medewerker=klantondersteuner, begin=begin, einde=begin + timedelta(minutes=45)
    )
    pagina = open_als(klantondersteuner)
    pagina.goto(f"/afspraken/{afspraak.pk}/wijzigen/")
    for van, tot in (("14", "14.45"), ("9:15", "10.00"), ("1030", "11.15"), ("half elf", "11.15")):
        pagina.get_by_label("Van", exact=True).fill(van)
        pagina.keyboard.press("Tab")
        expect(pagina.get_by_label("Tot")).to_have_value(tot)
