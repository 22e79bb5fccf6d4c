"""Two sides beside each other: what differs, how sure that is, and what cannot be laid side by side."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from rapportages.services import leg_maandstand_vast
from statushouders.models import Statushouder

pytestmark = pytest.mark.django_db
URL = "/rapportage/vergelijken/"
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def rijen(client: Client, vraag: str = "") -> dict[str, tuple[str, str, str, bool]]:
    antwoord = client.get(f"{URL}{vraag}")
    assert antwoord.status_code == 200
    return {rij.naam: (rij.links, rij.rechts, rij.verschil, rij.zeker) for rij in antwoord.context["rijen"]}


def test_this_year_beside_the_last_with_an_interval(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(40, gestart=20, dag=400)
    vestig(40, gestart=36)
    start = rijen(ingelogd(teamleider))["Gestart binnen drie weken"]
    assert start == ("20 van 40", "36 van 40", "+40 procentpunt (tussen +20 en +56)", True)


def test_few_people_may_be_chance(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(6, gestart=3, dag=400)
    vestig(6, gestart=4)
    assert rijen(ingelogd(teamleider))["Gestart binnen drie weken"][3] is False


@pytest.mark.parametrize(
    ("vraag", "reden"),
    [
        ("?jaar=2026&jaar1=2026", "iets met zichzelf"),
        ("?jaar=2026&jaar1=2026&groep=geslacht:vrouw", "Sommige mensen horen bij allebei"),
        ("?jaar=2026&jaar1=2026&groep=geslacht:vrouw&groep1=leerroute:z", "Sommige mensen horen bij allebei"),
    ],
)
def test_what_overlaps_is_refused_with_words(
    vraag: str, reden: str, teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    vestig(6)
    antwoord = ingelogd(teamleider).get(f"{URL}{vraag}")
    assert reden in antwoord.context["niet"]
    assert antwoord.context["rijen"] == []


def test_two_groups_of_one_trait_with_a_warning(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(8, gestart=4)
    vrouwen = list(Statushouder.objects.order_by("pk").values_list("pk", flat=True)[:4])
    Statushouder.objects.filter(pk__in=vrouwen).update(geslacht="v")
    Statushouder.objects.exclude(pk__in=vrouwen).update(geslacht="m")
    client = ingelogd(teamleider)
    vraag = "?jaar=2026&jaar1=2026&groep1=geslacht:man&groep=geslacht:vrouw"
    assert rijen(client, vraag)["Gestart binnen drie weken"][:2] == ("0 van 4", "4 van 4")
    assert "Groepen verschillen vaak op meer punten" in client.get(f"{URL}{vraag}").content.decode()


def test_other_people_in_another_year_is_said(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(10, dag=400)
    Statushouder.objects.update(geslacht="v")
    vestig(10)
    Statushouder.objects.filter(vestigingsdatum__year=2026).update(geslacht="m")
    anders = ingelogd(teamleider).get(URL).context["anders"]
    assert {(een.groep, een.links, een.rechts) for een in anders if een.kenmerk == "Geslacht"} == {
        ("Vrouwen", "100%", "0%"), ("Mannen", "0%", "100%"),
    }  # fmt: skip


def test_policy_compares_only_what_it_may_read(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    client = ingelogd(beleidsmedewerker)
    assert "Er zijn nog geen cijfers" in client.get(URL).content.decode()
    vestig(20, gestart=18, dag=400)
    vestig(20, gestart=10, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))
    start = rijen(client)["Gestart binnen drie weken"]
    assert start[1:] == ("10 van 20", "", False)
    assert start[0] != "18 van 20"
