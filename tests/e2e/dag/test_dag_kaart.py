"""What a card of the day screen asks, with and without network."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from playwright.sync_api import expect

from begeleiding.models import Assessment, Dagregistratie, Waarneming
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from tests.e2e.dag.hulp import kaart, leeg, met_werker, open_dag, tik, wacht_tot_klaar
from tests.factories import RoosterblokFactory
from tests.factories.begeleiding import LeerdoelFactory, ObservatiepuntFactory
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mens(groep: list[Assessment]) -> Assessment:
    """Begins at eight today, and works on a goal."""
    RoosterblokFactory(
        statushouder=groep[0].statushouder, soort="werk", dag=vandaag().weekday(), van=time(8), tot=time(16),
        geldig_van=date(2020, 1, 1),
    )  # fmt: skip
    LeerdoelFactory(statushouder=groep[0].statushouder, wat="Zelf bellen bij ziekte")
    for nummer in range(4, 8):
        ObservatiepuntFactory(naam=f"Punt {nummer}", volgorde=nummer)
    return groep[0]


def _vul(van: Any, naam: str, waarde: str) -> None:
    van.get_by_label(naam).fill(waarde)
    van.get_by_label(naam).blur()


def test_how_late_and_for_which_part_of_the_day(
    browser_op: Callable[..., Any], jobcoach: Medewerker, mens: Assessment
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    van = kaart(pagina, mens)
    tik(pagina, mens, "Te laat")
    for tijd, woorden in (("vroeg", "bijvoorbeeld 8.25"), ("7.30", "niet te laat")):
        _vul(van, "Hoe laat binnen?", tijd)
        expect(van.get_by_role("alert")).to_contain_text(woorden)
    controleer(pagina)
    _vul(van, "Hoe laat binnen?", "8.25")
    expect(van.get_by_role("alert")).to_be_hidden()
    van.locator("[data-meer] > summary").click()
    _vul(van, "Opmerking", "bus gemist")
    expect(van).to_contain_text("Te laat, 25 minuten, bus gemist.")
    leeg(pagina)
    van.get_by_label("Voor").select_option(label="alleen ochtend")
    expect(van).to_contain_text("in plaats van wat er voor hele dag staat")
    controleer(pagina)
    tik(pagina, mens, "Aanwezig")
    van.get_by_label("Voor").select_option(label="alleen middag")
    tik(pagina, mens, "Afwezig", "Ziek")
    expect(van).to_contain_text("Ochtend: Aanwezig. Middag: Ziek.")
    leeg(pagina)
    geldig = Dagregistratie.objects.geldig().filter(assessment=mens)
    assert set(geldig.values_list("dagdeel", "aanwezigheid")) == {("ochtend", "aanwezig"), ("middag", "ziek")}
    laat = Dagregistratie.objects.filter(minuten=25).exclude(vervangen_op=None)
    assert list(laat.values_list("dagdeel", "opmerking")) == [("dag", "bus gemist")]


def test_an_observation_can_be_corrected_while_it_waits(
    browser_op: Callable[..., Any], jobcoach: Medewerker, mens: Assessment
) -> None:
    """With its goal, of which the phone keeps only the number."""
    pagina = open_dag(browser_op, jobcoach)
    met_werker(pagina)
    van = kaart(pagina, mens)
    pagina.context.set_offline(True)
    van.get_by_text("Wat zag je vandaag?").click()
    van.get_by_label("Hoort bij leerdoel").select_option(label="Zelf bellen bij ziekte")
    van.get_by_label("Korte notitie").fill("Belde zelf")
    gevraagd: list[str] = []
    pagina.once("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.dismiss()))
    pagina.evaluate("location.reload()")
    assert gevraagd == ["beforeunload"], "what was typed is not lost without a word"
    van.get_by_role("button", name="Bewaar").click()
    expect(van).to_contain_text("staat op deze telefoon")
    pagina.reload()
    wacht_tot_klaar(pagina)
    van.get_by_text("Wat zag je vandaag?").click()
    expect(van.get_by_label("Korte notitie")).to_have_value("Belde zelf")
    assert "Zelf bellen" not in pagina.content()
    van.get_by_text("Andere punten").click()
    van.get_by_role("group", name="Punt 7").get_by_role("radio", name="3, meestal zelf").click()
    van.get_by_role("button", name="Bewaar").click()
    controleer(pagina)
    pagina.context.set_offline(False)
    leeg(pagina)
    rij = Waarneming.objects.get()
    assert (rij.notitie, rij.leerdoel.wat) == ("Belde zelf", "Zelf bellen bij ziekte")
    assert [een.waarde for een in rij.scores.all()] == [3]
