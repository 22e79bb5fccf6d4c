"""A goal is reached and an evaluation is written in a real browser, up to the paper for an employer."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Evaluatie, Leerdoel
from medewerkers.models import Gemeente, Medewerker
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    AssessmentFactory,
    BetrokkenheidFactory,
    EvaluatieFactory,
    LeerdoelFactory,
    ProfielFactory,
    StatushouderFactory,
)
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)


@pytest.fixture
def eind(gemeente: Gemeente, jobcoach: Medewerker, vandaag_is: Callable[[date], None]) -> Evaluatie:
    vandaag_is(DINSDAG)
    laad_begeleiding()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=120))
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    ProfielFactory(statushouder=persoon, goedgekeurd=True)
    LeerdoelFactory(statushouder=persoon, wat="Zelf bellen")
    assessment = AssessmentFactory(
        statushouder=persoon, jobcoach=jobcoach, begin=DINSDAG - timedelta(days=84), aanpak_code="x"
    )
    een: Evaluatie = EvaluatieFactory(assessment=assessment, soort="eind", uiterlijk=assessment.einde)
    return een


def test_a_goal_is_reached_and_the_last_evaluation_becomes_a_paper(
    browser_op: Callable[..., Any], jobcoach: Medewerker, eind: Evaluatie
) -> None:
    pagina = browser_op(1440)
    pagina.set_default_timeout(10_000)
    doel = Leerdoel.objects.get()
    log_in(pagina, jobcoach, naar=reverse("begeleiding:leerdoel_gehaald", args=[doel.pk]))
    pagina.get_by_role("button", name="Gehaald", exact=True).click()
    expect(pagina.get_by_role("link", name="Schrijf op waaraan je zag dat het lukt.")).to_be_visible()
    controleer(pagina)
    pagina.get_by_label("Waaraan zag je het?").fill("Belde zelf dat de bus niet kwam.")
    pagina.get_by_role("button", name="Gehaald", exact=True).click()
    expect(pagina.get_by_text("Belde zelf dat de bus niet kwam.")).to_be_visible()

    pagina.goto(reverse("begeleiding:evaluatie", args=[eind.pk]))
    expect(pagina.get_by_label("Wat zien jullie?")).to_have_value("Leerdoelen gehaald: zelf bellen.")
    pagina.get_by_label("Wat vindt de persoon zelf?").fill("Ik wil meer uren.")
    assert _wil_blijven(pagina)
    pagina.get_by_role("button", name="Vaststellen").click()
    expect(pagina.get_by_role("link", name="Schrijf in een paar zinnen wat een werkgever moet weten.")).to_be_visible()
    expect(pagina.get_by_label("Wat vindt de persoon zelf?")).to_have_value("Ik wil meer uren.")
    controleer(pagina)

    pagina.set_viewport_size({"width": 390, "height": 844})
    pagina.reload()
    expect(pagina.get_by_role("heading", name="Uit de observaties")).to_be_hidden()
    controleer(pagina)
    pagina.get_by_text("Waar het concept uit komt", exact=True).click()
    expect(pagina.get_by_role("heading", name="Uit de observaties")).to_be_visible()
    pagina.get_by_label("Wanneer was het gesprek?").fill("2026-11-24")
    pagina.get_by_label("Wat vindt de persoon zelf?").fill("Ik wil meer uren.")
    pagina.get_by_label("Wat spraken jullie af?").fill("Bellen als het later wordt.")
    pagina.get_by_label("Wat voor plek past hierna?").select_option(label="Stage")
    pagina.get_by_label("Welke richting past?").fill("metaal")
    pagina.get_by_label("In een groep of alleen?").select_option(label="In een groep")
    pagina.get_by_label("Hoe snel verwacht je groei").select_option(index=1)
    pagina.get_by_label("Wat moet een werkgever weten?").fill("Doe het één keer voor en het lukt.")
    pagina.get_by_role("button", name="Vaststellen").click()
    expect(pagina.get_by_text("De eindevaluatie is vastgesteld. Het assessment is klaar.")).to_be_visible()
    controleer(pagina)
    with pagina.expect_download() as papier:
        pagina.get_by_role("link", name="PDF voor een werkgever").click()
    assert papier.value.path().read_bytes().startswith(b"%PDF-")
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    expect(pagina.get_by_text("weer een concept")).to_be_visible()
    eind.refresh_from_db()
    assert (eind.is_vast, eind.assessment.loopt) == (False, True)


def _wil_blijven(pagina: Any) -> bool:
    """Whether the browser asks before it leaves the page."""
    gevraagd: list[str] = []
    pagina.once("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.dismiss()))
    pagina.evaluate("setTimeout(() => location.assign('/werkvoorraad/'))")
    pagina.wait_for_timeout(500)
    return gevraagd == ["beforeunload"] and "/evaluaties/" in pagina.url
