"""Appointments: what can be planned, what follows on what, and what the database refuses."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from agenda import services
from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.afspraakstanden import OVERGANGEN, Afspraakstand
from agenda.models import Afspraak
from agenda.selectors import afspraken_van, mijn_dag
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import alsof_het
from kern.wissen import wis
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from statushouders.onaangeroerd import aangeroerd
from statushouders.services.slot import WEG
from tests.factories import AfspraakFactory, BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory

pytestmark = pytest.mark.django_db
Stand = Afspraakstand
NU = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 9.00 here
UUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _nu() -> Any:
    with alsof_het(NU):
        yield


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Selam", achternaam="Berhane")
    return mens


def gegevens(met: Medewerker, **anders: Any) -> Afspraakgegevens:
    begin = anders.pop("begin", NU + UUR)
    vast = {"soort": "werkintake", "plaats": "De Schakel", "begin": begin, "einde": begin + UUR, "medewerker": met}
    return Afspraakgegevens(**{**vast, **anders})


def plan(persoon: Statushouder, door: Medewerker, **anders: Any) -> Afspraak:
    met = anders.pop("met", door)
    overig = {naam: anders.pop(naam) for naam in ("al_gehouden", "vervolg_op") if naam in anders}
    return services.plan_afspraak(statushouder=persoon, gegevens=gegevens(met, **anders), door=door, **overig)


def test_a_planned_talk_leaves_a_line_in_the_logbook(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner, tolk_nodig=True, tolk_taal="ti", tolk_geboekt_bij="De Lijn")
    assert (afspraak.stand, afspraak.tolk) == (Stand.GEPLAND, "tolk Tigrinya, geboekt bij De Lijn")
    regel = Logregel.objects.get()
    assert (regel.actie, regel.statushouder_id, regel.object_id) == ("afspraak.gepland", persoon.pk, afspraak.pk)


def test_without_an_interpreter_nothing_of_one_is_kept(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner, tolk_taal="ti", tolk_geboekt_bij="De Lijn")
    assert (afspraak.tolk_taal, afspraak.tolk_geboekt_bij, afspraak.tolk) == ("", "", "")


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"einde": NU + UUR}, "tot"),
        ({"einde": NU}, "tot"),
        ({"einde": NU + timedelta(hours=10)}, "tot"),
        ({"begin": NU - UUR}, "dag"),
        ({"begin": NU + timedelta(days=400)}, "dag"),
        ({"plaats": " "}, "plaats"),
        ({"plaats": "x" * 121}, "plaats"),
        ({"opmerking": "x" * 1_000_000}, "opmerking"),
        ({"opmerking": "a\x00b"}, "opmerking"),
        ({"tolk_nodig": True}, "tolk_taal"),
        ({"tolk_nodig": True, "tolk_taal": "qqq"}, "tolk_taal"),
        ({"soort": "feest"}, "soort"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    anders: dict[str, Any], veld: str, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout) as fout:
        plan(persoon, klantondersteuner, **anders)
    assert fout.value.veld == veld
    assert not Afspraak.objects.exists()


def test_a_talk_that_has_been_is_written_down_as_held(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner, begin=NU - 3 * UUR, al_gehouden=True)
    assert afspraak.stand == Stand.GEHOUDEN
    assert not afspraak.mails.exists()
    with pytest.raises(DomeinFout, match="moet nog komen"):
        plan(persoon, klantondersteuner, al_gehouden=True)
    with pytest.raises(DomeinFout, match="geboortedatum"):
        plan(persoon, klantondersteuner, begin=datetime(1950, 1, 1, 10, tzinfo=UTC), al_gehouden=True)


def test_who_cannot_have_a_talk_is_refused(
    persoon: Statushouder, klantondersteuner: Medewerker, productieleider: Medewerker, andere_gemeente: Gemeente
) -> None:
    elders = MedewerkerFactory(gemeente=andere_gemeente)
    weg = MedewerkerFactory(organisatie=klantondersteuner.organisatie, is_active=False)
    for wie in (productieleider, elders, weg):
        with pytest.raises(DomeinFout, match="kan geen afspraken hebben"):
            plan(persoon, klantondersteuner, met=wie)


def test_a_person_is_at_one_talk_at_a_time(
    persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker
) -> None:
    plan(persoon, klantondersteuner)
    with pytest.raises(DomeinFout) as fout:
        plan(persoon, klantondersteuner, met=jobcoach, begin=NU + UUR + timedelta(minutes=30))
    zin = "Selam Berhane heeft dan al een afspraak: werkintake met Selam Berhane, vandaag van 10.00 tot 11.00 uur."
    assert fout.value.melding == f"{zin} Kies een andere tijd."
    assert plan(persoon, klantondersteuner, begin=NU + 2 * UUR).pk, "one after the other is no clash"


def test_of_a_busy_colleague_one_hears_no_more_than_one_may_see(
    persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker, andere_gemeente: Gemeente
) -> None:
    klantondersteuner.organisatie.gemeenten.add(andere_gemeente)
    elders = StatushouderFactory(gemeente=andere_gemeente, achternaam="Geheim")
    AfspraakFactory(statushouder=elders, medewerker=klantondersteuner, begin=NU + UUR)
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    for wie, begin in ((klantondersteuner, "Je hebt"), (jobcoach, f"{klantondersteuner.naam} heeft")):
        with pytest.raises(DomeinFout) as fout:
            plan(persoon, wie, met=klantondersteuner)
        assert fout.value.melding == f"{begin} dan al een afspraak. Kies een andere tijd."


def test_what_was_called_off_leaves_the_hour_free(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    services.zeg_afspraak_af(afspraak=plan(persoon, klantondersteuner), door=klantondersteuner, reden="Ziek")
    assert plan(persoon, klantondersteuner).stand == Stand.GEPLAND


def test_the_database_refuses_by_itself(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    eerste = plan(persoon, klantondersteuner)
    fout_: list[dict[str, Any]] = [
        {"begin": eerste.begin, "statushouder": persoon},
        {"begin": eerste.begin, "medewerker": klantondersteuner},
        {"einde": NU},
        {"met_bericht": True},
        {"stand": Stand.NIET_VERSCHENEN},
        {"tolk_nodig": True},
        {"tolk_taal": "ti"},
        {"uid": eerste.uid},
        {"soort": "feest"},
        {"stand": "misschien"},
    ]
    for anders in fout_:
        vast = {"statushouder__gemeente": persoon.gemeente} if "statushouder" not in anders else {}
        with pytest.raises(IntegrityError), transaction.atomic():
            AfspraakFactory(**vast, **anders)


def test_the_same_form_twice_is_one_appointment(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    assert plan(persoon, klantondersteuner) == plan(persoon, klantondersteuner)
    assert Afspraak.objects.count() == Logregel.objects.count() == 1


@pytest.mark.parametrize(
    "anders",
    [
        {"plaats": "Taalhuis"},
        {"tolk_nodig": True, "tolk_taal": "ti"},
        {"opmerking": "Neemt de zus mee"},
        {"soort": "startgesprek"},
        {"einde": NU - timedelta(minutes=30)},
    ],
)
def test_who_repeats_it_with_something_else_hears_that_it_is_there(
    anders: dict[str, Any], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    plan(persoon, klantondersteuner, begin=NU - UUR, al_gehouden=True)
    with pytest.raises(DomeinFout, match="dan al een afspraak"):
        plan(persoon, klantondersteuner, **{"begin": NU - UUR, "al_gehouden": True, **anders})


def test_a_planned_talk_is_not_the_same_as_one_that_was_held(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    plan(persoon, klantondersteuner, begin=NU + timedelta(minutes=2))
    with alsof_het(NU + timedelta(minutes=3)), pytest.raises(DomeinFout, match="dan al een afspraak"):
        plan(persoon, klantondersteuner, begin=NU + timedelta(minutes=2), al_gehouden=True)


def test_after_a_no_show_the_new_date_follows_on_it(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner)
    with pytest.raises(DomeinFout, match="nog niet begonnen"):
        services.meld_niet_verschenen(afspraak=afspraak, met_bericht=True, door=klantondersteuner)
    with alsof_het(NU + 2 * UUR):
        gemist = services.meld_niet_verschenen(
            afspraak=afspraak, met_bericht=False, reden="Telefoon uit", door=klantondersteuner
        )
        assert gemist.uitkomst == "Niet verschenen, zonder bericht"
        assert afspraken_van(persoon, klantondersteuner).zonder_nieuwe_dag == [gemist]
        ander = plan(persoon, klantondersteuner, begin=NU + 3 * UUR, soort="startgesprek")
        assert ander.vervolg_op is None, "another kind of talk is no new date for this one"
        nieuw = plan(persoon, klantondersteuner, begin=NU + 5 * UUR)
        assert (nieuw.vervolg_op, nieuw.uid != gemist.uid) == (gemist, True)
        assert afspraken_van(persoon, klantondersteuner).zonder_nieuwe_dag == []
        with pytest.raises(DomeinFout, match="al een nieuwe afspraak"):
            services.heropen_afspraak(afspraak=gemist, door=klantondersteuner)


@pytest.mark.parametrize("gevraagd", [False, True], ids=["by itself", "asked for"])
def test_a_talk_before_the_no_show_is_no_new_date(
    gevraagd: bool, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    gemist = AfspraakFactory(
        statushouder=persoon,
        medewerker=klantondersteuner,
        begin=NU - UUR,
        stand=Stand.NIET_VERSCHENEN,
        met_bericht=False,
    )
    vervolg = {"vervolg_op": gemist} if gevraagd else {}
    eerder = plan(persoon, klantondersteuner, begin=NU - timedelta(days=7), al_gehouden=True, **vervolg)
    assert eerder.vervolg_op is None
    assert afspraken_van(persoon, klantondersteuner).zonder_nieuwe_dag == [gemist]


def test_every_outcome_can_be_taken_back(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner)
    door = klantondersteuner
    with alsof_het(NU + 2 * UUR):
        for doe in (
            lambda: services.rond_afspraak_af(afspraak=afspraak, door=door),
            lambda: services.meld_niet_verschenen(afspraak=afspraak, met_bericht=True, door=door),
            lambda: services.zeg_afspraak_af(afspraak=afspraak, door=door, reden="Ziek"),
        ):
            anders = doe()
            assert anders.stand in OVERGANGEN[Stand.GEPLAND]
            with pytest.raises(DomeinFout, match="staat al"):
                doe()
            terug = services.heropen_afspraak(afspraak=afspraak, door=door)
            assert (terug.stand, terug.met_bericht, terug.reden) == (Stand.GEPLAND, None, "")


def test_who_takes_an_outcome_back_after_the_hour_was_taken_hears_it(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    afgezegd = services.zeg_afspraak_af(afspraak=plan(persoon, klantondersteuner), door=klantondersteuner)
    plan(persoon, klantondersteuner, soort="startgesprek")
    with pytest.raises(DomeinFout, match="dan al een afspraak"):
        services.heropen_afspraak(afspraak=afgezegd, door=klantondersteuner)
    afgezegd.refresh_from_db()
    assert afgezegd.stand == Stand.AFGEZEGD


def test_a_talk_of_tomorrow_was_not_held(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    morgen = plan(persoon, klantondersteuner, begin=NU + timedelta(days=1))
    with pytest.raises(DomeinFout, match="moet nog komen"):
        services.rond_afspraak_af(afspraak=morgen, door=klantondersteuner)


def _wijzig(afspraak: Afspraak, door: Medewerker, **anders: Any) -> Afspraak:
    vers = Afspraak.objects.get(pk=afspraak.pk)
    vast = {"begin": vers.begin, "tolk_nodig": vers.tolk_nodig, "tolk_taal": vers.tolk_taal}
    return services.wijzig_afspraak(
        afspraak=afspraak,
        gegevens=gegevens(anders.pop("met", door), **{**vast, **anders}),
        door=door,
        gezien=momentopname(vers),
        reden="Tolk kan dan niet",
    )


def test_a_move_keeps_the_old_time_to_be_read_and_can_go_back(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    oud = plan(persoon, klantondersteuner)
    nieuw = _wijzig(oud, klantondersteuner, begin=NU + 3 * UUR)
    oud.refresh_from_db()
    assert (oud.stand, oud.reden, nieuw.vervolg_op) == (Stand.VERPLAATST, "Tolk kan dan niet", oud)
    assert (nieuw.uid, nieuw.volgnummer) == (oud.uid, 1)
    terug = services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner)
    assert (terug.pk, terug.stand, terug.volgnummer, terug.reden) == (oud.pk, Stand.GEPLAND, 2, "")
    assert Afspraak.objects.count() == 1
    with pytest.raises(DomeinFout, match="intussen veranderd"):
        services.maak_verplaatsing_ongedaan(afspraak=oud, door=klantondersteuner)


def test_an_hour_that_overlaps_its_own_old_time_is_free(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    nieuw = _wijzig(plan(persoon, klantondersteuner), klantondersteuner, begin=NU + UUR + timedelta(minutes=15))
    assert nieuw.stand == Stand.GEPLAND


def test_what_does_not_touch_the_time_changes_in_place(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    afspraak = plan(persoon, klantondersteuner, tolk_nodig=True, tolk_taal="ti")
    geboekt = _wijzig(afspraak, klantondersteuner, tolk_geboekt_bij="De Lijn")
    assert (geboekt.pk, geboekt.volgnummer, geboekt.mails.count()) == (afspraak.pk, 0, 1)
    elders = _wijzig(afspraak, klantondersteuner, plaats="Taalhuis")
    assert (elders.pk, elders.volgnummer, elders.mails.count()) == (afspraak.pk, 1, 2)
    with alsof_het(NU + 2 * UUR):
        assert _wijzig(afspraak, klantondersteuner, opmerking="Nam de kinderen mee").opmerking
        with pytest.raises(DomeinFout) as fout:
            _wijzig(afspraak, klantondersteuner, begin=NU)
        assert fout.value.melding == "Deze tijd is al voorbij. Kies een tijd die nog moet komen."


def test_a_talk_that_runs_on_keeps_its_place_in_the_agenda(
    persoon: Statushouder, klantondersteuner: Medewerker, gemeente: Gemeente
) -> None:
    afspraak = plan(persoon, klantondersteuner)
    AfspraakFactory(statushouder__gemeente=gemeente, medewerker=klantondersteuner, begin=NU + 3 * UUR)
    with alsof_het(NU + UUR + timedelta(minutes=5)):
        langer = _wijzig(afspraak, klantondersteuner, einde=NU + 3 * UUR)
        assert (langer.pk, langer.einde, langer.volgnummer, langer.mails.count()) == (
            afspraak.pk,
            NU + 3 * UUR,
            1,
            2,
        )
        with pytest.raises(DomeinFout, match="Je hebt dan al een afspraak"):
            _wijzig(afspraak, klantondersteuner, einde=NU + 4 * UUR)


def test_a_colleague_takes_over_a_talk_that_began(
    persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker
) -> None:
    afspraak = plan(persoon, klantondersteuner)
    with alsof_het(NU + UUR + timedelta(minutes=5)):
        assert _wijzig(afspraak, klantondersteuner, met=jobcoach).medewerker == jobcoach


def test_a_move_is_taken_back_by_who_did_it_within_the_hour(
    persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    nieuw = _wijzig(plan(persoon, klantondersteuner), klantondersteuner, begin=NU + 3 * UUR)
    with pytest.raises(DomeinFout, match="of een collega deed het"):
        services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=teamleider)
    with alsof_het(NU + 2 * UUR), pytest.raises(DomeinFout, match="langer geleden verplaatst"):
        services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner)
    with alsof_het(NU + UUR):
        assert services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner).begin == NU + UUR


def test_a_move_away_from_who_left_does_not_go_back(
    persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker
) -> None:
    nieuw = _wijzig(plan(persoon, klantondersteuner, met=jobcoach), klantondersteuner, met=klantondersteuner)
    Medewerker.objects.filter(pk=jobcoach.pk).update(is_active=False)
    with pytest.raises(DomeinFout, match=f"{jobcoach.naam} kan geen afspraken hebben"):
        services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner)
    nieuw.refresh_from_db()
    assert nieuw.stand == Stand.GEPLAND


def test_the_second_of_two_who_change_it_hears_of_the_first(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    afspraak = plan(persoon, klantondersteuner)
    gezien = momentopname(afspraak)
    _wijzig(afspraak, klantondersteuner, plaats="Taalhuis")
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_afspraak(
            afspraak=afspraak, gegevens=gegevens(klantondersteuner), door=klantondersteuner, gezien=gezien
        )
    afspraak.refresh_from_db()
    assert afspraak.plaats == "Taalhuis"


def test_planning_is_taken_back_by_who_did_it_within_the_hour(
    persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    afspraak = plan(persoon, klantondersteuner)
    with pytest.raises(DomeinFout, match="collega maakte hem"):
        services.trek_afspraak_in(afspraak=afspraak, door=teamleider)
    with alsof_het(NU + 2 * UUR), pytest.raises(DomeinFout, match="staat al langer"):
        services.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
    services.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
    assert not Afspraak.objects.exists()
    assert list(Logregel.objects.order_by("pk").values_list("actie", flat=True)) == [
        "afspraak.gepland",
        "afspraak.ingetrokken",
    ]


@pytest.mark.parametrize("rol", Rol)
def test_who_sees_appointments(rol: Rol, gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    eigen = AfspraakFactory(statushouder__gemeente=gemeente)
    AfspraakFactory(statushouder__gemeente=andere_gemeente)
    wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
    hele_gemeente = rol in (Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER)
    assert list(Afspraak.objects.visible_to(wie)) == ([eigen] if hele_gemeente else [])
    BetrokkenheidFactory(statushouder=eigen.statushouder, medewerker=wie)
    mag = hele_gemeente or rol == Rol.JOBCOACH
    assert list(Afspraak.objects.visible_to(wie)) == ([eigen] if mag else [])
    wie.actieve_gemeente = None
    assert not Afspraak.objects.visible_to(wie)


def test_my_day_shows_today_and_what_still_wants_a_word(
    persoon: Statushouder, klantondersteuner: Medewerker, gemeente: Gemeente, django_assert_num_queries: Any
) -> None:
    def maak(dagen: int, uur: int, **anders: Any) -> Afspraak:
        begin = NU + timedelta(days=dagen, hours=uur)
        vast = {"statushouder__gemeente": gemeente, "medewerker": klantondersteuner, "begin": begin}
        rij: Afspraak = AfspraakFactory(**{**vast, **anders})
        return rij

    vroeg, laat = maak(0, -2), maak(0, 3)
    morgen, maak_later = maak(1, 0), maak(3, 0)
    vergeten = maak(-2, 0)
    gemist = maak(-3, 0, stand=Stand.NIET_VERSCHENEN, met_bericht=False)
    maak(0, 5, stand=Stand.AFGEZEGD)
    maak(0, 6, medewerker=MedewerkerFactory(gemeente=gemeente))
    maak(-90, 0)
    # The talks, what was begun of them, and whether who did not come has a new day.
    with django_assert_num_queries(3):
        dag = mijn_dag(klantondersteuner, kijker=klantondersteuner, dag=date(2026, 11, 24))
        assert [een.statushouder.naam for een in dag.vandaag]
    assert (dag.vandaag, dag.nu, dag.hierna) == ([vroeg, laat], laat, morgen)
    assert (dag.zonder_uitkomst, dag.zonder_nieuwe_dag) == ([vergeten], [gemist])
    assert maak_later not in dag.vandaag


def test_a_backlog_does_not_hide_today(
    persoon: Statushouder, klantondersteuner: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More without an outcome than fit: today and the next one stand all the same."""
    monkeypatch.setattr("agenda.selectors.afspraken.HOOGSTENS", 5)
    rijen = {
        dagen: AfspraakFactory(
            statushouder__gemeente=persoon.gemeente, medewerker=klantondersteuner, begin=NU + timedelta(days=dagen)
        )
        for dagen in range(-6, 2)
    }
    dag = mijn_dag(klantondersteuner, kijker=klantondersteuner, dag=date(2026, 11, 24))
    assert (dag.vandaag, dag.hierna) == ([rijen[0]], rijen[1])
    assert dag.zonder_uitkomst == [rijen[-3], rijen[-2], rijen[-1]]


def test_an_import_with_an_appointment_does_not_go_back(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    plan(persoon, klantondersteuner)
    assert "er is een afspraak gemaakt" in aangeroerd([persoon.pk])[persoon.pk]


def test_appointments_go_together_with_the_person(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    _wijzig(plan(persoon, klantondersteuner), klantondersteuner, begin=NU + 3 * UUR)
    wis(Statushouder.objects.filter(pk=persoon.pk))
    assert not Afspraak.objects.exists()


def test_a_stranger_hears_that_the_dossier_is_not_there(
    persoon: Statushouder, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    afspraak = plan(persoon, klantondersteuner)
    vreemde = MedewerkerFactory(gemeente=andere_gemeente)
    doen: list[Callable[[], Any]] = [
        lambda: plan(persoon, vreemde),
        lambda: services.rond_afspraak_af(afspraak=afspraak, door=vreemde),
        lambda: services.zeg_afspraak_af(afspraak=afspraak, door=vreemde),
        lambda: services.heropen_afspraak(afspraak=afspraak, door=vreemde),
    ]
    for doe in doen:
        with pytest.raises(DomeinFout, match=re.escape(WEG)):
            doe()
