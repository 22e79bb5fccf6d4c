"""Many rows in one statement: what goes in comes out, and the database still refuses what it should."""

from datetime import date

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kern import bulk
from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker
from statushouders.models import Aankomstregel, Statushouder
from tests.factories import AankomstlijstFactory, AankomstregelFactory, StatushouderFactory

LASTIG = 'O\'Neill \\ "%s" ʿAlī {naam} \t €'


def _waarden(persoon: Statushouder) -> dict[str, object]:
    velden = [veld for veld in persoon._meta.concrete_fields if not veld.generated]
    return {veld.attname: getattr(persoon, veld.attname) for veld in velden}


def test_what_goes_in_comes_out(gemeente: Gemeente) -> None:
    mensen = [
        StatushouderFactory.build(gemeente=gemeente, achternaam=LASTIG, vergunning_tot=date(2031, 2, 28)),
        StatushouderFactory.build(gemeente=gemeente, bsn="", v_nummer="", tolk_nodig=True, brp_inschrijving=None),
    ]
    assert bulk.voeg_toe(iter(mensen)) == mensen
    for persoon in mensen:
        assert not persoon._state.adding
        assert _waarden(Statushouder.objects.get(pk=persoon.pk)) == _waarden(persoon)


def test_keys_come_from_the_sequence_and_in_order(gemeente: Gemeente) -> None:
    nummers = [regel.pk for regel in bulk.voeg_toe(Logregel(gemeente=gemeente, actie=f"a.{n}") for n in range(2500))]
    assert nummers == sorted(nummers)
    assert len(set(nummers)) == 2500
    assert Logregel.objects.get(pk=nummers[1999]).actie == "a.1999"
    assert Logregel.objects.create(gemeente=gemeente, actie="later").pk > nummers[-1]


def test_nothing_to_write_asks_nothing(db: None) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert bulk.voeg_toe(iter(list[Logregel]())) == []
        bulk.vervang(Aankomstregel, waar={"lijst": 1}, op="nummer", velden=["oordeel"], rijen=[])
    assert not queries.captured_queries


def test_the_database_refuses_what_it_should(gemeente: Gemeente) -> None:
    te_lang = StatushouderFactory.build(gemeente=gemeente, achternaam="a" * 121)
    dubbel = [StatushouderFactory.build(gemeente=gemeente, v_nummer="1234567890") for _ in range(2)]
    leeg = StatushouderFactory.build(gemeente=gemeente, achternaam=None)
    for mensen, soort in (([te_lang], DataError), (dubbel, IntegrityError), ([leeg], IntegrityError)):
        with pytest.raises(soort), transaction.atomic():
            bulk.voeg_toe(mensen)
    assert not Statushouder.objects.exists()


def test_rows_get_other_values_within_their_list_only(gemeente: Gemeente, teamleider: Medewerker) -> None:
    lijst, andere = (AankomstlijstFactory(gemeente=gemeente) for _ in range(2))
    for van in (lijst, andere):
        AankomstregelFactory(lijst=van, nummer=2)
        AankomstregelFactory(lijst=van, nummer=3, kenmerken=["oud"])
    persoon = StatushouderFactory(gemeente=gemeente)
    velden = ["oordeel", "gegevens", "kenmerken", "statushouder"]
    rijen = [(2, "bekend", {"achternaam": LASTIG}, ["a", "b"], persoon.pk), (3, "nieuw", None, [], None)]
    bulk.vervang(Aankomstregel, waar={"lijst": lijst.pk}, op="nummer", velden=velden, rijen=rijen)
    twee, drie = lijst.regels.order_by("nummer")
    assert (twee.oordeel, twee.gegevens, twee.kenmerken, twee.statushouder) == (
        "bekend", {"achternaam": LASTIG}, ["a", "b"], persoon,
    )  # fmt: skip
    assert twee.cellen
    assert (drie.oordeel, drie.gegevens, drie.kenmerken, drie.statushouder) == ("nieuw", None, [], None)
    assert set(andere.regels.values_list("oordeel", flat=True)) == {"onbeoordeeld"}


def test_moments_keep_their_zone(gemeente: Gemeente) -> None:
    moment = nu()
    [regel] = bulk.voeg_toe([Logregel(gemeente=gemeente, actie="a.b", moment=moment)])
    assert Logregel.objects.get(pk=regel.pk).moment == moment
