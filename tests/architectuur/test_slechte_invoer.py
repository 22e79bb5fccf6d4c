"""Every form of employers and placements with what nobody should type: never a fault, and what was typed stays."""

import logging
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from tests.architectuur.objecten import OBJECTEN, WAARDEN
from tests.architectuur.test_toegang import ADRESSEN

pytestmark = pytest.mark.django_db
APPS = {"werkgevers", "plaatsingen"}
# Too long, too large, and past both ends of the calendar; the last is no number where the id of a choice is asked.
SLECHT = ("x" * 5_000, "9" * 400, "0001-01-01", "9999-12-31", "niets\0")
# On every page, or only to know where one came from.
OVERAL = {"csrfmiddlewaretoken", "terug", "zoek"}
MINSTENS = 40
VELD = re.compile(r'<(?:input|select|textarea)[^>]* name="([^"]+)"')
# A field in which text is typed; what was typed comes back in it.
TEKSTVAK = re.compile(r'<textarea[^>]* name="([^"]+)"[^>]*>\s*([^<]*)<')


def _stuur(client: Client, url: str, velden: dict[str, str]) -> Any:
    """Undone at once, so that the next finds the same."""
    with transaction.atomic():
        antwoord = client.post(url, velden)
        transaction.set_rollback(True)
    return antwoord


def _formulieren(client: Client, gemeente: Gemeente) -> Iterator[tuple[str, str, list[str]]]:
    """Each address with a form, and the fields that stand in it when it comes back empty; a button has none."""
    waarden = WAARDEN | {naam: maak(gemeente) for naam, maak in OBJECTEN.items()}
    for adres in ADRESSEN:
        if adres.naam.split(":")[0] in APPS and "post" in adres.methoden and rol_mag(Rol.TEAMLEIDER, adres.actie):
            url = adres.url(waarden)
            leeg = _stuur(client, url, {})
            assert leeg.status_code < 500, adres.naam
            if velden := sorted(set(VELD.findall(leeg.content.decode())) - OVERAL):
                yield adres.naam, url, velden


@pytest.fixture
def stil() -> Iterator[None]:
    """Without a line in the log for every form that is refused."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("stil")
def test_no_form_breaks_on_what_nobody_should_type(
    teamleider: Medewerker, gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """Each field gets another of these in turn; one of a kind together would stop at the first that is refused."""
    client = ingelogd(teamleider)
    client.raise_request_exception = False
    gehad, fout, kwijt = 0, [], []
    for naam, url, velden in _formulieren(client, gemeente):
        gehad += 1
        for ronde in (0, 2):
            getypt = {veld: SLECHT[(nummer + ronde) % len(SLECHT)] for nummer, veld in enumerate(velden)}
            antwoord = _stuur(client, url, getypt)
            fout += [(naam, ronde)] if antwoord.status_code >= 500 else []
            if antwoord.status_code == 422:
                kwijt += [(naam, v) for v, tekst in TEKSTVAK.findall(antwoord.text) if not _staat_er(getypt, v, tekst)]
    assert gehad > MINSTENS
    assert (fout, kwijt) == ([], [])


def _staat_er(getypt: dict[str, str], veld: str, tekst: str) -> bool:
    """What was typed; a NUL cannot be shown."""
    return getypt.get(veld, "").replace("\0", "") in tekst.replace("\0", "").replace("\ufffd", "")
