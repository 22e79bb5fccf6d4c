"""From file to people and back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from inlezen.selectors.lijsten import tellingen
from inlezen.services.beheren import TUSSENPOZE, begin_poging, gooi_lijst_weg, hervat_lijsten, ruim_lijsten_op
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from inlezen.services.verbeteren import verbeter_regel
from kern.fouten import DomeinFout
from kern.tijd import alsof_het, nu, vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst, Aankomstregel, Betrokkenheid, Contactmoment, Statushouder
from statushouders.selectors.aankomst_terug import met_naam, waarom_niet_terug
from statushouders.services import aankomst, begin_profiel, wijs_toe
from statushouders.services.aankomst import Aankomstnakijker
from statushouders.tasks import voer_aankomstlijst_in
from tests.factories import (
    ContactmomentFactory,
    GemeenteFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    StatushouderFactory,
)
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand
from tests.statushouders.aankomst.conftest import Lijstmaker, persoon
from trajecten.models import Stap, Traject
from trajecten.services import rond_stap_af

Status, Oordeel = Aankomstlijst.Status, Aankomstregel.Oordeel


@pytest.fixture
def voer_in(teamleider: Medewerker, django_capture_on_commit_callbacks: Callable[..., Any]) -> Callable[..., None]:
    def doe(lijst: Aankomstlijst) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            bevestig_lijst(lijst=lijst, door=teamleider)
        lijst.refresh_from_db()

    return doe


def verbeter(*, regel: Aankomstregel, tekst: dict[str, str], door: Medewerker) -> Aankomstregel:
    """As somebody who has the row before him as it is now."""
    return verbeter_regel(
        Aankomstnakijker, regel=regel, tekst=tekst, gezien={veld: regel.cel(veld) for veld in tekst}, door=door
    )


@pytest.fixture
def draai_terug(teamleider: Medewerker, django_capture_on_commit_callbacks: Callable[..., Any]) -> Callable[..., None]:
    def doe(lijst: Aankomstlijst) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)
        lijst.refresh_from_db()

    return doe


def oordelen(lijst: Aankomstlijst) -> list[str]:
    return list(lijst.regels.order_by("nummer").values_list("oordeel", flat=True))


# Loading and columns


def test_nothing_is_written_about_people_before_it_is_confirmed(lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1), persoon(2, geboortedatum="31-2-1990")])
    assert lijst.status == Status.GEREED
    assert oordelen(lijst) == [Oordeel.NIEUW, Oordeel.FOUT]
    assert not Statushouder.objects.exists()


def test_broken_file_is_told_at_the_field_and_leaves_nothing(teamleider: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="Dit is een PDF") as fout:
        laad_lijst(Aankomstlijst, bestandsnaam="lijst.csv", inhoud=b"%PDF-1.7", door=teamleider)
    assert fout.value.veld == "bestand"
    assert not Aankomstlijst.objects.exists()


def test_what_came_from_the_file_is_encrypted_in_the_database(lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1, achternaam="Karimi"), persoon(2, achternaam="Ahmadi", geboortedatum="gisteren")])
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(r)::text FROM statushouders_aankomstregel r WHERE lijst_id = %s", [lijst.pk])
        rijen = " ".join(rij for (rij,) in cursor.fetchall())
        cursor.execute("SELECT to_jsonb(l)::text FROM statushouders_aankomstlijst l WHERE id = %s", [lijst.pk])
        rijen += cursor.fetchone()[0]
    for geheim in ("Karimi", "Ahmadi", persoon(1)[3], "gisteren", "geen datum"):
        assert geheim not in rijen


def test_columns_are_remembered_for_the_next_list_of_the_same_municipality(
    lijst_van: Lijstmaker, teamleider: Medewerker, andere_gemeente: Gemeente
) -> None:
    kop = ["Wie", "Wanneer", "Sinds wanneer"]
    rij = ["Karimi", "1990", persoon(1)[4]]
    eerste = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=csv_bestand([kop, rij]), door=teamleider)
    assert eerste.status == Status.KOPPELEN
    koppeling = {"achternaam": 0, "geboortedatum": 1, "vestigingsdatum": 2}
    koppel_kolommen(lijst=eerste, koppeling=koppeling, door=teamleider)
    tweede = laad_lijst(Aankomstlijst, bestandsnaam="b.csv", inhoud=csv_bestand([kop, rij]), door=teamleider)
    assert (tweede.status, tweede.koppeling) == (Status.NAKIJKEN, koppeling)
    ander = MedewerkerFactory(gemeente=andere_gemeente, rol=Rol.TEAMLEIDER)
    derde = laad_lijst(Aankomstlijst, bestandsnaam="c.csv", inhoud=csv_bestand([kop, rij]), door=ander)
    assert derde.status == Status.KOPPELEN


@pytest.mark.parametrize(
    ("koppeling", "reden"),
    [
        ({"achternaam": 0, "geboortedatum": 2}, "vestigingsdatum"),
        ({"achternaam": 0, "geboortedatum": 0, "vestigingsdatum": 4}, "maar voor één gegeven"),
        ({"achternaam": 0, "geboortedatum": 2, "vestigingsdatum": 9}, "bestaat niet"),
        ({"rol": 0, "geboortedatum": 2, "vestigingsdatum": 4}, "bestaat niet"),
    ],
)
def test_columns_that_cannot_be_right_are_refused(
    teamleider: Medewerker, koppeling: dict[str, int], reden: str
) -> None:
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a", inhoud=csv_bestand([KOP, persoon(1)]), door=teamleider)
    with pytest.raises(DomeinFout, match=reden):
        koppel_kolommen(lijst=lijst, koppeling=koppeling, door=teamleider)


# Judging


def test_known_people_are_found_by_bsn_v_nummer_or_name_within_the_municipality(
    lijst_van: Lijstmaker, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    op_naam = StatushouderFactory(
        gemeente=gemeente, achternaam="Karimi", voornamen="Nasrin", geboortedatum_brp="19820514"
    )
    StatushouderFactory(gemeente=gemeente, bsn=persoon(2)[3], achternaam=persoon(2)[0], geboortedatum_brp="19900503")
    StatushouderFactory(gemeente=andere_gemeente, bsn=persoon(3)[3], achternaam=persoon(3)[0])
    karimi = persoon(1, achternaam="KARIMI", voornamen="N.", geboortedatum="14-05-1982", bsn="")
    lijst = lijst_van([karimi, persoon(2), persoon(3)])
    assert oordelen(lijst) == [Oordeel.BEKEND, Oordeel.BEKEND, Oordeel.NIEUW]
    assert lijst.regels.get(nummer=2).statushouder == op_naam


def test_the_number_of_queries_does_not_grow_with_the_list(lijst_van: Lijstmaker, voer_in: Any) -> None:
    aantallen = []
    for nummers in (range(3), range(10, 310)):
        with CaptureQueriesContext(connection) as queries:
            voer_in(lijst_van([persoon(nummer) for nummer in nummers]))
        aantallen.append(len(queries))
    assert Statushouder.objects.count() == 303
    assert aantallen[1] <= aantallen[0]


# Mending


def test_mended_row_is_judged_anew(lijst_van: Lijstmaker, teamleider: Medewerker) -> None:
    lijst = lijst_van([persoon(1, geboortedatum="31-2-1990", bsn="1")])
    regel = lijst.regels.get()
    regel = verbeter(regel=regel, tekst={"geboortedatum": "28-2-1990"}, door=teamleider)
    assert [fout["veld"] for fout in regel.fouten] == ["bsn"]
    regel = verbeter(regel=regel, tekst={"bsn": ""}, door=teamleider)
    assert (regel.oordeel, regel.fouten) == (Oordeel.NIEUW, None)
    assert regel.gegevens["geboortedatum"] == "19900228"


def test_mended_row_may_turn_out_to_be_known_or_double(
    lijst_van: Lijstmaker, teamleider: Medewerker, gemeente: Gemeente
) -> None:
    bekende = StatushouderFactory(
        gemeente=gemeente, bsn=persoon(9)[3], achternaam="Karimi", geboortedatum_brp="19900501"
    )
    lijst = lijst_van([persoon(1), persoon(2, bsn="1", achternaam="Karimi", geboortedatum="1-5-1990")])
    regel = lijst.regels.get(nummer=3)
    regel = verbeter(regel=regel, tekst={"bsn": persoon(9)[3]}, door=teamleider)
    assert (regel.oordeel, regel.statushouder) == (Oordeel.BEKEND, bekende)
    regel = verbeter(regel=regel, tekst={"bsn": persoon(1)[3], "achternaam": persoon(1)[0]}, door=teamleider)
    assert regel.oordeel == Oordeel.FOUT
    assert "regel 2" in regel.fouten[0]["melding"]


def test_mending_one_of_two_doubles_sets_the_other_free(lijst_van: Lijstmaker, teamleider: Medewerker) -> None:
    lijst = lijst_van([persoon(1), persoon(1, voornamen="Anders")])
    assert oordelen(lijst) == [Oordeel.NIEUW, Oordeel.FOUT]
    eerste = lijst.regels.get(nummer=2)
    verbeter(
        regel=eerste, tekst={"bsn": persoon(5)[3], "achternaam": "Iemand", "geboortedatum": "1990"}, door=teamleider
    )
    assert oordelen(lijst) == [Oordeel.NIEUW, Oordeel.NIEUW]


def test_row_cannot_be_mended_in_a_column_that_is_not_used_nor_after_confirming(
    lijst_van: Lijstmaker, teamleider: Medewerker, voer_in: Any
) -> None:
    lijst = lijst_van([persoon(1), persoon(2, bsn="1")])
    regel = lijst.regels.get(nummer=3)
    with pytest.raises(DomeinFout, match="staat niet in de lijst"):
        verbeter(regel=regel, tekst={"telefoon": "06 12345678"}, door=teamleider)
    voer_in(lijst)
    with pytest.raises(DomeinFout, match="al ingevoerd"):
        verbeter(regel=regel, tekst={"bsn": ""}, door=teamleider)


# Writing down


def test_confirmed_people_are_written_with_their_trajecten(
    aanpakken: None, lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1), persoon(2, bsn="1"), persoon(3)])
    voer_in(lijst)
    assert lijst.status == Status.INGEVOERD
    assert Statushouder.objects.count() == Traject.objects.count() == 2
    assert Stap.objects.exists()
    assert list(lijst.regels.order_by("nummer").values_list("statushouder__achternaam", flat=True)) == [
        persoon(1)[0], None, persoon(3)[0],
    ]  # fmt: skip
    acties = Logregel.objects.filter(object_id=lijst.pk).order_by("pk").values_list("actie", flat=True)
    assert list(acties) == [f"aankomstlijst.{wat}" for wat in ("geladen", "gekoppeld", "bevestigd", "ingevoerd")]


def test_under_sixteen_becomes_a_person_without_traject(aanpakken: None, lijst_van: Lijstmaker, voer_in: Any) -> None:
    voer_in(lijst_van([persoon(1, geboortedatum=f"1-1-{vandaag().year - 9}")]))
    assert Statushouder.objects.count() == 1
    assert not Traject.objects.exists()


def test_colleague_named_in_the_list_gets_the_case_and_the_others_wait_for_one(
    lijst_van: Lijstmaker, voer_in: Any, klantondersteuner: Medewerker
) -> None:
    kop = [*KOP, "Klantmanager"]
    voer_in(lijst_van([[*persoon(1), klantondersteuner.email], [*persoon(2), ""]], kop))
    verdeeld = Betrokkenheid.objects.get()
    assert (verdeeld.medewerker, verdeeld.rol, verdeeld.statushouder.achternaam) == (
        klantondersteuner, Rol.KLANTONDERSTEUNER, persoon(1)[0],
    )  # fmt: skip


def test_colleagues_are_locked_at_the_end_of_an_import_so_that_they_can_sign_in_meanwhile(
    lijst_van: Lijstmaker, voer_in: Any, klantondersteuner: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("statushouders.services.aankomst.invoeren.BATCH", 1)
    lijst = lijst_van([[*persoon(n), klantondersteuner.email] for n in range(3)], [*KOP, "Klantmanager"])
    with CaptureQueriesContext(connection) as queries:
        voer_in(lijst)
    sql = [query["sql"] for query in queries]
    geschreven = [nr for nr, q in enumerate(sql) if q.startswith('INSERT INTO "statushouders_statushouder"')]
    vergrendeld = [nr for nr, q in enumerate(sql) if 'FROM "medewerkers_medewerker"' in q and "FOR NO KEY UPDATE" in q]
    assert len(geschreven) == 3
    assert vergrendeld
    assert geschreven[-1] < vergrendeld[0]
    assert Betrokkenheid.objects.actief().filter(medewerker=klantondersteuner).count() == 3


def test_confirming_twice_is_refused_and_running_the_job_twice_writes_nobody_twice(
    lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1)])
    voer_in(lijst)
    with pytest.raises(DomeinFout, match="al ingevoerd"):
        bevestig_lijst(lijst=lijst, door=teamleider)
    aankomst.voer_aankomstlijst_in(lijst.pk)
    Aankomstlijst.objects.update(status=Status.BEVESTIGD)
    aankomst.voer_aankomstlijst_in(lijst.pk)
    assert Statushouder.objects.count() == 1


def test_who_came_in_meanwhile_is_known_and_is_not_written_again(
    lijst_van: Lijstmaker, voer_in: Any, gemeente: Gemeente
) -> None:
    een, twee = lijst_van([persoon(1), persoon(2)]), lijst_van([persoon(2), persoon(3)])
    voer_in(een)
    voer_in(twee)
    assert Statushouder.objects.count() == 3
    assert oordelen(twee) == [Oordeel.BEKEND, Oordeel.NIEUW]
    assert twee.regels.get(nummer=2).statushouder == een.regels.get(nummer=3).statushouder


def test_list_without_anybody_new_cannot_be_confirmed(lijst_van: Lijstmaker, teamleider: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="niemand om in te voeren"):
        bevestig_lijst(lijst=lijst_van([persoon(1, bsn="1")]), door=teamleider)


def test_fault_half_way_leaves_nobody_and_the_list_can_be_tried_again(
    lijst_van: Lijstmaker, teamleider: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    lijst = lijst_van([persoon(nummer) for nummer in range(4)])
    bevestig_lijst(lijst=lijst, door=teamleider)
    monkeypatch.setattr("statushouders.services.aankomst.invoeren.BATCH", 2)
    keren = iter([True, False])

    def valt_uit(*_: Any) -> None:
        if not next(keren):
            raise RuntimeError("stroom weg")

    with monkeypatch.context() as even:
        even.setattr("statushouders.services.aankomst.invoeren._onthoud_wie", valt_uit)
        with pytest.raises(RuntimeError, match="stroom weg"):
            aankomst.voer_aankomstlijst_in(lijst.pk)
    assert not Statushouder.objects.exists()
    aankomst.voer_aankomstlijst_in(lijst.pk)
    assert Statushouder.objects.count() == 4


def test_job_that_fails_every_time_stops_and_says_so(lijst_van: Lijstmaker, teamleider: Medewerker) -> None:
    lijst = lijst_van([persoon(1)])
    bevestig_lijst(lijst=lijst, door=teamleider)
    begin = nu()
    for keer in range(5):
        with alsof_het(begin + keer * TUSSENPOZE):
            assert begin_poging(Aankomstlijst, lijst.pk)
    with alsof_het(begin + 5 * TUSSENPOZE):
        assert not begin_poging(Aankomstlijst, lijst.pk)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.pogingen) == (Status.GEREED, 0)
    assert "Er is niets opgeslagen" in lijst.melding
    bevestig_lijst(lijst=lijst, door=teamleider)
    lijst.refresh_from_db()
    assert lijst.melding == ""


def test_jobs_that_piled_up_while_nobody_worked_are_one_attempt_together(
    lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    """Every half minute it was offered again; when the worker is back they all run within the second."""
    lijst = lijst_van([persoon(1)])
    bevestig_lijst(lijst=lijst, door=teamleider)
    assert all(begin_poging(Aankomstlijst, lijst.pk) for _ in range(20))
    lijst.refresh_from_db()
    assert (lijst.status, lijst.pogingen) == (Status.BEVESTIGD, 1)


def test_what_the_database_refuses_is_tried_again_and_does_not_reach_the_log(
    lijst_van: Lijstmaker, teamleider: Medewerker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The database puts the refused row in its error."""
    lijst = lijst_van([persoon(1, achternaam="Karimi")])
    bevestig_lijst(lijst=lijst, door=teamleider)

    def weiger(**_: Any) -> None:
        raise IntegrityError("Failing row contains (Karimi)")

    with monkeypatch.context() as even:
        even.setattr("statushouders.services.aankomst.invoeren.schrijf_velen_in", weiger)
        voer_aankomstlijst_in(lijst.pk)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.pogingen) == (Status.BEVESTIGD, 1)
    assert "waits for another attempt: IntegrityError" in caplog.text
    assert "Karimi" not in caplog.text
    voer_aankomstlijst_in(lijst.pk)
    assert Statushouder.objects.count() == 1


