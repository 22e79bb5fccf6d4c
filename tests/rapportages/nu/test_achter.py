"""From a number of how it stands, or of what happened, to the people: as many as were counted, for who sees them."""

from collections.abc import Callable
from datetime import date, time, timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.nu import NUCIJFERS
from rapportages.selectors.nu import tel_nu
from tests.factories import (
    BetrokkenheidFactory,
    InstrumentFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StapFactory,
    StatushouderFactory,
    TeamFactory,
    TrajectFactory,
)

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
NU = "/rapportage/nu/mensen/"
GEBEURD = "/rapportage/gebeurd/mensen/"
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., None]
GETEKEND = {
    "laat_duur": "mensen",
    "laat_stap": "totaal",
    "plaatsing": "mensen",
    "regelingen": "mensen",
    "uren": "totaal",
}


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def mensen(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    """A few people with everything, one of them elsewhere."""
    ko = MedewerkerFactory(gemeente=gemeente, rol=Rol.KLANTONDERSTEUNER)
    ko.team = TeamFactory(organisatie=ko.organisatie)
    ko.save()
    for nummer, waar in enumerate((gemeente, gemeente, gemeente, andere_gemeente)):
        persoon = StatushouderFactory(gemeente=waar, vestigingsdatum=DAG - timedelta(days=200))
        traject = TrajectFactory(statushouder=persoon)
        for laat in (3, 10 * nummer + 1):
            StapFactory(traject=traject, streefdatum=DAG - timedelta(days=laat), uiterste_datum=None)
        RoosterblokFactory(statushouder=persoon, soort="werk" if nummer else "taalles", van=time(9), tot=time(12))
        gestart = DAG - timedelta(days=30)
        plek = PlaatsingFactory(statushouder=persoon, stand="lopend", begin=gestart, gestart_op=gestart)
        InstrumentFactory(plaatsing=plek)
        if nummer == 1:
            BetrokkenheidFactory(statushouder=persoon, medewerker=ko)


@pytest.mark.usefixtures("mensen")
def test_behind_every_bar_are_as_many_people_as_were_counted(
    teamleider: Medewerker, ingelogd: Ingelogd, gemeente: Gemeente
) -> None:
    client = ingelogd(teamleider)
    gezien = 0
    for code, telling in tel_nu(gemeente_id=gemeente.pk, dag=DAG).items():
        for (rij, kolom), aantal in telling.items():
            if code != "werkgevers" and kolom == GETEKEND.get(code, kolom):
                vraag = urlencode({"cijfer": code, "rij": rij, "kolom": kolom})
                antwoord = client.get(f"{NU}?{vraag}")
                assert antwoord.context["bladzijde"].paginator.count == aantal, vraag
                gezien += bool(aantal)
    assert gezien > len(NUCIJFERS)


@pytest.mark.usefixtures("mensen")
def test_the_page_leads_to_the_people(teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    client = ingelogd(teamleider)
    assert (
        f'href="{NU}?cijfer=laat_duur&amp;kolom=mensen&amp;rij=week1"' in client.get("/rapportage/nu/").content.decode()
    )
    pagina = client.get(f"{NU}?cijfer=plaatsing&rij=iedereen").content.decode()
    assert "Iedereen samen: 3 mensen." in pagina
    assert "/dossiers/" in pagina


@pytest.mark.parametrize(
    "vraag",
    ["", "cijfer=x", "cijfer=laat_stap&rij=%00", "cijfer=werkgevers&rij=alle", "cijfer=begeleiding&rij=9999999999999"],
)
def test_what_is_not_there_has_nobody(vraag: str, teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    assert "In dit deel van het cijfer staat nu niemand." in ingelogd(teamleider).get(f"{NU}?{vraag}").content.decode()


def test_behind_what_happened_are_the_people_to_whom_it_did(
    teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    vestig(3, gestart=2, dag=80)
    vestig(4, gestart=3, dag=400)
    client = ingelogd(teamleider)

    def aantal(vraag: str) -> int:
        return int(client.get(f"{GEBEURD}?{vraag}").context["bladzijde"].paginator.count)

    assert aantal("van=2026&tot=2026&rij=start") == 2
    assert aantal("van=2025&tot=2026&rij=start") == 5
    assert aantal("van=2025&tot=2025&rij=gevestigd") == 4
    assert aantal("van=2025&tot=2026&rij=start&groep=leerroute:z") == 0
    vraag = "van=2026&amp;tot=2026&amp;groep=&amp;rij=start"
    assert f'href="{GEBEURD}?{vraag}"' in client.get("/rapportage/gebeurd/").content.decode()


@pytest.mark.parametrize("url", [f"{NU}?cijfer=plaatsing&rij=iedereen", f"{GEBEURD}?rij=start"])
def test_policy_never_gets_people(url: str, beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    assert ingelogd(beleidsmedewerker).get(url).status_code == 403
