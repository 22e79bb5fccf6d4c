"""Who sees which facts, for every role; and who comes to health and flight story, and how."""

from datetime import timedelta
from typing import Any

import pytest

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel
from medewerkers.rollen import Rol
from statushouders.feitcodes import BESCHERMD, LEEFVELDEN, Feitgroep
from statushouders.feiten import Feiten, Gezondheidfeit, Leefgegevens, Vluchtfeit
from statushouders.models import (
    Feitherkomst,
    Gezondheid,
    Inzage,
    Leefsituatie,
    Opleiding,
    Vaardigheid,
    Vervanging,
    Vluchtverhaal,
    Werkervaring,
)
from statushouders.selectors.feiten import feiten_van
from statushouders.services import beeindig_vervanging, lees_beschermd, leg_feiten_vast, regel_vervanging
from statushouders.zichtbaarheid import zichtbare_groepen
from tests.factories import (
    BetrokkenheidFactory,
    FeitherkomstFactory,
    GezondheidFactory,
    InzageFactory,
    LeefsituatieFactory,
    MedewerkerFactory,
    OpleidingFactory,
    StatushouderFactory,
    VaardigheidFactory,
    VervangingFactory,
    VluchtverhaalFactory,
    WerkervaringFactory,
)

THUIS = {Feitgroep.WONEN, Feitgroep.NETWERK}
ALLES = set(Feitgroep) - set(BESCHERMD)
ZIET: dict[str, set[Feitgroep]] = {
    Rol.KLANTONDERSTEUNER: ALLES,
    Rol.TEAMLEIDER: ALLES,
    Rol.JOBCOACH: ALLES - THUIS,
    Rol.PRODUCTIELEIDER: {Feitgroep.FUNCTIONEEL},
    Rol.ACCOUNTMANAGER: set(),
    Rol.BELEIDSMEDEWERKER: set(),
    Rol.KETENPARTNER: set(),
    Rol.BEHEERDER: set(),
}


@pytest.fixture
def persoon(gemeente: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente)
    for maak in (OpleidingFactory, WerkervaringFactory, VaardigheidFactory, GezondheidFactory, VluchtverhaalFactory):
        maak(statushouder=persoon)
    LeefsituatieFactory(statushouder=persoon, functioneel="Mag 15 kilo tillen.", financien="Schuld van 200 euro.")
    FeitherkomstFactory(statushouder=persoon, groep="gezondheid")
    return persoon


@pytest.fixture
def betrokken(persoon: Any, organisatie: Any) -> Any:
    """A colleague in a role, on the case; there can be more klantondersteuners, but one on the case."""

    def maak(rol: str) -> Any:
        collega = MedewerkerFactory(organisatie=organisatie, rol=rol)
        BetrokkenheidFactory(statushouder=persoon, medewerker=collega)
        return collega

    return maak


@pytest.mark.parametrize("rol", Rol)
def test_each_role_sees_the_groups_of_its_own_work(rol: Rol, persoon: Any, betrokken: Any) -> None:
    kijker = betrokken(rol)
    assert zichtbare_groepen(kijker) == ZIET[rol]
    feiten = feiten_van(persoon, kijker=kijker)
    velden = {veld for groep in ZIET[rol] for veld in LEEFVELDEN.get(groep, ())}
    assert set(feiten.leefsituatie or {}) == velden
    for groep, naam in (("opleiding", "opleidingen"), ("werk", "werkervaringen"), ("vaardigheden", "vaardigheden")):
        assert (getattr(feiten, naam) is not None) == (groep in ZIET[rol])
    assert feiten.gezondheid is feiten.vlucht is None


@pytest.mark.parametrize("rol", Rol)
def test_rows_are_visible_as_the_table_says(rol: Rol, persoon: Any, betrokken: Any) -> None:
    kijker = betrokken(rol)
    for model, groep in (
        (Opleiding, Feitgroep.OPLEIDING),
        (Werkervaring, Feitgroep.WERK),
        (Vaardigheid, Feitgroep.VAARDIGHEDEN),
    ):
        assert model.objects.visible_to(kijker).exists() == (groep in ZIET[rol])
    assert Leefsituatie.objects.visible_to(kijker).exists() == bool(ZIET[rol])
    FeitherkomstFactory(statushouder=persoon, groep="wonen")
    ziet_wonen = {"wonen"} & ZIET[rol]
    ziet_beschermd = {"gezondheid"} if rol in (Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER) else set()
    herkomst = Feitherkomst.objects.visible_to(kijker).values_list("groep", flat=True)
    assert set(herkomst) == ziet_wonen | ziet_beschermd