def test_colleague_who_left_meanwhile_leaves_the_case_undivided(
    lijst_van: Lijstmaker, voer_in: Any, klantondersteuner: Medewerker
) -> None:
    lijst = lijst_van([[*persoon(1), klantondersteuner.email]], [*KOP, "Klantmanager"])
    Medewerker.objects.filter(pk=klantondersteuner.pk).update(rol=Rol.JOBCOACH)
    voer_in(lijst)
    assert Statushouder.objects.count() == 1
    assert not Betrokkenheid.objects.exists()


# Undo


def test_untouched_import_goes_back_and_leaves_who_was_known(
    aanpakken: None,
    lijst_van: Lijstmaker,
    voer_in: Any,
    draai_terug: Any,
    teamleider: Medewerker,
    klantondersteuner: Medewerker,
) -> None:
    bekende = StatushouderFactory(
        gemeente=teamleider.actieve_gemeente, achternaam="Karimi", voornamen="", geboortedatum_brp="19900000"
    )
    kop = [*KOP, "Klantmanager"]
    karimi = [*persoon(8, achternaam="Karimi", geboortedatum="1990", bsn=""), ""]
    lijst = lijst_van([[*persoon(1), klantondersteuner.email], [*persoon(2), ""], karimi], kop)
    voer_in(lijst)
    draai_terug(lijst)
    assert list(Statushouder.objects.all()) == [bekende]
    lijst.refresh_from_db()
    assert lijst.status == Status.TERUGGEDRAAID
    with pytest.raises(DomeinFout, match="al teruggedraaid"):
        aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)


