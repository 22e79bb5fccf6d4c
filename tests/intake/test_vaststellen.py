"""Fixing a talk: all or nothing, and never changed after that."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from intake import services
from intake.models import Conclusie, Gesprek, Sectieantwoorden
from intake.services import Onvolledig
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from statushouders.models import Gezondheid, Leefsituatie, Persoonstaal, Statushouder, Werkervaring
from tests.factories import BetrokkenheidFactory, ConclusieFactory
from tests.intake.conftest import Bewaar, besluit
from trajecten.models import Aanpak, Stap
from trajecten.statussen import Stapstatus

pytestmark = pytest.mark.django_db


def test_fixing_writes_facts_conclusion_and_snapshot_and_ends_the_step(
    vol_gesprek: Gesprek, stap: Stap, aanpak: Aanpak, klantondersteuner: Medewerker
) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    gisteren = vandaag() - timedelta(days=1)
    stap.refresh_from_db()
    assert (stap.status, stap.gedaan_op, gesprek.datum) == (Stapstatus.GEDAAN, gisteren, gisteren)
    conclusie = Conclusie.objects.get(gesprek=gesprek)
    assert (conclusie.kan_starten, conclusie.verwachte_weken, conclusie.vorm) == ("nog_niet", 3, "groep")
    assert conclusie.aanpak == aanpak
    talen = dict(Persoonstaal.objects.filter(statushouder=gesprek.statushouder).values_list("taal", "spreken"))
    assert talen == {"ti": "C2", "en": "B1"}
    assert Werkervaring.objects.get().beroep == "Naaister"
    leef = Leefsituatie.objects.get()
    assert (leef.uren_per_week, leef.functioneel) == (16, "Niet zwaarder tillen dan 15 kilo")
    assert Gezondheid.objects.get().toestemming_op == gisteren
    assert Logregel.objects.filter(actie="gesprek.vastgesteld", object_id=gesprek.pk).count() == 1


def test_the_snapshot_holds_words_and_nothing_protected(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    gesprek.refresh_from_db()
    assert "rugklacht" not in str(gesprek.momentopname)
    werk = next(deel for deel in gesprek.momentopname["secties"] if deel["code"] == "werk")
    woorden = {regel["vraag"]: regel["antwoord"] for regel in werk["regels"]}
    assert woorden["Welk werk heb je gedaan?"] == ("Naaister · ambacht (kleding, hout, metaal) · 2010 tot 2019")
    assert "Oude rugklacht" in str(gesprek.beschermd.get().momentopname)


def test_what_is_not_asked_leaves_the_facts_as_they_are(
    gesprek: Gesprek, bewaar: Bewaar, vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    Leefsituatie.objects.create(statushouder=gesprek.statushouder, netwerk="Kent de buren.", kan_fietsen="ja")

    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    leef = Leefsituatie.objects.get()
    assert (leef.netwerk, leef.kan_fietsen) == ("Kent de buren.", "ja")


def test_without_consent_no_health_fact_is_kept(
    vol_gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker
) -> None:
    bewaar("gezondheid", {"rekening": "ja", "functioneel": "Zit het liefst", "gezondheid": "Verborgen"})

    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    assert not Gezondheid.objects.exists()
    assert "Verborgen" not in str(vol_gesprek.beschermd.get().antwoorden)


def test_an_open_question_or_a_fault_stops_it_and_nothing_happens(
    vol_gesprek: Gesprek, bewaar: Bewaar, stap: Stap, klantondersteuner: Medewerker
) -> None:
    bewaar("werk", {"uren_per_week": "200"})
    bewaar("gezin", {})

    with pytest.raises(Onvolledig) as fout:
        services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    assert fout.value.secties == {"gezin": (0, 1), "werk": (1, 0)}
    stap.refresh_from_db()
    assert stap.status == Stapstatus.OPEN
    assert not Conclusie.objects.exists()


def test_twice_is_once(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="vastgesteld"):
        services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)


def test_a_step_that_is_done_already_stays_as_it_is(
    vol_gesprek: Gesprek, stap: Stap, klantondersteuner: Medewerker
) -> None:
    from trajecten.services import rond_stap_af

    rond_stap_af(stap=stap, door=klantondersteuner)
    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    stap.refresh_from_db()
    assert stap.gedaan_op == vandaag()


def test_protected_answers_are_fixed_by_who_may_read_them(vol_gesprek: Gesprek, teamleider: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="afgeschermde antwoorden"):
        services.stel_vast(gesprek=vol_gesprek, door=teamleider)


@pytest.mark.parametrize("veld", ["datum", "soort", "momentopname", "stand"])
def test_the_database_keeps_a_fixed_talk_as_it_is(
    veld: str, vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    nieuw: dict[str, Any] = {"datum": vandaag() - timedelta(days=9), "soort": "startgesprek", "momentopname": {"x": 1}}
    with pytest.raises(IntegrityError), transaction.atomic():
        Gesprek.objects.filter(pk=gesprek.pk).update(**{veld: nieuw.get(veld, "concept")})


def test_the_database_keeps_answers_and_conclusion_too(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sectieantwoorden.objects.filter(gesprek=gesprek).update(versie=9)
    with pytest.raises(IntegrityError), transaction.atomic():
        gesprek.beschermd.update(versie=9)
    with pytest.raises(IntegrityError), transaction.atomic():
        Conclusie.objects.filter(gesprek=gesprek).update(reden="Anders")


def test_a_person_can_still_be_deleted_with_everything(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    Logregel.objects.all().delete()
    Statushouder.objects.filter(pk=gesprek.statushouder_id).delete()
    assert not Gesprek.objects.exists()


def test_a_correction_is_a_new_version_and_the_old_one_stays_readable(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    oud = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    opname = Gesprek.objects.get(pk=oud.pk).momentopname

    nieuw = services.begin_verbetering(gesprek=oud, reden="Uren waren verkeerd", door=klantondersteuner)
    assert nieuw.secties.get(sectie="werk").antwoorden["uren_per_week"] == "16"
    oud.refresh_from_db()
    assert oud.stand == Gesprek.Stand.VASTGESTELD

    nieuw = services.stel_vast(gesprek=nieuw, door=klantondersteuner)
    oud.refresh_from_db()
    assert (oud.stand, nieuw.stand, nieuw.versienummer) == ("vervangen", "vastgesteld", 2)
    assert oud.momentopname == opname


def test_a_correction_needs_a_reason_and_the_version_that_counts(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    oud = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="waarom"):
        services.begin_verbetering(gesprek=oud, reden=" ", door=klantondersteuner)
    services.begin_verbetering(gesprek=oud, reden="Fout", door=klantondersteuner)
    with pytest.raises(DomeinFout, match="al een gesprek"):
        services.begin_verbetering(gesprek=oud, reden="Nog een", door=klantondersteuner)


def test_a_talk_is_begun_once_and_a_concept_can_go(gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    weer = services.begin_gesprek(statushouder=gesprek.statushouder, soort="werkintake", door=klantondersteuner)
    assert weer.pk == gesprek.pk
    services.gooi_weg(gesprek=gesprek, door=klantondersteuner)
    assert not Gesprek.objects.exists()


def test_protected_answers_are_thrown_away_by_who_may_read_them(
    gesprek: Gesprek, bewaar: Bewaar, teamleider: Medewerker, klantondersteuner: Medewerker
) -> None:
    bewaar("gezondheid", {"rekening": "nee"})
    with pytest.raises(DomeinFout, match="afgeschermde antwoorden"):
        services.gooi_weg(gesprek=gesprek, door=teamleider)
    bewaar("gezondheid", {})
    services.gooi_weg(gesprek=gesprek, door=teamleider)
    assert not Gesprek.objects.exists()


@pytest.mark.parametrize("open_", [True, False])
def test_a_correction_of_the_date_takes_the_step_along(
    open_: bool, vol_gesprek: Gesprek, stap: Stap, aanpak: Aanpak, klantondersteuner: Medewerker
) -> None:
    oud = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    stap.refresh_from_db()
    if not open_:
        # Somebody gave the step another day since: that is not the day of the talk any more.
        Stap.objects.filter(pk=stap.pk).update(gedaan_op=vandaag())
    nieuw = services.begin_verbetering(gesprek=oud, reden="Verkeerde dag", door=klantondersteuner)
    dag = vandaag() - timedelta(days=3)
    rij = nieuw.secties.get(sectie="besluit")
    rij.antwoorden = besluit(aanpak, dag)
    rij.save()
    services.stel_vast(gesprek=nieuw, door=klantondersteuner)
    stap.refresh_from_db()
    assert (stap.status, stap.gedaan_op) == (Stapstatus.GEDAAN, dag if open_ else vandaag())
    assert Gezondheid.objects.get().toestemming_op == dag


def test_a_fixed_talk_cannot_be_thrown_away(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    with pytest.raises(DomeinFout):
        services.gooi_weg(gesprek=gesprek, door=klantondersteuner)


def test_the_stand_in_fixes_for_a_colleague_who_is_away(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker, organisatie: Any
) -> None:
    from statushouders.models import Vervanging
    from tests.factories import MedewerkerFactory

    vervanger = MedewerkerFactory(organisatie=organisatie)
    with pytest.raises(DomeinFout):
        services.stel_vast(gesprek=vol_gesprek, door=vervanger)
    Vervanging.objects.create(medewerker=klantondersteuner, vervanger=vervanger, van=vandaag(), tot=vandaag())
    assert services.stel_vast(gesprek=vol_gesprek, door=vervanger).stand == "vastgesteld"


def test_somebody_elses_person_is_not_to_be_talked_with(jobcoach: Medewerker, persoon: Statushouder) -> None:
    with pytest.raises(DomeinFout):
        services.begin_gesprek(statushouder=persoon, soort="werkintake", door=jobcoach)
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)


def _zoals_opgeslagen() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reden, eerste_afspraken FROM intake_conclusie")
        reden, afspraken = cursor.fetchone()
    return reden, afspraken


def test_the_words_of_a_conclusion_are_encrypted_also_those_from_before(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    woorden = ("Opvang is nog niet rond.", "Rima belt de opvang.")
    assert not set(woorden) & set(_zoals_opgeslagen())

    migratie = import_module("intake.migrations.0009_conclusie_versleuteld")
    apps = MigrationExecutor(connection).loader.project_state(("intake", "0008_besluit_mag_open")).apps
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with connection.schema_editor() as bewerker:
        migratie.ontsleutel_wat_er_staat(apps, bewerker)
        assert _zoals_opgeslagen() == woorden
        migratie.versleutel_wat_er_staat(apps, bewerker)
        migratie.zwijg_over_het_beschermde(apps, bewerker)
    assert not set(woorden) & set(_zoals_opgeslagen())
    conclusie = Conclusie.objects.get()
    assert (conclusie.reden, conclusie.eerste_afspraken) == woorden
    assert "gezondheid" not in Gesprek.objects.get().standen
    with pytest.raises(IntegrityError), transaction.atomic():
        Conclusie.objects.update(reden="Anders")


def test_the_database_refuses_a_no_without_a_reason() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ConclusieFactory(kan_starten="nee")
