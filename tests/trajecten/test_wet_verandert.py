"""A new version of a law's aanpak: who began by the older one keeps its norms, and only gets what is new."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from medewerkers.models import Medewerker
from statushouders.codelijsten import Regime
from statushouders.models import Statushouder
from trajecten.meegeleverd import WESTLAND, WI2021, laad_aanpakken
from trajecten.models import Aanpak, Stap
from trajecten.models.aanpak import Eenheid
from trajecten.selectors.aanpakken import aanpakken_in_gebruik
from trajecten.services import herplan, rond_stap_af, sla_stap_over, sluit_traject, verplaats_stap
from trajecten.statussen import Stapstatus
from trajecten.uitleg import waarom
from trajecten.verwachting import verwachtingen

DAG = date(2026, 11, 24)
KENNISGEVING = date(2026, 11, 2)
Vestig = Callable[..., Statushouder]
StapVan = Callable[[Statushouder, str], Stap]

pytestmark = pytest.mark.usefixtures("aanpakken")


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def persoon(vestig: Vestig) -> Statushouder:
    return vestig(brp_inschrijving=KENNISGEVING, kennisgeving_duo=KENNISGEVING)


def _versie_2() -> Aanpak:
    """The PIP within 4 weeks, no 'leerbaarheidstoets' any more, and a new step after the PIP."""
    pip = next(stap for stap in WI2021.stappen if stap.code == "pip")
    nieuw = {
        "pip": replace(pip, naam="PIP (nieuw)", streef=(4, Eenheid.WEKEN), uiterst=(4, Eenheid.WEKEN)),
        "voortgang": replace(
            pip, code="voortgang", naam="Voortgang", vanaf=("pip",), streef=(10, Eenheid.DAGEN), uiterst=None
        ),
    }
    stappen = {stap.code: stap for stap in WI2021.stappen if stap.code != "leerbaarheidstoets"} | nieuw
    laad_aanpakken((replace(WI2021, versie=2, stappen=tuple(stappen.values())), WESTLAND))
    versie: Aanpak = Aanpak.objects.get(code="wi2021", versie=2)
    return versie


def _stappen(persoon: Statushouder) -> dict[str, Stap]:
    rijen = Stap.objects.filter(traject__statushouder=persoon).select_related("aanpakstap__aanpak")
    per_code = {stap.aanpakstap.code: stap for stap in rijen}
    assert len(per_code) == len(rijen)
    return per_code


def test_who_began_keeps_the_norms_and_gets_what_is_new(persoon: Statushouder) -> None:
    voor = {code: (stap.pk, stap.aanpakstap_id, stap.uiterlijk) for code, stap in _stappen(persoon).items()}
    _versie_2()
    na = _stappen(persoon)
    assert {code: (na[code].pk, na[code].aanpakstap_id, na[code].uiterlijk) for code in voor} == voor
    assert na.keys() - voor.keys() == {"voortgang"}
    assert na["pip"].uiterste_datum == KENNISGEVING + timedelta(weeks=10)


def test_the_page_shows_the_law_as_it_is_now(persoon: Statushouder) -> None:
    nieuw = _versie_2()
    wetten = [een for een in aanpakken_in_gebruik(persoon.gemeente_id) if een.soort == Aanpak.Soort.WETTELIJK]
    assert wetten == [nieuw]


def test_who_begins_now_goes_by_the_newest(vestig: Vestig, klantondersteuner: Medewerker) -> None:
    """Also the steps of the municipality that count from a legal step of the older version."""
    nieuw = _versie_2()
    persoon = vestig(brp_inschrijving=KENNISGEVING, kennisgeving_duo=KENNISGEVING)
    stappen = _stappen(persoon)
    assert len(stappen) == len(WESTLAND.stappen) + len(WI2021.stappen)
    assert {stappen[code].aanpakstap.aanpak for code in ("pip", "pvt", "voortgang")} == {nieuw}
    rond_stap_af(stap=stappen["pip"], door=klantondersteuner)
    rond_stap_af(stap=stappen["pvt"], door=klantondersteuner)
    assert _stappen(persoon)["terugkombijeenkomst"].basisdatum == DAG


def test_a_new_step_counts_from_the_older_version_of_its_anchor(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    _versie_2()
    stappen = list(_stappen(persoon).values())
    datums = {"kennisgeving_duo": KENNISGEVING, "brp_inschrijving": KENNISGEVING}
    voortgang = verwachtingen(stappen, datums, DAG)[_stappen(persoon)["voortgang"].pk]
    assert (voortgang.wacht_op, voortgang.op_stap) == ("PIP vaststellen", True)
    assert waarom(_stappen(persoon)["voortgang"], stappen)[0] == (
        "Nog geen datum: deze stap wacht op ‘PIP vaststellen’."
    )
    assert voortgang.dag == KENNISGEVING + timedelta(weeks=9, days=10)

    rond_stap_af(stap=_stappen(persoon)["pip"], door=klantondersteuner)
    assert _stappen(persoon)["voortgang"].basisdatum == DAG


def test_what_was_done_or_skipped_does_not_come_again(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    stappen = _stappen(persoon)
    rond_stap_af(stap=stappen["pip"], door=klantondersteuner)
    sla_stap_over(stap=stappen["map"], door=klantondersteuner, reden="Onderwijsroute.")
    _versie_2()
    na = _stappen(persoon)
    assert (na["pip"].status, na["map"].status) == (Stapstatus.GEDAAN, Stapstatus.OVERGESLAGEN)
    assert (na["pip"].pk, na["map"].pk) == (stappen["pip"].pk, stappen["map"].pk)


def test_after_another_regime_only_what_left_a_trace_keeps_its_norm(
    persoon: Statushouder, stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    """What nobody touched went away, and comes back as the law is now."""
    verplaats_stap(stap=stap_van(persoon, "pip"), door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    oud = stap_van(persoon, "pip").aanpakstap
    nieuw = _versie_2()
    for regime in (Regime.GEEN, Regime.WI2021):
        persoon.regime = regime
        persoon.save()
        herplan([persoon.pk])
    stappen = _stappen(persoon)
    assert (stappen["pip"].aanpakstap, stappen["pip"].status) == (oud, Stapstatus.OPEN)
    assert stappen["pvt"].aanpakstap.aanpak == nieuw
    assert "leerbaarheidstoets" not in stappen


def test_a_regime_that_becomes_known_keeps_or_drops_the_steps_of_its_law(vestig: Vestig) -> None:
    bekend, ander = (vestig(regime=Regime.ONBEKEND, brp_inschrijving=KENNISGEVING) for _ in range(2))
    oud = {code: stap.aanpakstap_id for code, stap in _stappen(bekend).items()}
    _versie_2()
    for persoon, regime in ((bekend, Regime.WI2021), (ander, Regime.WI2013)):
        persoon.regime = regime
        persoon.save()
    herplan([bekend.pk, ander.pk])
    na = {code: stap.aanpakstap_id for code, stap in _stappen(bekend).items()}
    assert {code: na[code] for code in oud} == oud
    assert _stappen(ander).keys() == {stap.code for stap in WESTLAND.stappen} - {"terugkombijeenkomst"}


def test_what_is_new_comes_to_whom_the_law_applies_and_to_nobody_else(
    vestig: Vestig, klantondersteuner: Medewerker
) -> None:
    onder, onbekend, ander, klaar = (
        vestig(brp_inschrijving=KENNISGEVING, regime=regime)
        for regime in (Regime.WI2021, Regime.ONBEKEND, Regime.WI2013, Regime.WI2021)
    )
    sluit_traject(traject=klaar.trajecten.get(), door=klantondersteuner, reden="werk", einddatum=DAG)
    _versie_2()
    assert ["voortgang" in _stappen(persoon) for persoon in (onder, onbekend, ander, klaar)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_new_version_of_what_new_people_get_takes_over(vestig: Vestig) -> None:
    oud = vestig()
    laad_aanpakken((WI2021, replace(WESTLAND, versie=2)))
    assert [persoon.trajecten.get().aanpak.versie for persoon in (oud, vestig())] == [1, 2]
