"""Two employers that were the same: everything is kept, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client

from agenda.models import Signalering
from agenda.services import werk_regel_bij
from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from tests.factories import (
    BijeenkomstFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    StatushouderFactory,
    TrainingFactory,
    VoordrachtFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.gelijktijdig import tegelijk
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.selectors.relaties import wijzen_naar_werkgever
from werkgevers.services.rustvraag import WAT as RUSTVRAAG
from werkgevers.services.samenvoegen import neem_samenvoegen_terug, voeg_samen
from werkgevers.services.werkgevers import wijzig_werkgever
from werkgevers.signaleringen.acties import CODE


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
    for model, veld in wijzen_naar_werkgever():
        rijen: QuerySet[Any] = QuerySet(model).filter(**{veld: werkgever})
        stand[f"{model.__name__}.{veld}"] = set(rijen.values_list("pk", flat=True))
    return stand


def _vul(werkgever: Werkgever) -> None:
    ContactpersoonFactory(werkgever=werkgever)
    WerkgevercontactFactory(werkgever=werkgever)
    WerkgeveractieFactory(werkgever=werkgever)
    WerkplekFactory(werkgever=werkgever)
    bezoek = BijeenkomstFactory(gemeente=werkgever.gemeente, werkgevers=[werkgever])
    DeelnameFactory(
        bijeenkomst=bezoek, werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente)
    )
    TrainingFactory(werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente))
    PlaatsingFactory(werkgever=werkgever, statushouder=StatushouderFactory(gemeente=werkgever.gemeente))


def test_everything_moves_and_comes_back(accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever) -> None:
    _vul(blijft)
    _vul(ander)
    eerst_blijft, eerst_ander = _alles_bij(blijft), _alles_bij(ander)
    assert all(eerst_ander.values()), "a new relation: give it a row in _vul"
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    assert not any(_alles_bij(ander).values())
    assert _alles_bij(blijft) == {soort: eerst_blijft[soort] | eerst_ander[soort] for soort in eerst_blijft}
    later = WerkgevercontactFactory(werkgever=blijft)
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    assert _alles_bij(ander) == eerst_ander
    eerst_blijft["Werkgevercontact.werkgever"].add(later.pk)
    assert _alles_bij(blijft) == eerst_blijft


def test_what_was_made_on_it_since_goes_back_with_it(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    plek, mentor = WerkplekFactory(werkgever=ander), ContactpersoonFactory(werkgever=ander)
    beurs = BijeenkomstFactory(gemeente=ander.gemeente, werkgevers=[ander])
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    mensen = StatushouderFactory.create_batch(3, gemeente=ander.gemeente)
    hier = PlaatsingFactory(werkgever=blijft, statushouder=mensen[0])
    daar = PlaatsingFactory(werkgever=blijft, werkplek=plek, mentor=mentor, statushouder=mensen[1])
    deelname = DeelnameFactory(bijeenkomst=beurs, werkgever=blijft, statushouder=mensen[2])
    gesprek = WerkgevercontactFactory(werkgever=blijft, contactpersoon=mentor)
    actie = WerkgeveractieFactory(werkgever=blijft, contact=gesprek)
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    for rij in (hier, daar, deelname, gesprek, actie):
        rij.refresh_from_db()
    assert hier.werkgever == blijft
    assert {rij.werkgever for rij in (daar, deelname, gesprek, actie)} == {ander}


def test_what_would_belong_to_both_keeps_them_together(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    plek, mentor = WerkplekFactory(werkgever=ander), ContactpersoonFactory(werkgever=blijft)
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    PlaatsingFactory(
        werkgever=blijft, werkplek=plek, mentor=mentor, statushouder=StatushouderFactory(gemeente=ander.gemeente)
    )
    with pytest.raises(DomeinFout, match="Een plaatsing van de een hoort nu bij een contactpersoon van de ander"):
        neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    plek.refresh_from_db()
    assert plek.werkgever == blijft


def test_a_number_that_somebody_completed_since_stays_whole(
    accountmanager: Medewerker, blijft: Werkgever, gemeente: Gemeente
) -> None:
    ander = WerkgeverFactory(gemeente=gemeente, kvk="12345678", capaciteit=3)
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    Werkgever.objects.filter(pk=blijft.pk).update(vestigingsnummer="123456789012")
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    blijft.refresh_from_db()
    assert (blijft.kvk, blijft.vestigingsnummer, blijft.capaciteit) == ("12345678", "123456789012", None)


def test_a_number_that_is_taken_now_is_said(accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever) -> None:
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    Werkgever.objects.filter(pk=blijft.pk).update(kvk="87654321", vestigingsnummer="")
    WerkgeverFactory(gemeente=blijft.gemeente, kvk=ander.kvk, vestigingsnummer=ander.vestigingsnummer)
    with pytest.raises(DomeinFout, match="KvK-nummer dat nu bij een andere"):
        neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)


def test_after_a_month_they_stay_one(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever, ingelogd: Callable[[Medewerker], Client]
) -> None:
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    samenvoeging.op -= timedelta(days=32)
    samenvoeging.save()
    with pytest.raises(DomeinFout, match="langer dan een maand"):
        neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    assert "Weer uit elkaar halen" not in ingelogd(accountmanager).get(f"/werkgevers/{blijft.pk}/").text


def test_flags_of_what_is_to_be_done_go_where_the_employer_goes(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    """Of a colleague who left they go to who owns the employer."""
    weg = MedewerkerFactory(gemeente=blijft.gemeente, rol=Rol.ACCOUNTMANAGER, is_active=False)
    collega = MedewerkerFactory(gemeente=blijft.gemeente, rol=Rol.ACCOUNTMANAGER)
    Werkgever.objects.filter(pk=blijft.pk).update(eigenaar=accountmanager)
    Werkgever.objects.filter(pk=ander.pk).update(eigenaar=collega)
    actie = WerkgeveractieFactory(werkgever=ander, van=weg, uiterlijk=date(2026, 1, 5))
    werk_regel_bij(CODE, bron_ids=[actie.pk])
    vlag = Signalering.objects.get(regel=CODE, bron_id=actie.pk)
    assert vlag.aan == collega
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    vlag.refresh_from_db()
    assert vlag.aan == accountmanager
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    vlag.refresh_from_db()
    assert vlag.aan == collega
    wijzig_werkgever(werkgever_id=ander.pk, velden={"eigenaar": accountmanager}, versie=ander.versie, door=collega)
    vlag.refresh_from_db()
    assert vlag.aan == accountmanager


def test_the_question_after_a_rest_goes_with_the_rest_and_not_with_the_other(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(date(2026, 11, 24))
    rust = {"bereidheid": "liever_niet", "rust_tot": date(2027, 3, 1)}
    wijzig_werkgever(werkgever_id=ander.pk, velden=rust, versie=1, door=accountmanager)
    vraag = Werkgeveractie.objects.filter(wat=RUSTVRAAG)
    assert vraag.get().werkgever == ander
    samenvoeging = voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    assert not vraag.exists()
    neem_samenvoegen_terug(samenvoeging_id=samenvoeging.pk, door=accountmanager)
    assert vraag.get().werkgever == ander


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
    assert client.get(f"/werkgevers/{blijft.pk}/samenvoegen/{elders.pk}/").status_code == 404
    assert (
        f"samenvoegen/{elders.pk}/" not in client.post(f"/werkgevers/{blijft.pk}/samenvoegen/", {"zoek": "lier"}).text
    )


def test_what_differs_is_chosen_and_comes_back(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """The other one may be right in the name, the attitude and the number; taken back all is as it was."""
    eerst = {"kvk": "87654321", "bereidheid": "liever_niet", "rust_tot": date(2027, 3, 1), "plaats": "Duinrade"}
    Werkgever.objects.filter(pk=blijft.pk).update(**eerst)
    adres = f"/werkgevers/{blijft.pk}/samenvoegen/{ander.pk}/"
    client = ingelogd(accountmanager)
    form = client.get(adres).context["form"]
    assert {"naam", "kvk", "adres", "bereidheid"} <= set(form.verschillen)
    keuzes = dict.fromkeys(form.verschillen, "daar") | {"adres": "hier"}
    assert client.post(adres, keuzes | {"gezien": "9-9"}).status_code == 422
    assert client.post(adres, keuzes | {"gezien": form["gezien"].value()}).status_code == 302
    blijft.refresh_from_db()
    assert (blijft.naam, blijft.kvk, blijft.vestigingsnummer) == (ander.naam, ander.kvk, ander.vestigingsnummer)
    assert (blijft.bereidheid, blijft.rust_tot, blijft.plaats) == (ander.bereidheid, None, "Duinrade")
    neem_samenvoegen_terug(samenvoeging_id=blijft.samenvoegingen.get().pk, door=accountmanager)
    blijft.refresh_from_db()
    assert {veld: getattr(blijft, veld) for veld in eerst} == eerst
    assert (blijft.naam, blijft.vestigingsnummer) == ("Kwekerij De Lier", "")


def test_that_there_is_no_mentor_is_filled_in_too(
    accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever
) -> None:
    Werkgever.objects.filter(pk=ander.pk).update(mentor_beschikbaar=False)
    voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    blijft.refresh_from_db()
    assert blijft.mentor_beschikbaar is False


def test_what_is_kept_is_kept_whole(accountmanager: Medewerker, blijft: Werkgever, ander: Werkgever) -> None:
    """'No mentor' is known too, an address is one thing, and an agreement in words is no number of another."""
    hier = {"mentor_beschikbaar": False, "plaats": "Duinrade", "straat": "", "postcode": "", "capaciteit": None}
    hier |= {"huisnummer": "", "capaciteit_afspraak": "In overleg."}
    daar = {"mentor_beschikbaar": True, "straat": "Kade", "huisnummer": "4", "postcode": "2678 AB", "capaciteit": 3}
    Werkgever.objects.filter(pk=blijft.pk).update(**hier)
    Werkgever.objects.filter(pk=ander.pk).update(**daar)
    voeg_samen(werkgever_id=blijft.pk, ander_id=ander.pk, door=accountmanager)
    blijft.refresh_from_db()
    assert {veld: getattr(blijft, veld) for veld in hier} == hier
    assert (blijft.kvk, blijft.voertalen) == ("12345678", ["nl"]), "what was not known here is filled in"


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
    assert f"{adres}{ander.pk}/" in client.get(adres).text
    assert f"{adres}{ander.pk}/" in client.post(adres, {"zoek": "lier bv"}).text
    VoordrachtFactory(werkplek=WerkplekFactory(werkgever=ander), statushouder__gemeente=ander.gemeente)
    form = client.get(f"{adres}{ander.pk}/").context["form"]
    keuzes = dict.fromkeys(form.verschillen, "hier") | {"gezien": form["gezien"].value()}
    assert form.verschillen == ["naam"]
    tekst = client.post(f"{adres}{ander.pk}/", keuzes, follow=True).text
    assert "Alles van Kwekerij de Lier BV staat nu bij Kwekerij De Lier, ook 1 voordracht." in tekst
    assert "Weer uit elkaar halen" in tekst
    samenvoeging = blijft.samenvoegingen.get()
    assert f"/werkgevers/{blijft.pk}/" in client.get(f"/werkgevers/{ander.pk}/").content.decode()
    client.post(f"/werkgevers/samenvoegingen/{samenvoeging.pk}/terug/")
    ander.refresh_from_db()
    assert not ander.is_gearchiveerd
