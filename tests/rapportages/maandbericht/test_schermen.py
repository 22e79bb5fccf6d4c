"""Choosing who gets the mail, and taking somebody or oneself off."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Maandontvanger
from rapportages.models.maandbericht import Berichtstatus
from rapportages.services.maandberichten.ontvangers import haal_ontvanger_weg, voeg_ontvanger_toe
from tests.factories import (
    MaandberichtFactory,
    MaandontvangerFactory,
    MaandstandFactory,
    MedewerkerFactory,
    OrganisatieFactory,
)
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db
URL = "/rapportage/maandbericht/"
Ingelogd = Callable[[Medewerker], Client]


def tekst(client: Client, url: str = URL) -> str:
    return " ".join(client.get(url).content.decode().split())


def collega(gemeente: Gemeente, naam: str, rol: Rol = Rol.BELEIDSMEDEWERKER) -> Medewerker:
    een: Medewerker = MedewerkerFactory(gemeente=gemeente, rol=rol, voornaam="Sam", achternaam=naam)
    return een


def test_a_teamleider_adds_a_colleague_and_takes_that_back(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    wie = collega(gemeente, "Visser")
    client = ingelogd(teamleider)
    assert "Nog niemand" in tekst(client)
    client.post(URL, {"medewerker": wie.pk})
    pagina = tekst(client)
    assert "Sam Visser krijgt een mail als er nieuwe cijfers zijn." in pagina
    assert "mail bij de volgende cijfers" in pagina
    ontvanger = Maandontvanger.objects.get()
    client.post(f"{URL}{ontvanger.pk}/weg/")
    assert not Maandontvanger.objects.exists()
    acties = Logregel.objects.filter(object_id=wie.pk).order_by("pk").values_list("actie", flat=True)
    assert list(acties) == ["maandbericht.aangezet", "maandbericht.uitgezet"]


def test_who_was_taken_off_can_be_put_back(gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    ontvanger = MaandontvangerFactory(gemeente=gemeente)
    client = ingelogd(teamleider)
    antwoord = client.post(f"{URL}{ontvanger.pk}/weg/", follow=True).content.decode()
    terug = antwoord.split(f'action="{URL}terug/?', 1)[1].split('"', 1)[0]
    assert str(ontvanger.medewerker_id) not in terug.split("=")
    client.post(f"{URL}terug/?{terug}")
    assert Maandontvanger.objects.get().medewerker_id == ontvanger.medewerker_id
    assert client.post(f"{URL}terug/?wat=zomaar").status_code == 404


def test_policy_takes_itself_off(gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    ontvanger = MaandontvangerFactory(gemeente=gemeente, medewerker=beleidsmedewerker)
    client = ingelogd(beleidsmedewerker)
    assert "(jij)" in tekst(client)
    client.post(f"{URL}{ontvanger.pk}/weg/")
    assert "Je krijgt het maandbericht niet meer." in tekst(client)


def test_only_colleagues_of_here_who_read_the_figures_can_be_chosen(
    gemeente: Gemeente, andere_gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    fout = [
        collega(gemeente, "Jansen", Rol.JOBCOACH),
        collega(andere_gemeente, "Pieters"),
        MedewerkerFactory(gemeente=gemeente, rol=Rol.BELEIDSMEDEWERKER, achternaam="Weg", is_active=False),
    ]
    al = MaandontvangerFactory(gemeente=gemeente).medewerker
    client = ingelogd(teamleider)
    for wie in (*fout, al):
        assert f'<option value="{wie.pk}"' not in tekst(client)
        assert client.post(URL, {"medewerker": wie.pk}).status_code == 422
        with pytest.raises(DomeinFout):
            voeg_ontvanger_toe(medewerker=wie, door=teamleider)
    assert Maandontvanger.objects.count() == 1


def test_a_recipient_of_another_municipality_does_not_exist(
    andere_gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    ontvanger = MaandontvangerFactory(gemeente=andere_gemeente)
    client = ingelogd(teamleider)
    assert client.post(f"{URL}{ontvanger.pk}/weg/").status_code == 404
    assert ontvanger.medewerker.naam not in tekst(client)


def test_it_says_how_the_last_mail_went_and_who_gets_none_any_more(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(date(2026, 11, 24))
    stand = MaandstandFactory(gemeente=gemeente)
    for status in (Berichtstatus.VERSTUURD, Berichtstatus.MISLUKT, Berichtstatus.WACHT):
        ontvanger = MaandontvangerFactory(gemeente=gemeente)
        MaandberichtFactory(maandstand=stand, medewerker=ontvanger.medewerker, status=status)
    MaandontvangerFactory(
        gemeente=gemeente, medewerker__rol=Rol.JOBCOACH, medewerker=collega(gemeente, "J", Rol.JOBCOACH)
    )
    elders = MedewerkerFactory(organisatie=OrganisatieFactory(naam="Werkbedrijf Elders"), rol=Rol.BELEIDSMEDEWERKER)
    MaandontvangerFactory(gemeente=gemeente, medewerker=elders)
    pagina = tekst(ingelogd(teamleider))
    for woord in (
        "kreeg de stand van 1 november 2026", "laatste mail niet gelukt", "mail is onderweg",
        "mag de cijfers niet zien", "werkt hier niet meer",
    ):  # fmt: skip
        assert woord in pagina
    assert "Werkbedrijf Elders" not in pagina


def test_taken_off_twice_says_so(gemeente: Gemeente, teamleider: Medewerker) -> None:
    ontvanger = MaandontvangerFactory(gemeente=gemeente)
    haal_ontvanger_weg(ontvanger=Maandontvanger.objects.get(), door=teamleider)
    with pytest.raises(DomeinFout, match="al niet meer"):
        haal_ontvanger_weg(ontvanger=ontvanger, door=teamleider)


@pytest.mark.django_db(transaction=True)
def test_two_who_add_the_same_colleague_make_one_recipient(gemeente: Gemeente, teamleider: Medewerker) -> None:
    wie = collega(gemeente, "Visser")
    uit = tegelijk(*[lambda: voeg_ontvanger_toe(medewerker=wie, door=teamleider)] * 2)
    assert sorted(type(een).__name__ for een in uit) == ["DomeinFout", "Maandontvanger"]


@pytest.mark.parametrize("aantal", [2, 20])
def test_the_page_asks_as_much_for_many_as_for_two(
    gemeente: Gemeente,
    teamleider: Medewerker,
    ingelogd: Ingelogd,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    aantal: int,
) -> None:
    for _ in range(aantal):
        MaandontvangerFactory(gemeente=gemeente)
        collega(gemeente, "Visser")
    client = ingelogd(teamleider)
    with django_assert_max_num_queries(10):
        client.get(URL)
