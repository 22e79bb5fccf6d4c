"""Places and vacancies: written down, changed by two at once, closed, opened again and copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import ongedaan_url
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker
from tests.factories import (
    PlaatsingFactory,
    PostcodegebiedFactory,
    ProfielFactory,
    TrajectFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from werkgevers.forms.werkplekken import Werkplekformulier
from werkgevers.models import Werkgever, Werkplek
from werkgevers.plekuren import uren_passen_niet
from werkgevers.services import werkplekken as services
from werkgevers.werkplekwoorden import dagdelen_in_woorden

LEEG: dict[str, Any] = {
    "titel": "Oogst tomaat", "soorten": ["werkervaringsplek"], "aantal": 1, "taken": "", "vakgebieden": [],
    "vaardigheden_nodig": [], "vaardigheden_graag": [], "taalniveau": "", "certificaten": [], "vorm": "",
    "belasting": [], "dagdelen": [], "van": None, "tot": None, "uren_per_week": None, "begin": None, "einde": None,
    "straat": "", "huisnummer": "", "postcode": "", "plaats": "",
}  # fmt: skip
INGEVULD = {"titel": "Sorteren en inpakken", "soorten": ["proefplaatsing", "stage"], "aantal": "2", "van": "7.30",
            "tot": "16.00", "uren_per_week": "16,5", "dagdelen": ["di_ochtend", "di_middag", "do_middag"],
            "vaardigheden_nodig": "kratten tillen\nzorgvuldig", "postcode": "2671ab"}  # fmt: skip


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")


@pytest.fixture
def scherm(accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(accountmanager)


def _maak(werkgever: Werkgever, door: Medewerker, **anders: Any) -> Werkplek:
    return services.voeg_werkplek_toe(werkgever=werkgever, velden=LEEG | anders, door=door)


def test_a_place_is_added_from_the_form(werkgever: Werkgever, scherm: Client) -> None:
    antwoord = scherm.post(reverse("werkgevers:werkplek_nieuw", args=[werkgever.pk]), INGEVULD, follow=True)
    plek = Werkplek.objects.get()
    assert (plek.aantal, plek.van, plek.tot, plek.uren_per_week) == (2, time(7, 30), time(16), Decimal("16.5"))
    assert plek.vaardigheden_nodig == ["kratten tillen", "zorgvuldig"]
    assert plek.postcode == "2671 AB"
    assert plek.gevraagd_op == vandaag()
    assert ongedaan_url(next(iter(antwoord.context["messages"]))) == f"/werkgevers/werkplekken/{plek.pk}/sluiten/"
    assert "di hele dag; do middag, 7.30 tot 16.00 uur, 16,5 uur per week" in antwoord.text
    assert "Vraag de beheerder om het gebied 2671." in antwoord.text
    PostcodegebiedFactory(pc4="2671")
    wijzigen = reverse("werkgevers:werkplek_wijzigen", args=[plek.pk])
    bewaard = scherm.post(wijzigen, {**INGEVULD, "aantal": "3", "uren_per_week": "", "versie": "1"}, follow=True)
    assert "geen afstand" not in bewaard.text
    scherm.post(ongedaan_url(next(iter(bewaard.context["messages"]))))
    plek.refresh_from_db()
    assert (plek.aantal, plek.van, plek.uren_per_week) == (2, time(7, 30), Decimal("16.5"))
    assert Logregel.objects.filter(actie="werkplek.toegevoegd", object_id=plek.pk).exists()


def test_the_trade_is_recognised_in_the_words_unless_it_is_chosen(
    werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    assert _maak(werkgever, accountmanager, titel="Timmerman").vakgebieden == ["hout"]
    assert _maak(werkgever, accountmanager, titel="Timmerman", vakgebieden=["bouw"]).vakgebieden == ["bouw"]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"titel": ""}, "titel"),
        ({"soorten": []}, "soorten"),
        ({"aantal": 0}, "aantal"),
        ({"taken": "x" * 2001}, "taken"),
        ({"vaardigheden_nodig": ["x" * 61]}, "vaardigheden_nodig"),
        ({"vaardigheden_graag": ["x"] * 13}, "vaardigheden_graag"),
        ({"van": time(9)}, "tot"),
        ({"tot": time(9)}, "van"),
        ({"van": time(9), "tot": time(9)}, "tot"),
        ({"uren_per_week": Decimal(80)}, "uren_per_week"),
        ({"begin": date(2027, 1, 2), "einde": date(2027, 1, 1)}, "einde"),
        ({"postcode": "26711 AB"}, "postcode"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    werkgever: Werkgever, accountmanager: Medewerker, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(DomeinFout) as fout:
        _maak(werkgever, accountmanager, **anders)
    assert fout.value.veld == veld
    assert not Werkplek.objects.exists()


def test_eighty_hours_keep_what_was_typed(werkgever: Werkgever, scherm: Client) -> None:
    antwoord = scherm.post(
        reverse("werkgevers:werkplek_nieuw", args=[werkgever.pk]), INGEVULD | {"uren_per_week": "80"}
    )
    assert antwoord.status_code == 422
    assert "hoogstens 40 uur" in antwoord.text
    assert "Sorteren en inpakken" in antwoord.text


def test_the_second_of_two_who_save_sees_what_differs(werkgever: Werkgever, scherm: Client) -> None:
    plek = WerkplekFactory(werkgever=werkgever)
    url = reverse("werkgevers:werkplek_wijzigen", args=[plek.pk])
    assert scherm.post(url, INGEVULD | {"versie": 1}).status_code == 302
    antwoord = scherm.post(url, INGEVULD | {"versie": 1, "titel": "Iets anders", "begin": "2027-01-04"})
    assert antwoord.status_code == 422
    assert "Je bewaarde dit intussen zelf" in antwoord.text
    assert "Sorteren en inpakken" in antwoord.text
    assert "4 januari 2027" in antwoord.text
    assert scherm.post(url, INGEVULD | {"versie": 2, "titel": "Iets anders"}).status_code == 302


def test_the_service_refuses_an_old_version(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    plek = _maak(werkgever, accountmanager)
    services.wijzig_werkplek(werkplek=plek, velden=LEEG | {"aantal": 2}, versie=1, door=accountmanager)
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_werkplek(werkplek=plek, velden=LEEG | {"aantal": 3}, versie=1, door=accountmanager)


def test_a_place_is_closed_and_opened_again(werkgever: Werkgever, scherm: Client) -> None:
    plek = WerkplekFactory(werkgever=werkgever)
    antwoord = scherm.post(reverse("werkgevers:werkplek_sluiten", args=[plek.pk]), follow=True)
    plek.refresh_from_db()
    assert plek.gesloten_op == vandaag()
    heropenen = reverse("werkgevers:werkplek_heropenen", args=[plek.pk])
    assert heropenen in antwoord.text
    scherm.post(heropenen)
    plek.refresh_from_db()
    assert plek.is_open
    assert "al open" in scherm.post(heropenen, follow=True).text


def test_a_copy_begins_with_everything_but_the_days(werkgever: Werkgever, scherm: Client) -> None:
    plek = WerkplekFactory(
        werkgever=werkgever, taken="Kratten vullen", begin=date(2026, 12, 1), dagdelen=["ma_ochtend"]
    )
    form: Werkplekformulier = scherm.get(reverse("werkgevers:werkplek_kopie", args=[plek.pk])).context["form"]
    assert form["taken"].value() == "Kratten vullen"
    assert form["dagdelen"].value() == ["ma_ochtend"]
    assert form["begin"].value() is None


def test_nothing_is_added_at_an_employer_in_the_archive(gemeente: Gemeente, accountmanager: Medewerker) -> None:
    weg = WerkgeverFactory(gemeente=gemeente, gearchiveerd_op="2026-11-01T10:00Z")
    with pytest.raises(DomeinFout, match="is gearchiveerd"):
        _maak(weg, accountmanager)


def test_the_card_stands_on_the_page_of_the_employer(
    werkgever: Werkgever, scherm: Client, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    WerkplekFactory(werkgever=werkgever, titel="Interne logistiek")
    WerkplekFactory(werkgever=werkgever, titel="Vorig jaar", gesloten_op=date(2026, 1, 1))
    url = reverse("werkgevers:werkgever", args=[werkgever.pk])
    tekst = scherm.get(url).text
    assert "Interne logistiek" in tekst
    assert "1 gesloten plek" in tekst
    assert "Plek toevoegen" in tekst
    assert "Plek toevoegen" not in ingelogd(klantondersteuner).get(url).text


def test_from_an_open_place_one_looks_for_people(werkgever: Werkgever, scherm: Client) -> None:
    plek = WerkplekFactory(werkgever=werkgever)
    url, zoek = reverse("werkgevers:werkplek", args=[plek.pk]), reverse("plaatsingen:kandidaten", args=[plek.pk])
    assert zoek in scherm.get(url).text
    Werkplek.objects.update(gesloten_op=vandaag())
    assert zoek not in scherm.get(url).text


def test_from_an_employer_one_goes_to_its_one_place_or_chooses(werkgever: Werkgever, scherm: Client) -> None:
    naar = reverse("plaatsingen:kandidaten_bij", args=[werkgever.pk])
    assert naar in scherm.get(reverse("werkgevers:werkgever", args=[werkgever.pk])).text
    assert "Geen open werkplek" in scherm.get(naar).text
    plek = WerkplekFactory(werkgever=werkgever)
    WerkplekFactory(werkgever=werkgever, titel="Gesloten", gesloten_op=vandaag())
    kandidaten = reverse("plaatsingen:kandidaten", args=[plek.pk])
    assert scherm.get(naar).headers["Location"] == kandidaten
    ander = WerkplekFactory(werkgever=werkgever, titel="Inpakken")
    tekst = scherm.get(naar).text
    assert kandidaten in tekst
    assert reverse("plaatsingen:kandidaten", args=[ander.pk]) in tekst
    assert "Gesloten" not in tekst


def test_who_works_there_stands_beside_the_place_as_one_may_read_it(werkgever: Werkgever, scherm: Client) -> None:
    plek = WerkplekFactory(werkgever=werkgever, aantal=3)
    bekend, ander, straks = (
        PlaatsingFactory(
            statushouder__gemeente=werkgever.gemeente,
            werkgever=werkgever,
            werkplek=plek,
            stand=stand,
            gestart_op=gestart_op,
        )
        for stand, gestart_op in (("lopend", vandaag()), ("akkoord", None), ("voorstel", None))
    )
    TrajectFactory(statushouder=bekend.statushouder)
    ProfielFactory(statushouder=bekend.statushouder, goedgekeurd=True)
    urls = [reverse("werkgevers:werkgever", args=[werkgever.pk]), reverse("werkgevers:werkplek", args=[plek.pk])]
    for url in urls:
        tekst = scherm.get(url).text
        assert "</a>, nog iemand" in tekst
        assert "Selam" in tekst
        assert not any(een.statushouder.achternaam in tekst for een in (ander, straks))
        assert "bezet</span>" not in tekst
    Werkplek.objects.update(aantal=2)
    assert all("bezet</span>" in scherm.get(url).text for url in urls)


@pytest.mark.parametrize(
    ("dagdelen", "woorden"),
    [
        ([], ""),
        (["vr_ochtend", "ma_ochtend", "wo_ochtend"], "ma, wo en vr ochtend"),
        (["di_ochtend", "di_middag", "do_middag"], "di hele dag; do middag"),
        (["za_avond"], "za avond"),
    ],
)
def test_the_week_in_words(dagdelen: list[str], woorden: str) -> None:
    assert dagdelen_in_woorden(dagdelen) == woorden


def test_the_page_costs_few_queries(werkgever: Werkgever, scherm: Client, django_assert_max_num_queries: Any) -> None:
    plek = WerkplekFactory(werkgever=werkgever)
    url = reverse("werkgevers:werkplek", args=[plek.pk])
    scherm.get(url)
    with django_assert_max_num_queries(9):
        scherm.get(url)


def test_a_place_at_who_would_rather_not_is_asked_about(
    gemeente: Gemeente, accountmanager: Medewerker, scherm: Client
) -> None:
    rust = WerkgeverFactory(gemeente=gemeente, bereidheid="liever_niet")
    nieuw = reverse("werkgevers:werkplek_nieuw", args=[rust.pk])
    assert list(scherm.post(nieuw, INGEVULD).context["form"].errors) == ["toch_benaderen"]
    assert scherm.post(nieuw, INGEVULD | {"toch_benaderen": "on"}).status_code == 302
    kopie = scherm.get(reverse("werkgevers:werkplek_kopie", args=[Werkplek.objects.get().pk]))
    assert "toch_benaderen" in kopie.context["form"].fields


def test_what_is_wrong_with_a_place_is_said_at_once(werkgever: Werkgever, scherm: Client) -> None:
    """A time that cannot be read, too many hours, and an end before the begin are not three rounds."""
    fout = INGEVULD | {"van": "half", "uren_per_week": "80", "begin": "2027-02-01", "einde": "2027-01-01",
                       "postcode": "26711"}  # fmt: skip
    antwoord = scherm.post(reverse("werkgevers:werkplek_nieuw", args=[werkgever.pk]), fout)
    assert set(antwoord.context["form"].errors) == {"van", "uren_per_week", "einde", "postcode"}


def test_hours_that_do_not_fit_the_parts_of_the_week_are_asked_about(werkgever: Werkgever, scherm: Client) -> None:
    nieuw = reverse("werkgevers:werkplek_nieuw", args=[werkgever.pk])
    te_veel = INGEVULD | {
        "van": "",
        "tot": "",
        "dagdelen": ["ma_middag", "wo_middag", "vr_middag"],
        "uren_per_week": "24",
    }
    vraag = scherm.post(nieuw, te_veel)
    assert list(vraag.context["form"].errors) == ["uren_per_week"]
    assert "In 3 dagdelen past ongeveer 15 uur, en je vult 24 uur in." in vraag.text
    assert "Ja, deze uren kloppen." in vraag.text
    assert scherm.post(nieuw, te_veel | {"uren_per_week": "15"}).status_code == 302
    assert scherm.post(nieuw, te_veel | {"toch_uren": "on"}).status_code == 302
    assert Werkplek.objects.filter(uren_per_week=24).exists()
    assert uren_passen_niet(Decimal(17), ["di_ochtend", "do_ochtend"], time(7, 30), time(16)) == ""
    met_tijden = uren_passen_niet(Decimal("17.5"), ["di_ochtend", "do_ochtend"], time(7, 30), time(16))
    assert met_tijden == "In 2 dagdelen met deze tijden past ongeveer 17 uur, en je vult 17,5 uur in."
