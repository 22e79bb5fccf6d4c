"""Two people record about the same placement at the same moment, with real transactions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from begeleiding.models import Begeleidingscontact, Urenweek, Voorval, Werkafspraak
from begeleiding.services.werkvloer.afspraken import plan_werkafspraak, rond_werkafspraak_af, wijzig_werkafspraak
from begeleiding.services.werkvloer.afspraken import stand_van as stand_van_de_afspraak
from begeleiding.services.werkvloer.contacten import leg_contact_vast
from begeleiding.services.werkvloer.uren import Weekuren, leg_uren_vast
from begeleiding.services.werkvloer.voorvallen import leg_voorval_vast
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, PlaatsingFactory
from tests.factories.begeleiding import WerkafspraakFactory
from tests.gelijktijdig import tegelijk
from werkgevers.services.acties import Actiegegevens

pytestmark = pytest.mark.django_db(transaction=True)
VANDAAG, START, WEEK = date(2026, 11, 25), date(2026, 10, 5), date(2026, 11, 16)


@pytest.fixture
def plaatsing(gemeente: Gemeente, vandaag_is: Callable[[date], None]) -> Plaatsing:
    vandaag_is(VANDAAG)
    return PlaatsingFactory(
        statushouder__gemeente=gemeente, begin=START, gestart_op=START, stand=Plaatsing.Stand.LOPEND
    )  # fmt: skip


@pytest.fixture
def twee(plaatsing: Plaatsing) -> tuple[Medewerker, Medewerker]:
    """The jobcoach and the teamleider of the same person."""
    gemeente = plaatsing.statushouder.gemeente
    coach = MedewerkerFactory(gemeente=gemeente, rol=Rol.JOBCOACH)
    BetrokkenheidFactory(statushouder=plaatsing.statushouder, medewerker=coach, rol=Rol.JOBCOACH)
    return coach, MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER)


def _logregels(actie: str) -> int:
    return Logregel.objects.filter(actie=actie).count()


def test_two_who_fill_in_the_same_week_hear_of_each_other(
    plaatsing: Plaatsing, twee: tuple[Medewerker, Medewerker]
) -> None:
    uit = tegelijk(*(
        lambda door=door, uren=uren: leg_uren_vast(
            plaatsing=plaatsing, weken={WEEK: Weekuren(Decimal(uren))}, door=door
        )
        for door, uren in zip(twee, (16, 20), strict=True)
    ))  # fmt: skip
    (fout,) = [een for een in uit if isinstance(een, BewerktDoorAnder)]
    assert [len(een) for een in uit if een != fout] == [1]
    rij = Urenweek.objects.get()
    assert f"Daar staat nu {rij.uren:.0f} uur" in fout.melding
    assert _logregels("werkvloer.uren_vastgelegd") == 1


def test_two_who_fill_in_the_same_hours_store_them_once(
    plaatsing: Plaatsing, twee: tuple[Medewerker, Medewerker]
) -> None:
    weken = {WEEK: Weekuren(Decimal(16))}
    uit = tegelijk(*(lambda door=door: leg_uren_vast(plaatsing=plaatsing, weken=weken, door=door) for door in twee))
    assert sorted(map(len, uit)) == [0, 1], uit
    assert Urenweek.objects.count() == 1


def test_an_agreement_is_done_once(plaatsing: Plaatsing, twee: tuple[Medewerker, Medewerker]) -> None:
    afspraak = WerkafspraakFactory(plaatsing=plaatsing, uiterlijk=VANDAAG)
    uit = tegelijk(*(lambda door=door: rond_werkafspraak_af(afspraak=afspraak, door=door) for door in (*twee, *twee)))
    afspraak.refresh_from_db()
    assert {een.gedaan_door_id for een in uit} == {afspraak.gedaan_door_id}, uit
    assert _logregels("werkvloer.afspraak_gedaan") == 1


def test_an_agreement_is_not_changed_and_done_without_a_word(
    plaatsing: Plaatsing, twee: tuple[Medewerker, Medewerker]
) -> None:
    coach, ander = twee
    afspraak = WerkafspraakFactory(plaatsing=plaatsing, wat="Bellen.", uiterlijk=VANDAAG, van=coach)
    gezien = stand_van_de_afspraak(afspraak)
    nieuw = Actiegegevens(wat="Langsgaan.", uiterlijk=VANDAAG, van=coach)
    gewijzigd, gedaan = tegelijk(
        lambda: wijzig_werkafspraak(afspraak=afspraak, gegevens=nieuw, gezien=gezien, door=coach),
        lambda: rond_werkafspraak_af(afspraak=afspraak, door=ander),
    )
    assert gedaan.gedaan_door_id == ander.pk, gedaan
    afspraak.refresh_from_db()
    if isinstance(gewijzigd, DomeinFout):
        assert "al gedaan" in gewijzigd.melding
        assert afspraak.wat == "Bellen."
    else:
        assert afspraak.wat == gewijzigd.wat == "Langsgaan."
    assert not afspraak.is_open


def test_a_button_that_is_pressed_five_times_stores_one(
    plaatsing: Plaatsing, twee: tuple[Medewerker, Medewerker]
) -> None:
    coach, _ = twee
    wat = Actiegegevens(wat="Schoenen bestellen.", uiterlijk=VANDAAG, van=coach)
    for dienst in (
        lambda: plan_werkafspraak(plaatsing=plaatsing, gegevens=wat, door=coach),
        lambda: leg_contact_vast(
            plaatsing=plaatsing, soort="bezoek", dag=VANDAAG, verslag="Goed.", afspraak=wat, door=coach
        ),
        lambda: leg_voorval_vast(plek=plaatsing, dag=VANDAAG, soort="conflict", wat="Ruzie.", door=coach),
    ):
        uit = tegelijk(*[dienst] * 5)
        assert len({een.pk for een in uit}) == 1, uit
    assert (Werkafspraak.objects.count(), Begeleidingscontact.objects.count(), Voorval.objects.count()) == (1, 1, 1)
