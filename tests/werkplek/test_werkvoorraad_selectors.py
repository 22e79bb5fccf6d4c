"""The work list: what is in it, in which group, in which order."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.factories import ContactmomentFactory, MedewerkerFactory
from tests.werkplek.conftest import DINSDAG
from trajecten.models import Stap, Traject
from trajecten.services import laat_stap_wachten, verplaats_stap
from trajecten.statussen import Eindreden, Fase
from werkplek.selectors.groepen import Grenzen, Groepsoort
from werkplek.selectors.werkvoorraad import (
    PER_GROEP,
    PER_PAGINA,
    Tellingen,
    Weergave,
    Werkvoorraad,
    caseload,
    werkvoorraad,
    zin_over_de_stand,
)

pytestmark = pytest.mark.django_db
StapOp = Callable[..., Stap]


def voorraad(medewerker: Medewerker, dag: date = DINSDAG, **keuze: object) -> Werkvoorraad:
    return werkvoorraad(medewerker, kijker=medewerker, dag=dag, **keuze)


def groepen(medewerker: Medewerker, dag: date = DINSDAG, **keuze: object) -> dict[str, list[Stap]]:
    gevonden = voorraad(medewerker, dag, **keuze)
    return {
        groep.soort.value: [rij.stap for plek in groep.getoond for rij in plek.rijen]
        for groep in gevonden.groepen
        if groep.getoond
    }


def test_late_today_and_this_week(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    gisteren, vandaag, morgen, zondag, maandag = (stap_op(dagen) for dagen in (-1, 0, 1, 5, 6))

    assert groepen(klantondersteuner) == {"te-laat": [gisteren], "vandaag": [vandaag], "deze-week": [morgen, zondag]}
    assert maandag not in [rij.stap for rij in voorraad(klantondersteuner).rijen]


@pytest.mark.parametrize(
    ("dag", "eind_week", "horizon"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 29)),  # Monday
        (date(2026, 11, 25), date(2026, 11, 29), date(2026, 11, 29)),  # Wednesday
        (date(2026, 11, 26), date(2026, 11, 29), date(2026, 12, 6)),  # Thursday: next week shows
        (date(2026, 11, 29), date(2026, 11, 29), date(2026, 12, 6)),  # Sunday: the week ends today
        (date(2026, 12, 30), date(2027, 1, 3), date(2027, 1, 3)),  # across the new year
        (date(2026, 12, 31), date(2027, 1, 3), date(2027, 1, 10)),
    ],
)
def test_the_week_ends_on_sunday_and_from_thursday_on_the_next_one_is_in_sight(
    dag: date, eind_week: date, horizon: date
) -> None:
    assert (Grenzen(dag).eind_week, Grenzen(dag).horizon) == (eind_week, horizon)


def test_on_sunday_there_is_no_group_for_what_is_left_of_the_week(klantondersteuner: Medewerker) -> None:
    zaterdag, zondag = (
        werkvoorraad(klantondersteuner, kijker=klantondersteuner, dag=date(2026, 11, dag)) for dag in (28, 29)
    )
    assert Groepsoort.DEZE_WEEK in [groep.soort for groep in zaterdag.groepen]
    assert not zaterdag.week_is_om
    assert [groep.soort for groep in zondag.groepen] == [soort for soort in Groepsoort if soort != Groepsoort.DEZE_WEEK]
    assert zondag.week_is_om


def test_from_thursday_on_next_week_is_a_group_of_its_own(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    vrijdag, maandag, zondag_erna = stap_op(3), stap_op(6), stap_op(12)
    stap_op(13)

    assert groepen(klantondersteuner, DINSDAG + timedelta(days=2)) == {
        "deze-week": [vrijdag],
        "volgende-week": [maandag, zondag_erna],
    }


def test_on_sunday_there_is_no_rest_of_the_week(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    zondag, maandag = stap_op(5), stap_op(6)

    assert groepen(klantondersteuner, DINSDAG + timedelta(days=5)) == {"vandaag": [zondag], "volgende-week": [maandag]}


def test_the_most_urgent_is_first_also_of_one_person(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    een = stap_op(-2)
    ander = stap_op(-9)
    zelfde = stap_op(-5, traject=een.traject)

    assert groepen(klantondersteuner) == {"te-laat": [ander, zelfde, een]}
    assert voorraad(klantondersteuner).tellingen.te_laat == 3
    assert voorraad(klantondersteuner).tellingen.mensen_te_laat == 2
    assert voorraad(klantondersteuner).tellingen.oudste_dagen == 9


def test_late_steps_of_one_person_are_folded_under_the_most_urgent(
    klantondersteuner: Medewerker, stap_op: StapOp
) -> None:
    eerste = stap_op(-4)
    ander = stap_op(-9)
    meer = [stap_op(dagen, traject=eerste.traject) for dagen in (-3, -1)]
    vandaag = [stap_op(0, traject=eerste.traject), stap_op(0, traject=eerste.traject)]

    te_laat, van_vandaag = voorraad(klantondersteuner).groepen[:2]

    assert [(plek.rij.stap, [rij.stap for rij in plek.meer]) for plek in te_laat.getoond] == [
        (ander, []),
        (eerste, meer),
    ]
    assert (te_laat.stappen, te_laat.plekken, te_laat.verborgen) == (4, 2, 0)
    assert te_laat.getoond[1].namen == ", ".join(stap.aanpakstap.naam for stap in meer)
    assert [(plek.rij.stap, plek.meer) for plek in van_vandaag.getoond] == [(stap, []) for stap in vandaag]


def test_the_late_ones_are_shown_by_pages_of_people(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    """Every late step is on exactly one page, and always with the others of its person."""
    eersten = [stap_op(-90 + nummer) for nummer in range(PER_PAGINA + 2)]
    for stap in eersten:
        stap_op(-1, traject=stap.traject)

    paginas = [voorraad(klantondersteuner, gekozen=Groepsoort.TE_LAAT, pagina=nummer).groepen[0] for nummer in (1, 2)]

    assert [(groep.stappen, groep.plekken, len(groep.getoond)) for groep in paginas] == [(54, 27, 25), (54, 27, 2)]
    rijen = [rij for groep in paginas for plek in groep.getoond for rij in plek.rijen]
    assert len({rij.stap.pk for rij in rijen}) == 54
    for groep in paginas:
        for plek in groep.getoond:
            assert {rij.persoon for rij in plek.rijen} == {plek.rij.persoon}


def test_what_waits_is_apart_but_late_is_late(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    laat = stap_op(-4, wacht_sinds=DINSDAG - timedelta(days=12))
    vandaag = stap_op(0, wacht_sinds=DINSDAG - timedelta(days=8))
    zonder_datum = stap_op(None, wacht_sinds=DINSDAG)
    later = stap_op(60, wacht_sinds=DINSDAG - timedelta(days=1))

    gevonden = voorraad(klantondersteuner)

    assert groepen(klantondersteuner) == {"te-laat": [laat], "wacht": [vandaag, later, zonder_datum]}
    tellingen = gevonden.tellingen
    assert (tellingen.te_laat, tellingen.mensen_te_laat, tellingen.wacht, tellingen.lang_wachtend) == (1, 1, 3, 1)
    rijen = list(gevonden.rijen)
    assert (rijen[0].termijn, rijen[0].wacht_op) == ("4 dagen te laat", "wacht op Taalhuis")
    assert [rij.wacht_sinds for rij in rijen] == [
        "sinds do 12 nov, 12 dagen", "sinds ma 16 nov, 8 dagen", "sinds gisteren, 1 dag", "sinds vandaag",
    ]  # fmt: skip
    assert [rij.wacht_op for rij in rijen[1:]] == ["", "", ""]


def test_what_waits_for_an_earlier_step_is_not_work_yet(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    stap_op(None)

    assert voorraad(klantondersteuner).tellingen.leeg


def test_only_steps_of_ones_own_role_on_running_trajecten(
    klantondersteuner: Medewerker, jobcoach: Medewerker, stap_op: StapOp, persoon_van: Callable[..., Traject]
) -> None:
    traject = persoon_van(klantondersteuner, jobcoach)
    eigen, van_jobcoach = stap_op(-1, traject=traject), stap_op(-1, traject=traject, rol=Rol.JOBCOACH)
    gestopt = stap_op(-1)
    gestopt.traject.einddatum, gestopt.traject.eindreden = DINSDAG, Eindreden.VERHUISD
    gestopt.traject.save()

    assert groepen(klantondersteuner) == {"te-laat": [eigen]}
    assert groepen(jobcoach) == {"te-laat": [van_jobcoach]}


def test_all_steps_of_ones_people_with_who_is_responsible(
    klantondersteuner: Medewerker, jobcoach: Medewerker, stap_op: StapOp, persoon_van: Callable[..., Traject]
) -> None:
    traject = persoon_van(klantondersteuner, jobcoach)
    eigen, van_jobcoach = stap_op(-2, traject=traject), stap_op(-1, traject=traject, rol=Rol.JOBCOACH)
    van_niemand = stap_op(0, traject=persoon_van(klantondersteuner), rol=Rol.JOBCOACH)

    rijen = list(voorraad(klantondersteuner, weergave=Weergave.MENSEN).rijen)

    assert [(rij.stap, rij.verantwoordelijke) for rij in rijen] == [
        (eigen, klantondersteuner),
        (van_jobcoach, jobcoach),
        (van_niemand, None),
    ]


def test_a_case_that_was_handed_over_leaves_the_list(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    stap = stap_op(-1)
    stap.traject.statushouder.betrokkenheden.update(tot=DINSDAG)

    assert voorraad(klantondersteuner).tellingen.leeg


def test_another_municipality_is_not_in_the_list(
    gemeente: Gemeente, andere_gemeente: Gemeente, stap_op: StapOp, persoon_van: Callable[..., Traject]
) -> None:
    """A colleague of an organisation that serves both sees one municipality at a time."""
    medewerker = MedewerkerFactory(gemeente=gemeente)
    hier = stap_op(-1, van=medewerker)
    daar = stap_op(-1, traject=persoon_van(medewerker, gemeente=andere_gemeente))

    assert groepen(medewerker) == {"te-laat": [hier]}
    medewerker.actieve_gemeente = andere_gemeente
    assert groepen(medewerker) == {"te-laat": [daar]}


def test_the_teamleider_looks_at_a_colleagues_list_within_sight(
    klantondersteuner: Medewerker, teamleider: Medewerker, stap_op: StapOp, andere_gemeente: Gemeente
) -> None:
    stap = stap_op(-1)
    vreemde = MedewerkerFactory(gemeente=andere_gemeente, rol=Rol.TEAMLEIDER)

    zicht = werkvoorraad(klantondersteuner, kijker=teamleider, dag=DINSDAG)
    assert [rij.stap for rij in zicht.rijen] == [stap]
    assert werkvoorraad(klantondersteuner, kijker=vreemde, dag=DINSDAG).tellingen.leeg


def test_a_long_group_shows_its_top_and_the_rest_by_pages(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    stappen = [stap_op(-40 + nummer) for nummer in range(PER_PAGINA + 3)]

    boven = voorraad(klantondersteuner).groepen[0]
    assert [plek.rij.stap for plek in boven.getoond] == stappen[:PER_GROEP]
    assert (boven.stappen, boven.plekken, boven.verborgen) == (28, 28, 20)

    tweede = voorraad(klantondersteuner, gekozen=Groepsoort.TE_LAAT, pagina=2)
    assert [groep.soort for groep in tweede.groepen] == [Groepsoort.TE_LAAT]
    assert [rij.stap for rij in tweede.rijen] == stappen[PER_PAGINA:]
    assert tweede.tellingen.te_laat == 28


def test_the_line_under_a_step_is_the_move_else_the_contact_else_the_aanpak(
    klantondersteuner: Medewerker, stap_op: StapOp
) -> None:
    stap = stap_op(1)

    def toelichting() -> str:
        return next(iter(voorraad(klantondersteuner).rijen)).toelichting

    assert toelichting() == "Wat kan deze persoon?"
    ContactmomentFactory(statushouder=stap.traject.statushouder, notitie="Belde;\n komt  morgen.")
    assert toelichting() == "Vandaag: Belde; komt morgen."
    ContactmomentFactory(statushouder=stap.traject.statushouder, notitie="", soort="geen_gehoor")
    assert toelichting() == "Vandaag: Geen gehoor"
    verplaats_stap(stap=stap, door=klantondersteuner, naar=DINSDAG + timedelta(days=2), reden="Zieke dochter.")
    assert toelichting() == "Verplaatst van wo 25 nov: Zieke dochter."


def test_of_two_contacts_in_one_minute_the_one_entered_last_shows(
    klantondersteuner: Medewerker, stap_op: StapOp
) -> None:
    stap, moment = stap_op(-3), nu().replace(second=0, microsecond=0)
    for notitie in ("Geen gehoor.", "Belde terug.", "Komt morgen."):
        ContactmomentFactory(statushouder=stap.traject.statushouder, moment=moment, notitie=notitie)

    assert next(iter(voorraad(klantondersteuner).rijen)).toelichting == "Vandaag: Komt morgen."


def test_the_last_contact_stands_once_with_the_most_urgent_step(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    stap = stap_op(-3)
    stap_op(-1, traject=stap.traject)
    ContactmomentFactory(statushouder=stap.traject.statushouder, notitie="Niet thuis.")

    assert [rij.toelichting for rij in voorraad(klantondersteuner).rijen] == ["Vandaag: Niet thuis.", ""]


def test_the_services_move_a_step_between_the_groups(klantondersteuner: Medewerker, stap_op: StapOp) -> None:
    stap = stap_op(-3)
    verplaats_stap(stap=stap, door=klantondersteuner, naar=DINSDAG, reden="Huisbezoek gepland.")
    assert groepen(klantondersteuner) == {"vandaag": [stap]}

    laat_stap_wachten(stap=stap, door=klantondersteuner, op="Taalhuis")
    assert groepen(klantondersteuner) == {"wacht": [stap]}


def test_the_caseload_counts_the_own_running_trajecten_per_phase(
    klantondersteuner: Medewerker, jobcoach: Medewerker, persoon_van
) -> None:
    persoon_van(klantondersteuner)
    persoon_van(klantondersteuner, traject={"fase": Fase.ASSESSMENT})
    persoon_van(klantondersteuner, traject={"einddatum": DINSDAG, "eindreden": Eindreden.WERK})
    persoon_van(jobcoach)

    assert caseload(klantondersteuner, kijker=klantondersteuner) == [
        ("Start", 1),
        ("Assessment", 1),
        ("Plaatsing", 0),
    ]


@pytest.mark.parametrize(
    ("te_laat", "per_groep", "zin"),
    [
        (1, {"te_laat": 3}, "Eén persoon wacht langer dan afgesproken."),
        (4, {"te_laat": 4}, "Vier mensen wachten langer dan afgesproken."),
        (31, {"te_laat": 40}, "31 mensen wachten langer dan afgesproken."),
        (0, {"vandaag": 1}, "Niemand wacht te lang. Vandaag staat één stap op je lijst."),
        (0, {"vandaag": 12}, "Niemand wacht te lang. Vandaag staan twaalf stappen op je lijst."),
        (
            0,
            {"deze_week": 2},
            "Niemand wacht te lang, en vandaag hoeft er niets. Deze week wel.",
        ),
        (0, {}, "Niemand wacht te lang, en er staat deze week niets klaar."),
    ],
)
def test_one_sentence_says_how_it_stands(te_laat: int, per_groep: dict[str, int], zin: str) -> None:
    tellingen = Tellingen(mensen_te_laat=te_laat, **per_groep)

    assert zin_over_de_stand(tellingen) == zin


def test_the_list_takes_as_many_queries_for_many_steps_as_for_few(
    klantondersteuner: Medewerker, stap_op: StapOp, django_assert_num_queries
) -> None:
    for dagen in (-2, 0, 1):
        stap_op(dagen)
    with django_assert_num_queries(6):
        voorraad(klantondersteuner)

    for nummer in range(30):
        stap = stap_op(nummer % 9 - 4)
        stap_op(-2, traject=stap.traject)
        ContactmomentFactory(statushouder=stap.traject.statushouder)
    with django_assert_num_queries(6):
        voorraad(klantondersteuner)
