"""What the people of the demo told: it passes the checks, is what the service would have written, and differs."""

from typing import Any

import pytest

from config.demo.feiten import feiten_na
from config.demo.hoofdpersonen import HOOFDPERSONEN
from kern.tijd import vandaag
from medewerkers.models import Logregel
from statushouders.feitcodes import Feitgroep
from statushouders.feitregels import controleer_feiten
from statushouders.models import Feitherkomst, Gezondheid, Statushouder, Vluchtverhaal, Werkervaring
from statushouders.selectors.feiten import lees_feiten
from statushouders.services import leg_feiten_vast
from trajecten.models import Stap

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_every_fact_passes_the_checks() -> None:
    mensen = list(Statushouder.objects.filter(leefsituatie__isnull=False))
    assert len(mensen) > 100
    for persoon in mensen:
        controleer_feiten(lees_feiten(persoon.pk, Feitgroep.values), persoon=persoon, vandaag=vandaag())


def test_who_had_an_intake_told_all_and_who_had_no_talk_nothing() -> None:
    intake = Stap.objects.filter(aanpakstap__mijlpaal="intake", gedaan_op__isnull=False)
    contact = Stap.objects.filter(aanpakstap__mijlpaal="contact", gedaan_op__isnull=False)
    met_intake = set(intake.values_list("traject__statushouder", flat=True))
    met_contact = set(contact.values_list("traject__statushouder", flat=True))
    assert set(Gezondheid.objects.values_list("statushouder", flat=True)) == met_intake
    verteld = set(Feitherkomst.objects.values_list("statushouder", flat=True))
    assert verteld == met_intake | met_contact
    assert Statushouder.objects.exclude(pk__in=verteld).exists()
    assert met_contact - met_intake


def test_they_differ() -> None:
    beroepen = Werkervaring.objects.values_list("beroep", flat=True).distinct()
    assert len(set(beroepen)) >= 12
    assert set(Werkervaring.objects.values_list("sector", flat=True)) >= {"bouw", "zorg", "onderwijs", "landbouw"}
    assert 0 < Vluchtverhaal.objects.count() < Gezondheid.objects.count()


def _rijen(persoon: Statushouder) -> list[Any]:
    """Everything that is written about the facts of a person, without the keys and the moments."""
    tabellen = ("opleidingen", "werkervaringen", "vaardigheden", "talen", "feitherkomsten")
    lijsten = [list(getattr(persoon, naam).values()) for naam in tabellen]
    een_op_een = [vars(getattr(persoon, naam)).copy() for naam in ("leefsituatie", "gezondheid")]
    log = list(Logregel.objects.filter(statushouder_id=persoon.pk, actie__endswith="vastgelegd").values("actie"))
    log = [regel for regel in log if regel["actie"] != "contact.vastgelegd"]
    weg = {"id", "_state", "op"}
    alle = [*(rij for lijst in lijsten for rij in lijst), *een_op_een, *log]
    return sorted(str({naam: waarde for naam, waarde in rij.items() if naam not in weg}) for rij in alle)


@pytest.mark.parametrize("nummer", [1, 5, 9])
def test_the_rows_are_those_of_the_service(nummer: int) -> None:
    verhaal = HOOFDPERSONEN[nummer]
    persoon = Statushouder.objects.get(voornamen=verhaal.voornamen, achternaam=verhaal.achternaam)
    van_demo = _rijen(persoon)
    gehouden = Stap.objects.get(traject__statushouder=persoon, aanpakstap__mijlpaal="intake")
    door = persoon.feitherkomsten.select_related("door").first().door
    door.actieve_gemeente = persoon.gemeente
    for naam in ("opleidingen", "werkervaringen", "vaardigheden", "feitherkomsten"):
        getattr(persoon, naam).all().delete()
    persoon.leefsituatie.delete()
    persoon.gezondheid.delete()
    Logregel.objects.filter(statushouder_id=persoon.pk).exclude(actie="contact.vastgelegd").delete()
    feiten = feiten_na(verhaal, "intake", gehouden.gedaan_op)
    leg_feiten_vast(persoon=Statushouder.objects.get(pk=persoon.pk), feiten=feiten, door=door)
    assert _rijen(Statushouder.objects.get(pk=persoon.pk)) == van_demo
