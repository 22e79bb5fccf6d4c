"""Keep a file: under a random key, once, with what the virus scanner says; and let it go again."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import alsof_het, nu
from kern.wissen import wis
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders import tasks
from statushouders.documenten.categorieen import Categorie
from statushouders.models import Aankomstregel, Document, Losbestand, Statushouder, Virusscan
from statushouders.models.document import opslag
from statushouders.selectors.aankomst_terug import waarom_niet_terug
from statushouders.services import (
    bewaar_document,
    haal_document_terug,
    open_document,
    verwijder_document,
    wijzig_document,
)
from statushouders.services.documenten import Kenmerken, OokGewijzigd, opruimen, ruim_documenten_op
from tests.factories import AankomstregelFactory, BetrokkenheidFactory, DocumentFactory, MedewerkerFactory
from tests.gelijktijdig import tegelijk
from tests.statushouders.documenten.bestanden import GOED, beeld, pdf, upload
from tests.statushouders.documenten.conftest import Bewaar, bestanden_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("soort", GOED)
def test_a_file_is_kept_as_it_came_under_a_random_key(
    bewaar: Bewaar, map_: Path, soort: str, gemeente: Gemeente
) -> None:
    document = bewaar(GOED[soort], naam="Selam Berhane BSN.pdf")
    [pad] = bestanden_in(map_)
    assert pad.read_bytes() == GOED[soort]
    assert pad.relative_to(map_).as_posix() == document.bestand
    assert document.bestand.startswith(f"{gemeente.pk}/")
    assert "Selam" not in document.bestand
    assert len(document.bestand) > 30
    assert document.soort.name == soort
    assert document.sha256 == hashlib.sha256(GOED[soort]).hexdigest()
    assert document.grootte == len(GOED[soort])
    assert document.naam == "Selam Berhane BSN"
    assert document.bestandsnaam.endswith(document.soort.achtervoegsel)
    assert not Losbestand.objects.exists()
    assert pad.stat().st_mode & 0o077 == 0


def test_two_of_the_same_file_have_keys_of_their_own(bewaar: Bewaar, map_: Path) -> None:
    assert bewaar().bestand != bewaar().bestand
    assert len(bestanden_in(map_)) == 2


def test_the_same_form_once_more_is_one_document(bewaar: Bewaar, map_: Path) -> None:
    kenmerk = uuid4()
    assert bewaar(kenmerk=kenmerk) == bewaar(kenmerk=kenmerk)
    assert bewaar(beeld(), kenmerk=kenmerk).pk
    assert Document.objects.count() == 2
    assert len(bestanden_in(map_)) == 2


def test_the_same_form_once_more_brings_back_what_was_thrown_away(
    bewaar: Bewaar, map_: Path, klantondersteuner: Medewerker
) -> None:
    kenmerk = uuid4()
    document = bewaar(kenmerk=kenmerk)
    verwijder_document(document=document, door=klantondersteuner)
    assert bewaar(kenmerk=kenmerk) == document
    document.refresh_from_db()
    assert document.verwijderd_op is None
    assert len(bestanden_in(map_)) == 1


@pytest.mark.parametrize("anders", [{"categorie": Categorie.MEDISCH}, {"beperkt": True}])
@pytest.mark.parametrize("weg", [False, True])
def test_the_same_form_once_more_for_other_readers_is_refused(
    bewaar: Bewaar, klantondersteuner: Medewerker, anders: dict[str, Any], weg: bool
) -> None:
    kenmerk = uuid4()
    document = bewaar(kenmerk=kenmerk)
    if weg:
        verwijder_document(document=document, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="al bewaard, met een andere categorie of voor andere lezers"):
        bewaar(kenmerk=kenmerk, **anders)
    document.refresh_from_db()
    assert (document.categorie, document.beperkt) == (Categorie.DIPLOMA, False)
    assert bool(document.verwijderd_op) is weg


def test_the_same_form_once_more_does_not_undo_what_a_colleague_hid(
    bewaar: Bewaar, klantondersteuner: Medewerker
) -> None:
    kenmerk = uuid4()
    document = bewaar(kenmerk=kenmerk)
    wijzig(document, naam="Attest", categorie="medisch", beperkt=True, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="voor andere lezers"):
        bewaar(kenmerk=kenmerk)
    document.refresh_from_db()
    assert Kenmerken.van(document) == ("Attest", "medisch", True)


def test_a_partner_sends_the_same_form_once_more(
    bewaar: Bewaar, persoon: Statushouder, organisatie: Organisatie
) -> None:
    partner = MedewerkerFactory(organisatie=organisatie, rol=Rol.KETENPARTNER)
    BetrokkenheidFactory(statushouder=persoon, medewerker=partner)
    gekozen = {"kenmerk": uuid4(), "door": partner, "categorie": Categorie.KETEN}
    assert bewaar(**gekozen) == bewaar(**gekozen)


def test_the_same_form_once_more_does_not_bring_back_a_virus(bewaar: Bewaar) -> None:
    kenmerk = uuid4()
    besmet = bewaar(kenmerk=kenmerk)
    Document.objects.filter(pk=besmet.pk).update(virusscan=Virusscan.BESMET, bestand="", gescand_op=nu())
    with pytest.raises(DomeinFout, match="virus"):
        bewaar(kenmerk=kenmerk)


@pytest.mark.django_db(transaction=True)
def test_two_posts_of_one_form_at_the_same_moment_are_one_document(
    persoon: Statushouder, klantondersteuner: Medewerker, map_: Path
) -> None:
    kenmerk = uuid4()

    def doe() -> int:
        document = bewaar_document(
            persoon=persoon, bestand=upload(), categorie=Categorie.CV, kenmerk=kenmerk, door=klantondersteuner
        )
        return document.pk

    een, ander, derde = tegelijk(doe, doe, doe)
    assert een == ander == derde
    assert Document.objects.count() == 1
    # What the others stored already, goes with the loose files.
    with alsof_het(nu() + timedelta(days=2)):
        ruim_documenten_op()
    assert len(bestanden_in(map_)) == 1


@pytest.mark.parametrize(
    ("rol", "categorie"),
    [
        (Rol.JOBCOACH, Categorie.IDENTITEIT),
        (Rol.JOBCOACH, Categorie.MEDISCH),
        (Rol.KETENPARTNER, Categorie.CV),
        (Rol.TEAMLEIDER, Categorie.MEDISCH),
        (Rol.JOBCOACH, "onzin"),
    ],
)
def test_a_category_that_is_not_theirs_is_refused(
    bewaar: Bewaar, map_: Path, persoon: Statushouder, organisatie: Organisatie, rol: Rol, categorie: str
) -> None:
    door = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=door)
    with pytest.raises(DomeinFout, match="categorie"):
        bewaar(categorie=categorie, door=door)
    assert not bestanden_in(map_)


def test_only_who_guides_the_person_puts_a_medical_paper_there(
    bewaar: Bewaar, organisatie: Organisatie, klantondersteuner: Medewerker
) -> None:
    assert bewaar(categorie=Categorie.MEDISCH).pk
    with pytest.raises(DomeinFout, match="categorie"):
        bewaar(categorie=Categorie.MEDISCH, door=MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER))


def test_who_lost_sight_of_the_person_meanwhile_keeps_nothing(
    bewaar: Bewaar, persoon: Statushouder, jobcoach: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match="niet meer openen"):
        bewaar(categorie=Categorie.CV, door=jobcoach)
    assert not Document.objects.exists()
    # The file that was there already is loose now, and goes.
    assert Losbestand.objects.count() == 1


def test_a_row_that_fails_leaves_a_loose_file_and_nothing_else(bewaar: Bewaar, map_: Path) -> None:
    with (
        patch("statushouders.services.documenten.bewaren.leg_vast", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
        transaction.atomic(),
    ):
        bewaar()
    assert not Document.objects.exists()


def test_a_full_disk_is_said_and_nothing_is_half_saved(bewaar: Bewaar) -> None:
    with (
        patch.object(type(opslag()), "save", side_effect=OSError("No space left")),
        pytest.raises(DomeinFout, match="later opnieuw"),
    ):
        bewaar()
    assert not Document.objects.exists()


def test_every_deed_leaves_a_line(bewaar: Bewaar, klantondersteuner: Medewerker) -> None:
    document = bewaar()
    wijzig(document, naam="Ander", categorie="cv", beperkt=True, door=klantondersteuner)
    open_document(document=document, door=klantondersteuner).close()
    verwijder_document(document=document, door=klantondersteuner)
    verwijder_document(document=document, door=klantondersteuner)
    haal_document_terug(document=document, door=klantondersteuner)
    regels = Logregel.objects.order_by("pk").values_list("actie", "object_id", "door")
    assert list(regels) == [
        (f"document.{wat}", document.pk, klantondersteuner.pk)
        for wat in ("bewaard", "gewijzigd", "gedownload", "verwijderd", "teruggehaald")
    ]


def wijzig(document: Document, **velden: Any) -> Document:
    """Change it as somebody who opened the form just now."""
    return wijzig_document(document=document, gezien=Kenmerken.van(document), **velden)


class TestWijzigen:
    def test_name_and_category(self, bewaar: Bewaar, klantondersteuner: Medewerker) -> None:
        document = bewaar()
        wijzig(document, naam="  ../Diploma\u202egpj ", categorie="cv", beperkt=True, door=klantondersteuner)
        document.refresh_from_db()
        assert (document.naam, document.categorie, document.beperkt) == ("Diplomagpj", "cv", True)

    @pytest.mark.parametrize("naam", ["", " . ", "\u200b\u202e", "x" * 121, "a\x00b"])
    def test_a_name_that_is_none(self, bewaar: Bewaar, klantondersteuner: Medewerker, naam: str) -> None:
        with pytest.raises(DomeinFout) as fout:
            wijzig(bewaar(), naam=naam, categorie="cv", beperkt=False, door=klantondersteuner)
        assert fout.value.veld == "naam"

    def test_a_jobcoach_changes_the_own_ones_alone(
        self, bewaar: Bewaar, persoon: Statushouder, jobcoach: Medewerker
    ) -> None:
        BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
        with pytest.raises(DomeinFout, match="van een collega"):
            verwijder_document(document=bewaar(), door=jobcoach)
        eigen = bewaar(door=jobcoach)
        with pytest.raises(DomeinFout, match="categorie"):
            wijzig(eigen, naam="x", categorie="identiteit", beperkt=False, door=jobcoach)
        verwijder_document(document=eigen, door=jobcoach)

    def test_not_what_was_thrown_away(self, bewaar: Bewaar, klantondersteuner: Medewerker) -> None:
        document = bewaar()
        verwijder_document(document=document, door=klantondersteuner)
        with pytest.raises(DomeinFout, match="bestaat niet meer"):
            wijzig(document, naam="x", categorie="cv", beperkt=False, door=klantondersteuner)


class TestTweeTegelijk:
    """Two dialogs are open on one document; the first is saved already."""

    def test_a_new_name_does_not_undo_what_a_colleague_hid(
        self, bewaar: Bewaar, persoon: Statushouder, klantondersteuner: Medewerker
    ) -> None:
        document = bewaar(categorie="cv")
        gezien = Kenmerken.van(document)
        wijzig(document, naam="diploma", categorie="medisch", beperkt=True, door=klantondersteuner)
        wijzig_document(
            document=document, naam="Attest", categorie="cv", beperkt=False, gezien=gezien, door=klantondersteuner
        )
        document.refresh_from_db()
        assert Kenmerken.van(document) == ("Attest", "medisch", True)

    def test_who_changed_the_same_hears_what_it_is_now(self, bewaar: Bewaar, klantondersteuner: Medewerker) -> None:
        document = bewaar(categorie="cv")
        gezien = Kenmerken.van(document)
        wijzig(document, naam="Ander", categorie="medisch", beperkt=True, door=klantondersteuner)
        zelf = {"document": document, "naam": "Attest", "categorie": "cv", "beperkt": False, "door": klantondersteuner}
        with pytest.raises(OokGewijzigd, match="'Ander', in de categorie Medisch, alleen voor") as fout:
            wijzig_document(gezien=gezien, **zelf)
        # Once more, knowing: the own name, and still what the colleague hid.
        wijzig_document(gezien=fout.value.gezien, **zelf)
        document.refresh_from_db()
        assert Kenmerken.van(document) == ("Attest", "medisch", True)


class TestOpruimen:
    def test_the_file_goes_a_week_after_it_was_thrown_away(
        self, bewaar: Bewaar, map_: Path, klantondersteuner: Medewerker
    ) -> None:
        blijft, document = bewaar(), bewaar(beeld())
        verwijder_document(document=document, door=klantondersteuner)
        with alsof_het(nu() + timedelta(days=6)):
            assert ruim_documenten_op() == 0
            haal_document_terug(document=document, door=klantondersteuner)
            verwijder_document(document=document, door=klantondersteuner)
        with alsof_het(nu() + timedelta(days=12)):
            assert ruim_documenten_op() == 0
        with alsof_het(nu() + timedelta(days=14)):
            with pytest.raises(DomeinFout, match="te lang geleden"):
                haal_document_terug(document=document, door=klantondersteuner)
            assert ruim_documenten_op() == 1
            assert ruim_documenten_op() == 0
        assert list(Document.objects.all()) == [blijft]
        assert [pad.read_bytes() for pad in bestanden_in(map_)] == [pdf()]
        assert Logregel.objects.filter(actie="document.gewist", object_id=document.pk, door=None).count() == 1

    def test_files_go_with_the_person_however_that_one_goes(
        self, bewaar: Bewaar, map_: Path, persoon: Statushouder
    ) -> None:
        sleutels = {bewaar().bestand, bewaar(beeld()).bestand}
        wis(Statushouder.objects.filter(pk=persoon.pk))
        assert set(Losbestand.objects.values_list("sleutel", flat=True)) == sleutels
        with alsof_het(nu() + timedelta(hours=25)):
            assert ruim_documenten_op() == 2
        assert not bestanden_in(map_)
        assert not Losbestand.objects.exists()

    def test_an_upload_that_is_under_way_is_left_alone(self, map_: Path) -> None:
        Losbestand.objects.create(sleutel="1/abc")
        assert ruim_documenten_op() == 0
        assert Losbestand.objects.exists()

    def test_a_file_that_is_gone_already_is_no_fault(self) -> None:
        Losbestand.objects.create(sleutel="1/weg", sinds=nu() - timedelta(days=2))
        assert ruim_documenten_op() == 1

    def test_a_disk_that_refuses_holds_up_no_other(self) -> None:
        for nummer in range(2):
            Losbestand.objects.create(sleutel=f"1/{nummer}", sinds=nu() - timedelta(days=2))
        with patch.object(type(opslag()), "delete", side_effect=[OSError, None]):
            assert ruim_documenten_op() == 1
        assert Losbestand.objects.count() == 1

    def test_what_cannot_be_deleted_lets_the_others_go_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(opruimen, "PER_KEER", 1)
        eerst, ander = (
            Losbestand.objects.create(sleutel=f"1/{nummer}", sinds=nu() - timedelta(days=9 - nummer))
            for nummer in range(2)
        )
        with patch.object(type(opslag()), "delete", side_effect=[OSError, None, None]):
            assert [ruim_documenten_op() for _ in range(3)] == [0, 1, 0]
            assert not Losbestand.objects.filter(pk=ander.pk).exists()
            with alsof_het(nu() + timedelta(hours=25)):
                assert ruim_documenten_op() == 1
        assert not Losbestand.objects.filter(pk=eerst.pk).exists()

    def test_what_a_killed_process_left_of_an_upload_goes(self, tmp_path: Path, settings: Any) -> None:
        settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
        with TemporaryUploadedFile("paspoort.pdf", "application/pdf", 0, "utf-8") as bestand:
            rest, ander = Path(bestand.temporary_file_path()), tmp_path / "ander"
            ander.touch()
            assert rest.parent == tmp_path
            ruim_documenten_op()
            assert rest.exists()
            with alsof_het(nu() + timedelta(days=2)):
                ruim_documenten_op()
            assert not rest.exists()
            assert ander.exists()
            rest.touch()


class TestOpenen:
    def test_what_was_thrown_away_or_lost_is_said(
        self, bewaar: Bewaar, map_: Path, klantondersteuner: Medewerker
    ) -> None:
        document = bewaar()
        verwijder_document(document=document, door=klantondersteuner)
        document.refresh_from_db()
        with pytest.raises(DomeinFout, match="weggegooid"):
            open_document(document=document, door=klantondersteuner)
        kwijt = bewaar(beeld())
        (map_ / kwijt.bestand).unlink()
        with pytest.raises(DomeinFout, match="niet gevonden"):
            open_document(document=kwijt, door=klantondersteuner)

    def test_an_infected_one_is_never_opened(self, persoon: Statushouder, klantondersteuner: Medewerker) -> None:
        document = DocumentFactory(
            statushouder=persoon, virusscan=Virusscan.BESMET, bestand="", sha256="0" * 64, gescand_op=nu()
        )
        with pytest.raises(DomeinFout, match="virus"):
            open_document(document=document, door=klantondersteuner)

    def test_not_by_who_does_not_see_it(self, bewaar: Bewaar, jobcoach: Medewerker) -> None:
        with pytest.raises(DomeinFout):
            open_document(document=bewaar(), door=jobcoach)


def test_a_person_with_a_document_was_touched(bewaar: Bewaar) -> None:
    """So that an arrivals list does not go back with papers in it."""
    document = bewaar()
    regel = AankomstregelFactory(
        lijst__gemeente=document.statushouder.gemeente,
        oordeel=Aankomstregel.Oordeel.NIEUW,
        statushouder=document.statushouder,
    )
    assert waarom_niet_terug(regel.lijst)[document.statushouder_id]


def test_the_jobs_are_on_the_clock_and_run_when_there_is_nothing_to_do(settings: Any) -> None:
    op_de_klok = {taak["task"] for taak in settings.CELERY_BEAT_SCHEDULE.values()}
    for taak in (tasks.ruim_documenten_op, tasks.scan_wachtende_documenten):
        assert taak.name in op_de_klok
        taak.delay()
