"""Two teamleiders mend the same row: the second sees both versions and chooses. Nothing is overwritten silently."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen
from inlezen.services.verbeteren import verbeter_regel
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.services.aankomst import Aankomstnakijker
from tests.e2e.test_inloggen import log_in
from tests.factories import AankomstlijstFactory, AankomstregelFactory, MedewerkerFactory
from tests.gelijktijdig import tegelijk
from tests.statushouders.aankomst.conftest import Lijstmaker, persoon
from tests.toegankelijk import controleer

HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(teamleider)


@pytest.fixture
def collega(organisatie: Organisatie) -> Medewerker:
    wie: Medewerker = MedewerkerFactory(organisatie=organisatie, rol=Rol.TEAMLEIDER, voornaam="Sanne", achternaam="Wit")
    return wie


@pytest.fixture
def regel(lijst_van: Lijstmaker) -> Aankomstregel:
    """Two cells are wrong."""
    gevonden: Aankomstregel = lijst_van([persoon(1, geboortedatum="31-2-1990", bsn="1")]).regels.get()
    return gevonden


def adres(regel: Aankomstregel) -> str:
    return reverse("statushouders:aankomstlijst_regel", args=[regel.pk])


def geopend(client: Client, regel: Aankomstregel) -> dict[str, str]:
    """What a browser sends back of the form of this row as it is open now."""
    context = client.get(adres(regel)).context
    return {"opname": context["opname"]} | {veld.name: veld.value() for veld in context["form"]}


def collega_verbetert(regel: Aankomstregel, door: Medewerker, **tekst: str) -> None:
    vers = Aankomstregel.objects.select_related("lijst").get(pk=regel.pk)
    verbeter_regel(
        Aankomstnakijker, regel=vers, tekst=tekst, gezien={veld: vers.cel(veld) for veld in tekst}, door=door
    )


def gekozen(antwoord: Any, **keuzes: str) -> dict[str, str]:
    """The screen with two versions, with these radio buttons on."""
    velden = dict(antwoord.context["ingevuld"]) | {naam: antwoord.context[naam] for naam in ("opname", "gezien")}
    return velden | {f"kies_{veld}": keuze for veld, keuze in keuzes.items()}


def test_the_second_teamleider_chooses_cell_by_cell(client: Client, regel: Aankomstregel, collega: Medewerker) -> None:
    mijn = geopend(client, regel) | {"geboortedatum": "28-2-1990", "bsn": persoon(5)[3]}
    collega_verbetert(regel, collega, geboortedatum="27-2-1990", bsn="2")
    antwoord = client.post(adres(regel), mijn)
    assert antwoord.status_code == 422
    assert "Sanne Wit wijzigde dit ook" in antwoord.text
    for waarde in ("28-2-1990", "27-2-1990", persoon(5)[3]):
        assert waarde in antwoord.text
    regel.refresh_from_db()
    assert (regel.cel("geboortedatum"), regel.cel("bsn")) == ("27-2-1990", "2"), "nothing is overwritten"

    antwoord = client.post(adres(regel), gekozen(antwoord, geboortedatum="bewaard"))
    assert antwoord.status_code == 422
    assert f'href="#regel-{regel.nummer}-kies_bsn_0"' in antwoord.text, "what has no choice yet is named"

    antwoord = client.post(adres(regel), gekozen(antwoord, geboortedatum="bewaard", bsn="ingevuld"))
    assert antwoord.status_code == 302
    regel.refresh_from_db()
    assert (regel.cel("geboortedatum"), regel.cel("bsn")) == ("27-2-1990", persoon(5)[3])
    assert regel.oordeel == Aankomstregel.Oordeel.NIEUW


def test_in_place_the_choice_takes_the_place_of_the_form(
    client: Client, regel: Aankomstregel, collega: Medewerker
) -> None:
    mijn = geopend(client, regel) | {"geboortedatum": "28-2-1990"}
    collega_verbetert(regel, collega, geboortedatum="27-2-1990", bsn="")
    antwoord = client.post(adres(regel), mijn, headers=HTMX)
    assert antwoord.status_code == 422
    assert "<html" not in antwoord.text
    assert {een.veld: een.keuze for een in antwoord.context["verschil"]} == {"geboortedatum": "", "bsn": "bewaard"}
    antwoord = client.post(adres(regel), gekozen(antwoord, geboortedatum="ingevuld", bsn="bewaard"), headers=HTMX)
    assert "Staat nu bij Nieuw" in antwoord.text


def test_cells_that_the_colleague_left_alone_need_no_choice(
    client: Client, regel: Aankomstregel, collega: Medewerker
) -> None:
    """The colleague mended a name, or typed the same."""
    mijn = geopend(client, regel) | {"geboortedatum": "28-2-1990", "bsn": ""}
    collega_verbetert(regel, collega, achternaam="Karimi", bsn=" ")
    assert client.post(adres(regel), mijn).status_code == 302
    regel.refresh_from_db()
    assert (regel.cel("achternaam"), regel.cel("geboortedatum"), regel.cel("bsn")) == ("Karimi", "28-2-1990", "")


def test_a_third_save_while_choosing_is_compared_anew(
    client: Client, regel: Aankomstregel, collega: Medewerker
) -> None:
    mijn = geopend(client, regel) | {"bsn": persoon(5)[3]}
    collega_verbetert(regel, collega, bsn="2")
    antwoord = client.post(adres(regel), mijn)
    collega_verbetert(regel, collega, bsn="3")
    antwoord = client.post(adres(regel), gekozen(antwoord, bsn="ingevuld"))
    assert antwoord.status_code == 422
    assert [een.bewaard for een in antwoord.context["verschil"]] == ["3"]
    regel.refresh_from_db()
    assert regel.cel("bsn") == "3"


def test_other_columns_chosen_meanwhile_overwrite_nothing(
    client: Client, regel: Aankomstregel, collega: Medewerker
) -> None:
    mijn = geopend(client, regel) | {"geboortedatum": "28-2-1990", "bsn": "2"}
    anders = {"achternaam": 1, "voornamen": 0, "geboortedatum": 4, "vestigingsdatum": 2}
    koppel_kolommen(lijst=regel.lijst, koppeling=anders, door=collega)
    Aankomstlijst.objects.update(status=Aankomstlijst.Status.GEREED)
    antwoord = client.post(adres(regel), mijn)
    assert antwoord.status_code == 422
    assert [een.bewaard for een in antwoord.context["verschil"]] == [persoon(1)[4]]


@pytest.mark.parametrize("opname", ["", "gerommel"])
def test_a_form_that_was_tampered_with_overwrites_nothing(
    opname: str, client: Client, regel: Aankomstregel, collega: Medewerker
) -> None:
    mijn = geopend(client, regel) | {"opname": opname, "geboortedatum": "28-2-1990", "bsn": persoon(5)[3]}
    collega_verbetert(regel, collega, bsn="2")
    assert client.post(adres(regel), mijn).status_code == 422
    regel.refresh_from_db()
    assert (regel.cel("geboortedatum"), regel.cel("bsn")) == ("31-2-1990", "2")


def test_row_that_a_colleague_mended_before_says_so(client: Client, regel: Aankomstregel, collega: Medewerker) -> None:
    collega_verbetert(regel, collega, geboortedatum="28-2-1990", bsn="")
    assert "Staat nu bij Nieuw" in client.get(adres(regel), headers=HTMX).text
    assert "Een collega heeft deze regel al verbeterd." in client.get(adres(regel), follow=True).text


def test_list_that_a_colleague_confirmed_meanwhile_is_not_mended(
    client: Client, lijst_van: Lijstmaker, collega: Medewerker
) -> None:
    lijst = lijst_van([persoon(1, bsn="1"), persoon(2)])
    regel = lijst.regels.get(oordeel=Aankomstregel.Oordeel.FOUT)
    mijn = geopend(client, regel) | {"bsn": ""}
    bevestig_lijst(lijst=lijst, door=collega)
    antwoord = client.post(adres(regel), mijn)
    assert antwoord.status_code == 422
    assert "De lijst wordt al ingevoerd." in antwoord.text
    regel.refresh_from_db()
    assert regel.cel("bsn") == "1"


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_saves_and_the_other_hears_it() -> None:
    """In real parallel transactions."""
    lijst = AankomstlijstFactory()
    regel = AankomstregelFactory(lijst=lijst, oordeel="fout", fouten=[{"veld": "bsn", "melding": "Kijk het na."}])
    collegas = [MedewerkerFactory(gemeente=lijst.gemeente, rol=Rol.TEAMLEIDER) for _ in range(4)]
    gezien = {"achternaam": regel.cel("achternaam")}
    uitkomsten = tegelijk(
        *(
            partial(
                verbeter_regel,
                Aankomstnakijker,
                regel=regel,
                tekst={"achternaam": f"Van {wie.pk}"},
                gezien=gezien,
                door=wie,
            )
            for wie in collegas
        )
    )
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["Aankomstregel"] + ["BewerktDoorAnder"] * 3
    regel.refresh_from_db()
    winnaar = Logregel.objects.get(actie="aankomstregel.verbeterd")
    assert regel.cel("achternaam") == f"Van {winnaar.door_id}"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("breedte", [1440, 390])
def test_two_teamleiders_in_two_browsers(breedte: int, browser_op: Callable[..., Any], gemeente: Gemeente) -> None:
    een, twee = (MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER, voornaam=naam) for naam in ("Ina", "Wim"))
    lijst = AankomstlijstFactory(gemeente=gemeente)
    fout = [{"veld": "bsn", "melding": "Een BSN heeft negen cijfers."}]
    AankomstregelFactory(lijst=lijst, nummer=7, oordeel="fout", fouten=fout)
    paginas = [browser_op(breedte) for _ in range(2)]
    for pagina, wie in zip(paginas, (een, twee), strict=True):
        log_in(pagina, wie)
        pagina.goto(reverse("statushouders:aankomstlijst_voorbeeld", args=[lijst.pk]))
        pagina.get_by_role("link", name="Verbeter regel 7").click()
        pagina.get_by_label("BSN").wait_for()
    eerste, tweede = paginas
    eerste.get_by_label("BSN").fill(persoon(1)[3])
    eerste.get_by_role("button", name="Opnieuw nakijken").click()
    eerste.get_by_text("Staat nu bij Nieuw").wait_for()
    tweede.get_by_label("BSN").fill(persoon(2)[3])
    tweede.get_by_role("button", name="Opnieuw nakijken").click()
    tweede.get_by_text("wijzigde dit ook").wait_for()
    controleer(tweede)
    tweede.get_by_role("button", name="Gekozen gegevens bewaren").click()
    tweede.get_by_text("Kies een van de twee.").wait_for()
    controleer(tweede)
    tweede.get_by_label("In jouw formulier").check()
    tweede.get_by_role("button", name="Gekozen gegevens bewaren").click()
    tweede.get_by_text("Staat nu bij Nieuw").wait_for()
    assert lijst.regels.get().cel("bsn") == persoon(2)[3]
