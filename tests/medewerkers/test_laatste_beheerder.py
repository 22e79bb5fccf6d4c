"""Two beheerders who end each other's work at the same moment: one of them stays."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.services.collegas import Collegagegevens, wijzig_collega, zet_uit
from tests.factories import GemeenteFactory, MedewerkerFactory, OrganisatieFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def beheerders() -> list[Medewerker]:
    gemeente = GemeenteFactory()
    organisatie = OrganisatieFactory(gemeenten=[gemeente])
    wie: list[Medewerker] = [MedewerkerFactory(organisatie=organisatie, rol=Rol.BEHEERDER) for _ in range(2)]
    for een in wie:
        een.actieve_gemeente = gemeente
    return wie


def uitzetten(collega: Medewerker, door: Medewerker) -> None:
    zet_uit(collega=collega, door=door)


def ander_werk_geven(collega: Medewerker, door: Medewerker) -> None:
    velden = {veld: getattr(collega, veld) for veld in Collegagegevens.__dataclass_fields__}
    anders = replace(Collegagegevens(**velden), rol=Rol.TEAMLEIDER)
    wijzig_collega(collega=collega, gegevens=anders, versie=collega.versie, door=door)


@pytest.mark.parametrize("een", [uitzetten, ander_werk_geven])
@pytest.mark.parametrize("ander", [uitzetten, ander_werk_geven])
def test_one_of_two_beheerders_stays(een: Any, ander: Any, beheerders: list[Medewerker]) -> None:
    a, b = beheerders
    uitkomsten = tegelijk(partial(een, collega=a, door=b), partial(ander, collega=b, door=a))
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["DomeinFout", "NoneType"]
    [fout] = [uitkomst for uitkomst in uitkomsten if uitkomst]
    assert "Er is niets veranderd" in str(fout)
    [organisatie] = Organisatie.objects.all()
    assert Medewerker.objects.actief().filter(organisatie=organisatie, rol=Rol.BEHEERDER).count() == 1


def test_who_was_switched_off_a_moment_ago_changes_nobody(beheerders: list[Medewerker]) -> None:
    a, b = beheerders
    zet_uit(collega=b, door=a)
    with pytest.raises(DomeinFout, match="Er is niets veranderd"):
        uitzetten(a, b)
