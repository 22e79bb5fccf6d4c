"""Deleting with what hangs on it: the same as Django does, in statements that do not grow."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from kern.wissen import wis
from medewerkers.models import Gemeente
from statushouders.models import Statushouder
from tests.factories import (
    AankomstregelFactory,
    BetrokkenheidFactory,
    ContactmomentFactory,
    StatushouderFactory,
)
from trajecten.meegeleverd import laad_aanpakken
from trajecten.services import start_trajecten


def _iemand_met_alles(**velden: Any) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(**velden)
    persoon.talen.create(taal="ar")
    BetrokkenheidFactory(statushouder=persoon)
    ContactmomentFactory(statushouder=persoon)
    AankomstregelFactory(statushouder=persoon)
    start_trajecten([persoon.pk])
    return persoon


def _aantallen() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.managed}


def test_it_leaves_what_the_delete_of_django_leaves(gemeente: Gemeente) -> None:
    laad_aanpakken()
    blijft, weg = (_iemand_met_alles(gemeente=gemeente) for _ in range(2))
    with transaction.atomic():
        Statushouder.objects.filter(pk=weg.pk).delete()
        volgens_django = _aantallen()
        transaction.set_rollback(True)
    wis(Statushouder.objects.filter(pk=weg.pk))
    assert _aantallen() == volgens_django
    assert Statushouder.objects.get() == blijft


def test_it_takes_the_same_statements_for_more_rows(gemeente: Gemeente) -> None:
    laad_aanpakken()
    aantallen = []
    for hoeveel in (1, 5):
        mensen = [_iemand_met_alles(gemeente=gemeente).pk for _ in range(hoeveel)]
        with CaptureQueriesContext(connection) as queries:
            wis(Statushouder.objects.filter(pk__in=mensen))
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1]


def test_what_must_stay_stops_it(gemeente: Gemeente) -> None:
    StatushouderFactory(gemeente=gemeente)
    with pytest.raises(ProtectedError):
        wis(Gemeente.objects.filter(pk=gemeente.pk))
    assert Statushouder.objects.exists()
