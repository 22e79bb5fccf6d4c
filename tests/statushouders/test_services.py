"""Writing people down, changing them, contacts and who is on the case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from statushouders.codelijsten import Vergunning
from statushouders.geboortedatum import Geboortedatum
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from statushouders.selectors.gelijkenis import lijkt_op
from statushouders.services import (
    beeindig_alles_van,
    beeindig_betrokkenheid,
    leg_contact_vast,
    maak_toewijzing_ongedaan,
    schrijf_in,
    schrijf_velen_in,
    verwijder_contact,
    wijs_toe,
    wijzig,
)
from tests.factories import BetrokkenheidFactory, ContactmomentFactory, MedewerkerFactory, StatushouderFactory
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap, Traject

DAG = date(2026, 11, 24)
GEGEVENS = PersoonGegevens(
    voornamen="Selam",
    achternaam="Berhane",
    geboortedatum=Geboortedatum(2003, 4, 1),
    vestigingsdatum=date(2026, 11, 15),
    contacttaal="ti",
    talen=("en",),
    bsn="999990019",
    v_nummer="1234567890",
    postcode="2671 AB",
    vergunning=Vergunning.ASIEL_BEPAALD,
)


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def ko(klantondersteuner: Medewerker, gemeente: Gemeente) -> Medewerker:
    klantondersteuner.actieve_gemeente = gemeente
    return klantondersteuner


def test_writing_down_starts_the_traject_and_keeps_everything(ko: Medewerker) -> None:
    laad_aanpakken()
    persoon = schrijf_in(gegevens=GEGEVENS, door=ko)
    vers = Statushouder.objects.prefetch_related("talen").get(pk=persoon.pk)
    assert PersoonGegevens.van(vers) == GEGEVENS
    assert Traject.objects.filter(statushouder=persoon).exists()
    assert Logregel.objects.filter(actie="statushouder.ingeschreven", statushouder_id=persoon.pk).exists()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"geboortedatum": Geboortedatum(2030)}, "geboortedatum"),
        ({"vestigingsdatum": date(2000, 1, 1)}, "vestigingsdatum"),
        ({"kennisgeving_duo": date(2027, 1, 1)}, "kennisgeving_duo"),
        ({"vergunning_vanaf": date(2026, 1, 1), "vergunning_tot": date(2025, 1, 1)}, "vergunning_tot"),
    ],
)
def test_facts_that_do_not_fit_are_refused(anders: dict[str, Any], veld: str, ko: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        schrijf_in(gegevens=replace(GEGEVENS, **anders), door=ko)
    assert fout.value.veld == veld
    assert not Statushouder.objects.exists()


@pytest.mark.parametrize(("veld", "anders"), [("bsn", {"v_nummer": "9999999999"}), ("v_nummer", {"bsn": ""})])
def test_a_number_is_unique_within_the_municipality_only(
    veld: str, anders: dict[str, Any], ko: Medewerker, andere_gemeente: Gemeente
) -> None:
    schrijf_velen_in(gemeente=andere_gemeente, mensen=[GEGEVENS], door=ko)
    schrijf_in(gegevens=GEGEVENS, door=ko)
    with pytest.raises(DomeinFout) as fout:
        schrijf_in(gegevens=replace(GEGEVENS, **anders), door=ko)
    assert fout.value.veld == veld


def test_many_at_once_or_nobody(ko: Medewerker, gemeente: Gemeente) -> None:
    dubbel = [GEGEVENS, replace(GEGEVENS, achternaam="Ander")]
    with pytest.raises(DomeinFout):
        schrijf_velen_in(gemeente=gemeente, mensen=dubbel, door=ko)
    assert not Statushouder.objects.exists()


def test_changing_counts_up_and_moves_the_steps(ko: Medewerker) -> None:
    laad_aanpakken()
    persoon = schrijf_in(gegevens=GEGEVENS, door=ko)
    wijzig(
        statushouder=persoon,
        gegevens=replace(GEGEVENS, vestigingsdatum=date(2026, 11, 17), contacttaal="en", talen=("ti", "ar")),
        versie=1,
        door=ko,
    )
    vers = Statushouder.objects.get(pk=persoon.pk)
    assert vers.versie == 2
    assert {(taal.taal, taal.contacttaal) for taal in vers.talen.all()} == {("en", True), ("ti", False), ("ar", False)}
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code="start")
    assert stap.uiterlijk == date(2026, 12, 8)


def test_the_second_editor_overwrites_nothing(ko: Medewerker) -> None:
    persoon = schrijf_in(gegevens=GEGEVENS, door=ko)
    wijzig(statushouder=persoon, gegevens=replace(GEGEVENS, woonplaats="Duinrade"), versie=1, door=ko)
    with pytest.raises(BewerktDoorAnder):
        wijzig(statushouder=persoon, gegevens=replace(GEGEVENS, woonplaats="Elders"), versie=1, door=ko)
    assert Statushouder.objects.get().woonplaats == "Duinrade"


def test_somebody_who_may_be_the_same_is_found(ko: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    schrijf_velen_in(gemeente=andere_gemeente, mensen=[GEGEVENS], door=ko)
    persoon = schrijf_in(gegevens=GEGEVENS, door=ko)
    variant = replace(GEGEVENS, voornamen="Sélam", achternaam="Birhane", bsn="", v_nummer="")
    assert lijkt_op(gegevens=variant, gemeente_id=gemeente.pk) == [persoon]
    anders = replace(variant, voornamen="Yohannes", achternaam="Tesfay")
    assert not lijkt_op(gegevens=anders, gemeente_id=gemeente.pk)
    andere_dag = replace(variant, geboortedatum=Geboortedatum(1990, 1, 1))
    assert not lijkt_op(gegevens=andere_dag, gemeente_id=gemeente.pk)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "duif"}, "soort"),
        ({"moment": nu() + timedelta(days=400)}, "moment"),
        ({"notitie": "  "}, "notitie"),
        ({"notitie": "x" * 4001}, "notitie"),
        ({"notitie": "Gebeld\x00."}, "notitie"),
    ],
)
def test_a_wrong_contact_is_refused(anders: dict[str, Any], veld: str, ko: Medewerker, gemeente: Gemeente) -> None:
    goed = {"soort": "telefoon", "moment": nu(), "notitie": "Gebeld."}
    with pytest.raises(DomeinFout) as fout:
        leg_contact_vast(statushouder=StatushouderFactory(gemeente=gemeente), door=ko, **(goed | anders))
    assert fout.value.veld == veld
    assert not Contactmoment.objects.exists()


def test_a_contact_can_be_taken_back_by_oneself_within_the_hour(ko: Medewerker, gemeente: Gemeente) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    contact = leg_contact_vast(statushouder=persoon, door=ko, soort="geen_gehoor", moment=nu())
    with pytest.raises(DomeinFout, match="collega"):
        verwijder_contact(contact=contact, door=MedewerkerFactory())
    verwijder_contact(contact=contact, door=ko)
    oud = ContactmomentFactory(statushouder=persoon, door=ko)
    Contactmoment.objects.update(ingevoerd_op=nu() - timedelta(hours=2))
    oud.refresh_from_db()
    with pytest.raises(DomeinFout, match="uur"):
        verwijder_contact(contact=oud, door=ko)


def test_a_handover_ends_the_one_before_and_can_be_undone(
    ko: Medewerker, organisatie: Organisatie, gemeente: Gemeente, teamleider: Medewerker
) -> None:
    mensen = [StatushouderFactory(gemeente=gemeente).pk for _ in range(3)]
    for pk in mensen[:2]:
        BetrokkenheidFactory(statushouder_id=pk, statushouder=None, medewerker=ko, van=date(2026, 11, 1))
    collega = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner")
    assert len(wijs_toe(statushouder_ids=mensen, medewerker=collega, rol="klantondersteuner", door=teamleider)) == 3
    assert set(Betrokkenheid.objects.actief().values_list("medewerker", flat=True)) == {collega.pk}
    assert wijs_toe(statushouder_ids=mensen, medewerker=collega, rol="klantondersteuner", door=teamleider) == []
    maak_toewijzing_ongedaan(
        statushouder_ids=mensen, medewerker_id=collega.pk, rol="klantondersteuner", door=teamleider
    )
    assert list(Betrokkenheid.objects.actief().values_list("statushouder", "medewerker")) == [
        (pk, ko.pk) for pk in mensen[:2]
    ]


def test_only_a_colleague_who_fits_can_be_put_on_a_case(
    ko: Medewerker, jobcoach: Medewerker, organisatie: Organisatie, gemeente: Gemeente
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    uit = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner", is_active=False)
    elders = MedewerkerFactory(rol="klantondersteuner")
    for wie in (jobcoach, uit, elders):
        with pytest.raises(DomeinFout):
            wijs_toe(statushouder_ids=[persoon.pk], medewerker=wie, rol="klantondersteuner", door=ko)
    assert not Betrokkenheid.objects.exists()


def test_a_colleague_comes_off_a_case_once_and_who_leaves_off_all_cases(ko: Medewerker, gemeente: Gemeente) -> None:
    een = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=ko)
    BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=ko)
    beeindig_betrokkenheid(betrokkenheid=een, door=ko)
    with pytest.raises(DomeinFout):
        beeindig_betrokkenheid(betrokkenheid=een, door=ko)
    beeindig_alles_van([ko.pk])
    assert not Betrokkenheid.objects.actief().exists()


def test_recording_a_contact_does_not_open_the_bsn(
    ko: Medewerker, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, bsn="999990019")
    geopend: list[str] = []
    monkeypatch.setattr("kern.velden.ontsleutel", lambda geheim: geopend.append(geheim) or "")
    leg_contact_vast(statushouder=persoon, door=ko, soort="gesprek", moment=nu(), notitie="Kennisgemaakt.")
    assert geopend == []


def test_nobody_of_another_municipality_can_be_touched(
    ko: Medewerker, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    vreemd = StatushouderFactory(gemeente=andere_gemeente)
    betrokken = BetrokkenheidFactory(statushouder=vreemd)
    with pytest.raises(DomeinFout, match="niet meer openen"):
        wijzig(statushouder=vreemd, gegevens=GEGEVENS, versie=1, door=ko)
    with pytest.raises(DomeinFout, match="niet meer openen"):
        leg_contact_vast(statushouder=vreemd, door=ko, soort="gesprek", moment=nu(), notitie="x")
    for doe in (
        lambda: wijs_toe(statushouder_ids=[vreemd.pk], medewerker=ko, rol="klantondersteuner", door=ko),
        lambda: maak_toewijzing_ongedaan(statushouder_ids=[vreemd.pk], medewerker_id=ko.pk, rol="jobcoach", door=ko),
        lambda: beeindig_betrokkenheid(betrokkenheid=betrokken, door=ko),
    ):
        with pytest.raises(DomeinFout, match="niet meer te vinden"):
            doe()


def test_a_ketenpartner_reports_back_and_no_more(ketenpartner: Medewerker, gemeente: Gemeente, ko: Medewerker) -> None:
    ketenpartner.actieve_gemeente = gemeente
    persoon = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=ketenpartner).statushouder
    with pytest.raises(DomeinFout):
        leg_contact_vast(statushouder=persoon, door=ketenpartner, soort="telefoon", moment=nu(), notitie="x")
    leg_contact_vast(statushouder=persoon, door=ketenpartner, soort="terugkoppeling", moment=nu(), notitie="Goed.")


def test_who_is_ended_by_hand_does_not_come_back_by_an_undo(
    ko: Medewerker, teamleider: Medewerker, organisatie: Organisatie, gemeente: Gemeente
) -> None:
    betrokken = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=ko)
    teamleider.actieve_gemeente = gemeente
    beeindig_betrokkenheid(betrokkenheid=betrokken, door=teamleider)
    collega = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner")
    mensen = [betrokken.statushouder_id]
    wijs_toe(statushouder_ids=mensen, medewerker=collega, rol="klantondersteuner", door=teamleider)
    maak_toewijzing_ongedaan(
        statushouder_ids=mensen, medewerker_id=collega.pk, rol="klantondersteuner", door=teamleider
    )
    assert not Betrokkenheid.objects.actief().exists()


@pytest.mark.parametrize("anders", ["rol", "organisatie"])
def test_who_got_other_work_does_not_come_back_by_an_undo(
    anders: str, ko: Medewerker, teamleider: Medewerker, organisatie: Organisatie, gemeente: Gemeente
) -> None:
    betrokken = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=ko)
    nieuw = {"rol": "beleidsmedewerker"} if anders == "rol" else {"organisatie": MedewerkerFactory().organisatie}
    Medewerker.objects.filter(pk=ko.pk).update(**nieuw)
    beeindig_alles_van([ko.pk])
    collega = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner")
    mensen = [betrokken.statushouder_id]
    wijs_toe(statushouder_ids=mensen, medewerker=collega, rol="klantondersteuner", door=teamleider)
    maak_toewijzing_ongedaan(
        statushouder_ids=mensen, medewerker_id=collega.pk, rol="klantondersteuner", door=teamleider
    )
    assert not Betrokkenheid.objects.actief().exists()


def test_saving_without_a_change_gives_a_colleague_no_conflict(ko: Medewerker) -> None:
    persoon = schrijf_in(gegevens=GEGEVENS, door=ko)
    assert wijzig(statushouder=persoon, gegevens=GEGEVENS, versie=1, door=ko).versie == 1
