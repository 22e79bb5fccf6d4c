"""The counts beside the names of tabs: those that are asked of the database in one query."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from kern import tabs
from kern.tabs import Groepslink, Tab, Tablink, _tel, tabbalk_voor
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


def _tab(code: str, volgorde: int, groep: str = "") -> Tab:
    return Tab(
        bladzijde="b", code=code, naam=code.title(), url_name=code, actie=code, volgorde=volgorde, groep=groep,
        teller=lambda request, pk: volgorde,
    )  # fmt: skip


_TABS = [_tab("stappen", 15), _tab("contact", 30, "Praten"), _tab("overzicht", 10), _tab("afspraken", 31, "Praten"),
         _tab("week", 40), _tab("gesprekken", 90, "Praten")]  # fmt: skip


def _balk(monkeypatch: pytest.MonkeyPatch, *, gekozen: str = "", mag_niet: tuple[str, ...] = ()) -> Any:
    monkeypatch.setattr(tabs, "_tabs", _TABS)
    request = SimpleNamespace(path="/d/1/", user=SimpleNamespace(mag=lambda actie: actie not in mag_niet))
    return tabbalk_voor(request, "b", 1, gekozen=gekozen)


def test_a_group_is_one_link_until_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    balk = _balk(monkeypatch)
    assert [link.naam if isinstance(link, Groepslink) else link.tab.naam for link in balk.boven] == [
        "Overzicht", "Stappen", "Praten", "Week",
    ]  # fmt: skip
    assert balk.hier.code == "overzicht"
    assert balk.boven[0].url == "/d/1/"
    assert balk.boven[2] == Groepslink(naam="Praten", url="?tab=contact", open=False)
    assert balk.onder == []

    balk = _balk(monkeypatch, gekozen="afspraken")
    assert balk.boven[2].open
    assert [(link.tab.code, link.open, link.aantal) for link in balk.onder] == [
        ("contact", False, 30), ("afspraken", True, 31), ("gesprekken", False, 90),
    ]  # fmt: skip


def test_a_group_of_which_one_tab_may_be_seen_is_that_tab(monkeypatch: pytest.MonkeyPatch) -> None:
    balk = _balk(monkeypatch, gekozen="contact", mag_niet=("afspraken", "gesprekken"))
    link = balk.boven[2]
    assert isinstance(link, Tablink)
    assert (link.tab.code, link.open, link.aantal) == ("contact", True, 30)
    assert balk.onder == []


def test_who_may_not_see_the_chosen_tab_gets_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _balk(monkeypatch, gekozen="week", mag_niet=("week",)).hier.code == "overzicht"
