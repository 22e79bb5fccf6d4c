"""The pages: who sees what, and what a small group looks like."""

import html
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.services.effect.metingen import rond_meting_af
from rapportages.services.effect.vragen import VAN_EENS
from tests.factories import StatushouderFactory
from tests.factories.rapportages import AntwoordformulierFactory, LijstvraagFactory, MetingFactory, VragenlijstFactory

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]


def adres(naam: str, *args: int) -> str:
    return reverse(f"rapportages:{naam}", args=args)


def tekst(client: Client, url: str) -> str:
    return " ".join(client.get(url).content.decode().split())


def test_what_changed(
    meting: Meting, vul_in: Callable[..., None], klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    vul_in("voor", [2] * 15 + [3] * 6)
    vul_in("na", [3] * 11 + [2] * 5)

    pagina = tekst(ingelogd(klantondersteuner), adres("meting", meting.pk))

    assert "21 <small>formulieren</small>" in pagina
    assert "16 <small>formulieren</small>" in pagina
    assert "Voor: 29%, 6 van 21. Na: 69%, 11 van 16. Meer mensen zijn het eens." in pagina
    assert "Een deel van de groep vulde maar één keer in." in pagina
    assert "Te weinig om te tonen" in pagina


def test_policy_waits_until_the_round_is_finished(
    meting: Meting, vul_in: Callable[..., None], teamleider: Medewerker, beleidsmedewerker: Medewerker,
    ingelogd: Ingelogd,
) -> None:  # fmt: skip
    vul_in("voor", [2] * 15 + [3] * 6)
    vul_in("na", [3] * 11 + [2] * 5)
    client, url = ingelogd(beleidsmedewerker), adres("meting", meting.pk)

    assert "Nog bezig" in tekst(client, url)
    assert "29%" not in tekst(client, url)

    rond_meting_af(meting=meting, door=teamleider)

    assert "Voor: 29%, 6 van 21." in tekst(client, url)
    assert "Weer openen" not in tekst(client, url)


@pytest.mark.parametrize("aantal", [0, 1, 4])
def test_policy_never_reads_how_few(
    meting: Meting, vul_in: Callable[..., None], beleidsmedewerker: Medewerker, ingelogd: Ingelogd, aantal: int
) -> None:
    vul_in("voor", [2] * aantal)
    client = ingelogd(beleidsmedewerker)

    for pagina in (tekst(client, adres("meting", meting.pk)), tekst(client, adres("metingen"))):
        assert "minder dan 5" in pagina
        assert f"{aantal} vooraf" not in pagina


def test_under_five_forms_nothing_is_told(
    meting: Meting, vul_in: Callable[..., None], klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    vul_in("voor", [2] * 20)
    vul_in("na", [4] * 4)

    pagina = tekst(ingelogd(klantondersteuner), adres("meting", meting.pk))

    assert "Te weinig antwoorden om te tonen" in pagina
    assert "%" not in pagina.split("<main")[1]


def test_policy_opens_no_form_and_no_list(meting: Meting, beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    client = ingelogd(beleidsmedewerker)

    for url in (
        adres("vragenlijsten"), adres("vragenlijst", meting.lijst.pk), adres("invoeren_voor", meting.pk),
        adres("meting_afdrukken", meting.pk), adres("meting_nieuw"),
    ):  # fmt: skip
        assert client.get(url).status_code == 403
    assert not Antwoordformulier.objects.visible_to(beleidsmedewerker).exists()
    assert not Vragenlijst.objects.visible_to(beleidsmedewerker).exists()


def test_enter_a_form_and_take_it_back(
    meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker, ingelogd: Ingelogd
) -> None:
    client, url = ingelogd(jobcoach), adres("invoeren_voor", meting.pk)

    antwoord = client.post(url, {"codewoord": "regenboog", f"vraag_{vragen[0].pk}": "3", f"vraag_{vragen[1].pk}": ""})
    pagina = tekst(client, url)

    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == url
    assert "Bewaard: formulier 1. Vul het volgende in." in pagina
    assert "regenboog" not in pagina
    formulier = Antwoordformulier.objects.get()
    assert [(een.vraag, een.waarde) for een in formulier.antwoorden.all()] == [(vragen[0], 3)]

    client.post(adres("formulier_weg", formulier.pk))

    assert not Antwoordformulier.objects.exists()


def test_a_linked_form_by_name(gemeente: Gemeente, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    meting = MetingFactory(gemeente=gemeente, lijst__anoniem=False)
    vraag = LijstvraagFactory(lijst=meting.lijst)
    amal = StatushouderFactory(gemeente=gemeente, voornamen="Amal", achternaam="Tesfay")
    saba = StatushouderFactory(gemeente=gemeente, voornamen="Saba", achternaam="Tesfay")
    client, url, veld = ingelogd(klantondersteuner), adres("invoeren_voor", meting.pk), f"vraag_{vraag.pk}"

    niemand = client.post(url, {"naam": "Zzz", veld: "2"})
    meer = client.post(url, {"naam": "Tesfay", veld: "2"})

    assert "We vinden niemand met deze naam" in niemand.content.decode()
    assert "Kies wie het is" in meer.content.decode()
    assert meer.status_code == 422

    client.post(url, {"naam": "Tesfay", "statushouder": str(saba.pk), veld: "2"})
    client.post(url, {"naam": "Amal", veld: "4"})

    assert set(Antwoordformulier.objects.values_list("statushouder", flat=True)) == {amal.pk, saba.pk}


def test_a_form_of_somebody_out_of_sight_is_not_there(
    gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Ingelogd
) -> None:
    """A jobcoach sees who he guides; the round itself he sees whole."""
    persoon = StatushouderFactory(gemeente=gemeente, achternaam="Tesfay")
    meting = MetingFactory(gemeente=gemeente, lijst__anoniem=False)
    formulier = AntwoordformulierFactory(meting=meting, statushouder=persoon)
    client = ingelogd(jobcoach)

    assert client.post(adres("formulier_weg", formulier.pk)).status_code == 404
    assert "Tesfay" not in tekst(client, adres("invoeren_voor", meting.pk))


def test_make_a_list_by_its_forms(gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    client = ingelogd(teamleider)
    client.post(adres("vragenlijst_nieuw"), {"naam": "K!X Works", "inleiding": "", "anoniem": "ja", "versie": ""})
    lijst = Vragenlijst.objects.get()
    woorden = {f"woord_{nummer}": woord for nummer, woord in enumerate(VAN_EENS, start=1)}
    for soort in ("schaal", "janee"):
        client.post(adres("lijstvraag_nieuw", lijst.pk), {"tekst": f"Vraag {soort}", "soort": soort, **woorden})
    eerste, tweede = lijst.vragen.all()

    client.post(adres("lijstvraag_hoger", tweede.pk))
    client.post(adres("lijstvraag_weg", eerste.pk))
    pagina = tekst(client, adres("vragenlijst", lijst.pk))

    assert "De vraag is weggehaald." in pagina
    assert [vraag.tekst for vraag in lijst.vragen.all()] == ["Vraag janee"]
    ongedaan = re.search(r'"(/rapportage/effect/lijsten/\d+/terug/[^"]+)"', pagina)
    assert ongedaan
    client.post(html.unescape(ongedaan[1]))
    assert [vraag.tekst for vraag in lijst.vragen.all()] == ["Vraag janee", "Vraag schaal"]

    client.post(
        adres("meting_nieuw"),
        {"lijst": lijst.pk, "naam": "Voorjaar", "dag_voor": "2026-11-24", "dag_na": "2027-02-01", "versie": ""},
    )
    meting = Meting.objects.get()
    client.post(
        adres("meting_wijzigen", meting.pk),
        {"naam": "Voorjaar 2027", "dag_voor": "2026-11-24", "dag_na": "2027-02-01", "versie": "1"},
    )
    assert Meting.objects.get().naam == "Voorjaar 2027"
    assert "Codewoord" in tekst(client, adres("meting_afdrukken", meting.pk))


@pytest.mark.parametrize("naam", ["metingen", "vragenlijsten"])
def test_a_list_costs_as_many_queries_with_20_rows_as_with_2(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd, naam: str, django_assert_max_num_queries
) -> None:
    client = ingelogd(teamleider)
    for aantal in (2, 18):
        for _ in range(aantal):
            lijst = VragenlijstFactory(gemeente=gemeente, door=teamleider)
            AntwoordformulierFactory(meting=MetingFactory(gemeente=gemeente, lijst=lijst))
        client.get(adres(naam))
        with django_assert_max_num_queries(8):
            client.get(adres(naam))


def test_results_cost_as_many_queries_with_40_forms_as_with_10(
    meting: Meting, vul_in: Callable[..., None], teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    client, geteld = ingelogd(teamleider), []
    for begin, aantal in ((0, 5), (5, 15)):
        for moment in ("voor", "na"):
            vul_in(moment, [2] * aantal, begin=begin)
        client.get(adres("meting", meting.pk))
        with CaptureQueriesContext(connection) as vragen:
            client.get(adres("meting", meting.pk))
        geteld.append(len(vragen))

    assert geteld[0] == geteld[1]
    assert geteld[0] <= 10
