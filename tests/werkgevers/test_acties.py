"""The next thing to do for an employer: planned, changed, done, and flagged when it is late."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from agenda.selectors import aantal_open, als_vlaggen, open_vlaggen
from agenda.services import werk_signaleringen_bij
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.factories import MedewerkerFactory, WerkgeveractieFactory, WerkgevercontactFactory, WerkgeverFactory
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.services.acties import (
    Actiegegevens,
    heropen_actie,
    plan_actie,
    rond_actie_af,
    stand_van,
    verwijder_actie,
    wijzig_actie,
)
from werkgevers.services.rustvraag import WAT as RUSTVRAAG
from werkgevers.services.werkgevers import archiveer_werkgever, haal_werkgever_terug, wijzig_werkgever

pytestmark = pytest.mark.django_db
ZONDAG = date(2026, 11, 22)
GISTEREN = ZONDAG - timedelta(days=1)


@pytest.fixture(autouse=True)
def _zondag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(ZONDAG)


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")


@pytest.fixture
def te_laat(werkgever: Werkgever, accountmanager: Medewerker) -> Werkgeveractie:
    return WerkgeveractieFactory(werkgever=werkgever, van=accountmanager, wat="Bellen", uiterlijk=GISTEREN)


def _open_vlaggen() -> list[tuple[int, int | None]]:
    return list(Signalering.objects.open().order_by("bron_id").values_list("bron_id", "aan_id"))


def test_what_stands_there_twice_already_is_planned_no_third_time(
    werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    """Two equal ones come of opening one again, of changing one into the other, of joining two employers."""
    eerste, _ = (
        WerkgeveractieFactory(werkgever=werkgever, van=accountmanager, wat="Bellen", uiterlijk=ZONDAG) for _ in "12"
    )
    gegevens = Actiegegevens("Bellen", ZONDAG, accountmanager)
    assert plan_actie(werkgever=werkgever, gegevens=gegevens, door=accountmanager) == eerste
    assert werkgever.acties.count() == 2


def test_when_the_rest_is_over_somebody_asks_again(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    collega = MedewerkerFactory(gemeente=werkgever.gemeente, rol=Rol.ACCOUNTMANAGER)

    def wijzig(**velden: Any) -> list[tuple[str, date, Medewerker]]:
        werkgever.refresh_from_db()
        wijzig_werkgever(werkgever_id=werkgever.pk, velden=velden, versie=werkgever.versie, door=accountmanager)
        return [(actie.wat, actie.uiterlijk, actie.van) for actie in werkgever.acties.filter(gedaan_op=None)]

    maart, mei = date(2027, 3, 1), date(2027, 5, 1)
    assert wijzig(bereidheid="liever_niet", rust_tot=maart, eigenaar=collega) == [(RUSTVRAAG, maart, collega)]
    assert wijzig(rust_tot=mei) == [(RUSTVRAAG, mei, collega)]
    assert wijzig(plaats="De Lier") == [(RUSTVRAAG, mei, collega)]
    assert wijzig(bereidheid="open") == []


def test_the_words_about_the_rest_know_that_it_is_over(
    werkgever: Werkgever, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    Werkgever.objects.filter(pk=werkgever.pk).update(bereidheid="liever_niet", rust_tot=ZONDAG)
    tekst = ingelogd(accountmanager).get(f"/werkgevers/{werkgever.pk}/").text
    assert "We lieten Kwekerij De Lier met rust tot 22 november 2026. Die tijd is voorbij" in tekst
    Werkgever.objects.filter(pk=werkgever.pk).update(rust_tot=ZONDAG + timedelta(days=1))
    tekst = ingelogd(accountmanager).get(f"/werkgevers/{werkgever.pk}/").text
    assert "We laten Kwekerij De Lier met rust tot 23 november 2026." in tekst


def test_past_its_day_it_is_flagged_to_who_would_do_it(te_laat: Werkgeveractie, accountmanager: Medewerker) -> None:
    WerkgeveractieFactory(werkgever=te_laat.werkgever, uiterlijk=ZONDAG)
    WerkgeveractieFactory(werkgever=te_laat.werkgever, uiterlijk=GISTEREN, gedaan_op=ZONDAG, gedaan_door=accountmanager)

    werk_signaleringen_bij()

    vlag = Signalering.objects.get()
    assert (vlag.bron_id, vlag.aan, vlag.statushouder, vlag.datum, vlag.sinds) == (
        te_laat.pk, accountmanager, None, GISTEREN, ZONDAG,
    )  # fmt: skip
    werk_signaleringen_bij()
    assert Signalering.objects.count() == 1


def test_who_left_passes_it_on_to_the_owner_and_else_to_the_teamleider(
    te_laat: Werkgeveractie, accountmanager: Medewerker, teamleider: Medewerker, jobcoach: Medewerker
) -> None:
    Medewerker.objects.filter(pk=accountmanager.pk).update(is_active=False)
    werk_signaleringen_bij()
    assert _open_vlaggen() == [(te_laat.pk, None)]
    [vlag] = als_vlaggen(open_vlaggen(teamleider), dag=ZONDAG, kijker=teamleider)
    assert (vlag.naam, vlag.wijs_toe) == ("Kwekerij De Lier", False)
    assert aantal_open(teamleider) == 1
    assert aantal_open(jobcoach) == 0

    Werkgever.objects.update(eigenaar=jobcoach)
    werk_signaleringen_bij()
    assert _open_vlaggen() == [(te_laat.pk, jobcoach.pk)]


def test_finishing_ends_the_flag_and_undo_brings_it_back(te_laat: Werkgeveractie, accountmanager: Medewerker) -> None:
    werk_signaleringen_bij()
    rond_actie_af(actie=te_laat, door=accountmanager)
    assert _open_vlaggen() == []
    te_laat.refresh_from_db()
    assert (te_laat.gedaan_op, te_laat.gedaan_door) == (ZONDAG, accountmanager)

    heropen_actie(actie=te_laat, door=accountmanager)
    assert _open_vlaggen() == [(te_laat.pk, accountmanager.pk)]


def test_an_archived_employer_is_not_flagged(te_laat: Werkgeveractie, accountmanager: Medewerker) -> None:
    werk_signaleringen_bij()
    archiveer_werkgever(werkgever_id=te_laat.werkgever_id, door=accountmanager)
    assert _open_vlaggen() == []
    werk_signaleringen_bij()
    assert _open_vlaggen() == []

    haal_werkgever_terug(werkgever_id=te_laat.werkgever_id, door=accountmanager)
    assert _open_vlaggen() == [(te_laat.pk, accountmanager.pk)]


def test_one_action_leaves_the_flags_of_others_alone(te_laat: Werkgeveractie, accountmanager: Medewerker) -> None:
    ander = WerkgeveractieFactory(werkgever=te_laat.werkgever, van=accountmanager, uiterlijk=GISTEREN)
    werk_signaleringen_bij()
    rond_actie_af(actie=ander, door=accountmanager)
    assert _open_vlaggen() == [(te_laat.pk, accountmanager.pk)]


def test_the_accountmanager_reads_his_flags_behind_the_bell(
    te_laat: Werkgeveractie,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    WerkgeveractieFactory.create_batch(3, werkgever=te_laat.werkgever, van=accountmanager, uiterlijk=GISTEREN)
    werk_signaleringen_bij()
    client = ingelogd(accountmanager)
    with django_assert_max_num_queries(12):
        tekst = client.get(reverse("agenda:lijst")).text

    assert "4 dingen vragen je aandacht." in tekst
    assert '<span class="meedoen-stip" aria-hidden="true">4</span>' in tekst
    assert "Bellen: 1 dag te laat" in tekst
    assert reverse("werkgevers:werkgever", args=[te_laat.werkgever_id]) in tekst
    assert "Vink af wat gedaan is, of kies een andere dag." in tekst


def test_the_start_page_of_a_jobcoach_shows_the_flag_too(
    werkgever: Werkgever, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    WerkgeveractieFactory(werkgever=werkgever, van=jobcoach, wat="Laarzen brengen", uiterlijk=GISTEREN)
    werk_signaleringen_bij()
    tekst = ingelogd(jobcoach).get(reverse("werkplek:werkvoorraad")).text
    assert "Kwekerij De Lier</a><br>Laarzen brengen: 1 dag te laat" in tekst


def test_flags_stay_within_the_municipality_and_the_roles(
    te_laat: Werkgeveractie, andere_gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    """Also when the flag has their name on it: who got another role, or works elsewhere now."""
    werk_signaleringen_bij()
    assert aantal_open(accountmanager) == 1
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.KETENPARTNER, Rol.PRODUCTIELEIDER):
        accountmanager.rol = rol
        assert aantal_open(accountmanager) == 0
    accountmanager.rol = Rol.ACCOUNTMANAGER
    accountmanager.actieve_gemeente = andere_gemeente
    assert aantal_open(accountmanager) == 0


@pytest.mark.parametrize(
    ("wat", "dagen", "veld"),
    [("  ", 1, "wat"), ("x" * 161, 1, "wat"), ("Bellen", -1, "uiterlijk"), ("Bellen", 1000, "uiterlijk")],
)
def test_what_cannot_be_planned_is_refused_at_its_field(
    wat: str, dagen: int, veld: str, werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    gegevens = Actiegegevens(wat, ZONDAG + timedelta(days=dagen), accountmanager)
    with pytest.raises(DomeinFout) as fout:
        plan_actie(werkgever=werkgever, gegevens=gegevens, door=accountmanager)
    assert fout.value.veld == veld


def test_only_a_colleague_who_works_with_employers_here_does_it(
    werkgever: Werkgever, accountmanager: Medewerker, ketenpartner: Medewerker
) -> None:
    for ander in (ketenpartner, MedewerkerFactory(rol=Rol.ACCOUNTMANAGER)):
        with pytest.raises(DomeinFout) as fout:
            plan_actie(werkgever=werkgever, gegevens=Actiegegevens("Bel", ZONDAG, ander), door=accountmanager)
        assert fout.value.veld == "van"


def test_undo_of_planning_is_for_who_planned_it_within_the_hour(
    werkgever: Werkgever, accountmanager: Medewerker, jobcoach: Medewerker
) -> None:
    actie = plan_actie(werkgever=werkgever, gegevens=Actiegegevens("Bel", ZONDAG, jobcoach), door=accountmanager)
    with pytest.raises(DomeinFout):
        verwijder_actie(actie=actie, door=jobcoach)
    Werkgeveractie.objects.update(gemaakt_op=nu() - timedelta(minutes=61))
    with pytest.raises(DomeinFout):
        verwijder_actie(actie=actie, door=accountmanager)
    Werkgeveractie.objects.update(gemaakt_op=nu())
    verwijder_actie(actie=actie, door=accountmanager)
    assert not Werkgeveractie.objects.exists()


def test_what_a_colleague_changed_in_the_meantime_is_not_lost(
    te_laat: Werkgeveractie, accountmanager: Medewerker, jobcoach: Medewerker
) -> None:
    gezien = stand_van(te_laat)
    morgen = ZONDAG + timedelta(days=1)
    wijzig_actie(actie=te_laat, gegevens=Actiegegevens("Bel Mo", morgen, jobcoach), gezien=gezien, door=jobcoach)
    anders = Actiegegevens("Bel Ellen", ZONDAG, accountmanager)

    with pytest.raises(BewerktDoorAnder, match="Bel Mo"):
        wijzig_actie(actie=te_laat, gegevens=anders, gezien=gezien, door=accountmanager)

    te_laat.refresh_from_db()
    wijzig_actie(actie=te_laat, gegevens=anders, gezien=stand_van(te_laat), door=accountmanager)
    rond_actie_af(actie=te_laat, door=accountmanager)
    te_laat.refresh_from_db()
    with pytest.raises(DomeinFout, match="al gedaan"):
        wijzig_actie(actie=te_laat, gegevens=anders, gezien=stand_van(te_laat), door=accountmanager)


def test_the_screen_shows_both_and_saves_the_second_time(
    te_laat: Werkgeveractie, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    url = reverse("werkgevers:actie", args=[te_laat.pk])
    velden = {"wat": "Bel Ellen", "uiterlijk": "2026-11-30", "van": accountmanager.pk, "gezien": stand_van(te_laat)}
    Werkgeveractie.objects.update(wat="Bel Mo")
    client = ingelogd(accountmanager)

    antwoord = client.post(url, velden)
    assert antwoord.status_code == 422
    assert "Bel Mo" in antwoord.text
    assert "Bel Ellen" in antwoord.text
    te_laat.refresh_from_db()
    client.post(url, velden | {"gezien": stand_van(te_laat)})
    te_laat.refresh_from_db()
    assert te_laat.wat == "Bel Ellen"


def test_done_and_undone_on_the_screen(
    te_laat: Werkgeveractie, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """A colleague too may tick off what is to be done for an employer."""
    client = ingelogd(jobcoach)
    antwoord = client.post(reverse("werkgevers:actie_gedaan", args=[te_laat.pk]), follow=True)
    assert "‘Bellen’ is gedaan." in antwoord.text
    assert reverse("werkgevers:actie_heropenen", args=[te_laat.pk]) in antwoord.text
    te_laat.refresh_from_db()
    assert not te_laat.is_open

    client.post(reverse("werkgevers:actie_heropenen", args=[te_laat.pk]))
    te_laat.refresh_from_db()
    assert te_laat.is_open


def test_the_list_of_what_is_to_be_done(
    te_laat: Werkgeveractie,
    accountmanager: Medewerker,
    jobcoach: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    WerkgeveractieFactory(werkgever=te_laat.werkgever, van=jobcoach, wat="Laarzen brengen")
    WerkgeveractieFactory(wat="Iets elders")
    for _ in range(5):
        WerkgeveractieFactory(werkgever=WerkgeverFactory(gemeente=te_laat.werkgever.gemeente), van=accountmanager)
    client = ingelogd(accountmanager)

    with django_assert_max_num_queries(10):
        tekst = client.get(reverse("werkgevers:te_doen")).text
    assert "6 acties voor werkgevers, waarvan 1 te laat." in tekst
    assert "Laarzen brengen" not in tekst
    van_allen = client.get(reverse("werkgevers:te_doen"), {"lijst": "iedereen"}).text
    assert "Laarzen brengen" in van_allen
    assert "Iets elders" not in van_allen
    assert ingelogd(jobcoach).get(reverse("werkgevers:te_doen")).status_code == 403


def test_the_list_of_whom_nobody_spoke_with_for_long(
    gemeente: Gemeente,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    settings: Any,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    """After how many days, is a setting; who would rather not is never on it."""
    settings.WERKGEVER_STIL_NA = {"voorloper": 10, "open": 30}
    for naam, bereidheid, dagen in (
        ("Vaak gesproken", "voorloper", 10), ("Stil en voorloper", "voorloper", 11), ("Open en stil", "open", 31),
        ("Open en net", "open", 11), ("Liever met rust", "liever_niet", 300), ("Wacht af", "afwachtend", 300),
    ):  # fmt: skip
        werkgever = WerkgeverFactory(gemeente=gemeente, naam=naam, bereidheid=bereidheid)
        WerkgevercontactFactory(werkgever=werkgever, dag=ZONDAG - timedelta(days=dagen))
    client = ingelogd(accountmanager)
    with django_assert_max_num_queries(10):
        tekst = client.get(reverse("werkgevers:te_doen"), {"lijst": "stil"}).text

    assert "Met 2 werkgevers sprak al lang niemand." in tekst
    assert tekst.index("Open en stil") < tekst.index("Stil en voorloper")
    for naam in ("Vaak gesproken", "Open en net", "Liever met rust", "Wacht af"):
        assert naam not in tekst
