"""The costs and benefits of a year, as far as they may be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F

from rapportages.kosten import (
    POSTEN,
    Gevoelig,
    Kant,
    Post,
    Uitkomst,
    gevoeligheid,
    reken,
    toonbaar,
)
from rapportages.models import Maandstand
from rapportages.selectors.kosten.aannames import Geldend, aannames_van
from rapportages.selectors.kosten.tellen import tel_kosten
from rapportages.selectors.stand import HEEL
from rapportages.verbergen import ONDERGRENS

# Under which code how many people there are is kept.
MENSEN = ""


@dataclass(frozen=True)
class Kostenbeeld:
    """`mensen` have a traject and settled in `jaar`; `uitkomst` holds what may be told of them, `weg` the posts that
    are left out because they are about too few people.
    """

    jaar: int
    dag: date
    mensen: int
    uitkomst: Uitkomst
    weg: Sequence[Post]
    aannames: Mapping[str, Geldend]
    gevoelig: Sequence[Gevoelig]

    @property
    def genoeg(self) -> bool:
        """There is something to tell."""
        return self.mensen >= ONDERGRENS and self.uitkomst.heeft(Kant.KOSTEN)

    @property
    def heeft_baten(self) -> bool:
        return self.uitkomst.heeft(Kant.BATEN)


def toonbare_tellingen(*, gemeente_id: int, jaar: int, dag: date) -> tuple[int, Mapping[str, Decimal]]:
    """How many people with a traject settled in this year and what may be told of them, as it stood at the end of
    `dag`."""
    mensen, geteld = tel_kosten(gemeente_id=gemeente_id, jaar=jaar, dag=dag)
    return mensen, toonbaar(geteld)


def jaren_met_kosten(stand: Maandstand) -> list[int]:
    """The years of which the figures tell exactly how many people there are; an amount per person would tell it of the
    others."""
    van_iedereen = stand.cijfers.filter(kenmerk=HEEL, waarde=HEEL, cijfer=HEEL, deel=HEEL)
    return list(van_iedereen.filter(van=F("tot"), van__gte=ONDERGRENS).values_list("jaar", flat=True))


def bewaarde_kosten(stand: Maandstand, *, jaar: int) -> Kostenbeeld:
    """As it was kept, with what is supposed now. Two queries."""
    bewaard = dict(stand.kosten.filter(jaar=jaar).values_list("telling", "aantal"))
    mensen = int(bewaard.pop(MENSEN, 0))
    return maak_beeld(jaar, stand.dag, mensen, bewaard, aannames_van(gemeente_id=stand.gemeente_id, jaar=jaar))


def maak_beeld(
    jaar: int, dag: date, mensen: int, tellingen: Mapping[str, Decimal], aannames: Mapping[str, Geldend]
) -> Kostenbeeld:
    """What these counts come to."""
    waarden = {code: een.waarden for code, een in aannames.items()}
    return Kostenbeeld(
        jaar=jaar,
        dag=dag,
        mensen=mensen,
        uitkomst=reken(tellingen, waarden),
        weg=[post for post in POSTEN if post.telling not in tellingen],
        aannames=aannames,
        gevoelig=gevoeligheid(tellingen, waarden),
    )
