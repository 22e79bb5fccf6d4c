"""Who betters a row in the dialog sees it on the page: a list that opens the dialog loads itself anew."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from tests.begeleiding.dagboek import bij_een_werkgever
from tests.factories.begeleiding import TaalmaatjeFactory

MAP = Path(__file__).parents[2] / "templates"
DIALOOG = re.compile(r'hx-get="[^"]*"[^>]*hx-target="#dialoog-inhoud"')
DEEL = re.compile(r'\{% include "([^"]+)"')
BLADZIJDEN = sorted(
    pad.relative_to(MAP).as_posix()
    for pad in MAP.glob("begeleiding/**/*.html")
    if pad.read_text().startswith('{% extends "basis.html"')
)


def _met_delen(naam: str) -> str:
    tekst = (MAP / naam).read_text()
    return tekst + "".join(_met_delen(deel) for deel in DEEL.findall(tekst))


@pytest.mark.parametrize("naam", BLADZIJDEN)
def test_a_page_that_opens_the_dialog_loads_anew_what_was_bettered(naam: str) -> None:
    tekst = _met_delen(naam)
    assert not DIALOOG.search(tekst) or "-gewijzigd" in tekst


@pytest.mark.django_db
def test_the_card_of_a_buddy_and_the_list_load_themselves(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach)
    TaalmaatjeFactory(statushouder=plaatsing.statushouder)
    bladzijde, client = reverse("plaatsingen:plaatsing", args=[plaatsing.pk]), ingelogd(jobcoach)
    for adres, wat in ((bladzijde, "kaart-taalmaatje"), (f"{reverse('begeleiding:taalmaatjes')}?plek=", "lijst")):
        tekst = client.get(adres).text
        assert f'id="{wat}" ' in tekst
        assert f'hx-get="{adres}" hx-trigger="taalmaatje-gewijzigd from:body" hx-select="#{wat}"' in tekst
