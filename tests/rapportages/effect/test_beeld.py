"""What the page says of a question."""

import pytest

from rapportages.effect.beeld import vraagbeeld, waarschuwing
from rapportages.effect.tellen import geteld, te_tonen
from tests.rapportages.effect.test_tellen import EENS, ONEENS, mensen


def test_a_change_that_is_sure() -> None:
    cellen = te_tonen(geteld([*mensen(20, ONEENS, EENS), *mensen(10, ONEENS, ONEENS), *mensen(10, EENS, EENS)]))
    beeld = vraagbeeld(1, "Ik weet het.", "ja", cellen)

    assert beeld.voorgelezen == ("Ik weet het. Voor: 25%, 10 van 40. Na: 75%, 30 van 40. Meer mensen zijn het eens.")
    assert beeld.verandering is not None
    assert (beeld.verandering.tekst, beeld.verandering.marge) == ("+50", "+29 tot +65")
    assert beeld.gepaard is not None
    assert (beeld.gepaard.omhoog, beeld.gepaard.gelijk, beeld.gepaard.omlaag) == ("20", "20", "0")
    assert beeld.gepaard.marge == "+31 tot +64"


def test_a_change_that_can_be_chance() -> None:
    cellen = te_tonen(geteld([*mensen(6, ONEENS, EENS), *mensen(7, EENS, ONEENS), *mensen(6, EENS, EENS)]))
    beeld = vraagbeeld(1, "Ik weet het.", "ja", cellen)

    assert beeld.verandering is not None
    assert beeld.verandering.oordeel == "Dit kan toeval zijn"


def test_fewer_who_agree_is_said_too() -> None:
    cellen = te_tonen(geteld([*mensen(20, EENS, ONEENS), *mensen(10, EENS, EENS), *mensen(10, ONEENS, ONEENS)]))
    beeld = vraagbeeld(1, "Ik weet het.", "ja", cellen)

    assert beeld.verandering is not None
    assert beeld.verandering.oordeel == "Minder mensen zijn het eens"


def test_a_range_has_no_interval_and_no_verdict() -> None:
    cellen = te_tonen(geteld([*mensen(2, EENS, EENS), *mensen(19, ONEENS, EENS)]))
    beeld = vraagbeeld(1, "Ik weet het.", "ja", cellen)

    assert beeld.voor is not None
    assert (beeld.voor.aantal, beeld.voor.marge, beeld.voor.x) == ("minder dan 5", None, None)
    assert beeld.verandering is None


@pytest.mark.parametrize("waarden", [(None, None), (EENS, None)])
def test_a_question_that_nobody_answered(waarden: tuple[int | None, int | None]) -> None:
    tien = mensen(10, ONEENS, ONEENS)
    over = [type(een)(heeft_voor=True, heeft_na=True, voor=waarden[0], na=waarden[1]) for een in tien]
    beeld = vraagbeeld(1, "Ik weet het.", "ja", te_tonen(geteld(over)))

    assert beeld.verandering is None
    assert "te weinig om te tonen" in beeld.voorgelezen


@pytest.mark.parametrize(
    ("voor", "na", "beide", "te_koppelen", "woorden"),
    [
        (111, 78, 0, False, "Achteraf kwamen er 78 formulieren, vooraf 111."),
        (20, 16, 0, False, ""),
        (20, 20, 20, True, ""),
        (20, 20, 10, True, "maar één keer"),
        (10, 20, 0, False, "meer mensen in dan vooraf"),
        (20, 0, 0, False, ""),
    ],
)
def test_who_answered_after_may_be_others(voor: int, na: int, beide: int, te_koppelen: bool, woorden: str) -> None:
    tekst = waarschuwing(voor, na, beide, te_koppelen=te_koppelen)

    assert woorden in tekst
    assert bool(woorden) == bool(tekst)