def _contact(wie: Statushouder, door: Medewerker) -> None:
    ContactmomentFactory(statushouder=wie, door=door)


def _wijzig(wie: Statushouder, door: Medewerker) -> None:
    Statushouder.objects.filter(pk=wie.pk).update(versie=2)


def _verdeel(wie: Statushouder, door: Medewerker) -> None:
    collega = MedewerkerFactory(organisatie=door.organisatie, rol=Rol.KLANTONDERSTEUNER)
    wijs_toe(statushouder_ids=[wie.pk], medewerker=collega, rol=Rol.KLANTONDERSTEUNER, door=door)


def _rond_af(wie: Statushouder, door: Medewerker) -> None:
    rond_stap_af(stap=Stap.objects.filter(traject__statushouder=wie).order_by("uiterlijk").first(), door=door)


def _begin_profiel(wie: Statushouder, door: Medewerker) -> None:
    begin_profiel(persoon=wie, door=door)


@pytest.mark.parametrize(
    ("doe", "reden"),
    [
        (_contact, "er is een contact vastgelegd"),
        (_wijzig, "het dossier is gewijzigd"),
        (_verdeel, "de betrokken collega's zijn veranderd"),
        (_rond_af, "er is iets gedaan met een stap"),
        (_begin_profiel, "er is een profiel begonnen"),
    ],
)
def test_touched_import_stays_and_says_who_and_why(
    aanpakken: None, lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker, doe: Any, reden: str
) -> None:
    lijst = lijst_van([persoon(1, achternaam="Karimi", voornamen="Nasrin"), persoon(2)])
    voer_in(lijst)
    karimi = Statushouder.objects.get(achternaam="Karimi")
    doe(karimi, teamleider)
    assert met_naam(waarom_niet_terug(lijst), hoogstens=5) == [(karimi, reden)]
    with pytest.raises(DomeinFout, match=r"met 1 persoon is al iets gedaan\. Er is niemand verwijderd"):
        aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)
    assert Statushouder.objects.count() == 2


