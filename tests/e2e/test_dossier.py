"""The dossier in a real browser: readable in every state and width, and to be worked with from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import BetrokkenheidFactory, ContactmomentFactory, StatushouderFactory
from tests.toegankelijk import breedtes, controleer, loop_met_tab
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import laat_stap_wachten, rond_stap_af, sla_stap_over, sluit_traject, start_trajecten

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DAG = date(2026, 11, 24)

# Labels of the lying timeline that overlap, and what sticks out of the timeline: both must be empty.
_BOTSINGEN = """() => {
  const labels = [...document.querySelectorAll(".meedoen-stap:not(.is-los) .meedoen-stap__tekst")];
  const doos = (e) => {
    const regels = [...e.children].flatMap((deel) => {
      const bereik = document.createRange();
      bereik.selectNodeContents(deel.firstChild);
      return [...bereik.getClientRects()];
    });
    const uiterste = (soort, kant) => Math[soort](...regels.map((r) => r[kant]));
    return {
      l: uiterste("min", "left"),
      r: uiterste("max", "right"),
      o: uiterste("min", "top"),
      b: uiterste("max", "bottom"),
      tekst: e.innerText,
    };
  };
  const dozen = labels.map(doos);
  const kader = document.querySelector(".meedoen-tijdlijn").getBoundingClientRect();
  const fout = dozen.filter((d) => d.l < kader.left || d.r > kader.right || d.b > kader.bottom).map((d) => d.tekst);
  for (let i = 0; i < dozen.length; i += 1)
    for (let j = i + 1; j < dozen.length; j += 1) {
      const [a, b] = [dozen[i], dozen[j]];
      if (a.l < b.r && b.l < a.r && a.o < b.b - 1 && b.o < a.b - 1) fout.push(`${a.tekst} / ${b.tekst}`);
    }
  return fout;
}"""


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def vestig(gemeente: Gemeente, klantondersteuner: Medewerker) -> Callable[..., Statushouder]:
    laad_aanpakken()

    def maak(dagen: int, **velden: Any) -> Statushouder:
        gevestigd = DAG - timedelta(days=dagen)
        persoon = StatushouderFactory(
            **{"gemeente": gemeente, "vestigingsdatum": gevestigd, "kennisgeving_duo": gevestigd, **velden}
        )
        BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
        start_trajecten([persoon.pk])
        return persoon

    return maak


def stap(persoon: Statushouder, code: str) -> Stap:
    return Stap.objects.get(traject__statushouder=persoon, aanpakstap__code=code)


def rond_af(persoon: Statushouder, door: Medewerker, **dagen: int) -> None:
    """`rond_af(persoon, door, intake=14)`: done on day 14."""
    for code, dag in dagen.items():
        gedaan_op = persoon.vestigingsdatum + timedelta(days=dag)
        rond_stap_af(stap=stap(persoon, code.replace("_", "-")), door=door, gedaan_op=gedaan_op)


def maak_mensen(vestig: Callable[..., Statushouder], door: Medewerker) -> list[Statushouder]:
    """Day 0 without kennisgeving, underway with something late, years on, never started, closed, a long name."""
    onderweg = vestig(57, voornamen="Yohannes", achternaam="Tesfay", naam_origineel="ዮሃንስ ተስፋይ")
    rond_af(onderweg, door, eerste_contact=3, intake=14, start=23, bijstand=26, brede_intake=30)
    laat_stap_wachten(stap=stap(onderweg, "leerbaarheidstoets"), door=door, op="Taalschool")
    sla_stap_over(stap=stap(onderweg, "huis-op-orde"), door=door, reden="Woont bij familie")
    ContactmomentFactory(statushouder=onderweg, door=door)
    jaren = vestig(730)
    rond_af(jaren, door, eerste_contact=5, intake=13, start=19, tussenevaluatie=60, eindevaluatie=112, plaatsing=140)
    rond_af(jaren, door, brede_intake=30, leerbaarheidstoets=50, pip=60, pvt=130, bijstand=20)
    gesloten = vestig(400)
    rond_af(gesloten, door, eerste_contact=3, intake=10, start=18)
    sluit_traject(traject=gesloten.trajecten.get(), door=door, reden="werk", einddatum=DAG - timedelta(days=200))
    lang = {"voornamen": "Maria Fernanda Guadalupe", "achternaam": "Rodríguez de la Cruz y Hernández-Villanueva"}
    return [onderweg, jaren, gesloten, vestig(0, kennisgeving_duo=None), vestig(800), vestig(14, **lang)]


def test_every_state_can_be_read_by_everybody(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    mensen = maak_mensen(vestig, klantondersteuner)
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    for persoon in mensen:
        pagina.goto(f"/dossiers/{persoon.pk}/")
        for _ in breedtes(pagina):
            controleer(pagina)
            assert pagina.evaluate(_BOTSINGEN) == []
    for tab in ("stappen", "contact", "logboek"):
        pagina.goto(f"/dossiers/{mensen[0].pk}/?tab={tab}")
        for _ in breedtes(pagina):
            controleer(pagina)


@pytest.mark.parametrize("breed", [1160, 1304, 2200, 820])
def test_labels_stay_apart_in_every_width(
    breed: int, browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    """From the narrowest window in which the timeline lies to a wide one; 820 is a tablet, with three columns."""
    mensen = maak_mensen(vestig, klantondersteuner)
    pagina = browser_op(1440)
    pagina.set_viewport_size({"width": breed, "height": 1000})
    log_in(pagina, klantondersteuner)
    for persoon in mensen:
        pagina.goto(f"/dossiers/{persoon.pk}/")
        assert pagina.evaluate(_BOTSINGEN) == []


def test_the_search_for_overlap_finds_it(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, f"/dossiers/{vestig(10).pk}/")
    alle = "document.querySelectorAll('.meedoen-baan--werk .meedoen-stap')"
    pagina.evaluate(f"{alle}.forEach((stap) => {{ stap.className = 'meedoen-stap van-40' }})")
    assert len(pagina.evaluate(_BOTSINGEN)) >= 15


def test_a_step_is_done_moved_and_undone_in_place(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    persoon = vestig(10, voornamen="Selam", achternaam="Berhane")
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, f"/dossiers/{persoon.pk}/")
    kop = pagina.locator("#stapkaart-kop")
    assert kop.inner_text() == "Eerst: Eerste contact"

    pagina.locator("#stapkaart").get_by_role("button", name="Afronden").click()
    pagina.get_by_text("Stap afgerond: Eerste contact van Selam Berhane.").wait_for()
    pagina.get_by_role("heading", name="Eerst: Maatschappelijke begeleiding begint").wait_for()
    assert pagina.evaluate("document.activeElement.id") == "stapkaart-kop"
    assert stap(persoon, "eerste-contact").status == "gedaan"

    pagina.get_by_role("button", name="Ongedaan maken").click()
    pagina.get_by_text("Stap staat weer open: Eerste contact van Selam Berhane.").wait_for()
    assert stap(persoon, "eerste-contact").status == "open"
    pagina.get_by_role("heading", name="Eerst: Eerste contact").wait_for()

    pagina.locator(".meedoen-baan--werk").get_by_role("link", name="Intake bij het werkbedrijf").click()
    pagina.get_by_role("heading", name="Intake bij het werkbedrijf", exact=True).wait_for()
    pagina.get_by_role("link", name="Verplaatsen met reden").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_role("button", name="Verplaatsen").click()
    dialoog.get_by_text("Kies de nieuwe datum.").first.wait_for()
    controleer(pagina)
    dialoog.get_by_label("Nieuwe datum").fill("2026-12-08")
    dialoog.get_by_label("Reden").fill("Tolk is ziek")
    dialoog.get_by_role("button", name="Verplaatsen").click()
    dialoog.get_by_text("8 december 2026 is 3 dagen na de uiterste termijn.").first.wait_for()
    controleer(pagina)
    dialoog.get_by_label("Toch na de uiterste termijn").check()
    dialoog.get_by_role("button", name="Verplaatsen").click()
    pagina.get_by_text("Stap verplaatst: Intake bij het werkbedrijf van Selam Berhane.").wait_for()
    dialoog.wait_for(state="hidden")
    assert stap(persoon, "intake").uiterlijk == date(2026, 12, 8)


def test_the_dossier_from_the_keyboard(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    persoon = vestig(10)
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, f"/dossiers/{persoon.pk}/")
    stops = loop_met_tab(pagina)
    tekst = " ".join(stops)
    for naam in (
        "Naar de inhoud",
        "Intake bij het werkbedrijf",
        "Afronden",
        "Waarom deze datum?",
        "Stappen",
        "Logboek",
    ):
        assert naam in tekst, naam
    pagina.get_by_role("navigation", name="Delen van het dossier").get_by_role("link", name="Stappen").press("Enter")
    pagina.wait_for_url("**/?tab=stappen")
    pagina.locator(".meedoen-stappentabel").first.wait_for()
    assert pagina.evaluate("document.activeElement.textContent") == "Stappen"
    pagina.go_back()
    pagina.get_by_role("heading", name="Laatste contact").wait_for()


def test_it_works_without_script(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    persoon = vestig(10)
    pagina = browser_op(1440, java_script_enabled=False)
    log_in(pagina, klantondersteuner, f"/dossiers/{persoon.pk}/")
    pagina.locator("#stapkaart").get_by_role("link", name="Verplaatsen met reden").click()
    pagina.get_by_label("Nieuwe datum").fill("2026-12-04")
    pagina.get_by_label("Reden").fill("Tolk is ziek")
    pagina.get_by_role("button", name="Verplaatsen").click()
    pagina.wait_for_url(f"**/dossiers/{persoon.pk}/")
    assert stap(persoon, "eerste-contact").uiterlijk == date(2026, 12, 4)
    pagina.get_by_role("link", name="Stappen", exact=True).click()
    pagina.get_by_role("button", name="Afronden: Intake bij het werkbedrijf").click()
    pagina.wait_for_url(f"**/dossiers/{persoon.pk}/?tab=stappen")
    pagina.get_by_text("Stap afgerond").wait_for()


def test_a_print_says_whose_it_is_and_who_printed_it(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    persoon = vestig(10, voornamen="Selam", achternaam="Berhane")
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, f"/dossiers/{persoon.pk}/")
    assert not pagina.get_by_text("Vertrouwelijk. Vernietig dit blad").is_visible()
    pagina.emulate_media(media="print")
    kop = pagina.locator(".meedoen-printkop").inner_text()
    assert kop.startswith("Dossier Selam Berhane · afgedrukt 24 november 2026, ")
    assert kop.endswith(f"door {klantondersteuner.naam}")
    assert pagina.get_by_text("Vertrouwelijk. Vernietig dit blad na gebruik.").is_visible()
    assert not pagina.locator("#stapkaart").get_by_role("button").first.is_visible()
    assert not pagina.get_by_role("navigation", name="Delen van het dossier").is_visible()


def test_a_menu_low_on_a_phone_opens_above_the_bar(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, vestig: Callable[..., Statushouder]
) -> None:
    persoon = vestig(24)
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=stappen")
    knop = pagina.locator(".meedoen-stapactie summary").nth(4)
    balk = pagina.locator(".meedoen-onderbalk").bounding_box()["y"]
    knop.evaluate("(e, y) => window.scrollBy(0, e.getBoundingClientRect().bottom - y + 8)", balk)
    assert balk - 60 < knop.bounding_box()["y"] < balk
    knop.click()
    lijst = pagina.locator(".meedoen-stapactie details[open] .meedoen-menu__lijst")
    pagina.wait_for_function("([e, y]) => e.getBoundingClientRect().bottom <= y", arg=[lijst.element_handle(), balk])


def test_what_was_typed_in_a_dialog_stays_until_one_says_so(
    vestig: Callable[..., Statushouder], klantondersteuner: Medewerker, browser_op: Any
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, f"/dossiers/{vestig(10).pk}/")
    dialoog = pagina.get_by_role("dialog")
    pagina.get_by_role("link", name="Verplaatsen met reden").first.click()
    dialoog.get_by_label("Reden").wait_for()
    vragen: list[str] = []
    pagina.once("dialog", lambda vraag: (vragen.append(vraag.message), vraag.dismiss()))
    dialoog.get_by_label("Reden").fill("Tolk is ziek")
    pagina.keyboard.press("Escape")
    pagina.once("dialog", lambda vraag: (vragen.append(vraag.message), vraag.dismiss()))
    pagina.mouse.click(5, 5)
    assert vragen == ["Wat je typte is nog niet bewaard. Toch sluiten?"] * 2
    assert dialoog.get_by_label("Reden").input_value() == "Tolk is ziek"
    dialoog.get_by_label("Reden").evaluate(
        "veld => { veld.removeAttribute('maxlength'); veld.value = 'x'.repeat(3e6); }"
    )
    dialoog.get_by_role("button", name="Verplaatsen").click()
    pagina.get_by_text("Dit is te lang om te bewaren.").wait_for()
    assert len(dialoog.get_by_label("Reden").input_value()) == 3_000_000
    pagina.once("dialog", lambda vraag: vraag.accept())
    pagina.keyboard.press("Escape")
    dialoog.wait_for(state="hidden")
