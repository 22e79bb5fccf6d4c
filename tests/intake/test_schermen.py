"""The pages: who sees what, what a save answers, and how many queries they take."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest
from django.test import Client
from django.urls import reverse

from intake import services
from intake.models import Gesprek, Sectieantwoorden
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker, Organisatie
from statushouders.models import Inzage, Vervanging
from tests.factories import (
    AanpakFactory,
    BetrokkenheidFactory,
    EigenVraagFactory,
    GesprekFactory,
    MedewerkerFactory,
    SectieantwoordenFactory,
)
from tests.intake.conftest import Bewaar, besluit
from trajecten.models import Aanpak, Stap

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
HTMX = {"HX-Request": "true", "HX-Target": "bewaarstand"}


def _url(gesprek: Gesprek, sectie: str = "werk") -> str:
    return reverse("intake:sectie", args=[gesprek.pk, sectie])


def test_one_click_begins_and_comes_back_where_one_was(
    persoon: Any, stap: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)
    begin = reverse("intake:begin", args=[persoon.pk, "werkintake"])
    assert begin in client.get(f"/dossiers/{persoon.pk}/").text
    antwoord = client.post(begin)
    gesprek = Gesprek.objects.get()
    assert antwoord.headers["Location"] == _url(gesprek, "persoon")

    client.post(_url(gesprek, "huisvesting"), {"huisvesting": "eigen", "gezien": "{}", "later": "ja"})
    assert client.post(begin).headers["Location"] == _url(gesprek, "gezin")
    assert "concept" in client.get(f"/dossiers/{persoon.pk}/?tab=intake").text


def test_what_is_known_already_stands_in_a_new_talk(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    gesprek.statushouder.talen.create(taal="ti", contacttaal=True)
    antwoord = ingelogd(klantondersteuner).get(_url(gesprek, "taal"))
    assert 'value="Tigrinya"' in antwoord.text
    assert "Dit weten we al" in antwoord.text
    assert not Sectieantwoorden.objects.exists()


def test_an_autosave_says_when_and_what_is_wrong(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(_url(gesprek), {"uren_per_week": "200", "gezien": "{}"}, headers=HTMX)
    assert antwoord.status_code == 200
    assert "Alles bewaard om" in antwoord.text
    assert "Vul hooguit 168 in." in antwoord.text
    assert "1 fout" in antwoord.text


def test_without_script_a_fault_shows_and_the_next_press_goes_on(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)
    gegevens = {"uren_per_week": "200", "gezien": "{}", "verder": "ja"}
    antwoord = client.post(_url(gesprek), gegevens)
    assert antwoord.status_code == 422
    assert "<title>Fout:" in antwoord.text
    assert "data-foutoverzicht" in antwoord.text
    verder = client.post(_url(gesprek), gegevens | {"toch": "ja"})
    assert verder.headers["Location"] == _url(gesprek, "kunnen")


def test_markup_is_shown_as_text(gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    kwaad = "<script>alert(1)</script>"
    client = ingelogd(klantondersteuner)
    client.post(_url(gesprek), {"indruk": kwaad, "werkervaringen-0-beroep": kwaad, "gezien": "{}"})
    tekst = client.get(_url(gesprek)).text
    assert kwaad not in tekst
    assert "&lt;script&gt;" in tekst


def test_a_megabyte_is_refused_in_words(gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    client = ingelogd(klantondersteuner)
    gegevens = {"indruk": "x" * 1_000_000, "gezien": "{}"}
    for kop in ({}, HTMX):
        antwoord = client.post(_url(gesprek), gegevens, headers=kop)
        assert antwoord.status_code == 422
        assert "te veel tekst" in antwoord.text
    assert not Sectieantwoorden.objects.exists()


def test_without_a_session_the_autosave_asks_to_sign_in_again(gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    client = Client()
    antwoord = client.post(_url(gesprek), {"indruk": "Tekst"}, headers=HTMX)
    assert antwoord.status_code == 401
    assert "Log opnieuw in" in client.get("/account/inloggen/opnieuw/", headers=HTMX).text
    fout = client.post("/account/inloggen/opnieuw/", {"username": klantondersteuner.email, "password": "x"})
    assert fout.status_code == 422
    goed = client.post(
        "/account/inloggen/opnieuw/", {"username": klantondersteuner.email, "password": "wachtwoord-voor-tests"}
    )
    gebeurtenis = json.loads(goed.headers["HX-Trigger"])["weer-ingelogd"]
    assert gebeurtenis["wie"] == klantondersteuner.pk
    assert gebeurtenis["token"]
    assert client.post(_url(gesprek), {"indruk": "Tekst"}, headers=HTMX).status_code == 200


def test_two_versions_side_by_side(
    gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker, organisatie: Organisatie, ingelogd: Ingelogd
) -> None:
    collega = MedewerkerFactory(organisatie=organisatie, voornaam="Bart", achternaam="Smit")
    bewaar("werk", {"uren_per_week": "24"}, door=collega)
    client = ingelogd(klantondersteuner)
    gegevens = {"uren_per_week": "32", "indruk": "Precies", "gezien": "{}"}
    for kop in ({}, HTMX):
        antwoord = client.post(_url(gesprek), gegevens | {"vaststellen": "ja"}, headers=kop)
        assert antwoord.status_code == 409
        assert "Bart Smit vulde dit ook in" in antwoord.text
        assert "24" in antwoord.text
        assert "32" in antwoord.text
        assert "vaststellen" not in antwoord.text
    # In the dialog nothing travels along: the page under it does that itself.
    assert 'name="indruk"' not in antwoord.text

    waarden = re.findall(r'name="kies_uren_per_week" value="(bewaard:\w+)"', antwoord.text)
    for keuze in ({}, {"kies_uren_per_week": "bewaard"}, {"kies_uren_per_week": "bewaard:anders"}):
        weer = client.post(_url(gesprek), gegevens | keuze | {"hier": "ja", "kiezen": "ja"})
        assert weer.status_code == 409
        assert "Kies een van de twee." in weer.text
    assert Sectieantwoorden.objects.get().antwoorden == {"uren_per_week": "24"}
    klaar = client.post(_url(gesprek), gegevens | {"hier": "ja", "kies_uren_per_week": waarden[0]})
    assert klaar.headers["Location"] == _url(gesprek)
    assert Sectieantwoorden.objects.get().antwoorden == {"uren_per_week": "24", "indruk": "Precies"}


def test_of_two_choices_one_is_remembered_while_the_other_is_asked(
    gesprek: Gesprek, bewaar: Bewaar, organisatie: Organisatie, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    bewaar("werk", {"uren_per_week": "24", "indruk": "Van Bart"}, door=MedewerkerFactory(organisatie=organisatie))
    client = ingelogd(klantondersteuner)
    gegevens = {"uren_per_week": "32", "indruk": "Van mij", "gezien": "{}"}
    tekst = client.post(_url(gesprek), gegevens).text
    (uren,) = re.findall(r'name="kies_uren_per_week" value="(bewaard:\w+)"', tekst)
    tekst = client.post(_url(gesprek), gegevens | {"kies_uren_per_week": uren, "kiezen": "ja"}).text
    assert f'type="hidden" name="kies_uren_per_week" value="{uren}"' in tekst
    assert "Van Bart" in tekst
    (indruk,) = re.findall(r'name="kies_indruk" value="(ingevuld:\w+)"', tekst)
    client.post(_url(gesprek), gegevens | {"kies_uren_per_week": uren, "kies_indruk": indruk})
    assert Sectieantwoorden.objects.get().antwoorden == {"uren_per_week": "24", "indruk": "Van mij"}


def test_a_choice_shows_what_hangs_on_it(
    gesprek: Gesprek, bewaar: Bewaar, organisatie: Organisatie, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    wel = {"gezin": "gezin", "kinderen": "ja", "kinderen_leeftijd": "4 en 9 jaar"}
    bewaar("gezin", wel, door=MedewerkerFactory(organisatie=organisatie))
    gegevens = {"gezin": "gezin", "kinderen": "nee", "gezien": "{}"}
    tekst = ingelogd(klantondersteuner).post(_url(gesprek, "gezin"), gegevens).text
    assert "Hoe oud zijn ze? 4 en 9 jaar" in tekst


def test_a_colleagues_protected_answer_is_never_shown_without_a_line(
    gesprek: Gesprek, bewaar: Bewaar, organisatie: Organisatie, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    vervanger = MedewerkerFactory(organisatie=organisatie)
    Vervanging.objects.create(medewerker=klantondersteuner, vervanger=vervanger, van=vandaag(), tot=vandaag())
    bewaar("gezondheid", {"rekening": "ja", "functioneel": "Zit het liefst"}, door=vervanger)
    client = ingelogd(klantondersteuner)
    gegevens = {"rekening": "ja", "functioneel": "Staat het liefst", "gezien": "{}"}
    antwoord = client.post(_url(gesprek, "gezondheid"), gegevens, headers=HTMX)
    assert "Zit het liefst" in antwoord.text
    assert Logregel.objects.filter(actie="gesprek.gezondheid_gelezen", door=klantondersteuner).count() == 1
    assert antwoord.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("sectie", "kop"), [("gezondheid", "no-store"), ("vlucht", "no-store"), ("werk", None)])
def test_a_browser_keeps_no_protected_section(
    sectie: str, kop: str | None, gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)
    for antwoord in (client.get(_url(gesprek, sectie)), client.post(_url(gesprek, sectie), {"gezien": "{}"})):
        assert (antwoord.headers.get("Cache-Control") == "no-store") is bool(kop)


def test_fixing_from_the_last_section(
    vol_gesprek: Gesprek, stap: Stap, aanpak: Aanpak, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)
    velden = besluit(aanpak) | {"gezien": "{}", "vaststellen": "ja"}
    antwoord = client.post(_url(vol_gesprek, "besluit"), velden)
    assert antwoord.status_code == 302
    stap.refresh_from_db()
    assert stap.status == "gedaan"
    assert "vastgesteld" in client.get(reverse("intake:gesprek", args=[vol_gesprek.pk])).text
    assert client.get(_url(vol_gesprek)).headers["Location"] == reverse("intake:gesprek", args=[vol_gesprek.pk])
    assert client.post(_url(vol_gesprek), {"indruk": "Later"}, headers=HTMX).status_code == 422


def test_fixing_too_early_says_what_is_left_with_links(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(
        _url(gesprek, "besluit"), {"datum": "", "gezien": "{}", "vaststellen": "ja"}
    )
    assert antwoord.status_code == 422
    assert "Nog niet vastgesteld" in antwoord.text
    assert f'href="{_url(gesprek, "gezin")}"' in antwoord.text
    assert "Kies of iemand kan beginnen." in antwoord.text
    # Every link within the page leads to what takes the focus.
    doelen = re.findall(r'href="#(id_\w+)"', antwoord.text)
    assert {"id_datum", "id_kan_starten_0"} <= set(doelen)
    for doel in doelen:
        assert re.search(rf'<(input|select|textarea)[^>]* id="{doel}"', antwoord.text)


def test_a_fact_that_cannot_be_says_where_it_stands(
    vol_gesprek: Gesprek, aanpak: Aanpak, klantondersteuner: Medewerker, ingelogd: Ingelogd, monkeypatch: Any
) -> None:
    fout = DomeinFout("Dit jaar moet nog komen.", veld="werkervaringen-0-tot_jaar")
    monkeypatch.setattr("intake.services.vaststellen.leg_feiten_vast", Mock(side_effect=fout))
    antwoord = ingelogd(klantondersteuner).post(
        _url(vol_gesprek, "besluit"), besluit(aanpak) | {"gezien": "{}", "vaststellen": "ja"}
    )
    assert antwoord.status_code == 422
    assert (
        f'href="{_url(vol_gesprek, "werk")}">Werk en ervaring</a>: Welk werk heb je gedaan? Dit jaar' in antwoord.text
    )


def test_a_correction_on_the_screen(vol_gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    client = ingelogd(klantondersteuner)
    url = reverse("intake:verbeteren", args=[gesprek.pk])
    assert client.post(url, {"reden": ""}).status_code == 422
    client.post(url, {"reden": "Uren waren verkeerd"})
    nieuw = Gesprek.objects.get(vorige=gesprek)
    nieuw = services.stel_vast(gesprek=nieuw, door=klantondersteuner)
    tekst = client.get(reverse("intake:gesprek", args=[nieuw.pk])).text
    assert "Uren waren verkeerd" in tekst
    assert reverse("intake:gesprek", args=[gesprek.pk]) in tekst
    assert "vervangen door een verbetering" in client.get(reverse("intake:gesprek", args=[gesprek.pk])).text


@pytest.fixture
def vast(vol_gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker) -> Gesprek:
    bewaar("geld", {"financien": "schulden", "geld_hulp": "Geheime schuld"})
    return services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)


BESCHERMDE_TEKST = "Oude rugklacht"


@pytest.mark.parametrize(
    "rol",
    ["klantondersteuner", "ander", "teamleider", "jobcoach", "productieleider", "accountmanager", "beleidsmedewerker",
     "ketenpartner", "beheerder"],
)  # fmt: skip
def test_health_is_seen_by_who_guides_and_nobody_else(
    rol: str, vast: Gesprek, organisatie: Organisatie, ingelogd: Ingelogd, request: pytest.FixtureRequest
) -> None:
    """Of a fixed talk and of a concept, on every page, also for who is involved in another role."""
    wie = MedewerkerFactory(organisatie=organisatie) if rol == "ander" else request.getfixturevalue(rol)
    if rol not in ("klantondersteuner", "ander"):
        BetrokkenheidFactory(statushouder=vast.statushouder, medewerker=wie)
    concept = GesprekFactory(statushouder=vast.statushouder, soort="voortgangsgesprek")
    concept.beschermd.create(
        sectie="gezondheid", antwoorden={"rekening": "ja", "functioneel": BESCHERMDE_TEKST}, bewaard_door=wie
    )
    client = ingelogd(wie)
    namen = {
        reverse("intake:gesprek", args=[vast.pk]),
        reverse("intake:beschermd", args=[vast.pk, "gezondheid"]),
        reverse("intake:inzage", args=[vast.pk, "gezondheid"]),
        _url(concept, "gezondheid"),
        _url(concept, "besluit"),
        f"/dossiers/{vast.statushouder_id}/?tab=intake",
    }
    te_lezen = {url for url in namen if BESCHERMDE_TEKST in client.get(url, follow=True).text}
    mag = rol == "klantondersteuner"
    assert te_lezen == (
        {reverse("intake:beschermd", args=[vast.pk, "gezondheid"]), _url(concept, "gezondheid")} if mag else set()
    )
    gelezen = Logregel.objects.filter(actie="gesprek.gezondheid_gelezen", door=wie).count()
    assert gelezen == (2 if mag else 0)


def test_a_teamleider_reads_with_a_reason_and_the_reason_is_kept(
    vast: Gesprek, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(teamleider)
    url = reverse("intake:inzage", args=[vast.pk, "gezondheid"])
    assert url in client.get(reverse("intake:gesprek", args=[vast.pk])).text
    assert client.post(url, {"reden": " "}).status_code == 422
    antwoord = client.post(url, {"reden": "Klacht van de bewoner"})
    assert BESCHERMDE_TEKST in antwoord.text
    assert antwoord.headers["Cache-Control"] == "no-store"
    inzage = Inzage.objects.get()
    assert (inzage.reden, inzage.groep, inzage.door) == ("Klacht van de bewoner", "gezondheid", teamleider)
    assert Logregel.objects.filter(actie="gesprek.gezondheid_met_reden", door=teamleider).count() == 1


def test_a_jobcoach_reads_about_work_and_not_about_money(
    vast: Gesprek, jobcoach: Medewerker, ingelogd: Ingelogd
) -> None:
    BetrokkenheidFactory(statushouder=vast.statushouder, medewerker=jobcoach)
    concept = GesprekFactory(statushouder=vast.statushouder, soort="voortgangsgesprek")
    client = ingelogd(jobcoach)
    tekst = client.get(reverse("intake:gesprek", args=[vast.pk])).text
    assert "Naaister" in tekst
    assert "Geheime schuld" not in tekst
    assert client.get(reverse("intake:gesprek", args=[concept.pk])).status_code == 404
    assert client.get(_url(vast)).status_code == 403


def test_an_empty_reading_of_a_protected_concept_is_logged_too(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    ingelogd(klantondersteuner).get(_url(gesprek, "vlucht"))
    assert Logregel.objects.filter(actie="gesprek.vlucht_gelezen").count() == 1


def test_a_concept_begun_by_mistake_goes(gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    ingelogd(klantondersteuner).post(reverse("intake:weggooien", args=[gesprek.pk]))
    assert not Gesprek.objects.exists()


@pytest.mark.parametrize("sectie", ["persoon", "taal", "werk", "gezondheid", "besluit"])
def test_a_section_of_a_person_with_ten_talks_takes_at_most_twelve_queries(
    sectie: str,
    gesprek: Gesprek,
    bewaar: Bewaar,
    stap: Stap,
    klantondersteuner: Medewerker,
    ingelogd: Ingelogd,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(10):
        eerder = GesprekFactory(statushouder=gesprek.statushouder, soort="voortgangsgesprek")
        SectieantwoordenFactory(gesprek=eerder)
        AanpakFactory(gemeente=gesprek.statushouder.gemeente)
        Gesprek.objects.filter(pk=eerder.pk).update(
            stand="vastgesteld", momentopname={"secties": []}, vastgesteld_op=eerder.begonnen_op,
            vastgesteld_door=klantondersteuner,
        )  # fmt: skip
    EigenVraagFactory(gemeente=gesprek.statushouder.gemeente, sectie=sectie)
    bewaar(sectie, {})
    client = ingelogd(klantondersteuner)
    client.get("/account/wachtwoord/")
    # Twelve of the page itself; session, user and context have three together.
    with django_assert_max_num_queries(12 + 3):
        assert client.get(_url(gesprek, sectie)).status_code == 200


def test_the_tab_takes_no_more_queries_with_more_talks(
    persoon: Any, klantondersteuner: Medewerker, ingelogd: Ingelogd, django_assert_max_num_queries: Any
) -> None:
    for soort in Gesprek.Soort.values:
        GesprekFactory(statushouder=persoon, soort=soort)
    client = ingelogd(klantondersteuner)
    client.get(f"/dossiers/{persoon.pk}/")
    with django_assert_max_num_queries(22):
        client.get(f"/dossiers/{persoon.pk}/?tab=intake")


@pytest.mark.parametrize("aantal", [1, 2])
def test_who_has_one_way_of_working_need_not_choose_it(
    aantal: int, gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    """What the page begins with is saved along with the first answer."""
    eerste, *_ = AanpakFactory.create_batch(aantal, gemeente=gesprek.statushouder.gemeente)
    client = ingelogd(klantondersteuner)
    begin = client.get(_url(gesprek, "besluit")).context
    assert begin["form"]["aanpak"].value() == (str(eerste.pk) if aantal == 1 else "")
    velden = {code: begin["form"][code].value() for code in ("datum", "aanpak")} | {"kan_starten": "ja"}
    client.post(_url(gesprek, "besluit"), velden | {"gezien": begin["gezien"], "later": "ja"})
    antwoorden = Sectieantwoorden.objects.get().antwoorden
    assert antwoorden["kan_starten"] == "ja"
    assert antwoorden["datum"] == velden["datum"]
    assert antwoorden.get("aanpak", "") == velden["aanpak"]