@pytest.mark.parametrize("doe", [_contact, _wijzig, _verdeel, _rond_af])
def test_who_was_touched_between_the_click_and_the_job_stays(
    aanpakken: None, lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker, doe: Any
) -> None:
    lijst = lijst_van([persoon(1, achternaam="Karimi"), persoon(2)])
    voer_in(lijst)
    aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)
    doe(Statushouder.objects.get(achternaam="Karimi"), teamleider)
    aankomst.draai_aankomstlijst_terug(lijst.pk)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.pogingen) == (Status.INGEVOERD, 0)
    assert "met 1 persoon is al iets gedaan" in lijst.melding
    assert "Karimi" not in lijst.melding
    assert Statushouder.objects.count() == 2


def test_fault_half_way_through_the_undo_leaves_everybody(
    aanpakken: None, lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    lijst = lijst_van([persoon(nummer) for nummer in range(4)])
    voer_in(lijst)
    aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)
    monkeypatch.setattr("statushouders.services.aankomst.terugdraaien.BATCH", 2)
    keren = iter([None, RuntimeError("stroom weg")])

    def valt_uit(*_: Any, **__: Any) -> None:
        if fout := next(keren):
            raise fout

    with monkeypatch.context() as even:
        even.setattr("statushouders.services.aankomst.terugdraaien.leg_vast_voor", valt_uit)
        with pytest.raises(RuntimeError, match="stroom weg"):
            aankomst.draai_aankomstlijst_terug(lijst.pk)
    assert Statushouder.objects.count() == 4
    aankomst.draai_aankomstlijst_terug(lijst.pk)
    assert not Statushouder.objects.exists()
    assert not Stap.objects.exists()
    aankomst.draai_aankomstlijst_terug(lijst.pk)  # a second time has no effect
    assert Logregel.objects.filter(actie="statushouder.teruggedraaid").count() == 4


