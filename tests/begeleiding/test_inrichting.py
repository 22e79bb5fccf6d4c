"""What a teamleider or beheerder arranges: terms, skills, examples of goals, halls; and back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from begeleiding.models import Afdeling, Doelvoorbeeld, Hal, Observatiepunt
from begeleiding.selectors.inrichting import aanpakken_hier, aanpakregels, gekozen_punten
from begeleiding.selectors.instellingen import MEEGELEVERD, Instelling, instelling_voor, punten_voor
from begeleiding.services.inrichting import hallen as haldiensten
from begeleiding.services.inrichting.instellingen import bewaar_instelling
from begeleiding.services.inrichting.punten import kies_punten, verwijder_punt
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Medewerker
from tests.factories.begeleiding import (
    AfdelingFactory,
    AssessmentFactory,
    DoelvoorbeeldFactory,
    HalFactory,
    ObservatiepuntFactory,
    ScoreFactory,
    WaarnemingFactory,
)
from tests.factories.statushouders import StatushouderFactory
from tests.factories.trajecten import AanpakFactory, TrajectFactory

pytestmark = pytest.mark.django_db
TERMIJNEN = {"assessment_maanden": 2, "tussen_weken": 4, "stil_dagen": 7, "zonder_bericht": 2}
VIER = {f"voorbeeld_{nr}": f"Zo ziet {nr} eruit." for nr in (1, 2, 3, 4)}


@pytest.fixture(autouse=True)
def aanpak(gemeente: Gemeente) -> Any:
    return AanpakFactory(gemeente=gemeente, code="eigen-weg", naam="Onze weg", standaard=True)


@pytest.fixture
def client(teamleider: Medewerker, ingelogd: Callable[..., Any]) -> Any:
    return ingelogd(teamleider)


@pytest.fixture
def punten() -> list[Observatiepunt]:
    ObservatiepuntFactory.create_batch(4)
    return list(Observatiepunt.objects.filter(gemeente=None))


def _url(naam: str, *args: Any) -> str:
    return reverse(f"begeleiding:{naam}", args=args)


def _ongedaan(antwoord: Any) -> str:
    return str(list(antwoord.context["messages"])[-1].extra_tags).removeprefix("ongedaan:")


# Per aanpak


def test_there_is_a_row_per_code_of_what_is_in_use_here(gemeente: Gemeente) -> None:
    AanpakFactory(gemeente=gemeente, code="eigen-weg", versie=2, naam="Onze nieuwe weg")
    AanpakFactory(gemeente=None, code="nergens")
    TrajectFactory(
        statushouder=StatushouderFactory(gemeente=gemeente), aanpak=AanpakFactory(gemeente=None, code="loopt-hier")
    )

    assert dict(aanpakken_hier(gemeente.pk))["eigen-weg"] == "Onze nieuwe weg"
    assert {code for code, _ in aanpakken_hier(gemeente.pk)} == {"eigen-weg", "loopt-hier"}


def test_terms_are_changed_taken_back_and_let_go(client: Any, gemeente: Gemeente) -> None:
    eerst = client.post(_url("termijnen", "eigen-weg"), TERMIJNEN, follow=True)
    assert instelling_voor(gemeente.pk, "eigen-weg") == Instelling(**TERMIJNEN)
    assert "eigen termijnen" in eerst.text
    daarna = client.post(_url("termijnen", "eigen-weg"), TERMIJNEN | {"stil_dagen": 9}, follow=True)
    assert "intussen weer veranderd" in client.post(_ongedaan(eerst), follow=True).text
    client.post(_ongedaan(daarna))
    assert instelling_voor(gemeente.pk, "eigen-weg").stil_dagen == 7

    weg = client.post(_url("termijnen_weg", "eigen-weg"), follow=True)
    assert instelling_voor(gemeente.pk, "eigen-weg") == MEEGELEVERD
    assert "geen eigen termijnen" in client.post(_url("termijnen_weg", "eigen-weg"), follow=True).text
    client.post(_ongedaan(weg))
    assert instelling_voor(gemeente.pk, "eigen-weg").stil_dagen == 7


@pytest.mark.parametrize(
    ("veld", "waarde", "woorden"),
    [
        ("assessment_maanden", 13, "van 1 tot 12"),
        ("stil_dagen", 1, "van 2 tot 90"),
        ("zonder_bericht", 0, "van 1 tot 10"),
        ("tussen_weken", 9, "na het einde"),
    ],
)
def test_a_term_that_cannot_be_is_refused_everywhere(
    client: Any, teamleider: Medewerker, gemeente: Gemeente, veld: str, waarde: int, woorden: str
) -> None:
    antwoord = client.post(_url("termijnen", "eigen-weg"), TERMIJNEN | {veld: waarde})
    assert antwoord.status_code == 422
    assert woorden in antwoord.text

    teamleider.actieve_gemeente = gemeente
    with pytest.raises(DomeinFout) as fout:
        bewaar_instelling(aanpak_code="eigen-weg", waarden=Instelling(**TERMIJNEN | {veld: waarde}), door=teamleider)
    assert fout.value.veld == veld


@pytest.mark.parametrize("naam", ["termijnen", "punten"])
def test_an_aanpak_that_is_not_in_use_here_is_not_found(client: Any, naam: str) -> None:
    AanpakFactory(code="van-een-ander")

    assert client.get(_url(naam, "van-een-ander")).status_code == 404


def test_skills_are_chosen_and_taken_back(client: Any, gemeente: Gemeente, punten: list[Observatiepunt]) -> None:
    drie = [punt.pk for punt in punten[:3]]

    gekozen = client.post(_url("punten", "eigen-weg"), {"punten": drie}, follow=True)
    assert [punt.pk for punt in punten_voor(gemeente.pk, "eigen-weg")] == drie
    assert aanpakregels(gemeente.pk)[0].punten == 3
    client.post(_ongedaan(gekozen))
    assert gekozen_punten(gemeente.pk, "eigen-weg") == ()


def test_all_that_is_shipped_is_no_choice_and_grows_along(
    client: Any, gemeente: Gemeente, punten: list[Observatiepunt]
) -> None:
    client.post(_url("punten", "eigen-weg"), {"punten": [punt.pk for punt in punten]})
    nieuw = ObservatiepuntFactory()

    assert nieuw in punten_voor(gemeente.pk, "eigen-weg")


@pytest.mark.parametrize("aantal", [0, 2])
def test_fewer_than_three_say_too_little(client: Any, punten: list[Observatiepunt], aantal: int) -> None:
    antwoord = client.post(_url("punten", "eigen-weg"), {"punten": [punt.pk for punt in punten[:aantal]]})

    assert antwoord.status_code == 422
    assert "minstens 3" in antwoord.text


def test_a_skill_of_another_municipality_cannot_be_chosen(
    teamleider: Medewerker, gemeente: Gemeente, punten: list[Observatiepunt]
) -> None:
    teamleider.actieve_gemeente = gemeente
    ander = ObservatiepuntFactory(gemeente=AanpakFactory().gemeente or StatushouderFactory().gemeente)

    with pytest.raises(DomeinFout):
        kies_punten(aanpak_code="eigen-weg", punten=[ander.pk, *(punt.pk for punt in punten[:3])], door=teamleider)


def test_an_own_skill_asks_four_examples(client: Any, gemeente: Gemeente) -> None:
    velden = {"naam": "Hygiëne", "groep": "werk", "streef": 3, **VIER}

    antwoord = client.post(_url("punt_nieuw"), velden | {"voorbeeld_2": ""})
    assert antwoord.status_code == 422
    assert "met hulp" in antwoord.text
    bewaard = client.post(_url("punt_nieuw"), velden, follow=True)
    punt = Observatiepunt.objects.get(gemeente=gemeente)
    assert (punt.code, len(punt.voorbeelden)) == ("hygiene", 4)
    assert client.post(_url("punt_nieuw"), velden).status_code == 422

    vorm = client.get(_url("punt", punt.pk)).context["form"].initial
    client.post(_url("punt", punt.pk), velden | {"naam": "Schoon werken", "gezien": vorm["gezien"]})
    punt.refresh_from_db()
    assert punt.naam == "Schoon werken"
    oud = client.post(_url("punt", punt.pk), velden | {"naam": "Te laat", "gezien": vorm["gezien"]})
    assert "Een collega veranderde" in oud.text
    client.post(_ongedaan(bewaard))
    assert not Observatiepunt.objects.filter(gemeente=gemeente).exists()


def test_a_skill_on_which_somebody_was_scored_stays(teamleider: Medewerker, gemeente: Gemeente) -> None:
    teamleider.actieve_gemeente = gemeente
    punt = ObservatiepuntFactory(gemeente=gemeente)
    ScoreFactory(punt=punt, waarneming=WaarnemingFactory())

    with pytest.raises(DomeinFout, match="scores"):
        verwijder_punt(punt=punt, door=teamleider)


# Examples of goals


def test_a_shipped_example_is_read_and_copied_but_not_changed(client: Any, gemeente: Gemeente) -> None:
    mee = DoelvoorbeeldFactory(wat="Op tijd beginnen", stappen=["Een week"])

    assert "Op tijd beginnen" in client.get(_url("voorbeelden")).text
    assert client.get(_url("voorbeeld", mee.pk)).status_code == 404
    kopie = client.get(_url("voorbeeld_kopie", mee.pk))
    assert "Een week" in kopie.text
    client.post(
        _url("voorbeeld_kopie", mee.pk), {"gebied": "taal", "wat": "Om acht uur beginnen", "stappen": "Een week"}
    )
    assert Doelvoorbeeld.objects.get(gemeente=gemeente).stappen == ["Een week"]


def test_an_own_example_is_changed_removed_and_put_back(client: Any, gemeente: Gemeente) -> None:
    eigen = DoelvoorbeeldFactory(gemeente=gemeente, wat="Eerst", stappen=["Een"])
    ander = DoelvoorbeeldFactory(gemeente=gemeente, wat="Ander")
    velden = {"gebied": "taal", "wat": "Daarna", "stappen": "Een\nTwee", "versie": eigen.versie}

    client.post(_url("voorbeeld", eigen.pk), velden)
    assert client.post(_url("voorbeeld", eigen.pk), velden | {"wat": "Nog anders"}).status_code == 422
    assert "is er al" in client.post(_url("voorbeeld", ander.pk), velden).text
    weg = client.post(_url("voorbeeld_weg", eigen.pk), follow=True)
    assert not Doelvoorbeeld.objects.filter(pk=eigen.pk).exists()
    client.post(_ongedaan(weg))
    eigen.refresh_from_db()
    assert (eigen.wat, eigen.stappen) == ("Daarna", ["Een", "Twee"])


# Halls


def test_a_hall_is_added_renamed_closed_and_opened(client: Any, gemeente: Gemeente) -> None:
    client.post(_url("hal_nieuw"), {"naam": "De Schakel", "postcode": "2671 ab"})
    hal = Hal.objects.get(gemeente=gemeente)
    assert hal.postcode == "2671AB"
    assert client.post(_url("hal_nieuw"), {"naam": "de schakel", "postcode": ""}).status_code == 422
    assert "vier cijfers" in client.post(_url("hal_nieuw"), {"naam": "Nieuw", "postcode": "12"}).text

    client.post(_url("hal", hal.pk), {"naam": "De Brug", "postcode": "", "versie": hal.versie})
    assert client.post(_url("hal", hal.pk), {"naam": "X", "postcode": "", "versie": hal.versie}).status_code == 422
    client.post(_url("afdeling_nieuw", hal.pk), {"naam": "Inpak"})
    afdeling = Afdeling.objects.get(hal=hal)
    client.post(_url("afdeling", afdeling.pk), {"naam": "Montage", "versie": afdeling.versie})
    dicht = client.post(_url("afdeling_sluiten", afdeling.pk), follow=True)
    assert "Montage" in dicht.text
    client.post(_ongedaan(dicht))
    afdeling.refresh_from_db()
    assert (afdeling.naam, afdeling.gesloten) == ("Montage", False)
    hal_dicht = client.post(_url("hal_sluiten", hal.pk), follow=True)
    assert "Weer openen" in hal_dicht.text
    client.post(_ongedaan(hal_dicht))
    hal.refresh_from_db()
    assert (hal.naam, hal.gesloten) == ("De Brug", False)


def test_a_hall_with_people_in_it_is_not_closed(teamleider: Medewerker, gemeente: Gemeente) -> None:
    teamleider.actieve_gemeente = gemeente
    afdeling = AfdelingFactory(hal__gemeente=gemeente)
    AssessmentFactory(statushouder__gemeente=gemeente, hal=afdeling.hal, afdeling=afdeling)

    with pytest.raises(DomeinFout, match="1 assessment in deze hal"):
        haldiensten.sluit_hal(hal=afdeling.hal, door=teamleider)
    with pytest.raises(DomeinFout, match="deze afdeling"):
        haldiensten.sluit_afdeling(afdeling=afdeling, door=teamleider)


def test_the_second_of_two_who_rename_a_hall_hears_it(teamleider: Medewerker, gemeente: Gemeente) -> None:
    teamleider.actieve_gemeente = gemeente
    hal = HalFactory(gemeente=gemeente)
    haldiensten.wijzig_hal(hal=hal, naam="Eerst", postcode="", versie=hal.versie, door=teamleider)

    with pytest.raises(BewerktDoorAnder):
        haldiensten.wijzig_hal(hal=hal, naam="Daarna", postcode="", versie=hal.versie, door=teamleider)


@pytest.mark.parametrize("naam", ["inrichten", "voorbeelden", "hallen"])
def test_more_rows_take_no_more_queries(
    client: Any, gemeente: Gemeente, naam: str, django_assert_max_num_queries: Any
) -> None:
    def vul(aantal: int) -> None:
        for _ in range(aantal):
            AfdelingFactory(hal=HalFactory(gemeente=gemeente))
            AanpakFactory(gemeente=gemeente)
            ObservatiepuntFactory(gemeente=gemeente)
            DoelvoorbeeldFactory(gemeente=gemeente)

    vul(2)
    client.get(_url(naam))
    with django_assert_max_num_queries(14) as eerst:
        client.get(_url(naam))
    vul(18)
    with django_assert_max_num_queries(len(eerst)):
        client.get(_url(naam))
