"""Two employers that were the same: everything is kept, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Plaatsing
from tests.factories import (
    BijeenkomstFactory,
    ContactpersoonFactory,
    PlaatsingFactory,
    StatushouderFactory,
    TrainingFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.gelijktijdig import tegelijk
from werkgevers.models import Werkgever
from werkgevers.services.samenvoegen import _wijzen_naar_werkgever, neem_samenvoegen_terug, voeg_samen


@pytest.fixture
def blijft(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier", goed_om_te_weten="Laarzen zijn er.")


@pytest.fixture
def ander(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(
        gemeente=gemeente, naam="Kwekerij de Lier BV", kvk="12345678", vestigingsnummer="123456789012",
        plaats="De Lier", goed_om_te_weten="Geen bus na 18.00 uur.", wil_tolk=True, voertalen=["nl"],
        capaciteit=3,
    )  # fmt: skip


def _alles_bij(werkgever: Werkgever) -> dict[str, set[int]]:
    """Everything that points to this employer."""
    stand: dict[str, set[int]] = {}
    for model, veld in _wijzen_naar_werkgever():
        rijen: QuerySet[Any] = QuerySet(model).filter(**{veld: werkgever})
        stand[f"{model.__name__}.{veld}"] = set(rijen.values_list("pk", flat=True))
    return stand


def _vul(werkgever: Werkgever) -> None:
    ContactpersoonFactory(werkgever=werkgever)
    WerkgevercontactFactory(werkgever=werkgever)
    WerkgeveractieFactory(werkgever=werkgever)
    WerkplekFactory(werkgever=werkgever)
    BijeenkomstFactory(gemeente=werkgever.gemeente, werkgevers=[werkgever])
    TrainingFactory(werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente))
    PlaatsingFactory(werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente))


def test_everything_moves_and_comes_back(accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever) -> None:
    _vul(blijft)
    _vul(ander)
    eerst_blijft, eerst_ander = _alles_bij(blijft), _alles_bij(ander)
    assert sum(map(bool, eerst_ander.values())) >= 7
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    assert not any(_alles_bij(ander).values())
    assert _alles_bij(blijft) == {soort: eerst_blijft[soort] | eerst_ander[soort] for soort in eerst_blijft}
    later = WerkgevercontactFactory(werkgever=blijft)
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    assert _alles_bij(ander) == eerst_ander
    eerst_blijft["Werkgevercontact.werkgever"].add(later.pk)
    assert _alles_bij(blijft) == eerst_blijft


def test_what_was_empty_is_filled_in_and_goes_back_unless_somebody_changed_it(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    blijft.refresh_from_db()
    ander.refresh_from_db()
    assert (blijft.kvk, blijft.vestigingsnummer, blijft.plaats) == ("12345678", "123456789012", "De Lier")
    assert (blijft.wil_tolk, blijft.voertalen, blijft.capaciteit) == (True, ["nl"], 3)
    assert blijft.goed_om_te_weten == "Laarzen zijn er.\nGeen bus na 18.00 uur."
    assert (blijft.naam, ander.opgegaan_in, ander.is_gearchiveerd) == ("Kwekerij De Lier", blijft, True)
    Werkgever.objects.filter(pk=blijft.pk).update(plaats="Duinrade")
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    blijft.refresh_from_db()
    ander.refresh_from_db()
    assert (blijft.kvk, blijft.vestigingsnummer, blijft.plaats) == ("", "", "Duinrade")
    assert (blijft.wil_tolk, blijft.voertalen, blijft.capaciteit) == (False, [], None)
    assert blijft.goed_om_te_weten == "Laarzen zijn er."
    assert (ander.opgegaan_in, ander.is_gearchiveerd, ander.kvk) == (None, False, "12345678")
    with pytest.raises(DomeinFout, match="al teruggenomen"):
        neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)


def test_a_meeting_with_both_stays_one_meeting(accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever) -> None:
    beurs = BijeenkomstFactory(gemeente=blijft.gemeente, werkgevers=[blijft, ander])
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    assert blijft in beurs.werkgevers.all()
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    assert set(beurs.werkgevers.all()) == {blijft, ander}


def test_one_person_at_both_at_the_same_time_is_refused_and_nothing_moved(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    persoon = StatushouderFactory(gemeente=blijft.gemeente)
    for werkgever in (blijft, ander):
        PlaatsingFactory(werkgever=werkgever, statushouder=persoon, begin=date(2026, 11, 1))
    ContactpersoonFactory(werkgever=ander)
    eerst = _alles_bij(ander)
    with pytest.raises(DomeinFout, match="in dezelfde tijd een plek"):
        voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    assert _alles_bij(ander) == eerst
    assert Plaatsing.objects.filter(werkgever=ander).count() == 1


def test_with_itself_or_an_archived_one_is_refused(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    with pytest.raises(DomeinFout, match="andere werkgever"):
        voeg_samen(werkgever_id=blijft.pk, ander_id=blijft.pk, door=accountmanager)
    voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    with pytest.raises(DomeinFout, match="gearchiveerd"):
        voeg_samen(werkgever_id=ander.pk, ander_id=blijft.pk, door=accountmanager)


def test_another_municipality_is_no_choice(
    accountmanager: Medewerker, blijft: Werkgever, andere_gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    elders = WerkgeverFactory(gemeente=andere_gemeente, naam=blijft.naam)
    with pytest.raises(DomeinFout):
        voeg_samen(werkgever_id=blijft.pk, ander_id=elders.pk, door=accountmanager)
    client = ingelogd(accountmanager)
    assert client.post(f"/werkgevers/{blijft.pk}/samenvoegen/", {"ander": elders.pk}).status_code == 422


@pytest.mark.django_db(transaction=True)
def test_two_who_join_the_same_two_in_both_directions(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    heen = partial(voeg_samen, werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    weer = partial(voeg_samen, werkgever_id=ander.pk, ander_id=blijft.pk, door=accountmanager)
    uit = tegelijk(heen, weer)
    assert sorted(type(een).__name__ for een in uit) == ["DomeinFout", "Samenvoeging"]
    assert Werkgever.objects.in_het_netwerk().count() == 1


def test_by_the_screen(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(accountmanager)
    adres = f"/werkgevers/{blijft.pk}/samenvoegen/"
    assert client.get(adres).context["form"].initial == {"ander": ander.pk}
    antwoord = client.post(adres, {"ander": ander.pk}, follow=True)
    tekst = antwoord.content.decode()
    assert "Alles van Kwekerij de Lier BV staat nu bij Kwekerij De Lier." in tekst
    assert "Weer uit elkaar halen" in tekst
    samenvoeging = blijft.samenvoegingen.get()
    assert f"/werkgevers/{blijft.pk}/" in client.get(f"/werkgevers/{ander.pk}/").content.decode()
    client.post(f"/werkgevers/samenvoegingen/{samenvoeging.pk}/terug/")
    ander.refresh_from_db()
    assert not ander.is_gearchiveerd
