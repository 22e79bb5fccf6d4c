"""The page, and changing what is supposed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Aanname, Maandstand
from rapportages.services import leg_maandstand_vast
from rapportages.services.maandstanden import bewaar_kosten
from statushouders.models import Contactmoment
from tests.rapportages.kosten.conftest import STAND, Maak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_dinsdag")]
URL = "/rapportage/kosten/"
AANNAME = "/rapportage/kosten/2026/uitkering_maand/"
Ingelogd = Callable[[Medewerker], Client]
INVOER = {"laag": "1.000", "midden": "1.400", "hoog": "1.800", "bron": "Jaarrekening 2025", "versie": "0"}


@pytest.fixture
def client_(beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> Client:
    return ingelogd(beleidsmedewerker)


def tekst(client: Client, url: str = URL) -> str:
    return " ".join(client.get(url).content.decode().split()).replace("\xa0", " ")


def test_costs_benefits_and_what_is_left(client_: Client, met_kosten: Maak) -> None:
    met_kosten(6, werkt=5)

    pagina = tekst(client_)

    # 12 contacts x 0,5 x 65 = 390; 6 x 300 days = 59,2 months x 1 x 65 = 3.849.
    assert "12 contacten" in pagina
    assert "59,2 maanden" in pagina
    # 5 x 76 days = 12,5 months x 1.450 x 70% x 70% = 8.881.
    assert "12,5 maanden" in pagina
    assert "Baten € 8.900, kosten € 4.200." in pagina
    assert "€ 4.600 <small>saldo</small>" in pagina
    assert "€ 770 per traject." in pagina
    assert "13 van de 13" in pagina
    assert "Tesfay" not in pagina
    assert "/dossiers/" not in pagina


def test_with_paid_work_of_less_than_five_people_there_are_only_costs(client_: Client, met_kosten: Maak) -> None:
    met_kosten(6, werkt=4)

    pagina = tekst(client_)

    assert "Baten en saldo tonen we niet" in pagina
    assert "<small>kosten</small>" in pagina
    assert "Baten samen" not in pagina
    assert "Saldo: baten" not in pagina


@pytest.mark.parametrize("aantal", [0, 4])
def test_of_less_than_five_people_nothing_is_shown(aantal: int, client_: Client, met_kosten: Maak) -> None:
    met_kosten(aantal, werkt=aantal)

    pagina = tekst(client_)

    assert "Te weinig mensen om te tonen" in pagina
    assert "Alle bedragen" not in pagina
    assert "per traject." not in pagina
    assert "Aannames voor 2026" in pagina


def test_nothing_is_kept_of_a_year_of_which_the_figures_do_not_tell_how_many_people_there_are(
    client_: Client, met_kosten: Maak
) -> None:
    met_kosten(6, werkt=6)
    stand = Maandstand.objects.get()
    iedereen = stand.cijfers.filter(kenmerk="", cijfer="")
    stand.kosten.all().delete()
    iedereen.update(van=5, tot=7)
    bewaar_kosten(stand)
    assert "Te weinig mensen om te tonen" in tekst(client_)

    iedereen.update(van=6, tot=6)
    bewaar_kosten(stand)
    assert "Alle bedragen" in tekst(client_)


def test_what_was_kept_stays_when_something_is_corrected(client_: Client, met_kosten: Maak, gemeente: Gemeente) -> None:
    met_kosten(6, werkt=5)
    eerst = tekst(client_)
    Contactmoment.objects.all().delete()
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=STAND)
    assert "12 contacten" in eerst
    assert "12 contacten" in tekst(client_)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 12, 1))
    assert "12 contacten" not in tekst(client_)
    assert "12 contacten" in tekst(client_, f"{URL}?stand=2026-11-01")


def test_before_the_first_figures_the_page_says_when_they_come(client_: Client) -> None:
    assert "Er zijn nog geen cijfers" in tekst(client_)


def test_a_post_of_few_people_is_in_no_total_and_is_named(client_: Client, met_kosten: Maak) -> None:
    met_kosten(6, trainingen=4, training=777)

    pagina = tekst(client_)

    assert "jobcoach op het werk, trainingen, trainingen zonder bedrag" in pagina
    assert "3.100" not in pagina
    assert "Kosten samen" in pagina


def test_a_post_that_is_mostly_of_one_person_is_left_out(client_: Client, met_kosten: Maak, gemeente: Gemeente) -> None:
    met_kosten(5, trainingen=5)
    assert "€ 500" in tekst(client_)

    met_kosten(1, trainingen=1, training=9000)

    assert "9.500" not in tekst(client_)
    assert "Dit tellen we niet mee: intakegesprekken, begeleiding op de hal, jobcoach op het werk, trainingen" in tekst(
        client_
    )


def test_another_year_by_its_link_and_an_odd_year_is_this_one(client_: Client, met_kosten: Maak) -> None:
    met_kosten(5)

    assert "mensen gevestigd in 2026" in tekst(client_, f"{URL}?jaar=2026")
    for vraag in ("jaar=1800", "jaar=x", "jaar="):
        assert "mensen gevestigd in 2026" in tekst(client_, f"{URL}?{vraag}")


def test_without_a_municipality_there_is_nothing(beleidsmedewerker: Medewerker, client_: Client) -> None:
    beleidsmedewerker.organisatie.gemeenten.clear()

    assert "Aannames voor" not in tekst(client_)


def test_as_many_queries_for_everybody(client_: Client, met_kosten: Maak, django_assert_max_num_queries: Any) -> None:
    met_kosten(6, werkt=6, trainingen=6)
    client_.get(URL)
    with django_assert_max_num_queries(8):
        client_.get(URL)

    met_kosten(14, werkt=14, trainingen=14)
    with django_assert_max_num_queries(8):
        client_.get(URL)


def test_saving_says_what_changed_and_can_be_taken_back(client_: Client, met_kosten: Maak) -> None:
    met_kosten(6, werkt=5)

    antwoord = client_.post(AANNAME, INVOER, follow=True)

    assert antwoord.redirect_chain == [("/rapportage/kosten/?jaar=2026", 302)]
    pagina = " ".join(antwoord.content.decode().split()).replace("\xa0", " ")
    assert "Bewaard: Uitkering per maand. Het saldo in het midden gaat van € 4.600 naar € 4.300." in pagina
    assert "Jaarrekening 2025, 2026" in pagina
    assert "12 van de 13" in pagina

    (melding,) = list(antwoord.context["messages"])
    client_.post(melding.extra_tags.split("ongedaan:")[1].split(" ")[0])

    assert not Aanname.objects.exists()


def test_the_own_one_is_shown_to_change_and_can_go(client_: Client, met_kosten: Maak) -> None:
    met_kosten(6)
    client_.post(AANNAME, INVOER)

    formulier = tekst(client_, AANNAME)
    assert 'value="1400,00"' in formulier
    assert "Jaarrekening 2025" in formulier
    assert "Eigen aanname weghalen" in formulier
    assert "Eigen aanname weghalen" not in tekst(client_, "/rapportage/kosten/2026/dankzij/")

    client_.post(f"{AANNAME}weghalen/")
    assert not Aanname.objects.exists()
    assert "geen eigen aanname" in " ".join(
        str(een) for een in client_.post(f"{AANNAME}weghalen/", follow=True).context["messages"]
    )


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"midden": "900"}, "Het midden is lager dan"),
        ({"hoog": "1.300"}, "is lager dan het midden"),
        ({"laag": "veel"}, "Vul een getal in van 0 tot en met 10.000."),
        ({"hoog": "99.999"}, "Vul een getal in van 0 tot en met 10.000."),
        ({"bron": ""}, "Vul in waar dit vandaan komt"),
    ],
)
def test_what_is_wrong_is_said(anders: dict[str, str], fout: str, client_: Client) -> None:
    antwoord = client_.post(AANNAME, INVOER | anders)

    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode().replace("&#x27;", "'")
    assert not Aanname.objects.exists()


def test_a_colleague_who_saved_meanwhile(client_: Client) -> None:
    client_.post(AANNAME, INVOER)

    antwoord = client_.post(AANNAME, INVOER | {"laag": "900"})

    assert antwoord.status_code == 422
    assert "intussen gewijzigd" in antwoord.content.decode()


@pytest.mark.parametrize("pad", ["2026/bestaat-niet/", "1999/dankzij/", "2030/dankzij/"])
def test_what_does_not_exist(pad: str, client_: Client) -> None:
    assert client_.get(f"{URL}{pad}").status_code == 404
    assert client_.post(f"{URL}{pad}terug/?wat=zomaar").status_code == 404


def test_nothing_is_put_back_with_words_of_another(client_: Client, met_kosten: Maak) -> None:
    antwoord = client_.post(AANNAME, INVOER, follow=True)
    (melding,) = list(antwoord.context["messages"])
    terug = melding.extra_tags.split("ongedaan:")[1].split(" ")[0]

    assert client_.post(terug.replace("uitkering_maand", "dankzij")).status_code == 404
    client_.post(AANNAME, INVOER | {"laag": "900", "versie": "1"})
    assert "intussen weer veranderd" in " ".join(
        str(een) for een in client_.post(terug, follow=True).context["messages"]
    )
    assert Aanname.objects.get().laag == 900