def test_undo_takes_the_same_queries_for_more_people(
    aanpakken: None, lijst_van: Lijstmaker, voer_in: Any, draai_terug: Any
) -> None:
    aantallen = []
    for nummers in (range(3), range(10, 210)):
        lijst = lijst_van([persoon(nummer) for nummer in nummers])
        voer_in(lijst)
        with CaptureQueriesContext(connection) as queries:
            draai_terug(lijst)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 150
    assert not Statushouder.objects.exists()


# Who asked is a teamleider no more


def _zet_uit(wie: Medewerker) -> None:
    Medewerker.objects.filter(pk=wie.pk).update(is_active=False)


def _andere_rol(wie: Medewerker) -> None:
    Medewerker.objects.filter(pk=wie.pk).update(rol=Rol.KLANTONDERSTEUNER)


def _elders(wie: Medewerker) -> None:
    Medewerker.objects.filter(pk=wie.pk).update(organisatie=OrganisatieFactory(gemeenten=[GemeenteFactory()]))


@pytest.fixture
def opvolger(organisatie: Organisatie) -> Medewerker:
    wie: Medewerker = MedewerkerFactory(organisatie=organisatie, rol=Rol.TEAMLEIDER)
    return wie


@pytest.mark.parametrize("vertrekt", [_zet_uit, _andere_rol, _elders])
def test_list_of_who_left_before_the_job_waits_for_the_yes_of_a_colleague(
    aanpakken: None,
    lijst_van: Lijstmaker,
    teamleider: Medewerker,
    opvolger: Medewerker,
    klantondersteuner: Medewerker,
    vertrekt: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    lijst = lijst_van([[*persoon(1), klantondersteuner.email], [*persoon(2), ""]], [*KOP, "Klantmanager"])
    bevestig_lijst(lijst=lijst, door=teamleider)
    vertrekt(teamleider)
    voer_aankomstlijst_in(lijst.pk)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.pogingen) == (Status.GEREED, 0)
    assert lijst.melding.startswith(f"{teamleider.naam} wilde deze lijst invoeren, maar is geen teamleider meer")
    assert not Statushouder.objects.exists()
    assert Logregel.objects.filter(actie="aankomstlijst.teruggegeven", object_id=lijst.pk, door=None).count() == 1

    assert list(Aankomstlijst.objects.visible_to(opvolger)) == [lijst]
    with django_capture_on_commit_callbacks(execute=True):
        bevestig_lijst(lijst=lijst, door=opvolger)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.melding) == (Status.INGEVOERD, "")
    assert Statushouder.objects.count() == 2
    assert Betrokkenheid.objects.get().medewerker == klantondersteuner
    assert set(Logregel.objects.filter(actie="statushouder.ingeschreven").values_list("door", flat=True)) == {
        opvolger.pk
    }


