"""A list of employers: loaded, judged, mended, written down, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from inlezen.models import Status
from inlezen.services.beheren import ruim_lijsten_op
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from inlezen.services.nakijken import kijk_lijst_na
from inlezen.services.verbeteren import verbeter_regel
from kern.fouten import DomeinFout
from kern.tijd import alsof_het, nu
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from tests.factories import (
    BijeenkomstFactory,
    ContactpersoonFactory,
    GemeenteFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    StatushouderFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.statushouders.aankomst.bestanden import csv_bestand
from werkgevers.models import Contactpersoon, Werkgever, Werkgeverslijst
from werkgevers.selectors.werkgeverslijsten import telling_met_aanvulling, waarom_niet_terug
from werkgevers.services import werkgeverslijst as diensten
from werkgevers.services.samenvoegen import voeg_samen
from werkgevers.services.werkgevers import archiveer_werkgever, wijzig_werkgever
from werkgevers.services.werkgeverslijst import Werkgeversnakijker, invoeren

pytestmark = pytest.mark.django_db
KOP = ["Bedrijfsnaam", "KvK", "Postcode", "Website", "Contactpersoon", "E-mail", "Accountmanager"]
Lijstmaker = Callable[..., Werkgeverslijst]


def rij(nummer: int, **anders: str) -> list[str]:
    waarden = {
        "naam": f"Kwekerij {nummer}", "kvk": f"{90_000_000 + nummer}", "postcode": "2671 AB", "website": "",
        "contact": f"Ellen {nummer}", "mail": "", "eigenaar": "",
    }  # fmt: skip
    return list((waarden | anders).values())


@pytest.fixture
def accountmanager(gemeente: Gemeente) -> Medewerker:
    wie: Medewerker = MedewerkerFactory(gemeente=gemeente, rol=Rol.ACCOUNTMANAGER)
    wie.actieve_gemeente = gemeente
    return wie


@pytest.fixture(autouse=True)
def _geen_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kern.taken._bied_aan", lambda *_: None)


@pytest.fixture
def lijst_van(accountmanager: Medewerker) -> Lijstmaker:
    def maak(*rijen: Sequence[str], door: Medewerker = accountmanager) -> Werkgeverslijst:
        inhoud = csv_bestand([KOP, *rijen])
        lijst = laad_lijst(Werkgeverslijst, bestandsnaam="lijst.csv", inhoud=inhoud, door=door)
        if lijst.status == Status.KOPPELEN:
            koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=door)
        kijk_lijst_na(Werkgeversnakijker, lijst.pk)
        lijst.refresh_from_db()
        return lijst

    return maak


@pytest.fixture
def voer_in(lijst_van: Lijstmaker, accountmanager: Medewerker) -> Lijstmaker:
    def doe(*rijen: Sequence[str]) -> Werkgeverslijst:
        lijst = lijst_van(*rijen)
        bevestig_lijst(lijst=lijst, door=accountmanager)
        diensten.voer_werkgeverslijst_in(lijst.pk)
        lijst.refresh_from_db()
        return lijst

    return doe


def draai_terug(lijst: Werkgeverslijst, door: Medewerker) -> None:
    diensten.vraag_terugdraaien(lijst=lijst, door=door)
    diensten.draai_werkgeverslijst_terug(lijst.pk)
    lijst.refresh_from_db()


def test_nothing_is_written_before_the_yes_and_all_after_it(
    lijst_van: Lijstmaker, accountmanager: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more rows than a part holds; once, also when the job comes twice."""
    monkeypatch.setattr(invoeren, "BATCH", 2)
    lijst = lijst_van(*(rij(nummer, eigenaar=accountmanager.email) for nummer in range(5)), rij(9, kvk="1"))
    assert telling_met_aanvulling(lijst) == {
        "nieuw": 5, "bekend": 0, "fout": 1, "onbeoordeeld": 0, "aanvulling": 0,
    }  # fmt: skip
    assert not Werkgever.objects.exists()
    bevestig_lijst(lijst=lijst, door=accountmanager)
    diensten.voer_werkgeverslijst_in(lijst.pk)
    diensten.voer_werkgeverslijst_in(lijst.pk)
    lijst.refresh_from_db()
    assert lijst.status == Status.INGEVOERD
    assert Werkgever.objects.count() == Contactpersoon.objects.count() == 5
    eerste = Werkgever.objects.get(kvk="90000000")
    assert (eerste.eigenaar, eerste.aangemaakt_door, eerste.gemeente_id) == (
        accountmanager, accountmanager, accountmanager.actieve_gemeente_id,
    )  # fmt: skip
    assert eerste.bereidheid == "afwachtend"
    assert eerste.contactpersonen.get().naam == "Ellen 0"
    assert Logregel.objects.filter(actie="werkgever.ingelezen", door=accountmanager).count() == 5


