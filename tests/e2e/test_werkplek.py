"""The day of a klantondersteuner and of a teamleider in a real browser."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Streefgetal
from statushouders.models import Betrokkenheid, Statushouder
from tests.factories import BetrokkenheidFactory, ContactmomentFactory, StatushouderFactory
from tests.toegankelijk import breedtes, controleer, loop_met_tab
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import laat_stap_wachten, start_trajecten
from trajecten.statussen import Stapstatus

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def mensen(gemeente: Gemeente, klantondersteuner: Medewerker) -> list[Statushouder]:
    """Six people on different days, one of them with a very long name; two of them belong to nobody yet."""
    laad_aanpakken()
    lang = "Abdulrahmanibrahim-Mohammedhassan Gebremeskelwoldemichael"
    achternamen = {24: lang, 17: "Karimi", 9: "Tesfay", 7: "Warsame", 2: "Çelik", 30: "Hamdan"}
    gemaakt = [
        StatushouderFactory(
            gemeente=gemeente,
            vestigingsdatum=DINSDAG - timedelta(days=dag),
            achternaam=achternaam,
            email="iemand@voorbeeld.example",
        )
        for dag, achternaam in achternamen.items()
    ]
    start_trajecten([persoon.pk for persoon in gemaakt])
    for persoon in gemaakt[:4]:
        BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
        ContactmomentFactory(statushouder=persoon, door=klantondersteuner)
    wacht = Stap.objects.get(traject__statushouder=gemaakt[1], aanpakstap__code="intake")
    laat_stap_wachten(stap=wacht, door=klantondersteuner, op="Taalhuis")
    return gemaakt


@pytest.fixture
def open_als(
    browser_op: Callable[..., Any], live_server: Any, ingelogd: Callable[[Medewerker], Client]
) -> Callable[..., Any]:
    """`open_als(jobcoach, 390)`: a page of a browser in which this medewerker is signed in."""

    def open_pagina(medewerker: Medewerker, breedte: int = 1440, **context: Any) -> Any:
        pagina = browser_op(breedte, **context)
        sessie = ingelogd(medewerker).cookies["sessionid"].value
        pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
        return pagina

    return open_pagina


def _rijen(pagina: Any) -> list[str]:
    return [rij.get_attribute("data-stap") for rij in pagina.locator("[data-stap]").all()]


def _wacht_op_focus(pagina: Any, stap: str) -> None:
    """In the row of this step: the browser gives it back a moment after a dialog is gone."""
    pagina.locator(f"[data-stap='{stap}']:focus-within").wait_for()


def _tellers(pagina: Any) -> list[int]:
    return [int(getal) for getal in pagina.locator(".meedoen-teller__getal").all_inner_texts()]


def test_the_pages_are_for_everybody(
    mensen: list[Statushouder],
    klantondersteuner: Medewerker,
    teamleider: Medewerker,
    beleidsmedewerker: Medewerker,
    accountmanager: Medewerker,
    ketenpartner: Medewerker,
    open_als: Callable[..., Any],
) -> None:
    BetrokkenheidFactory(statushouder=mensen[0], medewerker=ketenpartner)
    Streefgetal.objects.create(gemeente=mensen[0].gemeente, jaar=2026, aantal=75)
    paginas = {
        klantondersteuner: [
            "/werkvoorraad/",
            "/werkvoorraad/?weergave=mensen",
            "/werkvoorraad/?groep=te-laat",
            "/statushouders/",
            "/statushouders/?stand=klaar",
            "/statushouders/zoeken/",
            "/signaleringen/",
        ],
        teamleider: [
            "/team/",
            "/rapportage/",
            "/rapportage/mensen/?cijfer=start",
            "/statushouders/?wie=niemand",
            reverse("werkplek:collega", args=[klantondersteuner.pk]),
        ],
        beleidsmedewerker: ["/rapportage/", "/rapportage/streefgetal/"],
        accountmanager: ["/plekken/"],
        ketenpartner: ["/mijn-mensen/"],
    }
    for medewerker, adressen in paginas.items():
        pagina = open_als(medewerker)
        for adres in adressen:
            assert pagina.goto(adres).status == 200
            for _ in breedtes(pagina):
                controleer(pagina)


def test_the_rows_stay_within_their_card_on_a_laptop(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    """In the layout of every width between the one of a phone and the widest."""
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/?weergave=mensen")
    for breedte in (980, 1200, 1208, 1280, 1360, 1366, 1440):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        randen = pagina.evaluate(
            """() => [...document.querySelectorAll(".meedoen-taak")].map((rij) => [
              rij.lastElementChild.lastElementChild.getBoundingClientRect().right,
              rij.closest(".meedoen-kaart").getBoundingClientRect().right,
            ])"""
        )
        assert randen
        assert [rand for rand in randen if rand[0] > rand[1]] == [], breedte


def test_done_and_undone_in_place_with_the_focus_on_the_next_row(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    rijen, tellers = _rijen(pagina), _tellers(pagina)

    pagina.locator(f"[data-stap='{rijen[0]}'] button[title='Stap afronden']").click()
    pagina.locator(f"[data-stap='{rijen[0]}']").wait_for(state="detached")

    _wacht_op_focus(pagina, rijen[1])
    assert _tellers(pagina)[0] == tellers[0] - 1
    assert Stap.objects.get(pk=rijen[0]).status == Stapstatus.GEDAAN
    pagina.get_by_role("status").get_by_text("Stap afgerond").wait_for()

    pagina.get_by_role("button", name="Ongedaan maken").click()
    pagina.locator(f"[data-stap='{rijen[0]}']").wait_for()
    _wacht_op_focus(pagina, rijen[0])
    assert _tellers(pagina) == tellers
    assert Stap.objects.get(pk=rijen[0]).status == Stapstatus.OPEN


def test_the_button_that_takes_back_is_one_tab_away(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    rijen = _rijen(pagina)
    wijzer = pagina.get_by_role("link", name="Naar de melding")
    assert wijzer.count() == 0

    pagina.locator(f"[data-stap='{rijen[0]}'] button[title='Stap afronden']").press("Enter")
    pagina.locator(f"[data-stap='{rijen[0]}']").wait_for(state="detached")
    wijzer.wait_for(state="attached")
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Naar de melding"
    controleer(pagina)
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.textContent") == "Ongedaan maken"
    pagina.keyboard.press("Enter")
    pagina.locator(f"[data-stap='{rijen[0]}']").wait_for()

    _wacht_op_focus(pagina, rijen[0])
    assert wijzer.count() == 0
    assert Stap.objects.get(pk=rijen[0]).status == Stapstatus.OPEN


def test_a_message_for_a_part_that_is_gone_is_shown(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    weg = "document.body.addEventListener('htmx:beforeSend', (e) => setTimeout(() => e.detail.elt.remove()))"
    pagina.evaluate(weg)
    pagina.get_by_role("button", name="Stap afronden voor").first.click()
    pagina.locator("#toasts").get_by_text("Stap afgerond").wait_for()


def test_messages_never_cover_the_list(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner, 390)
    pagina.goto("/werkvoorraad/")
    toasts = pagina.locator("#toasts [data-toast]")
    stappen = [Stap.objects.get(pk=rij) for rij in _rijen(pagina)[:3]]
    for stap in stappen:
        expect(pagina.locator(".htmx-request")).to_have_count(0)
        pagina.locator(f"[data-stap='{stap.pk}'] button[title='Stap afronden']").dispatch_event("click")
        toasts.filter(has_text=stap.traject.statushouder.naam).filter(has_text=stap.aanpakstap.naam).wait_for()
        pagina.locator(f"[data-stap='{stap.pk}']").wait_for(state="detached")

    assert toasts.count() == 2
    assert stappen[2].aanpakstap.naam in toasts.last.inner_text()
    controleer(pagina)


def test_what_was_undone_otherwise_leaves_no_button_to_undo_it(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    wacht = Stap.objects.get(traject__statushouder=mensen[0], aanpakstap__code="intake")
    pagina = open_als(klantondersteuner)
    pagina.goto(f"/dossiers/{mensen[0].pk}/?stap={wacht.pk}")
    pagina.locator(f"#stapkaart a[hx-get*='/stappen/{wacht.pk}/wachten/']").first.dispatch_event("click")
    pagina.get_by_label("Op wie wacht je?").fill("Taalhuis")
    pagina.get_by_label("Op wie wacht je?").press("Enter")
    pagina.get_by_role("button", name="Ongedaan maken").wait_for()

    pagina.locator(f"#stapkaart form[hx-post*='/stappen/{wacht.pk}/niet-wachten/'] button").first.dispatch_event(
        "click"
    )
    pagina.get_by_role("status").get_by_text("Wacht niet meer").wait_for()

    assert pagina.get_by_role("button", name="Ongedaan maken").count() == 0


def test_folded_steps_are_opened_and_finished_by_keyboard(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    vouw = pagina.locator(".meedoen-vouw").first
    onder = [rij.get_attribute("data-stap") for rij in vouw.locator("[data-stap]").all()]
    assert len(onder) >= 2
    tellers = _tellers(pagina)
    knop = f"[data-stap='{onder[0]}'] button[title='Stap afronden']"
    assert not pagina.locator(knop).is_visible()

    vouw.locator("> details > summary").focus()
    pagina.keyboard.press("Enter")
    pagina.locator(knop).wait_for()
    controleer(pagina)
    pagina.locator(knop).focus()
    pagina.keyboard.press("Enter")
    pagina.locator(f"[data-stap='{onder[0]}']").wait_for(state="detached")

    _wacht_op_focus(pagina, onder[1])
    assert pagina.locator(f"[data-stap='{onder[1]}']").is_visible()
    assert _tellers(pagina)[0] == tellers[0] - 1
    pagina.get_by_role("button", name="Ongedaan maken").click()
    pagina.locator(f"[data-stap='{onder[0]}']").wait_for()
    _wacht_op_focus(pagina, onder[0])
    assert _tellers(pagina) == tellers


def test_moving_with_a_reason_by_keyboard_alone(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/werkvoorraad/")
    rijen = _rijen(pagina)
    knop = pagina.locator(f"[data-stap='{rijen[0]}'] summary")

    knop.focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.locator("dialog[open]").wait_for()
    pagina.keyboard.press("Escape")
    pagina.locator("dialog[open]").wait_for(state="detached")
    _wacht_op_focus(pagina, rijen[0])

    knop.focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.locator("dialog[open]").wait_for()
    controleer(pagina)
    pagina.locator("dialog button[type=submit]").click()
    pagina.locator("dialog [data-foutoverzicht]:focus").wait_for()
    pagina.get_by_label("Nieuwe datum").fill("2026-12-18")
    pagina.get_by_label("Toch na de uiterste termijn").check()
    pagina.get_by_label("Reden").fill("Zieke dochter.")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.locator(f"[data-stap='{rijen[0]}']").wait_for(state="detached")

    assert pagina.locator("dialog[open]").count() == 0
    _wacht_op_focus(pagina, rijen[1])
    assert Stap.objects.get(pk=rijen[0]).verplaatst_naar == date(2026, 12, 18)


@pytest.mark.parametrize("breedte", [1440, 390])
def test_the_work_list_can_be_walked_with_tab(
    breedte: int, mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner, breedte)
    pagina.goto("/werkvoorraad/")

    stops = loop_met_tab(pagina, hoogstens=40)

    assert any("Bel" in stop or "Selam" in stop for stop in stops)


def test_everything_works_without_script(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner, 1440, java_script_enabled=False)
    pagina.goto("/werkvoorraad/")
    rijen = _rijen(pagina)
    pagina.locator(f"[data-stap='{rijen[0]}'] button[title='Stap afronden']").click()
    pagina.wait_for_url(f"**/werkvoorraad/?na={rijen[1]}")
    assert rijen[0] not in _rijen(pagina)

    pagina.goto("/statushouders/")
    pagina.get_by_label("Naam, BSN, V-nummer of geboortedatum").fill("karimi")
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    assert pagina.locator("tbody tr").count() == 1
    assert "karimi" not in pagina.url.lower()


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_long_wait_leaves_room_for_the_colleague(
    breedte: int,
    mensen: list[Statushouder],
    klantondersteuner: Medewerker,
    teamleider: Medewerker,
    open_als: Callable[..., Any],
) -> None:
    klantondersteuner.voornaam = "Marie-Louise"
    klantondersteuner.save()
    lang = "het gesprek met de huisarts en de school over de taxi"
    stap = Stap.objects.get(traject__statushouder=mensen[3], aanpakstap__code="eerste-contact")
    laat_stap_wachten(stap=stap, door=teamleider, op=lang)
    pagina = open_als(teamleider, breedte)
    pagina.goto("/statushouders/")

    chip = pagina.locator(f"#lijst .meedoen-chip[title='wacht op {lang}']")
    assert chip.bounding_box()["width"] <= (190 if breedte == 1440 else 340)
    assert pagina.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.meedoen-tabel-omhulsel'))")
    for naam in pagina.locator("#lijst .meedoen-wie:visible").all():
        assert naam.bounding_box()["height"] < 40


def test_searching_while_typing_says_how_many_and_keeps_the_text_out_of_the_address(
    mensen: list[Statushouder], klantondersteuner: Medewerker, open_als: Callable[..., Any]
) -> None:
    pagina = open_als(klantondersteuner)
    pagina.goto("/statushouders/")
    assert pagina.locator("tbody tr").count() == 6

    pagina.get_by_label("Naam, BSN, V-nummer of geboortedatum").press_sequentially("celi")
    pagina.get_by_role("status").get_by_text("1 van 6 gevonden").wait_for()
    assert pagina.locator("tbody tr").count() == 1
    assert "celi" not in pagina.url.lower()

    pagina.get_by_label("Naam, BSN, V-nummer of geboortedatum").fill("")
    pagina.get_by_role("status").get_by_text("6 mensen").wait_for()
    pagina.get_by_label("Klantondersteuner").select_option("niemand")
    pagina.wait_for_url("**/statushouders/?wie=niemand**")
    pagina.get_by_role("status").get_by_text("gefilterd op").wait_for()
    assert pagina.locator("tbody tr").count() == 2

    pagina.get_by_role("button", name="Naam").click()
    pagina.locator("th[aria-sort=ascending]").get_by_text("Naam").wait_for()
    assert pagina.evaluate("document.activeElement.id") == "sorteer-naam"


def test_the_teamleider_gives_people_to_a_colleague_and_takes_it_back(
    mensen: list[Statushouder],
    teamleider: Medewerker,
    klantondersteuner: Medewerker,
    open_als: Callable[..., Any],
) -> None:
    pagina = open_als(teamleider)
    pagina.goto("/team/")
    onverdeeld = pagina.locator("#onverdeeld")
    assert onverdeeld.get_by_role("checkbox", name="Kies ").count() == 3
    pagina.get_by_role("button", name="Toewijzen").wait_for(state="hidden")

    onverdeeld.get_by_label("Kies iedereen op deze bladzijde").check()
    onverdeeld.get_by_text("2 gekozen").wait_for()
    for _ in range(2):
        pagina.get_by_role("button", name="Toewijzen").click()
        pagina.get_by_role("status").get_by_text("Kies aan welke collega je deze mensen toewijst.").wait_for()
    assert onverdeeld.locator("[data-keuze]:checked").count() == 2, "no tick is lost"
    assert pagina.evaluate("document.activeElement.id") == "toewijzen-aan"
    pagina.goto("/statushouders/")
    pagina.get_by_label("Stand").select_option("te-laat")
    pagina.get_by_role("status").get_by_text("gefilterd op").wait_for()
    pagina.get_by_role("button", name="Toewijzen").wait_for(state="hidden")
    pagina.goto("/team/")
    onverdeeld.get_by_label("Kies iedereen op deze bladzijde").check()
    controleer(pagina)
    onverdeeld.get_by_label("toewijzen aan").select_option(label=klantondersteuner.naam)
    pagina.get_by_role("button", name="Toewijzen").click()
    pagina.get_by_text(f"2 mensen toegewezen aan {klantondersteuner.naam}.").wait_for()
    pagina.get_by_text("Iedereen heeft een vaste begeleider.").wait_for()

    pagina.evaluate("window.zelfde = true")
    pagina.get_by_role("button", name="Ongedaan maken").press("Enter")
    pagina.get_by_role("status").get_by_text("Toewijzing teruggenomen: 2 mensen.").wait_for()
    pagina.locator("#onverdeeld").get_by_role("checkbox").nth(1).wait_for()
    pagina.get_by_role("button", name="Toewijzen").wait_for(state="hidden")
    assert pagina.evaluate("window.zelfde"), "the page itself stayed"
    assert pagina.evaluate("document.activeElement.id") == "inhoud"
    assert pagina.get_by_role("button", name="Ongedaan maken").count() == 0
    assert Betrokkenheid.objects.actief().filter(statushouder__in=mensen[4:]).count() == 0
