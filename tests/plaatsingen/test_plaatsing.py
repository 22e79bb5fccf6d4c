"""The life of a placement: what may follow on what, and what each step does besides."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from django.urls import reverse

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.duurregels import laatste_dag
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.plaatsingblad import plaatsingblad
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.botst import Botst
from plaatsingen.services.duurregels import bewaar_duurregel
from plaatsingen.statussen import Eindreden
from tests.factories import (
    BetrokkenheidFactory,
    ContactpersoonFactory,
    MedewerkerFactory,
    RoosterblokFactory,
    StatushouderFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.plaatsingen.verloop import DINSDAG_EN_DONDERDAG, akkoord, beeindig, loopt, voorstel
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import AanpakStap, Stap
from trajecten.services import start_trajecten

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def _blokken(plaatsing: Plaatsing) -> list[tuple[int, date, date | None]]:
    rijen = Roosterblok.objects.filter(plaatsing=plaatsing).order_by("geldig_van", "dag")
    return list(rijen.values_list("dag", "geldig_van", "geldig_tot"))


def _momenten(plaatsing: Plaatsing) -> list[tuple[str, date]]:
    return list(plaatsing.momenten.geldig().order_by("uiterlijk").values_list("soort", "uiterlijk"))


def test_a_proposal_stands_in_the_week_at_once(klantondersteuner: Medewerker) -> None:
    plaatsing = voorstel(klantondersteuner)
    assert plaatsing.stand == "voorstel"
    assert _blokken(plaatsing) == [(1, DINSDAG, plaatsing.einde), (3, DINSDAG, plaatsing.einde)]
    assert Logregel.objects.filter(actie="plaatsing.voorgesteld", statushouder_id=plaatsing.statushouder_id).exists()


def test_the_third_party_makes_it_agreed_on_and_taking_one_back_a_proposal(klantondersteuner: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner, ["persoon", "werkgever"])
    assert plaatsing.stand == "voorstel"
    with pytest.raises(DomeinFout, match="nog een voorstel"):
        diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)
    plaatsing = akkoord(plaatsing, klantondersteuner, ["gemeente"])
    assert plaatsing.stand == "akkoord"
    with pytest.raises(DomeinFout, match="De werkgever ging al akkoord, op 24 november 2026"):
        akkoord(plaatsing, klantondersteuner, ["werkgever"])
    plaatsing = diensten.trek_akkoord_in(plaatsing=plaatsing, partij="werkgever", door=klantondersteuner)
    assert (plaatsing.stand, plaatsing.akkoorden.count()) == ("voorstel", 2)


@pytest.mark.parametrize(
    ("rol", "mag"),
    [
        (Rol.JOBCOACH, {"persoon", "werkgever"}),
        (Rol.KLANTONDERSTEUNER, {"persoon", "werkgever", "gemeente"}),
        (Rol.TEAMLEIDER, {"persoon", "werkgever", "gemeente"}),
    ],
)
def test_who_records_what_which_party_says(rol: str, mag: set[str], klantondersteuner: Medewerker) -> None:
    collega = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=rol)
    plaatsing = voorstel(klantondersteuner)
    BetrokkenheidFactory(statushouder=plaatsing.statushouder, medewerker=collega)
    gelukt = set()
    for partij in ("persoon", "werkgever", "gemeente"):
        try:
            akkoord(plaatsing, collega, [partij])
        except DomeinFout:
            continue
        gelukt.add(partij)
    assert gelukt == mag


def test_the_start_plans_the_moments_and_finishes_the_step(klantondersteuner: Medewerker) -> None:
    laad_aanpakken()
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor(), vestigingsdatum=date(2026, 8, 1))
    start_trajecten([persoon.pk])
    plaatsing = loopt(klantondersteuner, persoon=persoon)
    assert _momenten(plaatsing) == [("evaluatie", date(2026, 12, 24))]
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__mijlpaal=AanpakStap.Mijlpaal.PLAATSING)
    assert (stap.status, stap.gedaan_op) == ("gedaan", DINSDAG)

    plaatsing = diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    stap.refresh_from_db()
    assert (plaatsing.stand, plaatsing.gestart_op, _momenten(plaatsing), stap.status) == ("akkoord", None, [], "open")


def test_who_begins_on_another_day_works_from_that_day_on(klantondersteuner: Medewerker) -> None:
    eerder = DINSDAG - timedelta(days=20)
    plaatsing = akkoord(voorstel(klantondersteuner, begin=eerder), klantondersteuner, op=eerder)
    einde = plaatsing.einde
    plaatsing = diensten.start_plaatsing(
        plaatsing=plaatsing, gestart_op=DINSDAG - timedelta(days=5), door=klantondersteuner
    )
    assert {van for _, van, _ in _blokken(plaatsing)} == {DINSDAG - timedelta(days=5)}
    plaatsing = diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert _blokken(plaatsing) == [(dag, DINSDAG - timedelta(days=20), einde) for dag in (1, 3)]


def test_a_placement_of_weeks_has_an_evaluation_before_its_end(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner, einde=DINSDAG + timedelta(days=27))
    assert _momenten(plaatsing) == [("evaluatie", DINSDAG + timedelta(days=20))]
    plaatsing = diensten.verleng_plaatsing(
        plaatsing=plaatsing, naar=DINSDAG + timedelta(days=40), reden="Gaat goed.", gezien=plaatsing.einde,
        door=klantondersteuner,
    )  # fmt: skip
    assert _momenten(plaatsing) == [("evaluatie", DINSDAG + relativedelta(months=1))]
    kort = loopt(klantondersteuner, einde=DINSDAG, tijden=())
    assert _momenten(kort) == [("evaluatie", DINSDAG)]


def test_paid_work_gets_aftercare_for_a_year(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=None)
    wanneer = [DINSDAG + relativedelta(months=na) for na in (1, 3, 6, 12)]
    assert _momenten(plaatsing) == [("nazorg", dag) for dag in wanneer]


def test_an_extension_moves_the_end_in_the_week_and_is_taken_back(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    eerst, later = plaatsing.einde, date(2027, 4, 30)
    plaatsing = diensten.verleng_plaatsing(
        plaatsing=plaatsing, naar=later, reden="Heeft tijd nodig.", gezien=eerst, door=klantondersteuner
    )
    assert (plaatsing.stand, plaatsing.einde) == ("verlengd", later)
    assert {tot for _, _, tot in _blokken(plaatsing)} == {later}
    assert [dag for _, dag in _momenten(plaatsing)] == [date(2026, 12, 24), date(2027, 2, 24)]
    with pytest.raises(DomeinFout, match="Een collega verlengde deze plaatsing net, tot en met 30 april 2027"):
        diensten.verleng_plaatsing(
            plaatsing=plaatsing, naar=later, reden="Nog eens.", gezien=eerst, door=klantondersteuner
        )
    plaatsing = diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert (plaatsing.stand, plaatsing.einde, plaatsing.verlengingen.count()) == ("lopend", eerst, 0)
    assert {tot for _, _, tot in _blokken(plaatsing)} == {eerst}


def test_an_end_that_is_known_beforehand_is_recorded_and_taken_back(klantondersteuner: Medewerker) -> None:
    for einde in (DINSDAG + timedelta(days=56), None):
        soort = "proefplaatsing" if einde else "dienstbetrekking"
        plaatsing = loopt(klantondersteuner, soort=soort, einde=einde)
        eerst, momenten = _blokken(plaatsing), _momenten(plaatsing)
        velden: dict[str, Any] = {"reden": "Verhuist.", "gezien": einde, "door": klantondersteuner}
        naar = DINSDAG + timedelta(days=20)
        fout_naar = [DINSDAG - timedelta(days=1), einde or DINSDAG + timedelta(days=4000)]
        for dag in fout_naar:
            with pytest.raises(DomeinFout) as fout:
                diensten.vervroeg_einde(plaatsing=plaatsing, naar=dag, **velden)
            assert fout.value.veld == "naar"
        plaatsing = diensten.vervroeg_einde(plaatsing=plaatsing, naar=naar, **velden)
        assert (plaatsing.stand, plaatsing.einde) == ("lopend", naar)
        assert {tot for _, _, tot in _blokken(plaatsing)} == {naar}
        plaatsing = diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
        assert (plaatsing.stand, plaatsing.einde) == ("lopend", einde)
        assert (_blokken(plaatsing), _momenten(plaatsing)) == (eerst, momenten)


def test_each_end_that_is_taken_back_brings_its_own_week_back(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=None)
    diensten.wijzig_werktijden(
        plaatsing=plaatsing, vanaf=DINSDAG + timedelta(days=20), tijden=[Tijdvak(0, time(9), time(15))],
        uren_per_week=Decimal(6), akkoord_van=["persoon", "werkgever"], versie=plaatsing.versie, door=klantondersteuner,
    )  # fmt: skip
    weken = [_blokken(plaatsing)]
    for dagen in (30, 10):
        plaatsing = diensten.vervroeg_einde(
            plaatsing=plaatsing, naar=DINSDAG + timedelta(days=dagen), reden="Verhuist.", gezien=plaatsing.einde,
            door=klantondersteuner,
        )  # fmt: skip
        weken.append(_blokken(plaatsing))
    assert len(weken[0]) > len(weken[2]), "the hours of later are gone"
    beeindig(plaatsing, klantondersteuner)
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert _blokken(plaatsing) == weken.pop()
    for week in reversed(weken):
        plaatsing = diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
        assert _blokken(plaatsing) == week


def test_an_end_asks_everything_and_is_taken_back_with_the_week(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner, begin=DINSDAG - timedelta(days=7))
    voor = _blokken(plaatsing)
    with pytest.raises(DomeinFout, match="Kies wat er hierna komt"):
        beeindig(plaatsing, klantondersteuner, vervolg="")
    plaatsing = beeindig(plaatsing, klantondersteuner)
    assert (plaatsing.stand, plaatsing.geeindigd_op, _momenten(plaatsing)) == ("beeindigd", DINSDAG, [])
    assert {tot for _, _, tot in _blokken(plaatsing)} == {DINSDAG}
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert (plaatsing.stand, plaatsing.eindreden, _blokken(plaatsing)) == ("lopend", "", voor)
    assert _momenten(plaatsing)


def test_a_report_that_was_opened_again_outlives_an_end_and_a_start_that_are_taken_back(
    klantondersteuner: Medewerker,
) -> None:
    plaatsing = loopt(klantondersteuner, begin=DINSDAG - timedelta(days=7))
    moment = diensten.rond_moment_af(
        moment=plaatsing.momenten.get(), gedaan_op=DINSDAG, verslag="Leert snel.", door=klantondersteuner
    )
    diensten.heropen_moment(moment=moment, door=klantondersteuner)
    plaatsing = beeindig(plaatsing, klantondersteuner)
    assert not plaatsing.momenten.geldig().exists()
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert plaatsing.momenten.geldig().get().verslag == "Leert snel."
    plaatsing = diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)
    assert plaatsing.momenten.geldig().get().verslag == "Leert snel."


def test_who_goes_on_to_paid_work_elsewhere_gets_aftercare(klantondersteuner: Medewerker) -> None:
    plaatsing = beeindig(loopt(klantondersteuner), klantondersteuner, reden="betaald_werk", vervolg="betaald_werk")
    assert [soort for soort, _ in _momenten(plaatsing)] == ["nazorg"] * 4


def test_never_started_leaves_the_week_and_comes_back(klantondersteuner: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    voor = _blokken(plaatsing)
    with pytest.raises(DomeinFout, match="Schrijf kort waarom"):
        diensten.meld_nooit_gestart(plaatsing=plaatsing, reden="anders", door=klantondersteuner)
    plaatsing = diensten.meld_nooit_gestart(plaatsing=plaatsing, reden="vervoer", door=klantondersteuner)
    assert (plaatsing.stand, _blokken(plaatsing)) == ("nooit_gestart", [])
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert (plaatsing.stand, _blokken(plaatsing)) == ("akkoord", voor)


def test_after_a_week_nothing_is_taken_back(klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> None:
    plaatsing = beeindig(loopt(klantondersteuner), klantondersteuner)
    vandaag_is(DINSDAG + timedelta(days=8))
    with pytest.raises(DomeinFout, match="langer dan een week geleden"):
        diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)


@pytest.mark.parametrize(
    ("soort", "einde", "melding"),
    [
        ("proefplaatsing", date(2027, 1, 24), "Dat staat in de wet .*Kies 23 januari 2027 of eerder. Later verlengen"),
        ("werkervaringsplek", date(2027, 6, 1), "hoogstens 6 maanden. Dat is de regel van de gemeente"),
        ("proefplaatsing", None, "Een proefplaatsing heeft een einde. Kies 23 januari 2027 of eerder"),
    ],
)  # fmt: skip
def test_too_long_is_refused_with_the_last_day(
    soort: str, einde: date | None, melding: str, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        voorstel(klantondersteuner, soort=soort, einde=einde)
    assert fout.value.veld == "einde"


def test_a_municipality_has_its_own_limits(klantondersteuner: Medewerker, teamleider: Medewerker) -> None:
    bewaar_duurregel(soort="stage", maanden=1, met_verlenging=1, bron="Verordening art. 3", door=teamleider)
    with pytest.raises(DomeinFout, match=r"Een stage duurt hoogstens 1 maand. Dat is de regel van de gemeente"):
        voorstel(klantondersteuner, soort="stage")


def test_two_months_end_on_the_day_before() -> None:
    assert laatste_dag(date(2026, 10, 29), 2) == date(2026, 12, 28)
    assert laatste_dag(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_above_the_capacity_it_asks_why_and_stores_that(klantondersteuner: Medewerker) -> None:
    werkgever = WerkgeverFactory(gemeente=klantondersteuner.werkt_voor(), capaciteit=1)
    voorstel(klantondersteuner, werkgever=werkgever)
    with pytest.raises(DomeinFout, match=r"hoogstens 1 plek tegelijk.*Het mag wel") as fout:
        voorstel(klantondersteuner, werkgever=werkgever)
    assert fout.value.veld == "boven_capaciteit"
    tweede = voorstel(klantondersteuner, werkgever=werkgever, boven_capaciteit="Ze werken om en om.")
    assert tweede.boven_capaciteit == "Ze werken om en om."


def test_a_clash_with_lessons_is_said_before_it_is_stored(klantondersteuner: Medewerker) -> None:
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor(), vestigingsdatum=date(2026, 8, 1))
    RoosterblokFactory(statushouder=persoon, dag=1, naam="Taalschool")
    with pytest.raises(Botst, match=r"Dit botst: taalles .Taalschool. op dinsdag van 9.00 tot 12.00 uur") as fout:
        voorstel(klantondersteuner, persoon=persoon)
    assert fout.value.melding.endswith(" Kies andere tijden, of bewaar het toch.")
    assert not Plaatsing.objects.exists()
    assert voorstel(klantondersteuner, persoon=persoon, ondanks_botsing=True).pk


def test_other_hours_hold_from_a_day_on(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    maandag = (Tijdvak(0, DINSDAG_EN_DONDERDAG[0].van, DINSDAG_EN_DONDERDAG[0].tot),)
    vanaf = date(2026, 12, 7)
    velden: dict[str, Any] = {
        "tijden": maandag,
        "uren_per_week": Decimal(8),
        "vanaf": vanaf,
        "versie": plaatsing.versie,
    }
    for te_weinig in ([], ["persoon"], ["werkgever", "gemeente"]):
        with pytest.raises(DomeinFout, match="moeten het allebei goed vinden"):
            diensten.wijzig_werktijden(plaatsing=plaatsing, door=klantondersteuner, akkoord_van=te_weinig, **velden)
    velden["akkoord_van"] = ["werkgever", "persoon"]
    wijziging = diensten.wijzig_werktijden(plaatsing=plaatsing, door=klantondersteuner, **velden)
    assert wijziging
    assert (wijziging.akkoord_van, wijziging.vervallen) == (["persoon", "werkgever"], [])
    assert wijziging.wat[0] == ("Uren per week, vanaf 7 december 2026", "16", "8")
    assert _blokken(plaatsing) == [
        (1, DINSDAG, date(2026, 12, 6)),
        (3, DINSDAG, date(2026, 12, 6)),
        (0, vanaf, plaatsing.einde),
    ]
    verloop = urenverloop(plaatsing)
    assert [verloop.op(dag) for dag in (DINSDAG, date(2026, 12, 6), vanaf)] == [16, 16, 8]
    for dag, uren in ((DINSDAG, 16), (vanaf, 8)):
        assert Plaatsing.objects.met_uren(dag).get().uren_nu == uren
    assert diensten.wijzig_werktijden(plaatsing=plaatsing, door=klantondersteuner, **velden) is None, (
        "like that already"
    )
    velden["uren_per_week"] = Decimal(4)
    with pytest.raises(BewerktDoorAnder):
        diensten.wijzig_werktijden(plaatsing=plaatsing, door=klantondersteuner, **velden)


def test_other_hours_before_the_start_take_the_approvals_back(klantondersteuner: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    wijziging = diensten.wijzig_werktijden(
        plaatsing=plaatsing, tijden=DINSDAG_EN_DONDERDAG, uren_per_week=Decimal(12), vanaf=DINSDAG,
        versie=plaatsing.versie, door=klantondersteuner,
    )  # fmt: skip
    plaatsing.refresh_from_db()
    assert wijziging
    assert wijziging.vervallen == ["persoon", "werkgever", "gemeente"]
    assert (plaatsing.stand, plaatsing.uren_per_week, plaatsing.akkoorden.count()) == ("voorstel", 12, 0)
    with pytest.raises(DomeinFout, match="nog een voorstel"):
        diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)


def test_hours_of_days_that_were_are_asked_about_and_years_that_cannot_be_are_refused(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=None)
    vandaag_is(DINSDAG + timedelta(days=20))
    velden: dict[str, Any] = {
        "plaatsing": plaatsing, "tijden": DINSDAG_EN_DONDERDAG, "uren_per_week": Decimal(12),
        "versie": plaatsing.versie, "akkoord_van": ["persoon", "werkgever"], "door": klantondersteuner,
    }  # fmt: skip
    with pytest.raises(DomeinFout, match="is al voorbij") as fout:
        diensten.wijzig_werktijden(vanaf=DINSDAG + timedelta(days=7), **velden)
    assert fout.value.veld == "met_terugwerking"
    with pytest.raises(DomeinFout, match="meer dan twee jaar vooruit"):
        diensten.wijzig_werktijden(vanaf=date.max, **velden)
    assert diensten.wijzig_werktijden(vanaf=DINSDAG + timedelta(days=7), met_terugwerking=True, **velden)


def test_a_contract_of_years_has_its_hours_in_the_week(klantondersteuner: Medewerker) -> None:
    einde = DINSDAG + relativedelta(years=4)
    plaatsing = voorstel(klantondersteuner, soort="dienstbetrekking", einde=einde)
    assert _blokken(plaatsing) == [(1, DINSDAG, einde), (3, DINSDAG, einde)]


def test_an_extension_does_not_bring_back_hours_that_had_stopped(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    einde, stop = plaatsing.einde, DINSDAG + timedelta(days=14)
    assert einde
    diensten.wijzig_werktijden(
        plaatsing=plaatsing, tijden=(), uren_per_week=Decimal(16), vanaf=stop, versie=plaatsing.versie,
        akkoord_van=["persoon", "werkgever"], door=klantondersteuner,
    )  # fmt: skip
    diensten.verleng_plaatsing(
        plaatsing=plaatsing, naar=einde + timedelta(days=20), reden="Gaat goed.", gezien=einde, door=klantondersteuner
    )
    assert {tot for _, _, tot in _blokken(plaatsing)} == {stop - timedelta(days=1)}


def test_the_start_taken_back_has_the_hours_that_were_agreed_on(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = voorstel(klantondersteuner)
    later = DINSDAG + timedelta(days=14)
    diensten.wijzig_werktijden(
        plaatsing=plaatsing, tijden=DINSDAG_EN_DONDERDAG[:1], uren_per_week=Decimal(8), vanaf=later,
        versie=plaatsing.versie, door=klantondersteuner,
    )  # fmt: skip
    afgesproken = _blokken(plaatsing)
    plaatsing = akkoord(plaatsing, klantondersteuner)
    vandaag_is(later + timedelta(days=5))
    plaatsing = diensten.start_plaatsing(
        plaatsing=plaatsing, gestart_op=later + timedelta(days=4), door=klantondersteuner
    )
    assert [dag for dag, _, _ in _blokken(plaatsing)] == [1]
    diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert _blokken(plaatsing) == afgesproken


@pytest.mark.parametrize(
    ("anders", "melding", "veld"),
    [
        ({"uren_per_week": Decimal(80)}, "Vul uren in van 1 tot 40", "uren_per_week"),
        ({"uren_per_week": Decimal(20)}, "samen 17 uur", "uren_per_week"),
        ({"einde": DINSDAG - timedelta(days=1)}, "Het einde ligt voor het begin", "einde"),
        ({"functie": "  "}, "Vul in welk werk", "functie"),
        ({"begin": date(2028, 1, 1)}, "meer dan een jaar vooruit", "begin"),
        ({"soort": "slavernij"}, "Kies wat voor plaatsing", "soort"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    anders: dict[str, Any], melding: str, veld: str, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        voorstel(klantondersteuner, **anders)
    assert fout.value.veld == veld


def test_a_placement_on_top_of_a_placement_is_refused(klantondersteuner: Medewerker) -> None:
    eerste = loopt(klantondersteuner)
    with pytest.raises(DomeinFout, match="al een plek bij deze werkgever"):
        voorstel(
            klantondersteuner, persoon=eerste.statushouder, werkgever=eerste.werkgever, functie="Ander werk", tijden=()
        )
    gepland = voorstel(klantondersteuner, functie="Inpak")
    plek = WerkplekFactory(werkgever=gepland.werkgever, soorten=["proefplaatsing"], aantal=1)
    with pytest.raises(DomeinFout, match="Pas dat aan, of kies daar dat het niet doorgaat") as fout:
        voorstel(klantondersteuner, persoon=gepland.statushouder, werkgever=gepland.werkgever, werkplek=plek)
    assert fout.value.veld == "begin", "said before anything is asked about room"
    with pytest.raises(DomeinFout, match="Dan staat er al werk"):
        voorstel(klantondersteuner, persoon=eerste.statushouder, ondanks_botsing=True, naast_andere=True)


def test_not_at_who_does_not_want_it_or_is_gone(klantondersteuner: Medewerker) -> None:
    gemeente = klantondersteuner.werkt_voor()
    with pytest.raises(DomeinFout, match="doet liever niet mee"):
        voorstel(klantondersteuner, werkgever=WerkgeverFactory(gemeente=gemeente, bereidheid="liever_niet"))
    weg = WerkgeverFactory(gemeente=gemeente, gearchiveerd_op="2026-01-01T00:00Z")
    with pytest.raises(DomeinFout, match="staat in het archief"):
        voorstel(klantondersteuner, werkgever=weg)
    werkplek = WerkplekFactory(werkgever__gemeente=gemeente)
    with pytest.raises(DomeinFout, match="kan iemand beginnen als werkervaringsplek"):
        voorstel(klantondersteuner, werkgever=werkplek.werkgever, werkplek=werkplek)
    with pytest.raises(DomeinFout, match="werkt bij een andere werkgever"):
        voorstel(klantondersteuner, mentor=ContactpersoonFactory(werkgever__gemeente=gemeente))


def test_the_same_form_twice_is_one_placement(klantondersteuner: Medewerker) -> None:
    eerste = voorstel(klantondersteuner)
    tweede = voorstel(klantondersteuner, persoon=eerste.statushouder, werkgever=eerste.werkgever)
    assert eerste.pk == tweede.pk
    for anders in ({"uren_per_week": Decimal(12)}, {"tijden": DINSDAG_EN_DONDERDAG[:1], "uren_per_week": Decimal(8)}):
        with pytest.raises(DomeinFout, match="al een plek bij deze werkgever"):
            voorstel(klantondersteuner, persoon=eerste.statushouder, werkgever=eerste.werkgever, **anders)


def test_a_moment_is_done_once_and_opened_again(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    moment = plaatsing.momenten.get()
    velden = {"moment": moment, "gedaan_op": vandaag(), "verslag": "Goed op weg.", "door": klantondersteuner}
    diensten.rond_moment_af(**velden)
    with pytest.raises(DomeinFout, match="al afgerond"):
        diensten.rond_moment_af(**velden)
    with pytest.raises(DomeinFout, match="kan niet meer terug"):
        diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    moment = diensten.heropen_moment(moment=moment, door=klantondersteuner)
    assert (moment.gedaan_op, moment.verslag) == (None, "Goed op weg.")


def test_the_flag_of_a_moment_goes_at_once_and_comes_back(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    moment = plaatsing.momenten.get()
    moment.uiterlijk = vandaag() - timedelta(days=1)
    moment.save()
    vlaggen = Signalering.objects.open().filter(statushouder=plaatsing.statushouder_id, soort="te_laat")
    werk_signaleringen_bij()
    over_moment = vlaggen.filter(datum=moment.uiterlijk)
    assert over_moment.exists()
    diensten.rond_moment_af(moment=moment, gedaan_op=vandaag(), verslag="Goed.", door=klantondersteuner)
    assert not over_moment.exists()
    diensten.heropen_moment(moment=moment, door=klantondersteuner)
    assert over_moment.exists()


def test_of_who_died_nobody_is_asked_how_it_went(klantondersteuner: Medewerker) -> None:
    plaatsing = beeindig(loopt(klantondersteuner), klantondersteuner)
    assert plaatsingblad(plaatsing, tijden=[], kijker=klantondersteuner).late_evaluatie
    plaatsing.eindreden = Eindreden.OVERLEDEN
    assert plaatsingblad(plaatsing, tijden=[], kijker=klantondersteuner).late_evaluatie is None


def test_how_it_went_is_recorded_for_a_month_after_the_end(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None], ingelogd: Callable[[Medewerker], Any]
) -> None:
    plaatsing = beeindig(loopt(klantondersteuner), klantondersteuner)
    moment, einde = plaatsing.momenten.get(), vandaag()
    velden = {"moment": moment, "gedaan_op": einde, "verslag": "Goed.", "door": klantondersteuner}
    vandaag_is(einde + timedelta(days=32))
    with pytest.raises(DomeinFout, match="langer dan een maand voorbij"):
        diensten.rond_moment_af(**velden)
    url = reverse("plaatsingen:moment", args=[moment.pk])
    assert "langer dan een maand voorbij" in ingelogd(klantondersteuner).get(url, follow=True).text
    vandaag_is(einde + timedelta(days=31))
    diensten.rond_moment_af(**velden)
