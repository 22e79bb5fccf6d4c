"""Matching in a real browser: an accountmanager reads who fits and why, proposes somebody, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
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
    WerkplekFactory,
)
from tests.toegankelijk import controleer
from werkgevers.models import Werkplek

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _kandidaat(gemeente: Gemeente, roepnaam: str, achternaam: str, les: int | None = None, **velden: Any) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, voornamen=roepnaam, achternaam=achternaam, postcode="2672 AA")
    LeefsituatieFactory(
        statushouder=persoon, kan_fietsen="ja", reistijd_minuten=45, dagdelen=["di_ochtend", "do_ochtend"]
    )
    profiel = ProfielFactory(
        statushouder=persoon, goedgekeurd=True, teksten={"roepnaam": roepnaam, "houding": "Op tijd."}
    )
    KandidaatFactory(statushouder=persoon, profiel=profiel, **velden)
    for dag in (0, 2, 4) if les is None else (les,):
        RoosterblokFactory(statushouder=persoon, dag=dag, van=time(9), tot=time(12))


@pytest.fixture
def plek(gemeente: Gemeente) -> Werkplek:
    PostcodegebiedFactory(pc4="2671", breedte=51.99, lengte=4.21)
    PostcodegebiedFactory(pc4="2672", breedte=51.98, lengte=4.27)
    kwekerij = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier", straat="Glasweg", huisnummer="14",
                                postcode="2671 AB", plaats="De Lier")  # fmt: skip
    plek: Werkplek = WerkplekFactory(
        werkgever=kwekerij, titel="Oogsten in de kas", dagdelen=["di_ochtend", "do_ochtend"], vakgebieden=["groen"],
        taalniveau="A1", belasting=["staan", "tillen"], van=time(7, 30), tot=time(12), aantal=2,
    )  # fmt: skip
    _kandidaat(gemeente, "Yohannes", "Tesfay", taalniveau=1, vak_werk=["groen"], vak_wens=["groen"], vorm="groep")
    _kandidaat(gemeente, "Khaled", "Hamdan", taalniveau=0, vak_opleiding=["groen"])
    _kandidaat(gemeente, "Dalal", "Ibrahim", les=1, taalniveau=2)
    _kandidaat(gemeente, "Ruqaya", "Hassan", taalniveau=2, belasting_niet=["staan"])
    return plek


def test_from_a_place_to_a_proposal(browser_op: Callable[..., Any], accountmanager: Medewerker, plek: Werkplek) -> None:
    cache.clear()
    pagina = browser_op(1440)
    log_in(pagina, accountmanager)
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Matching").click()
    pagina.get_by_role("link", name="Oogsten in de kas").click()
    expect(pagina.get_by_text("1 mens past goed, 1 later.")).to_be_visible()
    expect(pagina.get_by_text("werkte eerder in planten en land")).to_be_visible()
    niet = pagina.get_by_role("region", name="Waarom deze mensen niet")
    expect(niet.get_by_text("dinsdagochtend is al bezet")).to_be_visible()
    expect(niet.get_by_text("de hele dag staan gaat niet")).to_be_visible()
    expect(pagina.get_by_text("Tesfay")).to_have_count(0)
    controleer(pagina)

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


def test_on_a_phone(browser_op: Callable[..., Any], accountmanager: Medewerker, plek: Werkplek) -> None:
    cache.clear()
    pagina = browser_op(390)
    log_in(pagina, accountmanager)
    pagina.goto(f"/matching/plek/{plek.pk}/")
    expect(pagina.get_by_role("heading", name="Wie past bij Oogsten in de kas?")).to_be_visible()
    controleer(pagina)
    pagina.get_by_role("link", name="Yohannes T.").first.click()
    pagina.get_by_role("link", name="Welke plek past?").click()
    expect(pagina.get_by_role("heading", name="Welke plek past bij Yohannes T.?")).to_be_visible()
    controleer(pagina)
