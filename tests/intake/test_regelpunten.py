"""The list of a municipality: add, change, order, take off, and begin with the standard list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from intake import services
from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelaar, Regelsoort
from intake.selectors.regelpunten import puntenlijst
from intake.services import Puntgegevens
from intake.services.regelpunten import HOOGSTENS_PUNTEN
from intake.standaardlijst import STANDAARDLIJST
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from tests.factories import (
    AanpakFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    RegelpuntFactory,
    RegelzaakFactory,
    StatushouderFactory,
    TrajectFactory,
)

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
GEGEVENS = Puntgegevens(
    naam="Bankrekening", uitleg="Op eigen naam.", soort="geld", wie="klantondersteuner", termijn_dagen=10, aanpak="",
    vanaf=DAG,
)  # fmt: skip
VELDEN = {
    "naam": "Bankrekening", "uitleg": "Op eigen naam.", "soort": "geld", "wie": "klantondersteuner",
    "termijn_dagen": "10", "aanpak": "", "vanaf": "24-11-2026",
}  # fmt: skip
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def leider(teamleider: Medewerker, gemeente: Gemeente) -> Medewerker:
    teamleider.actieve_gemeente = gemeente
    return teamleider


# ── Services ──


def test_a_point_comes_at_the_end_and_can_be_changed(leider: Medewerker, gemeente: Gemeente) -> None:
    AanpakFactory(code="zeist")
    eerder = RegelpuntFactory(gemeente=gemeente, volgorde=7)
    punt = services.voeg_regelpunt_toe(gegevens=GEGEVENS, door=leider)
    assert list(Regelpunt.objects.visible_to(leider)) == [eerder, punt]
    anders = replace(GEGEVENS, naam="Rekening", aanpak="zeist", termijn_dagen=None)
    punt = services.wijzig_regelpunt(regelpunt=punt, gegevens=anders, versie=1, door=leider)
    assert (punt.naam, punt.aanpak, punt.termijn_dagen, punt.versie) == ("Rekening", "zeist", None, 2)
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_regelpunt(regelpunt=punt, gegevens=GEGEVENS, versie=1, door=leider)
    assert list(Logregel.objects.order_by("pk").values_list("actie", "object_id")) == [
        ("regelpunt.toegevoegd", punt.pk), ("regelpunt.gewijzigd", punt.pk),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("naam", " "), ("naam", "x" * 81), ("naam", "a\x00b"), ("uitleg", "x" * 251), ("soort", "anders"),
        ("wie", "teamleider"), ("termijn_dagen", -1), ("termijn_dagen", 731), ("aanpak", "bestaat-niet"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(veld: str, waarde: Any, leider: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        services.voeg_regelpunt_toe(gegevens=replace(GEGEVENS, **{veld: waarde}), door=leider)
    assert fout.value.veld == veld


def test_a_name_is_there_once_and_the_list_has_an_end(leider: Medewerker, gemeente: Gemeente) -> None:
    services.voeg_regelpunt_toe(gegevens=GEGEVENS, door=leider)
    ander = RegelpuntFactory(gemeente=gemeente)
    for poging in (
        lambda: services.voeg_regelpunt_toe(gegevens=GEGEVENS, door=leider),
        lambda: services.wijzig_regelpunt(regelpunt=ander, gegevens=GEGEVENS, versie=1, door=leider),
    ):
        with pytest.raises(DomeinFout, match="al een punt met deze naam"):
            poging()
    RegelpuntFactory.create_batch(HOOGSTENS_PUNTEN - 2, gemeente=gemeente)
    with pytest.raises(DomeinFout, match="al veel punten"):
        services.voeg_regelpunt_toe(gegevens=replace(GEGEVENS, naam="Nog een"), door=leider)


def test_off_the_list_and_on_again_keeps_what_was_recorded(leider: Medewerker, gemeente: Gemeente) -> None:
    punt = RegelpuntFactory(gemeente=gemeente)
    RegelzaakFactory(statushouder__gemeente=gemeente, regelpunt=punt)
    for aan in (False, True, True):
        assert services.zet_regelpunt_aan(regelpunt=punt, aan=aan, door=leider).actief is aan
    assert Regelzaak.objects.count() == 1
    assert Logregel.objects.count() == 2


def test_a_point_moves_within_its_group(leider: Medewerker, gemeente: Gemeente) -> None:
    """Over what is of another group or off the list, also when places are the same."""
    een, twee, drie = (RegelpuntFactory(gemeente=gemeente, volgorde=3, naam=naam) for naam in "abc")
    RegelpuntFactory(gemeente=gemeente, soort="zorg", volgorde=4)
    uit = RegelpuntFactory(gemeente=gemeente, actief=False)

    def volgorde() -> list[Regelpunt]:
        return list(Regelpunt.objects.visible_to(leider).filter(soort="geld", actief=True))

    services.verplaats_regelpunt(regelpunt=drie, omhoog=True, door=leider)
    assert volgorde() == [een, drie, twee]
    services.verplaats_regelpunt(regelpunt=een, omhoog=False, door=leider)
    assert volgorde() == [drie, een, twee]
    services.verplaats_regelpunt(regelpunt=drie, omhoog=True, door=leider)
    assert volgorde() == [drie, een, twee]
    with pytest.raises(DomeinFout):
        services.verplaats_regelpunt(regelpunt=uit, omhoog=True, door=leider)


def test_the_standard_list_adds_what_is_missing(leider: Medewerker, gemeente: Gemeente) -> None:
    RegelpuntFactory(gemeente=gemeente, naam="DigiD", uitleg="Van ons zelf.")
    assert services.neem_standaardlijst_over(vanaf=DAG, door=leider) == len(STANDAARDLIJST) - 1
    assert Regelpunt.objects.get(naam="DigiD").uitleg == "Van ons zelf."
    punt = Regelpunt.objects.get(code="bankrekening")
    services.wijzig_regelpunt(regelpunt=punt, gegevens=replace(GEGEVENS, naam="Rekening"), versie=1, door=leider)
    assert services.neem_standaardlijst_over(vanaf=DAG, door=leider) == 0
    assert puntenlijst(leider).ontbreekt == 0


def test_the_standard_list_is_sound() -> None:
    assert len({punt.code for punt in STANDAARDLIJST}) == len({punt.naam for punt in STANDAARDLIJST})
    for punt in STANDAARDLIJST:
        assert punt.soort in Regelsoort.values
        assert punt.wie in Regelaar.values
        assert len(punt.naam) <= 80
        assert len(punt.uitleg) <= 250


def test_a_point_of_another_municipality_does_not_exist(leider: Medewerker) -> None:
    vreemd = RegelpuntFactory()
    for poging in (
        lambda: services.zet_regelpunt_aan(regelpunt=vreemd, aan=False, door=leider),
        lambda: services.wijzig_regelpunt(regelpunt=vreemd, gegevens=GEGEVENS, versie=1, door=leider),
        lambda: services.verplaats_regelpunt(regelpunt=vreemd, omhoog=True, door=leider),
    ):
        with pytest.raises(DomeinFout, match="is er niet meer"):
            poging()


def test_the_database_refuses_what_is_unknown(gemeente: Gemeente) -> None:
    RegelpuntFactory(gemeente=gemeente, code="digid", naam="DigiD")
    for anders in ({"soort": "x"}, {"wie": "x"}, {"termijn_dagen": 731}, {"code": "digid"}, {"naam": "DigiD"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            RegelpuntFactory(gemeente=gemeente, **anders)


def test_the_flags_of_everybody_follow_the_list(
    leider: Medewerker, gemeente: Gemeente, django_capture_on_commit_callbacks: Any
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=30))
    TrajectFactory(statushouder=persoon)

    def vlaggen() -> int:
        aantal: int = Signalering.objects.open().filter(regel="regelzaken").count()
        return aantal

    with django_capture_on_commit_callbacks(execute=True):
        gegevens = replace(GEGEVENS, vanaf=persoon.vestigingsdatum)
        punt = services.voeg_regelpunt_toe(gegevens=gegevens, door=leider)
    assert vlaggen() == 1
    with django_capture_on_commit_callbacks(execute=True):
        services.zet_regelpunt_aan(regelpunt=punt, aan=False, door=leider)
    assert vlaggen() == 0


# ── Screens ──


def test_the_page_shows_the_list_and_what_was_taken_off(
    leider: Medewerker, gemeente: Gemeente, ingelogd: Ingelogd, django_assert_max_num_queries: Any
) -> None:
    client = ingelogd(leider)
    assert "Begin met de standaardlijst" in client.get(reverse("intake:regelpunten")).text
    AanpakFactory(code="zeist", naam="Nieuwe integratie")
    RegelpuntFactory(gemeente=gemeente, naam="Huurcontract", aanpak="zeist", termijn_dagen=1)
    RegelpuntFactory(gemeente=gemeente, naam="Fax", actief=False)
    RegelpuntFactory(naam="Van een ander")
    with django_assert_max_num_queries(10):
        pagina = client.get(reverse("intake:regelpunten")).text
    for tekst in ("Huurcontract", "1 dag na vestiging", "Nieuwe integratie", "Niet meer op de lijst", "Fax"):
        assert tekst in pagina
    assert "Van een ander" not in pagina


def test_begin_with_the_standard_list_add_change_move_and_switch_off(
    leider: Medewerker, gemeente: Gemeente, ingelogd: Ingelogd
) -> None:
    client = ingelogd(leider)
    antwoord = client.post(reverse("intake:standaardlijst"), {"vanaf": "1-11-2026"}, follow=True)
    assert f"{len(STANDAARDLIJST)} punten staan nu op de lijst" in antwoord.text
    antwoord = client.post(reverse("intake:regelpunt_nieuw"), VELDEN | {"naam": "Duinpas"}, follow=True)
    assert "‘Duinpas’ staat op de lijst." in antwoord.text
    punt = Regelpunt.objects.get(naam="Duinpas")
    url = reverse("intake:regelpunt", args=[punt.pk])
    assert 'value="Duinpas"' in client.get(url).text
    client.post(url, VELDEN | {"naam": "Stadspas", "versie": "1"})
    punt.refresh_from_db()
    assert punt.naam == "Stadspas"
    client.post(reverse("intake:regelpunt_verplaatsen", args=[punt.pk]), {"richting": "omhoog"})
    groep = list(Regelpunt.objects.visible_to(leider).filter(soort="geld"))
    assert groep[-2] == punt
    antwoord = client.post(reverse("intake:regelpunt_uit", args=[punt.pk]), follow=True)
    assert "‘Stadspas’ staat niet meer op de lijst." in antwoord.text
    assert reverse("intake:regelpunt_aan", args=[punt.pk]) in antwoord.text
    client.post(reverse("intake:regelpunt_aan", args=[punt.pk]))
    punt.refresh_from_db()
    assert punt.actief


def test_mistakes_come_back_at_their_field(leider: Medewerker, ingelogd: Ingelogd) -> None:
    client = ingelogd(leider)
    for anders in ({"naam": ""}, {"soort": "x"}, {"termijn_dagen": "veel"}, {"vanaf": "31-2-2026"}, {"aanpak": "x"}):
        antwoord = client.post(reverse("intake:regelpunt_nieuw"), VELDEN | anders)
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == list(anders)
    assert client.post(reverse("intake:standaardlijst"), {"vanaf": ""}).status_code == 422
    assert not Regelpunt.objects.exists()


def test_of_two_who_change_a_point_the_second_sees_what_differs(
    leider: Medewerker, gemeente: Gemeente, ingelogd: Ingelogd
) -> None:
    punt = RegelpuntFactory(gemeente=gemeente, naam="Rekening", versie=2, vanaf=date(2026, 3, 1))
    url = reverse("intake:regelpunt", args=[punt.pk])
    antwoord = ingelogd(leider).post(url, VELDEN | {"versie": "1"})
    assert antwoord.status_code == 422
    for tekst in ("bewaarde dit intussen ook", "Rekening", "1 maart 2026"):
        assert tekst in antwoord.text
    punt.refresh_from_db()
    assert punt.naam == "Rekening"


@pytest.mark.parametrize("rol", Rol)
def test_who_reads_and_who_changes_the_list(rol: Rol, organisatie: Any, gemeente: Gemeente, ingelogd: Ingelogd) -> None:
    client = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=rol))
    RegelpuntFactory(gemeente=gemeente, naam="Huurcontract")
    leest = rol in {Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.BEHEERDER}
    wijzigt = rol in {Rol.TEAMLEIDER, Rol.BEHEERDER}
    pagina = client.get(reverse("intake:regelpunten"))
    assert (pagina.status_code == 200) is leest
    assert ("Nieuw punt" in pagina.text) is wijzigt
    assert (client.get(reverse("intake:regelpunt_nieuw")).status_code == 200) is wijzigt


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.BEHEERDER])
def test_who_works_at_a_werkbedrijf_reads_only(rol: Rol, gemeente: Gemeente, ingelogd: Ingelogd) -> None:
    bedrijf = OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])
    punten = [
        RegelpuntFactory(gemeente=gemeente, naam=naam, volgorde=plek) for plek, naam in enumerate(("Een", "Twee"))
    ]
    client = ingelogd(MedewerkerFactory(organisatie=bedrijf, rol=rol))
    pagina = client.get(reverse("intake:regelpunten")).text
    assert "Een" in pagina
    for knop in ("Nieuw punt", "Standaardlijst overnemen", "Omlaag"):
        assert knop not in pagina
    pk = punten[0].pk
    for naam, args, velden in (
        ("regelpunt_uit", [pk], {}),
        ("regelpunt_verplaatsen", [pk], {"richting": "omlaag"}),
        ("regelpunt", [pk], VELDEN | {"versie": "1"}),
        ("regelpunt_nieuw", [], VELDEN),
        ("standaardlijst", [], {"vanaf": "1-11-2026"}),
    ):
        antwoord = client.post(reverse(f"intake:{naam}", args=args), velden, follow=True)
        assert "Deze lijst is van de gemeente." in antwoord.text
    staat = Regelpunt.objects.filter(gemeente=gemeente).values_list("naam", "actief", "volgorde")
    assert set(staat) == {("Een", True, 0), ("Twee", True, 1)}
    assert not Logregel.objects.filter(actie__startswith="regelpunt").exists()
