"""In a browser: somebody gets the mail, and not any more, and again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from rapportages.models import Maandontvanger
from tests.e2e.test_inloggen import log_in
from tests.factories import MaandontvangerFactory, MedewerkerFactory
from tests.toegankelijk import breedtes, controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_colleague_is_added_and_taken_off_and_put_back(browser_op: Callable[..., Any], gemeente: Gemeente) -> None:
    teamleider = MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER)
    MaandontvangerFactory(gemeente=gemeente, medewerker=teamleider)
    wie = MedewerkerFactory(gemeente=gemeente, rol=Rol.BELEIDSMEDEWERKER)
    pagina = browser_op(1440)
    log_in(pagina, teamleider, naar=reverse("rapportages:maandbericht"))
    pagina.get_by_label("Welke collega?").select_option(str(wie.pk))
    pagina.get_by_role("button", name="Toevoegen").click()
    weg = pagina.get_by_role("listitem").filter(has_text=wie.naam).get_by_role("button", name="Haal weg")
    weg.wait_for()
    for _ in breedtes(pagina):
        controleer(pagina)
    weg.click()
    pagina.get_by_text(f"{wie.naam} krijgt het maandbericht niet meer").wait_for()
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    weg.wait_for()
    assert Maandontvanger.objects.filter(gemeente=gemeente).count() == 1 + 1
