"""What still runs at an employer and on a place, for who archives the one or closes the other."""

from typing import Any

import pytest

from tests.factories import PlaatsingFactory, VoordrachtFactory, WerkplekFactory
from werkgevers.openstaand import openstaand_bij, openstaand_op, opgesomd

pytestmark = pytest.mark.django_db


def test_what_runs_is_counted_by_employer_and_by_place(gemeente: Any) -> None:
    plek, ander = (WerkplekFactory(werkgever__gemeente=gemeente) for _ in range(2))
    PlaatsingFactory(werkgever=plek.werkgever, werkplek=plek, statushouder__gemeente=gemeente)
    PlaatsingFactory(werkgever=plek.werkgever, stand="nooit_gestart", eindreden="taal", statushouder__gemeente=gemeente)
    VoordrachtFactory(werkplek=plek)
    VoordrachtFactory(werkplek=plek, stand="gesprek")
    VoordrachtFactory(werkplek=plek, stand="afgewezen", reden="taal")
    VoordrachtFactory(werkplek=ander)
    assert opgesomd(openstaand_bij([plek.werkgever_id])) == "1 plaatsing en 2 voordrachten"
    assert opgesomd(openstaand_op([plek.pk, ander.pk])) == "1 plaatsing en 3 voordrachten"
    ander.voordrachten.all().delete()
    assert openstaand_op([ander.pk]) == []
    assert opgesomd([]) == ""
