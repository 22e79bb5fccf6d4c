"""The reckoning: by hand, and what holds whatever the numbers are."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapportages.kosten import (
    AANNAMES,
    POSTEN,
    TELLINGEN,
    Drietal,
    Geteld,
    Groep,
    Kant,
    gevoeligheid,
    reken,
    toonbaar,
)

MEEGELEVERD = {code: soort.waarden for code, soort in AANNAMES.items()}


def drie(laag: str, midden: str, hoog: str) -> Drietal:
    return Drietal(Decimal(laag), Decimal(midden), Decimal(hoog))


def test_the_shipped_values_are_in_order_and_below_what_is_allowed() -> None:
    for soort in AANNAMES.values():
        assert soort.waarden.op_volgorde
        assert soort.waarden.hoog <= soort.hoogstens


def test_every_post_has_its_count_and_every_assumption_is_used() -> None:
    assert {post.telling for post in POSTEN} == set(TELLINGEN)
    assert {code for post in POSTEN for code in post.aannames} == set(AANNAMES)


def test_costs_benefits_and_balance_by_hand() -> None:
    aannames = MEEGELEVERD | {
        "uur_contact": drie("0.5", "1", "2"),
        "tarief_klant": drie("50", "60", "80"),
        "uitkering_maand": drie("1000", "1200", "1500"),
        "deel_uitkering": drie("50", "80", "100"),
        "dankzij": drie("50", "75", "100"),
    }

    uitkomst = reken({"contacten": Decimal(10), "training_euro": Decimal(300), "maanden_werk": Decimal(20)}, aannames)

    # 10 x 0,5 x 50 + 300; 10 x 1 x 60 + 300; 10 x 2 x 80 + 300
    assert uitkomst.kosten == drie("550", "900", "1900")
    # 20 x 1000 x 50% x 50%; 20 x 1200 x 80% x 75%; 20 x 1500
    assert uitkomst.baten == drie("5000", "14400", "30000")
    # Low: high costs, low benefits.
    assert uitkomst.saldo == drie("3100", "13500", "29450")
    assert uitkomst.groep(Groep.UREN) == drie("250", "600", "1600")
    assert uitkomst.groep(Groep.REGELINGEN) is None


def test_without_counts_there_is_nothing() -> None:
    uitkomst = reken({}, MEEGELEVERD)

    assert not uitkomst.heeft(Kant.KOSTEN)
    assert uitkomst.saldo == drie("0", "0", "0")
    assert gevoeligheid({}, MEEGELEVERD) == []


def test_which_assumption_matters_most_by_hand() -> None:
    aannames = MEEGELEVERD | {
        "uitkering_maand": drie("1000", "1000", "1100"),
        "deel_uitkering": drie("50", "100", "100"),
        "dankzij": drie("90", "100", "100"),
    }

    deel, maand, dankzij = gevoeligheid({"maanden_werk": Decimal(10)}, aannames)

    assert (deel.soort.code, deel.bij_laag, deel.bij_hoog) == ("deel_uitkering", 5000, 10000)
    assert {maand.soort.code, dankzij.soort.code} == {"uitkering_maand", "dankzij"}


@pytest.mark.parametrize(
    ("geteld", "mag"),
    [
        (Geteld(Decimal(100), 5, Decimal(50)), True),
        (Geteld(Decimal(100), 4, Decimal(25)), False),
        (Geteld(Decimal(100), 30, Decimal("50.01")), False),
        (Geteld(), False),
    ],
)
def test_a_count_of_few_people_or_mostly_of_one_is_left_out(geteld: Geteld, mag: bool) -> None:
    assert toonbaar({"contacten": geteld}) == ({"contacten": geteld.totaal} if mag else {})


GETALLEN = st.decimals(min_value=0, max_value=10_000, places=2)
DRIETALLEN = st.lists(GETALLEN, min_size=3, max_size=3).map(lambda drie: Drietal(*sorted(drie)))
ALLE_AANNAMES = st.fixed_dictionaries(dict.fromkeys(AANNAMES, DRIETALLEN))
ALLE_TELLINGEN = st.dictionaries(st.sampled_from(sorted(TELLINGEN)), GETALLEN)


@given(ALLE_TELLINGEN, ALLE_AANNAMES)
def test_low_is_never_above_the_middle_and_the_middle_never_above_high(
    tellingen: Mapping[str, Decimal], aannames: Mapping[str, Drietal]
) -> None:
    uitkomst = reken(tellingen, aannames)

    assert uitkomst.kosten.op_volgorde
    assert uitkomst.baten.op_volgorde
    assert uitkomst.saldo.op_volgorde
    assert uitkomst.saldo.midden == uitkomst.baten.midden - uitkomst.kosten.midden


@given(ALLE_TELLINGEN, ALLE_AANNAMES, st.sampled_from(sorted(AANNAMES)), GETALLEN)
def test_more_of_one_assumption_is_never_less_of_its_side_and_nothing_of_the_other(
    tellingen: Mapping[str, Decimal], aannames: Mapping[str, Drietal], code: str, erbij: Decimal
) -> None:
    hoger = {**aannames, code: aannames[code] + Drietal(erbij, erbij, erbij)}
    eerst, dan = reken(tellingen, aannames), reken(tellingen, hoger)
    kant = next(post.kant for post in POSTEN if code in post.aannames)

    if kant == Kant.KOSTEN:
        assert dan.baten == eerst.baten
        meer, was = dan.kosten, eerst.kosten
        assert dan.saldo.midden <= eerst.saldo.midden
    else:
        assert dan.kosten == eerst.kosten
        meer, was = dan.baten, eerst.baten
        assert dan.saldo.midden >= eerst.saldo.midden
    assert (meer.laag, meer.midden, meer.hoog) >= (was.laag, was.midden, was.hoog)
    assert meer.laag >= was.laag
    assert meer.midden >= was.midden
    assert meer.hoog >= was.hoog


@given(st.lists(st.tuples(GETALLEN, GETALLEN, GETALLEN), min_size=1, max_size=12), ALLE_AANNAMES)
def test_of_what_is_shown_nobody_makes_up_more_than_half_of_a_total(
    personen: list[tuple[Decimal, Decimal, Decimal]], aannames: Mapping[str, Drietal]
) -> None:
    codes = ("contacten", "training_euro", "lks_uren")
    per_code = dict(zip(codes, zip(*personen, strict=True), strict=True))
    mag = toonbaar({code: Geteld(sum(hun), sum(een > 0 for een in hun), max(hun)) for code, hun in per_code.items()})
    samen = reken(mag, aannames).kosten

    for nummer in range(len(personen)):
        van_een = reken({code: per_code[code][nummer] for code in mag}, aannames).kosten
        assert van_een.laag * 2 <= samen.laag
        assert van_een.hoog * 2 <= samen.hoog
