"""Two colleagues in one talk at the same moment, in real parallel transactions."""

from __future__ import annotations

from functools import partial

import pytest

from intake import services
from intake.models import Conclusie, Gesprek, Sectieantwoorden
from intake.services import Botsing
from kern.fouten import DomeinFout
from medewerkers.models import Medewerker, Organisatie
from statushouders.models import Statushouder
from tests.factories import MedewerkerFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_first_saves_one_is_stored_and_the_other_is_asked_to_choose(
    gesprek: Gesprek, klantondersteuner: Medewerker, organisatie: Organisatie
) -> None:
    collega = MedewerkerFactory(organisatie=organisatie)
    uitkomsten = tegelijk(
        *(
            partial(
                services.bewaar_sectie, gesprek_id=gesprek.pk, code="werk",
                lees=lambda _, uren=uren: {"uren_per_week": uren}, versie=0, gezien={}, door=wie, bron=uren,
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
            services.bewaar_sectie, gesprek_id=vol_gesprek.pk, code="werk", lees=lambda _: nieuw, versie=rij.versie,
            gezien={}, door=klantondersteuner,
        ),
        partial(services.stel_vast, gesprek=vol_gesprek, door=klantondersteuner),
    )  # fmt: skip
    vast.refresh_from_db()
    assert isinstance(bewaard, DomeinFout) != ("Nog gauw." in str(vast.momentopname))


def test_two_who_begin_get_the_same_talk(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    een, twee = tegelijk(
        *(
            partial(services.begin_gesprek, statushouder=persoon, soort="werkintake", door=klantondersteuner)
            for _ in range(2)
        )
    )
    assert een.pk == twee.pk
