"""The life of a placement beside what else happens: to its person, its employer, its flags and its days."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.models import Logregel, Medewerker
from plaatsingen.models import Botsingkeuze, Plaatsing, Roosterblok
from plaatsingen.services import laat_botsing_staan
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.duurregels import bewaar_duurregel
from tests.factories import DeelnameFactory, RoosterblokFactory, TrajectFactory
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Traject
from trajecten.services import heropen_traject, sluit_traject, start_trajecten
from werkgevers.models import Werkgever
from werkgevers.services.werkgevers import archiveer_werkgever

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def test_what_changed_meanwhile_holds_back_who_agrees_starts_or_reopens(
    klantondersteuner: Medewerker, accountmanager: Medewerker
) -> None:
    over = beeindig(loopt(klantondersteuner), klantondersteuner)
    nooit = diensten.meld_nooit_gestart(plaatsing=voorstel(klantondersteuner), reden="taal", door=klantondersteuner)
    nieuw, rond = voorstel(klantondersteuner), akkoord(voorstel(klantondersteuner), klantondersteuner)

    def alle(melding: str, *plaatsingen: Plaatsing) -> None:
        daden: dict[int, Callable[[Plaatsing], Any]] = {
            over.pk: lambda een: diensten.heropen_plaatsing(plaatsing=een, door=klantondersteuner),
            nooit.pk: lambda een: diensten.heropen_plaatsing(plaatsing=een, door=klantondersteuner),
            nieuw.pk: lambda een: akkoord(een, klantondersteuner, ["persoon"]),
            rond.pk: lambda een: diensten.start_plaatsing(plaatsing=een, gestart_op=DINSDAG, door=klantondersteuner),
        }
        for een in plaatsingen:
            with pytest.raises(DomeinFout, match=melding):
                daden[een.pk](een)

    for werkgever in (over.werkgever, nooit.werkgever):
        archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)
    alle("staat in het archief", over, nooit)
    bij = Werkgever.objects.filter(plaatsingen__in=[over, nooit, nieuw, rond])
    bij.update(gearchiveerd_op=None, bereidheid="liever_niet")
    alle("doet liever niet mee", nooit, nieuw, rond)
    bij.update(bereidheid="open")
    trajecten = [TrajectFactory(statushouder=een.statushouder) for een in (over, nooit, nieuw, rond)]
    for traject in trajecten:
        sluit_traject(traject=traject, door=klantondersteuner, reden="studie", einddatum=DINSDAG)
    alle("traject van deze persoon is gesloten", over, nooit, nieuw, rond)


def test_what_may_clash_still_may_when_an_end_is_taken_back(klantondersteuner: Medewerker) -> None:
    """Unless the lesson is another one by then."""
    plaatsing = loopt(klantondersteuner)
    wie = plaatsing.statushouder
    lessen = [
        RoosterblokFactory(statushouder=wie, dag=dag, van=time(13), tot=time(15), geldig_van=DINSDAG) for dag in (1, 3)
    ]
    for les, werk in zip(lessen, Roosterblok.objects.filter(plaatsing=plaatsing).order_by("dag"), strict=True):
        laat_botsing_staan(een=werk, ander=les, reden="Mag van de mentor.", door=klantondersteuner)
    plaatsing = beeindig(plaatsing, klantondersteuner)
    assert not Botsingkeuze.objects.exists()
    Roosterblok.objects.filter(pk=lessen[1].pk).update(versie=2)
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    [keuze] = Botsingkeuze.objects.all()
    assert {keuze.een.plaatsing_id, keuze.ander.plaatsing_id} == {None, plaatsing.pk}
    assert (keuze.reden, lessen[0] in (keuze.een, keuze.ander)) == ("Mag van de mentor.", True)
    vlag = Signalering.objects.open().get(statushouder=wie, soort="botsing")
    assert vlag.onderwerp == "Botsing op donderdag: taalles en werk"


def test_the_flags_of_a_placement_hold_at_once_whatever_is_recorded(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=DINSDAG + timedelta(days=90), tijden=())
    vandaag_is(DINSDAG + timedelta(days=60))
    werk_signaleringen_bij()
    vlaggen = Signalering.objects.open().filter(statushouder=plaatsing.statushouder_id)

    def over() -> set[str]:
        return set(vlaggen.values_list("onderwerp", flat=True))

    einde, nazorg = "Einde dienstbetrekking", "Nazorg van dienstbetrekking"
    assert over() == {einde, nazorg}
    plaatsing = beeindig(plaatsing, klantondersteuner)
    assert over() == set()
    plaatsing = diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert over() == {einde, nazorg}
    naar = DINSDAG + timedelta(days=200)
    plaatsing = diensten.verleng_plaatsing(
        plaatsing=plaatsing, naar=naar, reden="Meer werk.", gezien=plaatsing.einde, door=klantondersteuner
    )
    assert over() == {nazorg}
    diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert over() == {einde, nazorg}


def test_nobody_begins_before_everybody_agreed_nor_years_ago(klantondersteuner: Medewerker) -> None:
    plaatsing = voorstel(klantondersteuner, begin=DINSDAG - timedelta(days=30))
    with pytest.raises(DomeinFout, match="meer dan een jaar voor de vestigingsdatum") as fout:
        akkoord(plaatsing, klantondersteuner, ["persoon"], op=date(1026, 11, 24))
    assert fout.value.veld == "op"
    plaatsing = akkoord(plaatsing, klantondersteuner, ["persoon", "gemeente"], op=DINSDAG - timedelta(days=30))
    plaatsing = akkoord(plaatsing, klantondersteuner, ["werkgever"], op=DINSDAG - timedelta(days=5))

    def start(dag: date) -> Plaatsing:
        return diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=dag, door=klantondersteuner)

    with pytest.raises(DomeinFout, match="Iedereen was het eens op 19 november 2026") as fout:
        start(DINSDAG - timedelta(days=6))
    assert fout.value.veld == "gestart_op"
    assert start(DINSDAG - timedelta(days=5)).loopt


def test_what_is_wrong_with_the_day_of_the_step_is_said_at_the_start(
    klantondersteuner: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weigert(**_: Any) -> None:
        raise DomeinFout("Deze dag kan niet.", veld="gedaan_op")

    laad_aanpakken()
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    start_trajecten([plaatsing.statushouder_id])
    monkeypatch.setattr("trajecten.services.mijlpalen.rond_stap_af", weigert)
    with pytest.raises(DomeinFout, match="Deze dag kan niet") as fout:
        diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)
    assert fout.value.veld == "gestart_op"


def _sluit(plaatsing: Plaatsing, reden: str, door: Medewerker) -> Traject:
    traject: Traject = TrajectFactory(statushouder=plaatsing.statushouder)
    return sluit_traject(traject=traject, door=door, reden=reden, einddatum=vandaag())


def _vlaggen(plaatsing: Plaatsing) -> set[str]:
    over = Signalering.objects.open().filter(statushouder=plaatsing.statushouder_id)
    return set(over.values_list("onderwerp", flat=True))


@pytest.mark.parametrize("reden", ["overleden", "verhuisd"])
def test_who_died_or_moved_away_has_no_placement_left(
    reden: str, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner)
    persoon = plaatsing.statushouder
    straks = voorstel(klantondersteuner, persoon=persoon, begin=DINSDAG + timedelta(days=80))
    ander = akkoord(voorstel(klantondersteuner, persoon=persoon, tijden=(), naast_andere=True), klantondersteuner)
    vandaag_is(DINSDAG + timedelta(days=70))
    traject = _sluit(plaatsing, reden, klantondersteuner)
    for een in (plaatsing, straks, ander):
        een.refresh_from_db()
        assert een.eindreden == reden
    assert (plaatsing.stand, plaatsing.geeindigd_op) == ("beeindigd", plaatsing.einde)
    assert (straks.stand, ander.stand) == ("nooit_gestart", "nooit_gestart")
    blokken = Roosterblok.objects.filter(statushouder=persoon)
    assert {een.geldig_tot for een in blokken} == {plaatsing.einde}
    assert _vlaggen(plaatsing) == set()

    heropen_traject(traject=traject, door=klantondersteuner)
    assert diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner).loopt
    weer = diensten.heropen_plaatsing(plaatsing=ander, door=klantondersteuner, naast_andere=True)
    assert weer.stand == "akkoord"


def test_a_placement_of_a_closed_traject_is_flagged_unless_it_is_paid_work(klantondersteuner: Medewerker) -> None:
    stage, werk = (loopt(klantondersteuner, soort=soort, tijden=()) for soort in ("stage", "dienstbetrekking"))
    nieuw = voorstel(klantondersteuner, soort="dienstbetrekking", tijden=())
    trajecten = [_sluit(een, "studie", klantondersteuner) for een in (stage, werk, nieuw)]
    assert _vlaggen(stage) == {"Traject gesloten, stage loopt nog"}
    assert _vlaggen(werk) == set()
    assert _vlaggen(nieuw) == {"Traject gesloten, dienstbetrekking staat nog open"}
    beeindig(stage, klantondersteuner)
    heropen_traject(traject=trajecten[2], door=klantondersteuner)
    assert (_vlaggen(stage), _vlaggen(nieuw)) == (set(), set())


def test_who_is_no_longer_guided_does_not_come_to_what_is_to_take_place(
    klantondersteuner: Medewerker,
) -> None:
    persoon = loopt(klantondersteuner, soort="dienstbetrekking").statushouder
    straks, geweest, gezegd, afgezegd = (
        DeelnameFactory(
            statushouder=persoon, stand=stand, bijeenkomst__begin=nu() + timedelta(days=dagen),
            bijeenkomst__einde=nu() + timedelta(days=dagen, hours=1), bijeenkomst__stand=van,
        )
        for stand, dagen, van in (
            ("komt", 9, "gepland"), ("komt", -9, "gepland"), ("niet_verschenen", 9, "gepland"), ("komt", 9, "afgezegd"),
        )
    )  # fmt: skip
    anders = DeelnameFactory(stand="uitgenodigd", bijeenkomst=straks.bijeenkomst)
    TrajectFactory(statushouder=anders.statushouder)
    gevraagd = (straks, geweest, gezegd, afgezegd, anders)
    _sluit(Plaatsing.objects.get(statushouder=persoon), "werk", klantondersteuner)
    for een in gevraagd:
        een.refresh_from_db()
    assert [een.stand for een in gevraagd] == ["afgemeld", "komt", "niet_verschenen", "komt", "uitgenodigd"]
    assert straks.versie == 2
    assert Logregel.objects.get(actie="deelname.afgemeld").object_id == straks.pk


def test_paid_work_that_was_ended_by_mistake_comes_back_after_the_traject(klantondersteuner: Medewerker) -> None:
    werk, weg, stage = (
        loopt(klantondersteuner, soort=soort, tijden=()) for soort in ("dienstbetrekking", "dienstbetrekking", "stage")
    )
    for een, reden in ((werk, "werk"), (weg, "verhuisd"), (stage, "werk")):
        _sluit(een, reden, klantondersteuner)
        een.refresh_from_db()
        if een.loopt:
            beeindig(een, klantondersteuner)
    assert diensten.heropen_plaatsing(plaatsing=werk, door=klantondersteuner).loopt
    for een in (weg, stage):
        with pytest.raises(DomeinFout, match="traject van deze persoon is gesloten"):
            diensten.heropen_plaatsing(plaatsing=een, door=klantondersteuner)


def test_aftercare_goes_on_after_the_traject_but_not_of_who_moved_away(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    blijft, weg = (loopt(klantondersteuner, soort="dienstbetrekking", einde=None) for _ in range(2))
    _sluit(blijft, "werk", klantondersteuner)
    _sluit(weg, "verhuisd", klantondersteuner)
    vandaag_is(DINSDAG + timedelta(days=40))
    werk_signaleringen_bij()
    assert _vlaggen(blijft) == {"Nazorg van dienstbetrekking"}
    assert _vlaggen(weg) == set()


def test_what_runs_past_its_end_is_ended_before_somebody_begins_there_again(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    eerste = loopt(klantondersteuner, tijden=())
    ook = {"persoon": eerste.statushouder, "werkgever": eerste.werkgever, "functie": "Ander werk", "tijden": ()}
    dag = DINSDAG + timedelta(days=66)
    straks = akkoord(voorstel(klantondersteuner, begin=dag, soort="stage", einde=dag, **ook), klantondersteuner)
    vandaag_is(dag)
    with pytest.raises(DomeinFout, match="liep tot en met 19 januari 2027 staat nog open") as fout:
        voorstel(klantondersteuner, begin=dag + timedelta(days=9), **ook)
    assert fout.value.veld == "begin"
    with pytest.raises(DomeinFout, match=r"staat nog open. Beëindig of verleng die eerst") as fout:
        diensten.start_plaatsing(plaatsing=straks, gestart_op=dag, door=klantondersteuner)
    assert fout.value.veld == "gestart_op"
    with pytest.raises(DomeinFout, match="Kies een dag voordat die begint") as fout:
        beeindig(eerste, klantondersteuner)
    assert fout.value.veld == "op"
    beeindig(eerste, klantondersteuner, op=dag - timedelta(days=1))
    assert diensten.start_plaatsing(plaatsing=straks, gestart_op=dag, door=klantondersteuner).loopt


def test_ending_and_beginning_anew_does_not_make_it_longer_than_the_law_allows(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    eerste = loopt(klantondersteuner, tijden=())
    einde = date(2027, 4, 23)
    eerste = diensten.verleng_plaatsing(
        plaatsing=eerste, naar=einde, reden="Leert nog.", gezien=eerste.einde, door=klantondersteuner
    )
    vandaag_is(einde)
    beeindig(eerste, klantondersteuner)
    ook = {"persoon": eerste.statushouder, "werkgever": eerste.werkgever, "begin": date(2027, 5, 1)}
    samen = r"eerder een proefplaatsing. Samen duurt dat hoogstens 6 maanden. Dat staat in de wet"
    with pytest.raises(DomeinFout, match=f"{samen} .* Kies 31 mei 2027 of eerder") as fout:
        voorstel(klantondersteuner, einde=date(2027, 6, 1), **ook)
    assert fout.value.veld == "einde"
    tweede = voorstel(klantondersteuner, einde=date(2027, 5, 31), **ook)
    vandaag_is(date(2027, 5, 1))
    tweede = diensten.start_plaatsing(
        plaatsing=akkoord(tweede, klantondersteuner), gestart_op=vandaag(), door=klantondersteuner
    )
    with pytest.raises(DomeinFout, match=samen) as fout:
        diensten.verleng_plaatsing(
            plaatsing=tweede, naar=date(2027, 6, 5), reden="Kort.", gezien=tweede.einde, door=klantondersteuner
        )
    assert fout.value.veld == "naar"


def test_beyond_the_rule_of_the_municipality_with_what_was_before_it_asks_why(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    eerste = loopt(klantondersteuner, soort="werkervaringsplek", einde=DINSDAG + timedelta(days=180), tijden=())
    eerste = diensten.verleng_plaatsing(
        plaatsing=eerste, naar=date(2027, 11, 1), reden="Leert.", gezien=eerste.einde, door=klantondersteuner
    )
    vandaag_is(date(2027, 11, 1))
    beeindig(eerste, klantondersteuner)
    vraag: dict[str, Any] = {
        "persoon": eerste.statushouder, "werkgever": eerste.werkgever, "soort": "werkervaringsplek", "tijden": (),
        "begin": date(2027, 11, 2), "einde": date(2028, 1, 1),
    }  # fmt: skip
    with pytest.raises(DomeinFout, match=r"Samen duurt dat hoogstens 12 maanden. Het mag wel: schrijf waarom") as fout:
        voorstel(klantondersteuner, **vraag)
    assert fout.value.veld == "waarom_langer"
    # Nor does one get there by changing the kind or the days afterwards.
    kort = voorstel(klantondersteuner, **vraag | {"soort": "stage"})
    velden = {naam: getattr(kort, naam) for naam in diensten.Afspraken.__dataclass_fields__}
    anders = diensten.Afspraken(**velden | {"soort": "werkervaringsplek"})
    met: dict[str, Any] = {"plaatsing": kort, "afspraken": anders, "versie": kort.versie, "door": klantondersteuner}
    with pytest.raises(DomeinFout, match="schrijf waarom") as fout:
        diensten.wijzig_afspraken(**met)
    assert fout.value.veld == "waarom_langer"
    assert diensten.wijzig_afspraken(**met, waarom_langer="Nieuwe afdeling.")
    kort.refresh_from_db()
    assert kort.waarom_langer == "Nieuwe afdeling."


def test_what_was_agreed_on_keeps_its_length_when_the_rule_changes(
    klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    einde = DINSDAG + timedelta(days=150)
    stage, eerder = (
        akkoord(voorstel(klantondersteuner, soort="stage", begin=dag, einde=einde, tijden=()), klantondersteuner)
        for dag in (DINSDAG, DINSDAG + timedelta(days=30))
    )
    bewaar_duurregel(soort="stage", maanden=1, met_verlenging=2, bron="Verordening", door=teamleider)

    def start(plaatsing: Plaatsing) -> Plaatsing:
        return diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)

    assert start(stage).loopt
    with pytest.raises(DomeinFout, match=r"stage langer dan 1 maand. Kies 24 december 2026 of later") as fout:
        start(eerder)
    assert fout.value.veld == "gestart_op"


def test_an_extension_lies_within_ten_years(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", tijden=())
    with pytest.raises(DomeinFout, match="wel erg ver weg") as fout:
        diensten.verleng_plaatsing(
            plaatsing=plaatsing,
            naar=date(2206, 1, 1),
            reden="Typte mis.",
            gezien=plaatsing.einde,
            door=klantondersteuner,
        )
    assert fout.value.veld == "naar"


def test_a_proposal_that_is_taken_back_leaves_no_flag(klantondersteuner: Medewerker) -> None:
    plaatsing = voorstel(klantondersteuner)
    _sluit(plaatsing, "werk", klantondersteuner)
    werk_signaleringen_bij()
    assert _vlaggen(plaatsing)
    diensten.neem_voorstel_terug(plaatsing=plaatsing, door=klantondersteuner)
    assert not _vlaggen(plaatsing)
