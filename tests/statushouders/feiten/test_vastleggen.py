"""Recording facts: what was asked is replaced, what was not stays, and nothing is half written."""

from datetime import date
from typing import Any

import pytest

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Logregel
from statushouders.feiten import (
    Feiten,
    Gezondheidfeit,
    Leefgegevens,
    Opleidingfeit,
    Taalfeit,
    Vaardigheidfeit,
    Vluchtfeit,
    Werkfeit,
)
from statushouders.models import Feitherkomst, Gezondheid, Leefsituatie, Opleiding, Persoonstaal, Vaardigheid
from statushouders.selectors.feiten import feiten_van
from statushouders.services import leg_feiten_vast, wijzig_feiten
from tests.factories import BetrokkenheidFactory, PersoonstaalFactory, StatushouderFactory

ALLES = Feiten(
    talen=(
        Taalfeit(taal="ti", moedertaal=True, luisteren="C2", spreken="C2", lezen="B2", schrijven="B1"),
        Taalfeit(taal="nl", luisteren="A1", spreken="A0"),
    ),
    opleidingen=(Opleidingfeit(niveau="vak", richting="Elektricien", land="ER", van_jaar=2008, diploma="kwijt"),),
    werkervaringen=(Werkfeit(beroep="Elektricien", sector="bouw", land="ER", van_jaar=2011, tot_jaar=2018),),
    vaardigheden=(
        Vaardigheidfeit(soort="hobby", tekst="Voetbal"),
        Vaardigheidfeit(soort="competentie", tekst="Rustig"),
    ),
    leefsituatie=Leefgegevens(
        kan_fietsen="ja",
        rijbewijs=["b"],
        reistijd_minuten=45,
        dagdelen=["ma_ochtend", "di_middag"],
        financien="Op orde.",
    ),
)


@pytest.fixture
def persoon(gemeente: Any, klantondersteuner: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente, geboortedatum_brp="19920514")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


def test_what_is_recorded_is_read_back(persoon: Any, klantondersteuner: Any) -> None:
    leg_feiten_vast(persoon=persoon, feiten=ALLES, door=klantondersteuner)
    gelezen = feiten_van(persoon, kijker=klantondersteuner)
    for naam in ("talen", "opleidingen", "werkervaringen", "vaardigheden"):
        assert getattr(gelezen, naam) == getattr(ALLES, naam)
    assert gelezen.leefsituatie is not None
    assert ALLES.leefsituatie is not None
    assert gelezen.leefsituatie.items() >= ALLES.leefsituatie.items()


def test_what_was_not_asked_stays(persoon: Any, klantondersteuner: Any) -> None:
    leg_feiten_vast(persoon=persoon, feiten=ALLES, door=klantondersteuner)
    ook = Feiten(leefsituatie=Leefgegevens(heeft_fiets="nee", rijbewijs=[]), vaardigheden=())
    leg_feiten_vast(persoon=persoon, feiten=ook, door=klantondersteuner)
    leef = Leefsituatie.objects.get()
    assert (leef.kan_fietsen, leef.heeft_fiets, leef.rijbewijs, leef.financien) == ("ja", "nee", [], "Op orde.")
    assert Opleiding.objects.count() == 1
    assert not Vaardigheid.objects.exists()


def test_every_asked_group_gets_its_origin_and_the_person_a_new_version(persoon: Any, klantondersteuner: Any) -> None:
    bijgewerkt = leg_feiten_vast(
        persoon=persoon, feiten=Feiten(leefsituatie=Leefgegevens(gezin="Alleen."), talen=()), door=klantondersteuner
    )
    persoon.refresh_from_db()
    assert persoon.versie == bijgewerkt.versie == 2
    assert set(Feitherkomst.objects.values_list("groep", "door")) == {
        ("gezin", klantondersteuner.pk),
        ("taal", klantondersteuner.pk),
    }


def test_nothing_asked_changes_nothing(persoon: Any, klantondersteuner: Any) -> None:
    leg_feiten_vast(persoon=persoon, feiten=Feiten(), door=klantondersteuner)
    persoon.refresh_from_db()
    assert persoon.versie == 1
    assert not Logregel.objects.exists()


