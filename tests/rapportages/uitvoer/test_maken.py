"""A file is there whole or not at all, for who asked for it alone, for a week."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import OperationalError

from inlezen.voortgang import stand as voortgang
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from rapportages.cijfers import CIJFERS
from rapportages.models import Maandstand, Uitvoer
from rapportages.services.uitvoer import (
    hervat_uitvoer,
    maak_bestand,
    open_uitvoer,
    ruim_uitvoer_op,
    stop_uitvoer,
    vraag_opnieuw,
    vraag_uitvoer,
)
from tests.factories import MedewerkerFactory, UitvoerFactory
from tests.gelijktijdig import tegelijk
from tests.rapportages.uitvoer.conftest import Bronmaker

pytestmark = pytest.mark.django_db
NOVEMBER = {"stand": "2026-11-01"}


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def rijen(aantal: int = 2500) -> Iterator[tuple[int, str]]:
    return ((nummer, f"persoon {nummer}") for nummer in range(aantal))


def gemaakt(door: Medewerker, **vraag: Any) -> Uitvoer:
    uitvoer = vraag_uitvoer(**{"bron": "cijfers", "vraag": NOVEMBER, "vorm": "csv", **vraag}, door=door)
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    return uitvoer


def gelezen(uitvoer: Uitvoer, door: Medewerker) -> list[list[str]]:
    tekst = open_uitvoer(uitvoer=uitvoer, door=door).read().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))


def test_the_file_holds_what_was_told_and_nothing_else(stand: Maandstand, beleid: Medewerker) -> None:
    uitvoer = gemaakt(beleid)
    kop, *cellen = gelezen(uitvoer, beleid)
    assert kop[:3] == ["Gevestigd in", "Kenmerk", "Groep"]
    assert len(cellen) == stand.cijfers.count() > 1
    assert ["2026", "", "", "", "", "12", "12", "12"] in cellen
    assert ["2026", "Geslacht"] in [rij[:2] for rij in cellen]
    start = next(rij for rij in cellen if not rij[1] and rij[3] == CIJFERS["start"].naam and rij[5] == "7")
    assert start[4] == CIJFERS["start"].delen["op_tijd"][0]
    assert uitvoer.bytes
    assert uitvoer.bestandsnaam == "cijfers-2026-11-01.csv"
    acties = Logregel.objects.filter(object_id=uitvoer.pk).order_by("pk").values_list("actie", flat=True)
    assert list(acties) == ["uitvoer.gevraagd", "uitvoer.gemaakt", "uitvoer.opgehaald"]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"bron": "nergens"}, ""),
        ({"vraag": {"stand": "2020-01-01"}}, "stand"),
        ({"vraag": {}}, "stand"),
        ({"vraag": NOVEMBER | {"naam": "x"}}, ""),
        ({"vorm": "pdf"}, "vorm"),
        ({"vorm": "exe"}, "vorm"),
    ],
)
def test_only_what_can_be_chosen(anders: dict[str, Any], veld: str, stand: Maandstand, beleid: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        vraag_uitvoer(**{"bron": "cijfers", "vraag": NOVEMBER, "vorm": "csv", **anders}, door=beleid)
    assert (fout.value.veld or "") == veld
    assert not Uitvoer.objects.exists()


def test_what_it_is_for_is_asked(bron: Bronmaker, beleid: Medewerker) -> None:
    bron(rijen, met_doel=True)
    with pytest.raises(DomeinFout) as fout:
        vraag_uitvoer(bron="proef", vraag={"jaar": "2026"}, vorm="csv", doel=" ", door=beleid)
    assert fout.value.veld == "doel"
    assert (
        vraag_uitvoer(bron="proef", vraag={"jaar": "2026"}, vorm="csv", doel=" de raad ", door=beleid).doel == "de raad"
    )


@pytest.mark.parametrize("rol", [Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.ACCOUNTMANAGER])
def test_who_may_not_read_the_figures_gets_no_file(rol: Rol, stand: Maandstand, gemeente: Gemeente) -> None:
    with pytest.raises(DomeinFout):
        gemaakt(MedewerkerFactory(gemeente=gemeente, rol=rol))


def test_nobody_fetches_the_file_of_another(stand: Maandstand, beleid: Medewerker, gemeente: Gemeente) -> None:
    uitvoer = gemaakt(beleid)
    for ander in (
        MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER),
        MedewerkerFactory(gemeente=gemeente, rol=Rol.BELEIDSMEDEWERKER),
    ):
        assert not Uitvoer.objects.visible_to(ander).exists()
        with pytest.raises(DomeinFout):
            open_uitvoer(uitvoer=uitvoer, door=ander)


def test_who_lost_the_right_gets_it_no_more(stand: Maandstand, beleid: Medewerker) -> None:
    """Neither what was ready, nor what was still to be made."""
    klaar = gemaakt(beleid)
    wacht = vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    beleid.rol = Rol.JOBCOACH
    beleid.save()
    maak_bestand(wacht.pk)
    wacht.refresh_from_db()
    assert (wacht.stand, wacht.bytes) == ("mislukt", None)
    assert "niet meer hebben" in wacht.melding
    with pytest.raises(DomeinFout):
        open_uitvoer(uitvoer=klaar, door=beleid)


@pytest.mark.django_db(transaction=True)
def test_who_stops_it_gets_no_file(bron: Bronmaker, beleid: Medewerker, opslag: Storage) -> None:
    """The worker sees it within a thousand rows."""
    geweest: list[int] = []

    def met_stop() -> Iterator[tuple[int, str]]:
        for rij in rijen():
            geweest.append(rij[0])
            if rij[0] == 1200:
                tegelijk(lambda: stop_uitvoer(uitvoer=uitvoer, door=beleid))
            yield rij

    bron(met_stop)
    uitvoer = UitvoerFactory(gemeente=beleid.werkt_voor(), door=beleid, bron="proef", vorm="csv")
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    assert (uitvoer.stand, len(geweest)) == ("gestopt", 2000)
    assert not opslag.exists(uitvoer.bestand)
    with pytest.raises(DomeinFout):
        stop_uitvoer(uitvoer=uitvoer, door=beleid)


def test_what_an_error_says_of_somebody_is_not_in_the_log(
    bron: Bronmaker, beleid: Medewerker, caplog: pytest.LogCaptureFixture
) -> None:
    def breekt() -> Iterator[tuple[int, str]]:
        yield from rijen(5)
        raise ValueError("Tesfay")

    bron(breekt)
    uitvoer = vraag_uitvoer(bron="proef", vraag={"jaar": "2026"}, vorm="csv", door=beleid)
    maak_bestand(uitvoer.pk)
    assert f"Export {uitvoer.pk} waits for another attempt: ValueError in test_maken.py:" in caplog.text
    assert "Tesfay" not in caplog.text


def test_what_goes_wrong_is_tried_again_and_then_told(bron: Bronmaker, beleid: Medewerker, opslag: Storage) -> None:
    keren: list[int] = []

    def breekt() -> Iterator[tuple[int, str]]:
        yield from rijen(1500)
        keren.append(1)
        raise OperationalError

    bron(breekt)
    uitvoer = vraag_uitvoer(bron="proef", vraag={"jaar": "2026"}, vorm="xlsx", door=beleid)
    for _ in range(5):
        maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    assert (uitvoer.stand, uitvoer.pogingen, len(keren)) == ("mislukt", 3, 3)
    assert "Probeer het nog een keer" in uitvoer.melding
    assert not opslag.exists(uitvoer.bestand)
    bron(rijen)
    opnieuw = vraag_opnieuw(uitvoer=uitvoer, door=beleid)
    maak_bestand(opnieuw.pk)
    opnieuw.refresh_from_db()
    assert opnieuw.stand == "klaar"


def test_what_a_broken_attempt_left_is_replaced(stand: Maandstand, beleid: Medewerker, opslag: Storage) -> None:
    """Killed while it was put in its place."""
    uitvoer = vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    opslag.save(uitvoer.bestand, ContentFile(b"de helft"))
    with pytest.raises(DomeinFout):
        open_uitvoer(uitvoer=uitvoer, door=beleid)
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    assert len(gelezen(uitvoer, beleid)) == stand.cijfers.count() + 1


def test_the_page_hears_how_far_it_is(bron: Bronmaker, beleid: Medewerker) -> None:
    gezien = []

    def gevolgd() -> Iterator[tuple[int, str]]:
        for rij in rijen():
            if rij[0] == 1500:
                gezien.append(voortgang(uitvoer.voortgangssleutel))
            yield rij

    bron(gevolgd)
    uitvoer = vraag_uitvoer(bron="proef", vraag={"jaar": "2026"}, vorm="csv", door=beleid)
    maak_bestand(uitvoer.pk)
    assert [(een.gedaan, een.totaal) for een in gezien if een] == [(1000, 2500)]
    assert voortgang(uitvoer.voortgangssleutel) is None


def test_with_redis_away_it_waits_and_is_offered_again(
    stand: Maandstand, beleid: Medewerker, settings: Any, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    heel = settings.CACHES
    settings.CACHES = {"default": {**heel["default"], "LOCATION": "unix:///tmp/nergens.sock"}}
    with django_capture_on_commit_callbacks(execute=True):
        uitvoer = vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    uitvoer.refresh_from_db()
    assert uitvoer.stand == "wacht"
    settings.CACHES = heel
    with django_capture_on_commit_callbacks(execute=True):
        hervat_uitvoer()
    uitvoer.refresh_from_db()
    assert uitvoer.stand == "klaar"


def test_redis_that_goes_away_meanwhile_does_not_stop_it(stand: Maandstand, beleid: Medewerker, settings: Any) -> None:
    uitvoer = vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "unix:///tmp/nergens.sock"}}
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    assert uitvoer.stand == "klaar"


def test_no_more_than_three_wait_for_one_colleague(stand: Maandstand, beleid: Medewerker) -> None:
    for _ in range(3):
        een = vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    with pytest.raises(DomeinFout, match="Er worden al 3"):
        vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)
    stop_uitvoer(uitvoer=een, door=beleid)
    vraag_uitvoer(bron="cijfers", vraag=NOVEMBER, vorm="csv", door=beleid)


def test_after_a_week_it_is_gone_and_after_a_month_forgotten(
    stand: Maandstand, beleid: Medewerker, opslag: Storage
) -> None:
    oud, nieuw = gemaakt(beleid), gemaakt(beleid)
    Uitvoer.objects.filter(pk=oud.pk).update(klaar_op=nu() - timedelta(days=8), gevraagd_op=nu() - timedelta(days=8))
    ruim_uitvoer_op()
    ruim_uitvoer_op()
    oud.refresh_from_db()
    assert (oud.stand, oud.bestand) == ("verlopen", "")
    assert opslag.exists(nieuw.bestand)
    with pytest.raises(DomeinFout, match="opnieuw"):
        open_uitvoer(uitvoer=oud, door=beleid)
    Uitvoer.objects.filter(pk=oud.pk).update(gevraagd_op=nu() - timedelta(days=31))
    ruim_uitvoer_op()
    assert list(Uitvoer.objects.all()) == [nieuw]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_make_it_once(bron: Bronmaker, beleid: Medewerker) -> None:
    keren: list[int] = []

    def geteld() -> Iterator[tuple[int, str]]:
        keren.append(1)
        return rijen()

    bron(geteld)
    uitvoer = UitvoerFactory(
        gemeente=beleid.werkt_voor(), door=beleid, bron="proef", vraag={"jaar": "2026"}, vorm="csv"
    )
    tegelijk(*[lambda: maak_bestand(uitvoer.pk)] * 4)
    uitvoer.refresh_from_db()
    assert (uitvoer.stand, uitvoer.pogingen, keren) == ("klaar", 1, [1])