@pytest.mark.parametrize("vertrekt", [_zet_uit, _andere_rol, _elders])
def test_undo_of_who_left_before_the_job_does_not_happen(
    lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker, opvolger: Medewerker, vertrekt: Any
) -> None:
    lijst = lijst_van([persoon(1)])
    voer_in(lijst)
    aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)
    vertrekt(teamleider)
    aankomst.draai_aankomstlijst_terug(lijst.pk)
    lijst.refresh_from_db()
    assert lijst.status == Status.INGEVOERD
    assert "is geen teamleider meer van deze gemeente. Er is niemand verwijderd." in lijst.melding
    assert Statushouder.objects.count() == 1
    aankomst.vraag_terugdraaien(lijst=lijst, door=opvolger)
    aankomst.draai_aankomstlijst_terug(lijst.pk)
    assert not Statushouder.objects.exists()


@pytest.mark.parametrize("stand", [Status.KOPPELEN, Status.NAKIJKEN])
def test_list_that_somebody_who_left_uploaded_is_taken_over(
    teamleider: Medewerker, opvolger: Medewerker, stand: str, django_capture_on_commit_callbacks: Any
) -> None:
    inhoud = csv_bestand([KOP, persoon(1)])
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=inhoud, door=teamleider)
    if stand == Status.NAKIJKEN:
        koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=teamleider)
    _zet_uit(teamleider)
    overgenomen = Aankomstlijst.objects.visible_to(opvolger).get()
    with django_capture_on_commit_callbacks(execute=True):
        if stand == Status.KOPPELEN:
            koppel_kolommen(lijst=overgenomen, koppeling=overgenomen.koppeling, door=opvolger)
        hervat_lijsten(Aankomstlijst)
    with django_capture_on_commit_callbacks(execute=True):
        bevestig_lijst(lijst=overgenomen, door=opvolger)
    assert Statushouder.objects.count() == 1