def test_the_log_says_that_and_never_what(persoon: Any, klantondersteuner: Any) -> None:
    beschermd = Feiten(
        gezondheid=Gezondheidfeit(rekening_houden="nee"),
        vlucht=Vluchtfeit(verhaal="Over zee.", toestemming_op=date(2026, 1, 5), toestemming_wijze="tolk"),
        leefsituatie=Leefgegevens(netwerk="Buren."),
    )
    leg_feiten_vast(persoon=persoon, feiten=beschermd, door=klantondersteuner)
    regels = Logregel.objects.filter(statushouder_id=persoon.pk)
    assert set(regels.values_list("actie", "object_id")) == {
        ("feiten.vastgelegd", None),
        ("gezondheid.vastgelegd", None),
        ("vluchtverhaal.vastgelegd", None),
    }


def test_the_language_for_contact_stays_also_when_nobody_named_it(persoon: Any, klantondersteuner: Any) -> None:
    PersoonstaalFactory(statushouder=persoon, taal="ti", contacttaal=True, spreken="C2")
    PersoonstaalFactory(statushouder=persoon, taal="ar", spreken="B1")
    talen = Feiten(talen=(Taalfeit(taal="nl", spreken="A1"),))
    leg_feiten_vast(persoon=persoon, feiten=talen, door=klantondersteuner)
    assert list(Persoonstaal.objects.values_list("taal", "contacttaal", "spreken")) == [
        ("ti", True, "C2"),
        ("nl", False, "A1"),
    ]


def test_a_skill_that_is_said_twice_is_kept_once(persoon: Any, klantondersteuner: Any) -> None:
    twee = (Vaardigheidfeit(soort="hobby", tekst="Voetbal"), Vaardigheidfeit(soort="hobby", tekst=" Voetbal "))
    leg_feiten_vast(persoon=persoon, feiten=Feiten(vaardigheden=twee), door=klantondersteuner)
    assert Vaardigheid.objects.count() == 1


def test_the_number_of_queries_does_not_follow_the_number_of_rows(
    persoon: Any, klantondersteuner: Any, django_assert_max_num_queries: Any
) -> None:
    veel = Feiten(
        talen=tuple(Taalfeit(taal=taal) for taal in ("ti", "ar", "en", "nl", "fr", "so", "am")),
        opleidingen=tuple(Opleidingfeit(richting=f"Vak {nummer}") for nummer in range(20)),
        werkervaringen=tuple(Werkfeit(beroep=f"Werk {nummer}") for nummer in range(20)),
        vaardigheden=tuple(Vaardigheidfeit(soort="hobby", tekst=f"Hobby {nummer}") for nummer in range(30)),
        leefsituatie=Leefgegevens(gezin="Alleen."),
        gezondheid=Gezondheidfeit(rekening_houden="nee"),
    )
    with django_assert_max_num_queries(19):
        leg_feiten_vast(persoon=persoon, feiten=veel, door=klantondersteuner)


