"""Share a profile with an employer: what the link opens, for how long, and what it never tells."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test import Client

from kern import pdf
from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.models import Logregel
from medewerkers.rollen import Rol
from statushouders.models import Deellink, Opening, Profiel
from statushouders.selectors.deellinks import HOOGSTENS, links_van
from statushouders.services import begin_profiel, deel_profiel, hervat_deellink, stop_deellink, trek_akkoord_in
from statushouders.views import gedeeld
from tests.factories import (
    BetrokkenheidFactory,
    DeellinkFactory,
    MedewerkerFactory,
    OpeningFactory,
    ProfielFactory,
    TrajectFactory,
)
from tests.pdftekst import is_toegankelijk, woorden
from tests.statushouders.profiel.conftest import gelekt
from tests.statushouders.profiel.test_schermen import tab
from tests.statushouders.profiel.test_services import akkoord

DICHT = "Vraag de collega die je de link stuurde om een nieuwe."


@pytest.fixture(autouse=True)
def _niemand_was_hier() -> None:
    cache.clear()


@pytest.fixture
def profiel(persoon: Any, ko: Any) -> Any:
    return akkoord(begin_profiel(persoon=persoon, door=ko), ko)


@pytest.fixture
def link(profiel: Any, ko: Any) -> tuple[Deellink, str]:
    """The link, and the address that an employer got."""
    tot = vandaag() + timedelta(days=14)
    deellink, sleutel = deel_profiel(profiel=profiel, voor_wie="Metaalbedrijf De Lier", tot=tot, door=ko)
    return deellink, f"/gedeeld/{sleutel}/"


class TestMaken:
    def test_the_address_is_shown_once_and_kept_nowhere(self, profiel: Any, ko: Any, ingelogd: Any) -> None:
        client = ingelogd(ko)
        url = f"/statushouders/profiel/{profiel.pk}/delen/"
        tot = vandaag() + timedelta(days=14)
        assert client.get(url).context["form"].initial["tot"] == tot
        antwoord = client.post(url, {"voor_wie": "De Lier", "tot": tot.isoformat()})
        assert antwoord.headers["Cache-Control"] == "no-store"
        sleutel = antwoord.context["adres"].split("/")[-2]
        assert len(sleutel) == 43
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_jsonb(d)::text FROM statushouders_deellink d")
            assert sleutel not in cursor.fetchone()[0]
        assert sleutel not in tab(client, profiel.statushouder)
        assert Client().get(f"/gedeeld/{sleutel}/").status_code == 200
        assert Logregel.objects.get(actie="profiel.gedeeld").door == ko

    def test_a_form_that_is_sent_twice_makes_one_link(self, profiel: Any, ko: Any, ingelogd: Any) -> None:
        client = ingelogd(ko)
        url = f"/statushouders/profiel/{profiel.pk}/delen/"
        kenmerk = client.get(url).context["form"].initial["kenmerk"]
        gegevens = {"voor_wie": "De Lier", "tot": vandaag().isoformat(), "kenmerk": str(kenmerk)}
        assert "/gedeeld/" in client.post(url, gegevens).text
        weer = client.post(url, gegevens, follow=True)
        assert "Deze link is al gemaakt" in weer.text
        assert Deellink.objects.count() == 1

    def test_the_form_sends_its_mark(self, profiel: Any, ko: Any, ingelogd: Any) -> None:
        antwoord = ingelogd(ko).get(f"/statushouders/profiel/{profiel.pk}/delen/")
        assert f'value="{antwoord.context["form"].initial["kenmerk"]}"' in antwoord.text

    @pytest.mark.parametrize(
        ("anders", "melding"),
        [
            ({"voor_wie": " "}, "welke werkgever"),
            ({"voor_wie": "\u202e\u200b"}, "welke werkgever"),
            ({"voor_wie": "x" * 121}, "te lang"),
            ({"tot": vandaag() - timedelta(days=1)}, "vanaf vandaag"),
            ({"tot": vandaag() + timedelta(days=91)}, "90 dagen"),
        ],
    )
    def test_what_cannot_be_is_refused(self, anders: dict[str, Any], melding: str, profiel: Any, ko: Any) -> None:
        gegevens: dict[str, Any] = {"voor_wie": "De Lier", "tot": vandaag()}
        with pytest.raises(DomeinFout, match=melding):
            deel_profiel(profiel=profiel, door=ko, **gegevens | anders)

    def test_the_name_holds_no_sign_that_misleads(self, profiel: Any, ko: Any) -> None:
        naam = "De\u202e Lier\u200b /\n\x07 Jan\u2066 سلام\u200cها"
        link, _ = deel_profiel(profiel=profiel, voor_wie=naam, tot=vandaag(), door=ko)
        assert link.voor_wie == "De Lier / Jan سلام\u200cها"

    def test_without_consent_nothing_is_shared(self, persoon: Any, ko: Any, ingelogd: Any) -> None:
        concept = ProfielFactory(statushouder=persoon)
        with pytest.raises(DomeinFout, match="Vraag eerst akkoord"):
            deel_profiel(profiel=concept, voor_wie="De Lier", tot=vandaag(), door=ko)
        assert ingelogd(ko).get(f"/statushouders/profiel/{concept.pk}/delen/").status_code == 302

    def test_after_the_end_of_the_traject_nothing_is_shared(self, profiel: Any, persoon: Any, ko: Any) -> None:
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden="werk")
        with pytest.raises(DomeinFout, match="traject is afgesloten"):
            deel_profiel(profiel=profiel, voor_wie="De Lier", tot=vandaag(), door=ko)

    def test_the_database_keeps_to_ninety_days(self, profiel: Any) -> None:
        with pytest.raises(IntegrityError, match="deellink_niet_te_lang"), transaction.atomic():
            DeellinkFactory(profiel=profiel, tot=vandaag() + timedelta(days=91))


class TestOpenen:
    def test_the_first_page_tells_nothing_and_counts_nothing(self, link: Any) -> None:
        """Scanners of mail and previews of links open every address that they see."""
        antwoord = Client().get(link[1])
        assert antwoord.status_code == 200
        assert "Metaalbedrijf De Lier" in antwoord.text
        assert "Selam" not in antwoord.text
        assert gelekt(antwoord.text) == []
        assert Client().head(link[1]).status_code == 200
        assert not Opening.objects.exists()

    def test_the_button_shows_the_profile_and_counts(self, link: Any, ko: Any) -> None:
        antwoord = Client().post(link[1])
        assert antwoord.status_code == 200
        for woord in ("Selam Z.", "Elektricien", "Schakelkast aansluiten", ko.naam):
            assert woord in antwoord.text
        assert "15 kilo" not in antwoord.text
        assert gelekt(antwoord.text) == []
        assert Opening.objects.get().soort == "blad"

    def test_who_left_is_not_the_contact(self, link: Any, persoon: Any, ko: Any) -> None:
        """Then the klantondersteuner of now answers, else the municipality."""
        weg = MedewerkerFactory(gemeente=persoon.gemeente, achternaam="Vertrokken", is_active=False)
        Deellink.objects.update(gemaakt_door=weg)
        for antwoord in (Client().post(link[1]).text, woorden(Client().post(f"{link[1]}profiel.pdf").content)):
            assert ko.naam in antwoord
            assert weg.achternaam not in antwoord
            assert weg.email not in antwoord
        type(ko).objects.filter(pk=ko.pk).update(is_active=False)
        for antwoord in (Client().post(link[1]).text, woorden(Client().post(f"{link[1]}profiel.pdf").content)):
            assert f"contact op met gemeente {persoon.gemeente.naam}" in antwoord
            assert ko.achternaam not in antwoord

    def test_a_pdf_that_fails_does_not_count(self, link: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "SECONDEN", 0.001)
        assert Client().post(f"{link[1]}profiel.pdf").status_code == 503
        assert not Opening.objects.exists()

    def test_the_pdf_is_the_same_and_counts_apart(self, link: Any) -> None:
        antwoord = Client().post(f"{link[1]}profiel.pdf")
        is_toegankelijk(antwoord.content, titel="Profiel van Selam Z.")
        assert gelekt(woorden(antwoord.content)) == []
        assert Opening.objects.get().soort == "pdf"
        assert Client().get(f"{link[1]}profiel.pdf").status_code == 405

    @pytest.mark.parametrize("methode", ["get", "post"])
    def test_it_is_kept_nowhere_and_found_by_no_search_engine(self, methode: str, link: Any) -> None:
        for url in (link[1], "/gedeeld/bestaat-niet/"):
            antwoord = getattr(Client(), methode)(url)
            assert antwoord.headers["Cache-Control"] == "no-store"
            assert "noindex" in antwoord.headers["X-Robots-Tag"]
            assert antwoord.headers["Referrer-Policy"] == "same-origin"
            assert 'name="robots" content="noindex' in antwoord.text
            assert "sessionid" not in antwoord.cookies

    def test_nothing_of_the_visitor_is_written_down(self, link: Any) -> None:
        Client().post(link[1], REMOTE_ADDR="203.0.113.9", headers={"User-Agent": "Werkgever/1.0"})
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_jsonb(o)::text FROM statushouders_opening o")
            rij = cursor.fetchone()[0]
        assert "203.0.113.9" not in rij
        assert set(Opening.objects.values()[0]) == {"id", "deellink_id", "soort", "moment"}

    def test_a_key_is_not_in_the_log(self, link: Any, ko: Any, caplog: pytest.LogCaptureFixture) -> None:
        from kern.logregels import Opmaak

        stop_deellink(link=link[0], door=ko)
        with caplog.at_level(logging.WARNING):
            Client().get(link[1])
        regels = [Opmaak("%(message)s").format(regel) for regel in caplog.records]
        assert regels == ["Not Found: /gedeeld/…/"]

    def test_one_employer_is_in_few_queries(self, link: Any, django_assert_max_num_queries: Any) -> None:
        with django_assert_max_num_queries(1):
            Client().get(link[1])
        with django_assert_max_num_queries(7):
            Client().post(link[1])


class TestDicht:
    @pytest.fixture(params=["get", "post", "pdf"])
    def open_(self, request: Any) -> Any:
        def doe(url: str) -> Any:
            return (
                Client().post(f"{url}profiel.pdf") if request.param == "pdf" else getattr(Client(), request.param)(url)
            )

        return doe

    def _is_dicht(self, antwoord: Any) -> str:
        assert antwoord.status_code == 404
        assert DICHT in antwoord.text
        assert gelekt(antwoord.text) == []
        assert "Selam" not in antwoord.text
        assert not Opening.objects.exists()
        zonder_csrf: str = antwoord.text.split("<main")[1].split("</main")[0]
        return zonder_csrf

    @pytest.mark.parametrize("sleutel", ["fout", "../../etc", "x" * 500, "%00", "a b", "sélam"])
    def test_a_wrong_key(self, sleutel: str, open_: Any, link: Any) -> None:
        antwoord = open_(f"/gedeeld/{sleutel}/")
        assert antwoord.status_code == 404
        assert "Selam" not in antwoord.text
        assert not Opening.objects.exists()

    def test_a_key_with_another_case_is_another_key(self, open_: Any, link: Any) -> None:
        self._is_dicht(open_(link[1].swapcase().replace("/GEDEELD/", "/gedeeld/")))

    def test_stopped_looks_like_a_wrong_one(self, open_: Any, link: Any, ko: Any) -> None:
        fout = self._is_dicht(open_("/gedeeld/fout/"))
        stop_deellink(link=link[0], door=ko)
        assert self._is_dicht(open_(link[1])) == fout

    def test_consent_that_is_taken_back_stops_it_at_once(self, open_: Any, link: Any, profiel: Any, ko: Any) -> None:
        trek_akkoord_in(profiel=profiel, door=ko)
        self._is_dicht(open_(link[1]))

    def test_a_newer_version_stops_it(self, open_: Any, link: Any, persoon: Any, ko: Any) -> None:
        akkoord(begin_profiel(persoon=persoon, door=ko), ko)
        self._is_dicht(open_(link[1]))

    def test_the_end_of_the_traject_stops_it(self, open_: Any, link: Any, persoon: Any) -> None:
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden="werk")
        self._is_dicht(open_(link[1]))

    def test_after_the_last_day_it_says_so(self, open_: Any, link: Any, vandaag_is: Any) -> None:
        vandaag_is(link[0].tot + timedelta(days=1))
        assert "is verlopen" in self._is_dicht(open_(link[1]))

    def test_on_the_last_day_it_works(self, link: Any, vandaag_is: Any) -> None:
        vandaag_is(link[0].tot)
        assert Client().post(link[1]).status_code == 200

    def test_it_opens_nothing_else(self, link: Any, persoon: Any, profiel: Any) -> None:
        """Who came in by a link is nobody: every page of a colleague asks to sign in."""
        bezoeker = Client()
        bezoeker.post(link[1])
        for url in (
            f"/statushouders/profiel/{profiel.pk}/",
            f"/statushouders/profiel/{profiel.pk}/profiel.pdf",
            f"/dossiers/{persoon.pk}/",
            "/statushouders/profielen/",
        ):
            assert bezoeker.get(url).headers["Location"].startswith("/account/inloggen/")

    def test_trying_keys_is_slowed_down(self, link: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(gedeeld, "HOOGSTENS", 3)
        statussen = [Client().get("/gedeeld/fout/").status_code for _ in range(4)]
        assert statussen == [404, 404, 404, 429]
        antwoord = Client().post(link[1])
        assert (antwoord.status_code, antwoord.headers["Cache-Control"]) == (429, "no-store")
        assert Client().get(link[1], REMOTE_ADDR="203.0.113.9").status_code == 200


class TestStoppen:
    def test_it_can_be_taken_back(self, link: Any, ko: Any, ingelogd: Any) -> None:
        client = ingelogd(ko)
        antwoord = client.post(f"/statushouders/profiel/links/{link[0].pk}/stoppen/", follow=True)
        assert "werkt niet meer" in antwoord.text
        assert "Ongedaan" in antwoord.text
        assert Client().get(link[1]).status_code == 404
        assert "was al gestopt" in client.post(f"/statushouders/profiel/links/{link[0].pk}/stoppen/", follow=True).text
        client.post(f"/statushouders/profiel/links/{link[0].pk}/hervatten/")
        assert Client().get(link[1]).status_code == 200
        assert (
            "was niet gestopt" in client.post(f"/statushouders/profiel/links/{link[0].pk}/hervatten/", follow=True).text
        )
        acties = Logregel.objects.filter(actie__startswith="profiel.link").values_list("actie", flat=True)
        assert sorted(acties) == ["profiel.link_gestopt", "profiel.link_hervat"]

    def test_a_colleague_sees_how_it_stands(
        self, link: Any, persoon: Any, profiel: Any, ko: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(ko)
        assert "Nog niet geopend" in tab(client, persoon)
        for _ in range(3):
            Client().post(link[1])
        gezien = tab(client, persoon)
        assert "3 keer geopend, laatst" in gezien
        Client().post(f"{link[1]}profiel.pdf")
        assert "3 keer geopend, 1 keer als PDF, laatst" in tab(client, persoon)
        assert "Stoppen" in gezien
        assert "1 link stopt meteen" in client.get(f"/statushouders/profiel/{profiel.pk}/intrekken/").text
        trek_akkoord_in(profiel=profiel, door=ko)
        assert "toestemming ingetrokken" in tab(client, persoon)
        assert "Stoppen" not in tab(client, persoon)

    def test_a_stop_is_taken_back_within_the_hour(self, link: Any, ko: Any) -> None:
        stop_deellink(link=link[0], door=ko)
        Deellink.objects.update(gestopt_op=nu() - timedelta(minutes=61))
        with pytest.raises(DomeinFout, match="langer dan een uur geleden"):
            hervat_deellink(link=link[0], door=ko)
        assert Client().get(link[1]).status_code == 404

    @pytest.mark.parametrize("reden", ["geldig tot en met", "ingetrokken", "nieuwere versie", "afgesloten"])
    def test_a_stop_is_not_taken_back_when_the_link_would_not_work(
        self, reden: str, link: Any, profiel: Any, persoon: Any, ko: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(ko)
        url = f"/statushouders/profiel/links/{link[0].pk}"
        if reden == "geldig tot en met":
            gisteren = vandaag() - timedelta(days=1)
            Deellink.objects.update(van=gisteren, tot=gisteren)
        elif reden == "ingetrokken":
            trek_akkoord_in(profiel=profiel, door=ko)
        elif reden == "nieuwere versie":
            akkoord(begin_profiel(persoon=persoon, door=ko), ko)
        else:
            TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden="werk")
        na_stop = client.post(f"{url}/stoppen/", follow=True).text
        assert "werkt niet meer" in na_stop
        assert "Ongedaan" not in na_stop
        assert reden in client.post(f"{url}/hervatten/", follow=True).text.split("Deze link werkt niet weer")[1]
        link[0].refresh_from_db()
        assert link[0].gestopt_op

    def test_a_link_that_works_is_never_out_of_sight(self, profiel: Any, persoon: Any, ko: Any, link: Any) -> None:
        for _ in range(HOOGSTENS + 1):
            DeellinkFactory(profiel=profiel, gestopt_op=nu(), gestopt_door=ko)
        gezien = links_van(persoon.pk, kijker=ko)
        assert link[0] in gezien
        assert len(gezien) == HOOGSTENS + 1

    def test_many_links_take_no_more_queries(
        self, profiel: Any, persoon: Any, ko: Any, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(5):
            OpeningFactory(deellink=DeellinkFactory(profiel=profiel))
        with django_assert_max_num_queries(1):
            assert [(link.aantal, link.werkt) for link in links_van(persoon.pk, kijker=ko)] == [(1, True)] * 5


class TestAccountmanager:
    """Sees no people and no dossiers: only what has consent to be read by employers."""

    def test_finds_the_profiles_with_consent_and_shares_them(
        self, profiel: Any, accountmanager: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(accountmanager)
        lijst = client.get("/statushouders/profielen/").text.split("<main")[1]
        assert "Selam Z." in lijst
        assert gelekt(lijst) == []
        blad = client.get(f"/statushouders/profiel/{profiel.pk}/").text.split("<main")[1]
        assert "Delen met werkgever" in blad
        assert gelekt(blad) == []
        antwoord = client.post(
            f"/statushouders/profiel/{profiel.pk}/delen/", {"voor_wie": "De Lier", "tot": vandaag().isoformat()}
        )
        assert gelekt(antwoord.text.split("<main")[1]) == []
        link = Deellink.objects.get()
        stop = client.post(f"/statushouders/profiel/links/{link.pk}/stoppen/", follow=True)
        assert "werkt niet meer" in stop.text
        assert client.get(f"/dossiers/{profiel.statushouder_id}/").status_code == 403

    def test_what_has_no_consent_or_is_over_is_not_there(
        self, profiel: Any, persoon: Any, ko: Any, accountmanager: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(accountmanager)
        concept = begin_profiel(persoon=persoon, door=ko)
        assert client.get(f"/statushouders/profiel/{concept.pk}/").status_code == 404
        link = DeellinkFactory(profiel=profiel)
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden="werk")
        assert "Selam" not in client.get("/statushouders/profielen/").text
        assert client.get(f"/statushouders/profiel/{profiel.pk}/").status_code == 404
        assert client.post(f"/statushouders/profiel/links/{link.pk}/stoppen/").status_code == 404

    def test_of_another_municipality_nothing_exists(
        self, andere_gemeente: Any, accountmanager: Any, ingelogd: Any
    ) -> None:
        link = DeellinkFactory(profiel__statushouder__gemeente=andere_gemeente)
        client = ingelogd(accountmanager)
        assert "Selam" not in client.get("/statushouders/profielen/").text
        assert client.get(f"/statushouders/profiel/{link.profiel_id}/delen/").status_code == 404
        assert client.post(f"/statushouders/profiel/links/{link.pk}/stoppen/").status_code == 404

    def test_the_list_takes_no_more_queries_for_more_people(
        self, gemeente: Any, accountmanager: Any, ingelogd: Any, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(5):
            ProfielFactory(statushouder__gemeente=gemeente, goedgekeurd=True)
        client = ingelogd(accountmanager)
        with django_assert_max_num_queries(8):
            assert client.get("/statushouders/profielen/").text.count("Selam V.") == 5


@pytest.mark.parametrize("rol", [Rol.PRODUCTIELEIDER, Rol.KETENPARTNER])
def test_who_only_reads_shares_nothing(rol: Rol, link: Any, profiel: Any, organisatie: Any, ingelogd: Any) -> None:
    collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=profiel.statushouder, medewerker=collega)
    client = ingelogd(collega)
    assert "Metaalbedrijf De Lier" not in client.get(f"/statushouders/profiel/{profiel.pk}/").text
    assert client.get(f"/statushouders/profiel/{profiel.pk}/delen/").status_code == 403
    assert client.post(f"/statushouders/profiel/links/{link[0].pk}/stoppen/").status_code == 403
    assert not Deellink.objects.visible_to(collega).exists()
    assert not Opening.objects.visible_to(collega).exists()
    assert Profiel.objects.get().is_goedgekeurd
