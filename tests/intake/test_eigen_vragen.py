"""The questions of a municipality: what can be one, what a change does to open and fixed talks, and to two at once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from intake import services
from intake.models import EigenVraag, Gesprek
from intake.models.eigen_vraag import VRIJWILLIG
from intake.secties import BESCHERMD
from intake.services.eigen_vragen import MEESTE_VRAGEN, OMHOOG, OMLAAG
from intake.vraagdefinitie import Vraagdefinitie
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from tests.factories import (
    BeschermdeAntwoordenFactory,
    EigenVraagFactory,
    GesprekFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    SectieantwoordenFactory,
)
from tests.intake.conftest import Bewaar

pytestmark = pytest.mark.django_db


@pytest.fixture
def door(beheerder: Medewerker, gemeente: Gemeente) -> Medewerker:
    beheerder.actieve_gemeente = gemeente
    return beheerder


def _definitie(**anders: Any) -> Vraagdefinitie:
    return Vraagdefinitie(**{"sectie": "werk", "vraag": "Welke schoenmaat?", "soort": "tekst"} | anders)


def _voeg_toe(door: Medewerker, **anders: Any) -> EigenVraag:
    return services.voeg_eigen_vraag_toe(definitie=_definitie(**anders), door=door)


def _wijzig(eigen: EigenVraag, door: Medewerker, **anders: Any) -> EigenVraag:
    definitie = Vraagdefinitie(**vars(Vraagdefinitie.van(eigen)) | anders)
    return services.wijzig_eigen_vraag(eigen=eigen, definitie=definitie, versie=eigen.versie, door=door)


# What can be a question


def test_a_question_is_stored_tidied_and_at_the_end(door: Medewerker) -> None:
    _voeg_toe(door)
    nieuw = _voeg_toe(door, vraag="  Welke   hal? ", soort="keuze", keuzes=(" Rood ", "", "Groen"))
    assert (nieuw.vraag, nieuw.keuzes, nieuw.volgorde) == ("Welke hal?", ["Rood", "Groen"], 1)
    assert Logregel.objects.filter(actie="eigenvraag.toegevoegd", object_id=nieuw.pk, door=door).exists()


def test_choices_belong_to_a_question_with_choices(door: Medewerker) -> None:
    assert _voeg_toe(door, soort="getal", keuzes=("Rood", "Groen")).keuzes == []


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"vraag": "   "}, "vraag", "Schrijf de vraag"),
        ({"vraag": "x" * 201}, "vraag", "hoogstens 200"),
        ({"vraag": "Een\x00"}, "vraag", "onzichtbaar teken"),
        ({"vraag": "<b>Let op</b>"}, "vraag", "zonder HTML"),
        ({"uitleg": "Zie <a href='x'>hier</a>"}, "uitleg", "zonder HTML"),
        ({"uitleg": "x" * 201}, "uitleg", "hoogstens 200"),
        ({"soort": "keuze"}, "keuzes", "minstens twee"),
        ({"soort": "keuzes", "keuzes": ("Rood",)}, "keuzes", "minstens twee"),
        ({"soort": "keuze", "keuzes": ("Rood", "rood ")}, "keuzes", "twee keer"),
        ({"soort": "keuze", "keuzes": ("Rood", "x" * 81)}, "keuzes", "hoogstens 80"),
        ({"soort": "keuze", "keuzes": ("Rood", "<i>Groen</i>")}, "keuzes", "zonder HTML"),
        ({"soort": "keuze", "keuzes": tuple(f"Keuze {n}" for n in range(21))}, "keuzes", "hooguit 20"),
        ({"soort": "foto"}, "soort", "wat voor antwoord"),
        ({"sectie": "bestaat_niet"}, "sectie", "onderdeel"),
        ({"sectie": "gezondheid", "verplicht": True}, "verplicht", "niet verplicht"),
        ({"sectie": "vlucht", "verplicht": True}, "verplicht", "niet verplicht"),
    ],
)
def test_what_is_no_question_is_refused_at_its_field(
    anders: dict[str, Any], veld: str, melding: str, door: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        _voeg_toe(door, **anders)
    assert fout.value.veld == veld
    assert not EigenVraag.objects.exists()


def test_less_than_is_no_html(door: Medewerker) -> None:
    assert _voeg_toe(door, vraag="Werk je < 8 uur of > 8 uur?").vraag == "Werk je < 8 uur of > 8 uur?"


def test_the_same_question_stands_in_a_section_once(door: Medewerker, andere_gemeente: Gemeente) -> None:
    EigenVraagFactory(gemeente=andere_gemeente, vraag="Welke schoenmaat?")
    _voeg_toe(door)
    _voeg_toe(door, sectie="gezin")
    with pytest.raises(DomeinFout, match="staat al in dit onderdeel"):
        _voeg_toe(door, vraag="welke SCHOENMAAT?")


def test_a_section_has_room_for_so_many(door: Medewerker, gemeente: Gemeente) -> None:
    EigenVraagFactory.create_batch(MEESTE_VRAGEN, gemeente=gemeente)
    with pytest.raises(DomeinFout, match="Zet er eerst een uit"):
        _voeg_toe(door)


def test_the_database_refuses_a_required_question_where_not_everybody_may_read(gemeente: Gemeente) -> None:
    assert set(VRIJWILLIG) == BESCHERMD
    for sectie in VRIJWILLIG:
        with pytest.raises(IntegrityError, match="eigenvraag_beschermd_vrijwillig"), transaction.atomic():
            EigenVraagFactory(gemeente=gemeente, sectie=sectie, verplicht=True)


def test_who_works_elsewhere_adds_nothing(gemeente: Gemeente) -> None:
    bedrijf = OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])
    vreemd = MedewerkerFactory(organisatie=bedrijf, rol="beheerder", gemeente=gemeente)
    eigen = EigenVraagFactory(gemeente=gemeente)
    with pytest.raises(DomeinFout, match="van de gemeente"):
        _voeg_toe(vreemd)
    with pytest.raises(DomeinFout, match="van de gemeente"):
        services.zet_eigen_vraag_uit(eigen=eigen, door=vreemd)


# Order, on and off


def test_a_question_moves_and_stays_within_its_section(door: Medewerker) -> None:
    a, b, c = (_voeg_toe(door, vraag=f"Vraag {naam}") for naam in "abc")
    elders = _voeg_toe(door, sectie="gezin", vraag="Vraag d")

    assert services.verplaats_eigen_vraag(eigen=c, kant=OMHOOG, door=door) == (2, 3)
    assert services.verplaats_eigen_vraag(eigen=a, kant=OMHOOG, door=door) == (1, 3)
    assert services.verplaats_eigen_vraag(eigen=b, kant=OMLAAG, door=door) == (3, 3)

    van_werk = EigenVraag.objects.filter(sectie="werk").order_by("volgorde")
    assert list(van_werk) == [a, c, b]
    elders.refresh_from_db()
    assert elders.volgorde == 0


def test_a_new_question_comes_last_also_when_others_are_off(door: Medewerker, gemeente: Gemeente) -> None:
    vragen = [_voeg_toe(door, vraag=f"Vraag {nummer}?") for nummer in range(5)]
    for een in vragen[:2]:
        services.zet_eigen_vraag_uit(eigen=een, door=door)
    nieuw = _voeg_toe(door, vraag="De laatste?")
    alle = EigenVraag.objects.van(gemeente_id=gemeente.pk, sectie="werk").order_by("volgorde", "pk")
    assert alle.last() == nieuw
    assert EigenVraag.objects.filter(volgorde=nieuw.volgorde).count() == 1


def test_off_and_on_again(door: Medewerker) -> None:
    eigen = _voeg_toe(door)
    services.zet_eigen_vraag_uit(eigen=eigen, door=door)
    services.zet_eigen_vraag_uit(eigen=eigen, door=door)
    assert Logregel.objects.filter(actie="eigenvraag.uitgezet").count() == 1
    with pytest.raises(DomeinFout, match="staat uit"):
        services.verplaats_eigen_vraag(eigen=eigen, kant=OMHOOG, door=door)
    ander = _voeg_toe(door)
    with pytest.raises(DomeinFout, match="staat al"):
        services.zet_eigen_vraag_aan(eigen=eigen, door=door)
    services.zet_eigen_vraag_uit(eigen=ander, door=door)
    assert services.zet_eigen_vraag_aan(eigen=eigen, door=door).actief


def test_two_who_change_the_same_question(door: Medewerker) -> None:
    eigen = _voeg_toe(door)
    _wijzig(eigen, door, vraag="Welke maat schoenen?")
    with pytest.raises(BewerktDoorAnder):
        _wijzig(eigen, door, vraag="Welke maat laarzen?")
    assert EigenVraag.objects.get().vraag == "Welke maat schoenen?"


# What a change does to a talk that is being held


def test_a_question_switched_off_leaves_its_answer_in_the_open_talk(
    vol_gesprek: Gesprek, bewaar: Bewaar, door: Medewerker, klantondersteuner: Medewerker
) -> None:
    eigen = _voeg_toe(door, verplicht=True)
    werk = vol_gesprek.secties.get(sectie="werk").antwoorden
    bewaar("werk", werk | {f"eigen_{eigen.pk}": "43"})
    services.zet_eigen_vraag_uit(eigen=eigen, door=door)

    bewaar("werk", werk | {f"eigen_{eigen.pk}": "43", "indruk": "Precies."})
    assert vol_gesprek.secties.get(sectie="werk").antwoorden[f"eigen_{eigen.pk}"] == "43"

    gesprek = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    regels = next(deel["regels"] for deel in gesprek.momentopname["secties"] if deel["code"] == "werk")
    assert {"vraag": "Welke schoenmaat?", "antwoord": "43"} in regels


def test_what_was_typed_while_a_question_was_switched_off_is_kept(
    gesprek: Gesprek, bewaar: Bewaar, door: Medewerker
) -> None:
    eigen = _voeg_toe(door)
    services.zet_eigen_vraag_uit(eigen=eigen, door=door)
    bewaar("werk", {"uren_per_week": "8", f"eigen_{eigen.pk}": "43"})
    assert gesprek.secties.get().antwoorden[f"eigen_{eigen.pk}"] == "43"


def test_an_unanswered_question_that_is_off_holds_nothing_up(
    vol_gesprek: Gesprek, door: Medewerker, klantondersteuner: Medewerker
) -> None:
    eigen = _voeg_toe(door, verplicht=True)
    with pytest.raises(services.Onvolledig) as fout:
        services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    assert fout.value.secties == {"werk": (0, 1)}
    services.zet_eigen_vraag_uit(eigen=eigen, door=door)
    assert services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner).stand == "vastgesteld"


def test_a_question_made_required_waits_for_an_answer_in_open_talks_only(
    vol_gesprek: Gesprek, bewaar: Bewaar, door: Medewerker, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    eigen = _voeg_toe(door)
    elders = GesprekFactory(statushouder__gemeente=andere_gemeente, standen={"werk": {"klaar": True}})
    _wijzig(eigen, door, verplicht=True)

    vol_gesprek.refresh_from_db()
    assert vol_gesprek.standen["werk"]["nakijken"]
    assert "nakijken" not in vol_gesprek.standen["gezin"]
    elders.refresh_from_db()
    assert elders.standen == {"werk": {"klaar": True}}
    werk = vol_gesprek.secties.get(sectie="werk").antwoorden
    assert bewaar("werk", werk).gesprek.standen["werk"]["open"] == 1
    with pytest.raises(services.Onvolledig):
        services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)

    bewaar("werk", werk | {f"eigen_{eigen.pk}": "43"})
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    _wijzig(_voeg_toe(door, vraag="Nog een?"), door, verplicht=True)
    vast.refresh_from_db()
    assert "nakijken" not in vast.standen["werk"]


def test_a_fixed_talk_keeps_the_words_in_which_was_asked(
    vol_gesprek: Gesprek, bewaar: Bewaar, door: Medewerker, klantondersteuner: Medewerker
) -> None:
    eigen = _voeg_toe(door, soort="keuze", keuzes=("Rood", "Groen"))
    werk = vol_gesprek.secties.get(sectie="werk").antwoorden
    bewaar("werk", werk | {f"eigen_{eigen.pk}": "Rood"})
    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    _wijzig(eigen, door, vraag="Welke kleur dan?", keuzes=("Blauw", "Geel"))

    vol_gesprek.refresh_from_db()
    regels = next(deel["regels"] for deel in vol_gesprek.momentopname["secties"] if deel["code"] == "werk")
    assert {"vraag": "Welke schoenmaat?", "antwoord": "Rood"} in regels


def test_a_choice_that_went_stays_until_somebody_chooses_anew(
    gesprek: Gesprek, bewaar: Bewaar, door: Medewerker
) -> None:
    eigen = _voeg_toe(door, soort="keuzes", keuzes=("Rood", "Groen", "Blauw"))
    code = f"eigen_{eigen.pk}"
    bewaar("werk", {code: ["Rood", "Groen", "Blauw"]})
    _wijzig(eigen, door, keuzes=("Groen", "Geel"))

    weer = bewaar("werk", {code: ["Rood", "Groen", "Blauw"], "indruk": "Nu."})
    assert "bestaat niet meer" in weer.keuring.fouten[code]
    assert weer.keuring.antwoorden[code] == ["Rood", "Groen", "Blauw"]
    assert not bewaar("werk", {code: ["Groen", "Geel"]}).keuring.fouten


def test_another_kind_of_answer_is_another_question_once_somebody_may_have_answered(
    gesprek: Gesprek, bewaar: Bewaar, door: Medewerker
) -> None:
    eigen = _voeg_toe(door, soort="keuzes", keuzes=("Rood", "Groen"))
    erna = _voeg_toe(door, vraag="Nog een?")
    bewaar("werk", {f"eigen_{eigen.pk}": ["Rood", "Groen"]})

    nieuw = _wijzig(eigen, door, soort="tekst", keuzes=())

    assert nieuw.pk != eigen.pk
    eigen.refresh_from_db()
    assert not eigen.actief
    assert list(EigenVraag.objects.van(gemeente_id=eigen.gemeente_id, sectie="werk").gesteld()) == [nieuw, erna]
    verder = bewaar("werk", {f"eigen_{eigen.pk}": ["Rood", "Groen"], f"eigen_{nieuw.pk}": "Paars"})
    assert verder.keuring.antwoorden[f"eigen_{eigen.pk}"] == ["Rood", "Groen"]
    assert not verder.keuring.fouten


def test_a_question_that_nobody_saw_yet_just_changes(gesprek: Gesprek, door: Medewerker) -> None:
    SectieantwoordenFactory(gesprek=gesprek, sectie="gezin", antwoorden={"gezin": "alleen"})
    eigen = _voeg_toe(door)
    anders = _wijzig(eigen, door, soort="getal", sectie="geld")
    assert (anders.pk, anders.soort, anders.sectie) == (eigen.pk, "getal", "geld")


def test_in_a_protected_section_it_waits_for_consent(gesprek: Gesprek, bewaar: Bewaar, door: Medewerker) -> None:
    eigen = _voeg_toe(door, sectie="gezondheid")
    code = f"eigen_{eigen.pk}"
    zonder = bewaar("gezondheid", {"rekening": "ja", code: "Staat liever"})
    assert code not in zonder.keuring.antwoorden
    met = {"rekening": "ja", "toestemming": "ja", "toestemming_hoe": "tolk", code: "Staat liever"}
    assert bewaar("gezondheid", met).keuring.antwoorden[code] == "Staat liever"


def test_a_colleague_fixes_a_talk_whose_protected_own_questions_are_empty(
    vol_gesprek: Gesprek, door: Medewerker, organisatie: Organisatie
) -> None:
    """What nobody answered there can hold nobody up who may not read it."""
    vol_gesprek.beschermd.all().delete()
    _voeg_toe(door, sectie="gezondheid")
    collega = MedewerkerFactory(organisatie=organisatie)
    assert services.stel_vast(gesprek=vol_gesprek, door=collega).stand == "vastgesteld"


def test_whether_a_protected_question_was_answered_is_looked_up_in_its_own_table(
    gesprek: Gesprek, door: Medewerker
) -> None:
    eigen = _voeg_toe(door, sectie="gezondheid")
    BeschermdeAntwoordenFactory(gesprek=gesprek)
    assert _wijzig(eigen, door, soort="getal").pk != eigen.pk
