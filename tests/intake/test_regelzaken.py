"""What is to be arranged for a person: ticking off, who sees it, what is late, and the one flag for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from agenda.models import Signalering
from agenda.regels import alle_regels
from agenda.selectors import als_vlaggen, open_vlaggen
from agenda.services import werk_signaleringen_bij
from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelstand
from intake.selectors.regelzaken import aangeroerde_regelzaken, regellijst, te_regelen
from intake.services import Groepweg, Regeling, haal_groep_terug, vul_regelzaak_aan, zet_groep_weg, zet_regelstand
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from statushouders.services import wijs_toe
from tests.factories import (
    AanpakFactory,
    BetrokkenheidFactory,
    DocumentFactory,
    MedewerkerFactory,
    RegelpuntFactory,
    RegelzaakFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.models import Aanpak, Traject
from trajecten.services import heropen_traject, sluit_traject
from trajecten.statussen import Eindreden

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
GEREGELD, OPEN, NIET_NODIG = Regelstand.GEREGELD, Regelstand.OPEN, Regelstand.NIET_NODIG
Zet = Callable[[date], None]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Zet) -> None:
    vandaag_is(DAG)


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    """Settled twenty days ago: what had to be arranged within two weeks is late."""
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=20))
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def punt(gemeente: Gemeente, traject: Traject) -> Regelpunt:
    punt: Regelpunt = RegelpuntFactory(gemeente=gemeente, naam="Bankrekening")
    return punt


def _tik(persoon: Statushouder, punt: Regelpunt, door: Medewerker, stand: str = GEREGELD, **anders: Any) -> Regelzaak:
    """As from a page that was just opened."""
    zaak = Regelzaak.objects.filter(statushouder=persoon, regelpunt=punt).first()
    gezien = {"gezien": zaak.stand if zaak else OPEN, "versie": zaak.versie if zaak else 0} | anders
    return zet_regelstand(statushouder=persoon, regelpunt=punt, stand=stand, door=door, **gezien)


def _vlag(persoon: Statushouder) -> Signalering | None:
    vlag: Signalering | None = Signalering.objects.open().filter(regel="regelzaken", statushouder=persoon).first()
    return vlag


# ── Ticking off ──


def test_one_tap_is_arranged_today_and_one_more_is_open_again(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    zaak = _tik(persoon, punt, klantondersteuner)
    assert (zaak.stand, zaak.geregeld_op, zaak.bewaard_door) == (GEREGELD, DAG, klantondersteuner)
    zaak = _tik(persoon, punt, klantondersteuner, OPEN)
    assert (zaak.stand, zaak.geregeld_op, zaak.versie) == (OPEN, None, 2)
    assert _tik(persoon, punt, klantondersteuner, NIET_NODIG).geregeld_op is None
    assert list(Logregel.objects.order_by("pk").values_list("actie", "statushouder_id", "object_id")) == [
        (actie, persoon.pk, punt.pk) for actie in ("regelzaak.geregeld", "regelzaak.heropend", "regelzaak.niet_nodig")
    ]


def test_undo_keeps_who_and_the_note(persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker) -> None:
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, wie=klantondersteuner, opmerking="Afspraak op 3 december.")
    _tik(persoon, punt, klantondersteuner)
    zaak = _tik(persoon, punt, klantondersteuner, OPEN)
    assert (zaak.wie, zaak.opmerking) == (klantondersteuner, "Afspraak op 3 december.")


def test_who_ticks_off_what_a_colleague_just_did_loses_and_changes_nothing(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    _tik(persoon, punt, teamleider)
    zaak = _tik(persoon, punt, klantondersteuner, versie=0, gezien=OPEN)
    assert (zaak.versie, zaak.bewaard_door) == (1, teamleider)
    assert Logregel.objects.count() == 1


def test_a_tick_is_kept_beside_a_note_that_came_in_between(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, opmerking="Gebeld.", versie=3)
    zaak = _tik(persoon, punt, klantondersteuner, versie=0, gezien=OPEN)
    assert (zaak.stand, zaak.opmerking, zaak.versie) == (GEREGELD, "Gebeld.", 4)


@pytest.mark.parametrize(
    ("zij", "ik", "gezien"), [(NIET_NODIG, GEREGELD, OPEN), (GEREGELD, NIET_NODIG, OPEN), (GEREGELD, OPEN, GEREGELD)]
)
def test_what_a_colleague_said_since_is_never_taken_back_in_silence(
    zij: str, ik: str, gezien: str, persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    dag = DAG - timedelta(days=2) if zij == GEREGELD else None
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand=zij, geregeld_op=dag, versie=5)
    with pytest.raises(BewerktDoorAnder):
        _tik(persoon, punt, klantondersteuner, ik, versie=4 if gezien == GEREGELD else 0, gezien=gezien)
    assert Regelzaak.objects.get().versie == 5


def test_a_closed_traject_and_a_point_off_the_list_are_refused(
    persoon: Statushouder, punt: Regelpunt, traject: Traject, klantondersteuner: Medewerker
) -> None:
    uit = RegelpuntFactory(gemeente=persoon.gemeente, actief=False)
    later = RegelpuntFactory(gemeente=persoon.gemeente, vanaf=DAG)
    anders = RegelpuntFactory(gemeente=persoon.gemeente, aanpak="zeist")
    for weg in (uit, later, anders):
        with pytest.raises(DomeinFout, match="niet meer op de lijst"):
            _tik(persoon, weg, klantondersteuner)
    sluit_traject(traject=traject, door=klantondersteuner, reden=Eindreden.WERK, einddatum=DAG)
    with pytest.raises(DomeinFout, match="traject is gesloten"):
        _tik(persoon, punt, klantondersteuner)
    with pytest.raises(DomeinFout, match="Kies hoe het staat"):
        _tik(persoon, punt, klantondersteuner, "misschien")
    assert not Regelzaak.objects.exists()


def test_somebody_or_a_point_elsewhere_is_out_of_reach(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    vreemd = RegelpuntFactory(gemeente=andere_gemeente)
    daar = StatushouderFactory(gemeente=andere_gemeente)
    TrajectFactory(statushouder=daar)
    for wie, wat in ((persoon, vreemd), (daar, punt), (daar, vreemd)):
        with pytest.raises(DomeinFout):
            _tik(wie, wat, klantondersteuner)


def test_without_children_their_points_go_in_one_tap(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker
) -> None:
    """What was ticked off stays, what is of another group or off the list too; the flag goes with it."""
    school, opvang, bijslag, uit = (
        RegelpuntFactory(gemeente=gemeente, soort="kinderen", actief=actief) for actief in (True, True, True, False)
    )
    huis = RegelpuntFactory(gemeente=gemeente, soort="wonen", termijn_dagen=100)
    _tik(persoon, bijslag, klantondersteuner)
    RegelzaakFactory(statushouder=persoon, regelpunt=opvang, opmerking="Gevraagd.", wie=klantondersteuner)
    werk_signaleringen_bij()
    assert _vlag(persoon) is not None
    gezien = _getoond(persoon, klantondersteuner)
    klaar = zet_groep_weg(statushouder=persoon, soort="kinderen", gezien=gezien, door=klantondersteuner)
    assert {zaak.regelpunt for zaak in klaar.weg} == {school, opvang}
    assert klaar.gebleven == []
    assert {zaak.regelpunt: zaak.stand for zaak in Regelzaak.objects.select_related("regelpunt")} == {
        school: NIET_NODIG, opvang: NIET_NODIG, bijslag: GEREGELD,
    }  # fmt: skip
    assert Regelzaak.objects.get(regelpunt=opvang).opmerking == "Gevraagd."
    assert _vlag(persoon) is None
    nog_eens = zet_groep_weg(statushouder=persoon, soort="kinderen", gezien=gezien, door=klantondersteuner)
    assert nog_eens == Groepweg([], [])
    for soort in ("wonen", "onzin"):
        with pytest.raises(DomeinFout, match="Kies per punt"):
            zet_groep_weg(statushouder=persoon, soort=soort, gezien=gezien, door=klantondersteuner)
    assert {huis, uit}.isdisjoint(zaak.regelpunt for zaak in Regelzaak.objects.select_related("regelpunt"))


def _getoond(persoon: Statushouder, kijker: Medewerker) -> dict[int, int]:
    """What a page that is opened now shows as open."""
    lijst = regellijst(persoon, kijker=kijker)
    assert lijst is not None
    return {punt.regelpunt.pk: punt.versie for punt in lijst.open}


def test_a_group_goes_only_as_far_as_it_was_shown_and_what_a_colleague_saved_since_stays(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    school, opvang, bijslag, zorg = (
        RegelpuntFactory(gemeente=gemeente, soort="kinderen", naam=naam)
        for naam in ("School", "Opvang", "Geld", "Zorg")
    )
    gezien = _getoond(persoon, klantondersteuner)
    _vul(persoon, opvang, teamleider, opmerking="Zoon komt in mei.")
    _tik(persoon, bijslag, teamleider)
    _tik(persoon, zorg, teamleider, NIET_NODIG)
    later = RegelpuntFactory(gemeente=gemeente, soort="kinderen")
    klaar = zet_groep_weg(statushouder=persoon, soort="kinderen", gezien=gezien, door=klantondersteuner)
    assert [zaak.regelpunt for zaak in klaar.weg] == [school]
    assert klaar.gebleven == [opvang, bijslag, later]
    assert {zaak.regelpunt: zaak.stand for zaak in Regelzaak.objects.select_related("regelpunt")} == {
        school: NIET_NODIG, opvang: OPEN, bijslag: GEREGELD, zorg: NIET_NODIG,
    }  # fmt: skip


def test_a_group_comes_back_but_for_what_was_saved_since(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    school, opvang = RegelpuntFactory.create_batch(2, gemeente=gemeente, soort="kinderen")
    gezien = _getoond(persoon, klantondersteuner)
    klaar = zet_groep_weg(statushouder=persoon, soort="kinderen", gezien=gezien, door=klantondersteuner)
    assert _vlag(persoon) is None
    versies = {zaak.regelpunt_id: zaak.versie for zaak in klaar.weg}
    _vul(persoon, opvang, teamleider, stand=NIET_NODIG, versie=1, opmerking="Klopt.")
    terug = haal_groep_terug(statushouder=persoon, soort="kinderen", versies=versies, door=klantondersteuner)
    assert [(zaak.regelpunt, zaak.stand) for zaak in terug] == [(school, OPEN)]
    assert Regelzaak.objects.get(regelpunt=opvang).stand == NIET_NODIG
    assert Logregel.objects.latest("pk").actie == "regelzaak.heropend"
    assert _vlag(persoon) is not None
    with pytest.raises(DomeinFout, match="intussen gewijzigd"):
        haal_groep_terug(statushouder=persoon, soort="kinderen", versies=versies, door=klantondersteuner)


# ── More about one point ──


def _vul(persoon: Statushouder, punt: Regelpunt, door: Medewerker, **anders: Any) -> Regelzaak:
    versie = anders.pop("versie", 0)
    regeling = replace(Regeling(OPEN, None, None, ""), **anders)
    return vul_regelzaak_aan(statushouder=persoon, regelpunt=punt, regeling=regeling, versie=versie, door=door)


def test_who_when_a_note_and_a_document(persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker) -> None:
    document = DocumentFactory(statushouder=persoon)
    dag = DAG - timedelta(days=3)
    zaak = _vul(
        persoon, punt, klantondersteuner,
        stand=GEREGELD, geregeld_op=dag, wie=klantondersteuner, opmerking="Samen gedaan.", document=document,
    )  # fmt: skip
    assert (zaak.geregeld_op, zaak.wie, zaak.opmerking, zaak.document) == (
        dag, klantondersteuner, "Samen gedaan.", document,
    )  # fmt: skip
    zaak = _vul(persoon, punt, klantondersteuner, versie=1, stand=OPEN, geregeld_op=dag)
    assert (zaak.geregeld_op, zaak.wie) == (None, None)
    assert list(Logregel.objects.order_by("pk").values_list("actie", flat=True)) == [
        "regelzaak.geregeld", "regelzaak.heropend",
    ]  # fmt: skip
    _vul(persoon, punt, klantondersteuner, versie=2, opmerking="Bank belt terug.")
    assert Logregel.objects.latest("pk").actie == "regelzaak.aangevuld"


@pytest.mark.parametrize(
    ("dag", "melding"),
    [
        (DAG + timedelta(days=1), "toekomst"),
        (date(1925, 1, 1), "geboortedatum"),
        (DAG - timedelta(days=500), "meer dan een jaar voor de vestigingsdatum"),
    ],
)
def test_a_day_that_cannot_be(
    dag: date, melding: str, persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        _vul(persoon, punt, klantondersteuner, stand=GEREGELD, geregeld_op=dag)
    assert fout.value.veld == "geregeld_op"


def test_words_colleagues_and_documents_that_do_not_fit(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker, organisatie: Any
) -> None:
    vreemde = MedewerkerFactory(organisatie=organisatie)
    elders = DocumentFactory(statushouder__gemeente=persoon.gemeente)
    for veld, waarde in (("opmerking", "x" * 251), ("opmerking", "\x00"), ("wie", vreemde), ("document", elders)):
        with pytest.raises(DomeinFout) as fout:
            _vul(persoon, punt, klantondersteuner, **{veld: waarde})
        assert fout.value.veld == veld
    with pytest.raises(BewerktDoorAnder):
        _vul(persoon, punt, klantondersteuner, versie=1)


def test_who_left_stays_who_arranged_it(persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker) -> None:
    weg = MedewerkerFactory(gemeente=persoon.gemeente, is_active=False)
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, wie=weg)
    assert _vul(persoon, punt, klantondersteuner, versie=1, wie=weg, opmerking="Klopt nog.").wie == weg


def test_the_database_keeps_state_and_day_together(persoon: Statushouder, punt: Regelpunt) -> None:
    for stand, dag in ((GEREGELD, None), (OPEN, DAG), (NIET_NODIG, DAG), ("anders", None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand=stand, geregeld_op=dag)
    RegelzaakFactory(statushouder=persoon, regelpunt=punt)
    with pytest.raises(IntegrityError), transaction.atomic():
        RegelzaakFactory(statushouder=persoon, regelpunt=punt)


@pytest.mark.parametrize("van_dezelfde", [True, False])
def test_the_database_refuses_a_document_of_somebody_else(
    van_dezelfde: bool, persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    zaak = RegelzaakFactory(statushouder=persoon, regelpunt=punt, document=DocumentFactory(statushouder=persoon))
    ander = StatushouderFactory(gemeente=persoon.gemeente)
    document = DocumentFactory(statushouder=persoon if van_dezelfde else ander)
    with transaction.atomic(), nullcontext() if van_dezelfde else pytest.raises(IntegrityError):
        Regelzaak.objects.filter(pk=zaak.pk).update(document=document)
    with transaction.atomic(), nullcontext() if van_dezelfde else pytest.raises(IntegrityError):
        RegelzaakFactory(statushouder=persoon, document=document)


# ── Who sees it ──


@pytest.mark.parametrize("rol", Rol)
def test_only_who_guides_people_of_the_municipality_sees_it(rol: Rol, persoon: Statushouder, organisatie: Any) -> None:
    """Also not who is involved with this person: it is about house, money and care."""
    RegelzaakFactory(statushouder=persoon)
    RegelzaakFactory()
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    if rol != Rol.KLANTONDERSTEUNER:
        BetrokkenheidFactory(statushouder=persoon, medewerker=kijker)
    ziet = Regelzaak.objects.visible_to(kijker).count()
    assert ziet == (1 if rol in {Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER} else 0)
    kijker.is_active = False
    assert not Regelzaak.objects.visible_to(kijker).exists()


@pytest.mark.parametrize("rol", [Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER])
def test_who_does_not_see_the_list_cannot_tick_and_sees_no_flag(
    rol: Rol, persoon: Statushouder, punt: Regelpunt, organisatie: Any, klantondersteuner: Medewerker
) -> None:
    ander = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=ander)
    with pytest.raises(DomeinFout):
        _tik(persoon, punt, ander)
    werk_signaleringen_bij()
    assert _vlag(persoon) in Signalering.objects.visible_to(klantondersteuner)
    assert not Signalering.objects.visible_to(ander).filter(regel="regelzaken").exists()


def test_a_document_is_shown_to_who_may_see_it(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    document = DocumentFactory(statushouder=persoon)
    _vul(persoon, punt, klantondersteuner, document=document)
    (rij,) = regellijst(persoon, kijker=klantondersteuner).punten
    assert rij.zaak.document == document
    document.verwijderd_op, document.verwijderd_door = document.geupload_op, klantondersteuner
    document.save()
    (rij,) = regellijst(persoon, kijker=klantondersteuner).punten
    assert rij.zaak.document is None
    # Who does not see it does not take it away.
    zaak = _vul(persoon, punt, klantondersteuner, versie=1, opmerking="Gebeld.")
    assert zaak.document == document


# ── Which points, and the count ──


def test_the_list_holds_what_is_for_this_person(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker
) -> None:
    voor = RegelpuntFactory(gemeente=gemeente, naam="Voor iedereen")
    aanpak = RegelpuntFactory(gemeente=gemeente, naam="Deze aanpak", aanpak=traject.aanpak.code)
    RegelpuntFactory(gemeente=gemeente, naam="Andere aanpak", aanpak="zeist")
    RegelpuntFactory(gemeente=gemeente, naam="Later", vanaf=persoon.vestigingsdatum + timedelta(days=1))
    RegelpuntFactory(gemeente=gemeente, naam="Uit", actief=False)
    RegelpuntFactory(naam="Andere gemeente")
    af = RegelpuntFactory(gemeente=gemeente, naam="Uit, maar gedaan", actief=False)
    RegelzaakFactory(statushouder=persoon, regelpunt=af, stand=GEREGELD, geregeld_op=DAG)
    lijst = regellijst(persoon, kijker=klantondersteuner)
    assert {rij.regelpunt for rij in lijst.punten} == {voor, aanpak, af}
    assert lijst.stand == "1 van 3 geregeld, 2 te laat"
    assert te_regelen(persoon.pk, kijker=klantondersteuner).count() == len(lijst.open) == 2


def test_not_needed_does_not_count_and_the_groups_are_in_order(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker
) -> None:
    for soort in ("onderweg", "aankomst", "geld"):
        RegelpuntFactory(gemeente=gemeente, soort=soort, termijn_dagen=None)
    for rij in regellijst(persoon, kijker=klantondersteuner).punten:
        _tik(persoon, rij.regelpunt, klantondersteuner, NIET_NODIG if rij.regelpunt.soort == "geld" else GEREGELD)
    lijst = regellijst(persoon, kijker=klantondersteuner)
    assert [groep.soort.label for groep in lijst.groepen] == ["Aankomst en papieren", "Geld", "Onderweg"]
    assert lijst.stand == "2 van 2 geregeld"
    assert not te_regelen(persoon.pk, kijker=klantondersteuner).exists()


def test_who_has_no_traject_has_no_list(gemeente: Gemeente, klantondersteuner: Medewerker, punt: Regelpunt) -> None:
    kind = StatushouderFactory(gemeente=gemeente)
    assert regellijst(kind, kijker=klantondersteuner) is None
    assert not te_regelen(kind.pk, kijker=klantondersteuner).exists()


def test_the_last_day_is_not_late(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker, vandaag_is: Zet
) -> None:
    uiterlijk = persoon.vestigingsdatum + timedelta(days=14)
    for dag, laat in ((uiterlijk, False), (uiterlijk + timedelta(days=1), True)):
        vandaag_is(dag)
        (rij,) = regellijst(persoon, kijker=klantondersteuner).punten
        assert rij.te_laat is laat
        werk_signaleringen_bij()
        assert (_vlag(persoon) is not None) is laat


# ── The flag ──


def test_one_flag_for_everything_that_is_late_of_one_person(
    persoon: Statushouder, punt: Regelpunt, gemeente: Gemeente, klantondersteuner: Medewerker
) -> None:
    eerste = RegelpuntFactory(gemeente=gemeente, naam="Huurcontract", termijn_dagen=3)
    RegelpuntFactory(gemeente=gemeente, naam="Ooit", termijn_dagen=None)
    RegelpuntFactory(gemeente=gemeente, naam="Straks", termijn_dagen=30)
    for _ in range(2):
        werk_signaleringen_bij()
    vlag = Signalering.objects.get(regel="regelzaken")
    assert (vlag.onderwerp, vlag.aan, vlag.soort) == ("Huurcontract en 1 ander ding", klantondersteuner, "te_laat")
    assert vlag.datum == persoon.vestigingsdatum + timedelta(days=3)
    assert vlag.sinds == vlag.datum + timedelta(days=1)
    _tik(persoon, eerste, klantondersteuner)
    vlag.refresh_from_db()
    assert (vlag.onderwerp, vlag.beeindigd_op) == ("Bankrekening", None)
    _tik(persoon, punt, klantondersteuner, NIET_NODIG)
    assert _vlag(persoon) is None
    _tik(persoon, punt, klantondersteuner, OPEN)
    assert _vlag(persoon) is not None


def test_three_are_named_as_such(persoon: Statushouder, punt: Regelpunt, gemeente: Gemeente) -> None:
    RegelpuntFactory.create_batch(2, gemeente=gemeente)
    werk_signaleringen_bij()
    assert _vlag(persoon).onderwerp == "Bankrekening en 2 andere dingen"


def test_the_longest_name_fits(persoon: Statushouder, traject: Traject, gemeente: Gemeente) -> None:
    for nummer in range(12):
        RegelpuntFactory(gemeente=gemeente, naam=f"{nummer:02}" + "x" * 78)
    werk_signaleringen_bij()
    assert _vlag(persoon).onderwerp.endswith(" en 11 andere dingen")


def test_without_a_klantondersteuner_it_is_not_divided_yet(
    gemeente: Gemeente, teamleider: Medewerker, aanpak: Aanpak
) -> None:
    RegelpuntFactory(gemeente=gemeente)
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=20))
    TrajectFactory(statushouder=persoon, aanpak=aanpak)
    weg = MedewerkerFactory(gemeente=gemeente, is_active=False, rol=Rol.KLANTONDERSTEUNER)
    BetrokkenheidFactory(statushouder=persoon, medewerker=weg)
    werk_signaleringen_bij()
    assert _vlag(persoon).aan is None
    assert _vlag(persoon) in open_vlaggen(teamleider)


def test_it_follows_the_klantondersteuner(
    persoon: Statushouder, punt: Regelpunt, teamleider: Medewerker, organisatie: Any
) -> None:
    werk_signaleringen_bij()
    ander = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
    wijs_toe(statushouder_ids=[persoon.pk], medewerker=ander, rol=Rol.KLANTONDERSTEUNER, door=teamleider)
    assert _vlag(persoon).aan == ander


@pytest.mark.parametrize("reden", [Eindreden.OVERLEDEN, Eindreden.VERHUISD, Eindreden.WERK])
def test_after_the_traject_there_is_no_flag(
    reden: str, persoon: Statushouder, punt: Regelpunt, traject: Traject, klantondersteuner: Medewerker
) -> None:
    werk_signaleringen_bij()
    sluit_traject(traject=traject, door=klantondersteuner, reden=reden, einddatum=DAG)
    assert _vlag(persoon) is None
    werk_signaleringen_bij()
    assert _vlag(persoon) is None
    assert not te_regelen(persoon.pk, kijker=klantondersteuner).exists()
    heropen_traject(traject=traject, door=klantondersteuner)
    assert _vlag(persoon) is not None


def test_it_says_what_to_do_and_where(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    werk_signaleringen_bij()
    (vlag,) = als_vlaggen([_vlag(persoon)], dag=DAG, kijker=klantondersteuner)
    assert vlag.waarover == "Bankrekening: 6 dagen te laat"
    assert vlag.oplossing == "Vink af wat geregeld is, of zet het op niet van toepassing."
    assert vlag.plek == "?tab=geregeld#geregeld"
    (voor_teamleider,) = als_vlaggen([_vlag(persoon)], dag=DAG, kijker=teamleider)
    assert voor_teamleider.oplossing == vlag.oplossing


def test_the_rule_asks_as_much_for_many_as_for_few(
    gemeente: Gemeente, aanpak: Aanpak, django_assert_num_queries: Any
) -> None:
    RegelpuntFactory.create_batch(5, gemeente=gemeente)
    for _ in range(12):
        persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=60))
        TrajectFactory(statushouder=persoon, aanpak=aanpak)
    # A savepoint and its end, the lock, room to work, and a statement for each rule.
    with django_assert_num_queries(4 + len(alle_regels())):
        werk_signaleringen_bij()
    assert Signalering.objects.open().filter(regel="regelzaken").count() == 12


def test_a_tick_in_time_leaves_the_flags_alone(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, klantondersteuner: Medewerker,
    django_assert_max_num_queries: Any,
) -> None:  # fmt: skip
    op_tijd = RegelpuntFactory(gemeente=gemeente, termijn_dagen=30)
    with django_assert_max_num_queries(9):
        _tik(persoon, op_tijd, klantondersteuner, gezien=OPEN, versie=0)


def test_an_import_in_which_something_was_ticked_off_stays(
    persoon: Statushouder, punt: Regelpunt, klantondersteuner: Medewerker
) -> None:
    assert aangeroerde_regelzaken([persoon.pk]) == {}
    _tik(persoon, punt, klantondersteuner)
    assert aangeroerde_regelzaken([persoon.pk]) == {persoon.pk: "er is iets afgevinkt"}


def test_another_version_of_the_aanpak_is_the_same_aanpak(
    gemeente: Gemeente, klantondersteuner: Medewerker, vandaag_is: Zet
) -> None:
    RegelpuntFactory(gemeente=gemeente, aanpak="meetellen")
    for versie in (1, 2):
        aanpak = AanpakFactory(gemeente=gemeente, code="meetellen", versie=versie)
        persoon = StatushouderFactory(gemeente=gemeente)
        TrajectFactory(statushouder=persoon, aanpak=aanpak)
        assert te_regelen(persoon.pk, kijker=klantondersteuner).count() == 1
