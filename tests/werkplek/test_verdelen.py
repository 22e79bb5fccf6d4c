"""The teamleider gives people to a colleague, many at once, and takes it back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from kern.meldingen import ongedaan_url
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid
from tests.factories import MedewerkerFactory
from trajecten.models import Traject
from werkplek.forms.verdelen import HOOGSTENS

pytestmark = pytest.mark.django_db
URL = "/team/verdelen/"
PersoonVan = Callable[..., Traject]


@pytest.fixture
def client(teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(teamleider)


def melding(antwoord: Any) -> Any:
    (gezegd,) = get_messages(antwoord.wsgi_request)
    return gezegd


def wie(rol: str = Rol.KLANTONDERSTEUNER) -> dict[int, int]:
    actief = Betrokkenheid.objects.actief().filter(rol=rol)
    return dict(actief.values_list("statushouder_id", "medewerker_id"))


def test_many_at_once_and_back(
    client: Client, klantondersteuner: Medewerker, organisatie: Any, persoon_van: PersoonVan
) -> None:
    vorige = MedewerkerFactory(organisatie=organisatie)
    nieuw, overgedragen = persoon_van().statushouder_id, persoon_van(vorige).statushouder_id

    antwoord = client.post(
        URL,
        {"wie": [nieuw, overgedragen], "medewerker": klantondersteuner.pk, "terug": "/statushouders/?wie=niemand"},
    )

    assert antwoord.headers["Location"] == "/statushouders/?wie=niemand"
    assert melding(antwoord).message == f"2 mensen toegewezen aan {klantondersteuner.naam}."
    assert wie() == {nieuw: klantondersteuner.pk, overgedragen: klantondersteuner.pk}

    terug = client.post(ongedaan_url(melding(antwoord)))

    assert terug.headers["Location"] == "/statushouders/?wie=niemand"
    assert wie() == {overgedragen: vorige.pk}


def test_an_undo_leaves_what_another_teamleider_decided_since(
    client: Client,
    klantondersteuner: Medewerker,
    organisatie: Any,
    persoon_van: PersoonVan,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    vorige, ander = MedewerkerFactory(organisatie=organisatie), MedewerkerFactory(organisatie=organisatie)
    een, twee = persoon_van(vorige).statushouder_id, persoon_van(vorige).statushouder_id
    eerste = client.post(URL, {"wie": [een, twee], "medewerker": klantondersteuner.pk})
    collega = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=Rol.TEAMLEIDER))
    collega.post(URL, {"wie": [een], "medewerker": ander.pk})

    ongedaan = ongedaan_url(melding(eerste))
    gezegd = [list(get_messages(client.post(ongedaan).wsgi_request))[-1] for _ in range(2)]

    assert gezegd[0].message == "Toewijzing teruggenomen: 1 persoon."
    assert gezegd[1].level_tag == "error"
    assert wie() == {een: ander.pk, twee: vorige.pk}


def test_a_jobcoach_comes_in_the_own_role(
    client: Client, klantondersteuner: Medewerker, jobcoach: Medewerker, persoon_van: PersoonVan
) -> None:
    persoon = persoon_van(klantondersteuner).statushouder_id

    client.post(URL, {"wie": [persoon], "medewerker": jobcoach.pk})

    assert wie(Rol.JOBCOACH) == {persoon: jobcoach.pk}
    assert wie() == {persoon: klantondersteuner.pk}


@pytest.mark.parametrize(
    ("velden", "gezegd"),
    [
        ({"medewerker": "hier"}, "Kies eerst een of meer mensen."),
        ({"wie": ["hier"]}, "Kies aan welke collega je deze mensen toewijst."),
        ({"wie": ["hier"], "medewerker": "beleid"}, "Deze collega kan geen mensen krijgen. Kies iemand anders."),
        ({"wie": ["daar"], "medewerker": "hier"}, "Deze lijst is veranderd. Kies de mensen opnieuw."),
        ({"wie": ["x"], "medewerker": "hier"}, "Deze lijst is veranderd. Kies de mensen opnieuw."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_changes(
    velden: dict[str, Any],
    gezegd: str,
    client: Client,
    klantondersteuner: Medewerker,
    beleidsmedewerker: Medewerker,
    andere_gemeente: Gemeente,
    persoon_van: PersoonVan,
) -> None:
    mensen = {
        "hier": persoon_van().statushouder_id,
        "daar": persoon_van(gemeente=andere_gemeente).statushouder_id,
    }
    collegas = {"hier": klantondersteuner.pk, "beleid": beleidsmedewerker.pk}
    gevraagd = {
        "wie": [mensen.get(een, een) for een in velden.get("wie", [])],
        "medewerker": collegas.get(velden.get("medewerker", ""), ""),
    }

    antwoord = client.post(URL, gevraagd)

    assert antwoord.headers["Location"] == "/team/"
    assert (melding(antwoord).level_tag, melding(antwoord).message) == ("error", gezegd)
    assert wie() == {}


def test_who_has_them_already(client: Client, klantondersteuner: Medewerker, persoon_van: PersoonVan) -> None:
    persoon = persoon_van(klantondersteuner).statushouder_id

    antwoord = client.post(URL, {"wie": [persoon], "medewerker": klantondersteuner.pk})

    assert "is al klantondersteuner van deze mensen" in melding(antwoord).message


def test_not_more_than_a_few_pages_at_once(
    client: Client, klantondersteuner: Medewerker, persoon_van: PersoonVan, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert HOOGSTENS >= 100
    monkeypatch.setattr("werkplek.forms.verdelen.HOOGSTENS", 1)
    mensen = [persoon_van().statushouder_id for _ in range(2)]

    antwoord = client.post(URL, {"wie": mensen, "medewerker": klantondersteuner.pk})

    assert melding(antwoord).message == "Kies hoogstens 1 mensen tegelijk."
    assert wie() == {}


@pytest.mark.parametrize(
    "vraag", ["", "rol=klantondersteuner", "wie=x&rol=klantondersteuner", "wie={pk}&rol=beheerder"]
)
def test_an_undo_that_makes_no_sense(
    vraag: str, client: Client, klantondersteuner: Medewerker, persoon_van: PersoonVan
) -> None:
    persoon = persoon_van(klantondersteuner).statushouder_id

    antwoord = client.post(f"{URL}ongedaan/?{vraag.format(pk=persoon)}")

    assert melding(antwoord).level_tag == "error"
    assert wie() == {persoon: klantondersteuner.pk}


def test_an_undo_reaches_nobody_of_another_municipality(
    client: Client, andere_gemeente: Gemeente, persoon_van: PersoonVan
) -> None:
    vreemde = MedewerkerFactory(gemeente=andere_gemeente)
    persoon = persoon_van(vreemde, gemeente=andere_gemeente).statushouder_id

    client.post(f"{URL}ongedaan/?wie={persoon}&rol=klantondersteuner")

    assert wie() == {persoon: vreemde.pk}