@pytest.mark.parametrize("rol", Rol)
def test_who_is_not_on_the_case_sees_what_the_role_sees_of_the_municipality(
    rol: Rol, persoon: Any, organisatie: Any
) -> None:
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    feiten = feiten_van(persoon, kijker=kijker)
    assert (feiten.leefsituatie is not None) == (rol in (Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER))


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("groep", BESCHERMD)
def test_health_and_flight_are_for_the_klantondersteuner_of_the_dossier(
    groep: str, rol: Rol, persoon: Any, betrokken: Any
) -> None:
    """With every role on the case. A teamleider without a reason is refused too."""
    kijker = betrokken(rol)
    mag = rol == Rol.KLANTONDERSTEUNER
    model = {"gezondheid": Gezondheid, "vlucht": Vluchtverhaal}[groep]
    assert model.objects.visible_to(kijker).exists() == mag
    assert model.objects.met_reden(kijker).exists() == (rol == Rol.TEAMLEIDER)
    if mag:
        assert any(vars(lees_beschermd(persoon=persoon, groep=groep, door=kijker)).values())
        return
    with pytest.raises(DomeinFout):
        lees_beschermd(persoon=persoon, groep=groep, door=kijker)
    assert not Logregel.objects.filter(actie__endswith="gelezen").exists()


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.TEAMLEIDER}))
def test_a_reason_opens_it_for_a_teamleider_alone(rol: Rol, persoon: Any, organisatie: Any) -> None:
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    with pytest.raises(DomeinFout):
        lees_beschermd(persoon=persoon, groep="gezondheid", door=kijker, reden="Klacht over de begeleiding.")
    assert not Inzage.objects.exists()


def test_a_teamleider_reads_with_a_reason_that_the_klantondersteuner_sees(
    persoon: Any, betrokken: Any, teamleider: Any, klantondersteuner: Any
) -> None:
    van_dossier = betrokken(Rol.KLANTONDERSTEUNER)
    gelezen = lees_beschermd(persoon=persoon, groep="gezondheid", door=teamleider, reden="Klacht over de begeleiding.")
    assert gelezen == Gezondheidfeit(
        rekening_houden="ja", toelichting="Rustig opbouwen.", toestemming_op=vandaag(), toestemming_wijze="tolk"
    )
    inzage = Inzage.objects.visible_to(van_dossier).get()
    assert (inzage.reden, inzage.door, inzage.groep) == ("Klacht over de begeleiding.", teamleider, "gezondheid")
    assert list(Inzage.objects.visible_to(klantondersteuner)) == []
    regel = Logregel.objects.get(actie="gezondheid.gelezen")
    assert (regel.door, regel.statushouder_id, regel.object_id) == (teamleider, persoon.pk, inzage.pk)


@pytest.mark.parametrize("reden", ["", "  ", "kort", "x" * 251, "Klacht over\x00 de begeleiding"])
def test_a_reason_that_says_nothing_opens_nothing(reden: str, persoon: Any, teamleider: Any) -> None:
    with pytest.raises(DomeinFout) as fout:
        lees_beschermd(persoon=persoon, groep="vlucht", door=teamleider, reden=reden)
    assert fout.value.veld == "reden"
    assert not Inzage.objects.exists()


def test_another_klantondersteuner_of_the_municipality_does_not_see_it(
    persoon: Any, betrokken: Any, klantondersteuner: Any
) -> None:
    betrokken(Rol.KLANTONDERSTEUNER)
    with pytest.raises(DomeinFout):
        lees_beschermd(persoon=persoon, groep="vlucht", door=klantondersteuner)
    for feiten in (Feiten(gezondheid=Gezondheidfeit(rekening_houden="nee")), Feiten(vlucht=Vluchtfeit())):
        with pytest.raises(DomeinFout):
            leg_feiten_vast(persoon=persoon, feiten=feiten, door=klantondersteuner)


def test_who_was_the_klantondersteuner_does_not_see_it_any_more(persoon: Any, klantondersteuner: Any) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner, tot=vandaag())
    with pytest.raises(DomeinFout):
        lees_beschermd(persoon=persoon, groep="gezondheid", door=klantondersteuner)


def test_the_stand_in_reads_from_the_first_day_to_the_last(
    persoon: Any, betrokken: Any, klantondersteuner: Any, vandaag_is: Any
) -> None:
    dag = vandaag()
    weg = betrokken(Rol.KLANTONDERSTEUNER)
    VervangingFactory(
        medewerker=weg, vervanger=klantondersteuner, van=dag + timedelta(days=1), tot=dag + timedelta(days=3)
    )
    for na, mag in ((0, False), (1, True), (3, True), (4, False)):
        vandaag_is(dag + timedelta(days=na))
        assert Gezondheid.objects.visible_to(klantondersteuner).exists() == mag


