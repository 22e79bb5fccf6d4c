"""Setting the target: who, which years, which numbers."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from rapportages.models import Streefgetal
from rapportages.services import zet_streefgetal

pytestmark = pytest.mark.django_db
URL = "/rapportage/streefgetal/"
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.mark.parametrize("rol", ["beleidsmedewerker", "teamleider"])
def test_from_the_figure_to_the_form_and_back(
    rol: str, gemeente: Gemeente, request: pytest.FixtureRequest, ingelogd: Ingelogd
) -> None:
    medewerker = request.getfixturevalue(rol)
    client = ingelogd(medewerker)
    assert f'href="{URL}"' in client.get("/rapportage/").content.decode()

    antwoord = client.post(URL, {"cijfer": "start", "jaar": "2027", "aantal": "80"}, follow=True)

    assert antwoord.redirect_chain == [("/rapportage/", 302)]
    assert "Gestart binnen drie weken: het doel voor 2027 is nu 80." in antwoord.content.decode()
    gezet = Streefgetal.objects.get()
    assert (gezet.gemeente, gezet.jaar, gezet.aantal) == (gemeente, 2027, 80)
    regel = Logregel.objects.get(actie="streefgetal.gezet")
    assert (regel.door, regel.gemeente, regel.object_id) == (medewerker, gemeente, gezet.pk)


def test_what_was_agreed_is_shown_and_changed_for_this_municipality_alone(
    gemeente: Gemeente, andere_gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd
) -> None:
    for plaats, aantal in ((gemeente, 75), (andere_gemeente, 20)):
        Streefgetal.objects.create(gemeente=plaats, jaar=2026, aantal=aantal)
    client = ingelogd(beleidsmedewerker)
    pagina = client.get(URL)
    assert pagina.context["jaren"] == [2026, 2027]
    assert pagina.context["afgesproken"][:2] == [
        ("Gestart binnen drie weken", [75, None]),
        ("Assessment klaar", [None, None]),
    ]
    assert pagina.context["form"]["jaar"].value() == 2026

    client.post(URL, {"cijfer": "start", "jaar": "2026", "aantal": "90"})

    assert dict(Streefgetal.objects.values_list("gemeente", "aantal")) == {gemeente.pk: 90, andere_gemeente.pk: 20}


@pytest.mark.parametrize("aantal", ["0", "-3", "10000", "7,5", "veel"])
def test_only_a_whole_number_from_1_to_9999(aantal: str, beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    antwoord = ingelogd(beleidsmedewerker).post(URL, {"cijfer": "start", "jaar": "2026", "aantal": aantal})

    assert antwoord.status_code == 422
    assert "Vul een heel getal in van 1 tot en met 9999." in antwoord.content.decode()
    assert not Streefgetal.objects.exists()


@pytest.mark.parametrize(
    "anders",
    [
        {"cijfer": "start", "jaar": "2025"},
        {"cijfer": "start", "jaar": "2028"},
        {"cijfer": "start", "jaar": ""},
        {"aantal": ""},
    ],
)
def test_only_this_year_and_the_next(anders: dict[str, str], teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    assert (
        ingelogd(teamleider).post(URL, {"cijfer": "start", "jaar": "2026", "aantal": "5"} | anders).status_code == 422
    )
    assert not Streefgetal.objects.exists()


@pytest.mark.parametrize(("jaar", "aantal", "veld"), [(2025, 5, "jaar"), (2028, 5, "jaar"), (2026, 0, "aantal")])
def test_the_service_holds_the_rules_itself(jaar: int, aantal: int, veld: str, teamleider: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        zet_streefgetal(cijfer="start", jaar=jaar, aantal=aantal, door=teamleider)
    assert fout.value.veld == veld


def test_without_a_municipality_nothing_is_set(beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    beleidsmedewerker.organisatie.gemeenten.clear()

    antwoord = ingelogd(beleidsmedewerker).post(URL, {"cijfer": "start", "jaar": "2026", "aantal": "5"})

    assert antwoord.status_code == 422
    assert "Kies eerst een gemeente." in antwoord.content.decode()


def test_other_roles_may_not(klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    assert ingelogd(klantondersteuner).post(URL, {"cijfer": "start", "jaar": "2026", "aantal": "5"}).status_code == 403
