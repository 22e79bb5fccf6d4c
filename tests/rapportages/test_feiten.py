"""What figures count, person by person and by hand: how far somebody came, as it stood on one day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from statushouders.models import Statushouder
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    BetrokkenheidFactory,
    ConclusieFactory,
    GesprekFactory,
    MedewerkerFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    PlaatsingFactory,
    StapFactory,
    StatushouderFactory,
    TeamFactory,
    TrajectFactory,
)
from trajecten.models import Traject
from trajecten.models.aanpak import Mijlpaal

pytestmark = pytest.mark.django_db

DAG = date(2026, 11, 24)
VESTIGING = DAG - timedelta(days=200)


def na(dagen: int) -> date:
    return VESTIGING + timedelta(days=dagen)


@pytest.fixture
def weg(gemeente: Gemeente) -> Callable[..., Traject]:
    """`weg(contact=5, start=20)`: somebody who settled 200 days ago and did these milestones on these days."""
    aanpak = AanpakFactory(code="drie-weken")
    stappen = {een: AanpakStapFactory(aanpak=aanpak, mijlpaal=een) for een in Mijlpaal}

    def maak(persoon: Statushouder | None = None, einde: dict[str, Any] | None = None, **mijlpalen: int) -> Traject:
        wie = persoon or StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
        traject: Traject = TrajectFactory(statushouder=wie, aanpak=aanpak, startdatum=VESTIGING, **(einde or {}))
        for mijlpaal, dag in mijlpalen.items():
            StapFactory(
                traject=traject, aanpakstap=stappen[Mijlpaal(mijlpaal)], status="gedaan", gedaan_op=na(dag),
                afgehandeld_op=f"{na(dag)}T10:00:00Z",
            )  # fmt: skip
        return traject

    return maak


def feiten(gemeente: Gemeente, dag: date = DAG) -> list[Feit]:
    with feiten_op(gemeente_id=gemeente.pk, dag=dag):
        return list(Feit.objects.order_by("persoon_id"))


def feit(gemeente: Gemeente, dag: date = DAG) -> Feit:
    (een,) = feiten(gemeente, dag)
    return een


def werkt(persoon: Statushouder, begin: int, soort: str = "stage", einde: int | None = None, **velden: Any) -> None:
    laatste = {}
    if einde is not None:
        laatste = {
            "stand": "beeindigd", "geeindigd_op": na(einde), "eindreden": "afgerond", "einde_door": "werkgever",
            "vervolg": "andere_plek",
        }  # fmt: skip
    anders = {"stand": "lopend", **laatste, **velden}
    PlaatsingFactory(statushouder=persoon, soort=soort, begin=na(begin), gestart_op=na(begin), einde=None, **anders)


def test_each_milestone_is_the_first_day_on_which_it_was_reached(
    gemeente: Gemeente, weg: Callable[..., Traject]
) -> None:
    persoon = weg(contact=5, intake=12, start=20, evaluatie=110).statushouder
    werkt(persoon, 120, einde=150)
    werkt(persoon, 160, "dienstbetrekking")
    een = feit(gemeente)
    assert (een.vestiging, een.aanpak) == (VESTIGING, "drie-weken")
    assert (een.contact_op, een.intake_op, een.start_op, een.evaluatie_op) == (na(5), na(12), na(20), na(110))
    assert (een.geplaatst_op, een.eerste_plek, een.betaald_op) == (na(120), "stage", na(160))
    assert (een.opleiding_op, een.onderneming_op, een.gestopt_op, een.eindreden) == (None, None, None, "")


def test_what_came_after_the_day_is_not_known_yet(gemeente: Gemeente, weg: Callable[..., Traject]) -> None:
    einde = {"einddatum": na(180), "eindreden": "werk"}
    werkt(weg(contact=5, start=20, einde=einde).statushouder, 120)
    toen = feit(gemeente, na(19))
    assert (toen.contact_op, toen.start_op, toen.geplaatst_op, toen.betaald_op, toen.gestopt_op) == (
        na(5), None, None, None, None,
    )  # fmt: skip
    assert feit(gemeente, na(20)).start_op == na(20)
    nu = feit(gemeente)
    assert (nu.geplaatst_op, nu.betaald_op, nu.gestopt_op, nu.eindreden) == (na(120), na(180), na(180), "werk")
    assert feiten(gemeente, VESTIGING - timedelta(days=1)) == []


@pytest.mark.parametrize("reden", ["verhuisd", "overleden", "studie", "onderneming"])
def test_who_ended_keeps_what_was_reached(gemeente: Gemeente, weg: Callable[..., Traject], reden: str) -> None:
    weg(contact=5, einde={"einddatum": na(60), "eindreden": reden})
    een = feit(gemeente)
    assert (een.contact_op, een.gestopt_op, een.eindreden) == (na(5), na(60), reden)
    assert een.opleiding_op == (na(60) if reden == "studie" else None)
    assert een.onderneming_op == (na(60) if reden == "onderneming" else None)


def test_who_came_back_is_one_person_who_goes_on(gemeente: Gemeente, weg: Callable[..., Traject]) -> None:
    persoon = weg(contact=5, einde={"einddatum": na(30), "eindreden": "verhuisd"}).statushouder
    TrajectFactory(statushouder=persoon, aanpak=AanpakFactory(code="fiets"), startdatum=na(90))
    een = feit(gemeente)
    assert (een.aanpak, een.contact_op, een.gestopt_op, een.eindreden) == ("drie-weken", na(5), None, "")
    # On a day in between the way had ended.
    assert feit(gemeente, na(40)).eindreden == "verhuisd"


def test_a_corrected_day_of_settling_counts_from_then_on(gemeente: Gemeente, weg: Callable[..., Traject]) -> None:
    persoon = weg(start=20).statushouder
    Statushouder.objects.filter(pk=persoon.pk).update(vestigingsdatum=na(-10))
    een = feit(gemeente)
    assert (een.start_op - een.vestiging).days == 30


def test_who_is_young_elsewhere_or_without_a_traject_is_not_counted(
    gemeente: Gemeente, andere_gemeente: Gemeente, weg: Callable[..., Traject]
) -> None:
    weg(StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING, geboortedatum_brp="20120101"))
    weg(StatushouderFactory(gemeente=andere_gemeente, vestigingsdatum=VESTIGING))
    StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
    assert feiten(gemeente) == []
    assert len(feiten(andere_gemeente)) == 1


@pytest.mark.parametrize(
    ("geboren", "groep"),
    [
        ("19990509", "tot27"),
        ("19990508", "tot40"),
        ("19990000", "tot27"),
        ("19710508", "55plus"),
        ("19710509", "tot55"),
    ],
)
def test_age_is_that_on_the_day_of_settling(
    gemeente: Gemeente, weg: Callable[..., Traject], geboren: str, groep: str
) -> None:
    assert date(2026, 5, 8) == VESTIGING
    weg(StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING, geboortedatum_brp=geboren))
    assert feit(gemeente).leeftijd == groep


def test_traits_come_in_broad_groups(gemeente: Gemeente, weg: Callable[..., Traject]) -> None:
    persoon = weg(
        StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING, geslacht="v", nationaliteit="ER")
    ).statushouder
    leeg = feit(gemeente)
    assert (leeg.geslacht, leeg.herkomst) == ("vrouw", "hoorn")
    assert {leeg.opleiding, leeg.taal, leeg.leerroute, leeg.team} == {"onbekend"}
    OpleidingFactory(statushouder=persoon, niveau="basis")
    OpleidingFactory(statushouder=persoon, niveau="bachelor")
    PersoonstaalFactory(statushouder=persoon, taal="nl", spreken="B2")
    PersoonstaalFactory(statushouder=persoon, taal="ti", spreken="C2")
    for dag, route in ((40, "z"), (60, "b1"), (300, "onderwijs")):
        gesprek = GesprekFactory(statushouder=persoon)
        ConclusieFactory(gesprek=gesprek, leerroute=route)
        gesprek.stand, gesprek.momentopname = "vastgesteld", {}
        gesprek.vastgesteld_door = MedewerkerFactory(gemeente=gemeente)
        gesprek.vastgesteld_op = datetime.combine(na(dag), datetime.min.time(), ZoneInfo("Europe/Amsterdam"))
        gesprek.save()
    eerste, tweede = (TeamFactory() for _ in range(2))
    for van, tot, groep in ((0, 50, eerste), (51, None, tweede)):
        wie = MedewerkerFactory(gemeente=gemeente, rol=Rol.KLANTONDERSTEUNER, team=groep)
        BetrokkenheidFactory(
            statushouder=persoon, medewerker=wie,
            rol=Rol.KLANTONDERSTEUNER, van=na(van), tot=na(tot) if tot else None,
        )  # fmt: skip
    vol = feit(gemeente)
    assert (vol.opleiding, vol.taal, vol.leerroute, vol.team) == ("hoog", "B1", "b1", str(tweede.pk))
    assert (feit(gemeente, na(45)).leerroute, feit(gemeente, na(45)).team) == ("z", str(eerste.pk))


@pytest.mark.parametrize(
    ("tweede", "verwacht"),
    [(None, False), ((184, None), True), ((185, None), False), ((150, 183), False), ((150, 184), True)],
)
def test_who_is_in_paid_work_six_months_later_stayed(
    gemeente: Gemeente, weg: Callable[..., Traject], tweede: tuple[int, int | None] | None, verwacht: bool
) -> None:
    persoon = weg().statushouder
    werkt(persoon, 0, "dienstbetrekking", einde=100)
    if tweede:
        werkt(persoon, tweede[0], "detachering", einde=tweede[1])
    assert (na(184) - VESTIGING, na(184)) == (timedelta(days=184), date(2026, 11, 8))
    een = feit(gemeente)
    assert (een.in_dienst_op, een.nog_6, een.nog_12) == (VESTIGING, verwacht, None)
    assert feit(gemeente, na(183)).nog_6 is None


def test_what_ended_later_still_ran_on_the_day(gemeente: Gemeente, weg: Callable[..., Traject]) -> None:
    werkt(weg().statushouder, 0, "dienstbetrekking", einde=195)
    assert feit(gemeente, na(190)).nog_6 is True
    assert feit(gemeente).nog_6 is True


@pytest.mark.parametrize(
    ("soort", "stap", "verwacht"),
    [
        ("wettelijk", {"uiterste_datum": na(70)}, (True, None, na(70))),
        ("wettelijk", {"uiterste_datum": na(70), "status": "gedaan", "gedaan_op": na(60)}, (True, na(60), na(70))),
        # Done after the day that is asked for.
        (
            "wettelijk",
            {"uiterste_datum": na(70), "status": "gedaan", "gedaan_op": DAG + timedelta(days=1)},
            (True, None, na(70)),
        ),
        (
            "wettelijk",
            {"uiterste_datum": na(70), "status": "overgeslagen", "overslaan_reden": "Vrij"},
            (False, None, None),
        ),
        # A step of the municipality's own that happens to be called so.
        ("werkwijze", {"uiterste_datum": na(70)}, (False, None, None)),
    ],
)
def test_the_plan_for_integration_is_the_step_of_the_law(
    soort: str, stap: dict[str, Any], verwacht: tuple[Any, ...], weg: Callable[..., Traject], gemeente: Gemeente
) -> None:
    pip = AanpakStapFactory(aanpak=AanpakFactory(code="wet", soort=soort), code="pip", mijlpaal="")
    afgehandeld = {"afgehandeld_op": f"{na(60)}T10:00:00Z"} if "status" in stap else {}
    StapFactory(traject=weg(contact=5), aanpakstap=pip, **stap, **afgehandeld)
    with feiten_op(gemeente_id=gemeente.pk, dag=DAG):
        een = Feit.objects.get()
    assert (een.heeft_pip, een.pip_op, een.pip_uiterlijk) == verwacht
    assert een.contact_op == na(5)


def test_a_trait_that_is_not_asked_for_is_not_told(gemeente: Gemeente) -> None:
    traject = TrajectFactory(statushouder__gemeente=gemeente, startdatum=DAG, statushouder__vestigingsdatum=DAG)
    with feiten_op(gemeente_id=gemeente.pk, dag=DAG, kenmerken=("taal",)):
        een = Feit.objects.get(pk=traject.statushouder_id)
        assert (een.taal, een.team, een.opleiding, een.leerroute) == ("onbekend", None, None, None)
