"""Propose somebody: talk, placed, declined with a reason, and back."""

from typing import Any

import pytest
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import draag_voor, neem_voordracht_terug, zet_voordracht
from tests.factories import KandidaatFactory, StatushouderFactory, VoordrachtFactory, WerkplekFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def am(accountmanager: Any, gemeente: Any) -> Any:
    accountmanager.actieve_gemeente = gemeente
    return accountmanager


@pytest.fixture
def plek(gemeente: Any) -> Any:
    return WerkplekFactory(werkgever__gemeente=gemeente)


@pytest.fixture
def persoon(gemeente: Any) -> Any:
    return KandidaatFactory(statushouder__gemeente=gemeente).statushouder


def test_a_life(am: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    zet_voordracht(voordracht=voordracht, stand="gesprek", gesprek_op=vandaag(), toelichting="Met mentor.", door=am)
    klaar = zet_voordracht(voordracht=voordracht, stand="afgewezen", reden="taal", door=am)
    assert (klaar.stand, klaar.reden) == ("afgewezen", "taal")
    terug = zet_voordracht(voordracht=voordracht, stand="gesprek", door=am)
    assert (terug.stand, terug.reden, terug.gesprek_op) == ("gesprek", "", vandaag())
    assert terug.toelichting == "Met mentor."


@pytest.mark.parametrize(
    ("stand", "velden", "veld"),
    [("gesprek", {}, "gesprek_op"), ("afgewezen", {}, "reden"), ("afgewezen", {"reden": "zomaar"}, "reden"),
     ("voorgesteld", {}, "")],
)  # fmt: skip
def test_what_is_missing_is_said_at_its_field(
    am: Any, plek: Any, persoon: Any, stand: str, velden: Any, veld: str
) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout) as fout:
        zet_voordracht(voordracht=voordracht, stand=stand, door=am, **velden)
    assert fout.value.veld == veld


def test_twice_is_refused(am: Any, plek: Any, persoon: Any) -> None:
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout, match="al voorgesteld"):
        draag_voor(werkplek=plek, persoon=persoon, door=am)


def test_not_without_consent_nor_for_a_closed_place(am: Any, plek: Any, persoon: Any, gemeente: Any) -> None:
    with pytest.raises(DomeinFout, match="geen goedgekeurd profiel"):
        draag_voor(werkplek=plek, persoon=StatushouderFactory(gemeente=gemeente), door=am)
    plek.gesloten_op = vandaag()
    plek.save()
    with pytest.raises(DomeinFout, match="niet meer open"):
        draag_voor(werkplek=plek, persoon=persoon, door=am)


def test_taken_back_while_nothing_happened(am: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    neem_voordracht_terug(voordracht=voordracht, door=am)
    assert not Voordracht.objects.exists()
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    zet_voordracht(voordracht=voordracht, stand="geplaatst", door=am)
    with pytest.raises(DomeinFout, match="al iets mee gebeurd"):
        neem_voordracht_terug(voordracht=voordracht, door=am)


def test_back_from_no_while_proposed_anew_is_refused(am: Any, plek: Any, persoon: Any) -> None:
    oud = VoordrachtFactory(werkplek=plek, statushouder=persoon, stand="afgewezen", reden="tijden")
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout, match="al voorgesteld"):
        zet_voordracht(voordracht=oud, stand="voorgesteld", door=am)


class TestSchermen:
    def test_from_matching_to_a_no_and_back(self, am: Any, plek: Any, persoon: Any, ingelogd: Any) -> None:
        klant = ingelogd(am)
        kandidaten = reverse("plaatsingen:kandidaten", args=[plek.pk])
        assert "Past" in klant.get(kandidaten).content.decode()
        antwoord = klant.post(reverse("plaatsingen:voorstellen", args=[plek.pk, persoon.pk]), follow=True)
        assert "is voorgesteld voor Oogst tomaat" in antwoord.content.decode()
        voordracht = Voordracht.objects.get()
        pagina = reverse("plaatsingen:voordracht", args=[voordracht.pk])
        fout = klant.post(pagina, {"stand": "afgewezen"})
        assert fout.status_code == 422
        assert "Kies waarom het niet doorgaat." in fout.content.decode()
        klant.post(pagina, {"stand": "afgewezen", "reden": "vervoer"})
        afgelopen = klant.get(reverse("plaatsingen:voordrachten"), {"toon": "afgelopen"}).content.decode()
        assert "Niet te bereiken" in afgelopen
        assert "1 keer" in afgelopen
        klant.post(reverse("plaatsingen:voordracht_zet_terug", args=[voordracht.pk, "voorgesteld"]))
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.reden) == ("voorgesteld", "")

    def test_the_name_is_that_of_the_profile_for_an_accountmanager(
        self, am: Any, plek: Any, persoon: Any, ingelogd: Any
    ) -> None:
        draag_voor(werkplek=plek, persoon=persoon, door=am)
        tekst = ingelogd(am).get(reverse("plaatsingen:voordrachten")).content.decode()
        assert persoon.achternaam not in tekst
        assert reverse("statushouders:profiel", args=[persoon.kandidaat.profiel_id]) in tekst
