"""The pages of matching: looking for work, for a person, and for the reason why somebody does not fit."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from plaatsingen.models import Plaatsing, Voordracht
from plaatsingen.selectors.matching import HOOGSTENS_NIET
from plaatsingen.services.voordrachten import draag_voor
from tests.factories import (
    BetrokkenheidFactory,
    KandidaatFactory,
    PlaatsingFactory,
    StatushouderFactory,
    VoordrachtFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.plaatsingen.verloop import voorstel
from werkgevers.models import Werkgever, Werkplek

pytestmark = pytest.mark.django_db
LANDING = reverse("plaatsingen:matching")


@pytest.fixture
def klant(accountmanager: Any, ingelogd: Any) -> Any:
    return ingelogd(accountmanager)


def _naam(kandidaat: Any) -> str:
    return str(kandidaat.profiel.momentopname["naam"])


def test_the_landing_finds_work_by_word_sector_and_owner(gemeente: Any, accountmanager: Any, klant: Any) -> None:
    kas = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij", sbi="01", eigenaar=accountmanager)
    plek = WerkplekFactory(
        werkgever=kas, titel="Oogsten", aantal=3, dagdelen=["di_ochtend"], uren_per_week=16,
    )  # fmt: skip
    WerkplekFactory(werkgever=WerkgeverFactory(gemeente=gemeente, naam="Bakkerij", sbi="10"), titel="Brood bakken")
    PlaatsingFactory(werkgever=kas, werkplek=plek, stand="akkoord", statushouder__gemeente=gemeente)

    def titels(**velden: str) -> set[str]:
        tekst = klant.post(LANDING, velden).content.decode()
        return {titel for titel in ("Oogsten", "Brood bakken") if titel in tekst}

    assert titels() == {"Oogsten", "Brood bakken"}
    assert titels(zoek="oogst") == titels(zoek="kweker") == titels(sectie="A") == titels(welke="mijn") == {"Oogsten"}
    assert titels(zoek="bestaat niet") == set()
    tekst = klant.get(LANDING).content.decode()
    assert "di ochtend, 16 uur per week" in tekst
    assert "2 van 3" in tekst
    assert "Oogsten" in klant.get(LANDING, {"zoek": "bestaat niet"}).content.decode()


def test_a_person_is_found_by_the_name_that_one_may_read(gemeente: Any, klant: Any) -> None:
    mens = KandidaatFactory(statushouder__gemeente=gemeente, statushouder__achternaam="Zwijgmans")
    gevonden = klant.post(LANDING, {"wie": _naam(mens).split()[0]}).content.decode()
    assert reverse("plaatsingen:plekken", args=[mens.pk]) in gevonden
    niemand = klant.post(LANDING, {"wie": "Zwijgmans"}).content.decode()
    assert "Niemand gevonden" in niemand


class TestHoeZitHet:
    """One asks about somebody by name, and reads how that one stands, or why matching does not look."""

    @pytest.fixture
    def plek(self, gemeente: Any) -> Any:
        return WerkplekFactory(werkgever__gemeente=gemeente, belasting=["kou"])

    def test_who_fits_and_who_does_not(self, gemeente: Any, klant: Any, plek: Any) -> None:
        past = KandidaatFactory(statushouder__gemeente=gemeente)
        kan_niet = KandidaatFactory(statushouder__gemeente=gemeente, belasting_niet=["kou"])
        al = KandidaatFactory(statushouder__gemeente=gemeente)
        VoordrachtFactory(werkplek=plek, statushouder=al.statushouder)
        werkt = KandidaatFactory(statushouder__gemeente=gemeente)
        PlaatsingFactory(werkgever=plek.werkgever, werkplek=plek, stand="voorstel", statushouder=werkt.statushouder)
        pagina = reverse("plaatsingen:kandidaten", args=[plek.pk])
        woorden = {}
        for mens in (past, kan_niet, al, werkt):
            antwoord = klant.post(pagina, {"wie": _naam(mens)})
            blauwe_map = reverse("statushouders:profiel", args=[mens.profiel_id])
            ons = next(een for een in antwoord.context["antwoorden"] if een.wie.url == blauwe_map)
            woorden[mens.pk] = ons.beeld.oordeel if ons.beeld else ons.waarom
            assert _naam(mens) in antwoord.content.decode().partition("Hoe zit het met iemand")[2]
        assert woorden[kan_niet.pk] == "Past nu niet"
        assert woorden[past.pk] == "Past misschien"
        assert "al voorgesteld" in woorden[al.pk]
        assert "geplaatst" in woorden[werkt.pk]

    def test_a_colleague_hears_that_there_is_no_consent(
        self, gemeente: Any, teamleider: Any, ingelogd: Any, plek: Any
    ) -> None:
        StatushouderFactory(gemeente=gemeente, voornamen="Zonderprofiel")
        pagina = reverse("plaatsingen:kandidaten", args=[plek.pk])
        tekst = ingelogd(teamleider).post(pagina, {"wie": "zonderprof"}).content.decode()
        assert "heeft nog geen profiel met toestemming" in tekst


def test_who_does_not_fit_is_shown_page_by_page(gemeente: Any, klant: Any) -> None:
    plek = WerkplekFactory(werkgever__gemeente=gemeente, belasting=["kou"])
    mensen = [KandidaatFactory(statushouder__gemeente=gemeente, belasting_niet=["kou"]) for _ in range(20)]
    pagina = reverse("plaatsingen:kandidaten", args=[plek.pk])
    eerste, tweede = (klant.get(pagina, {"niet": nummer}).context["niet"] for nummer in (1, 2))
    assert len(eerste) == HOOGSTENS_NIET
    assert {een.pk for een in (*eerste, *tweede)} == {mens.pk for mens in mensen}
    tekst = klant.get(pagina).content.decode()
    assert "niet=2" in tekst
    assert "afgeschermd" in tekst
    assert "</a> Het werk past niet: " in tekst
    assert "niet=2" not in klant.get(pagina, {"niet": "2"}).content.decode()
    # Folded while there is somebody to propose.
    assert '<details class="meedoen-waarom" open>' in tekst
    KandidaatFactory(statushouder__gemeente=gemeente)
    tekst = klant.get(pagina).content.decode()
    assert '<details class="meedoen-waarom">' in tekst
    assert "Niemand past goed, één misschien." in tekst


def test_who_is_proposed_elsewhere_too_is_said(gemeente: Any, klant: Any) -> None:
    plek, ander = (WerkplekFactory(werkgever__gemeente=gemeente, werkgever__naam=naam) for naam in ("Hier", "Elders"))
    mens = KandidaatFactory(statushouder__gemeente=gemeente).statushouder
    bij_ander = VoordrachtFactory(werkplek=ander, statushouder=mens, stand="gesprek", gesprek_op=date(2026, 11, 26))
    bladzijde = reverse("plaatsingen:kandidaten", args=[plek.pk])
    assert "bij Elders, gesprek op 26 november 2026" in klant.get(bladzijde).content.decode()
    Voordracht.objects.filter(pk=bij_ander.pk).update(stand="afgewezen", reden="wil_niet")
    assert "Elders" not in klant.get(bladzijde).content.decode()


def test_more_places_are_read_within_the_dossier(
    gemeente: Any, jobcoach: Any, ingelogd: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plaatsingen.views.matching.HOOGSTENS", 1)
    monkeypatch.setattr("plaatsingen.selectors.matching.HOOGSTENS", 1)
    titels = ("Eerste plek", "Tweede plek")
    for titel in titels:
        WerkplekFactory(werkgever__gemeente=gemeente, titel=titel)
    mens = KandidaatFactory(statushouder__gemeente=gemeente).statushouder
    BetrokkenheidFactory(statushouder=mens, medewerker=jobcoach)
    klant, dossier = ingelogd(jobcoach), reverse("werkplek:dossier", args=[mens.pk])
    eerste = klant.get(dossier, {"tab": "plekken"}).content.decode()
    assert 'href="?tab=plekken&amp;bladzijde=2#p-past"' in eerste
    tweede = klant.get(dossier, {"tab": "plekken", "bladzijde": "2"}).content.decode()
    assert [titel in eerste for titel in titels] != [titel in tweede for titel in titels]


def test_the_page_leads_on(gemeente: Any, klant: Any) -> None:
    plek = WerkplekFactory(werkgever__gemeente=gemeente, vaardigheden_nodig=["Heftruck rijden"])
    mens = KandidaatFactory(statushouder__gemeente=gemeente)
    tekst = klant.get(reverse("plaatsingen:kandidaten", args=[plek.pk])).content.decode()
    for naam, pk in {
        "werkgevers:werkgever": plek.werkgever_id,
        "werkgevers:werkplek": plek.pk,
        "werkgevers:werkplek_wijzigen": plek.pk,
        "statushouders:profiel": mens.profiel_id,
    }.items():
        assert reverse(naam, args=[pk]) in tekst
    assert "Heftruck rijden" in tekst
    assert "Blauwe map" in tekst


def test_as_many_queries_for_many_rows(gemeente: Any, klant: Any) -> None:
    plek = WerkplekFactory(werkgever__gemeente=gemeente)
    eerste = KandidaatFactory(statushouder__gemeente=gemeente)

    def vul(aantal: int) -> None:
        for _ in range(aantal):
            VoordrachtFactory(werkplek=WerkplekFactory(werkgever__gemeente=gemeente), statushouder=eerste.statushouder)
            VoordrachtFactory(
                werkplek=plek, statushouder=KandidaatFactory(statushouder__gemeente=gemeente).statushouder
            )
            KandidaatFactory(statushouder__gemeente=gemeente)
            WerkplekFactory(werkgever__gemeente=gemeente)

    adressen = (
        LANDING,
        reverse("plaatsingen:kandidaten", args=[plek.pk]),
        reverse("plaatsingen:plekken", args=[eerste.pk]),
        reverse("plaatsingen:voordrachten"),
    )

    def queries() -> list[int]:
        geteld = []
        for adres in adressen:
            with CaptureQueriesContext(connection) as vragen:
                assert klant.get(adres).status_code == 200
            geteld.append(len(vragen))
        return geteld

    vul(2)
    queries()
    eerst = queries()
    vul(10)
    assert queries() == eerst
    assert max(eerst) <= 15, eerst


def test_the_landing_sets_full_places_apart_as_matching_counts_them(gemeente: Any, klant: Any) -> None:
    """One rule for how full it is: with the period, of the place and of its employer."""
    vol, straks, klein = (
        WerkplekFactory(werkgever__gemeente=gemeente, titel=titel, gevraagd_op=vandaag())
        for titel in ("Nu vol werk", "Straks vrij", "Bij een kleine")
    )
    vrij = WerkplekFactory(werkgever__gemeente=gemeente, titel="Altijd vrij", gevraagd_op=date(2020, 1, 1))
    for plek in (vol, straks):
        al = PlaatsingFactory(werkgever=plek.werkgever, werkplek=plek, stand="akkoord", statushouder__gemeente=gemeente)
    Werkplek.objects.filter(pk=straks.pk).update(begin=al.einde + timedelta(days=1))
    PlaatsingFactory(werkgever=klein.werkgever, werkplek=None, stand="akkoord", statushouder__gemeente=gemeente)
    Werkgever.objects.filter(pk=klein.werkgever_id).update(capaciteit=1)
    groepen = {kop: {rij.plek.pk for rij in rijen} for kop, rijen in klant.get(LANDING).context["groepen"]}
    assert groepen == {"Open plekken": {straks.pk, vrij.pk}, "Nu vol": {vol.pk, klein.pk}}
    assert "werkgever vol" in klant.get(LANDING).content.decode()
    mens = KandidaatFactory(statushouder__gemeente=gemeente)
    uit = klant.get(reverse("plaatsingen:plekken", args=[mens.pk])).context["uitkomst"]
    assert {paar.plek for paar in uit.passen if paar.code["ruimte"] is not None} == groepen["Nu vol"]
    assert {paar.plek for paar in uit.passen if paar.past == 0} <= groepen["Open plekken"]


def test_what_is_proposed_is_named_before_one_proposes_more(
    gemeente: Any, klant: Any, accountmanager: Any, klantondersteuner: Any
) -> None:
    """The list, both sides of matching, a proposal and a new placement give the same answer about the last room."""
    bakkerij = WerkgeverFactory(gemeente=gemeente, naam="Bakkerij Zilt", capaciteit=1)
    plek = WerkplekFactory(werkgever=bakkerij, soorten=["proefplaatsing"])
    al = PlaatsingFactory(werkgever=bakkerij, werkplek=plek, stand="voorstel", statushouder__gemeente=gemeente)
    mens = KandidaatFactory(statushouder__gemeente=gemeente)
    lijst = klant.get(LANDING).content.decode()
    assert "1 van 1<br>" in lijst
    assert "1 plaatsing voorgesteld" in lijst
    reden = "voor de laatste vrije plek is al een plaatsing voorgesteld"
    for adres in (reverse("plaatsingen:plekken", args=[mens.pk]), reverse("plaatsingen:kandidaten", args=[plek.pk])):
        tekst = klant.get(adres).content.decode()
        assert reden in tekst
        assert "Toch voorstellen" in tekst
    with pytest.raises(DomeinFout, match="al een plaatsing voorgesteld"):
        draag_voor(werkplek=plek, persoon=mens.statushouder, door=accountmanager)
    with pytest.raises(DomeinFout, match="wil hoogstens 1 plek tegelijk"):
        voorstel(klantondersteuner, werkgever=bakkerij, werkplek=plek)
    Plaatsing.objects.filter(pk=al.pk).update(stand="nooit_gestart", eindreden="taal")
    assert "plaatsing voorgesteld" not in klant.get(LANDING).content.decode()


def test_a_full_place_is_asked_about_and_who_would_rather_not_is_left_alone(
    gemeente: Any, accountmanager: Any, klant: Any
) -> None:
    plek = WerkplekFactory(werkgever__gemeente=gemeente)
    persoon = KandidaatFactory(statushouder__gemeente=gemeente).statushouder
    PlaatsingFactory(werkgever=plek.werkgever, stand="akkoord", statushouder__gemeente=gemeente)
    plek.werkgever.capaciteit = 1
    plek.werkgever.save()
    adres = reverse("plaatsingen:voorstellen", args=[plek.pk, persoon.pk])
    assert "Hier is nu geen plek vrij" in klant.post(adres, follow=True).content.decode()
    bladzijde = klant.get(reverse("plaatsingen:kandidaten", args=[plek.pk])).content.decode()
    assert "de werkgever heeft al zoveel mensen als is afgesproken" in bladzijde
    assert "Toch voorstellen" in bladzijde
    assert "nu geen plek vrij" in bladzijde
    assert "Niemand past goed" in bladzijde
    assert not Voordracht.objects.exists()
    klant.post(adres, {"toch": "ja"})
    assert Voordracht.objects.get().statushouder == persoon
    Voordracht.objects.all().delete()
    plek.werkgever.bereidheid = "liever_niet"
    plek.werkgever.save()
    eerst = "doet liever niet mee. .* Pas dan eerst de houding aan bij de werkgever"
    with pytest.raises(DomeinFout, match=eerst):
        draag_voor(werkplek=plek, persoon=persoon, door=accountmanager, toch_bij_vol=True)
    for naam, pk in (("plaatsingen:kandidaten", plek.pk), ("plaatsingen:kandidaten_bij", plek.werkgever_id)):
        tekst = klant.get(reverse(naam, args=[pk])).content.decode()
        assert "Pas dan eerst de houding aan bij de werkgever" in tekst
        assert reverse("werkgevers:bewerk", args=[plek.werkgever_id]) in tekst
