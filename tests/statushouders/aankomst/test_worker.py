"""A real worker: killed half-way, and Redis away when it is asked for; and then beat, that offers it again."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from inlezen.models import Inleeslijst
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from inlezen.services.nakijken import kijk_lijst_na
from inlezen.voortgang import stand
from kern.geheim import vingerafdruk
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from ontwikkel.redis import Redis
from statushouders.models import Aankomstlijst, Persoonstaal, Statushouder
from statushouders.services.aankomst import Aankomstnakijker, voer_aankomstlijst_in, vraag_terugdraaien
from statushouders.services.aankomst.invoeren import BATCH
from statushouders.services.aankomst.terugdraaien import BATCH as TERUGBATCH
from statushouders.tasks import hervat_aankomstlijsten
from tests.factories import MedewerkerFactory
from tests.stapel import Schakelaar, draaiende_beat, draaiende_worker, op_de_rij, wacht_tot
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand
from tests.statushouders.aankomst.conftest import persoon
from werkgevers.models import Werkgever, Werkgeverslijst
from werkgevers.services.werkgeverslijst import Werkgeversnakijker

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
Status = Aankomstlijst.Status


def nagekeken(aantal: int, door: Medewerker) -> Aankomstlijst:
    rijen = [persoon(nummer, achternaam=f"Familie {nummer}") for nummer in range(aantal)]
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=csv_bestand([KOP, *rijen]), door=door)
    koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=door)
    kijk_lijst_na(Aankomstnakijker, lijst.pk)
    lijst.refresh_from_db()
    return lijst


def netwerk_nagekeken(door: Medewerker) -> Werkgeverslijst:
    """A list of employers that is looked at, of one."""
    inhoud = csv_bestand([["Bedrijfsnaam", "KvK"], ["Bakkerij Zilt", "88800001"]])
    lijst = laad_lijst(Werkgeverslijst, bestandsnaam="w.csv", inhoud=inhoud, door=door)
    koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=door)
    kijk_lijst_na(Werkgeversnakijker, lijst.pk)
    lijst.refresh_from_db()
    return lijst


def is_ingevoerd(lijst: Inleeslijst) -> bool:
    lijst.refresh_from_db()
    return lijst.status == Status.INGEVOERD


def zo_ver(lijst: Aankomstlijst, gedaan: int) -> bool:
    gevonden = stand(lijst.voortgangssleutel)
    return gevonden is not None and gevonden.gedaan == gedaan


def iemand_wacht_op_een_slot() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool(cursor.fetchone()[0])


def test_worker_that_is_killed_half_way_leaves_nobody_and_the_next_one_does_it_all(rij: str, klokbestand: Path) -> None:
    """The first batch is written and the worker waits in the second, behind a person who is being written by hand."""
    teamleider = MedewerkerFactory(rol=Rol.TEAMLEIDER)
    aantal = BATCH + 50
    with draaiende_worker(rij, klokbestand) as worker:
        lijst = nagekeken(aantal, teamleider)
        with transaction.atomic():
            nummer = persoon(aantal - 1)[3]
            Statushouder.objects.create(
                gemeente=lijst.gemeente,
                achternaam="Anders",
                geboortedatum_brp="19700101",
                vestigingsdatum="2026-11-01",
                bsn=nummer,
                bsn_vingerafdruk=vingerafdruk(nummer),
            )
            _elders(partial(bevestig_lijst, lijst=lijst, door=teamleider))
            wacht_tot(
                lambda: (
                    (_stand := stand(lijst.voortgangssleutel)) and _stand.gedaan == BATCH and iemand_wacht_op_een_slot()
                )
            )
            os.killpg(worker.proces.pid, signal.SIGKILL)
            worker.proces.wait()
            transaction.set_rollback(True)
    wacht_tot(lambda: not iemand_wacht_op_een_slot())
    assert not Statushouder.objects.exists()
    assert not is_ingevoerd(lijst)
    with draaiende_worker(rij, klokbestand):
        hervat_aankomstlijsten.delay()
        wacht_tot(lambda: is_ingevoerd(lijst))
    assert Statushouder.objects.count() == aantal


def _elders(doe: Callable[[], None]) -> None:
    """On a connection of its own, because this one holds a transaction open."""

    def en_sluit() -> None:
        try:
            doe()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(en_sluit).result()


@pytest.fixture
def redis(tmp_path: Path, settings: Any) -> Iterator[Schakelaar]:
    schakelaar = Schakelaar(Redis(tmp_path, log=tmp_path / "redis.log"))
    schakelaar.aan()
    with ExitStack() as stapel:
        stapel.callback(schakelaar.uit)
        stapel.enter_context(op_de_rij(schakelaar.redis.url, settings))
        yield schakelaar


@pytest.fixture
def stapel(redis: Schakelaar, klokbestand: Path) -> Iterator[Schakelaar]:
    """Worker and beat run, whether Redis is there or not; gives the switch of Redis."""
    with draaiende_worker(redis.redis.url, klokbestand), draaiende_beat(redis.redis.url, klokbestand):
        yield redis


def test_list_that_is_confirmed_while_redis_is_away_comes_in_by_itself_when_it_is_back(
    stapel: Schakelaar, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """And back the same way. Meanwhile the page says that it waits. A list of employers does so too."""
    teamleider = MedewerkerFactory(rol=Rol.TEAMLEIDER)
    client = ingelogd(teamleider)
    lijst, netwerk = nagekeken(3, teamleider), netwerk_nagekeken(teamleider)
    stapel.uit()
    client.post(reverse("werkgevers:werkgeverslijst_bevestig", args=[netwerk.pk]))
    pagina = client.post(reverse("statushouders:aankomstlijst_bevestig", args=[lijst.pk]), follow=True)
    assert pagina.status_code == 200
    assert "3 mensen worden ingevoerd" in pagina.text
    assert "Wacht op zijn beurt" in pagina.text
    assert "Het begint vanzelf" in pagina.text
    assert not Statushouder.objects.exists()
    stapel.aan()
    wacht_tot(lambda: is_ingevoerd(lijst) and is_ingevoerd(netwerk))
    assert Statushouder.objects.count() == 3
    assert Werkgever.objects.get().naam == "Bakkerij Zilt"

    stapel.uit()
    client.post(reverse("werkgevers:werkgeverslijst_terugdraaien", args=[netwerk.pk]))
    pagina = client.post(reverse("statushouders:aankomstlijst_terugdraaien", args=[lijst.pk]), follow=True)
    assert "3 mensen worden verwijderd" in pagina.text
    assert "Wacht op zijn beurt" in pagina.text
    stapel.aan()
    wacht_tot(lambda: not Statushouder.objects.exists() and not Werkgever.objects.exists())
    pagina = client.get(reverse("statushouders:aankomstlijst_voortgang", args=[lijst.pk]))
    assert "De lijst is teruggedraaid" in pagina.text


def test_undo_that_is_killed_half_way_leaves_everybody_and_the_next_worker_does_it_all(
    rij: str, klokbestand: Path
) -> None:
    """The first batch is deleted and the worker waits in the second, behind a language that somebody holds."""
    teamleider = MedewerkerFactory(rol=Rol.TEAMLEIDER)
    aantal = TERUGBATCH + 50
    lijst = nagekeken(aantal, teamleider)
    Aankomstlijst.objects.update(status=Status.BEVESTIGD, bevestigd_door=teamleider)
    voer_aankomstlijst_in(lijst.pk)
    laatste = Statushouder.objects.order_by("pk").last()
    Persoonstaal.objects.create(statushouder=laatste, taal="ar")
    with draaiende_worker(rij, klokbestand) as worker, transaction.atomic():
        list(Persoonstaal.objects.select_for_update())
        _elders(partial(vraag_terugdraaien, lijst=lijst, door=teamleider))
        wacht_tot(
            lambda: (
                (_stand := stand(lijst.voortgangssleutel))
                and _stand.gedaan == TERUGBATCH
                and iemand_wacht_op_een_slot()
            )
        )
        os.killpg(worker.proces.pid, signal.SIGKILL)
        worker.proces.wait()
    wacht_tot(lambda: not iemand_wacht_op_een_slot())
    assert Statushouder.objects.count() == aantal
    with draaiende_worker(rij, klokbestand):
        hervat_aankomstlijsten.delay()
        wacht_tot(lambda: not Statushouder.objects.exists())
    lijst.refresh_from_db()
    assert lijst.status == Status.TERUGGEDRAAID


def test_redis_that_goes_away_during_the_import_does_not_stop_it(settings: Any) -> None:
    teamleider = MedewerkerFactory(rol=Rol.TEAMLEIDER)
    lijst = nagekeken(3, teamleider)
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "unix:///tmp/nergens.sock"}}
    Aankomstlijst.objects.update(status=Status.BEVESTIGD, bevestigd_door=teamleider)
    voer_aankomstlijst_in(lijst.pk)
    assert is_ingevoerd(lijst)
    assert stand(lijst.voortgangssleutel) is None
