"""An intake with the person opposite: saved while typing, signed out half-way and back, two people, and fixed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intake.models import Gesprek, Sectieantwoorden
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import MedewerkerFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.stapel import wacht_tot
from tests.toegankelijk import controleer
from trajecten.models import Aanpak, Stap

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Openen = Callable[..., Any]
UREN = "Hoeveel uur per week"


def _bewaard(pagina: Any) -> None:
    pagina.locator("#bewaarstand", has_text="Alles bewaard om").wait_for()


def _houd_op(pagina: Any, doe: Callable[[], None]) -> Callable[[], None]:
    """The save that this brings about waits on its way, until what comes back is called: as on a slow line."""
    onderweg: list[Any] = []

    def wacht(route: Any) -> None:
        if route.request.method == "POST" and not onderweg:
            onderweg.append(route)
        else:
            route.continue_()

    pagina.route("**/deel/**", wacht)
    with pagina.expect_request(lambda verzoek: verzoek.method == "POST"):
        doe()

    def los() -> None:
        onderweg[0].continue_()

    return los


def _antwoord(sectie: str, code: str) -> Any:
    rij = Sectieantwoorden.objects.filter(sectie=sectie).first()
    return rij.antwoorden.get(code) if rij else None


@pytest.fixture
def in_gesprek(
    browser_op: Openen,
    stap: Stap,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> Callable[[int], Any]:
    def open_(breedte: int = 1440) -> Any:
        pagina = browser_op(breedte)
        log_in(pagina, klantondersteuner)
        pagina.goto(f"/dossiers/{persoon.pk}/")
        pagina.get_by_role("button", name="Werkintake openen").click()
        pagina.get_by_role("heading", name="Wie ben je").wait_for()
        return pagina

    return open_


def test_nothing_is_lost_while_somebody_talks(
    in_gesprek: Callable[[int], Any],
    stap: Stap,
    aanpak: Aanpak,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    pagina = in_gesprek(1440)
    pagina.get_by_role("link", name="Werk en ervaring").click()
    pagina.get_by_label("Jouw indruk").fill("Praat graag over haar vak.")
    _bewaard(pagina)
    assert _antwoord("werk", "indruk") == "Praat graag over haar vak."

    # A fault is stored, counted and shown at its field.
    pagina.get_by_label(UREN).fill("200")
    pagina.keyboard.press("Tab")
    pagina.get_by_text("Vul hooguit 168 in.").wait_for()
    pagina.locator("#onderdelen").get_by_text("1 fout").wait_for()
    assert _antwoord("werk", "uren_per_week") == "200"
    controleer(pagina)

    # The session ends while somebody talks. The text stays, and after signing in one is in the same place.
    pagina.context.clear_cookies(name="sessionid")
    pagina.get_by_label(UREN).fill("16")
    pagina.get_by_role("heading", name="Log opnieuw in").wait_for()
    controleer(pagina)
    assert _antwoord("werk", "uren_per_week") == "200"
    pagina.locator("#inlogdialoog").get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen en doorgaan").click()
    _bewaard(pagina)
    assert _antwoord("werk", "uren_per_week") == "16"
    assert pagina.url.endswith("/deel/werk/")
    pagina.keyboard.press("End")
    pagina.keyboard.type("0")
    wacht_tot(lambda: _antwoord("werk", "uren_per_week") == "160")
    pagina.get_by_label("Hoeveel uur per week").fill("16")

    # The network is away: it says so, and tries again by itself.
    pagina.route("**/deel/werk/", lambda route: route.fulfill(status=503, body=""))
    pagina.get_by_label("Jouw indruk").fill("Zonder netwerk getypt.")
    pagina.locator("#bewaarstand", has_text="Nog niet bewaard").wait_for()
    pagina.unroute("**/deel/werk/")
    pagina.get_by_role("button", name="Nu proberen").click()
    _bewaard(pagina)
    assert _antwoord("werk", "indruk") == "Zonder netwerk getypt."

    # A row more, and one less.
    pagina.get_by_label("Werk of beroep").first.fill("Naaister")
    pagina.get_by_role("button", name="Nog een baan").click()
    pagina.get_by_label("Werk of beroep").last.fill("Kok")
    wacht_tot(lambda: [rij["beroep"] for rij in _antwoord("werk", "werkervaringen") or []] == ["Naaister", "Kok"])
    pagina.get_by_role("button", name="Deze baan weghalen").last.click()
    wacht_tot(lambda: [rij["beroep"] for rij in _antwoord("werk", "werkervaringen")] == ["Naaister"])


def test_the_whole_talk_until_it_is_fixed(
    in_gesprek: Callable[[int], Any], stap: Stap, aanpak: Aanpak, klantondersteuner: Medewerker
) -> None:
    pagina = in_gesprek(1440)
    pagina.get_by_role("link", name="Werk en ervaring").click()
    pagina.get_by_label(UREN).fill("16")
    _bewaard(pagina)
    pagina.get_by_role("link", name="Gezin en kinderen").click()
    pagina.get_by_label("Alleen", exact=True).check()
    pagina.get_by_label("Ja", exact=True).first.check()
    pagina.get_by_label("Hoe oud zijn ze?").fill("4 en 9 jaar")
    _bewaard(pagina)
    pagina.get_by_role("button", name="Verder naar Taal en onderwijs").click()
    pagina.get_by_label("Leest en schrijft een ander alfabet").check()
    _bewaard(pagina)
    pagina.get_by_role("link", name="Gezondheid").click()
    pagina.get_by_label("Ja", exact=True).check()
    pagina.get_by_label("Wat mag de jobcoach weten?").fill("Niet zwaarder tillen dan 15 kilo")
    _bewaard(pagina)
    controleer(pagina)
    pagina.get_by_role("link", name="Besluit").click()
    pagina.get_by_role("button", name="Gesprek vaststellen").click()
    pagina.get_by_role("heading", name="Nog niet vastgesteld").wait_for()
    pagina.get_by_label("Ja, kan beginnen").check()
    pagina.get_by_label("In een groep").check()
    pagina.get_by_label("Welke aanpak past?").select_option(label="Meetellen")
    pagina.get_by_label("Eerste afspraken").fill("Begint maandag.")
    pagina.get_by_role("button", name="Gesprek vaststellen").click()
    pagina.get_by_text("is vastgesteld").wait_for()

    stap.refresh_from_db()
    assert stap.status == "gedaan"
    gesprek = Gesprek.objects.get()
    assert gesprek.stand == "vastgesteld"
    pagina.goto(f"/dossiers/intake/{gesprek.pk}/")
    pagina.get_by_role("heading", name="Besluit").wait_for()
    controleer(pagina)


@pytest.fixture
def met_bart(in_gesprek: Callable[[int], Any], browser_op: Openen, organisatie: Any) -> tuple[Any, Any]:
    """Two people with the section 'Werk en ervaring' open, in which 16 hours stands."""
    een = in_gesprek(1440)
    een.get_by_role("link", name="Werk en ervaring").click()
    een.get_by_label(UREN).fill("16")
    _bewaard(een)
    bart = browser_op(1440)
    log_in(bart, MedewerkerFactory(organisatie=organisatie, voornaam="Bart", achternaam="Smit"))
    bart.goto(een.url)
    return een, bart


def test_two_people_in_one_section_keep_both_their_words(met_bart: tuple[Any, Any]) -> None:
    een, bart = met_bart
    bart.get_by_label(UREN).fill("24")
    wacht_tot(lambda: _antwoord("werk", "uren_per_week") == "24")
    # The page still shows 16, and goes on saving.
    for tekst in ("Ook dit.", "Ook dit blijft.", "Ook dit blijft staan."):
        een.get_by_label("Jouw indruk").fill(tekst)
        wacht_tot(lambda tekst=tekst: _antwoord("werk", "indruk") == tekst)
        assert _antwoord("werk", "uren_per_week") == "24"
    een.get_by_role("link", name="laat zien").click()
    een.get_by_label(UREN).and_(een.locator("[value='24']")).wait_for()


def test_two_people_in_one_section_choose(met_bart: tuple[Any, Any]) -> None:
    een, bart = met_bart
    bart.get_by_label(UREN).fill("24")
    bart.get_by_label("Jouw indruk").fill("Van Bart.")
    _bewaard(bart)
    wacht_tot(lambda: _antwoord("werk", "indruk") == "Van Bart.")

    een.get_by_label("Jouw indruk").fill("Van mij.")
    een.get_by_label(UREN).fill("32")
    een.get_by_role("heading", name="Bart Smit vulde dit ook in").wait_for()
    controleer(een)
    kiezen = een.get_by_role("button", name="Gekozen antwoorden bewaren")
    # Without a choice, or with one of two, nobody's answer goes.
    kiezen.click()
    een.get_by_text("Kies een van de twee.").first.wait_for()
    controleer(een)
    een.get_by_label("Bewaard door Bart Smit").first.check()
    kiezen.click()
    een.get_by_role("group", name=UREN).locator("[data-botsing] *").wait_for(state="detached")
    assert (_antwoord("werk", "uren_per_week"), _antwoord("werk", "indruk")) == ("24", "Van Bart.")
    # The session ended while one was choosing.
    een.context.clear_cookies(name="sessionid")
    een.get_by_label("Door jou ingevuld").check()
    kiezen.click()
    een.locator("#inlogdialoog").get_by_label("Wachtwoord").fill(WACHTWOORD)
    een.get_by_role("button", name="Inloggen en doorgaan").click()
    wacht_tot(lambda: _antwoord("werk", "indruk") == "Van mij.")
    assert _antwoord("werk", "uren_per_week") == "24"
    een.get_by_label(UREN).and_(een.locator("[value='24']")).wait_for()


def test_what_one_types_until_the_choice_is_asked_is_saved_with_it(met_bart: tuple[Any, Any]) -> None:
    een, bart = met_bart
    bart.get_by_label(UREN).fill("24")
    wacht_tot(lambda: _antwoord("werk", "uren_per_week") == "24")
    los = _houd_op(een, lambda: een.get_by_label(UREN).fill("32"))
    een.get_by_label("Jouw indruk").press_sequentially("Nog gauw.")
    los()
    een.get_by_role("heading", name="Bart Smit vulde dit ook in").wait_for()
    een.get_by_label("Door jou ingevuld").check()
    een.get_by_role("button", name="Gekozen antwoorden bewaren").click()
    wacht_tot(lambda: _antwoord("werk", "indruk") == "Nog gauw.")
    assert _antwoord("werk", "uren_per_week") == "32"
    _bewaard(een)


@pytest.mark.parametrize(("rol", "naam"), [("button", "Verder naar Huisvesting"), ("link", "Huisvesting")])
def test_who_goes_on_during_a_save_goes_on_with_the_last_words(
    rol: Any, naam: str, in_gesprek: Callable[[int], Any]
) -> None:
    pagina = in_gesprek(1440)
    los = _houd_op(pagina, lambda: pagina.get_by_label("Hoe wil je genoemd worden?").fill("Selam"))
    pagina.get_by_label("Vertel eens over jezelf").fill("Naaister uit Asmara")
    pagina.get_by_role(rol, name=naam).click()
    los()
    pagina.get_by_role("heading", name="Huisvesting").wait_for()
    assert _antwoord("persoon", "over_jezelf") == "Naaister uit Asmara"


def test_the_button_for_one_more_goes_when_there_can_be_no_more(in_gesprek: Callable[[int], Any]) -> None:
    pagina = in_gesprek(1440)
    pagina.get_by_role("link", name="Inburgering").click()
    erbij = pagina.get_by_role("button", name="Nog een oproep")
    for _ in range(2):
        erbij.click()
    erbij.wait_for(state="hidden")
    pagina.get_by_role("button", name="Deze oproep weghalen").last.click()
    erbij.wait_for()
    pagina.get_by_role("status").get_by_text("Weggehaald. Hier staan er nu 2.").wait_for()


def test_every_section_on_a_phone(in_gesprek: Callable[[int], Any]) -> None:
    pagina = in_gesprek(390)
    gesprek = Gesprek.objects.get()
    for code in ("persoon", "gezin", "taal", "werk", "gezondheid", "mobiliteit", "inburgering", "besluit"):
        pagina.goto(f"/dossiers/intake/{gesprek.pk}/deel/{code}/")
        controleer(pagina)
    pagina.goto(f"/dossiers/{gesprek.statushouder_id}/?tab=intake")
    controleer(pagina)


def test_without_script_a_button_saves(
    browser_op: Openen,
    stap: Stap,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    pagina = browser_op(1440, java_script_enabled=False)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/")
    pagina.get_by_role("button", name="Werkintake openen").click()
    pagina.get_by_label("Hoe wil je genoemd worden?").fill("Selam")
    pagina.get_by_role("button", name="Verder naar Huisvesting").click()
    pagina.get_by_role("heading", name="Huisvesting").wait_for()
    assert _antwoord("persoon", "aanspreken") == "Selam"


def test_languages_and_schools_are_typed_without_a_mouse(in_gesprek: Callable[[int], Any]) -> None:
    """The first letters are enough, a row more starts empty, and who saw what is wrong goes on with one press."""
    pagina = in_gesprek(1440)
    pagina.get_by_role("link", name="Taal en onderwijs").click()
    eerste = pagina.get_by_role("group", name="Taal 1")
    eerste.get_by_label("Taal", exact=True).fill("tigri")
    eerste.get_by_label("Moedertaal").focus()
    assert eerste.get_by_label("Taal", exact=True).input_value() == "Tigrinya"
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Tab")
    pagina.keyboard.type("C2")
    wacht_tot(lambda: _antwoord("taal", "talen") == [{"taal": "ti", "moedertaal": "ja", "luisteren": "C2"}])

    pagina.get_by_role("button", name="Nog een taal").click()
    tweede = pagina.get_by_role("group", name="Taal 2")
    assert not tweede.get_by_label("Moedertaal").is_checked()
    assert tweede.get_by_label("Luisteren").input_value() == ""
    pagina.keyboard.type("Klingonees")
    pagina.keyboard.press("Tab")
    tweede.get_by_text("Dit staat niet in de lijst.").wait_for()
    controleer(pagina)
    wacht_tot(lambda: len(_antwoord("taal", "talen")) == 2)

    # What was ticked is ticked when one comes back, and the fault stands at its field without a red page.
    pagina.reload()
    assert pagina.get_by_role("group", name="Taal 1").get_by_label("Moedertaal").is_checked()
    assert pagina.get_by_role("alert").count() == 0
    pagina.get_by_role("group", name="Taal 2").get_by_text("Dit staat niet in de lijst.").wait_for()
    pagina.get_by_role("button", name="Verder naar Werk en ervaring").click()
    pagina.get_by_role("heading", name="Werk en ervaring").wait_for()
    assert [rij["taal"] for rij in _antwoord("taal", "talen")] == ["ti", "Klingonees"]
