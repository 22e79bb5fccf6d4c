"""Put something in a week, change it, let it stop, and take that back."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.conf import settings

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen import services
from plaatsingen.models import Botsingkeuze, Roosterblok, Roosterwijziging
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.selectors.weekblokken import botsingen_met
from plaatsingen.services.roosterspoor import ruim_roosterwijzigingen_op
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from tests.factories import BetrokkenheidFactory, PlaatsingFactory, RoosterblokFactory, StatushouderFactory

pytestmark = pytest.mark.django_db

BEGIN = date(2026, 11, 23)
LES = Blokgegevens(0, time(9), time(12), Bloksoort.TAALLES, "Taalschool", BEGIN)


@pytest.fixture
def persoon(klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


def _rijen(persoon: Statushouder) -> list[tuple[object, ...]]:
    blokken = Roosterblok.objects.filter(statushouder=persoon).order_by("dag", "geldig_van", "pk")
    return list(blokken.values_list("pk", "dag", "van", "tot", "soort", "naam", "geldig_van", "geldig_tot"))


def test_the_same_lessons_on_more_days_and_all_of_it_back(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    blokken = [replace(LES, dag=dag) for dag in (0, 2, 4)]
    reeks = services.voeg_blokken_toe(statushouder=persoon, blokken=blokken, door=klantondersteuner)
    assert [rij[1] for rij in _rijen(persoon)] == [0, 2, 4]
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert _rijen(persoon) == []
    with pytest.raises(DomeinFout):
        services.maak_ongedaan(reeks=reeks, door=klantondersteuner)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot": time(9)}, "tot"),
        ({"tot": time(8)}, "tot"),
        ({"geldig_tot": BEGIN - timedelta(days=1)}, "geldig_tot"),
        ({"geldig_van": BEGIN + timedelta(days=1), "geldig_tot": BEGIN + timedelta(days=3)}, "geldig_tot"),
        ({"geldig_van": date(2062, 1, 1)}, "geldig_van"),
        ({"dag": 7}, "dag"),
        ({"soort": "slapen"}, "soort"),
        ({"soort": Bloksoort.ANDERS, "naam": ""}, "naam"),
        ({"naam": "x" * 81}, "naam"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    persoon: Statushouder, klantondersteuner: Medewerker, anders: dict[str, object], veld: str
) -> None:
    gegevens = replace(LES, **anders)  # type: ignore[arg-type]
    with pytest.raises(DomeinFout) as fout:
        services.voeg_blokken_toe(statushouder=persoon, blokken=[gegevens], door=klantondersteuner)
    assert fout.value.veld == veld
    assert not Roosterblok.objects.exists()


def test_of_one_kind_there_is_one_thing_at_a_time(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    services.voeg_blokken_toe(statushouder=persoon, blokken=[LES], door=klantondersteuner)
    anders = replace(LES, van=time(11), tot=time(13))
    with pytest.raises(
        DomeinFout, match=r"Dan staat er al taalles \(Taalschool\) op maandag van 9.00 tot 12.00"
    ) as fout:
        services.voeg_blokken_toe(statushouder=persoon, blokken=[anders], door=klantondersteuner)
    assert fout.value.veld == "van"
    aansluitend = replace(LES, van=time(12), tot=time(13))
    services.voeg_blokken_toe(statushouder=persoon, blokken=[aansluitend], door=klantondersteuner)
    werk = replace(anders, soort=Bloksoort.WERK)
    services.voeg_blokken_toe(statushouder=persoon, blokken=[werk], door=klantondersteuner, ondanks_botsing=True)
    assert len(_rijen(persoon)) == 3


def test_every_day_on_which_there_is_something_is_named(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    er_al = [LES, replace(LES, dag=2), replace(LES, dag=4, van=time(13), tot=time(15))]
    services.voeg_blokken_toe(statushouder=persoon, blokken=er_al, door=klantondersteuner)
    nieuw = [replace(LES, dag=dag, van=time(11), tot=time(14)) for dag in range(5)]
    with pytest.raises(DomeinFout) as fout:
        services.voeg_blokken_toe(statushouder=persoon, blokken=nieuw, door=klantondersteuner)
    assert "op maandag en woensdag van 9.00 tot 12.00 uur, vanaf" in fout.value.melding
    assert "; taalles (Taalschool) op vrijdag van 13.00 tot 15.00 uur, vanaf" in fout.value.melding


def test_eighty_hours_in_a_week_are_refused(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    blokken = [Blokgegevens(dag, time(6), time(22), Bloksoort.WERK, "", BEGIN) for dag in range(5)]
    with pytest.raises(DomeinFout, match="80 uur in één week") as fout:
        services.voeg_blokken_toe(statushouder=persoon, blokken=blokken, door=klantondersteuner)
    assert fout.value.veld == "tot"
    assert not _rijen(persoon)


def test_other_times_from_a_day_on_keep_what_was(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    blok = RoosterblokFactory(statushouder=persoon, geldig_van=BEGIN, naam="Taalschool")
    voor = _rijen(persoon)
    ingang = BEGIN + timedelta(days=21)
    reeks = services.wijzig_blok(
        blok=blok, gegevens=replace(LES, van=time(13), tot=time(15)), versie=1, ingang=ingang, door=klantondersteuner
    )
    oud, nieuw = _rijen(persoon)
    assert (oud[2], oud[7]) == (time(9), ingang - timedelta(days=1))
    assert (nieuw[2], nieuw[6], nieuw[7]) == (time(13), ingang, None)
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert _rijen(persoon) == voor


def test_two_editors_one_hears_it(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    blok = RoosterblokFactory(statushouder=persoon, geldig_van=BEGIN)
    services.wijzig_blok(blok=blok, gegevens=replace(LES, tot=time(11)), versie=1, door=klantondersteuner)
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_blok(blok=blok, gegevens=LES, versie=1, door=klantondersteuner)
    blok.refresh_from_db()
    assert (blok.tot, blok.versie) == (time(11), 2)


def test_stop_take_out_and_both_back(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    blok = RoosterblokFactory(statushouder=persoon, geldig_van=BEGIN)
    voor = _rijen(persoon)
    for laatste, fout in ((BEGIN - timedelta(days=1), True), (BEGIN, False)):
        if fout:
            with pytest.raises(DomeinFout) as exc:
                services.beeindig_blok(blok=blok, laatste_dag=laatste, door=klantondersteuner)
            assert exc.value.veld == "laatste_dag"
        else:
            reeks = services.beeindig_blok(blok=blok, laatste_dag=laatste, door=klantondersteuner)
    assert _rijen(persoon)[0][7] == BEGIN
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert _rijen(persoon) == voor
    reeks = services.verwijder_blok(blok=blok, door=klantondersteuner)
    assert _rijen(persoon) == []
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert _rijen(persoon) == voor


def test_nothing_is_taken_back_over_the_head_of_a_colleague(
    persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    blok = RoosterblokFactory(statushouder=persoon, geldig_van=BEGIN)
    reeks = services.verwijder_blok(blok=blok, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="een collega deed het"):
        services.maak_ongedaan(reeks=reeks, door=teamleider)
    services.voeg_blokken_toe(statushouder=persoon, blokken=[LES], door=teamleider)
    with pytest.raises(DomeinFout, match="intussen veranderd"):
        services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert len(_rijen(persoon)) == 1


def test_after_an_hour_it_cannot_be_taken_back(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    reeks = services.voeg_blokken_toe(statushouder=persoon, blokken=[LES], door=klantondersteuner)
    Roosterwijziging.objects.update(op=Roosterwijziging.objects.get().op - timedelta(hours=2))
    with pytest.raises(DomeinFout, match="langer dan een uur"):
        services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    with pytest.raises(DomeinFout):
        services.maak_ongedaan(reeks=uuid4(), door=klantondersteuner)
    services.voeg_blokken_toe(statushouder=persoon, blokken=[replace(LES, dag=1)], door=klantondersteuner)
    ruim_roosterwijzigingen_op()
    assert [een.na["blokken"][0]["dag"] for een in Roosterwijziging.objects.all()] == [1], "the other one is forgotten"
    assert "plaatsingen.tasks.ruim_roosterwijzigingen_op" in {
        een["task"] for een in settings.CELERY_BEAT_SCHEDULE.values()
    }


def test_last_term_comes_over_without_what_still_runs(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    juni = date(2026, 6, 1)
    over = {"statushouder": persoon, "geldig_van": date(2026, 3, 2)}
    RoosterblokFactory(**over, dag=0, geldig_tot=date(2026, 7, 10), naam="Taalschool")
    RoosterblokFactory(**over, dag=1, geldig_tot=date(2026, 7, 10))
    RoosterblokFactory(**over, dag=2, soort=Bloksoort.ANDERS, naam="spreekuur")
    RoosterblokFactory(statushouder=persoon, dag=1, van=time(11), tot=time(13), geldig_van=date(2026, 9, 1))
    reeks, aantal = services.neem_week_over(
        statushouder=persoon, van_week=juni, vanaf=date(2026, 9, 1), tot=date(2026, 12, 18), door=klantondersteuner
    )
    assert aantal == 1
    nieuw = _rijen(persoon)[1]
    assert nieuw[1:] == (0, time(9), time(12), "taalles", "Taalschool", date(2026, 9, 1), date(2026, 12, 18))
    with pytest.raises(DomeinFout) as fout:
        services.neem_week_over(
            statushouder=persoon, van_week=juni, vanaf=date(2026, 9, 1), tot=None, door=klantondersteuner
        )
    assert fout.value.veld == "van_week"
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert len(_rijen(persoon)) == 4


def _botsing(persoon: Statushouder) -> tuple[Roosterblok, Roosterblok]:
    dinsdag = {"statushouder": persoon, "dag": 1, "geldig_van": date(2026, 12, 1)}
    les = RoosterblokFactory(**dinsdag, van=time(13), tot=time(15))
    werk = RoosterblokFactory(**dinsdag, van=time(8, 30), tot=time(16), soort=Bloksoort.WERK)
    return les, werk


def _vlaggen() -> list[tuple[object, ...]]:
    vlaggen = Signalering.objects.open().filter(regel="botsing")
    return list(vlaggen.values_list("statushouder", "aan", "onderwerp", "datum"))


def test_a_clash_is_flagged_until_it_is_solved_or_may_be(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    les, werk = _botsing(persoon)
    werk_signaleringen_bij()
    vlag = (persoon.pk, klantondersteuner.pk, "Botsing op dinsdag: taalles en werk", date(2026, 12, 1))
    assert _vlaggen() == [vlag]
    keuze = services.laat_botsing_staan(een=werk, ander=les, reden=" Mag van  de baas ", door=klantondersteuner)
    assert (_vlaggen(), keuze.reden) == ([], "Mag van de baas")
    services.los_botsing_weer_op(keuze=keuze, door=klantondersteuner)
    assert _vlaggen() == [vlag]
    services.laat_botsing_staan(een=werk, ander=les, reden="Toch goed", door=klantondersteuner)
    gegevens = replace(Blokgegevens.van_blok(werk), tot=time(14))
    services.wijzig_blok(blok=werk, gegevens=gegevens, versie=1, door=klantondersteuner, ondanks_botsing=True)
    assert (_vlaggen(), Botsingkeuze.objects.exists()) == ([vlag], False)
    services.wijzig_blok(blok=werk, gegevens=replace(gegevens, tot=time(13)), versie=2, door=klantondersteuner)
    assert _vlaggen() == []
    with pytest.raises(DomeinFout, match="botsen niet meer"):
        services.laat_botsing_staan(een=les, ander=werk, reden="Mag", door=klantondersteuner)


def test_one_flag_names_the_first_clash_and_counts_the_others(persoon: Statushouder) -> None:
    _botsing(persoon)
    RoosterblokFactory(statushouder=persoon, dag=1, soort=Bloksoort.OPVANG, geldig_van=date(2026, 12, 1), tot=time(14))
    werk_signaleringen_bij()
    [(_, _, onderwerp, datum)] = _vlaggen()
    assert onderwerp == "Botsing op dinsdag: zorg voor kinderen en werk, en nog 2"
    assert datum == date(2026, 12, 1)


def test_a_clash_that_is_over_or_never_happens_is_no_flag(persoon: Statushouder) -> None:
    over = {"statushouder": persoon, "dag": 1, "geldig_van": date(2026, 10, 1)}
    RoosterblokFactory(**over, geldig_tot=vandaag() - timedelta(days=1))
    RoosterblokFactory(**over, soort=Bloksoort.WERK)
    werk_signaleringen_bij()
    assert _vlaggen() == []


def test_what_may_clash_comes_back_with_its_block(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    """Unless the other block is another one by now: about that it was never decided."""
    les, werk = _botsing(persoon)
    keuze = services.laat_botsing_staan(een=werk, ander=les, reden="Mag van de werkgever.", door=klantondersteuner)
    voor = list(Botsingkeuze.objects.values())
    anders = replace(Blokgegevens.van_blok(werk), tot=time(16, 30))
    stop = services.verwijder_blok(blok=les, door=klantondersteuner)
    assert not Botsingkeuze.objects.exists()
    services.maak_ongedaan(reeks=stop, door=klantondersteuner)
    ook_zo = {"gegevens": anders, "door": klantondersteuner, "ondanks_botsing": True}
    wijziging = services.wijzig_blok(blok=werk, versie=1, **ook_zo)
    assert not Botsingkeuze.objects.exists()
    services.maak_ongedaan(reeks=wijziging, door=klantondersteuner)
    assert list(Botsingkeuze.objects.values()) == voor
    assert not _vlaggen()
    stop = services.verwijder_blok(blok=les, door=klantondersteuner)
    services.wijzig_blok(blok=werk, versie=3, **ook_zo)
    services.maak_ongedaan(reeks=stop, door=klantondersteuner)
    assert not Botsingkeuze.objects.filter(pk=keuze.pk).exists()
    assert _vlaggen()


def test_an_empty_reason_is_asked_for(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    les, werk = _botsing(persoon)
    with pytest.raises(DomeinFout) as fout:
        services.laat_botsing_staan(een=werk, ander=les, reden="  ", door=klantondersteuner)
    assert fout.value.veld == "reden"


def test_who_does_not_see_the_person_changes_nothing(
    persoon: Statushouder, jobcoach: Medewerker, productieleider: Medewerker
) -> None:
    blok = RoosterblokFactory(statushouder=persoon)
    BetrokkenheidFactory(statushouder=persoon, medewerker=productieleider)
    for wie in (jobcoach, productieleider):
        with pytest.raises(DomeinFout):
            services.verwijder_blok(blok=blok, door=wie)
        with pytest.raises(DomeinFout):
            services.voeg_blokken_toe(statushouder=persoon, blokken=[LES], door=wie)
    assert _rijen(persoon)[0][0] == blok.pk


def test_the_times_of_a_placement_follow_it(
    persoon: Statushouder, accountmanager: Medewerker, klantondersteuner: Medewerker
) -> None:
    plaatsing = PlaatsingFactory(statushouder=persoon, begin=BEGIN, uren_per_week=Decimal(16))
    tijden = [Tijdvak(1, time(9), time(17)), Tijdvak(3, time(9), time(17))]
    einde = BEGIN + timedelta(days=60)
    services.zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=BEGIN, tot=einde, door=accountmanager)
    assert services.tijden_van(plaatsing, BEGIN) == tijden
    later = BEGIN + timedelta(days=28)
    reeks = services.zet_plaatsingstijden(
        plaatsing=plaatsing, tijden=tijden[:1], vanaf=later, tot=einde, door=klantondersteuner
    )
    assert services.tijden_van(plaatsing, later) == tijden[:1]
    assert services.tijden_van(plaatsing, BEGIN) == tijden
    assert services.tijden_van(plaatsing, einde + timedelta(days=1)) == tijden[:1], "the last ones, when it is over"
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    services.zet_einde_plaatsingstijden(
        plaatsing=plaatsing, was=einde, tot=einde + timedelta(days=30), door=accountmanager
    )
    assert {rij[7] for rij in _rijen(persoon)} == {einde + timedelta(days=30)}
    services.zet_einde_plaatsingstijden(plaatsing=plaatsing, was=einde, tot=later, door=accountmanager)
    assert {rij[7] for rij in _rijen(persoon)} == {later}
    services.verwijder_plaatsingstijden(plaatsing=plaatsing, door=accountmanager)
    assert _rijen(persoon) == []


def test_work_on_top_of_work_tells_an_accountmanager_nothing_of_the_week(
    persoon: Statushouder, accountmanager: Medewerker, klantondersteuner: Medewerker
) -> None:
    RoosterblokFactory(statushouder=persoon, dag=1, soort=Bloksoort.WERK, naam="Bakkerij", geldig_van=BEGIN)
    plaatsing = PlaatsingFactory(statushouder=persoon, begin=BEGIN)
    tijden = [Tijdvak(1, time(9), time(17))]
    with pytest.raises(DomeinFout) as fout:
        services.zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=BEGIN, tot=None, door=accountmanager)
    assert "Bakkerij" not in fout.value.melding
    with pytest.raises(DomeinFout, match="Bakkerij"):
        services.zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=BEGIN, tot=None, door=klantondersteuner)


def test_a_clash_is_known_before_anything_is_saved(persoon: Statushouder) -> None:
    les, werk = _botsing(persoon)
    nieuw = Roosterblok(dag=1, van=time(14), tot=time(18), soort=Bloksoort.WERK, geldig_van=BEGIN)
    assert [een.ander for een in botsingen_met(persoon.pk, [nieuw])] == [les]
    assert botsingen_met(persoon.pk, [nieuw], zonder=[les.pk]) == []
    assert botsingen_met(persoon.pk, []) == []
    assert werk.pk


def test_what_follows_a_group_or_placement_is_changed_there(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    plaatsing = PlaatsingFactory(statushouder=persoon)
    blok = RoosterblokFactory(statushouder=persoon, plaatsing=plaatsing, soort=Bloksoort.WERK)
    with pytest.raises(DomeinFout, match="bij de plaatsing"):
        services.verwijder_blok(blok=blok, door=klantondersteuner)