LEEF: list[tuple[Leefgegevens, str]] = [
    (Leefgegevens(uren_per_week=169), "uren_per_week"),
    (Leefgegevens(uren_per_week=-1), "uren_per_week"),
    (Leefgegevens(reistijd_minuten=181), "reistijd_minuten"),
    (Leefgegevens(kinderen=21), "kinderen"),
    (Leefgegevens(dagdelen=["ma_nacht"]), "dagdelen"),
    (Leefgegevens(rijbewijs=["geen", "b"]), "rijbewijs"),
    (Leefgegevens(kan_fietsen="soms"), "kan_fietsen"),
    (Leefgegevens(gezin="x" * 1001), "gezin"),
    (Leefgegevens(netwerk="a\x00b"), "netwerk"),
]
ONMOGELIJK: list[tuple[Feiten, str]] = [
    *((Feiten(leefsituatie=leef), veld) for leef, veld in LEEF),
    (Feiten(talen=(Taalfeit(taal="", spreken="A1"),)), "talen-0-taal"),
    (Feiten(talen=(Taalfeit(taal="ti"), Taalfeit(taal="ti"))), "talen-1-taal"),
    (Feiten(talen=(Taalfeit(taal="ti", lezen="D1"),)), "talen-0-lezen"),
    (Feiten(talen=(Taalfeit(taal="klingon"),)), "talen-0-taal"),
    (Feiten(opleidingen=(Opleidingfeit(land="ER"),)), "opleidingen-0-niveau"),
    (Feiten(opleidingen=(Opleidingfeit(niveau="vak", van_jaar=1991),)), "opleidingen-0-van_jaar"),
    (Feiten(opleidingen=(Opleidingfeit(niveau="vak", tot_jaar=2999),)), "opleidingen-0-tot_jaar"),
    (Feiten(opleidingen=(Opleidingfeit(niveau="vak", van_jaar=2012, tot_jaar=2010),)), "opleidingen-0-tot_jaar"),
    (Feiten(werkervaringen=(Werkfeit(beroep="  "),)), "werkervaringen-0-beroep"),
    (Feiten(werkervaringen=(Werkfeit(beroep="Kok"), Werkfeit(beroep="x" * 121))), "werkervaringen-1-beroep"),
    (Feiten(werkervaringen=(Werkfeit(beroep="Kok", land="NLD"),)), "werkervaringen-0-land"),
    (Feiten(vaardigheden=(Vaardigheidfeit(soort="", tekst="Naaien"),)), "vaardigheden-0-soort"),
    (Feiten(vaardigheden=tuple(Vaardigheidfeit(soort="hobby", tekst=str(n)) for n in range(41))), "vaardigheden"),
    (Feiten(gezondheid=Gezondheidfeit(rekening_houden="ja")), "toestemming_wijze"),
    (Feiten(gezondheid=Gezondheidfeit(toelichting="Rugpijn")), "toestemming_wijze"),
    (Feiten(gezondheid=Gezondheidfeit(toestemming_wijze="tolk")), "toestemming_op"),
    (Feiten(vlucht=Vluchtfeit(verhaal="x" * 4001)), "verhaal"),
    (
        Feiten(vlucht=Vluchtfeit(verhaal="Ja", toestemming_op=date(2999, 1, 1), toestemming_wijze="tolk")),
        "toestemming_op",
    ),
    (
        Feiten(vlucht=Vluchtfeit(verhaal="Ja", toestemming_op=date(1980, 1, 1), toestemming_wijze="tolk")),
        "toestemming_op",
    ),
]


@pytest.mark.parametrize(("feiten", "veld"), ONMOGELIJK, ids=[f"{veld}-{n}" for n, (_, veld) in enumerate(ONMOGELIJK)])
def test_what_cannot_be_is_refused_at_its_field_and_nothing_is_half_written(
    feiten: Feiten, veld: str, persoon: Any, klantondersteuner: Any
) -> None:
    leg_feiten_vast(persoon=persoon, feiten=ALLES, door=klantondersteuner)
    with pytest.raises(DomeinFout) as fout:
        leg_feiten_vast(persoon=persoon, feiten=feiten, door=klantondersteuner)
    assert fout.value.veld == veld
    assert feiten_van(persoon, kijker=klantondersteuner).opleidingen == ALLES.opleidingen


def test_by_hand_the_second_of_two_is_stopped(persoon: Any, klantondersteuner: Any) -> None:
    feiten = Feiten(leefsituatie=Leefgegevens(gezin="Alleen."))
    wijzig_feiten(persoon=persoon, feiten=feiten, versie=1, door=klantondersteuner)
    with pytest.raises(BewerktDoorAnder):
        wijzig_feiten(persoon=persoon, feiten=feiten, versie=1, door=klantondersteuner)


def test_consent_that_is_taken_back_takes_the_row_away(persoon: Any, klantondersteuner: Any) -> None:
    met = Gezondheidfeit(
        rekening_houden="ja", toelichting="Rustig aan", toestemming_op=date(2026, 1, 5), toestemming_wijze="gesprek"
    )
    leg_feiten_vast(persoon=persoon, feiten=Feiten(gezondheid=met), door=klantondersteuner)
    assert Gezondheid.objects.get().toelichting == "Rustig aan"
    leg_feiten_vast(persoon=persoon, feiten=Feiten(gezondheid=Gezondheidfeit()), door=klantondersteuner)
    assert not Gezondheid.objects.exists()
