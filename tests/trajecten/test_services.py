"""Starting, planning and handling steps, as screens, imports and jobs do it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from agenda.models import Signalering
from kern.fouten import DomeinFout
from medewerkers.models import Logregel, Medewerker
from statushouders.codelijsten import Regime
from statushouders.geboortedatum import Geboortedatum
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Statushouder
from statushouders.services import wijzig
from tests.factories import (
    AanpakStapFactory,
    AnkerFactory,
    BetrokkenheidFactory,
    MedewerkerFactory,
    StatushouderFactory,
)
from trajecten.drieweken import drieweken_per_traject
from trajecten.meegeleverd import WESTLAND, WI2021, laad_aanpakken
from trajecten.models import Aanpak, AanpakStap, Anker, Stap, Traject
from trajecten.services import (
    heropen_stap,
    heropen_traject,
    herplan,
    laat_stap_wachten,
    maak_verplaatsing_ongedaan,
    rond_stap_af,
    sla_stap_over,
    sluit_traject,
    start_trajecten,
    start_trajecten_van_wie_oud_genoeg_werd,
    stop_wachten,
    verplaats_stap,
)
from trajecten.statussen import Fase, Stapstatus
from trajecten.uitleg import waarom
from trajecten.verwachting import verwachtingen

DAG = date(2026, 11, 24)
Vestig = Callable[..., Statushouder]
StapVan = Callable[[Statushouder, str], Stap]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


def test_shipped_aanpakken_load_once(aanpakken: None) -> None:
    laad_aanpakken()
    assert AanpakStap.objects.count() == len(WESTLAND.stappen) + len(WI2021.stappen)


def test_a_traject_starts_with_dates_from_vestiging(vestig: Vestig, stap_van: StapVan) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3), brp_inschrijving=None)
    contact, intake, start = (stap_van(persoon, code) for code in ("eerste-contact", "intake", "start"))
    assert (contact.streefdatum, contact.uiterste_datum) == (date(2026, 11, 10), date(2026, 11, 24))
    assert (intake.streefdatum, intake.uiterste_datum) == (date(2026, 11, 17), date(2026, 11, 24))
    assert start.uiterlijk == date(2026, 11, 24)
    assert stap_van(persoon, "tussenevaluatie").uiterlijk is None
    traject = Traject.objects.get(statushouder=persoon)
    assert traject.volgende_stap == contact
    assert traject.volgende_datum == date(2026, 11, 10)
    assert traject.fase == Fase.START


def test_pip_counts_from_the_latest_of_kennisgeving_and_brp(vestig: Vestig, stap_van: StapVan) -> None:
    """Bi2021 art. 5.3 lid 1, both sentences (T1 and T2); without BRP registration the clock has not begun."""
    t1 = vestig(brp_inschrijving=date(2026, 9, 1), kennisgeving_duo=date(2026, 9, 28))
    assert stap_van(t1, "pip").uiterste_datum == date(2026, 12, 7)
    t2 = vestig(brp_inschrijving=date(2026, 10, 5), kennisgeving_duo=date(2026, 9, 28))
    assert stap_van(t2, "pip").uiterste_datum == date(2026, 12, 14)
    zonder = vestig(brp_inschrijving=None, kennisgeving_duo=date(2026, 9, 28))
    assert stap_van(zonder, "pip").uiterlijk is None


def test_starting_twice_makes_one_traject(vestig: Vestig) -> None:
    persoon = vestig()
    start_trajecten([persoon.pk, persoon.pk])
    assert Traject.objects.filter(statushouder=persoon).count() == 1


def test_under_sixteen_gets_a_traject_on_the_birthday(
    gemeente: Any, aanpakken: None, vandaag_is: Callable[[date], None]
) -> None:
    kind = StatushouderFactory(gemeente=gemeente, geboortedatum_brp="20101201")
    start_trajecten([kind.pk])
    vandaag_is(date(2026, 11, 30))
    start_trajecten_van_wie_oud_genoeg_werd()
    assert not Traject.objects.filter(statushouder=kind).exists()
    vandaag_is(date(2026, 12, 1))
    start_trajecten_van_wie_oud_genoeg_werd()
    assert Traject.objects.filter(statushouder=kind).exists()


def test_who_settled_as_a_child_counts_from_the_sixteenth_birthday(
    gemeente: Any, aanpakken: None, vandaag_is: Callable[[date], None]
) -> None:
    verjaardag = date(2026, 12, 1)
    vandaag_is(verjaardag)
    ooit = date(2025, 1, 10)
    kind = StatushouderFactory(
        gemeente=gemeente, geboortedatum_brp="20101201", vestigingsdatum=ooit, brp_inschrijving=ooit
    )
    start_trajecten([kind.pk])
    traject = Traject.objects.get(statushouder=kind)
    assert traject.startdatum == verjaardag
    assert not Signalering.objects.open().filter(statushouder=kind).exclude(soort=Signalering.Soort.KOMT_ERAAN).exists()
    contact = Stap.objects.get(traject=traject, aanpakstap__code="eerste-contact")
    assert contact.basisdatum == verjaardag
    assert waarom(contact, [contact])[0] == "Telt vanaf de zestiende verjaardag op dinsdag 1 december 2026 (dag 0)."
    assert drieweken_per_traject([traject], dag=verjaardag)[traject.pk].vestiging == verjaardag

    herplan([kind.pk])
    traject.refresh_from_db()
    contact.refresh_from_db()
    assert (traject.startdatum, contact.basisdatum) == (verjaardag, verjaardag)


def test_own_standard_of_the_municipality_goes_before_the_shipped_one(gemeente: Any, aanpakken: None) -> None:
    from tests.factories import AanpakFactory

    eigen = AanpakFactory(gemeente=gemeente, standaard=True)
    persoon = StatushouderFactory(gemeente=gemeente)
    start_trajecten([persoon.pk])
    assert Traject.objects.get(statushouder=persoon).aanpak == eigen


def test_wi2013_gets_no_steps_of_wi2021_and_a_correction_adds_them(vestig: Vestig) -> None:
    persoon = vestig(regime=Regime.WI2013)
    stappen = Stap.objects.filter(traject__statushouder=persoon)
    # Without the PVT there is nothing to come back from: the terugkombijeenkomst counts from it.
    assert stappen.count() == len(WESTLAND.stappen) - 1
    persoon.regime = Regime.WI2021
    persoon.save()
    herplan([persoon.pk])
    assert stappen.count() == len(WESTLAND.stappen) + len(WI2021.stappen)
    persoon.regime = Regime.GEEN
    persoon.save()
    herplan([persoon.pk])
    assert stappen.count() == len(WESTLAND.stappen) - 1


def test_a_change_of_regime_for_one_leaves_the_steps_of_another(vestig: Vestig) -> None:
    een, ander = vestig(), vestig()
    een.regime = Regime.GEEN
    een.save()
    herplan([een.pk, ander.pk])
    assert Stap.objects.filter(traject__statushouder=ander).count() == len(WESTLAND.stappen) + len(WI2021.stappen)


def test_a_legal_step_that_was_moved_is_skipped_and_not_lost(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig()
    verplaats_stap(stap=stap_van(persoon, "pip"), door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    persoon.regime = Regime.GEEN
    persoon.save()
    herplan([persoon.pk])
    assert stap_van(persoon, "pip").status == Stapstatus.OVERGESLAGEN


def test_a_legal_step_comes_back_with_its_regime_but_not_what_a_colleague_skipped(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig(regime=Regime.WI2021)
    verplaats_stap(stap=stap_van(persoon, "pip"), door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    laat_stap_wachten(stap=stap_van(persoon, "bijstand"), door=klantondersteuner, op="de bank")
    sla_stap_over(stap=stap_van(persoon, "map"), door=klantondersteuner, reden="Onderwijsroute.")
    for regime in (Regime.GEEN, Regime.WI2021):
        persoon.regime = regime
        persoon.save()
        herplan([persoon.pk])
    pip, bijstand, overgeslagen = (stap_van(persoon, code) for code in ("pip", "bijstand", "map"))
    assert (pip.status, pip.uiterlijk, pip.afgehandeld_op) == (Stapstatus.OPEN, date(2026, 12, 1), None)
    assert (bijstand.status, bijstand.wacht_op) == (Stapstatus.OPEN, "de bank")
    assert (overgeslagen.status, overgeslagen.overslaan_reden) == (Stapstatus.OVERGESLAGEN, "Onderwijsroute.")


def test_a_corrected_vestigingsdatum_moves_what_should_move_and_nothing_else(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3), brp_inschrijving=date(2026, 11, 5))
    rond_stap_af(stap=stap_van(persoon, "eerste-contact"), door=klantondersteuner)
    verplaats_stap(stap=stap_van(persoon, "intake"), door=klantondersteuner, naar=date(2026, 12, 1), reden="Ziek.")
    voor = {stap.aanpakstap.code: stap.uiterlijk for stap in Stap.objects.select_related("aanpakstap")}
    persoon.vestigingsdatum = date(2026, 11, 10)
    persoon.save()
    herplan([persoon.pk])
    na = {stap.aanpakstap.code: stap.uiterlijk for stap in Stap.objects.select_related("aanpakstap")}
    assert {code for code in na if na[code] != voor[code]} == {"start", "huis-op-orde"}
    assert stap_van(persoon, "eerste-contact").streefdatum == date(2026, 11, 10)
    assert stap_van(persoon, "intake").streefdatum == date(2026, 11, 24)
    assert Traject.objects.get(statushouder=persoon).startdatum == date(2026, 11, 10)


def test_a_corrected_birth_date_moves_the_steps_of_who_turns_out_to_have_been_a_child(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3), geboortedatum_brp="19900101")
    gegevens = replace(PersoonGegevens.van(persoon), geboortedatum=Geboortedatum(2010, 11, 20))
    wijzig(statushouder=persoon, gegevens=gegevens, versie=persoon.versie, door=klantondersteuner)
    assert Traject.objects.get(statushouder=persoon).startdatum == date(2026, 11, 20)
    assert stap_van(persoon, "eerste-contact").basisdatum == date(2026, 11, 20)


def test_done_gives_the_next_steps_their_dates(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3))
    rond_stap_af(stap=stap_van(persoon, "start"), door=klantondersteuner, gedaan_op=date(2026, 11, 20))
    assert stap_van(persoon, "tussenevaluatie").uiterlijk == date(2027, 1, 1)
    assert stap_van(persoon, "eindevaluatie").uiterlijk == date(2027, 2, 20)
    assert Traject.objects.get(statushouder=persoon).fase == Fase.ASSESSMENT
    assert Logregel.objects.filter(actie="stap.afgerond", statushouder_id=persoon.pk, door=klantondersteuner).exists()


def test_undo_of_done_takes_the_dates_back(vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3))
    start = rond_stap_af(stap=stap_van(persoon, "start"), door=klantondersteuner)
    heropen_stap(stap=start, door=klantondersteuner)
    assert stap_van(persoon, "tussenevaluatie").uiterlijk is None
    assert stap_van(persoon, "start").status == Stapstatus.OPEN
    assert Traject.objects.get(statushouder=persoon).fase == Fase.START


@pytest.mark.parametrize("actie", ["afronden", "overslaan"])
def test_undo_brings_back_on_whom_the_step_waited(
    actie: str,
    vestig: Vestig,
    stap_van: StapVan,
    klantondersteuner: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    persoon = vestig()
    stap = laat_stap_wachten(stap=stap_van(persoon, "intake"), door=klantondersteuner, op="Taalhuis")
    vandaag_is(DAG + timedelta(days=3))
    if actie == "afronden":
        rond_stap_af(stap=stap, door=klantondersteuner)
    else:
        sla_stap_over(stap=stap, door=klantondersteuner, reden="Niet nodig.")
    assert not Stap.objects.wachtend().exists()
    heropen_stap(stap=stap, door=klantondersteuner)
    stap = stap_van(persoon, "intake")
    assert (stap.wacht_op, stap.wacht_sinds) == ("Taalhuis", DAG)


@pytest.mark.parametrize(
    ("gedaan_op", "melding"),
    [(DAG + timedelta(days=1), "toekomst"), (date(1980, 1, 1), "geboortedatum"), (date(2010, 5, 5), "jaar voor")],
)
def test_an_impossible_day_is_refused(
    gedaan_op: date, melding: str, vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding):
        rond_stap_af(stap=stap_van(vestig(), "intake"), door=klantondersteuner, gedaan_op=gedaan_op)


def test_a_step_may_be_done_in_the_asylum_centre(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    dag = date(2026, 1, 20)
    persoon = vestig(vestigingsdatum=date(2026, 10, 29))
    assert rond_stap_af(stap=stap_van(persoon, "intake"), door=klantondersteuner, gedaan_op=dag).gedaan_op == dag


def test_the_second_colleague_hears_who_was_first(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    stap = stap_van(vestig(), "intake")
    rond_stap_af(stap=stap, door=klantondersteuner)
    for nog_een in (
        lambda: rond_stap_af(stap=stap, door=teamleider),
        lambda: verplaats_stap(stap=stap, door=teamleider, naar=DAG, reden="x"),
        lambda: sla_stap_over(stap=stap, door=teamleider, reden="x"),
        lambda: laat_stap_wachten(stap=stap, door=teamleider, op="x"),
    ):
        with pytest.raises(DomeinFout, match=klantondersteuner.naam):
            nog_een()


def test_moving_keeps_the_old_date_and_undo_brings_it_back(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    stap = stap_van(vestig(vestigingsdatum=date(2026, 11, 14)), "intake")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 12, 8), reden="Kind ziek.")
    assert [(v.van, v.naar) for v in stap.verplaatsingen.all()] == [
        (date(2026, 12, 1), date(2026, 12, 8)),
        (date(2026, 11, 28), date(2026, 12, 1)),
    ]
    assert maak_verplaatsing_ongedaan(stap=stap, door=klantondersteuner).uiterlijk == date(2026, 12, 1)
    assert maak_verplaatsing_ongedaan(stap=stap, door=klantondersteuner).uiterlijk == date(2026, 11, 28)
    with pytest.raises(DomeinFout, match="niet verplaatst"):
        maak_verplaatsing_ongedaan(stap=stap, door=klantondersteuner)


@pytest.mark.parametrize(
    ("naar", "reden", "veld"),
    [
        (DAG - timedelta(days=1), "x", "naar"),
        (date(2056, 1, 1), "x", "naar"),
        (DAG, "  ", "reden"),
        (DAG, "x" * 251, "reden"),
        (DAG, "Ziek\x00.", "reden"),
    ],
)
def test_a_wrong_move_is_refused(
    naar: date, reden: str, veld: str, vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout) as fout:
        verplaats_stap(stap=stap_van(vestig(), "intake"), door=klantondersteuner, naar=naar, reden=reden)
    assert fout.value.veld == veld


def test_waiting_on_somebody_and_back(vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker) -> None:
    stap = laat_stap_wachten(stap=stap_van(vestig(), "intake"), door=klantondersteuner, op="Taalhuis")
    assert (stap.wacht_op, stap.wacht_sinds) == ("Taalhuis", DAG)
    stap = stop_wachten(stap=stap, door=klantondersteuner)
    assert (stap.wacht_op, stap.wacht_sinds) == ("", None)


def test_skipping_needs_a_reason_and_leaves_dependants_without_a_date(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    persoon = vestig()
    with pytest.raises(DomeinFout, match="waarom"):
        sla_stap_over(stap=stap_van(persoon, "start"), door=klantondersteuner, reden=" ")
    sla_stap_over(stap=stap_van(persoon, "start"), door=klantondersteuner, reden="Gaat studeren.")
    assert stap_van(persoon, "tussenevaluatie").uiterlijk is None


def test_ending_and_reopening_a_traject(vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3))
    traject = Traject.objects.get(statushouder=persoon)
    assert Signalering.objects.open().filter(statushouder=persoon).exists()
    sluit_traject(traject=traject, door=klantondersteuner, reden="verhuisd", einddatum=DAG)
    assert not Signalering.objects.open().filter(statushouder=persoon).exists()
    traject.refresh_from_db()
    assert traject.volgende_stap is None
    with pytest.raises(DomeinFout, match="gesloten"):
        rond_stap_af(stap=stap_van(persoon, "intake"), door=klantondersteuner)
    heropen_traject(traject=traject, door=klantondersteuner)
    assert Signalering.objects.open().filter(statushouder=persoon).exists()


def test_the_traject_of_who_has_yet_to_settle_can_end_today(vestig: Vestig, klantondersteuner: Medewerker) -> None:
    traject = Traject.objects.get(statushouder=vestig(vestigingsdatum=DAG + timedelta(days=9)))
    with pytest.raises(DomeinFout, match="voor het begin"):
        sluit_traject(traject=traject, door=klantondersteuner, reden="verhuisd", einddatum=DAG - timedelta(days=1))
    sluit_traject(traject=traject, door=klantondersteuner, reden="verhuisd", einddatum=DAG)
    traject.refresh_from_db()
    assert traject.einddatum == DAG


@pytest.mark.parametrize(
    ("reden", "einddatum", "toelichting", "veld"),
    [
        ("zomaar", DAG, "", "reden"),
        ("anders", DAG, " ", "toelichting"),
        ("werk", DAG, "x" * 251, "toelichting"),
        ("werk", DAG, "x" * 10_000_000, "toelichting"),
        ("werk", DAG, "Bij de bakker\x00.", "toelichting"),
        ("werk", DAG + timedelta(days=1), "", "einddatum"),
        ("werk", date(2020, 1, 1), "", "einddatum"),
    ],
)
def test_a_wrong_end_is_refused(
    reden: str, einddatum: date, toelichting: str, veld: str, vestig: Vestig, klantondersteuner: Medewerker
) -> None:
    traject = Traject.objects.get(statushouder=vestig())
    with pytest.raises(DomeinFout) as fout:
        sluit_traject(
            traject=traject, door=klantondersteuner, reden=reden, einddatum=einddatum, toelichting=toelichting
        )
    assert fout.value.veld == veld


def test_planning_takes_the_same_number_of_queries_for_two_and_for_forty(
    gemeente: Any, aanpakken: None, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    aantallen = []
    for hoeveel in (2, 40):
        ids = [StatushouderFactory(gemeente=gemeente).pk for _ in range(hoeveel)]
        with CaptureQueriesContext(connection) as start:
            start_trajecten(ids)
        with CaptureQueriesContext(connection) as opnieuw:
            herplan(ids)
        aantallen.append((len(start), len(opnieuw)))
    assert aantallen[0] == aantallen[1]


def test_only_who_may_handle_a_step_can(
    vestig: Vestig, stap_van: StapVan, jobcoach: Medewerker, ketenpartner: Medewerker
) -> None:
    persoon = vestig()
    vreemd = MedewerkerFactory(rol="klantondersteuner")
    for wie in (jobcoach, ketenpartner, vreemd):
        with pytest.raises(DomeinFout, match="niet"):
            rond_stap_af(stap=stap_van(persoon, "tussenevaluatie"), door=wie)
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    assert rond_stap_af(stap=stap_van(persoon, "tussenevaluatie"), door=jobcoach).status == Stapstatus.GEDAAN
    with pytest.raises(DomeinFout, match="er niet meer"):
        sluit_traject(traject=Traject.objects.get(statushouder=persoon), door=vreemd, reden="werk", einddatum=DAG)


def test_an_undo_takes_back_nobody_elses_move(
    vestig: Vestig, stap_van: StapVan, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    stap = stap_van(vestig(), "intake")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    verplaats_stap(stap=stap, door=teamleider, naar=date(2026, 12, 3), reden="Kan niet eerder.")
    with pytest.raises(DomeinFout, match="collega"):
        maak_verplaatsing_ongedaan(stap=stap, door=klantondersteuner)


def test_a_step_of_the_municipality_with_the_code_of_a_legal_one_is_another_step(
    vestig: Vestig, klantondersteuner: Medewerker
) -> None:
    pip = AanpakStapFactory(aanpak=Aanpak.objects.get(code=WESTLAND.code), code="pip", naam="Persoonlijk gesprek")
    AnkerFactory(stap=pip)
    persoon = vestig(kennisgeving_duo=date(2026, 11, 2))
    rond_stap_af(stap=Stap.objects.get(aanpakstap=pip), door=klantondersteuner)
    stappen = list(Stap.objects.filter(traject__statushouder=persoon).select_related("aanpakstap__aanpak"))
    (pvt,) = (stap for stap in stappen if stap.aanpakstap.code == "pvt")
    assert pvt.basisdatum is None
    datums = {naam: getattr(persoon, naam) for naam in Anker.Datum.values}
    verwacht = verwachtingen(stappen, datums, date(2026, 11, 24))[pvt.pk]
    assert (verwacht.wacht_op, verwacht.op_stap) == ("PIP vaststellen", True)
