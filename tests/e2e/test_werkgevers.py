"""Employers in a real browser: found, written down, read on a phone, joined and taken apart again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BijeenkomstFactory,
    ContactpersoonFactory,
    ProfielFactory,
    TrainingFactory,
    VoordrachtFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
)
from tests.toegankelijk import breedtes, controleer
from werkgevers import bezetting as bezettingen
from werkgevers.bezetting import Bezetting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_network_that_is_kept(
    browser_op: Callable[..., Any],
    accountmanager: Medewerker,
    gemeente: Gemeente,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kwekerij = WerkgeverFactory(
        gemeente=gemeente, naam="Kwekerij De Lier", sbi="01", capaciteit=3, aantal_medewerkers=64, plaats="Duinrade",
        goed_om_te_weten="Geen bus na 18.00 uur.", voertalen=["nl", "pl"], eigenaar=accountmanager,
    )  # fmt: skip
    dubbel = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij de Lier BV", bereidheid="liever_niet")
    ContactpersoonFactory(werkgever=kwekerij, naam="Ellen van Rijn", functie="bedrijfsleider", telefoon="0174 00 00 00")
    WerkgevercontactFactory(werkgever=kwekerij)
    WerkgeveractieFactory(werkgever=kwekerij)
    ContactpersoonFactory(werkgever=dubbel, naam="Mo Bakkali")
    monkeypatch.setattr(bezettingen, "_leveranciers", [lambda ids: {kwekerij.pk: Bezetting(3, 1)}])

    pagina = browser_op(1440)
    log_in(pagina, accountmanager, naar="/")
    expect(pagina.get_by_role("heading", name="Werkgevers")).to_be_visible()
    controleer(pagina)
    pagina.get_by_label("Naam, plaats of werk").fill("lier")
    expect(pagina.get_by_role("status").filter(has_text="2 werkgevers gevonden")).to_be_visible()
    pagina.get_by_role("link", name="Kwekerij De Lier", exact=True).click()
    expect(pagina.get_by_text("Vier mensen, afgesproken was drie")).to_be_visible()
    controleer(pagina)
    pagina.get_by_title("Meer over Kwekerij De Lier").click()
    pagina.get_by_role("link", name="Samenvoegen met een dubbele").click()
    controleer(pagina)
    pagina.get_by_role("main").get_by_role("link", name=dubbel.naam).click()
    controleer(pagina)
    pagina.get_by_role("button", name="Samenvoegen", exact=True).click()
    expect(pagina.get_by_role("link", name="Mo Bakkali")).to_be_visible()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_role("link", name="Mo Bakkali")).to_have_count(0)

    telefoon = browser_op(390)
    log_in(telefoon, accountmanager, naar="/werkgevers/")
    controleer(telefoon)
    telefoon.goto(f"/werkgevers/{kwekerij.pk}/")
    controleer(telefoon)
    telefoon.get_by_role("link", name="Wijzigen").first.click()
    telefoon.get_by_label("KvK-nummer").fill("1234567")
    telefoon.get_by_role("button", name="Bewaren").click()
    expect(telefoon.get_by_role("link", name="Een KvK-nummer heeft acht cijfers")).to_be_visible()
    controleer(telefoon)


def test_the_pages_beside_the_network_are_for_everybody(
    browser_op: Callable[..., Any], gemeente: Gemeente, teamleider: Medewerker, beheerder: Medewerker
) -> None:
    """Those that no story comes along."""
    mens = ProfielFactory(statushouder__gemeente=gemeente, goedgekeurd=True).statushouder
    training = TrainingFactory(statushouder=mens)
    bijeenkomst = BijeenkomstFactory(gemeente=gemeente, soort="netwerk", naam="Ontmoet de kas")
    VoordrachtFactory(statushouder=mens)
    voorbij = VoordrachtFactory(statushouder=mens, stand="afgewezen", reden="tijden")
    werkgever, dubbel = voorbij.werkplek.werkgever_id, WerkgeverFactory(gemeente=mens.gemeente).pk
    pagina = browser_op(1440)
    log_in(pagina, teamleider)
    for url in (
        "/werkgevers/bijeenkomsten/", "/werkgevers/bijeenkomsten/nieuw/",
        f"/werkgevers/bijeenkomsten/{bijeenkomst.pk}/werkgevers/", f"/werkgevers/trainingen/nieuw/{mens.pk}/",
        f"/werkgevers/trainingen/{training.pk}/", f"/werkgevers/werkplekken/{voorbij.werkplek_id}/wijzigen/",
        "/matching/voordrachten/", "/matching/voordrachten/?toon=afgelopen", "/plaatsingen/duur/",
        "/plaatsingen/duur/stage/", f"/werkgevers/{werkgever}/samenvoegen/{dubbel}/",
    ):  # fmt: skip
        assert pagina.goto(url).status == 200
        for _ in breedtes(pagina):
            controleer(pagina)
    log_in(pagina, beheerder, naar="/werkgevers/postcodes/")
    for _ in breedtes(pagina):
        controleer(pagina)
