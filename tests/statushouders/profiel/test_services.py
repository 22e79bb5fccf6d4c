"""A profile from concept to consent and back, by the services."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Model

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel
from statushouders.models import Leefsituatie, Opleiding, Profiel, Vaardigheid, Werkervaring
from statushouders.profielbeeld import afdruk, gevulde_delen
from statushouders.profielcodes import Profieldeel, Profielstand
from statushouders.selectors.profiel import beeld_van
from statushouders.services import (
    begin_profiel,
    geef_akkoord,
    gooi_profiel_weg,
    trek_akkoord_in,
    wijzig_profiel,
)
from tests.factories import ProfielFactory, StatushouderFactory, TrajectFactory
from tests.statushouders.profiel.conftest import GEHEIM, gelekt

ALLES = [code for code in Profieldeel.values if code != Profieldeel.FUNCTIONEEL]


def akkoord(profiel: Any, door: Any, **anders: Any) -> Profiel:
    """Read together and agreed with, today."""
    gegevens: dict[str, Any] = {"op": vandaag(), "wijze": "tolk", "gedeeld": ALLES}
    return geef_akkoord(profiel=profiel, door=door, **gegevens | {"gelezen": afdruk(beeld_van(profiel))} | anders)


class TestBeginnen:
    def test_what_is_known_fills_it(self, persoon: Any, ko: Any) -> None:
        profiel = begin_profiel(persoon=persoon, door=ko)
        assert profiel.teksten == {
            "roepnaam": "Selam",
            "competenties": "Werkt precies.",
            "motivatie": "Wil weer monteur worden.",
        }
        beeld = beeld_van(profiel)
        assert beeld["naam"] == "Selam Z."
        assert gevulde_delen(beeld) == [
            "competenties",
            "motivatie",
            "ervaring",
            "talen",
            "beschikbaar",
            "vervoer",
            "functioneel",
        ]
        assert dict(beeld["kort"]) == {
            "Ervaring als": "Schilder, Elektricien",
            "Beschikbaar": "16 uur",
            "Nederlands": "A2, eenvoudige zinnen",
            "Komt met": "fiets, rijbewijs B",
        }
        assert Logregel.objects.filter(actie="profiel.begonnen", object_id=profiel.pk, door=ko).count() == 1

    def test_nothing_of_what_an_employer_may_not_know_is_in_it(self, persoon: Any, ko: Any) -> None:
        profiel = begin_profiel(persoon=persoon, door=ko)
        assert gelekt(str(profiel.teksten) + str(beeld_van(profiel))) == []

    def test_beginning_twice_gives_the_same_concept(self, persoon: Any, ko: Any) -> None:
        assert begin_profiel(persoon=persoon, door=ko) == begin_profiel(persoon=persoon, door=ko)
        assert Profiel.objects.count() == 1

    def test_a_child_has_none(self, gemeente: Any, ko: Any) -> None:
        kind = StatushouderFactory(gemeente=gemeente, geboortedatum_brp=f"{vandaag().year - 8}0101")
        with pytest.raises(DomeinFout, match="16 jaar"):
            begin_profiel(persoon=kind, door=ko)

    def test_who_has_one_name_is_called_by_it(self, gemeente: Any, ko: Any) -> None:
        mens = StatushouderFactory(gemeente=gemeente, voornamen="", achternaam="Bahram")
        assert beeld_van(begin_profiel(persoon=mens, door=ko))["naam"] == "Bahram"


class TestSchrijven:
    @pytest.fixture
    def profiel(self, persoon: Any, ko: Any) -> Profiel:
        return begin_profiel(persoon=persoon, door=ko)

    def test_texts_are_kept_without_the_space_around_them(self, profiel: Any, ko: Any) -> None:
        wijzig_profiel(profiel=profiel, teksten={"roepnaam": "Selam", "houding": "  Op tijd. "}, versie=1, door=ko)
        profiel.refresh_from_db()
        assert (profiel.teksten, profiel.versie) == ({"roepnaam": "Selam", "houding": "Op tijd."}, 2)

    def test_who_saves_second_hears_of_it(self, profiel: Any, ko: Any) -> None:
        wijzig_profiel(profiel=profiel, teksten={"roepnaam": "Selam"}, versie=1, door=ko)
        with pytest.raises(BewerktDoorAnder):
            wijzig_profiel(profiel=profiel, teksten={"roepnaam": "Sel"}, versie=1, door=ko)

    @pytest.mark.parametrize(
        "tekst",
        [
            "Werkte 14 jaar, van 1992 tot 2005.",
            "Begon op 14 mei 2024.",
            "Winkel op Schuilstraat 123.",
            "Had 2671 abonnees.",
            "Bel 06 12 34 56 78.",
        ],
    )
    def test_what_only_looks_like_it_is_kept(self, tekst: str, profiel: Any, ko: Any) -> None:
        nieuw = wijzig_profiel(
            profiel=profiel, teksten={"roepnaam": "Selam", "motivatie": tekst}, versie=profiel.versie, door=ko
        )
        assert nieuw.teksten["motivatie"] == tekst

    @pytest.mark.parametrize(
        ("tekst", "melding"),
        [
            ("Zijn nummer is 999990019.", "een BSN"),
            ("Zijn nummer is 9999.90.019.", "een BSN"),
            ("111222333 2 kinderen", "een BSN"),
            ("111222333\n2019", "een BSN"),
            ("111222333 0612345678", "een BSN"),
            ("BSN 111  222//333", "een BSN"),
            ("Nummer ١١١٢٢٢٣٣٣", "een BSN"),
            (f"V {GEHEIM['v_nummer']}", "het V-nummer"),
            ("Geboren op 14-5-1992", "de geboortedatum"),
            ("Woont op schuilstraat 12", "het adres"),
            ("Woont in 2671ab", "de postcode"),
            ("BSN 111_222_333", "een BSN"),
            ("BSN 111222\u200b333", "een BSN"),
            ("V 123 456 7890", "het V-nummer"),
            ("V 123.456.7890", "het V-nummer"),
            ("V 12345\u200b67890", "het V-nummer"),
            ("Woont op Schuilstraat, 12", "het adres"),
            ("Woont op Schuilstraat nr. 12", "het adres"),
            ("Woont op Schuilstraat huisnummer 12", "het adres"),
            ("Geboren op 14 mei 1992", "de geboortedatum"),
            ("Geboren op 14 Mei '92", "de geboortedatum"),
            ("Geboren op 14.05.1992", "de geboortedatum"),
            ("Geboren op 14/5/1992", "de geboortedatum"),
            ("Geboren op 14-05-92", "de geboortedatum"),
            ("Geboren op 1992-05-14", "de geboortedatum"),
            ("Geboren op 14\u200b-5-1992", "de geboortedatum"),
            ("x" * 1001, "te lang"),
            ("nul \x00 teken", "onzichtbaar"),
        ],
    )
    def test_numbers_and_dates_that_nobody_may_read_are_refused(
        self, tekst: str, melding: str, profiel: Any, ko: Any
    ) -> None:
        with pytest.raises(DomeinFout, match=melding) as fout:
            wijzig_profiel(profiel=profiel, teksten={"roepnaam": "Selam", "houding": tekst}, versie=1, door=ko)
        assert fout.value.veld == "houding"

    def test_a_telephone_number_of_ten_digits_is_no_bsn(self, profiel: Any, ko: Any) -> None:
        wijzig_profiel(
            profiel=profiel,
            teksten={"roepnaam": "Selam", "houding": "Tilt 25 kilo, 2011-2018. Bel 0612345678."},
            versie=1,
            door=ko,
        )

    def test_a_name_is_needed(self, profiel: Any, ko: Any) -> None:
        with pytest.raises(DomeinFout, match="hoe iemand op het werk heet"):
            wijzig_profiel(profiel=profiel, teksten={}, versie=1, door=ko)

    def test_a_concept_can_be_thrown_away(self, profiel: Any, ko: Any) -> None:
        gooi_profiel_weg(profiel=profiel, door=ko)
        assert not Profiel.objects.exists()


class TestAkkoord:
    @pytest.fixture
    def profiel(self, persoon: Any, ko: Any) -> Profiel:
        return begin_profiel(persoon=persoon, door=ko)

    def test_it_is_frozen_with_what_may_be_shared(self, profiel: Any, persoon: Any, ko: Any) -> None:
        akkoord(profiel, ko)
        Leefsituatie.objects.filter(statushouder=persoon).update(uren_per_week=40)
        profiel.refresh_from_db()
        assert profiel.is_goedgekeurd
        beeld = beeld_van(profiel)
        assert dict(beeld["kort"])["Beschikbaar"] == "16 uur"
        assert gevulde_delen(beeld) == profiel.gedeeld
        assert "functioneel" not in profiel.gedeeld
        assert "15 kilo" not in str(profiel.momentopname)
        assert gelekt(str(profiel.momentopname)) == []

    def test_what_somebody_can_do_at_work_is_shared_when_it_is_ticked(self, profiel: Any, ko: Any) -> None:
        assert "15 kilo" in str(akkoord(profiel, ko, gedeeld=["functioneel", "vervoer"]).momentopname)

    def test_what_is_not_shared_is_not_in_the_first_look_either(self, profiel: Any, ko: Any) -> None:
        beeld = akkoord(profiel, ko, gedeeld=["motivatie"]).momentopname
        assert beeld["kort"] == []
        assert gevulde_delen(beeld) == ["motivatie"]

    @pytest.mark.parametrize(
        ("anders", "melding"),
        [
            ({"op": vandaag() + timedelta(days=1)}, "tussen de vestiging en vandaag"),
            ({"op": vandaag() - timedelta(days=400)}, "tussen de vestiging en vandaag"),
            ({"op": vandaag() - timedelta(days=1)}, "Akkoord kan vanaf die dag"),
            ({"wijze": "gok"}, "Kies hoe"),
            ({"gedeeld": []}, "niets om te delen"),
            ({"gedeeld": ["houding"]}, "niets om te delen"),
            ({"gelezen": "iets anders"}, "veranderd sinds"),
        ],
    )
    def test_what_cannot_be_is_refused(self, anders: dict[str, Any], melding: str, profiel: Any, ko: Any) -> None:
        with pytest.raises(DomeinFout, match=melding):
            akkoord(profiel, ko, **anders)
        profiel.refresh_from_db()
        assert profiel.is_concept

    def test_what_changed_after_it_was_read_is_not_agreed_with(self, profiel: Any, persoon: Any, ko: Any) -> None:
        gelezen = afdruk(beeld_van(profiel))
        Leefsituatie.objects.filter(statushouder=persoon).update(uren_per_week=40)
        with pytest.raises(DomeinFout, match="veranderd sinds"):
            akkoord(profiel, ko, gelezen=gelezen)

    @pytest.mark.parametrize(
        ("soort", "veld", "deel"),
        [
            (Werkervaring, "taken", "Ervaring en opleiding"),
            (Werkervaring, "beroep", "Ervaring en opleiding"),
            (Opleiding, "richting", "Ervaring en opleiding"),
            (Vaardigheid, "tekst", "Kan goed"),
            (Leefsituatie, "functioneel", "Goed om te weten"),
        ],
    )
    def test_no_fact_brings_a_number_onto_a_profile(
        self, soort: Any, veld: str, deel: str, profiel: Any, persoon: Any, ko: Any
    ) -> None:
        feit = soort.objects.filter(statushouder=persoon).first()
        setattr(feit, veld, "Nummer 111222333")
        feit.save()
        with pytest.raises(DomeinFout, match=f"Bij '{deel}' staat een BSN"):
            akkoord(profiel, ko, gedeeld=Profieldeel.values)
        profiel.refresh_from_db()
        assert profiel.is_concept
        rest = [code for code in Profieldeel.values if Profieldeel(code).label != deel]
        assert "111222333" not in str(akkoord(profiel, ko, gedeeld=rest).momentopname)

    def test_the_first_texts_are_looked_at_too(self, persoon: Any, ko: Any) -> None:
        Leefsituatie.objects.filter(statushouder=persoon).update(ambitie_kort=f"Post naar {GEHEIM['postcode']}")
        with pytest.raises(DomeinFout, match="Bij 'Motivatie' staat de postcode"):
            akkoord(begin_profiel(persoon=persoon, door=ko), ko)

    def test_a_new_version_takes_the_place_of_the_old_one(self, profiel: Any, persoon: Any, ko: Any) -> None:
        akkoord(profiel, ko)
        nieuw = begin_profiel(persoon=persoon, door=ko)
        assert (nieuw.versienummer, nieuw.teksten) == (2, profiel.teksten)
        assert Profiel.objects.get(stand=Profielstand.AKKOORD) == profiel
        akkoord(nieuw, ko)
        assert list(Profiel.objects.values_list("versienummer", "stand")) == [(2, "akkoord"), (1, "vervangen")]

    def test_taken_back_it_is_no_longer_shared(self, profiel: Any, persoon: Any, ko: Any) -> None:
        akkoord(profiel, ko)
        trek_akkoord_in(profiel=profiel, door=ko)
        profiel.refresh_from_db()
        assert (profiel.stand, profiel.ingetrokken_door) == ("ingetrokken", ko)
        with pytest.raises(DomeinFout, match="al niet meer gedeeld"):
            trek_akkoord_in(profiel=profiel, door=ko)
        assert begin_profiel(persoon=persoon, door=ko).versienummer == 2


class TestDatabase:
    @pytest.mark.parametrize(
        "anders",
        [{"teksten": {}}, {"momentopname": {}}, {"gedeeld": []}, {"akkoord_op": vandaag()}, {"stand": "concept"}],
    )
    def test_a_profile_with_consent_never_changes(self, anders: dict[str, Any], persoon: Any) -> None:
        profiel = ProfielFactory(statushouder=persoon, goedgekeurd=True, akkoord_op=vandaag() - timedelta(days=2))
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            Profiel.objects.filter(pk=profiel.pk).update(**anders)

    def test_what_was_replaced_does_not_come_back(self, persoon: Any) -> None:
        profiel = ProfielFactory(statushouder=persoon, goedgekeurd=True)
        Profiel.objects.update(stand="vervangen")
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            Profiel.objects.filter(pk=profiel.pk).update(stand="akkoord")

    @pytest.mark.parametrize("goedgekeurd", [True, False])
    def test_there_is_one_concept_and_one_that_counts(self, goedgekeurd: bool, persoon: Any) -> None:
        ProfielFactory(statushouder=persoon, goedgekeurd=goedgekeurd)
        with pytest.raises(IntegrityError), transaction.atomic():
            ProfielFactory(statushouder=persoon, goedgekeurd=goedgekeurd, versienummer=2)

    def test_without_consent_it_cannot_be_approved(self, persoon: Any) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            ProfielFactory(statushouder=persoon, stand="akkoord")

    def test_texts_are_unreadable_in_the_database(self, persoon: Any) -> None:
        profiel: Model = ProfielFactory(statushouder=persoon, goedgekeurd=True)
        rauw = Profiel.objects.raw("SELECT id, teksten || '' AS t, momentopname || '' AS m FROM statushouders_profiel")[
            0
        ]
        assert profiel.pk == rauw.pk
        assert "Komt op tijd" not in rauw.t + rauw.m


class TestNaHetTraject:
    """Whose traject has ended, also by dying: no profile is begun, agreed with or taken along."""

    @pytest.fixture(params=["werk", "overleden"])
    def eindreden(self, request: Any) -> str:
        reden: str = request.param
        return reden

    def test_none_is_begun(self, eindreden: str, persoon: Any, ko: Any) -> None:
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden=eindreden)
        with pytest.raises(DomeinFout, match="traject is afgesloten"):
            begin_profiel(persoon=persoon, door=ko)
        assert not Profiel.objects.exists()

    def test_none_is_agreed_with(self, eindreden: str, persoon: Any, ko: Any, ingelogd: Any) -> None:
        profiel = begin_profiel(persoon=persoon, door=ko)
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden=eindreden)
        with pytest.raises(DomeinFout, match="traject is afgesloten"):
            akkoord(profiel, ko)
        client = ingelogd(ko)
        assert client.get(f"/statushouders/profiel/{profiel.pk}/akkoord/").status_code == 302
        assert "Samen lezen en akkoord" not in client.get(f"/statushouders/profiel/{profiel.pk}/").text

    def test_none_is_taken_along(self, eindreden: str, persoon: Any, ko: Any, ingelogd: Any) -> None:
        profiel = akkoord(begin_profiel(persoon=persoon, door=ko), ko)
        TrajectFactory(statushouder=persoon, einddatum=vandaag(), eindreden=eindreden)
        client = ingelogd(ko)
        antwoord = client.get(f"/statushouders/profiel/{profiel.pk}/profiel.pdf", follow=True)
        assert "traject is afgesloten" in antwoord.text
        assert "Delen met werkgever" not in antwoord.text
        assert f"{profiel.pk}/profiel.pdf" not in antwoord.text
        assert client.get(f"/statushouders/profiel/{profiel.pk}/delen/").status_code == 302
