"""What the database itself refuses, whoever writes; and that protected words cannot be read in it."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from tests.factories import (
    GezondheidFactory,
    InzageFactory,
    LeefsituatieFactory,
    MedewerkerFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    VaardigheidFactory,
    VervangingFactory,
    VluchtverhaalFactory,
    WerkervaringFactory,
)

pytestmark = pytest.mark.django_db

ONMOGELIJK: list[tuple[Any, dict[str, Any], str]] = [
    (PersoonstaalFactory, {"taal": "", "spreken": "A1"}, "persoonstaal_met_taal"),
    (PersoonstaalFactory, {"lezen": "D1"}, "persoonstaal_lezen"),
    (OpleidingFactory, {"van_jaar": 2012, "tot_jaar": 2011}, "opleiding_volgorde"),
    (OpleidingFactory, {"van_jaar": 12}, "opleiding_jaren"),
    (OpleidingFactory, {"niveau": "", "richting": ""}, "opleiding_niet_leeg"),
    (WerkervaringFactory, {"sector": "ruimtevaart"}, "werkervaring_sector"),
    (WerkervaringFactory, {"beroep": ""}, "werkervaring_beroep"),
    (VaardigheidFactory, {"tekst": ""}, "vaardigheid_gevuld"),
    (LeefsituatieFactory, {"uren_per_week": 169}, "leefsituatie_uren"),
    (LeefsituatieFactory, {"reistijd_minuten": 181}, "leefsituatie_reistijd"),
    (LeefsituatieFactory, {"dagdelen": ["ma_nacht"]}, "leefsituatie_dagdelen"),
    (LeefsituatieFactory, {"rijbewijs": ["geen", "b"]}, "leefsituatie_geen_rijbewijs"),
    (GezondheidFactory, {"toestemming_op": None, "toestemming_wijze": ""}, "gezondheid_tekst_met_toestemming"),
    (GezondheidFactory, {"toelichting": "", "toestemming_wijze": ""}, "gezondheid_toestemming"),
    (VluchtverhaalFactory, {"toestemming_op": None, "toestemming_wijze": ""}, "vluchtverhaal_tekst_met_toestemming"),
]


@pytest.mark.parametrize(("factory", "velden", "regel"), ONMOGELIJK, ids=[regel for _, _, regel in ONMOGELIJK])
def test_the_database_refuses_what_cannot_be(factory: Any, velden: dict[str, Any], regel: str) -> None:
    with transaction.atomic(), pytest.raises(IntegrityError, match=regel):
        factory(**velden)


def test_nobody_stands_in_for_himself_nor_from_the_last_day_to_the_first() -> None:
    collega = MedewerkerFactory()
    with transaction.atomic(), pytest.raises(IntegrityError, match="vervanging_van_een_ander"):
        VervangingFactory(medewerker=collega, vervanger=collega)
    with transaction.atomic(), pytest.raises(IntegrityError, match="vervanging_periode"):
        VervangingFactory(van="2026-11-24", tot="2026-11-23")


def test_protected_words_are_not_to_be_read_in_the_database() -> None:
    GezondheidFactory(rekening_houden="ja", toelichting="Rugklachten")
    VluchtverhaalFactory(verhaal="Over zee gekomen")
    InzageFactory(reden="Klacht van de buren")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT rekening_houden || toelichting FROM statushouders_gezondheid)"
            " || (SELECT verhaal FROM statushouders_vluchtverhaal) || (SELECT reden FROM statushouders_inzage)"
        )
        [ruw] = cursor.fetchone()
    assert len(ruw) > 200
    assert not any(woord in ruw for woord in ("Rugklachten", "zee", "buren"))