def test_a_stand_in_in_another_role_or_municipality_gets_nothing(
    persoon: Any, betrokken: Any, jobcoach: Any, andere_gemeente: Any
) -> None:
    weg = betrokken(Rol.KLANTONDERSTEUNER)
    elders = MedewerkerFactory(gemeente=andere_gemeente, rol=Rol.KLANTONDERSTEUNER)
    for vervanger in (jobcoach, elders):
        VervangingFactory(medewerker=weg, vervanger=vervanger)
        assert not Gezondheid.objects.visible_to(vervanger).exists()


def test_nobody_records_what_the_role_does_not_see(persoon: Any, betrokken: Any) -> None:
    jobcoach = betrokken(Rol.JOBCOACH)
    leg_feiten_vast(persoon=persoon, feiten=Feiten(leefsituatie=Leefgegevens(ov="ja")), door=jobcoach)
    with pytest.raises(DomeinFout):
        leg_feiten_vast(persoon=persoon, feiten=Feiten(leefsituatie=Leefgegevens(financien="Niets")), door=jobcoach)
    assert Leefsituatie.objects.get().financien == "Schuld van 200 euro."


def test_a_reading_that_is_old_is_not_of_another_dossier(persoon: Any, betrokken: Any, gemeente: Any) -> None:
    van_dossier = betrokken(Rol.KLANTONDERSTEUNER)
    InzageFactory(statushouder__gemeente=gemeente)
    assert not Inzage.objects.visible_to(van_dossier).exists()


class TestVervanging:
    def test_a_klantondersteuner_names_the_own_stand_in_only(self, klantondersteuner: Any, organisatie: Any) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        dagen = {"van": vandaag(), "tot": vandaag() + timedelta(days=5)}
        regel_vervanging(medewerker=klantondersteuner, vervanger=collega, door=klantondersteuner, **dagen)
        with pytest.raises(DomeinFout) as fout:
            regel_vervanging(medewerker=collega, vervanger=klantondersteuner, door=klantondersteuner, **dagen)
        assert fout.value.veld == "medewerker"

    def test_the_same_twice_is_one_and_ending_it_ends_all(self, klantondersteuner: Any, organisatie: Any) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        vraag = {"medewerker": klantondersteuner, "vervanger": collega, "door": klantondersteuner}
        dagen = {"van": vandaag(), "tot": vandaag() + timedelta(days=5)}
        eerste = regel_vervanging(**vraag, **dagen)
        assert regel_vervanging(**vraag, **dagen) == eerste
        assert Logregel.objects.filter(actie="vervanging.geregeld").count() == 1
        with pytest.raises(DomeinFout) as fout:
            regel_vervanging(**vraag, van=vandaag() + timedelta(days=5), tot=vandaag() + timedelta(days=9))
        assert (fout.value.veld, "vervangt dan al" in fout.value.melding) == ("van", True)
        beeindig_vervanging(vervanging=eerste, door=klantondersteuner)
        assert not Vervanging.objects.filter(vervanger=collega).exists()
        assert regel_vervanging(**vraag, **dagen).pk, "who was stopped can be asked again"

    def test_days_that_follow_and_a_second_stand_in_are_no_repeat(
        self, klantondersteuner: Any, organisatie: Any
    ) -> None:
        een, twee = MedewerkerFactory.create_batch(2, organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        for vervanger, van in ((een, 0), (een, 6), (twee, 0)):
            dag = vandaag() + timedelta(days=van)
            regel_vervanging(
                medewerker=klantondersteuner,
                vervanger=vervanger,
                van=dag,
                tot=dag + timedelta(days=5),
                door=klantondersteuner,
            )
        assert Vervanging.objects.count() == 3

    @pytest.mark.parametrize(("van", "tot"), [(1, 0), (-9, -1), (0, 400)])
    def test_days_that_cannot_be(
        self, van: int, tot: int, klantondersteuner: Any, organisatie: Any, teamleider: Any
    ) -> None:
        collega = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
        with pytest.raises(DomeinFout) as fout:
            regel_vervanging(
                medewerker=klantondersteuner,
                vervanger=collega,
                van=vandaag() + timedelta(days=van),
                tot=vandaag() + timedelta(days=tot),
                door=teamleider,
            )
        assert fout.value.veld == "tot"

    def test_only_a_klantondersteuner_who_works_here_stands_in(
        self, klantondersteuner: Any, jobcoach: Any, andere_gemeente: Any, teamleider: Any
    ) -> None:
        elders = MedewerkerFactory(gemeente=andere_gemeente, rol=Rol.KLANTONDERSTEUNER)
        for vervanger in (jobcoach, elders, klantondersteuner):
            with pytest.raises(DomeinFout) as fout:
                regel_vervanging(
                    medewerker=klantondersteuner, vervanger=vervanger, van=vandaag(), tot=vandaag(), door=teamleider
                )
            assert fout.value.veld == "vervanger"
