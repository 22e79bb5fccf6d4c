"""Who may be looked for follows the consent, and only with the parts that are shared."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kern.tijd import nu, vandaag
from plaatsingen.models import Kandidaat
from plaatsingen.services.kandidaten import papieren_in, werk_kandidaten_bij
from statushouders.models import Profiel
from statushouders.profielbeeld import afdruk
from statushouders.profielcodes import Profieldeel
from statushouders.selectors.profiel import beeld_van
from statushouders.services import begin_profiel, geef_akkoord, trek_akkoord_in, wijzig_profiel
from tests.factories import (
    BetrokkenheidFactory,
    KandidaatFactory,
    LeefsituatieFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    StatushouderFactory,
    VaardigheidFactory,
    WerkervaringFactory,
)

pytestmark = pytest.mark.django_db
ALLES = tuple(Profieldeel.values)


@pytest.fixture
def ko(klantondersteuner: Any, gemeente: Any) -> Any:
    klantondersteuner.actieve_gemeente = gemeente
    return klantondersteuner


@pytest.fixture
def persoon(gemeente: Any, ko: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=persoon, medewerker=ko)
    PersoonstaalFactory(statushouder=persoon, taal="nl", spreken="A2", luisteren="B1")
    WerkervaringFactory(statushouder=persoon, beroep="Meubelmaker", sector="ambacht", taken="Kasten maken")
    OpleidingFactory(statushouder=persoon, richting="Lassen")
    VaardigheidFactory(statushouder=persoon, soort="vaardigheid", tekst="Kasten stofferen")
    VaardigheidFactory(statushouder=persoon, soort="certificaat", tekst="VCA-basis")
    LeefsituatieFactory(statushouder=persoon, functioneel="Mag zitten.", belasting_niet=["zwaar_tillen"])
    return persoon


def akkoord(persoon: Any, ko: Any, gedeeld: Any = ALLES) -> Profiel:
    concept = begin_profiel(persoon=persoon, door=ko)
    teksten = {"roepnaam": "Sam", "werk": "Graag in de tuinbouw.", "vorm": "groep"}
    concept = wijzig_profiel(profiel=concept, teksten=teksten, versie=concept.versie, door=ko)
    gelezen = afdruk(beeld_van(concept))
    return geef_akkoord(profiel=concept, op=vandaag(), wijze="mondeling", gedeeld=gedeeld, gelezen=gelezen, door=ko)


def test_consent_makes_a_candidate_of_what_is_shared(persoon: Any, ko: Any) -> None:
    akkoord(persoon, ko)
    kandidaat = Kandidaat.objects.get(pk=persoon.pk)
    assert kandidaat.taalniveau == 3
    assert (kandidaat.sectoren, kandidaat.vak_werk, kandidaat.vak_opleiding) == (["ambacht"], ["hout"], ["metaal"])
    assert (kandidaat.vak_wens, kandidaat.vorm) == (["groen"], "groep")
    assert kandidaat.certificaten == ["vca"]
    assert "kasten stofferen" in kandidaat.vaardigheden
    assert kandidaat.belasting_niet == ["zwaar_tillen"]


@pytest.mark.parametrize(
    ("deel", "velden"),
    [
        (Profieldeel.TALEN, {"taalniveau": None}),
        (Profieldeel.ERVARING, {"sectoren": [], "vak_werk": [], "vak_opleiding": []}),
        (Profieldeel.COMPETENTIES, {"vaardigheden": [], "certificaten": []}),
        (Profieldeel.FUNCTIONEEL, {"belasting_niet": []}),
        (Profieldeel.WERK, {"vak_wens": [], "vorm": ""}),
    ],
)
def test_a_part_that_is_not_shared_is_as_if_nobody_knew(persoon: Any, ko: Any, deel: str, velden: Any) -> None:
    profiel = akkoord(persoon, ko, gedeeld=[code for code in ALLES if code != deel])
    kandidaat = Kandidaat.objects.get(pk=persoon.pk)
    assert {veld: getattr(kandidaat, veld) for veld in velden} == velden
    assert "zwaar_tillen" in str(profiel.momentopname) or deel == Profieldeel.FUNCTIONEEL


def test_it_goes_with_the_consent(persoon: Any, ko: Any) -> None:
    profiel = akkoord(persoon, ko)
    trek_akkoord_in(profiel=profiel, door=ko)
    assert not Kandidaat.objects.filter(pk=persoon.pk).exists()


def test_a_new_version_replaces_it_and_facts_of_later_do_not(persoon: Any, ko: Any) -> None:
    akkoord(persoon, ko)
    WerkervaringFactory(statushouder=persoon, beroep="Kok")
    werk_kandidaten_bij([persoon.pk])
    assert Kandidaat.objects.get(pk=persoon.pk).vak_werk == ["hout"]
    tweede = akkoord(persoon, ko)
    kandidaat = Kandidaat.objects.get(pk=persoon.pk)
    assert kandidaat.profiel_id == tweede.pk
    assert set(kandidaat.vak_werk) == {"hout", "keuken"}


def test_the_profile_says_it_too(persoon: Any, ko: Any) -> None:
    delen = {deel["code"]: deel for deel in akkoord(persoon, ko).momentopname["delen"]}
    assert delen["werk"]["regels"] == [["Werkt het liefst", "in een groep"]]
    assert delen["functioneel"]["regels"] == [["Gaat niet", "Tillen boven 12 kilo"]]


def test_papers_are_recognised_in_words() -> None:
    assert papieren_in(["vca-basis", "heftruckcertificaat", "ehbo"]) == ["vca", "heftruck"]
    assert papieren_in(["lassen (mig)"]) == ["lassen"]
    assert papieren_in(["lastig publiek"]) == []


def test_as_many_queries_for_many_and_the_time_is_that_of_the_last_change(gemeente: Any) -> None:
    def opnieuw(aantal: int) -> int:
        ids = [KandidaatFactory(statushouder__gemeente=gemeente).pk for _ in range(aantal)]
        Kandidaat.objects.update(bijgewerkt_op=nu() - timedelta(days=3))
        with CaptureQueriesContext(connection) as queries:
            werk_kandidaten_bij(ids)
        assert not Kandidaat.objects.filter(pk__in=ids, bijgewerkt_op__lt=nu() - timedelta(days=1)).exists()
        return len(queries)

    assert opnieuw(2) == opnieuw(20)