def test_of_whom_nobody_is_named_the_accountmanager_who_loads_takes_care(
    voer_in: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij 2", kvk="90000002", eigenaar=None)
    voer_in(rij(1), rij(2))
    bekend.refresh_from_db()
    assert Werkgever.objects.get(naam="Kwekerij 1").eigenaar == accountmanager
    assert bekend.eigenaar is None, "of one that was there already nothing is decided"


def test_what_is_known_stays_and_what_is_empty_is_filled_in(voer_in: Lijstmaker, gemeente: Gemeente) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, naam="Anders", kvk="90000001", postcode="2671 XX")
    met_site = WerkgeverFactory(gemeente=gemeente, kvk="90000002", website="https://eigen.example")
    ContactpersoonFactory(werkgever=met_site, naam="Wim")
    lijst = voer_in(
        rij(1, website="www.een.example", postcode="2671XX"), rij(2, website="www.twee.example", postcode="")
    )
    assert lijst.status == Status.INGEVOERD
    bekend.refresh_from_db()
    met_site.refresh_from_db()
    assert (bekend.naam, bekend.website, bekend.versie) == ("Anders", "https://www.een.example", 2)
    assert bekend.contactpersonen.get().naam == "Ellen 1"
    assert (met_site.website, met_site.versie) == ("https://eigen.example", 1)
    assert met_site.contactpersonen.get().naam == "Wim"
    assert Werkgever.objects.count() == 2


