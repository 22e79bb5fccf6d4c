"""Employers: written down, changed by two at once, archived, brought back; and their people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import ongedaan_url
from medewerkers.models import Gemeente, Logregel, Medewerker
from tests.factories import (
    BijeenkomstFactory,
    ContactpersoonFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    ProfielFactory,
    StatushouderFactory,
    VoordrachtFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.gelijktijdig import tegelijk
from werkgevers import bezetting as bezettingen
from werkgevers.bezetting import Bezetting
from werkgevers.codelijsten import Bereidheid
from werkgevers.models import Bijeenkomst, Contactpersoon, Werkgever, Werkplek
from werkgevers.rust import eis_dat_mag
from werkgevers.services.contactpersonen import (
    meld_terug,
    meld_weg,
    voeg_contactpersoon_toe,
    wijzig_contactpersoon,
)
from werkgevers.services.werkgevers import (
    archiveer_werkgever,
    haal_werkgever_terug,
    voeg_werkgever_toe,
    wijzig_werkgever,
)
from werkgevers.services.werkplekken import sluit_werkplek


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")


@pytest.fixture
def scherm(accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(accountmanager)


@pytest.fixture
def bezet(monkeypatch: pytest.MonkeyPatch) -> dict[int, Bezetting]:
    """Who is where, as the app above would tell it."""
    stand: dict[int, Bezetting] = {}
    monkeypatch.setattr(bezettingen, "_leveranciers", [lambda ids: stand])
    return stand


@pytest.mark.parametrize(
    ("velden", "veld", "woord"),
    [
        ({"kvk": "1234567"}, "kvk", "acht cijfers"),
        ({"kvk": "1234567a"}, "kvk", "acht cijfers"),
        ({"vestigingsnummer": "123456789012"}, "vestigingsnummer", "KvK-nummer"),
        ({"kvk": "12345678", "vestigingsnummer": "12"}, "vestigingsnummer", "twaalf cijfers"),
        ({"postcode": "2671"}, "postcode", "vier cijfers en twee letters"),
        ({"sbi": "xx"}, "sbi", "Kies een sector"),
        ({"capaciteit": 100}, "capaciteit", "hoogstens 99"),
        ({"naam": ""}, "naam", "Vul de naam"),
        ({"plaats": "x" * 81}, "plaats", "te lang"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    accountmanager: Medewerker, velden: dict[str, Any], veld: str, woord: str
) -> None:
    with pytest.raises(DomeinFout) as fout:
        voeg_werkgever_toe(velden={"naam": "Bakkerij Zilt", **velden}, door=accountmanager)
    assert (fout.value.veld, woord in fout.value.melding) == (veld, True)
    assert not Werkgever.objects.exists()


def test_a_kvk_number_is_once_in_a_municipality_and_says_nothing_of_another(
    accountmanager: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    WerkgeverFactory(gemeente=andere_gemeente, kvk="12345678")
    voeg_werkgever_toe(velden={"naam": "Eerste", "kvk": "12345678"}, door=accountmanager)
    with pytest.raises(DomeinFout, match="al een werkgever met dit KvK-nummer"):
        voeg_werkgever_toe(velden={"naam": "Tweede", "kvk": "12345678"}, door=accountmanager)
    voeg_werkgever_toe(
        velden={"naam": "Vestiging", "kvk": "12345678", "vestigingsnummer": "123456789012"}, door=accountmanager
    )
    assert Werkgever.objects.filter(gemeente=gemeente).count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_take_the_same_number_at_once(accountmanager: Medewerker) -> None:
    velden = {"naam": "Zelfde", "kvk": "12345678"}
    uit = tegelijk(*[partial(voeg_werkgever_toe, velden=velden, door=accountmanager)] * 4)
    assert sorted(type(een).__name__ for een in uit) == ["DomeinFout"] * 3 + ["Werkgever"]


def test_an_owner_works_for_the_municipality(accountmanager: Medewerker, andere_gemeente: Gemeente) -> None:
    elders = MedewerkerFactory(gemeente=andere_gemeente)
    with pytest.raises(DomeinFout) as fout:
        voeg_werkgever_toe(velden={"naam": "Bakkerij", "eigenaar": elders}, door=accountmanager)
    assert fout.value.veld == "eigenaar"


def test_two_accountmanagers_who_save_the_same_employer(accountmanager: Medewerker, werkgever: Werkgever) -> None:
    eerst = werkgever.versie
    wijzig_werkgever(werkgever_id=werkgever.pk, velden={"plaats": "Duinrade"}, versie=eerst, door=accountmanager)
    with pytest.raises(BewerktDoorAnder):
        wijzig_werkgever(werkgever_id=werkgever.pk, velden={"plaats": "De Lier"}, versie=eerst, door=accountmanager)
    # Who saved the very same has nothing to choose.
    wijzig_werkgever(werkgever_id=werkgever.pk, velden={"plaats": "Duinrade"}, versie=eerst, door=accountmanager)
    werkgever.refresh_from_db()
    assert (werkgever.plaats, werkgever.versie) == ("Duinrade", eerst + 1)


def test_the_second_sees_both_values_and_loses_nothing(scherm: Client, werkgever: Werkgever) -> None:
    adres = f"/werkgevers/{werkgever.pk}/wijzigen/"
    velden = {"naam": werkgever.naam, "bereidheid": "open", "versie": werkgever.versie}
    scherm.post(adres, {**velden, "plaats": "Duinrade"})
    antwoord = scherm.post(adres, {**velden, "plaats": "De Lier"})
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Je bewaarde dit intussen zelf in een ander tabblad" in tekst
    assert "Duinrade" in tekst
    assert 'value="De Lier"' in tekst
    opnieuw = antwoord.context["form"].data["versie"]
    assert scherm.post(adres, {**velden, "plaats": "De Lier", "versie": opnieuw}).status_code == 302
    werkgever.refresh_from_db()
    assert werkgever.plaats == "De Lier"


def test_a_change_is_taken_back_until_a_colleague_changes_it_too(
    scherm: Client, accountmanager: Medewerker, werkgever: Werkgever
) -> None:
    Werkgever.objects.filter(pk=werkgever.pk).update(
        bereidheid="liever_niet", rust_tot=date(2020, 1, 2), eigenaar=accountmanager, voertalen=["nl"], straat="Kade"
    )
    url = f"/werkgevers/{werkgever.pk}/wijzigen/"
    velden = {"naam": "Kwekerij", "bereidheid": "open", "versie": "1"}

    def maak_ongedaan() -> str:
        antwoord = scherm.post(url, velden, follow=True)
        (melding,) = antwoord.context["messages"]
        return scherm.post(ongedaan_url(melding), follow=True).text

    assert "Teruggezet zoals het was." in maak_ongedaan()
    werkgever.refresh_from_db()
    assert (werkgever.naam, werkgever.rust_tot, werkgever.eigenaar) == (
        "Kwekerij De Lier", date(2020, 1, 2), accountmanager,
    )  # fmt: skip
    assert (werkgever.voertalen, werkgever.straat, werkgever.versie) == (["nl"], "Kade", 3)

    velden["versie"] = "3"
    (melding,) = scherm.post(url, velden, follow=True).context["messages"]
    wijzig_werkgever(werkgever_id=werkgever.pk, velden={"plaats": "X"}, versie=4, door=accountmanager)
    assert "Een collega heeft dit intussen ook veranderd." in scherm.post(ongedaan_url(melding), follow=True).text
    assert "kan niet meer" in scherm.post(f"/werkgevers/{werkgever.pk}/terugzetten/9/", follow=True).text
    werkgever.refresh_from_db()
    assert (werkgever.naam, werkgever.plaats) == ("Kwekerij", "X")


def test_whole_form_reads_what_people_type(scherm: Client, accountmanager: Medewerker) -> None:
    antwoord = scherm.post(
        "/werkgevers/nieuw/",
        {
            "naam": "Bakkerij Zilt", "sbi": "10", "aantal_medewerkers": "21", "kvk": "12.34 56.78",
            "postcode": "2671ab", "website": "zilt.example",
            "bereidheid": "liever_niet", "rust_tot": "2027-06-01", "capaciteit": "2",
            "mentor_beschikbaar": "nee", "voertalen": "Nederlands, pools", "wil_tolk": "on",
            "eigenaar": accountmanager.pk,
        },
    )  # fmt: skip
    nieuw = Werkgever.objects.get()
    assert antwoord.headers["Location"] == f"/werkgevers/{nieuw.pk}/"
    gemeld = scherm.get("/werkgevers/").text
    assert f'action="/werkgevers/{nieuw.pk}/archiveren/"' in gemeld
    assert "Matching kent geen afstand tot 2671 AB." in gemeld
    assert (nieuw.kvk, nieuw.postcode, nieuw.website) == ("12345678", "2671 AB", "https://zilt.example")
    assert (nieuw.mentor_beschikbaar, nieuw.voertalen, nieuw.wil_tolk) == (False, ["nl", "pl"], True)
    assert (nieuw.rust_tot, nieuw.eigenaar) == (date(2027, 6, 1), accountmanager)
    assert Logregel.objects.filter(actie="werkgever.toegevoegd", object_id=nieuw.pk).exists()


def test_rest_ends_with_the_reason_for_it(accountmanager: Medewerker, gemeente: Gemeente) -> None:
    werkgever = WerkgeverFactory(gemeente=gemeente, bereidheid="liever_niet", rust_tot=date(2027, 6, 1))
    wijzig_werkgever(werkgever_id=werkgever.pk, velden={"bereidheid": "open"}, versie=1, door=accountmanager)
    werkgever.refresh_from_db()
    assert werkgever.rust_tot is None


def test_a_name_that_is_nearly_known_is_asked_about_first(
    scherm: Client, werkgever: Werkgever, andere_gemeente: Gemeente
) -> None:
    WerkgeverFactory(gemeente=andere_gemeente, naam="Kwekerij de Lier Elders")
    velden = {"naam": "kwekerij de lier b.v.", "bereidheid": "open"}
    antwoord = scherm.post("/werkgevers/nieuw/", velden)
    assert antwoord.status_code == 422
    assert [een.pk for een in antwoord.context["lijken"]] == [werkgever.pk]
    assert scherm.post("/werkgevers/nieuw/", {**velden, "toch_nieuw": "ja"}).status_code == 302


def test_a_number_that_is_taken_is_said_at_once_with_the_way_to_it(
    scherm: Client, werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    Werkgever.objects.filter(pk=werkgever.pk).update(kvk="12345678")
    velden = {"naam": werkgever.naam, "bereidheid": "open", "kvk": "12345678"}
    tekst = scherm.post("/werkgevers/nieuw/", velden).text
    assert f'href="/werkgevers/{werkgever.pk}/"' in tekst
    assert "Toch nieuw" not in tekst
    archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)
    terughalen = f"/werkgevers/{werkgever.pk}/terughalen/"
    assert f'formaction="{terughalen}"' in scherm.post("/werkgevers/nieuw/", velden).text
    scherm.post(terughalen, velden)
    ander = WerkgeverFactory(gemeente=werkgever.gemeente)
    antwoord = scherm.post(f"/werkgevers/{ander.pk}/wijzigen/", velden | {"versie": ander.versie})
    assert list(antwoord.context["form"].errors) == ["kvk"]


def test_nobody_is_left_alone_until_a_day_that_is_over(accountmanager: Medewerker) -> None:
    velden = {"naam": "Drukkerij", "bereidheid": "liever_niet", "rust_tot": date(2020, 1, 1)}
    with pytest.raises(DomeinFout) as fout:
        voeg_werkgever_toe(velden=velden, door=accountmanager)
    assert fout.value.veld == "rust_tot"
    drukkerij = WerkgeverFactory(gemeente=accountmanager.werkt_voor(), **velden)
    anders = {"plaats": "Duinrade", "rust_tot": drukkerij.rust_tot}
    wijzig_werkgever(werkgever_id=drukkerij.pk, velden=anders, versie=1, door=accountmanager)


def test_a_number_of_a_house_comes_with_its_street(accountmanager: Medewerker) -> None:
    velden = {"naam": "Drukkerij", "huisnummer": "4", "plaats": "Duinrade"}
    with pytest.raises(DomeinFout, match="Vul ook de straat in") as fout:
        voeg_werkgever_toe(velden=velden, door=accountmanager)
    assert fout.value.veld == "straat"
    assert Werkgever(**velden).adres == "Duinrade", "as a list may bring it"
    assert Werkgever(**velden, straat="Kade").adres == "Kade 4, Duinrade"


def test_a_street_comes_with_its_town_at_an_employer_and_at_a_place(
    accountmanager: Medewerker, werkgever: Werkgever, scherm: Client
) -> None:
    zonder_plaats = {"naam": "", "straat": "Kade", "huisnummer": "4", "bereidheid": "open"}
    assert set(scherm.post("/werkgevers/nieuw/", zonder_plaats).context["form"].errors) == {"naam", "plaats"}
    nieuw = reverse("werkgevers:werkplek_nieuw", args=[werkgever.pk])
    plek = {"titel": "Oogst", "soorten": ["stage"], "aantal": "1"}
    for half, veld in (({"straat": "Kade"}, "plaats"), ({"huisnummer": "4"}, "straat")):
        assert set(scherm.post(nieuw, plek | half).context["form"].errors) == {veld}
    Werkgever.objects.filter(pk=werkgever.pk).update(straat="Kade", plaats="")
    wijzig_werkgever(werkgever_id=werkgever.pk, velden={"capaciteit": 3}, versie=1, door=accountmanager)
    with pytest.raises(DomeinFout, match="Vul ook de plaats in"):
        wijzig_werkgever(werkgever_id=werkgever.pk, velden={"huisnummer": "4"}, versie=2, door=accountmanager)
    assert Werkplek(huisnummer="4", plaats="Duinrade").eigen_adres == "Duinrade"


def test_who_would_rather_not_is_asked_about_first(gemeente: Gemeente) -> None:
    liever_niet = WerkgeverFactory(
        gemeente=gemeente, naam="Drukkerij Van Elst", bereidheid=Bereidheid.LIEVER_NIET, rust_tot=date(2027, 6, 1)
    )
    with pytest.raises(DomeinFout, match="met rust tot 1 juni 2027") as fout:
        eis_dat_mag([WerkgeverFactory(), liever_niet], bevestigd=False)
    assert fout.value.veld == "toch_benaderen"
    eis_dat_mag([liever_niet], bevestigd=True)


# Archive


def test_an_employer_is_archived_and_comes_back(scherm: Client, werkgever: Werkgever) -> None:
    scherm.post(f"/werkgevers/{werkgever.pk}/archiveren/")
    assert scherm.get("/werkgevers/").context["rijen"] == []
    assert werkgever.naam in scherm.get("/werkgevers/?welke=archief").content.decode()
    pagina = scherm.get(f"/werkgevers/{werkgever.pk}/").content.decode()
    assert "Gearchiveerd" in pagina
    assert "wijzigen/" not in pagina
    scherm.post(f"/werkgevers/{werkgever.pk}/terughalen/")
    assert Werkgever.objects.in_het_netwerk().filter(pk=werkgever.pk).exists()


def test_not_while_something_runs_there_and_what_it_is_stands_in_the_message(
    accountmanager: Medewerker, werkgever: Werkgever, scherm: Client
) -> None:
    plek, mens = WerkplekFactory(werkgever=werkgever), StatushouderFactory(gemeente=werkgever.gemeente)
    plaatsing = PlaatsingFactory(werkgever=werkgever, statushouder=mens)
    ProfielFactory(statushouder=mens, goedgekeurd=True)
    VoordrachtFactory(werkplek=plek, statushouder__gemeente=werkgever.gemeente)
    BijeenkomstFactory(gemeente=werkgever.gemeente, werkgevers=[werkgever])
    BijeenkomstFactory(gemeente=werkgever.gemeente, werkgevers=[werkgever], stand="afgezegd")
    with pytest.raises(DomeinFout) as fout:
        archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)
    for wat in (
        "zijn er nog",
        "1 plaatsing",
        "1 voordracht",
        "1 geplande bijeenkomst",
        "Rond die eerst af, of zeg die af.",
    ):
        assert wat in fout.value.melding
    nog_niet = scherm.post(f"/werkgevers/{werkgever.pk}/archiveren/")
    assert nog_niet.status_code == 422
    bezoek = Bijeenkomst.objects.get(stand="gepland")
    open_bij = [(een.tekst, een.url) for een in nog_niet.context["nog_open"]]
    assert sorted(open_bij) == [
        ("1 voordracht", ""),
        ("Geplande bijeenkomst", reverse("werkgevers:bijeenkomst", args=[bezoek.pk])),
        (f"Plaatsing van Selam {mens.achternaam[0]}.", reverse("plaatsingen:plaatsing", args=[plaatsing.pk])),
    ], "who may not be named is counted"
    plaatsing.delete()
    Bijeenkomst.objects.update(stand="geweest")
    with pytest.raises(DomeinFout, match=f"Bij {werkgever.naam} is er nog 1 voordracht. Rond"):
        archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)


def test_a_place_closes_when_it_is_said_what_became_of_who_was_proposed(
    accountmanager: Medewerker, werkgever: Werkgever
) -> None:
    plek = WerkplekFactory(werkgever=werkgever)
    mens = StatushouderFactory(gemeente=werkgever.gemeente)
    PlaatsingFactory(werkgever=werkgever, werkplek=plek, statushouder=mens)
    voordracht = VoordrachtFactory(werkplek=plek, statushouder__gemeente=werkgever.gemeente)
    with pytest.raises(DomeinFout, match="nog 1 voordracht"):
        sluit_werkplek(werkplek=plek, door=accountmanager)
    voordracht.delete()
    assert not sluit_werkplek(werkplek=plek, door=accountmanager).is_open


def test_an_employer_with_a_placement_cannot_be_deleted(werkgever: Werkgever) -> None:
    PlaatsingFactory(werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente))
    with pytest.raises(ProtectedError):
        werkgever.delete()


def test_nothing_changes_at_an_archived_employer(accountmanager: Medewerker, werkgever: Werkgever) -> None:
    persoon = ContactpersoonFactory(werkgever=werkgever)
    archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)
    taken: list[Callable[[], Any]] = [
        partial(archiveer_werkgever, werkgever_id=werkgever.pk, door=accountmanager),
        partial(wijzig_werkgever, werkgever_id=werkgever.pk, velden={"plaats": "x"}, versie=1, door=accountmanager),
        partial(voeg_contactpersoon_toe, werkgever_id=werkgever.pk, velden={"naam": "Mo"}, door=accountmanager),
        partial(meld_weg, contactpersoon_id=persoon.pk, door=accountmanager),
    ]
    for taak in taken:
        with pytest.raises(DomeinFout, match="gearchiveerd"):
            taak()
    haal_werkgever_terug(werkgever_id=werkgever.pk, door=accountmanager)
    with pytest.raises(DomeinFout, match="al weer"):
        haal_werkgever_terug(werkgever_id=werkgever.pk, door=accountmanager)


# Contact persons


def test_the_people_of_an_employer(scherm: Client, werkgever: Werkgever) -> None:
    scherm.post(
        f"/werkgevers/{werkgever.pk}/contactpersonen/nieuw/",
        {"naam": "Mo Bakkali", "telefoon": "0612345678", "talen": "Arabisch", "is_mentor": "on"},
    )
    mo = Contactpersoon.objects.get()
    assert (mo.telefoon, mo.talen, mo.is_mentor) == ("06 1234 56 78", ["ar"], True)
    assert "spreekt Arabisch" in scherm.get(f"/werkgevers/{werkgever.pk}/").content.decode()
    scherm.post(f"/werkgevers/contactpersonen/{mo.pk}/weg/")
    assert "1 vertrokken contactpersoon" in scherm.get(f"/werkgevers/{werkgever.pk}/").content.decode()
    scherm.post(f"/werkgevers/contactpersonen/{mo.pk}/terug/")
    mo.refresh_from_db()
    assert mo.weg_op is None


def test_two_who_change_the_same_contact_person(accountmanager: Medewerker, werkgever: Werkgever) -> None:
    mo = ContactpersoonFactory(werkgever=werkgever, naam="Mo")
    wijzig_contactpersoon(contactpersoon_id=mo.pk, velden={"functie": "mentor"}, versie=1, door=accountmanager)
    with pytest.raises(BewerktDoorAnder):
        wijzig_contactpersoon(contactpersoon_id=mo.pk, velden={"functie": "chef"}, versie=1, door=accountmanager)
    meld_weg(contactpersoon_id=mo.pk, door=accountmanager)
    with pytest.raises(DomeinFout, match="al als vertrokken"):
        meld_weg(contactpersoon_id=mo.pk, door=accountmanager)
    meld_terug(contactpersoon_id=mo.pk, door=accountmanager)
    with pytest.raises(DomeinFout, match="al weer"):
        meld_terug(contactpersoon_id=mo.pk, door=accountmanager)
