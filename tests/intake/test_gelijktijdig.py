"""Two colleagues in one talk at the same moment, in real parallel transactions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from intake import services
from intake.models import Conclusie, EigenVraag, Gesprek, Regelzaak, Sectieantwoorden
from intake.samenvoegen import afdrukken
from intake.services import Botsing
from intake.vraagdefinitie import Vraagdefinitie
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Medewerker, Organisatie
from statushouders.models import Statushouder
from tests.factories import EigenVraagFactory, MedewerkerFactory, RegelpuntFactory
from tests.gelijktijdig import tegelijk
from trajecten.models import Traject

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_first_saves_one_is_stored_and_the_other_is_asked_to_choose(
    gesprek: Gesprek, klantondersteuner: Medewerker, organisatie: Organisatie
) -> None:
    collega = MedewerkerFactory(organisatie=organisatie)
    uitkomsten = tegelijk(
        *(
            partial(
                services.bewaar_sectie, gesprek_id=gesprek.pk, code="werk",
                lees=lambda _, uren=uren: {"uren_per_week": uren}, gezien={}, door=wie, bron=uren,
            )
            for wie, uren in ((klantondersteuner, "16"), (collega, "24"))
        )
    )  # fmt: skip
    assert sorted(type(uitkomst) is Botsing for uitkomst in uitkomsten) == [False, True]
    assert Sectieantwoorden.objects.get().antwoorden["uren_per_week"] in {"16", "24"}


def test_two_who_fix_it_fix_it_once(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    uitkomsten = tegelijk(*(partial(services.stel_vast, gesprek=vol_gesprek, door=klantondersteuner) for _ in range(2)))
    assert sorted(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == [False, True]
    assert Conclusie.objects.count() == 1


def test_a_save_while_somebody_fixes_is_kept_or_refused_never_lost_in_silence(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    rij = vol_gesprek.secties.get(sectie="werk")
    nieuw = rij.antwoorden | {"indruk": "Nog gauw."}
    bewaard, vast = tegelijk(
        partial(
            services.bewaar_sectie, gesprek_id=vol_gesprek.pk, code="werk", lees=lambda _: nieuw,
            gezien=afdrukken(rij.antwoorden), door=klantondersteuner,
        ),
        partial(services.stel_vast, gesprek=vol_gesprek, door=klantondersteuner),
    )  # fmt: skip
    vast.refresh_from_db()
    assert isinstance(bewaard, DomeinFout) != ("Nog gauw." in str(vast.momentopname))


@pytest.mark.parametrize("eerst", ["bewaren", "vaststellen"])
def test_whichever_of_saving_and_fixing_comes_first_counts(
    eerst: str, vol_gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    rij = vol_gesprek.secties.get(sectie="werk")
    bewaar = partial(
        services.bewaar_sectie, gesprek_id=vol_gesprek.pk, code="werk",
        lees=lambda _: rij.antwoorden | {"indruk": "Nog gauw."}, gezien=afdrukken(rij.antwoorden),
        door=klantondersteuner,
    )  # fmt: skip
    if eerst == "bewaren":
        bewaar()
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    if eerst == "vaststellen":
        with pytest.raises(DomeinFout, match="vastgesteld"):
            bewaar()
    assert ("Nog gauw." in str(vast.momentopname)) is (eerst == "bewaren")


def test_two_who_begin_get_the_same_talk(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    een, twee = tegelijk(
        *(
            partial(services.begin_gesprek, statushouder=persoon, soort="werkintake", door=klantondersteuner)
            for _ in range(2)
        )
    )
    assert een.pk == twee.pk


def test_of_two_first_ticks_one_row_remains_and_nobody_takes_back_the_other(
    persoon: Statushouder, traject: Traject, klantondersteuner: Medewerker, organisatie: Organisatie
) -> None:
    punt = RegelpuntFactory(gemeente=persoon.gemeente)
    collega = MedewerkerFactory(organisatie=organisatie)
    uitkomsten = tegelijk(
        *(
            partial(
                services.zet_regelstand, statushouder=persoon, regelpunt=punt, stand=stand, gezien="open", versie=0,
                door=wie,
            )
            for wie, stand in ((klantondersteuner, "geregeld"), (collega, "niet_nodig"))
        )
    )  # fmt: skip
    assert sorted(type(uitkomst) is BewerktDoorAnder for uitkomst in uitkomsten) == [False, True]
    zaak = Regelzaak.objects.get()
    assert zaak.versie == 1
    bewaard = next(uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Regelzaak))
    assert (zaak.stand, zaak.bewaard_door_id) == (bewaard.stand, bewaard.bewaard_door_id)


def test_two_who_tick_the_same_are_both_right(
    persoon: Statushouder, traject: Traject, klantondersteuner: Medewerker
) -> None:
    punt = RegelpuntFactory(gemeente=persoon.gemeente, termijn_dagen=1)
    tik = partial(
        services.zet_regelstand, statushouder=persoon, regelpunt=punt, stand="geregeld", gezien="open", versie=0,
        door=klantondersteuner,
    )  # fmt: skip
    een, twee = tegelijk(tik, tik)
    assert een.pk == twee.pk
    assert Regelzaak.objects.get().versie == 1


def test_the_night_job_raises_no_flag_for_what_is_ticked_off_at_that_moment(
    persoon: Statushouder, traject: Traject, klantondersteuner: Medewerker
) -> None:
    punt = RegelpuntFactory(gemeente=persoon.gemeente, termijn_dagen=1)
    for uitkomst in tegelijk(
        partial(
            services.zet_regelstand, statushouder=persoon, regelpunt=punt, stand="geregeld", gezien="open", versie=0,
            door=klantondersteuner,
        ),
        werk_signaleringen_bij,
    ):  # fmt: skip
        assert not isinstance(uitkomst, Exception)
    assert not Signalering.objects.open().filter(regel="regelzaken").exists()


@pytest.mark.parametrize("_keer", range(3))
def test_a_question_made_required_while_somebody_fixes_leaves_the_fixed_talk_alone(
    _keer: int, vol_gesprek: Gesprek, klantondersteuner: Medewerker, beheerder: Medewerker, gemeente: Gemeente
) -> None:
    """Either the talk is fixed without the answer, or it waits for it; never a fault of the database."""
    beheerder.actieve_gemeente = gemeente
    eigen = EigenVraagFactory(gemeente=gemeente)
    nodig = replace(Vraagdefinitie.van(eigen), verplicht=True)
    vast, gewijzigd = tegelijk(
        partial(services.stel_vast, gesprek=vol_gesprek, door=klantondersteuner),
        partial(services.wijzig_eigen_vraag, eigen=eigen, definitie=nodig, versie=1, door=beheerder),
    )
    assert gewijzigd == eigen
    vol_gesprek.refresh_from_db()
    assert isinstance(vast, services.Onvolledig) == vol_gesprek.is_concept
    assert ("nakijken" in vol_gesprek.standen["werk"]) == vol_gesprek.is_concept


def test_of_two_who_add_the_same_question_one_adds_it(
    gemeente: Gemeente, beheerder: Medewerker, teamleider: Medewerker
) -> None:
    for wie in (beheerder, teamleider):
        wie.actieve_gemeente = gemeente
    definitie = Vraagdefinitie(sectie="werk", vraag="Welke maat?", soort="getal")
    uitkomsten = tegelijk(
        *(partial(services.voeg_eigen_vraag_toe, definitie=definitie, door=wie) for wie in (beheerder, teamleider))
    )
    assert sorted(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == [False, True]
    assert EigenVraag.objects.count() == 1
