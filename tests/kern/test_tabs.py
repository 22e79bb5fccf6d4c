"""The counts beside the names of tabs: those that are asked of the database in one query."""

from __future__ import annotations

from typing import Any

import pytest

from kern.tabs import Tab, _tel
from medewerkers.models import Gemeente
from tests.factories import GemeenteFactory

pytestmark = pytest.mark.django_db


def test_all_rows_are_counted_in_one_query(django_assert_num_queries: Any) -> None:
    GemeenteFactory(naam="100% Duinrade")
    GemeenteFactory(naam="Polderwijk")
    tellingen: Any = {
        "alle": Gemeente.objects.all(),
        "een": Gemeente.objects.filter(naam="100% Duinrade"),
        "geen": Gemeente.objects.none(),
        "vast": 7,
        "niets": None,
    }
    with django_assert_num_queries(1):
        assert _tel(tellingen) == {"alle": 2, "een": 1, "geen": 0, "vast": 7, "niets": None}


def test_nothing_to_count_asks_nothing(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert _tel({"vast": 7, "geen": Gemeente.objects.none()}) == {"vast": 7, "geen": 0}
    tab = Tab(bladzijde="x", code="y", naam="Y", url_name="z", actie="a", volgorde=1)
    assert not tab.telt
