"""What a phone has of the day, for how long, and what its own clock has to do with it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from begeleiding.models import Assessment, Dagregistratie
from kern.datums import datum_voluit
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from tests.e2e.dag.hulp import OPSLAG, kaart, leeg, met_werker, open_dag, tik, verander_lijst, wacht_tot_klaar
from tests.e2e.test_inloggen import log_in
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Of the page only, as if the phone runs a hundred days ahead. The clock of Playwright would hold the timers too.
VOORUIT = """(() => {
  const Echt = Date, ervoor = 100 * 24 * 3600 * 1000;
  window.Date = class extends Echt {
    constructor(...delen) { delen.length ? super(...delen) : super(Echt.now() + ervoor); }
    static now() { return Echt.now() + ervoor; }
  };
})()"""


def test_a_phone_may_install_it_and_has_the_list_for_a_day(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = open_dag(browser_op, jobcoach)
    met_werker(pagina)
    fouten = pagina.context.new_cdp_session(pagina).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [een["errorId"] for een in fouten if een["errorId"] != "in-incognito"] == []
    assert pagina.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("/dag/serviceworker.js")
    tik(pagina, groep[0], "Aanwezig")
    leeg(pagina)

    verander_lijst(pagina, {"telefoondag": "2020-01-01"})
    pagina.context.set_offline(True)
    pagina.reload()
    wacht_tot_klaar(pagina)
    expect(pagina.locator("[data-balk]")).to_contain_text("Deze lijst is van eerder.")
    expect(kaart(pagina, groep[0]).get_by_role("radio", name="Te laat")).to_be_disabled()
    pagina.get_by_role("button", name="Rest is aanwezig").click()
    assert pagina.evaluate(OPSLAG, "wachtrij") == []
    controleer(pagina)

    verander_lijst(pagina, {"op": pagina.evaluate("Date.now() - 24 * 3600 * 1000")})
    pagina.reload()
    expect(pagina.get_by_role("heading", name="Er staat geen lijst op deze telefoon")).to_be_visible()
    assert pagina.evaluate(OPSLAG, "lijst") == []
    controleer(pagina)


def test_the_clock_of_the_phone_does_not_count(
    browser_op: Callable[..., Any], jobcoach: Medewerker, groep: list[Assessment]
) -> None:
    pagina = browser_op(390)
    pagina.set_default_timeout(6000)
    pagina.add_init_script(VOORUIT)
    log_in(pagina, jobcoach, naar="/dag/")
    wacht_tot_klaar(pagina)
    klok = pagina.locator("[data-klok]")
    expect(klok).to_contain_text("De datum van je telefoon")
    expect(klok).to_contain_text("klopt niet")
    expect(klok).to_contain_text(f"komt bij {datum_voluit(vandaag()).rsplit(' ', 1)[0]}")
    controleer(pagina)
    tik(pagina, groep[0], "Aanwezig")
    leeg(pagina)
    assert Dagregistratie.objects.get().dag == vandaag()
