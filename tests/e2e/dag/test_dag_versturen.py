"""What a phone sends of the day arrives once, whatever goes wrong on the way, and belongs to who wrote it."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from begeleiding.models import Assessment, Dagregistratie, Waarneming
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from tests.begeleiding.dagboek import er, stuur
from tests.e2e.dag.hulp import OPSLAG, kaart, leeg, met_werker, open_dag, tik, wacht_tot_klaar
from tests.e2e.test_inloggen import log_in
from tests.factories.medewerkers import WACHTWOORD
from tests.stapel import wacht_tot
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

INSTUREN = "**/api/v1/dag/insturen/"


def _geldt(een: Assessment) -> str:
    waarde: str = Dagregistratie.objects.geldig().get(assessment=een).aanwezigheid
    return waarde


@pytest.mark.parametrize(
    ("breedte", "knop", "blijft"), [(390, "Mijn invoer", "laat"), (1440, "Die van mijn collega", "ziek")]
)
def test_two_colleagues_choose_what_is_right(
    breedte: int, knop: str, blijft: str, browser_op: Callable[..., Any], jobcoach: Medewerker,
    teamleider: Medewerker, groep: list[Assessment],
) -> None:  # fmt: skip
    pagina = open_dag(browser_op, jobcoach, breedte)
    assert stuur(teamleider, er(groep[0], "ziek"))[0]["uitslag"] == "bewaard"
    tik(pagina, groep[0], "Te laat")
    van = kaart(pagina, groep[0])
    expect(van).to_contain_text("Een collega vulde ook iets in.")
    expect(van).to_contain_text(teamleider.naam)
    controleer(pagina)
    van.get_by_role("button", name=knop).click()
    leeg(pagina)
    expect(van.get_by_role("group", name="Jij en een collega")).to_be_hidden()
    assert _geldt(groep[0]) == blijft


def test_answers_that_are_lost_make_nothing_double(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    keer: list[int] = []

    def verlies(route: Any) -> None:
        keer.append(len(route.request.post_data_json["meldingen"]))
        antwoord = route.fetch()
        if len(keer) <= 4:
            route.abort()
        elif len(keer) == 5:
            half = antwoord.json()["uitslagen"][: keer[-1] // 2]
            route.fulfill(status=200, content_type="application/json", body=json.dumps({"uitslagen": half}))
        else:
            route.fulfill(response=antwoord)

    pagina.context.route(INSTUREN, verlies)
    pagina.get_by_role("button", name="Rest is aanwezig").click()
    expect(pagina.get_by_text("12 mensen staan op aanwezig.")).to_be_visible()
    pagina.evaluate("dagOpslag.laatGaan()")
    for _ in range(6):
        pagina.evaluate("dagZenden.verstuur()")
    leeg(pagina)
    assert keer == [12, 12, 12, 12, 12, 6]
    assert Dagregistratie.objects.count() == 12


def test_what_is_taken_back_or_refused_is_not_stored(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    # Who is known to be away is not "the rest", also when nobody said why yet.
    tik(pagina, groep[0], "Afwezig")
    pagina.get_by_role("button", name="Rest is aanwezig").click()
    expect(pagina.locator("[data-rest-tekst]")).to_contain_text("11 mensen staan op aanwezig. Kies nog waarom")
    expect(pagina.locator("[data-ingevuld]")).to_have_text("11 van 12 ingevuld")
    expect(kaart(pagina, groep[0]).get_by_role("radio", name="Afwezig")).to_be_checked()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_text("Ongedaan gemaakt: 11 mensen zijn weer niet ingevuld.")).to_be_visible()
    expect(pagina.locator("[data-ingevuld]")).to_have_text("0 van 12 ingevuld")
    leeg(pagina)
    expect(kaart(pagina, groep[1]).get_by_role("radio", name="Aanwezig")).not_to_be_checked()

    gisteren = vandaag() - timedelta(days=1)
    einde = {"geeindigd_op": gisteren, "eindreden": "anders", "gestopt_moment": nu()}
    Assessment.objects.filter(pk=groep[0].pk).update(begin=gisteren, **einde)
    tik(pagina, groep[0], "Aanwezig")
    van = kaart(pagina, groep[0])
    expect(van).to_contain_text("De laatste dag op de hal was")
    expect(pagina.locator("[data-balk]")).to_contain_text("1 wijziging is niet bewaard.")
    controleer(pagina)
    van.get_by_role("button", name="Weggooien").click()
    expect(van.get_by_role("radio", name="Aanwezig")).not_to_be_checked()

    # What was written of somebody who is not on the list any more can still be read, to write it elsewhere.
    van.get_by_text("Wat zag je vandaag?").click()
    van.get_by_label("Korte notitie").fill("Werkt rustig")
    van.get_by_role("button", name="Bewaar").click()
    expect(pagina.locator("[data-balk]")).to_contain_text("1 wijziging is niet bewaard.")
    pagina.reload()
    wacht_tot_klaar(pagina)
    expect(pagina.locator("[data-losse]")).to_contain_text("“Werkt rustig”")
    pagina.locator("[data-losse]").get_by_role("button", name="Weggooien").click()
    leeg(pagina)
    assert not Dagregistratie.objects.exists()
    assert not Waarneming.objects.exists()


def test_who_is_signed_out_signs_in_again_and_nothing_is_lost(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    pagina.context.clear_cookies(name="sessionid")
    tik(pagina, groep[0], "Te laat")
    balk = pagina.locator("[data-balk]")
    expect(balk).to_contain_text("Je bent uitgelogd. 1 wijziging blijft op deze telefoon staan")
    controleer(pagina)
    balk.get_by_role("link", name="Inloggen").click()
    pagina.get_by_label("E-mailadres").fill(jobcoach.email)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url("**/dag/")
    leeg(pagina)
    assert _geldt(groep[0]) == "laat"


def test_signing_out_takes_the_list_away_and_leaves_entries_to_their_owner(
    browser_op: Callable[..., Any], jobcoach: Medewerker, teamleider: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    pagina.context.route(INSTUREN, lambda route: route.abort())
    tik(pagina, groep[1], "Afwezig", "Ziek")
    expect(kaart(pagina, groep[1])).to_contain_text("staat op deze telefoon")
    assert len(pagina.evaluate(OPSLAG, "lijst")) == 1
    pagina.goto("/")
    _log_uit(pagina)
    assert pagina.evaluate(OPSLAG, "lijst") == []
    assert len(pagina.evaluate(OPSLAG, "wachtrij")) == 1
    pagina.context.unroute(INSTUREN)

    log_in(pagina, teamleider, naar="/dag/")
    wacht_tot_klaar(pagina)
    expect(pagina.get_by_text("Er staat 1 wijziging van een collega op deze telefoon.")).to_be_visible()
    expect(kaart(pagina, groep[1]).get_by_role("radio", name="Afwezig")).not_to_be_checked()
    assert not Dagregistratie.objects.exists()

    pagina.goto("/")
    _log_uit(pagina)
    log_in(pagina, jobcoach, naar="/dag/")
    wacht_tot_klaar(pagina)
    leeg(pagina)
    assert _geldt(groep[1]) == "ziek"


def test_entries_of_a_colleague_who_does_not_come_back_are_forgotten(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    for dagen in (10, 20):
        melding = {**er(groep[0]), "dag": str(vandaag() - timedelta(days=dagen))}
        pagina.evaluate("(melding) => dagOpslag.voegToe([{ gebruiker: 'iemand anders', melding }])", melding)
    assert len(pagina.evaluate(OPSLAG, "wachtrij")) == 2
    pagina.reload()
    wacht_tot_klaar(pagina)
    expect(pagina.get_by_text("Er staat 1 wijziging van een collega op deze telefoon.")).to_be_visible()
    assert len(pagina.evaluate(OPSLAG, "wachtrij")) == 1


def _log_uit(pagina: Any) -> None:
    pagina.get_by_role("banner").locator("details").last.click()
    pagina.get_by_role("button", name="Uitloggen").click()
    pagina.get_by_role("heading", name="Inloggen").wait_for()


def test_who_leaves_the_page_at_once_has_still_sent_it(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    met_werker(pagina)
    pagina.get_by_role("button", name="Rest is aanwezig").click()
    expect(pagina.get_by_text("12 mensen staan op aanwezig.")).to_be_visible()
    pagina.goto("/werkvoorraad/")
    wacht_tot(lambda: Dagregistratie.objects.count() == 12)


def test_a_server_that_fails_is_said_and_what_waits_is_kept(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    pagina.context.route(INSTUREN, lambda route: route.fulfill(status=500, body=""))
    tik(pagina, groep[0], "Aanwezig")
    balk = pagina.locator("[data-balk]")
    expect(balk).to_contain_text("Versturen lukt nu niet. 1 wijziging staat veilig op deze telefoon.")
    expect(kaart(pagina, groep[0]).get_by_role("radio", name="Aanwezig")).to_be_checked()
    controleer(pagina)
    pagina.context.unroute(INSTUREN)
    expect(balk).to_contain_text("Alles is bewaard.", timeout=20_000)
    assert Dagregistratie.objects.count() == 1