# Keeping


def test_list_that_is_thrown_away_leaves_no_rows_and_no_name(lijst_van: Lijstmaker, teamleider: Medewerker) -> None:
    """Who sends one family's file mostly names it after them."""
    lijst = lijst_van([persoon(1)])
    assert lijst.bestandsnaam
    gooi_lijst_weg(lijst=lijst, door=teamleider)
    assert not Aankomstregel.objects.exists()
    assert Aankomstlijst.objects.get(pk=lijst.pk).bestandsnaam == ""
    with pytest.raises(DomeinFout, match="weggegooid"):
        bevestig_lijst(lijst=lijst, door=teamleider)


def test_after_thirty_days_the_cells_are_gone_and_an_unconfirmed_list_too(
    lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker
) -> None:
    oud, nooit_bevestigd, jong = (
        lijst_van([persoon(1), persoon(2, bsn="1")]),
        lijst_van([persoon(3)]),
        lijst_van([persoon(4)]),
    )
    voer_in(oud)
    Aankomstlijst.objects.filter(pk__in=[oud.pk, nooit_bevestigd.pk]).update(geladen_op=nu() - timedelta(days=31))
    Aankomstlijst.objects.filter(pk=jong.pk).update(geladen_op=nu() - timedelta(days=30))
    ruim_lijsten_op(Aankomstlijst)
    for regel in Aankomstregel.objects.filter(lijst__in=[oud, nooit_bevestigd]):
        assert (regel.cellen, regel.gegevens, regel.fouten, regel.kenmerken) == (None, None, None, [])
    assert Aankomstregel.objects.get(lijst=jong).cellen
    assert Aankomstlijst.objects.get(pk=nooit_bevestigd.pk).status == Status.INGETROKKEN
    namen = dict(Aankomstlijst.objects.values_list("pk", "bestandsnaam"))
    assert namen == {oud.pk: "", nooit_bevestigd.pk: "", jong.pk: "aankomst.csv"}, "a name may name somebody"
    assert Statushouder.objects.count() == 1
    assert Contactmoment.objects.count() == 0
    assert tellingen(oud) == {"nieuw": 1, "bekend": 0, "fout": 1, "onbeoordeeld": 0}


