"""Assumptions: whose hold for a year, changing them, and the database that keeps them in order."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from rapportages.kosten import AANNAMES, Drietal
from rapportages.models import Aanname
from rapportages.selectors.kosten import aannames_van
from rapportages.services import bewaar_aanname, haal_aanname_weg, zet_aanname_terug
from rapportages.services.aannames import Aannamewaarden
from tests.factories import GemeenteFactory, MedewerkerFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db
CODE = "tarief_klant"


@pytest.fixture(autouse=True)
def _in_2026(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def waarden(laag: str = "60", midden: str = "70", hoog: str = "80", bron: str = "Begroting 2026") -> Aannamewaarden:
    return Aannamewaarden(Decimal(laag), Decimal(midden), Decimal(hoog), bron)


def rij(gemeente: Gemeente, **anders: Any) -> Aanname:
    velden = {"code": CODE, "jaar": 2026, "laag": 60, "midden": 70, "hoog": 80, "eenheid": "euro", "bron": "Begroting"}
    gemaakt: Aanname = Aanname.objects.create(gemeente=gemeente, **(velden | anders))
    return gemaakt


def test_without_anything_the_shipped_estimate_holds_and_says_so(gemeente: Gemeente) -> None:
    alle = aannames_van(gemeente_id=gemeente.pk, jaar=2026)

    assert alle.keys() == AANNAMES.keys()
    assert alle[CODE].waarden == AANNAMES[CODE].waarden
    assert (alle[CODE].eigen, alle[CODE].bron) == (False, "Schatting van Meedoen, niet nagezocht")


def test_of_this_year_else_of_the_last_year_before_it_and_never_of_another_municipality(gemeente: Gemeente) -> None:
    rij(gemeente, jaar=2023, bron="Oud")
    rij(gemeente, jaar=2025, laag=61, bron="Nieuwer")
    rij(GemeenteFactory(), jaar=2026, laag=1)

    assert aannames_van(gemeente_id=gemeente.pk, jaar=2022)[CODE].eigen is False
    assert aannames_van(gemeente_id=gemeente.pk, jaar=2024)[CODE].bron == "Oud"
    geldt = aannames_van(gemeente_id=gemeente.pk, jaar=2026)[CODE]
    assert (geldt.van_jaar, geldt.versie, geldt.waarden.laag) == (2025, 0, 61)
    assert aannames_van(gemeente_id=gemeente.pk, jaar=2025)[CODE].versie == 1


def test_saving_counts_versions_and_is_in_the_log(beleidsmedewerker: Medewerker, gemeente: Gemeente) -> None:
    bewaar_aanname(code=CODE, jaar=2026, waarden=waarden(), door=beleidsmedewerker, versie=0)
    wissel = bewaar_aanname(code=CODE, jaar=2026, waarden=waarden("50"), door=beleidsmedewerker, versie=1)

    (bewaard,) = Aanname.objects.all()
    assert (bewaard.versie, bewaard.laag, bewaard.eenheid) == (2, 50, "euro per uur")
    assert (wissel.was, wissel.nu) == (waarden(), waarden("50"))
    assert Logregel.objects.filter(actie="aanname.gewijzigd", door=beleidsmedewerker).count() == 2
    assert aannames_van(gemeente_id=gemeente.pk, jaar=2026)[CODE].waarden == Drietal(*map(Decimal, (50, 70, 80)))


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        (waarden("-1"), "laag"),
        (waarden("71"), "midden"),
        (waarden(hoog="69.99"), "hoog"),
        (waarden(hoog="501"), "hoog"),
        (waarden(bron=" "), "bron"),
        (waarden(bron="x" * 161), "bron"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(fout: Aannamewaarden, veld: str, beleidsmedewerker: Medewerker) -> None:
    with pytest.raises(DomeinFout) as gevangen:
        bewaar_aanname(code=CODE, jaar=2026, waarden=fout, door=beleidsmedewerker)

    assert gevangen.value.veld == veld
    assert not Aanname.objects.exists()


@pytest.mark.parametrize(("code", "jaar"), [("bestaat_niet", 2026), (CODE, 2014), (CODE, 2028)])
def test_only_known_assumptions_and_years(code: str, jaar: int, beleidsmedewerker: Medewerker) -> None:
    with pytest.raises(DomeinFout):
        bewaar_aanname(code=code, jaar=jaar, waarden=waarden(), door=beleidsmedewerker)


def test_who_looked_before_a_colleague_saved_is_told(beleidsmedewerker: Medewerker) -> None:
    bewaar_aanname(code=CODE, jaar=2026, waarden=waarden(), door=beleidsmedewerker, versie=0)

    with pytest.raises(BewerktDoorAnder, match="intussen gewijzigd"):
        bewaar_aanname(code=CODE, jaar=2026, waarden=waarden("50"), door=beleidsmedewerker, versie=0)


def test_back_to_what_is_shipped_and_taken_back(beleidsmedewerker: Medewerker) -> None:
    eerste = bewaar_aanname(code=CODE, jaar=2026, waarden=waarden(), door=beleidsmedewerker)
    weg = haal_aanname_weg(code=CODE, jaar=2026, door=beleidsmedewerker)
    assert not Aanname.objects.exists()

    zet_aanname_terug(code=CODE, jaar=2026, was=weg.was, nu=weg.nu, door=beleidsmedewerker)
    assert Aanname.objects.get().laag == 60
    zet_aanname_terug(code=CODE, jaar=2026, was=eerste.was, nu=eerste.nu, door=beleidsmedewerker)
    assert not Aanname.objects.exists()

    with pytest.raises(DomeinFout, match="geen eigen aanname"):
        haal_aanname_weg(code=CODE, jaar=2026, door=beleidsmedewerker)


def test_nothing_is_put_back_over_what_a_colleague_made_of_it(beleidsmedewerker: Medewerker) -> None:
    eerste = bewaar_aanname(code=CODE, jaar=2026, waarden=waarden(), door=beleidsmedewerker)
    bewaar_aanname(code=CODE, jaar=2026, waarden=waarden("50"), door=beleidsmedewerker)

    with pytest.raises(DomeinFout, match="intussen weer veranderd"):
        zet_aanname_terug(code=CODE, jaar=2026, was=eerste.was, nu=eerste.nu, door=beleidsmedewerker)


@pytest.mark.parametrize(
    "anders", [{"laag": 71}, {"hoog": 69}, {"laag": -1}, {"jaar": 1999}, {"bron": ""}], ids=lambda een: str(*een)
)
def test_the_database_refuses_it_too(anders: dict[str, Any], gemeente: Gemeente) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        rij(gemeente, **anders)


def test_one_for_each_year(gemeente: Gemeente) -> None:
    rij(gemeente)
    rij(gemeente, jaar=2025)

    with pytest.raises(IntegrityError), transaction.atomic():
        rij(gemeente)


def test_who_sees_them(gemeente: Gemeente) -> None:
    rij(gemeente)
    rij(GemeenteFactory())

    for rol in Rol:
        wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
        wie.actieve_gemeente = gemeente
        verwacht = 1 if rol in (Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER) else 0
        assert Aanname.objects.visible_to(wie).count() == verwacht, rol


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_the_second_is_told(beleidsmedewerker: Medewerker) -> None:
    def bewaar(laag: str) -> None:
        bewaar_aanname(code=CODE, jaar=2026, waarden=waarden(laag), door=beleidsmedewerker, versie=0)

    uitkomsten = tegelijk(lambda: bewaar("50"), lambda: bewaar("51"))

    assert Aanname.objects.get().versie == 1
    assert sum(isinstance(een, BewerktDoorAnder) for een in uitkomsten) == 1
