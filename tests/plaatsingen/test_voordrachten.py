"""Propose somebody: talk, placed, declined with a reason, and back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel
from plaatsingen.models import Voordracht
from plaatsingen.selectors.matching import kandidaten_voor
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.voordrachten import (
    beeindig_zonder_profiel,
    draag_voor,
    neem_voordracht_terug,
    zet_voordracht,
)
from statushouders.services.profiel import trek_akkoord_in
from tests.factories import KandidaatFactory, StatushouderFactory, TrajectFactory, VoordrachtFactory, WerkplekFactory
from tests.plaatsingen.test_afspraken import wijzig
from tests.plaatsingen.verloop import beeindig, loopt, voorstel
from trajecten.services.trajecten import sluit_traject

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


def zet(voordracht: Any, door: Any, stand: str, **velden: Any) -> Voordracht:
    """Of somebody who sees how it stands now."""
    gezien = Voordracht.objects.get(pk=voordracht.pk).versie
    return zet_voordracht(voordracht=voordracht, stand=stand, gezien=gezien, door=door, **velden)


def test_a_life(am: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    zet(voordracht, am, "gesprek", gesprek_op=vandaag(), toelichting="Met mentor.")
    morgen = vandaag() + timedelta(days=1)
    assert zet(voordracht, am, "gesprek", gesprek_op=morgen).gesprek_op == morgen
    klaar = zet(voordracht, am, "afgewezen", reden="taal")
    assert (klaar.stand, klaar.reden) == ("afgewezen", "taal")
    terug = zet(voordracht, am, "gesprek")
    assert (terug.stand, terug.reden, terug.gesprek_op) == ("gesprek", "", morgen)
    assert terug.toelichting == "Met mentor."


@pytest.mark.parametrize(
    ("stand", "velden", "veld"),
    [("gesprek", {}, "gesprek_op"), ("gesprek", {"gesprek_op": date(1900, 1, 1)}, "gesprek_op"),
     ("gesprek", {"gesprek_op": date(2206, 12, 1)}, "gesprek_op"), ("afgewezen", {}, "reden"),
     ("afgewezen", {"reden": "zomaar"}, "reden"), ("afgewezen", {"reden": "toestemming"}, "reden"),
     ("voorgesteld", {}, ""), ("geplaatst", {}, "")],
)  # fmt: skip
def test_what_is_missing_is_said_at_its_field(
    am: Any, plek: Any, persoon: Any, stand: str, velden: Any, veld: str
) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout) as fout:
        zet(voordracht, am, stand, **velden)
    assert fout.value.veld == veld


def test_who_saw_an_older_state_is_told_how_it_stands(am: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    zet(voordracht, am, "afgewezen", reden="tijden")
    with pytest.raises(BewerktDoorAnder, match="Gaat niet door"):
        zet_voordracht(voordracht=voordracht, stand="gesprek", gezien=1, gesprek_op=vandaag(), door=am)


def test_twice_is_refused(am: Any, plek: Any, persoon: Any) -> None:
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout, match="al voorgesteld"):
        draag_voor(werkplek=plek, persoon=persoon, door=am)


def test_not_without_consent_nor_for_a_closed_place(am: Any, plek: Any, persoon: Any, gemeente: Any) -> None:
    with pytest.raises(DomeinFout, match="Je kunt deze persoon hier niet"):
        draag_voor(werkplek=plek, persoon=StatushouderFactory(gemeente=gemeente), door=am)
    plek.gesloten_op = vandaag()
    plek.save()
    with pytest.raises(DomeinFout, match="niet meer open"):
        draag_voor(werkplek=plek, persoon=persoon, door=am)


class TestVerder:
    """A talk asks a place that is open, an employer who wants to, and somebody who shares a profile."""

    @pytest.mark.parametrize("dicht", ["gesloten_op", "einde"])
    def test_not_on_a_place_that_is_closed_or_over(self, am: Any, plek: Any, persoon: Any, dicht: str) -> None:
        voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
        setattr(plek, dicht, vandaag() - timedelta(days=1))
        plek.save()
        with pytest.raises(DomeinFout, match="gesloten of voorbij"):
            zet(voordracht, am, "gesprek", gesprek_op=vandaag())
        assert zet(voordracht, am, "afgewezen", reden="plek_weg").reden == "plek_weg"

    def test_an_employer_who_would_rather_not_is_asked_only_on_purpose(
        self, am: Any, plek: Any, persoon: Any, ingelogd: Any
    ) -> None:
        voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
        plek.werkgever.bereidheid = "liever_niet"
        plek.werkgever.save()
        pagina = reverse("plaatsingen:voordracht", args=[voordracht.pk])
        velden = {"stand": "gesprek", "gesprek_op": vandaag().isoformat(), "versie": 1}
        klant = ingelogd(am)
        vraag = klant.post(pagina, velden)
        assert vraag.status_code == 422
        assert "Ja, ik benader deze werkgever toch." in vraag.content.decode()
        klant.post(pagina, velden | {"toch_benaderen": "on"})
        voordracht.refresh_from_db()
        assert voordracht.stand == "gesprek"

    def test_not_without_consent_any_longer(self, am: Any, teamleider: Any, plek: Any, persoon: Any) -> None:
        voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
        persoon.kandidaat.delete()
        teamleider.actieve_gemeente = am.actieve_gemeente
        with pytest.raises(DomeinFout, match="geen goedgekeurd profiel"):
            zet(voordracht, teamleider, "gesprek", gesprek_op=vandaag())


class TestToestemming:
    def test_who_takes_the_consent_back_is_not_proposed_any_longer(
        self, am: Any, klantondersteuner: Any, plek: Any, persoon: Any
    ) -> None:
        open_ = draag_voor(werkplek=plek, persoon=persoon, door=am)
        oud = VoordrachtFactory(werkplek=plek, statushouder=persoon, stand="afgewezen", reden="tijden")
        trek_akkoord_in(profiel=persoon.kandidaat.profiel, door=klantondersteuner)
        for voordracht, reden in ((open_, "toestemming"), (oud, "tijden")):
            voordracht.refresh_from_db()
            assert (voordracht.stand, voordracht.reden) == ("afgewezen", reden)
        assert Logregel.objects.filter(actie="voordracht.verder", object_id=open_.pk, door=None).count() == 1


def test_many_end_in_as_many_statements_as_few(gemeente: Any, am: Any) -> None:
    def beeindig_van(aantal: int) -> tuple[int, list[Any]]:
        alle = [VoordrachtFactory(statushouder__gemeente=gemeente, door=am) for _ in range(aantal)]
        with CaptureQueriesContext(connection) as vragen:
            beeindig_zonder_profiel([een.statushouder_id for een in alle])
        return len(vragen), alle

    weinig, _ = beeindig_van(1)
    veel, alle = beeindig_van(12)
    assert veel == weinig
    regels = Logregel.objects.filter(actie="voordracht.verder", door=None, object_id__in=[een.pk for een in alle])
    assert set(regels.values_list("object_id", "statushouder_id", "gemeente_id")) == {
        (een.pk, een.statushouder_id, een.statushouder.gemeente_id) for een in alle
    }


def test_a_traject_that_closes_ends_what_is_proposed(am: Any, klantondersteuner: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    ander = VoordrachtFactory(werkplek=plek)
    traject = TrajectFactory(statushouder=persoon)
    sluit_traject(traject=traject, reden="werk", einddatum=vandaag(), door=klantondersteuner)
    for een, stand in ((voordracht, ("afgewezen", "traject")), (ander, ("voorgesteld", ""))):
        een.refresh_from_db()
        assert (een.stand, een.reden) == stand


class TestPlaatsing:
    """A proposal and the placement that comes of it are one story."""

    @pytest.fixture
    def voordracht(self, am: Any, plek: Any, persoon: Any) -> Voordracht:
        plek.soorten = ["proefplaatsing"]
        plek.save()
        return draag_voor(werkplek=plek, persoon=persoon, door=am)

    def test_a_placement_closes_the_proposal_and_what_never_began_opens_it(
        self, klantondersteuner: Any, am: Any, plek: Any, persoon: Any, voordracht: Voordracht
    ) -> None:
        zet(voordracht, am, "gesprek", gesprek_op=vandaag())
        plaatsing = voorstel(klantondersteuner, persoon=persoon, werkgever=plek.werkgever, werkplek=plek)
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.plaatsing) == ("geplaatst", plaatsing)
        with pytest.raises(DomeinFout, match="plaatsing van gemaakt"):
            zet(voordracht, am, "afgewezen", reden="taal")
        with pytest.raises(DomeinFout, match="al een plaatsing"):
            draag_voor(werkplek=plek, persoon=persoon, door=am)
        diensten.meld_nooit_gestart(plaatsing=plaatsing, reden="taal", door=klantondersteuner)
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.plaatsing) == ("gesprek", None)
        diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.plaatsing) == ("geplaatst", plaatsing)

    def test_after_it_ended_one_can_be_proposed_again(
        self, klantondersteuner: Any, am: Any, plek: Any, persoon: Any, voordracht: Voordracht
    ) -> None:
        plaatsing = loopt(klantondersteuner, persoon=persoon, werkgever=plek.werkgever, werkplek=plek)
        assert kandidaten_voor(plek, kijker=am).bekeken == 0
        beeindig(plaatsing, klantondersteuner)
        assert kandidaten_voor(plek, kijker=am).bekeken == 1
        nieuw = draag_voor(werkplek=plek, persoon=persoon, door=am)
        voordracht.refresh_from_db()
        assert (voordracht.stand, nieuw.stand) == ("geplaatst", "voorgesteld")
        diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
        nieuw.refresh_from_db()
        assert nieuw.stand == "voorgesteld"

    def test_the_list_says_when_by_whom_and_why_not(
        self, am: Any, persoon: Any, voordracht: Voordracht, ingelogd: Any
    ) -> None:
        zet(voordracht, am, "afgewezen", reden="taal")
        lijst = ingelogd(am).get(reverse("plaatsingen:voordrachten"), {"toon": "afgelopen"}).content.decode()
        assert "Gaat niet door: Nederlands nog te laag." in lijst
        assert f"door {voordracht.door.naam}" in lijst
        assert "Toch weer oppakken" in lijst

    def test_elsewhere_it_stays_open(
        self, klantondersteuner: Any, persoon: Any, plek: Any, voordracht: Voordracht
    ) -> None:
        voorstel(klantondersteuner, persoon=persoon, werkgever=plek.werkgever)
        voordracht.refresh_from_db()
        assert voordracht.stand == "voorgesteld"

    def test_another_place_of_the_employer_takes_the_proposal_for_that_place(
        self, klantondersteuner: Any, am: Any, persoon: Any, plek: Any, voordracht: Voordracht
    ) -> None:
        ander = WerkplekFactory(werkgever=plek.werkgever, soorten=["proefplaatsing"])
        daar = draag_voor(werkplek=ander, persoon=persoon, door=am)
        plaatsing = voorstel(klantondersteuner, persoon=persoon, werkgever=plek.werkgever, werkplek=plek)
        wijzig(plaatsing, klantondersteuner, werkplek=ander)
        for een, stand, van in ((voordracht, "voorgesteld", None), (daar, "geplaatst", plaatsing)):
            een.refresh_from_db()
            assert (een.stand, een.plaatsing) == (stand, van)
        wijzig(plaatsing, klantondersteuner, werkplek=None)
        daar.refresh_from_db()
        assert (daar.stand, daar.plaatsing) == ("voorgesteld", None)

    def test_without_consent_it_does_not_come_back(
        self, klantondersteuner: Any, persoon: Any, plek: Any, voordracht: Voordracht
    ) -> None:
        plaatsing = voorstel(klantondersteuner, persoon=persoon, werkgever=plek.werkgever, werkplek=plek)
        trek_akkoord_in(profiel=persoon.kandidaat.profiel, door=klantondersteuner)
        diensten.meld_nooit_gestart(plaatsing=plaatsing, reden="taal", door=klantondersteuner)
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.reden, voordracht.plaatsing) == ("afgewezen", "toestemming", None)

    def test_placed_leads_to_the_form_of_a_placement(
        self, klantondersteuner: Any, am: Any, persoon: Any, plek: Any, voordracht: Voordracht, ingelogd: Any
    ) -> None:
        pagina = reverse("plaatsingen:voordracht", args=[voordracht.pk])
        klant = ingelogd(klantondersteuner)
        adres = f"{reverse('plaatsingen:nieuw', args=[persoon.pk])}?plek=p{plek.pk}"
        assert adres in klant.get(pagina).content.decode()
        assert 'value="geplaatst"' not in klant.get(pagina).content.decode()
        assert "Plaatsing voorstellen" in klant.get(adres).content.decode()
        tekst = ingelogd(am).get(pagina).content.decode()
        assert "Plaatsing maken" not in tekst
        assert "Ook wie de persoon begeleidt, leest dit." in tekst
        assert "legt de plaatsing vast" in tekst
        plaatsing = voorstel(klantondersteuner, persoon=persoon, werkgever=plek.werkgever, werkplek=plek)
        tekst = ingelogd(am).get(pagina).content.decode()
        assert reverse("plaatsingen:plaatsing", args=[plaatsing.pk]) in tekst
        assert '<form class="meedoen-stapel"' not in tekst
        lijst = ingelogd(am).get(reverse("plaatsingen:voordrachten"), {"toon": "afgelopen"}).content.decode()
        assert "Naar de plaatsing" in lijst
        assert "Hoe gaat het verder" not in lijst


def test_taken_back_while_nothing_happened(am: Any, plek: Any, persoon: Any) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    neem_voordracht_terug(voordracht=voordracht, door=am)
    assert not Voordracht.objects.exists()
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    zet(voordracht, am, "gesprek", gesprek_op=vandaag())
    with pytest.raises(DomeinFout, match="al iets mee gebeurd"):
        neem_voordracht_terug(voordracht=voordracht, door=am)


def test_back_from_no_while_proposed_anew_is_refused(am: Any, plek: Any, persoon: Any) -> None:
    oud = VoordrachtFactory(werkplek=plek, statushouder=persoon, stand="afgewezen", reden="tijden")
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    with pytest.raises(DomeinFout, match="al voorgesteld"):
        zet(oud, am, "voorgesteld")


class TestSchermen:
    def test_from_matching_to_a_no_and_back(self, am: Any, plek: Any, persoon: Any, ingelogd: Any) -> None:
        klant = ingelogd(am)
        kandidaten = reverse("plaatsingen:kandidaten", args=[plek.pk])
        assert "Past" in klant.get(kandidaten).content.decode()
        antwoord = klant.post(reverse("plaatsingen:voorstellen", args=[plek.pk, persoon.pk]), follow=True)
        assert "is voorgesteld voor Oogst tomaat" in antwoord.content.decode()
        voordracht = Voordracht.objects.get()
        pagina = reverse("plaatsingen:voordracht", args=[voordracht.pk])
        fout = klant.post(pagina, {"stand": "afgewezen", "versie": 1})
        assert fout.status_code == 422
        assert "Kies waarom het niet doorgaat." in fout.content.decode()
        klant.post(pagina, {"stand": "afgewezen", "reden": "vervoer", "versie": 1})
        afgelopen = klant.get(reverse("plaatsingen:voordrachten"), {"toon": "afgelopen"}).content.decode()
        assert "Niet te bereiken" in afgelopen
        assert "1 keer" in afgelopen
        klant.post(reverse("plaatsingen:voordracht_zet_terug", args=[voordracht.pk, "voorgesteld", 2]))
        voordracht.refresh_from_db()
        assert (voordracht.stand, voordracht.reden) == ("voorgesteld", "")

    def test_the_name_is_that_of_the_profile_for_an_accountmanager(
        self, am: Any, plek: Any, persoon: Any, ingelogd: Any
    ) -> None:
        draag_voor(werkplek=plek, persoon=persoon, door=am)
        tekst = ingelogd(am).get(reverse("plaatsingen:voordrachten")).content.decode()
        assert persoon.achternaam not in tekst
        assert reverse("statushouders:profiel", args=[persoon.kandidaat.profiel_id]) in tekst

    def test_of_two_editors_the_second_keeps_what_was_written_and_sees_the_first(
        self, am: Any, plek: Any, persoon: Any, ingelogd: Any
    ) -> None:
        voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
        zet(voordracht, am, "afgewezen", reden="tijden")
        pagina = reverse("plaatsingen:voordracht", args=[voordracht.pk])
        velden = {"stand": "afgewezen", "reden": "taal", "toelichting": "Sprak weinig.", "versie": 1}
        tekst = ingelogd(am).post(pagina, velden).content.decode()
        assert "Een collega was je voor" in tekst
        assert "Sprak weinig." in tekst
        assert 'name="versie" value="2"' in tekst