@pytest.mark.parametrize("stand", [Status.NAKIJKEN, Status.BEVESTIGD, Status.TERUGDRAAIEN])
def test_list_with_a_job_under_way_is_kept_until_the_job_is_done(stand: Status, lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1)])
    Aankomstlijst.objects.update(geladen_op=nu() - timedelta(days=31), status=stand)
    ruim_lijsten_op(Aankomstlijst)
    assert Aankomstregel.objects.get().gegevens
    lijst.refresh_from_db()
    assert (lijst.status, lijst.bestandsnaam) == (stand, "aankomst.csv")
    Aankomstlijst.objects.update(status=Status.INGEVOERD)
    ruim_lijsten_op(Aankomstlijst)
    assert Aankomstregel.objects.get().gegevens is None


def test_import_cannot_go_back_when_its_rows_were_forgotten(
    lijst_van: Lijstmaker, voer_in: Any, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1)])
    voer_in(lijst)
    Aankomstlijst.objects.update(geladen_op=nu() - timedelta(days=31))
    ruim_lijsten_op(Aankomstlijst)
    with pytest.raises(DomeinFout, match="ouder dan 30 dagen"):
        aankomst.vraag_terugdraaien(lijst=lijst, door=teamleider)


def test_lists_that_wait_are_offered_again(
    lijst_van: Lijstmaker, teamleider: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    lijst = lijst_van([persoon(1)])
    bevestig_lijst(lijst=lijst, door=teamleider)
    with django_capture_on_commit_callbacks(execute=True):
        hervat_lijsten(Aankomstlijst)
    lijst.refresh_from_db()
    assert lijst.status == Status.INGEVOERD