def test_an_archived_employer_is_known_and_stays_as_it_is(
    lijst_van: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    weg = WerkgeverFactory(gemeente=gemeente, kvk="90000001")
    archiveer_werkgever(werkgever_id=weg.pk, door=accountmanager)
    lijst = lijst_van(rij(1, website="www.een.example"))
    assert telling_met_aanvulling(lijst)["bekend"] == 1
    with pytest.raises(DomeinFout, match="geen werkgever om in te voeren"):
        bevestig_lijst(lijst=lijst, door=accountmanager)


def test_who_came_in_since_the_look_is_not_written_twice_nor_filled_in(
    lijst_van: Lijstmaker, accountmanager: Medewerker, gemeente: Gemeente
) -> None:
    lijst = lijst_van(rij(1, website="www.een.example"), rij(2))
    bevestig_lijst(lijst=lijst, door=accountmanager)
    intussen = WerkgeverFactory(gemeente=gemeente, kvk="90000001")
    diensten.voer_werkgeverslijst_in(lijst.pk)
    intussen.refresh_from_db()
    assert (intussen.website, intussen.versie) == ("", 1)
    assert Werkgever.objects.count() == 2
    assert telling_met_aanvulling(lijst)["nieuw"] == 1


def test_what_was_joined_since_the_look_is_not_filled_in(
    lijst_van: Lijstmaker, accountmanager: Medewerker, gemeente: Gemeente
) -> None:
    """The row showed one employer; the number is that of another now, of which nobody said yes."""
    getoond, blijft = WerkgeverFactory(gemeente=gemeente, kvk="90000001"), WerkgeverFactory(gemeente=gemeente, kvk="")
    lijst = lijst_van(rij(1, website="www.een.example"))
    bevestig_lijst(lijst=lijst, door=accountmanager)
    voeg_samen(werkgever_id=blijft.pk, ander_id=getoond.pk, door=accountmanager)
    diensten.voer_werkgeverslijst_in(lijst.pk)
    blijft.refresh_from_db()
    assert (blijft.kvk, blijft.website) == ("90000001", "")
    assert not blijft.contactpersonen.exists()


def test_when_one_row_fails_nothing_is_written(
    lijst_van: Lijstmaker, accountmanager: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invoeren, "BATCH", 1)
    lijst = lijst_van(rij(1), rij(2))
    bevestig_lijst(lijst=lijst, door=accountmanager)
    eerste = invoeren._onthoud

    def valt_uit(*args: Any) -> None:
        if Werkgever.objects.count() == 2:
            raise IntegrityError
        eerste(*args)

    monkeypatch.setattr(invoeren, "_onthoud", valt_uit)
    with pytest.raises(IntegrityError):
        diensten.voer_werkgeverslijst_in(lijst.pk)
    lijst.refresh_from_db()
    assert lijst.status == Status.BEVESTIGD
    assert not Werkgever.objects.exists()


def test_who_may_no_longer_do_so_writes_nothing(lijst_van: Lijstmaker, accountmanager: Medewerker) -> None:
    lijst = lijst_van(rij(1))
    bevestig_lijst(lijst=lijst, door=accountmanager)
    Medewerker.objects.filter(pk=accountmanager.pk).update(rol=Rol.JOBCOACH)
    diensten.voer_werkgeverslijst_in(lijst.pk)
    lijst.refresh_from_db()
    assert lijst.status == Status.GEREED
    assert "mag dat niet meer" in lijst.melding
    assert not Werkgever.objects.exists()


def test_another_municipality_is_not_known_here(lijst_van: Lijstmaker) -> None:
    ander = WerkgeverFactory(gemeente=GemeenteFactory(), kvk="90000001")
    lijst = lijst_van(rij(1))
    assert telling_met_aanvulling(lijst)["nieuw"] == 1
    vreemde = MedewerkerFactory(gemeente=ander.gemeente, rol=Rol.ACCOUNTMANAGER)
    vreemde.actieve_gemeente = ander.gemeente
    assert not Werkgeverslijst.objects.visible_to(vreemde).exists()
    assert not lijst.regels.visible_to(vreemde).exists()


def test_a_row_is_mended_and_its_double_is_judged_anew(lijst_van: Lijstmaker, accountmanager: Medewerker) -> None:
    lijst = lijst_van(rij(1), rij(1, naam="Kas en Co", postcode=""))
    eerste, dubbel = lijst.regels.order_by("nummer")
    assert (eerste.oordeel, dubbel.oordeel) == ("nieuw", "fout")
    na = verbeter_regel(
        Werkgeversnakijker, regel=eerste, tekst={"kvk": "90000005"}, gezien={"kvk": "90000001"}, door=accountmanager
    )
    dubbel.refresh_from_db()
    assert (na.oordeel, dubbel.oordeel) == ("nieuw", "nieuw")


def test_all_goes_back_as_long_as_nothing_was_done(
    voer_in: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, kvk="90000001", plaats="Naaldwijk")
    lijst = voer_in(rij(1, website="www.een.example"), rij(2), rij(3))
    assert Werkgever.objects.count() == 3
    draai_terug(lijst, accountmanager)
    assert lijst.status == Status.TERUGGEDRAAID
    assert Werkgever.objects.get() == bekend
    bekend.refresh_from_db()
    assert (bekend.website, bekend.postcode, bekend.plaats, bekend.versie) == ("", "", "Naaldwijk", 3)
    assert not Contactpersoon.objects.exists()


@pytest.mark.parametrize(
    "wat", ["contact", "werkplek", "plaatsing", "wijziging", "contactpersoon", "aangevuld", "archief"]
)
def test_what_was_touched_stays(wat: str, voer_in: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, kvk="90000002")
    lijst = voer_in(rij(1), rij(2, website="www.twee.example"))
    nieuw = Werkgever.objects.exclude(pk=bekend.pk).get()
    if wat == "contact":
        WerkgevercontactFactory(werkgever=nieuw)
    elif wat == "werkplek":
        WerkplekFactory(werkgever=nieuw)
    elif wat == "plaatsing":
        PlaatsingFactory(statushouder=StatushouderFactory(gemeente=gemeente), werkgever=nieuw)
    elif wat == "wijziging":
        wijzig_werkgever(werkgever_id=nieuw.pk, velden={"plaats": "X"}, versie=1, door=accountmanager)
    elif wat == "contactpersoon":
        ContactpersoonFactory(werkgever=nieuw)
    elif wat == "archief":
        archiveer_werkgever(werkgever_id=nieuw.pk, door=accountmanager)
    else:
        wijzig_werkgever(werkgever_id=bekend.pk, velden={"plaats": "X"}, versie=2, door=accountmanager)
    with pytest.raises(DomeinFout, match="met 1 werkgever is al iets gedaan"):
        diensten.vraag_terugdraaien(lijst=lijst, door=accountmanager)
    assert Werkgever.objects.count() == 2


def test_of_who_was_invited_the_reason_is_the_meeting(voer_in: Lijstmaker, gemeente: Gemeente) -> None:
    lijst = voer_in(rij(1))
    nieuw = Werkgever.objects.get()
    BijeenkomstFactory(gemeente=gemeente, werkgevers=[nieuw])
    Werkgever.objects.update(versie=2)
    assert waarom_niet_terug(lijst) == {nieuw.pk: "er is al iets vastgelegd: bijeenkomst"}


def test_a_contact_with_a_known_employer_does_not_stop_it(
    voer_in: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    """It was there before. Who came along and was spoken with stays."""
    bekend = WerkgeverFactory(gemeente=gemeente, kvk="90000001")
    lijst = voer_in(rij(1))
    persoon = bekend.contactpersonen.get()
    WerkgevercontactFactory(werkgever=bekend, contactpersoon=persoon)
    draai_terug(lijst, accountmanager)
    assert lijst.status == Status.TERUGGEDRAAID
    assert bekend.contactpersonen.get() == persoon


def test_who_came_along_and_became_a_mentor_stays(
    voer_in: Lijstmaker, gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, kvk="90000001")
    lijst = voer_in(rij(1))
    persoon = bekend.contactpersonen.get()
    mens = StatushouderFactory(gemeente=gemeente)
    plaatsing = PlaatsingFactory(statushouder=mens, werkgever=bekend, mentor=persoon)
    draai_terug(lijst, accountmanager)
    plaatsing.refresh_from_db()
    assert (lijst.status, plaatsing.mentor) == (Status.TERUGGEDRAAID, persoon)


def test_after_thirty_days_the_cells_are_gone_and_the_employers_stay(voer_in: Lijstmaker) -> None:
    lijst = voer_in(rij(1))
    with alsof_het(nu() + timedelta(days=31)):
        ruim_lijsten_op(Werkgeverslijst)
    regel = lijst.regels.get()
    assert (regel.cellen, regel.gegevens, regel.aanvulling) == (None, None, None)
    assert Werkgever.objects.count() == 1
