"""How long placements may last: an own rule, no limit, and back to what is shipped."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.duurregels import MEEGELEVERD
from plaatsingen.selectors.duur import duren
from plaatsingen.services.duurregels import bewaar_duurregel, haal_duurregel_weg, laat_duur_vrij, zet_duurregel_terug
from tests.plaatsingen.verloop import voorstel

pytestmark = pytest.mark.django_db


def test_a_limit_is_set_free_and_the_shipped_one_comes_back(
    teamleider: Medewerker,
    klantondersteuner: Medewerker,
    ingelogd: Callable[..., Any],
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(date(2026, 11, 24))
    gemeente, client = teamleider.werkt_voor().pk, ingelogd(teamleider)

    def adres(naam: str, soort: str = "stage") -> str:
        return reverse(f"plaatsingen:{naam}", args=[soort])

    assert "Geen grens" in client.get(adres("duurregel")).content.decode()
    client.post(adres("duurregel"), {"maanden": 1, "met_verlenging": 2, "bron": "Verordening art. 3"})
    assert duren(gemeente)["stage"].maanden == 1
    pagina = client.get(adres("duurregel")).content.decode()
    assert "Zonder eigen regel geldt wat Meedoen meelevert: 6 maanden, en met verlenging 12 maanden." in pagina

    client.post(adres("duur_vrij"))
    assert "stage" not in duren(gemeente)
    assert voorstel(klantondersteuner, soort="stage", einde=None, tijden=()).pk
    pagina = client.get(adres("duurregel")).content.decode()
    assert "Eigen regel weghalen" in pagina
    assert ">Geen grens<" not in pagina

    client.post(adres("duurregel_weg"))
    assert duren(gemeente)["stage"] == MEEGELEVERD["stage"]
    antwoord = client.post(adres("duurregel_weg"), follow=True).content.decode()
    assert "Er is geen eigen regel (meer)" in antwoord


def test_a_beheerder_gets_there_and_to_no_page_that_is_closed(
    beheerder: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    client, hier = ingelogd(beheerder), reverse("plaatsingen:duurregels")
    assert f'href="{hier}"' in client.get(reverse("werkplek:start"), follow=True).text
    assert f'href="{reverse("plaatsingen:lijst")}"' not in client.get(hier).text


def test_what_the_law_limits_is_not_set_free(teamleider: Medewerker, ingelogd: Callable[..., Any]) -> None:
    with pytest.raises(DomeinFout, match="staat in de wet"):
        laat_duur_vrij(soort="proefplaatsing", door=teamleider)
    pagina = ingelogd(teamleider).get(reverse("plaatsingen:duurregel", args=["proefplaatsing"])).content.decode()
    assert ">Geen grens<" not in pagina


def test_a_change_is_taken_back_as_long_as_nobody_changed_it_since(
    teamleider: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    gemeente, client = teamleider.werkt_voor().pk, ingelogd(teamleider)

    def doe(naam: str, velden: dict[str, Any] | None = None) -> str:
        antwoord = client.post(reverse(f"plaatsingen:{naam}", args=["stage"]), velden or {}, follow=True)
        return str(list(antwoord.context["messages"])[-1].extra_tags).removeprefix("ongedaan:")

    eerst = doe("duurregel", {"maanden": 1, "met_verlenging": 2, "bron": "Verordening art. 3"})
    vrij = doe("duur_vrij")
    assert "stage" not in duren(gemeente)
    assert "intussen weer veranderd" in client.post(eerst, follow=True).content.decode()
    client.post(vrij)
    assert duren(gemeente)["stage"].bron == "Verordening art. 3"
    client.post(doe("duurregel_weg"))
    assert duren(gemeente)["stage"].maanden == 1
    client.post(eerst)
    assert duren(gemeente)["stage"] == MEEGELEVERD["stage"]
    assert client.post(eerst.partition("?")[0]).status_code == 404


def test_what_a_colleague_saved_just_before_is_what_comes_back(teamleider: Medewerker) -> None:
    van_collega = bewaar_duurregel(soort="stage", maanden=3, met_verlenging=4, bron="Van een collega", door=teamleider)
    zelf = bewaar_duurregel(soort="stage", maanden=1, met_verlenging=2, bron="Van mij", door=teamleider)
    assert van_collega.was is None
    assert zelf.was == van_collega.nu
    zet_duurregel_terug(soort="stage", was=zelf.was, nu=zelf.nu, door=teamleider)
    assert duren(teamleider.werkt_voor().pk)["stage"].bron == "Van een collega"
    assert haal_duurregel_weg(soort="stage", door=teamleider).was == van_collega.nu
