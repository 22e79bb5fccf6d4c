"""The day screen on a phone, with the network on and off."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from begeleiding.models import Assessment, Dagregistratie, Waarneming
from medewerkers.models import Medewerker
from tests.e2e.dag.hulp import KASTEN, OPSLAG, TAPS, kaart, leeg, met_werker, open_dag, tik
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("breedte", [390])
def test_twelve_people_in_fourteen_taps(
    breedte: int, browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach, breedte)
    controleer(pagina)
    pagina.evaluate(TAPS)
    tik(pagina, groep[0], "Te laat")
    tik(pagina, groep[1], "Afwezig", "Ziek")
    tik(pagina, groep[2], "Afwezig", "Geen bericht")
    pagina.get_by_role("button", name="Rest is aanwezig").first.click()
    for een, cijfer in ((groep[3], "4, gaat vanzelf"), (groep[4], "2, met hulp")):
        van = kaart(pagina, een)
        van.get_by_text("Wat zag je vandaag?").click()
        van.locator(".meedoen-score").first.get_by_role("radio", name=cijfer).click()
        van.get_by_role("button", name="Bewaar").click()
    assert pagina.evaluate("window.taps") <= 14
    controleer(pagina)
    leeg(pagina)
    stand = dict(Dagregistratie.objects.geldig().values_list("assessment_id", "aanwezigheid"))
    assert [stand[een.pk] for een in groep] == ["laat", "ziek", "zonder_bericht", *["aanwezig"] * 9]
    assert set(Waarneming.objects.values_list("assessment_id", flat=True)) == {groep[3].pk, groep[4].pk}
    assert Dagregistratie.objects.count() == 12


def test_without_network_the_day_goes_on(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    met_werker(pagina)
    pagina.context.set_offline(True)
    pagina.reload()
    balk = pagina.locator("[data-balk]")
    expect(balk).to_contain_text("Geen verbinding.")
    expect(pagina.locator("article")).to_have_count(12)
    tik(pagina, groep[0], "Te laat")
    tik(pagina, groep[1], "Afwezig", "Ziek")
    tik(pagina, groep[2], "Aanwezig")
    expect(balk).to_contain_text("3 wijzigingen staan op deze telefoon")
    expect(kaart(pagina, groep[0])).to_contain_text("staat op deze telefoon")
    controleer(pagina)
    assert not Dagregistratie.objects.exists()
    pagina.context.set_offline(False)
    leeg(pagina)
    expect(balk).to_contain_text("Er is weer verbinding.")
    volgorde = Dagregistratie.objects.order_by("op").values_list("assessment_id", "aanwezigheid")
    assert list(volgorde) == [(groep[0].pk, "laat"), (groep[1].pk, "ziek"), (groep[2].pk, "aanwezig")]


def test_only_files_and_the_shell_are_kept_and_of_people_a_first_name(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    met_werker(pagina)
    for adres in ("/", "/dag/", "/statushouders/", "/dag/"):
        pagina.goto(adres)
    paden = pagina.evaluate(KASTEN)
    assert [pad for pad in paden if not pad.startswith("/static/")] == ["/dag/zonder-net/"]
    (lijst,) = pagina.evaluate(OPSLAG, "lijst")
    persoon = groep[0].statushouder
    mens = next(een for een in lijst["mensen"] if een["plek"] == f"a{groep[0].pk}")
    assert mens == {
        "plek": f"a{groep[0].pk}", "voornaam": persoon.voornamen.split()[0], "initiaal": f"{persoon.achternaam[0]}.",
        "groep": "hal", "punten": mens["punten"], "andere": mens["andere"], "delen": [],
    }  # fmt: skip
    assert persoon.achternaam not in str(lijst)
    pagina.context.set_offline(True)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        pagina.goto("/statushouders/")
