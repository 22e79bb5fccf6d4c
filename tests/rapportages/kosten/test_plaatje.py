"""Where the bars of the pictures lie, and amounts in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapportages.kosten import AANNAMES, TELLINGEN, Drietal, gevoeligheid, reken
from rapportages.kosten.plaatje import tornado, waterval
from rapportages.kosten.woorden import euro, hoeveel, waarde

MEEGELEVERD = {code: soort.waarden for code, soort in AANNAMES.items()}


def vast(getal: str) -> Drietal:
    return Drietal(Decimal(getal), Decimal(getal), Decimal(getal))


def test_each_bar_begins_where_the_one_before_ended() -> None:
    zeker = MEEGELEVERD | {
        "uur_contact": vast("1"), "tarief_klant": vast("60"), "uitkering_maand": vast("1000"),
        "deel_uitkering": vast("100"), "dankzij": vast("100"),
    }  # fmt: skip

    val = waterval(reken({"contacten": Decimal(5), "training_euro": Decimal(200), "maanden_werk": Decimal(1)}, zeker))

    # From -500 (0%) to 500 (100%): 300 of hours, 200 of trainings, 1000 of benefits; 500 is left.
    assert val.nul == 50
    assert [(een.naam, een.van, een.tot) for een in val.balken] == [
        ("Uren van collega's", 20, 50),
        ("Trainingen", 0, 20),
        ("Uitkering die niet nodig was", 0, 100),
        ("Saldo", 50, 100),
    ]
    assert val.onzeker
    assert (val.onzeker.van, val.onzeker.tot) == (99, 100)


def test_without_benefits_nothing_is_said_of_what_is_left() -> None:
    val = waterval(reken({"training_euro": Decimal(200)}, MEEGELEVERD))

    assert [(een.naam, een.euro) for een in val.balken] == [("Trainingen", -200)]
    assert val.onzeker is None


@given(st.dictionaries(st.sampled_from(sorted(TELLINGEN)), st.decimals(min_value=0, max_value=10**7, places=1)))
def test_every_bar_lies_on_the_picture_and_can_be_seen(tellingen: dict[str, Decimal]) -> None:
    uitkomst = reken(tellingen, MEEGELEVERD)
    val = waterval(uitkomst)
    draai = tornado(gevoeligheid(tellingen, MEEGELEVERD), uitkomst.saldo.midden)

    assert 0 <= val.nul <= 100
    assert 0 <= draai.midden <= 100
    for balk in [*val.balken, *(een.balk for een in draai.uitslagen)]:
        assert 0 <= balk.van < balk.tot <= 100


@pytest.mark.parametrize(
    ("bedrag", "woorden"),
    [("12345.67", "€ 12.300"), ("-449", "− € 400"), ("-49", "€ 0"), ("50", "€ 100"), ("0", "€ 0")],
)
def test_totals_are_rounded(bedrag: str, woorden: str) -> None:
    assert euro(Decimal(bedrag)).replace("\xa0", " ") == woorden


@pytest.mark.parametrize(
    ("code", "bedrag", "woorden"),
    [
        ("tarief_klant", "65.00", "€ 65"),
        ("tarief_klant", "65.50", "€ 65,50"),
        ("uitkering_maand", "1450", "€ 1.450"),
        ("uur_contact", "0.25", "0,25"),
        ("uur_contact", "1.50", "1,5"),
        ("dankzij", "70.00", "70%"),
    ],
)
def test_an_assumption_as_it_is_written(code: str, bedrag: str, woorden: str) -> None:
    assert waarde(AANNAMES[code], Decimal(bedrag)).replace("\xa0", " ") == woorden


@pytest.mark.parametrize(
    ("code", "aantal", "woorden"),
    [
        ("contacten", "1", "1 contact"),
        ("contacten", "1250", "1.250 contacten"),
        ("maanden_werk", "20.94", "20,9 maanden"),
        ("maanden_werk", "1.04", "1 maand"),
        ("training_euro", "1249", "€ 1.200"),
    ],
)
def test_how_much_was_counted(code: str, aantal: str, woorden: str) -> None:
    assert hoeveel(TELLINGEN[code], Decimal(aantal)).replace("\xa0", " ") == woorden
