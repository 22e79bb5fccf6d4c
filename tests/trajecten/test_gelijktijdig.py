"""Colleagues and the night job at the same moment, in real parallel transactions."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import partial
from threading import Barrier, Event

import pytest
from django.db import transaction

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout
from medewerkers.gebeurtenissen import medewerker_vertrokken
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.collegas import Collegagegevens, wijzig_collega
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Statushouder
from statushouders.services import beeindig_alles_van, wijzig
from tests.factories import BetrokkenheidFactory, GemeenteFactory, MedewerkerFactory, StatushouderFactory, TeamFactory
from tests.gelijktijdig import iemand_wacht_op_ons, tegelijk
from tests.stapel import wacht_tot
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap, Traject
from trajecten.services import laat_stap_wachten, rond_stap_af, start_trajecten, verplaats_stap

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stappen(vandaag_is: Callable[[date], None]) -> dict[str, Stap]:
    """The steps of somebody who is late with everything of the first three weeks."""
    vandaag_is(date(2026, 11, 24))
    laad_aanpakken()
    persoon = StatushouderFactory(gemeente=GemeenteFactory(naam="Duinrade"), vestigingsdatum=date(2026, 11, 1))
    start_trajecten([persoon.pk])
    return {stap.aanpakstap.code: stap for stap in Stap.objects.select_related("aanpakstap")}


def _collega() -> Medewerker:
    return MedewerkerFactory(gemeente=Gemeente.objects.get(naam="Duinrade"), rol="klantondersteuner")


def test_two_colleagues_finish_one_step_and_only_the_first_succeeds(stappen: dict[str, Stap]) -> None:
    collegas = [_collega(), _collega()]
    uitkomsten = tegelijk(*(partial(rond_stap_af, stap=stappen["intake"], door=wie) for wie in collegas))
    assert sorted(type(uitkomst) for uitkomst in uitkomsten if isinstance(uitkomst, DomeinFout)) == [DomeinFout]
    assert Logregel.objects.filter(actie="stap.afgerond").count() == 1


def test_different_steps_of_one_person_do_not_bring_back_each_others_flags(stappen: dict[str, Stap]) -> None:
    wie = _collega()
    uitkomsten = tegelijk(
        *(partial(rond_stap_af, stap=stappen[code], door=wie) for code in ("eerste-contact", "intake", "start"))
    )
    assert all(isinstance(uitkomst, Stap) for uitkomst in uitkomsten)
    klaar = [stappen[code].pk for code in ("eerste-contact", "intake", "start")]
    assert not Signalering.objects.open().filter(bron_id__in=klaar).exists()


def test_the_night_job_never_brings_back_a_flag_that_a_colleague_clears(stappen: dict[str, Stap]) -> None:
    wie = _collega()
    for code in ("eerste-contact", "intake", "start", "huis-op-orde"):
        uitkomsten = tegelijk(
            partial(rond_stap_af, stap=stappen[code], door=wie), *(werk_signaleringen_bij for _ in range(3))
        )
        assert not [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]
        assert not Signalering.objects.open().filter(bron_id=stappen[code].pk).exists()


def test_two_night_jobs_at_once_make_no_flag_twice(stappen: dict[str, Stap]) -> None:
    Signalering.objects.all().delete()
    assert tegelijk(*(werk_signaleringen_bij for _ in range(4))) == [None] * 4
    open_flags = list(Signalering.objects.open().values_list("regel", "bron_id", "soort"))
    assert open_flags
    assert len(open_flags) == len(set(open_flags))


def test_done_and_moved_at_once_leave_one_of_the_two(stappen: dict[str, Stap]) -> None:
    stap = stappen["intake"]
    wie = _collega()
    tegelijk(
        partial(rond_stap_af, stap=stap, door=wie),
        partial(verplaats_stap, stap=stap, door=wie, naar=date(2026, 12, 1), reden="Ziek."),
    )
    stap.refresh_from_db()
    assert stap.status == "gedaan"


def test_starting_at_once_gives_one_traject(stappen: dict[str, Stap]) -> None:
    nieuw = StatushouderFactory(gemeente=GemeenteFactory())
    assert tegelijk(*(partial(start_trajecten, [nieuw.pk]) for _ in range(3))) == [None] * 3
    assert Traject.objects.filter(statushouder=nieuw).count() == 1


@pytest.mark.parametrize("ronde", range(4))
def test_a_corrected_vestigingsdatum_a_finished_step_and_the_night_job_at_once(
    ronde: int, stappen: dict[str, Stap]
) -> None:
    """Nothing is lost: the new date counts for what is open, what was done stays done, and the flags fit."""
    persoon = Statushouder.objects.get()
    wie = _collega()
    gegevens = replace(PersoonGegevens.van(persoon), vestigingsdatum=date(2026, 11, 5 + ronde))
    uitkomsten = tegelijk(
        partial(wijzig, statushouder=persoon, gegevens=gegevens, versie=persoon.versie, door=wie),
        partial(rond_stap_af, stap=stappen["start"], door=wie, gedaan_op=date(2026, 11, 20)),
        partial(rond_stap_af, stap=stappen["eerste-contact"], door=wie, gedaan_op=date(2026, 11, 18)),
        werk_signaleringen_bij,
        partial(laat_stap_wachten, stap=stappen["huis-op-orde"], door=wie, op="Taalhuis"),
        werk_signaleringen_bij,
    )
    assert not [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]

    nu = {stap.aanpakstap.code: stap for stap in Stap.objects.select_related("aanpakstap", "traject")}
    assert nu["intake"].traject.startdatum == date(2026, 11, 5 + ronde)
    assert nu["intake"].basisdatum == date(2026, 11, 5 + ronde)
    assert (nu["start"].gedaan_op, nu["eerste-contact"].gedaan_op) == (date(2026, 11, 20), date(2026, 11, 18))
    assert nu["huis-op-orde"].wacht_op == "Taalhuis"
    assert nu["tussenevaluatie"].basisdatum == date(2026, 11, 20)
    assert nu["start"].traject.fase == "assessment"
    assert nu["start"].traject.volgende_stap == Stap.objects.open().op_volgorde_van_urgentie().first()
    vlaggen = list(Signalering.objects.order_by("pk").values())
    werk_signaleringen_bij()
    assert list(Signalering.objects.order_by("pk").values()) == vlaggen


def test_who_locks_the_person_first_never_waits_for_who_handles_a_step(stappen: dict[str, Stap]) -> None:
    """As an import that is taken back does: first the people for deletion, then their trajecten."""
    persoon, wie = Statushouder.objects.get(), _collega()
    vergrendeld = Event()

    def eerst_de_mens_dan_het_traject() -> int:
        with transaction.atomic():
            Statushouder.objects.select_for_update().get(pk=persoon.pk)
            vergrendeld.set()
            wacht_tot(iemand_wacht_op_ons)
            return Traject.objects.select_for_update().get(statushouder=persoon).pk

    def rond_af() -> Stap:
        vergrendeld.wait(timeout=10)
        return rond_stap_af(stap=stappen["intake"], door=wie)

    assert [type(uitkomst) for uitkomst in tegelijk(eerst_de_mens_dan_het_traject, rond_af)] == [int, Stap]


def test_a_colleague_who_leaves_brings_back_no_flag_of_a_step_that_is_being_finished(stappen: dict[str, Stap]) -> None:
    wie = _collega()
    BetrokkenheidFactory(statushouder=Statushouder.objects.get(), medewerker=wie)
    werk_signaleringen_bij()
    assert Signalering.objects.open().filter(bron_id=stappen["intake"].pk, aan=wie).exists()
    afgerond = Event()

    def rond_af() -> None:
        with transaction.atomic():
            rond_stap_af(stap=stappen["intake"], door=_collega())
            afgerond.set()
            wacht_tot(iemand_wacht_op_ons)

    def vertrek() -> None:
        afgerond.wait(timeout=10)
        beeindig_alles_van([wie.pk])

    assert tegelijk(rond_af, vertrek) == [None, None]
    assert not Signalering.objects.open().filter(bron_id=stappen["intake"].pk).exists()
    assert not Signalering.objects.open().filter(aan=wie).exists()


def test_two_who_get_other_work_at_once_do_not_wait_for_each_other(
    stappen: dict[str, Stap], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have locked their own people before one of them looks at every escalation of the municipality."""
    hek = Barrier(2)
    luisteraars = [*medewerker_vertrokken._luisteraars, lambda _: hek.wait(timeout=10)]
    monkeypatch.setattr(medewerker_vertrokken, "_luisteraars", luisteraars)
    eerste = Statushouder.objects.get()
    tweede = StatushouderFactory(gemeente=eerste.gemeente, vestigingsdatum=eerste.vestigingsdatum)
    start_trajecten([tweede.pk])
    wie = [_collega(), _collega()]
    for persoon, medewerker in zip((eerste, tweede), wie, strict=True):
        BetrokkenheidFactory(statushouder=persoon, medewerker=medewerker)
    werk_signaleringen_bij()
    escalaties = Signalering.objects.open().filter(soort=Signalering.Soort.ESCALATIE)
    assert set(escalaties.values_list("statushouder", flat=True)) == {eerste.pk, tweede.pk}

    assert tegelijk(*(partial(_word_teamleider, medewerker) for medewerker in wie)) == [None, None]
    assert not escalaties.exists()


def _word_teamleider(medewerker: Medewerker) -> None:
    velden = {veld.name: getattr(medewerker, veld.name) for veld in fields(Collegagegevens)}
    anders = {"rol": Rol.TEAMLEIDER, "team": TeamFactory(organisatie=medewerker.organisatie)}
    door = MedewerkerFactory(organisatie=medewerker.organisatie, rol=Rol.BEHEERDER)
    wijzig_collega(collega=medewerker, gegevens=Collegagegevens(**velden | anders), versie=medewerker.versie, door=door)
